/** The workbench itself: one spreadsheet with its script, people, mailbox and clock. Desk, page and tests use nothing else. */

import { emailProblems, fillIn } from "../forms/fill.ts";
import { type FormInfo, formInfo } from "../forms/info.ts";
import type { Answers, FormState } from "../forms/state.ts";
import { submit } from "../forms/submission.ts";
import { draftByHand, type Letter } from "../services/mail/draft-by-hand.ts";
import type { Fetch } from "../services/web/fetch.ts";
import { request, type WebAnswer, type WebRequest } from "../services/web/web-app.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import { addUser, type Bench, run } from "./bench.ts";
import { type Entered, enter } from "./execution/enter.ts";
import { LockTable } from "./execution/locks.ts";
import { Pool } from "./execution/pool.ts";
import type { CallAs, Change, Dialog, DialogAnswer, Draft, ExecutionReport, Mail, Menu, Sidebar, TriggerInfo } from "./execution/report.ts";
import { drawn, firstComeFirstServed } from "./execution/scheduler.ts";
import { GoogleError } from "./execution/service.ts";
import { type Allowance, allowanceOf } from "./people/allowance.ts";
import { type Edit, write } from "./people/hand.ts";
import { introduce, mayRun, type Person, type PersonRecord, personOf, roleIn, shareWith } from "./people/people.ts";
import { Screen } from "./people/screen.ts";
import { keepProject } from "./script/projects.ts";
import { type Other, readFiles, readScript, type Script } from "./script/script.ts";
import { Folder, holdsWorkbench } from "./store/folder.ts";
import { developed, fingerprint, pictureOf } from "./store/fork.ts";
import { restore, type Stored, store } from "./store/storage.ts";
import { added, changed, due, edited, fireTogether, nextDue, opened, submitted } from "./time/occasions.ts";
import { ruleInWords } from "./time/schedule.ts";
import { after, parseWhen } from "./time/zone.ts";
import { text } from "./words/limits.ts";
import type { Books } from "./world/books.ts";
import { bind } from "./world/container.ts";
import { fresh, type OpenOptions } from "./world/create.ts";
import type { Faults } from "./world/faults.ts";
import type { ContainerKind, Rules, World } from "./world/world.ts";

export type { Edit as HandEdit } from "./people/hand.ts";
export type { OpenOptions } from "./world/create.ts";

/** How far to push the clock: by `90m`, `3h`, `7d`, `1w`, or to a wall clock time in the spreadsheet's zone, or an instant in milliseconds. */
export type Advance = { readonly by: string } | { readonly to: string | number };

/** What became of an answer to a form: the problems that kept it out, or the executions that it fired. */
export interface FormOutcome {
  readonly problems: readonly string[];
  readonly reports: readonly ExecutionReport[];
  /** The id of the response; `null` when there is none. */
  readonly response: string | null;
}

/** An answer that was taken: the id of the response, and the executions that it fires. */
export interface Received {
  readonly response: string;
  readonly reports: Promise<readonly ExecutionReport[]>;
}

/** Who answers a form, and which response is changed by it. */
export interface AnswerAs {
  readonly email?: string;
  readonly edit?: string;
}

export interface EvaluateOptions extends Other {
  readonly call?: string;
  readonly args?: readonly unknown[];
  readonly as?: CallAs;
  /** What the scripts of this workbench are bound to from now on. */
  readonly container?: ContainerKind;
}

interface State extends Stored {
  readonly script: Script;
  readonly folder: Folder | null;
  readonly inProcess: boolean;
  readonly faults: Faults;
  readonly fetch: Fetch | null;
  /** Workers lent by another workbench. */
  readonly pool?: Pool;
}

const saveAfterMs = 300;

/** Saving by itself goes on trying with every change; closing tells it as an error. */
const unsaved = (error: Error) => process.emitWarning(`Not saved: ${error.message}`);

export class Workbench {
  /** The workbook on the desk. */
  readonly spreadsheet: SpreadsheetModel;
  /** Every workbook. */
  readonly books: Books;
  private readonly bench: Bench;
  private readonly listeners = new Set<(change: Change) => void>();
  private saving: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  private constructor(private readonly state: State) {
    const { world, books, script, inProcess } = state;
    const spreadsheet = books.home;
    const tell = (change: Change) => this.tell(change);
    const scheduler = world.seeded ? drawn(world.chance) : firstComeFirstServed();
    this.spreadsheet = spreadsheet;
    this.books = books;
    this.bench = {
      world,
      spreadsheet,
      books,
      script,
      inProcess,
      tell,
      scheduler,
      screen: new Screen(tell),
      pool: state.pool ?? new Pool(),
      locks: new LockTable(),
      submissions: [],
      running: new Map(),
      faults: state.faults,
      fetch: state.fetch,
    };
    books.attach(
      () => world.now,
      () => this.saveSoon(),
    );
  }

  /** Opens the workbench in a folder, or makes a new one there or in memory. */
  static async open(options: OpenOptions): Promise<Workbench> {
    const script = typeof options.script === "string" ? await readScript(options.script) : options.script;
    const { inProcess = false, faults = {}, fetch = null } = options;
    if (options.dir === undefined) return new Workbench({ ...fresh(options), script, inProcess, faults, fetch, folder: null });
    const exists = holdsWorkbench(options.dir);
    const made = exists ? null : fresh(options);
    const folder = await Folder.claim(options.dir);
    try {
      const bench = new Workbench({ ...(made ?? (await restore(folder))), script, inProcess, faults, fetch, folder });
      await bench.save();
      return bench;
    } catch (error) {
      await folder.release();
      throw error;
    }
  }

  /** The owner of the spreadsheet. */
  get owner(): string {
    return this.state.world.owner;
  }

  /** Everybody who has ever acted here, the owner first. */
  users(): readonly string[] {
    return this.state.world.users;
  }

  /** Everybody who has ever acted here or was introduced, with their role, language, account and consent; the owner first. */
  people(): readonly Person[] {
    const { world } = this.state;
    return this.users().map((user) => ({ ...personOf(world, user), role: roleIn(this.spreadsheet, world, user) }));
  }

  /** Introduces somebody, or changes what is known of them. An editor unless told otherwise; throws when that would make a second owner. */
  addUser(user: string, change: Partial<PersonRecord> = {}): void {
    const isKnown = Object.hasOwn(this.state.world.people, user);
    const { role } = introduce(this.state.world, user, change);
    if (!isKnown || change.role) shareWith(this.spreadsheet, user, role);
    this.saveSoon();
  }

  /** What is left of today's quotas to somebody. */
  allowance(user = this.owner): Allowance {
    return allowanceOf(this.state.world, user);
  }

  /** How Google behaves from now on. */
  setRules(change: Partial<Rules>): void {
    const { world } = this.state;
    world.rules = { ...world.rules, ...change };
    this.saveSoon();
  }

  /** What goes wrong from now on; not stored. */
  arrange(faults: Faults): void {
    this.bench.faults = faults;
  }

  /** Runs a function of the script. Resolves when it has ended, in whatever way; rejects only for a broken workbench. */
  async call(fn: string, args: readonly unknown[] = [], as: CallAs = {}): Promise<ExecutionReport> {
    return this.perform({ fn, args, as });
  }

  /** Runs Apps Script files in the same workspace under the same rules, then, if named, one function of theirs. Their triggers go on running them. */
  async evaluate(files: readonly string[], options: EvaluateOptions = {}): Promise<ExecutionReport> {
    const { world } = this.state;
    const script = await readFiles(files, this.state.script, options);
    if (options.container) bind(world, options.container);
    const report = await this.perform({ fn: options.call ?? null, args: options.args ?? [], as: options.as ?? {}, script });
    keepProject(world, script);
    return report;
  }

  /** Begins an execution in this process that lasts until it is left: for tests that use the services as globals of their own. */
  enter(as: CallAs = {}): Entered {
    const { user = this.owner, context = "editor" } = as;
    return enter(this.bench, { fn: null, context, activeUser: user, effectiveUser: user, as: { ...as, inProcess: true } });
  }

  private async perform({
    fn,
    args,
    as,
    script,
  }: {
    fn: string | null;
    args: readonly unknown[];
    as: CallAs;
    script?: Script;
  }): Promise<ExecutionReport> {
    const { user = this.owner, context = "editor" } = as;
    const report = await run(this.bench, {
      fn,
      context,
      activeUser: context === "trigger" ? "" : user,
      effectiveUser: user,
      as,
      args: () => args,
      ...(script ? { script } : {}),
    });
    await submitted(this.bench);
    return report;
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
    addUser(this.state.world, user);
    if (!mayRun(this.spreadsheet, this.state.world, user)) throw new GoogleError(text.mayNotEdit);
    return edited(this.bench, user, write(this.spreadsheet, user, edit));
  }

  /** A structural change by hand, already made in the model (`INSERT_ROW`, `REMOVE_COLUMN`, …): installed `onChange` triggers run. */
  async changed(user: string, changeType: string): Promise<readonly ExecutionReport[]> {
    return changed(this.bench, user, changeType);
  }

  /** Pushes the clock, firing what falls due on the way, in order. `onReport` hears of each execution as it ends. */
  async advance(how: Advance, onReport: (report: ExecutionReport) => void = () => undefined): Promise<readonly ExecutionReport[]> {
    const until = this.instantOf(how);
    const reports: ExecutionReport[] = [];
    for (let next = due(this.bench, until); next.length > 0; next = due(this.bench, until)) {
      for (const report of [...(await fireTogether(this.bench, next)), ...(await submitted(this.bench))]) {
        reports.push(report);
        onReport(report);
      }
    }
    this.setNow(Math.max(until, this.now()));
    return reports;
  }

  private instantOf(how: Advance): number {
    const { zone } = this.spreadsheet;
    const given = "by" in how ? after(zone, this.now(), how.by) : typeof how.to === "number" ? how.to : parseWhen(zone, how.to);
    if (given === null)
      throw new Error(
        "by" in how ? `${how.by} is not a span such as 90m, 3h, 7d or 2w.` : `${how.to} is not a time such as 2026-03-09T10:00.`,
      );
    if (given < this.now()) throw new Error("The clock only goes forward.");
    return given;
  }

  now(): number {
    return this.state.world.now;
  }

  /** Sets the clock without firing anything. */
  setNow(now: number): void {
    this.state.world.now = now;
    this.tell({ kind: "clock", now });
  }

  /** Virtual time of the next clock trigger, or `null`. */
  nextTrigger(): number | null {
    return nextDue(this.bench);
  }

  triggers(user?: string): readonly TriggerInfo[] {
    const wanted = this.state.world.triggers.filter((trigger) => user === undefined || trigger.user === user);
    return wanted.map(({ id, function: fn, user: creator, source, event, rule, next }) => ({
      ...{ id, function: fn, user: creator, source, event, next },
      rule: rule ? ruleInWords(rule) : event.toLowerCase().replaceAll("_", " "),
    }));
  }

  forms(): readonly FormInfo[] {
    return this.state.world.forms.filter(({ deleted }) => !deleted).map((form) => formInfo(form, this.books));
  }

  /** A form by its id, its published id, its title or its file's name. */
  form(name: string): FormState | null {
    return this.state.world.forms.find((one) => !one.deleted && [one.id, one.publishedId, one.title, one.name].includes(name)) ?? null;
  }

  /** Fills a form in, by question title or `entry` number, and runs its triggers. */
  async answer(form: string, given: Readonly<Record<string, unknown>>, how: AnswerAs = {}): Promise<FormOutcome> {
    const found = this.form(form);
    if (!found) return { problems: [`There is no form ${form}.`], reports: [], response: null };
    const { answers, problems: wrong } = fillIn(found, given);
    const problems = [...wrong, ...emailProblems(found, how)];
    if (problems.length > 0) return { problems, reports: [], response: null };
    const { response, reports } = this.respond(found, { ...how, answers });
    return { problems: [], reports: await reports, response };
  }

  /** Takes answers, by item id, that have nothing wrong with them. The respondent need not wait until the triggers have run. */
  respond(form: FormState, { answers, email = "", edit }: AnswerAs & { readonly answers: Answers }): Received {
    const { world } = this.state;
    const submission = { answers, email, at: world.now, ...(edit === undefined ? {} : { edit }) };
    const received = submit({ world, shelf: this.books }, form, submission);
    this.bench.submissions.push(received);
    this.saveSoon();
    return { response: received.response, reports: submitted(this.bench) };
  }

  mails(): readonly Mail[] {
    return this.state.world.mails;
  }

  /** Puts a letter among somebody's drafts, as a person does in Gmail. */
  draft(letter: Letter, user = this.owner): Draft {
    addUser(this.state.world, user);
    const draft = draftByHand(this.state.world, user, letter);
    this.saveSoon();
    return draft;
  }

  drafts(): readonly Draft[] {
    return this.state.world.drafts;
  }

  /** The last 500, oldest first. */
  executions(): readonly ExecutionReport[] {
    return this.state.world.executions;
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
    return this.state.world.properties;
  }

  /** Hears everything that changes except cells. Returns what stops it. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
    if (change.kind !== "started") this.saveSoon();
  }

  private saveSoon(): void {
    if (!this.state.folder || this.timer) return;
    this.timer = setTimeout(() => void this.save().catch(unsaved), saveAfterMs);
  }

  /** Writes the state now (it is written by itself shortly after every change). */
  save(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const { folder, ...state } = this.state;
    if (folder) this.saving = this.saving.catch(() => undefined).then(() => store(folder, state));
    return this.saving;
  }

  /**
   * Takes a picture of the whole workbench; each call of what is returned makes a workbench in memory as in the picture, with chances of its
   * own. The copies borrow this one's workers and are done with when this one is closed.
   */
  copier(): (seed: number) => Workbench {
    const { script, inProcess, faults, fetch } = this.state;
    const { pool } = this.bench;
    const picture = pictureOf(this.state);
    return (seed) => new Workbench({ ...developed(picture, seed), script, inProcess, faults, fetch, pool, folder: null });
  }

  /** The same text for the same state. */
  fingerprint(): string {
    return fingerprint(this.state);
  }

  /** Saves, ends the workers and lets go of the folder. */
  async close(): Promise<void> {
    if (!this.state.pool) await this.bench.pool.close();
    await this.save();
    await this.state.folder?.release();
  }
}
