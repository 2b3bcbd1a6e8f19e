/** Tries a scenario under many interleavings and accidents, and tells which of them break what must always hold. */

import type { CallAs, ExecutionReport } from "../execution/report.ts";
import { transient } from "../words/limits.ts";
import type { Workbench } from "../workbench.ts";

/** One execution of a scenario. Those of one scenario overlap. */
export interface Start {
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly as?: Omit<CallAs, "killAt" | "failures">;
}

export interface Ended {
  readonly bench: Workbench;
  /** Of the starts, in their order; those of a firing that did not take place are missing, those of a double one are there twice. */
  readonly reports: readonly ExecutionReport[];
}

export interface Scenario {
  /** Made once; every run begins with a copy of it. Closed at the end. */
  readonly prepare: () => Promise<Workbench>;
  readonly starts: readonly Start[];
  /** What sets things right after an accident, such as the next hour's trigger; nothing happens to it. */
  readonly afterwards?: (bench: Workbench) => Promise<unknown>;
  /** What is wrong with the end, in sentences. None when all is well. */
  readonly check: (ended: Ended) => readonly string[];
}

/** What happens to one of the executions, by its place among the starts. */
export type Accident =
  | { readonly kind: "kill"; readonly start: number; readonly call: number }
  | { readonly kind: "fail"; readonly start: number; readonly call: number; readonly text: string }
  | { readonly kind: "twice" | "never"; readonly start: number };

/** Everything that decides how a run goes: `replay` it to the same end. */
export interface Course {
  readonly seed: number;
  readonly accident?: Accident;
}

export interface Finding extends Course {
  readonly problems: readonly string[];
  /** The same for the same end. */
  readonly end: string;
}

export interface ExploreOptions {
  /** How many seeds, from 1 on, or which. */
  readonly seeds?: number | readonly number[];
  /** Kill each execution at each of its service calls, one after the other. On unless switched off. */
  readonly kills?: boolean;
  /** Let each service call fail once with each of these texts; `true` takes those of Google's passing troubles. */
  readonly failures?: boolean | readonly string[];
  /** Let each execution take place twice at once, or not at all. */
  readonly firings?: readonly ("twice" | "never")[];
  /** How many findings are enough; one, unless said otherwise. */
  readonly enough?: number;
  /** How many runs are under way at once; two, unless said otherwise. With one, lone executions run in this process. No run hears of another. */
  readonly parallel?: number;
  /** Where findings are printed. */
  readonly print?: (line: string) => void;
}

export interface Exploration {
  readonly runs: number;
  readonly findings: readonly Finding[];
}

type Make = (seed: number) => Workbench;

const accidents = (accident: Accident | undefined, start: number): Pick<CallAs, "killAt" | "failures"> => {
  if (accident?.start !== start) return {};
  if (accident.kind === "kill") return { killAt: accident.call };
  return accident.kind === "fail" ? { failures: { [accident.call]: accident.text } } : {};
};

const times = (accident: Accident | undefined, start: number): number => {
  if (accident?.start !== start) return 1;
  return accident.kind === "twice" ? 2 : accident.kind === "never" ? 0 : 1;
};

interface Run extends Ended {
  readonly problems: readonly string[];
}

/** A script that does not end although it was killed is not waited for longer than this. */
const realMs = 30_000;

async function run(scenario: Scenario, make: Make, { seed, accident }: Course, parallel = 1): Promise<Run> {
  const bench = make(seed);
  const due = scenario.starts.flatMap((start, index) => Array.from({ length: times(accident, index) }, () => ({ ...start, index })));
  const inProcess = due.length === 1 && parallel === 1;
  const reports = await Promise.all(
    due.map(({ fn, args = [], as, index }) =>
      bench.call(fn, args, { inProcess, realMs, answers: "unattended", ...as, ...accidents(accident, index) }),
    ),
  );
  await scenario.afterwards?.(bench);
  return { bench, reports, problems: scenario.check({ bench, reports }) };
}

function finding(course: Course, { problems, bench }: Run): Finding {
  return { ...course, problems, end: bench.fingerprint() };
}

/** Every accident to one start, which makes so many service calls when nothing happens to it. */
function accidentsTo(start: number, calls: number, { kills = true, failures = false, firings = [] }: ExploreOptions): Accident[] {
  const numbers = Array.from({ length: calls }, (_, index) => index + 1);
  const texts = failures === true ? transient.map(({ text }) => text) : failures || [];
  return [
    ...(kills ? numbers.map((call): Accident => ({ kind: "kill", start, call })) : []),
    ...numbers.flatMap((call) => texts.map((text): Accident => ({ kind: "fail", start, call, text }))),
    ...firings.map((kind): Accident => ({ kind, start })),
  ];
}

/** As it can be given to `replay`. */
const asText = ({ seed, accident }: Course) => JSON.stringify(accident ? { seed, accident } : { seed });

export function inWords({ seed, accident, problems }: Finding, { starts }: Pick<Scenario, "starts">): string {
  const who = accident ? `${starts[accident.start]?.fn} (start ${accident.start})` : "";
  const what = { kill: "killed", fail: "failed", twice: "fired twice", never: "never fired" };
  const where =
    accident && "call" in accident ? ` at service call ${accident.call}${accident.kind === "fail" ? ` with "${accident.text}"` : ""}` : "";
  const how = accident ? `, ${who} ${what[accident.kind]}${where}` : "";
  return `Seed ${seed}${how}: ${problems.join(" ")} Replay with ${asText({ seed, ...(accident ? { accident } : {}) })}`;
}

/** Opens the scenario for the length of a use. */
async function prepared<T>(scenario: Scenario, use: (make: Make) => Promise<T>): Promise<T> {
  const bench = await scenario.prepare();
  try {
    return await use(bench.copier());
  } finally {
    await bench.close();
  }
}

/** Works through a list, a few at once, until enough has been found; what was found, in the order of the list. */
async function lanes<T, F>(
  list: readonly T[],
  most: { readonly parallel: number; readonly enough: number },
  work: (item: T) => Promise<F | null>,
) {
  const found = new Map<number, F>();
  let next = 0;
  const lane = async () => {
    while (next < list.length && found.size < most.enough) {
      const at = next++;
      const item = list[at];
      const result = item === undefined ? null : await work(item);
      if (result !== null) found.set(at, result);
    }
  };
  await Promise.all(Array.from({ length: most.parallel }, lane));
  return [...found].sort(([one], [other]) => one - other).map(([, result]) => result);
}

interface Journey {
  readonly scenario: Scenario;
  readonly make: Make;
  readonly options: ExploreOptions;
}

/** One seed: first without an accident, then with each in turn. */
async function exploreSeed({ scenario, make, options }: Journey, seed: number, enough: number): Promise<Exploration> {
  const { parallel = 2 } = options;
  let runs = 0;
  const attempt = async (course: Course): Promise<Run> => {
    runs += 1;
    return run(scenario, make, course, parallel);
  };
  const calm = await attempt({ seed });
  if (calm.problems.length > 0) return { runs, findings: [finding({ seed }, calm)] };
  const possible = calm.reports.flatMap(({ cost }, start) => accidentsTo(start, cost.serviceCalls, options));
  const findings = await lanes(possible, { parallel, enough }, async (accident) => {
    const made = await attempt({ seed, accident });
    return made.problems.length > 0 ? finding({ seed, accident }, made) : null;
  });
  return { runs, findings };
}

/**
 * Runs the scenario under each seed: first without an accident, then, if that went well, with each accident in turn. Overlapping
 * executions are interleaved as the seed says.
 */
export async function explore(scenario: Scenario, options: ExploreOptions = {}): Promise<Exploration> {
  const { seeds = 1, enough = 1, print = console.log } = options;
  const list = typeof seeds === "number" ? Array.from({ length: seeds }, (_, index) => index + 1) : seeds;
  return prepared(scenario, async (make) => {
    const findings: Finding[] = [];
    let runs = 0;
    for (const seed of list) {
      const part = await exploreSeed({ scenario, make, options }, seed, enough - findings.length);
      const fresh = part.findings.slice(0, enough - findings.length);
      runs += part.runs;
      findings.push(...fresh);
      for (const found of fresh) print(inWords(found, scenario));
      if (findings.length >= enough) break;
    }
    return { runs, findings };
  });
}

/** One run again: the same course has the same end. */
export function replay(scenario: Scenario, course: Course): Promise<Finding> {
  return prepared(scenario, async (make) => finding(course, await run(scenario, make, course)));
}
