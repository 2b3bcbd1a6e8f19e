/** Tries a scenario under many interleavings and accidents, and tells which of them break what must always hold. */
import { createHash } from "node:crypto";
import type { ExecutionReport } from "../execution/report.ts";
import type { Workbench } from "../workbench.ts";
import { type Accident, arranged, type Course, type Finding, inWords, type Start, type Trouble, times, troublesOf } from "./course.ts";
import { killedAt, type Make, type Point, type Watcher, watching } from "./points.ts";

export interface Ended {
  readonly bench: Workbench;
  /** Of the starts, in their order; those of a firing that did not take place are missing, those of a double one are there twice. */
  readonly reports: readonly ExecutionReport[];
}

export interface Scenario {
  /** Made once; every run begins with a copy of it. Closed at the end. */
  readonly prepare: () => Promise<Workbench>;
  /** What differs from seed to seed beside the chances, such as the order of rows. */
  readonly vary?: (bench: Workbench, seed: number) => void;
  readonly starts: readonly Start[];
  /** What sets things right after an accident, such as the next hour's trigger; nothing happens to it. */
  readonly afterwards?: (bench: Workbench) => Promise<unknown>;
  /**
   * What is wrong with the end, in sentences. None when all is well. It looks at what is kept and at how the executions ended: runs
   * that leave the same behind are looked at once.
   */
  readonly check: (ended: Ended) => readonly string[];
}

export interface ExploreOptions extends Trouble {
  /** How many seeds, from 1 on, or which. */
  readonly seeds?: number | readonly number[];
  /** Kill each execution at each of its service calls, one after the other. On unless switched off. */
  readonly kills?: boolean;
  /** How many findings are enough; one, unless said otherwise. */
  readonly enough?: number;
  /** How many runs are under way at once; two, unless said otherwise. With one, lone executions run in this process. No run hears of another. */
  readonly parallel?: number;
  /** Where findings are printed. */
  readonly print?: (line: string) => void;
}

export interface Exploration {
  readonly runs: number;
  /** Moments at which an execution was killed. Those that cannot differ share a run. */
  readonly kills: number;
  /** The different orders in which overlapping executions took their turns, each in short. */
  readonly interleavings: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** A script that does not end although it was killed is not waited for longer than this. */
const realMs = 30_000;

interface Journey {
  readonly scenario: Scenario;
  readonly make: Make;
  readonly options: ExploreOptions;
  /** What was left behind by runs in which all was well, seed by seed. */
  readonly seen: Set<string>;
  readonly orders: Set<string>;
}

/** The executions of a course, overlapping. */
async function carryOut({ scenario, make, options }: Journey, { seed, accident }: Course, watch?: (bench: () => Workbench) => Watcher) {
  const bench = make(seed);
  scenario.vary?.(bench, seed);
  const due = scenario.starts.flatMap((start, index) => Array.from({ length: times(accident, index) }, () => ({ ...start, index })));
  const inProcess = due.length === 1 && ((options.parallel ?? 2) === 1 || watch !== undefined);
  const watcher = watch?.(() => bench) ?? watching(() => bench, due.length, false);
  const reports = await Promise.all(
    due.map(async ({ fn, args = [], as, index }, place) => {
      const heard = (call: number, name: string) => watcher.call(place, call, name);
      const how = { inProcess, realMs, answers: "unattended", ...as, ...arranged(accident, index), watch: heard } as const;
      const report = await bench.call(fn, args, how);
      watcher.ended(place);
      return report;
    }),
  );
  return { ended: { bench, reports }, journal: watcher.journal() };
}

async function problemsOf({ scenario }: Journey, ended: Ended): Promise<readonly string[]> {
  await scenario.afterwards?.(ended.bench);
  return scenario.check(ended);
}

/** A whole run: how it ends, whatever is known already. */
async function runThrough(journey: Journey, course: Course): Promise<Finding> {
  const { ended } = await carryOut(journey, course);
  const problems = await problemsOf(journey, ended);
  return { ...course, problems, end: ended.bench.fingerprint() };
}

const short = (text: string): string => createHash("sha256").update(text).digest("base64").slice(0, 16);

function noteOrder({ orders }: Journey, starts: number, order: string): void {
  if (starts > 1) orders.add(short(order));
}

/** What is left behind, and how the executions ended. */
const endOf = ({ bench, reports }: Ended): string => `${bench.contents()} ${reports.map(({ outcome }) => outcome).join()}`;

interface Trial {
  readonly course: Course;
  readonly picture: Make | null;
}

/** What a kill leaves behind: as the picture shows it, or as a run up to it ends. */
async function leftBehind(journey: Journey, { course, picture }: Trial, calm: readonly ExecutionReport[]): Promise<Ended> {
  const { accident } = course;
  if (picture && accident?.kind === "kill") {
    const reports = calm.map((report, start) => (start === accident.start ? killedAt(report, accident.call) : report));
    return { bench: picture(), reports };
  }
  const { ended, journal } = await carryOut(journey, course);
  noteOrder(journey, ended.reports.length, journal.order);
  return ended;
}

/** One accident; null when all is well. What a picture shows to be wrong must be so in a whole run, too. */
async function attempt(journey: Journey, trial: Trial, calm: readonly ExecutionReport[]): Promise<Finding | null> {
  const left = await leftBehind(journey, trial, calm);
  const end = endOf(left);
  if (journey.seen.has(end)) return null;
  const problems = await problemsOf(journey, left);
  if (problems.length === 0) {
    journey.seen.add(end);
    return null;
  }
  const found = await runThrough(journey, trial.course);
  if (found.problems.length === 0) throw new Error(`${JSON.stringify(trial.course)} only goes wrong in a picture: ${problems.join(" ")}`);
  return found;
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

/** Everything that may happen under one seed, start by start. */
function trialsOf(seed: number, points: readonly Point[], reports: readonly ExecutionReport[], options: ExploreOptions): readonly Trial[] {
  return reports.flatMap(({ cost }, start) => {
    const kills = points
      .filter((point) => point.start === start)
      .map(({ call, picture }): Trial => ({ course: { seed, accident: { kind: "kill", start, call } }, picture }));
    const troubles = troublesOf(start, cost.serviceCalls, options);
    return [...kills, ...troubles.map((accident: Accident): Trial => ({ course: { seed, accident }, picture: null }))];
  });
}

interface Part {
  readonly runs: number;
  readonly kills: number;
  readonly findings: readonly Finding[];
}

/** One seed: first without an accident, then with each in turn. */
async function exploreSeed(journey: Journey, seed: number, enough: number): Promise<Part> {
  const { kills: wanted = true, parallel = 2 } = journey.options;
  const watch = (bench: () => Workbench) => watching(bench, journey.scenario.starts.length, wanted);
  const { ended, journal } = await carryOut(journey, { seed }, watch);
  const { points, kills, order } = journal;
  noteOrder(journey, ended.reports.length, order);
  const end = endOf(ended);
  if ((await problemsOf(journey, ended)).length > 0) return { runs: 1, kills: 0, findings: [await runThrough(journey, { seed })] };
  journey.seen.add(end);
  const trials = trialsOf(seed, points, ended.reports, journey.options);
  let runs = 1;
  const findings = await lanes(trials, { parallel, enough }, (trial) => {
    runs += 1;
    return attempt(journey, trial, ended.reports);
  });
  journey.seen.clear();
  return { runs, kills, findings };
}

/** Opens the scenario for the length of a use. */
async function prepared<T>(scenario: Scenario, options: ExploreOptions, use: (journey: Journey) => Promise<T>): Promise<T> {
  const bench = await scenario.prepare();
  try {
    return await use({ scenario, make: bench.copier(), options, seen: new Set(), orders: new Set() });
  } finally {
    await bench.close();
  }
}

/**
 * Runs the scenario under each seed: first without an accident, then, if that went well, with each accident in turn. Overlapping
 * executions are interleaved as the seed says.
 */
export async function explore(scenario: Scenario, options: ExploreOptions = {}): Promise<Exploration> {
  const { seeds = 1, enough = 1, print = console.log } = options;
  const list = typeof seeds === "number" ? Array.from({ length: seeds }, (_, index) => index + 1) : seeds;
  return prepared(scenario, options, async (journey) => {
    const findings: Finding[] = [];
    let [runs, kills] = [0, 0];
    for (const seed of list) {
      const part = await exploreSeed(journey, seed, enough - findings.length);
      const fresh = part.findings.slice(0, enough - findings.length);
      runs += part.runs;
      kills += part.kills;
      findings.push(...fresh);
      for (const found of fresh) print(inWords(found, scenario.starts));
      if (findings.length >= enough) break;
    }
    return { runs, kills, interleavings: journey.orders, findings };
  });
}

/** One run again: the same course has the same end. */
export const replay = (scenario: Scenario, course: Course): Promise<Finding> =>
  prepared(scenario, {}, (journey) => runThrough(journey, course));
