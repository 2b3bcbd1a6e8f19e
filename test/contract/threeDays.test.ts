/** Sixty mails are due, and Google allows twenty a day: three days of the Outbox, in order of priority. */
import { expect, test } from "@jest/globals";
import { Workbench } from "../../workbench/runtime/workbench.ts";
import { leave, teamWorkbook, tick, type } from "./outboxWorkbook.ts";
import { rowsOf } from "./surveyScenario.ts";

const cases = 14;
const visits = 21;
/** Everybody who looks after a customer gets the week's summary, and so does their supervisor. */
const keepers = 24;

const ask = async (bench: Workbench, name: string, input: unknown): Promise<void> => {
  const report = await bench.call("api", [name, JSON.stringify(input)], { context: "run", inProcess: true });
  expect([name, report.error?.message, JSON.parse(String(report.value)).ok]).toEqual([name, undefined, true]);
};

/** Writes into the Rules tab, as a supervisor would. */
async function switchRules(bench: Workbench, wanted: Readonly<Record<string, string>>): Promise<void> {
  const rows = rowsOf(bench, "Rules");
  const column = Object.keys(rows[0] ?? {}).indexOf("Switch");
  const a1 = (row: number): string => `${String.fromCharCode(65 + column)}${row + 2}`;
  for (const [row, rule] of rows.entries()) {
    const to = wanted[rule["Rule ID"] ?? ""];
    if (to !== undefined) await bench.edit(bench.owner, { sheet: "Rules", a1: a1(row), values: [[to]] });
  }
}

/** A week in which customers complained and were visited. */
async function fill(bench: Workbench): Promise<void> {
  const customers = rowsOf(bench, "Customers");
  const contacts = customers.map((row, at) => ({
    Name: `Person ${at}`,
    Email: `c${at}@example.org`,
    "Customer ID": row["Customer ID"] ?? "",
  }));
  await type(bench, "Contacts", contacts);
  const of = (at: number) => ({ "Customer ID": customers[at]?.["Customer ID"] ?? "", Owner: customers[at]?.Owner ?? "" });
  const visit = { Status: "Done", Channel: "Meeting", "Visited at": "2018-01-07 10:00" };
  await type(
    bench,
    "Visits",
    Array.from({ length: visits }, (_, at) => ({ ...of(at), ...visit })),
  );
  const opened = { Kind: "Question", Status: "New", Opened: "2018-01-08 06:00" };
  await type(
    bench,
    "Cases",
    Array.from({ length: cases }, (_, at) => ({ ...of(at), ...opened, Subject: `Question ${at}` })),
  );
}

const hour = 3_600_000;

/** Ticks every other hour, which is no silence. */
async function live(bench: Workbench, hours: number): Promise<void> {
  for (let passed = 0; passed < hours; passed += 2) {
    await tick(bench);
    bench.setNow(bench.now() + 2 * hour);
  }
}

/** What has gone by now and what waits, by rule. */
function standing(bench: Workbench): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { Rule = "", State = "" } of rowsOf(bench, "Outbox"))
    if (State !== "Cancelled") counts[`${State}: ${Rule}`] = (counts[`${State}: ${Rule}`] ?? 0) + 1;
  return counts;
}

test("what was promised goes on Monday, summaries until Tuesday, thanks on Wednesday", async () => {
  const bench = await teamWorkbook({ open: Workbench.open, people: keepers, keepers, now: "2018-01-05T05:20" });
  await ask(bench, "buildStopForm", { language: "en" });
  await ask(bench, "checkedLink", { id: null });
  await switchRules(bench, { ...{ digest: "Off", escalation: "Off", weekPlan: "Off" }, ...{ caseReceived: "On", visitThanks: "On" } });
  await live(bench, 72);
  await fill(bench);
  await tick(bench);
  bench.setNow(bench.now() + 2 * hour);
  const days: Readonly<Record<string, number>>[] = [];
  for (const _day of ["Monday", "Tuesday", "Wednesday"]) {
    await leave(bench, 20);
    await live(bench, 24);
    /** A quota starts anew 24 hours after its first use (D quotas page). */
    bench.setNow(bench.now() + 60_000);
    days.push(standing(bench));
  }
  expect(days).toEqual([
    { "Sent: Case received": 14, "Sent: Weekly summary": 6, "Planned: Weekly summary": 19, "Planned: Thanks after a visit": 21 },
    { "Sent: Case received": 14, "Sent: Weekly summary": 25, "Sent: Thanks after a visit": 1, "Planned: Thanks after a visit": 20 },
    { "Sent: Case received": 14, "Sent: Weekly summary": 25, "Sent: Thanks after a visit": 21 },
  ]);
  await bench.close();
}, 120_000);
