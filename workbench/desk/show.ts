/** Plain text for people: tables, times, executions. */
import type { ExecutionReport } from "../runtime/execution/report.ts";
import { showWhen } from "../runtime/time/zone.ts";
import type { Answer } from "./verb.ts";

/** East Asian characters take two places in a terminal. */
const width = (text: string) => [...text].reduce((sum, one) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u.test(one) ? 2 : 1), 0);

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, " ⏎ ");

/** Columns under their headings, cut at `most` places each. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[], most = 60): string {
  const cut = (text: string) => (width(text) > most ? `${[...text].slice(0, most - 1).join("")}…` : text);
  const cells = [headings, ...rows].map((row) => row.map((cell) => cut(oneLine(cell))));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd();
  return cells.map(line).join("\n");
}

const outcomeOf = ({ outcome, error }: ExecutionReport) => (outcome === "done" ? "done" : `${outcome}: ${error?.message ?? ""}`);

export function executionTable(reports: readonly ExecutionReport[], zone: string): string {
  const headings = ["#", "when", "function", "user", "outcome", "calls", "trips", "read", "written", "modelled"];
  const rows = reports.map((report) => {
    const { serviceCalls, roundTrips, cellsRead, cellsWritten, modelledMs } = report.cost;
    const counts = [serviceCalls, roundTrips, cellsRead, cellsWritten].map(String);
    return [
      String(report.id),
      showWhen(zone, report.started),
      report.function,
      report.user,
      outcomeOf(report),
      ...counts,
      `${(modelledMs / 1000).toFixed(1)} s`,
    ];
  });
  return table(headings, rows);
}

/** An error as Google prints it, with the script's stack. */
export function failureText({ outcome, error, function: name }: ExecutionReport): string {
  const message = error?.message ?? "";
  const first = message.startsWith("Syntax error: ") ? message : `${error?.name ?? "Error"}: ${message}`;
  const stack = (error?.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${name} ${outcome === "killed" ? "was killed" : "failed"}. ${first}`, ...stack].join("\n");
}

function costText({ function: name, cost }: ExecutionReport): string {
  const { serviceCalls, roundTrips, cellsRead, cellsWritten, modelledMs } = cost;
  const cells = `${count(cellsRead, "cell")} read, ${cellsWritten} written`;
  return `${name} is done: ${count(serviceCalls, "call")}, ${count(roundTrips, "trip")}, ${cells}, ${(modelledMs / 1000).toFixed(1)} s modelled.`;
}

/** The answer of one execution: its value, or its error and failure. */
export function executionAnswer(report: ExecutionReport): Answer {
  if (report.outcome !== "done") return { text: failureText(report), json: report, aside: report.log.join("\n"), failed: true };
  const aside = [...report.log, costText(report)].join("\n");
  return { text: report.value === undefined ? "" : JSON.stringify(report.value, null, 2), json: report, aside };
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
