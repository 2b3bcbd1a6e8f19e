/** A workbench with the program of the contract suite, set up. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbench } from "../../workbench/runtime/workbench.ts";

export interface Hands {
  readonly bench: Workbench;
  /** Calls the program; fails when the execution does. */
  call(fn: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Calls a verb of the sidebar's and gives its reply. */
  api(name: string, input: unknown): Promise<unknown>;
  /** Runs Apps Script in the same workbook, as a person's hands. */
  script(body: string): Promise<unknown>;
  setUp(language?: string): Promise<unknown>;
}

export const zones = ["Asia/Shanghai", "America/New_York"] as const;

let folder: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const { bundleServer } = await import("../../scripts/build.mjs");
  const made = await mkdtemp(path.join(tmpdir(), "rapport-contract-"));
  const { code } = await bundleServer(path.resolve("test/contract/program.ts"));
  await writeFile(path.join(made, "Code.js"), code);
  await writeFile(path.join(made, "appsscript.json"), await readFile("appsscript.json", "utf8"));
  return made;
}

async function run(bench: Workbench, fn: string, args: readonly unknown[]): Promise<unknown> {
  const report = await bench.call(fn, args, { context: "run" });
  if (report.outcome !== "done") throw new Error(`${fn}: ${report.error?.message}\n${report.error?.stack}`);
  return report.value;
}

function handsOf(bench: Workbench, made: string, zone: string): Hands {
  const api = async (name: string, input: unknown): Promise<unknown> =>
    JSON.parse(String(await run(bench, "api", [name, JSON.stringify(input)])));
  return {
    bench,
    api,
    call: (fn, ...args) => run(bench, fn, args),
    script: async (body) => {
      const file = path.join(made, "hands", "Hands.js");
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `function hands() { const book = SpreadsheetApp.getActiveSpreadsheet(); ${body} }`);
      const report = await bench.evaluate([file], { call: "hands" });
      if (report.outcome !== "done") throw new Error(report.error?.message);
      return report.value;
    },
    setUp: (language = "en") => api("setUp", { language, timeZone: zone, supervisor: "boss@example.com" }),
  };
}

/** A workbook that was never set up; whoever opens it closes its bench. */
export async function openWorkbook(zone: string): Promise<Hands> {
  folder ??= bundled();
  const made = await folder;
  const bench = await Workbench.open({ script: made, seed: 1, create: { zone, now: "2018-01-03T09:00", user: "lin@example.com" } });
  return handsOf(bench, made, zone);
}

/** A workbook that was never set up, until the work is done. */
export async function withWorkbook<T>(zone: string, work: (hands: Hands) => Promise<T>): Promise<T> {
  const hands = await openWorkbook(zone);
  try {
    return await work(hands);
  } finally {
    await hands.bench.close();
  }
}

export async function removeBundle(): Promise<void> {
  if (folder) await rm(await folder, { recursive: true, force: true });
  folder = undefined;
}
