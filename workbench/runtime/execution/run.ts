/** Runs one errand: whether it may begin, what it is given, how it is carried out, and what is noted of it. */
import { rootNames, rootsOf } from "../../services/roots.ts";
import type { Bench } from "../bench.ts";
import { spend } from "../people/allowance.ts";
import { meet } from "../people/people.ts";
import type { Script } from "../script/script.ts";
import { syntaxProblem } from "../script/syntax.ts";
import { drawBelow } from "../world/random.ts";
import { nextSerial } from "../world/world.ts";
import { begun, over, rightsOf, turnedAway } from "./admission.ts";
import type { Errand } from "./errand.ts";
import { type ExecutionPlan, LiveExecution } from "./execution.ts";
import { perform } from "./host.ts";
import { performInProcess } from "./in-process.ts";
import type { ExecutionReport, ScriptFailure } from "./report.ts";
import type { Scene } from "./scene.ts";

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

async function carryOut(bench: Bench, errand: Errand, execution: LiveExecution): Promise<ExecutionReport> {
  const script = errand.script ?? bench.script;
  const { roots, ...scene } = sceneOf(bench, execution, script);
  const args = errand.args?.(scene, roots) ?? [];
  const random = bench.world.seeded ? drawBelow(bench.world.chance, 2 ** 31) : null;
  const job = { execution, script, fn: errand.fn, args, rootNames, root: roots.get, random };
  return execution.alone ? performInProcess(job, bench) : await perform(job, bench);
}

/** Runs one errand to its end and enters it in the list of executions. */
export async function run(bench: Bench, errand: Errand): Promise<ExecutionReport> {
  const { world } = bench;
  const execution = new LiveExecution(plan(bench, errand));
  if (errand.answered) execution.answered = errand.answered;
  for (const user of [errand.activeUser, errand.effectiveUser]) meet(world, user);
  bench.tell({ kind: "started", id: execution.id, function: execution.plan.function, user: execution.effectiveUser });
  const error = refused(bench, errand, errand.script ?? bench.script);
  if (error) return note(bench, execution.report("failed", { error }));
  begun(bench, errand);
  const report = await carryOut(bench, errand, execution).finally(() => over(bench, errand));
  if (errand.context === "trigger") spend(world.triggerUse, errand.effectiveUser, { now: world.now, amount: report.cost.modelledMs });
  return note(bench, report);
}
