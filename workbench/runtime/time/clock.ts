/** The clock of a workbench: it is set, or pushed forward, and then whatever falls due on the way happens. */
import type { Bench } from "../bench.ts";
import type { ExecutionReport } from "../execution/report.ts";
import { due, fireTogether, submitted } from "./occasions.ts";
import { after, parseWhen } from "./zone.ts";

/** How far to push the clock: by `90m`, `3h`, `7d`, `1w`, or to a wall clock time in the spreadsheet's zone, or an instant in milliseconds. */
export type Advance = { readonly by: string } | { readonly to: string | number };

function instantOf({ world, spreadsheet: { zone } }: Bench, how: Advance): number {
  const given = "by" in how ? after(zone, world.now, how.by) : typeof how.to === "number" ? how.to : parseWhen(zone, how.to);
  if (given === null)
    throw new Error(
      "by" in how ? `${how.by} is not a span such as 90m, 3h, 7d or 2w.` : `${how.to} is not a time such as 2026-03-09T10:00.`,
    );
  if (given < world.now) throw new Error("The clock only goes forward.");
  return given;
}

/** Fires nothing. */
export function setClock({ world, tell }: Bench, now: number): void {
  world.now = now;
  tell({ kind: "clock", now });
}

/** Pushes the clock, firing what falls due on the way, in order. `onReport` hears of each execution as it ends. */
export async function advance(
  bench: Bench,
  how: Advance,
  onReport: (report: ExecutionReport) => void,
): Promise<readonly ExecutionReport[]> {
  const until = instantOf(bench, how);
  const reports: ExecutionReport[] = [];
  for (let next = due(bench, until); next.length > 0; next = due(bench, until)) {
    for (const report of [...(await fireTogether(bench, next)), ...(await submitted(bench))]) {
      reports.push(report);
      onReport(report);
    }
  }
  setClock(bench, Math.max(until, bench.world.now));
  return reports;
}
