/** What a day's mail costs: planning and sending a hundred letters in one tick. */
import { headingsOf, type Open, shown, teamWorkbook } from "../test/contract/outboxWorkbook.ts";
import type { ExecutionReport } from "../workbench/runtime/execution/report.ts";
import type { Workbench } from "../workbench/runtime/workbench.ts";
import type { Measured } from "./table.ts";

const hour = 3_600_000;
/** With the letter to their supervisor, a hundred. */
const people = 99;

/** Switches every rule off, as the supervisor would. */
async function silence(bench: Workbench): Promise<void> {
  const sheet = bench.spreadsheet.sheetByName("Rules");
  const column = sheet && headingsOf(sheet).get("Switch");
  if (!sheet || column === undefined) throw new Error("There are no rules to switch off.");
  const rules = Array.from({ length: sheet.lastRow - 1 }, (_, row) => shown(sheet, row + 1, 0)).filter((id) => id !== "");
  const letter = String.fromCharCode(65 + column);
  await bench.edit(bench.owner, { sheet: "Rules", a1: `${letter}2:${letter}${rules.length + 1}`, values: rules.map(() => ["Off"]) });
}

interface Day {
  readonly mails: number;
  readonly cost: ExecutionReport["cost"];
}

/** The first tick, at twenty past eight on the day on which the workbook was set up. */
async function dayOf(open: Open, before: (bench: Workbench) => Promise<void> = () => Promise.resolve()): Promise<Day> {
  const bench = await teamWorkbook({ open, now: "2018-01-10T00:20", people });
  try {
    await before(bench);
    bench.setNow(bench.now() + 8 * hour);
    const { cost, outcome, error } = await bench.call("tick", [], { context: "trigger", inProcess: true });
    if (outcome !== "done") throw new Error(error?.message ?? outcome);
    return { mails: bench.mails().length, cost };
  } finally {
    await bench.close();
  }
}

/** A day's first tick does other work as well: what that costs is known from a day without mail. */
export async function measureMail(open: Open): Promise<Measured[]> {
  const [busy, silent] = [await dayOf(open), await dayOf(open, silence)];
  const mails = busy.mails - silent.mails;
  const trips = busy.cost.roundTrips - silent.cost.roundTrips;
  return [
    { operation: "planning and sending 100 mails", what: "mails that did not go", value: 100 - busy.mails, bound: 0, unit: "mails" },
    {
      operation: "planning and sending 100 mails",
      what: "round trips a mail, 60 apart",
      value: (trips - 60) / mails,
      bound: 8,
      unit: "trips",
    },
  ];
}
