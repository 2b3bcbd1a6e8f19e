/** A morning on which mail of several rules is due, with the built add-on; and what must hold of the Outbox, whatever happens to its senders. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Ended, Scenario } from "../../workbench/runtime/trial/explore.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";

const owner = "lin@example.com";
/** Everybody has something overdue; their supervisor has been waiting for it, too. */
const teamOf = (people: number): readonly string[] => Array.from({ length: people }, (_, at) => `p${at}`);

type Sheet = NonNullable<ReturnType<Workbench["spreadsheet"]["sheetByName"]>>;

const shown = (sheet: Sheet, row: number, column: number): string => String(sheet.cell(row, column) ?? "");

/** The place of each heading. */
function headingsOf(sheet: Sheet): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  while (shown(sheet, 0, columns.size) !== "") columns.set(shown(sheet, 0, columns.size), columns.size);
  return columns;
}

/** Types rows below a tab's headings, as a person would. */
async function type(bench: Workbench, tab: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
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
async function leave(bench: Workbench, recipients: number): Promise<void> {
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

async function done(call: ReturnType<Workbench["call"]>): Promise<void> {
  const { outcome, error } = await call;
  if (outcome !== "done") throw new Error(error?.stack);
}

const tick = (bench: Workbench) => bench.call("tick", [], { context: "trigger", inProcess: true });

/** The day's mail is planned; it is due at eight. */
async function morning({ script = "dist", quota, people = usual }: Morning): Promise<Workbench> {
  const team = teamOf(people);
  const bench = await Workbench.open({
    script,
    seed: 1,
    create: { zone: "Asia/Shanghai", now: "2018-01-09T00:20", user: owner },
  });
  const input = JSON.stringify({ language: "en", timeZone: "Asia/Shanghai", supervisor: "boss@example.com" });
  await done(bench.call("api", ["setUp", input], { context: "run", inProcess: true }));
  const manager = { Role: "Manager", "Reports to": "boss@example.com" };
  await type(
    bench,
    "Team",
    team.map((name) => ({ Name: name, Email: `${name}@example.com`, ...manager })),
  );
  const open = { Due: "2018-01-02", Status: "Open" };
  await type(
    bench,
    "Tasks",
    team.map((name) => ({ Subject: `Call ${name}`, Owner: `${name}@example.com`, ...open })),
  );
  await done(tick(bench));
  bench.setNow(bench.now() + 8 * 3_600_000);
  if (quota !== undefined) await leave(bench, quota);
  return bench;
}

interface Row {
  readonly state: string;
  readonly rule: string;
  readonly recipient: string;
  readonly reason: string;
  readonly due: string;
  readonly priority: number;
}

export function outboxRows(bench: Workbench): readonly Row[] {
  const sheet = bench.spreadsheet.sheetByName("Outbox");
  if (!sheet) return [];
  const columns = headingsOf(sheet);
  const rows: Row[] = [];
  for (let row = 1; shown(sheet, row, 0) !== ""; row++) {
    const at = (heading: string): string => shown(sheet, row, columns.get(heading) ?? -1);
    const who = { rule: at("Rule"), recipient: at("Recipient"), priority: Number(at("Priority")) };
    rows.push({ ...who, state: at("State"), reason: at("Reason"), due: at("Due") });
  }
  return rows;
}

/** The mails of the add-on, by what tells one rule's letter from another's. */
const ruleOf = (subject: string): string =>
  subject.startsWith("Needs your attention") ? "Escalation" : subject.startsWith("Rapport could not") ? "Trouble" : "Daily digest";

const wentTo = (bench: Workbench) =>
  bench
    .mails()
    .filter(({ subject }) => subject !== "Newsletter")
    .map(({ to, subject }) => ({ rule: ruleOf(subject), recipient: to.join() }));

/** How many mails of a row may have gone, by its state. */
const allowed: Readonly<Record<string, readonly number[]>> = { Sent: [1], Unknown: [0, 1] };

function wrongRow(row: Row, count: number, visible: number): readonly string[] {
  const name = `${row.rule} to ${row.recipient}`;
  const isRight = (allowed[row.state] ?? [0]).includes(count);
  const needsReason = row.state === "Failed" || row.state === "Cancelled";
  return [
    ...(isRight ? [] : [`${name} is ${row.state}, and ${count} went.`]),
    ...(needsReason && row.reason === "" ? [`${name} is ${row.state} without a reason.`] : []),
    ...(row.state === "Being sent" ? [`${name} is still being sent.`] : []),
    ...(row.state === "Unknown" && visible === 0 ? [`${name} is unknown, and nobody is told.`] : []),
  ];
}

/** Those that went one after the other, whatever was tried again later. */
function wrongOrder(bench: Workbench, rows: readonly Row[]): readonly string[] {
  const rank = new Map(rows.filter(({ rule }) => rule !== "Trouble").map((row) => [`${row.rule} ${row.recipient}`, row.priority]));
  const untroubled = new Set(
    rows.filter(({ state, due }) => state === "Sent" && due === String(rows[0]?.due)).map((row) => `${row.rule} ${row.recipient}`),
  );
  const order = wentTo(bench).flatMap(({ rule, recipient }) =>
    untroubled.has(`${rule} ${recipient}`) ? [rank.get(`${rule} ${recipient}`) ?? 0] : [],
  );
  return order.some((each, at) => each < (order[at - 1] ?? 0)) ? [`Priorities went ${order.join(", ")}.`] : [];
}

/** What waits although something less important has gone. */
const passedOver = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ state, priority, rule, recipient }) =>
    state === "Planned" && rows.some((other) => other.state === "Sent" && other.priority > priority)
      ? [`${rule} to ${recipient} was passed over.`]
      : [],
  );

export interface Morning {
  /** Recipients that are left of the day's quota; all, unless said otherwise. */
  readonly quota?: number;
  readonly senders?: number;
  /** People with something overdue. */
  readonly people?: number;
  /** The folder with the built add-on. */
  readonly script?: string;
}

const usual = 4;

/** No key is sent twice, nothing due is lost, priorities hold. */
function problemsOf({ bench }: Pick<Ended, "bench">, { people = usual, quota = Number.POSITIVE_INFINITY }: Morning): readonly string[] {
  const rows = outboxRows(bench);
  const went = wentTo(bench);
  const open: unknown = JSON.parse(bench.properties().document["outbox.open.0"] ?? '{"unknown":{}}');
  const visible = JSON.stringify(open).includes('"unknown":{}') ? 0 : 1;
  const due = rows.filter(({ rule }) => rule === "Daily digest" || rule === "Escalation");
  const left = rows.filter(({ state }) => state === "Planned");
  return [
    ...rows.flatMap((row) =>
      wrongRow(row, went.filter(({ rule, recipient }) => rule === row.rule && recipient === row.recipient).length, visible),
    ),
    ...(due.length < people + 1 ? [`Only ${due.length} were planned.`] : []),
    ...(left.length > 0 && went.length < quota ? [`${left.length} are left behind.`] : []),
    ...(left.length > 0 && !bench.properties().document["outbox.next"] ? ["The clock has forgotten what is planned."] : []),
    ...passedOver(due),
    ...wrongOrder(bench, due),
  ];
}

/** Senders that overlap, and afterwards the ticks of the next two hours. */
export const sending = (given: Morning): Scenario => ({
  prepare: () => morning(given),
  starts: Array.from({ length: given.senders ?? 1 }, () => ({ fn: "tick", as: { context: "trigger" as const } })),
  afterwards: async (bench) => {
    for (let hour = 0; hour < 2; hour++) {
      bench.setNow(bench.now() + 3_600_000);
      await done(tick(bench));
    }
  },
  check: (ended) => problemsOf(ended, given),
});
