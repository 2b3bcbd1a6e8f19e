/** What surveys cost: a campaign to 10,000 contacts, and 5,000 answers read and scored. */
import type { ExecutionReport } from "../workbench/runtime/execution/report.ts";
import type { Workbench } from "../workbench/runtime/workbench.ts";
import { ask, boss, setUp } from "./field.ts";
import type { Measured } from "./table.ts";

const contacts = 10_000;
const answers = 5_000;
const scripts = ["bench/fill.gs", "bench/fillSurveys.gs"];

function must(report: ExecutionReport): ExecutionReport {
  if (report.outcome !== "done")
    throw new Error(`${report.function}: ${report.error?.message ?? report.outcome}\n${report.log.join("\n")}`);
  return report;
}

const evaluate = async (workbench: Workbench, call: string, args: readonly number[]): Promise<void> => {
  must(await workbench.evaluate(scripts, { call, args: [...args], as: { user: boss } }));
};

/** The ticks until this time, one after the other. */
async function ticksUntil(workbench: Workbench, to: string): Promise<readonly ExecutionReport[]> {
  return (await workbench.advance({ to })).filter((report) => report.function === "tick").map(must);
}

const rowsOf = (workbench: Workbench, name: string): number => {
  const sheet = workbench.spreadsheet.sheets.find((each) => each.name === name);
  return (sheet?.lastRow ?? 1) - 1;
};

const row = (operation: string, what: string, value: number, bound: number, unit: string): Measured => ({
  operation,
  what,
  value,
  bound,
  unit,
});
const timed = (operation: string, what: string, value: number, bound: number, unit: string): Measured => ({
  ...row(operation, what, value, bound, unit),
  timed: true,
});

/** Google kills an execution after six minutes; a tick leaves off after four and a half. */
const tickSeconds = 270;

async function measureCampaign(workbench: Workbench): Promise<Measured[]> {
  const [tick] = await ticksUntil(workbench, "2018-01-03T00:59");
  if (!tick) throw new Error("no tick fired");
  const operation = `campaign to ${contacts.toLocaleString("en-US")} contacts`;
  const { modelledMs, cpuMs, serviceCalls } = tick.cost;
  return [
    row(operation, "contacts that one tick left out", contacts - rowsOf(workbench, "Invitations"), 0, "contacts"),
    row(operation, "mails that one tick left out", Math.max(0, contacts - rowsOf(workbench, "Outbox")), 0, "mails"),
    row(operation, "service calls of the tick, its other work among them", serviceCalls, 750, "calls"),
    row(operation, "time at Google, modelled", modelledMs / 1000, tickSeconds, "s"),
    timed(operation, "own time of the tick", cpuMs, 5000, "ms"),
  ];
}

/** One in twenty is typed in, one in fifty comes too late, one in a hundred both. */
const counting = answers - answers / 20 - answers / 50 + answers / 100;

/** The columns of answers, invitations and mails that the reading needs and three that lie between them, each once; and a few of surveys, campaigns and the team. */
const neededCells = 24 * answers + 8 * contacts + 3 * contacts + 500;

async function measureReading(workbench: Workbench): Promise<Measured[]> {
  await evaluate(workbench, "fillAnswers", [answers]);
  const { report, value } = await ask(workbench, "surveyResults", { survey: "Q-BENCH", days: 90, by: "manager" });
  const results: { readonly all: { readonly n: number } } = JSON.parse(JSON.stringify(value));
  const operation = `${answers.toLocaleString("en-US")} answers read and scored`;
  return [
    row(operation, "answers by the form that count and were left out", counting - results.all.n, 0, "answers"),
    row(operation, "cells read, each needed column once", report.cost.cellsRead, neededCells, "cells"),
    timed(operation, "own time", report.cost.cpuMs, 2000, "ms"),
  ];
}

export async function measureSurveys(open: () => Promise<Workbench>): Promise<Measured[]> {
  const workbench = await open();
  try {
    await setUp(workbench);
    await ticksUntil(workbench, "2018-01-02T23:30");
    await evaluate(workbench, "fillBench", [1000, 1, 1]);
    await evaluate(workbench, "fillContacts", [contacts, 1000]);
    return [...(await measureCampaign(workbench)), ...(await measureReading(workbench))];
  } finally {
    await workbench.close();
  }
}
