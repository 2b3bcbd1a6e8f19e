/** The operations of the product on a large workbook, counted on the workbench. */
import type { ExecutionReport } from "../workbench/runtime/execution/report.ts";
import type { Workbench } from "../workbench/runtime/workbench.ts";
import type { Measured } from "./table.ts";

export const boss = "boss@example.com";

/** What the bench was given: how to open a workbench, and how large to make it. */
export interface Field {
  readonly open: () => Promise<Workbench>;
  readonly customers: number;
  readonly visits: number;
  readonly orders: number;
}

function must(report: ExecutionReport): ExecutionReport {
  if (report.outcome !== "done")
    throw new Error(`${report.function}: ${report.error?.message ?? report.outcome}\n${report.log.join("\n")}`);
  return report;
}

interface Asked {
  readonly report: ExecutionReport;
  readonly value: unknown;
}

/** Asks the server as the sidebar does. */
export async function ask(workbench: Workbench, name: string, input: unknown, user = boss): Promise<Asked> {
  const report = must(await workbench.call("api", [name, JSON.stringify(input)], { user, context: "run" }));
  const reply: { ok: boolean; value?: unknown; message?: string } = JSON.parse(String(report.value));
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return { report, value: reply.value };
}

export async function setUp(workbench: Workbench): Promise<ExecutionReport> {
  return (await ask(workbench, "setUp", { language: "en", timeZone: "America/New_York", supervisor: boss })).report;
}

async function fill(workbench: Workbench, { customers, visits, orders }: Field): Promise<void> {
  must(await workbench.evaluate(["bench/fill.gs"], { call: "fillBench", args: [customers, visits, orders], as: { user: boss } }));
  await workbench.edit(boss, { sheet: "Team", a1: "A1", values: [["Member ID"]] });
  for (const report of await workbench.advance({ by: "2h" })) must(report);
}

const row = (operation: string, what: string, value: number, bound: number, unit = "calls"): Measured => ({
  operation,
  what,
  value,
  bound,
  unit,
});
const cells = ({ cost }: ExecutionReport): number => cost.cellsRead + cost.cellsWritten;

/** The dearest of three visits: the last of them closes one that was due. */
async function logVisit(workbench: Workbench): Promise<ExecutionReport> {
  const reports: ExecutionReport[] = [];
  for (const customer of ["C-BENCH101", "C-BENCH102", "C-BENCH500"]) {
    const { value } = await ask(workbench, "card", { id: customer, at: null });
    const card = JSON.parse(JSON.stringify(value));
    const values = {
      channel: "phone",
      purpose: "Review",
      result: "All well",
      satisfaction: 5,
      nextStep: "Send the offer",
      nextDate: "2018-01-16",
    };
    const [waiting] = card.openVisits;
    const visit = waiting ? { id: waiting.record.id, at: waiting.at } : null;
    const asked = { customer: { id: customer, at: card.customer.at }, visit, values, once: `bench-${customer}` };
    reports.push((await ask(workbench, "logVisit", asked)).report);
  }
  const [dearest] = reports.sort((one, other) => other.cost.roundTrips - one.cost.roundTrips);
  if (!dearest) throw new Error("no visit was logged");
  return dearest;
}

async function measureVisit(small: Workbench, large: Workbench): Promise<Measured[]> {
  const [before, after] = [await logVisit(small), await logVisit(large)];
  const operation = "save a visit among 100,000";
  return [
    row(operation, "service calls", after.cost.serviceCalls, 60),
    row(operation, "round trips", after.cost.roundTrips, 14, "trips"),
    row(operation, "cells moved", cells(after), 2000, "cells"),
    row(operation, "more calls than among 1,000", after.cost.serviceCalls - before.cost.serviceCalls, 0),
    row(operation, "more cells than among 1,000", cells(after) - cells(before), 0, "cells"),
  ];
}

async function measureSearch(workbench: Workbench, customers: number): Promise<Measured[]> {
  const first = await ask(workbench, "index", { version: null });
  const again = await ask(workbench, "index", { version: null });
  return [
    row("find customers among 10,000", "cells a customer, first", first.report.cost.cellsRead / customers, 16, "cells"),
    row("find customers among 10,000", "cells, cached", cells(again.report), 200, "cells"),
  ];
}

async function tickAt(workbench: Workbench, to: string): Promise<ExecutionReport> {
  const ticks = (await workbench.advance({ to })).filter((report) => report.function === "tick").map(must);
  const last = ticks.at(-1);
  if (!last) throw new Error(`no tick fired before ${to}`);
  return last;
}

/** The cells of the columns that figures need, each read once: seven of customers, seven of visits, five of orders; and what stands on KPI and Evidence. */
const neededCells = ({ customers, visits, orders }: Field): number => 7 * customers + 7 * visits + 5 * orders + 50_000;

async function measureClock(workbench: Workbench, field: Field): Promise<Measured[]> {
  const refreshed = must(await workbench.call("refresh", [], { user: boss, context: "menu", answers: "unattended" }));
  await tickAt(workbench, "2018-01-03T07:30");
  const digest = await tickAt(workbench, "2018-01-03T09:00");
  const idle = await tickAt(workbench, "2018-01-03T15:00");
  const heavy = "over 10,000 customers, 100,000 visits, 100,000 orders";
  return [
    row("hourly tick, nothing due", "service calls", idle.cost.serviceCalls, 40),
    row("hourly tick, nothing due", "cells read", idle.cost.cellsRead, 0, "cells"),
    row(`KPI refresh ${heavy}`, "service calls", refreshed.cost.serviceCalls, 100),
    row(`KPI refresh ${heavy}`, "cells read, each needed column once", refreshed.cost.cellsRead, neededCells(field), "cells"),
    { ...row(`KPI refresh ${heavy}`, "own time", refreshed.cost.cpuMs, 3000, "ms"), timed: true },
    row(`digest ${heavy}`, "service calls", digest.cost.serviceCalls, 100),
    row(`digest ${heavy}`, "cells read, each needed column once", digest.cost.cellsRead, 9 * field.visits, "cells"),
    { ...row(`digest ${heavy}`, "own time", digest.cost.cpuMs, 3000, "ms"), timed: true },
  ];
}

/** Everything that needs a workbook. */
export async function measureField(field: Field): Promise<Measured[]> {
  const [small, large] = [await field.open(), await field.open()];
  try {
    await setUp(small);
    const again = await setUp(small);
    await setUp(large);
    await fill(small, { ...field, customers: 1000, visits: 1000, orders: 1000 });
    await fill(large, field);
    return [
      row("second set-up", "cells written", again.cost.cellsWritten, 0, "cells"),
      ...(await measureVisit(small, large)),
      ...(await measureSearch(large, field.customers)),
      ...(await measureClock(large, field)),
    ];
  } finally {
    await small.close();
    await large.close();
  }
}
