/** A team's workbook on a morning when mail of several rules is due, made with the built add-on; and how its tabs are read and typed into. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { permuteRows } from "../../workbench/sheets/model/rearrange.ts";

export type Open = typeof Workbench.open;
export type Sheet = NonNullable<ReturnType<Workbench["spreadsheet"]["sheetByName"]>>;

const owner = "lin@example.com";
const boss = "boss@example.com";

export const shown = (sheet: Sheet, row: number, column: number): string => String(sheet.cell(row, column) ?? "");

/** The place of each heading. */
export function headingsOf(sheet: Sheet): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  while (shown(sheet, 0, columns.size) !== "") columns.set(shown(sheet, 0, columns.size), columns.size);
  return columns;
}

type Typed = Readonly<Record<string, string>>;

/** Types rows below a tab's headings, as a person would. */
export async function type(bench: Workbench, tab: string, rows: readonly Typed[]): Promise<void> {
  const sheet = bench.spreadsheet.sheetByName(tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  const headings = headingsOf(sheet);
  let last = 1;
  while ([...headings.values()].some((column) => shown(sheet, last, column) !== "")) last += 1;
  for (const [heading, column] of headings) {
    const values = rows.map((row) => [row[heading] ?? ""]);
    const letter = String.fromCharCode(65 + column);
    if (values.some(([value]) => value !== ""))
      await bench.edit(owner, { sheet: tab, a1: `${letter}${last + 1}:${letter}${last + rows.length}`, values });
  }
}

/** Uses up the owner's quota but for so many recipients; a mail has at most fifty. */
export async function leave(bench: Workbench, recipients: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-quota-"));
  const file = path.join(folder, "Spend.js");
  await writeFile(
    file,
    `function spend() {
      for (let left; (left = MailApp.getRemainingDailyQuota() - ${recipients}) > 0; )
        MailApp.sendEmail(Array.from({ length: Math.min(50, left) }, (_, at) => "x" + at + "@elsewhere.example").join(), "Newsletter", "-");
    }`,
  );
  const { outcome, error } = await bench.evaluate([file], { call: "spend" });
  await rm(folder, { recursive: true });
  if (outcome !== "done") throw new Error(error?.message);
}

export async function done(call: ReturnType<Workbench["call"]>): Promise<void> {
  const { outcome, error } = await call;
  if (outcome !== "done") throw new Error(error?.stack);
}

/** One tick of the clock, at which nothing goes wrong. */
export const tick = (bench: Workbench): Promise<void> => done(bench.call("tick", [], { context: "trigger", inProcess: true }));

export interface Team {
  readonly open: Open;
  /** The folder with the built add-on. */
  readonly script?: string;
  /** An IANA name. */
  readonly zone?: string;
  /** When the workbook is set up, by the clock on its wall. */
  readonly now?: string;
  /** People with something overdue, all of whom report to the same supervisor. */
  readonly people?: number;
  /** At which hour these people get their digest, one after the other; at eight, unless said otherwise. */
  readonly hours?: readonly number[];
  /** How many of the people, from the first, look after customers: they get the week's summary. */
  readonly keepers?: number;
  /** How many customers beside these are greeted on their birthday, and have something to complain of. */
  readonly customers?: number;
}

const day = 24 * 3_600_000;
/** The clock stands still for so many days. */
const silent = 4;
const named = (count: number, letter: string): readonly string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const address = (name: string): string => `${name}@example.com`;

/** What the supervisor does before customers are written to: a form with which they can stop it, and the rules switched on. */
async function allowLetters(bench: Workbench): Promise<void> {
  for (const [verb, input] of [
    ["buildStopForm", { language: "en" }],
    ["checkedLink", { id: null }],
  ] as const)
    await done(bench.call("api", [verb, JSON.stringify(input)], { context: "run", inProcess: true }));
  const sheet = bench.spreadsheet.sheetByName("Rules");
  const column = sheet && headingsOf(sheet).get("Switch");
  if (!sheet || column === undefined) throw new Error("There are no rules to switch on.");
  const values = Array.from({ length: sheet.lastRow - 1 }, () => ["On"]);
  const letter = String.fromCharCode(65 + column);
  await bench.edit(owner, { sheet: "Rules", a1: `${letter}2:${letter}${sheet.lastRow}`, values });
}

/** People of customers, born on the day on which the clock goes on. */
async function meetCustomers(bench: Workbench, names: readonly string[], now: string): Promise<void> {
  const birthday = `1985${new Date(Date.parse(now.slice(0, 10)) + silent * day).toISOString().slice(4, 10)}`;
  await allowLetters(bench);
  const customer = (name: string): string => `${name} Ltd`;
  await type(
    bench,
    "Customers",
    names.map((name) => ({ Name: customer(name), Owner: address("p0") })),
  );
  await type(
    bench,
    "Contacts",
    names.map((name) => ({ Name: name, Customer: customer(name), Email: address(name), Birthday: birthday })),
  );
}

/** They complain in the night before. */
async function complain(bench: Workbench, names: readonly string[]): Promise<void> {
  const opened = new Date(bench.now()).toLocaleString("sv-SE", { timeZone: bench.spreadsheet.zone }).slice(0, 16);
  const complaint = { Subject: "It rattles", Owner: address("p0"), "Opened at": opened, Status: "New" };
  await type(
    bench,
    "Cases",
    names.map((name) => ({ Customer: `${name} Ltd`, Contact: name, ...complaint })),
  );
}

/** A workbook that is set up, with a team; everybody has something overdue. */
export async function teamWorkbook(given: Team): Promise<Workbench> {
  const {
    open,
    script = "dist",
    zone = "Asia/Shanghai",
    now = "2018-01-08T00:20",
    people = 4,
    hours = [],
    keepers = 0,
    customers = 0,
  } = given;
  const bench = await open({ script, seed: 1, create: { zone, now, user: owner } });
  const names = named(people, "p");
  const input = JSON.stringify({ language: "en", timeZone: zone, supervisor: boss });
  await done(bench.call("api", ["setUp", input], { context: "run", inProcess: true }));
  const members = names.map((name, at) => ({ Name: name, Email: address(name), Role: "Manager", "Digest hour": String(hours[at] ?? "") }));
  await type(
    bench,
    "Team",
    members.map((member) => ({ ...member, "Reports to": boss })),
  );
  await type(
    bench,
    "Tasks",
    names.map((name) => ({ Subject: `Call ${name}`, Owner: address(name), Due: "2018-01-02", Status: "Open" })),
  );
  await type(
    bench,
    "Customers",
    names.slice(0, keepers).map((name) => ({ Name: `${name} Ltd`, Owner: address(name) })),
  );
  if (customers > 0) await meetCustomers(bench, named(customers, "c"), now);
  return bench;
}

export interface Morning extends Team {
  /** Recipients that are left of the day's quota; all, unless said otherwise. */
  readonly quota?: number;
  /** Whether the tick plans the day's mail, too, instead of a tick before. */
  readonly plans?: boolean;
}

/** Four days later, during which the clock stood still: what people have overdue is due to them and to their supervisor at eight, customers are greeted at nine, and the owner hears of the silence. */
export async function morning({ quota, plans = false, ...team }: Morning): Promise<Workbench> {
  const bench = await teamWorkbook(team);
  if (plans) await tick(bench);
  bench.setNow(bench.now() + silent * day);
  await complain(bench, named(team.customers ?? 0, "c"));
  if (!plans) await tick(bench);
  bench.setNow(bench.now() + (9 / 24) * day);
  if (quota !== undefined) await leave(bench, quota);
  return bench;
}

/** Somebody has sorted the Outbox in a way of their own. */
export function shuffle(bench: Workbench, seed: number): void {
  const sheet = bench.spreadsheet.sheetByName("Outbox");
  if (!sheet) return;
  const rows = sheet.lastRow - 1;
  const turn = (row: number): number => (Math.imul(row + 1, 2_654_435_761) ^ Math.imul(seed, 40_503)) >>> 0;
  const order = Array.from({ length: rows }, (_, row) => row).sort((one, other) => turn(one) - turn(other));
  permuteRows(sheet, { top: 1, left: 0, rows, columns: sheet.lastColumn }, order);
}
