/** Runs the conformance programs on the workbench, each on a new workbook, in-process and across the worker boundary. */
import { isDeepStrictEqual } from "node:util";
import { exampleDomain } from "../../services/web/fetch.ts";
import { Workbench } from "../workbench.ts";

export interface Check {
  readonly says: string;
  /** Where Google promises it; `K name` for what nobody has confirmed. */
  readonly source: string;
  readonly ok: boolean;
  readonly detail: string;
}

interface Program {
  readonly program: string;
  readonly service: string;
  readonly checks: readonly Check[];
}

export interface ProgramResult extends Program {
  /** Whether the worker and this process gave the same checks. */
  readonly equal: boolean;
  /** `Class.method` of every service call that was carried out. */
  readonly methods: readonly string[];
}

export interface Conformance {
  readonly results: readonly ProgramResult[];
  readonly checks: number;
  readonly misses: readonly string[];
}

interface Run {
  readonly result: Program;
  readonly methods: readonly string[];
}

const isProgram = (value: unknown): value is Program => typeof value === "object" && value !== null && "checks" in value;

async function onNew<T>(script: string, use: (bench: Workbench) => Promise<T>): Promise<T> {
  const create = { zone: "America/New_York", now: "2026-03-02T08:00" };
  const bench = await Workbench.open({ script, seed: 1, create, fetch: exampleDomain });
  try {
    return await use(bench);
  } finally {
    await bench.close();
  }
}

/** A program that broke off outside its checks is a failed check of its own. */
function runOne(script: string, program: string, inProcess: boolean): Promise<Run> {
  return onNew(script, async (bench) => {
    const report = await bench.call("runProgram", [program], { inProcess, answers: "unattended" });
    const { value, methods = [] } = report;
    if (isProgram(value)) return { result: value, methods };
    const broken = { says: "the program runs to its end", source: "", ok: false, detail: report.error?.message ?? report.outcome };
    return { result: { program, service: program.split("_")[1] ?? "", checks: [broken] }, methods };
  });
}

async function names(script: string): Promise<readonly string[]> {
  const { value, error } = await onNew(script, (bench) => bench.call("programNames"));
  if (!Array.isArray(value)) throw new Error(`The conformance programs do not load: ${error?.message ?? "no names"}.`);
  return value.map(String);
}

/** Both ways of one program; the checks are those of the worker. */
async function both(script: string, program: string): Promise<ProgramResult> {
  const [worker, inside] = [await runOne(script, program, false), await runOne(script, program, true)];
  return { ...worker.result, equal: isDeepStrictEqual(worker, inside), methods: worker.methods };
}

function misses({ program, checks, equal }: ProgramResult): string[] {
  const failed = checks.filter(({ ok }) => !ok).map(({ says, source, detail }) => `${program}: ${says} (${source}): ${detail}`);
  const empty = checks.length === 0 ? [`${program}: it checks nothing`] : [];
  return equal ? [...failed, ...empty] : [...failed, ...empty, `${program}: in-process and across the worker boundary differ`];
}

/** Runs every program of the folder, or those whose name begins with `wanted`. */
export async function conform(script: string, wanted = ""): Promise<Conformance> {
  const results: ProgramResult[] = [];
  for (const name of await names(script)) if (name.startsWith(`conform_${wanted}`)) results.push(await both(script, name));
  return { results, checks: results.reduce((sum, { checks }) => sum + checks.length, 0), misses: results.flatMap(misses) };
}

/** What programs without a miss have called. */
export function proven({ results }: Conformance): ReadonlySet<string> {
  return new Set(results.filter((result) => misses(result).length === 0).flatMap(({ methods }) => methods));
}
