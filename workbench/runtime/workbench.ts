/** The workbench itself: one spreadsheet with its script, people, mailbox and clock. Desk, page and tests use nothing else. */

import { type FormInfo, formInfo } from "../forms/info.ts";
import type { Answers, FormState } from "../forms/state.ts";
import { draftByHand, type Letter } from "../services/mail/draft-by-hand.ts";
import { request, type WebAnswer, type WebRequest } from "../services/web/web-app.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import { type Bench, type Parts, setUp } from "./bench.ts";
import { call, type EvaluateOptions, evaluate } from "./execution/call.ts";
import { type Entered, enter } from "./execution/enter.ts";
import type { CallAs, Change, Dialog, DialogAnswer, Draft, ExecutionReport, Mail, Menu, Sidebar, TriggerInfo } from "./execution/report.ts";
import { GoogleError } from "./execution/service.ts";
import { type Allowance, allowanceOf } from "./people/allowance.ts";
import { type Edit, write } from "./people/hand.ts";
import { everybody, mayRun, meet, type Person, type PersonRecord, welcome } from "./people/people.ts";
import { type AnswerAs, type FormOutcome, fillForm, formNamed, type Received, respond } from "./people/respond.ts";
import { readScript } from "./script/script.ts";
import { Folder, holdsWorkbench } from "./store/folder.ts";
import { contents, developed, fingerprint, pictureOf, traceOf } from "./store/fork.ts";
import { Keeper } from "./store/keeper.ts";
import { restore, type Stored } from "./store/storage.ts";
import { type Advance, advance, setClock } from "./time/clock.ts";
import { triggerInfo } from "./time/in-words.ts";
import { added, changed, edited, nextDue, opened, submitted } from "./time/occasions.ts";
import { text } from "./words/limits.ts";
import type { Books } from "./world/books.ts";
import { fresh, type OpenOptions } from "./world/create.ts";
import type { Faults } from "./world/faults.ts";
import type { Rules, World } from "./world/world.ts";

export type { OpenOptions } from "./world/create.ts";

export class Workbench {
  /** The workbook on the desk. */
  readonly spreadsheet: SpreadsheetModel;
  /** Every workbook. */
  readonly books: Books;
  private readonly bench: Bench;
  private readonly keeper: Keeper;
  private readonly listeners = new Set<(change: Change) => void>();

  private constructor(
    private readonly stored: Stored,
    private readonly parts: Omit<Parts, "world" | "books">,
    folder: Folder | null,
  ) {
    this.keeper = new Keeper(folder, stored);
    this.bench = setUp({ ...parts, ...stored }, (change) => this.tell(change));
    this.spreadsheet = this.bench.spreadsheet;
    this.books = stored.books;
    stored.books.attach(
      () => stored.world.now,
      () => this.keeper.soon(),
    );
  }

  /** Opens the workbench in a folder, or makes a new one there or in memory. */
  static async open(options: OpenOptions): Promise<Workbench> {
    const script = typeof options.script === "string" ? await readScript(options.script) : options.script;
    const { inProcess = false, faults = {}, fetch = null } = options;
    const parts = { script, inProcess, faults, fetch };
    if (options.dir === undefined) return new Workbench(fresh(options), parts, null);
    const made = holdsWorkbench(options.dir) ? null : fresh(options);
    const folder = await Folder.claim(options.dir);
    try {
      const stored = made && !folder.has("world") ? made : await restore(folder);
      const workbench = new Workbench(stored, parts, folder);
      await workbench.save();
      return workbench;
    } catch (error) {
      await folder.release();
      throw error;
    }
  }

  /** The owner of the spreadsheet. */
  get owner(): string {
    return this.stored.world.owner;
  }

  /** Everybody who has ever acted here, the owner first. */
  users(): readonly string[] {
    return this.stored.world.users;
  }

  /** Everybody who has ever acted here or was introduced, with their role, language, account and consent; the owner first. */
  people(): readonly Person[] {
    return everybody(this.spreadsheet, this.stored.world);
  }

  /** Introduces somebody, or changes what is known of them. An editor unless told otherwise; throws when that would make a second owner. */
  addUser(user: string, change: Partial<PersonRecord> = {}): void {
    welcome(this.spreadsheet, this.stored.world, { ...change, user });
    this.keeper.soon();
  }

  /** What is left of today's quotas to somebody. */
  allowance(user = this.owner): Allowance {
    return allowanceOf(this.stored.world, user);
  }

  /** How Google behaves from now on. */
  setRules(change: Partial<Rules>): void {
    const { world } = this.stored;
    world.rules = { ...world.rules, ...change };
    this.keeper.soon();
  }

  /** What goes wrong from now on; not stored. */
  arrange(faults: Faults): void {
    this.bench.faults = faults;
  }

  /** Runs a function of the script. Resolves when it has ended, in whatever way; rejects only for a broken workbench. */
  async call(fn: string, args: readonly unknown[] = [], as: CallAs = {}): Promise<ExecutionReport> {
    return call(this.bench, fn, { args, as });
  }

  /** Runs Apps Script files in the same workspace under the same rules, then, if named, one function of theirs. Their triggers go on running them. */
  async evaluate(files: readonly string[], options: EvaluateOptions = {}): Promise<ExecutionReport> {
    return evaluate(this.bench, files, options);
  }

  /** Begins an execution in this process that lasts until it is left: for tests that use the services as globals of their own. */
  enter(as: CallAs = {}): Entered {
    return enter(this.bench, as);
  }

  /** Asks the script as a web app for a page or a text. */
  async request(asked: WebRequest): Promise<WebAnswer> {
    const answer = await request(this.bench, asked);
    await submitted(this.bench);
    return answer;
  }

  /** Opens the document as this person: `onOpen` runs as a simple trigger, then installed ones; the menus are collected. */
  async openDocument(user = this.owner): Promise<readonly ExecutionReport[]> {
    return opened(this.bench, user);
  }

  /** This person gets the add-on from the store, with the document open: `onInstall` runs with every right. */
  async installAddOn(user = this.owner): Promise<readonly ExecutionReport[]> {
    return added(this.bench, user);
  }

  menus(user = this.owner): readonly Menu[] {
    return this.bench.screen.menus(user);
  }

  /** A hand edit: stored as typed, then `onEdit` and installed triggers run. Rejects, with Google's sentence, what a rule refuses. */
  async edit(user: string, edit: Edit): Promise<readonly ExecutionReport[]> {
    const { world } = this.stored;
    meet(world, user);
    if (!mayRun(this.spreadsheet, world, user)) throw new GoogleError(text.mayNotEdit);
    return edited(this.bench, user, write(this.spreadsheet, user, edit));
  }

  /** A structural change by hand, already made in the model (`INSERT_ROW`, `REMOVE_COLUMN`, …): installed `onChange` triggers run. */
  async changed(user: string, changeType: string): Promise<readonly ExecutionReport[]> {
    return changed(this.bench, user, changeType);
  }

  /** Pushes the clock, firing what falls due on the way, in order. `onReport` hears of each execution as it ends. */
  async advance(how: Advance, onReport: (report: ExecutionReport) => void = () => undefined): Promise<readonly ExecutionReport[]> {
    return advance(this.bench, how, onReport);
  }

  now(): number {
    return this.stored.world.now;
  }

  /** Sets the clock without firing anything. */
  setNow(now: number): void {
    setClock(this.bench, now);
  }

  /** Virtual time of the next clock trigger, or `null`. */
  nextTrigger(): number | null {
    return nextDue(this.bench);
  }

  triggers(user?: string): readonly TriggerInfo[] {
    const { triggers } = this.stored.world;
    return triggers.filter((trigger) => user === undefined || trigger.user === user).map(triggerInfo);
  }

  /** Deletes a trigger, as its creator does in the editor; false when they have none of this id. */
  deleteTrigger(id: string, user: string): boolean {
    const { world } = this.stored;
    const kept = world.triggers.filter((trigger) => trigger.id !== id || trigger.user !== user);
    if (kept.length === world.triggers.length) return false;
    world.triggers = kept;
    this.bench.tell({ kind: "triggers" });
    this.keeper.soon();
    return true;
  }

  forms(): readonly FormInfo[] {
    return this.stored.world.forms.filter(({ deleted }) => !deleted).map((form) => formInfo(form, this.books));
  }

  /** A form by its id, its published id, its title or its file's name. */
  form(name: string): FormState | null {
    return formNamed(this.bench, name);
  }

  /** Fills a form in, by question title or `entry` number, and runs its triggers. */
  async answer(form: string, given: Readonly<Record<string, unknown>>, how: AnswerAs = {}): Promise<FormOutcome> {
    const outcome = await fillForm(this.bench, form, { ...how, given });
    this.keeper.soon();
    return outcome;
  }

  /** Takes answers, by item id, that have nothing wrong with them. The respondent need not wait until the triggers have run. */
  respond(form: FormState, answer: AnswerAs & { readonly answers: Answers }): Received {
    const received = respond(this.bench, form, answer);
    this.keeper.soon();
    return received;
  }

  mails(): readonly Mail[] {
    return this.stored.world.mails;
  }

  /** Puts a letter among somebody's drafts, as a person does in Gmail. */
  draft(letter: Letter, user = this.owner): Draft {
    const { world } = this.stored;
    meet(world, user);
    const draft = draftByHand(world, user, letter);
    this.keeper.soon();
    return draft;
  }

  drafts(): readonly Draft[] {
    return this.stored.world.drafts;
  }

  /** The last 500, oldest first. */
  executions(): readonly ExecutionReport[] {
    return this.stored.world.executions;
  }

  sidebar(user = this.owner): Sidebar | null {
    return this.bench.screen.sidebar(user);
  }

  closeSidebar(user = this.owner): void {
    this.bench.screen.showSidebar(user, null);
  }

  dialogs(user = this.owner): readonly Dialog[] {
    return this.bench.screen.dialogs(user);
  }

  /** Answers an alert or prompt (its execution goes on), or closes an HTML dialog. False when there is no such dialog. */
  answerDialog(id: number, answer: DialogAnswer): boolean {
    return this.bench.screen.answer(id, answer);
  }

  properties(): World["properties"] {
    return this.stored.world.properties;
  }

  /** Hears everything that changes except cells. Returns what stops it. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
    if (change.kind !== "started") this.keeper.soon();
  }

  /** Writes the state now (it is written by itself shortly after every change). */
  save(): Promise<void> {
    return this.keeper.save();
  }

  /**
   * Takes a picture of the whole workbench; each call of what is returned makes a workbench in memory as in the picture, with chances of its
   * own where a seed is given. The copies borrow this one's workers and are done with when this one is closed.
   */
  copier(): (seed?: number) => Workbench {
    const { pool, faults } = this.bench;
    const picture = pictureOf(this.stored);
    return (seed) => new Workbench(developed(picture, seed), { ...this.parts, faults, pool }, null);
  }

  /** The same text for the same state. */
  fingerprint(): string {
    return fingerprint(this.stored);
  }

  /** The same text for states that hold the same, whatever was drawn and however many milliseconds it took. */
  contents(): string {
    return contents(this.stored);
  }

  /** Another text as soon as anything is written, sent or drawn. */
  trace(): string {
    return traceOf(this.stored);
  }

  /** Saves, ends the workers and lets go of the folder. */
  async close(): Promise<void> {
    if (!this.parts.pool) await this.bench.pool.close();
    await this.keeper.close();
  }
}
