/** The open workbench as its own parts see it, and how it runs one function of the script. */

import { rootNames, rootsOf } from "../services/roots.ts";
import type { Fetch } from "../services/web/fetch.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import { begun, over, rightsOf, turnedAway } from "./execution/admission.ts";
import { type ExecutionPlan, LiveExecution } from "./execution/execution.ts";
import { type House, perform } from "./execution/host.ts";
import { performInProcess } from "./execution/in-process.ts";
import type { CallAs, CallContext, Change, ExecutionReport, ScriptFailure } from "./execution/report.ts";
import type { FormSubmission, Scene } from "./execution/scene.ts";
import type { Screen } from "./people/screen.ts";
import type { Script } from "./script/script.ts";
import { syntaxProblem } from "./script/syntax.ts";
import type { Books } from "./world/books.ts";
import type { Faults } from "./world/faults.ts";
import { drawBelow } from "./world/random.ts";
import { nextSerial, spend, type World } from "./world/world.ts";

export interface Bench extends House {
  readonly world: World;
  /** The workbook on the desk. */
  readonly spreadsheet: SpreadsheetModel;
  readonly books: Books;
  readonly screen: Screen;
  readonly script: Script;
  /** Whether executions run in this process, unless they say otherwise. */
  readonly inProcess: boolean;
  /** Answers to forms whose triggers have not run yet. */
  readonly submissions: FormSubmission[];
  /** How many executions of whom are running. */
  readonly running: Map<string, number>;
  faults: Faults;
  /** What stands in for the network. */
  readonly fetch: Fetch | null;
  tell(change: Change): void;
}

export interface Errand {
  /** `null` only loads the files. */
  readonly fn: string | null;
  readonly context: CallContext;
  /** Empty when nobody is at the keyboard. */
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly as?: CallAs;
  /** Other files than the built script's. */
  readonly script?: Script;
  /** Hears what `doGet` or `doPost` gave. */
  readonly answered?: (value: unknown) => void;
  /** Arguments, made for the execution: event objects hold its own Google objects. */
  readonly args?: (scene: Scene, roots: ReturnType<typeof rootsOf>) => readonly unknown[];
}

const keptExecutions = 500;
const keptLines = 500;

export function sceneOf(bench: Bench, execution: LiveExecution, script: Script): Scene & { roots: ReturnType<typeof rootsOf> } {
  const { world, spreadsheet, books, screen, locks, faults, fetch } = bench;
  const scene: Scene = {
    ...{ execution, world, spreadsheet, books, script, screen, locks, faults, fetch },
    root: (name) => roots.get(name),
    tell: (change) => bench.tell(change),
    submitted: (event) => void bench.submissions.push(event),
  };
  const roots = rootsOf(scene);
  return { ...scene, roots };
}

/** The list keeps neither the value, which may be a whole table, nor an endless log. */
export function note(bench: Bench, report: ExecutionReport): ExecutionReport {
  const { executions } = bench.world;
  const { value: _value, ...kept } = report;
  executions.push({ ...kept, methods: [], refused: [], log: report.log.slice(-keptLines) });
  executions.splice(0, Math.max(0, executions.length - keptExecutions));
  bench.tell({ kind: "execution", report });
  return report;
}

export function plan(bench: Bench, errand: Errand): ExecutionPlan {
  const { context, activeUser, effectiveUser, fn } = errand;
  const as = { inProcess: bench.inProcess, ...errand.as };
  const who = { function: fn ?? "(load)", context, activeUser, effectiveUser };
  return { id: nextSerial(bench.world), ...who, started: bench.world.now, as, ...rightsOf(bench, errand) };
}

/** Why it does not even begin: Google turns it away, or the script could not have been saved. */
function refused(bench: Bench, errand: Errand, script: Script): ScriptFailure | null {
  const stop = turnedAway(bench, errand);
  if (stop !== null) return { name: "Exception", message: stop, stack: "" };
  const broken = syntaxProblem(script);
  return broken === null ? null : { name: "SyntaxError", message: broken, stack: "" };
}

/** Runs one errand to its end and enters it in the list of executions. */
export async function run(bench: Bench, errand: Errand): Promise<ExecutionReport> {
  const execution = new LiveExecution(plan(bench, errand));
  if (errand.answered) execution.answered = errand.answered;
  for (const user of [errand.activeUser, errand.effectiveUser]) addUser(bench.world, user);
  bench.tell({ kind: "started", id: execution.id, function: execution.plan.function, user: execution.effectiveUser });
  const script = errand.script ?? bench.script;
  const error = refused(bench, errand, script);
  if (error) return note(bench, execution.report("failed", { error }));
  begun(bench, errand);
  const { roots, ...scene } = sceneOf(bench, execution, script);
  const args = errand.args?.(scene, roots) ?? [];
  const random = bench.world.seeded ? drawBelow(bench.world.chance, 2 ** 31) : null;
  const job = { execution, script, fn: errand.fn, args, rootNames, root: roots.get, random };
  const report = execution.alone ? performInProcess(job, bench) : await perform(job, bench);
  over(bench, errand);
  if (errand.context === "trigger")
    spend(bench.world.triggerUse, errand.effectiveUser, { now: bench.world.now, amount: report.cost.modelledMs });
  return note(bench, report);
}

export function addUser(world: World, user: string): void {
  if (user !== "" && !world.users.includes(user)) world.users.push(user);
}
