/** What the workbench itself costs: a service call, the start of an execution, large sheets and opening a stored one. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ExecutionReport } from "../workbench/runtime/execution/report.ts";
import type { Script } from "../workbench/runtime/script/script.ts";
import { explore } from "../workbench/runtime/trial/explore.ts";
import type { OpenOptions, Workbench } from "../workbench/runtime/workbench.ts";
import type { Measured } from "./table.ts";

type Open = (options: OpenOptions) => Promise<Workbench>;

const code = `
function nothing() {}
function calls(n) { for (let i = 0; i < n; i++) Session.getScriptTimeZone(); }
function grow(rows) { SpreadsheetApp.getActiveSheet().insertRowsAfter(1000, rows - 1000); }
function write(rows) {
  const day = new Date(2026, 0, 5);
  const line = (i) => [i, "Customer " + i, day, i / 7, i % 2 === 0, "", "text " + (i % 100), i, i, i, i, i];
  const values = Array.from({ length: rows }, (_, i) => line(i));
  SpreadsheetApp.getActiveSheet().getRange(1, 1, rows, 12).setValues(values);
  SpreadsheetApp.flush();
}
function read(rows) { return SpreadsheetApp.getActiveSheet().getRange(1, 1, rows, 12).getValues().length; }
function formulas(n) {
  const other = SpreadsheetApp.getActive().insertSheet("Sums");
  for (let i = 0; i < n; i++) other.getRange(i + 1, 1).setFormula("=SUMIFS(Sheet1!A:A, Sheet1!G:G, \\"text " + i + "\\")");
  return other.getRange(n, 1).getValue();
}
function single(n) {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1");
  for (let i = 1; i <= n; i++) { sheet.getRange(i * 7, 8).setValue(i); SpreadsheetApp.flush(); }
}`;

const probe: Script = { key: "bench", files: [{ name: "Bench", code }], html: {}, zone: "Etc/UTC", scopes: null };
const create = { now: "2026-03-04T09:00" };

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function must(report: ExecutionReport): ExecutionReport {
  if (report.outcome !== "done") throw new Error(`${report.function}: ${report.error?.message ?? report.outcome}`);
  return report;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run < count; run++) all.push(await timed(work));
  return all;
}

const ms = (operation: string, what: string, value: number, bound: number): Measured => ({
  ...{ operation, what, value, bound },
  unit: "ms",
  timed: true,
});

async function measureCalls(open: Open): Promise<Measured> {
  const bench = await open({ script: probe, seed: 1, create });
  try {
    const empty = median(await times(15, async () => must(await bench.call("calls", [0]))));
    const full = median(await times(15, async () => must(await bench.call("calls", [400]))));
    const value = ((full - empty) / 400) * 1000;
    return { operation: "service call across the worker boundary", what: "median", value, bound: 100, unit: "µs", timed: true };
  } finally {
    await bench.close();
  }
}

/** The bundle with the functions of this bench beside it. */
const withProbe = (bundle: Script): Script => ({
  ...bundle,
  key: `${bundle.key} and a probe`,
  files: [...bundle.files, ...probe.files],
});

/** What is left of an empty function is the start. */
async function measureStart(open: Open, bundle: Script): Promise<Measured> {
  const script = withProbe(bundle);
  const bench = await open({ script, seed: 1, create });
  try {
    return ms("start of an execution of our bundle", "median", median(await times(15, async () => must(await bench.call("nothing")))), 60);
  } finally {
    await bench.close();
  }
}

/** Killing both of two executions at each of their service calls. */
async function measureExplore(open: Open, bundle: Script): Promise<Measured> {
  const start = { fn: "calls", args: [50] };
  const scenario = { prepare: () => open({ script: withProbe(bundle), seed: 1, create }), starts: [start, start], check: () => [] };
  let runs = 0;
  const all = await timed(async () => {
    runs = (await explore(scenario, { seeds: 1, kills: true })).runs;
  });
  return ms("a run of explore: two overlapping executions of our bundle", "mean", all / runs, 37);
}

const rows = 100_000;

/** Milliseconds inside the service calls of one execution in this process. */
async function inServices(bench: Workbench, fn: string, args: readonly unknown[]): Promise<number> {
  let report: ExecutionReport | undefined;
  const all = await timed(async () => {
    report = must(await bench.call(fn, args, { inProcess: true }));
  });
  return all - (report?.cost.cpuMs ?? 0);
}

async function measureSheet(open: Open): Promise<Measured[]> {
  const before = process.memoryUsage().rss;
  const bench = await open({ script: probe, seed: 1, create });
  try {
    must(await bench.call("grow", [rows], { inProcess: true }));
    const [written, read] = [await inServices(bench, "write", [rows]), await inServices(bench, "read", [rows])];
    const resident = (process.memoryUsage().rss - before) / 1e6;
    must(await bench.call("formulas", [30], { inProcess: true }));
    const one = (await inServices(bench, "single", [200])) / 200;
    return [
      ms("setValues of 100,000 × 12, in-process", "time", written, 1000),
      ms("getValues of 100,000 × 12, in-process", "time", read, 1000),
      { operation: "both", what: "resident", value: resident, bound: 250, unit: "MB", timed: true },
      ms("write one of 100,000 rows, 30 whole-column formulas elsewhere", "time", one, 1),
    ];
  } finally {
    await bench.close();
  }
}

async function measureOpen(open: Open): Promise<Measured> {
  const dir = await mkdtemp(path.join(tmpdir(), "rapport-bench-"));
  const height = Math.ceil(1_000_000 / 12);
  try {
    const bench = await open({ script: probe, seed: 1, create, dir });
    must(await bench.call("grow", [height], { inProcess: true }));
    must(await bench.call("write", [height], { inProcess: true }));
    await bench.close();
    const all = await times(3, async () => (await open({ script: probe, dir })).close());
    return ms("open a stored workspace of a million cells", "median", median(all), 1500);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Everything about the workbench that needs no browser. */
export async function measureWorkbench(open: Open, bundle: Script): Promise<Measured[]> {
  const starts = [await measureStart(open, bundle), await measureExplore(open, bundle)];
  return [...(await measureSheet(open)), await measureCalls(open), ...starts, await measureOpen(open)];
}
