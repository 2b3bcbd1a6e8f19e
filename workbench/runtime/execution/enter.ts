/** An execution without a script of its own: whoever enters it calls the services, until it is left. */
import { rootNames } from "../../services/roots.ts";
import type { Bench } from "../bench.ts";
import type { Line } from "../realm/sandbox.ts";
import { newHandles, type Run } from "../realm/wire.ts";
import { whoCalls } from "./call.ts";
import { LiveExecution } from "./execution.ts";
import { conclude } from "./host.ts";
import { directLine } from "./in-process.ts";
import type { CallAs, ExecutionReport } from "./report.ts";
import { note, plan, sceneOf } from "./run.ts";
import { runOf, type Stage } from "./serve.ts";

export interface Entered {
  readonly line: Line;
  /** What the services' globals need to begin. */
  readonly run: Run;
  /** Flushes what waits and lets go of locks. */
  leave(): ExecutionReport;
}

export function enter(bench: Bench, as: CallAs): Entered {
  const execution = new LiveExecution(plan(bench, { ...whoCalls(bench, { ...as, inProcess: true }), fn: null }));
  const { script } = bench;
  const { roots } = sceneOf(bench, execution, script);
  const job = { execution, script, fn: null, args: [], rootNames, root: roots.get, random: null };
  const stage: Stage = { ...job, handles: newHandles(new Set()) };
  let killed = false;
  const line = directLine(stage, () => {
    killed = true;
  });
  const leave = () => note(bench, conclude(execution, bench, { outcome: killed ? "killed" : "done" }));
  return { line, run: runOf(stage, true), leave };
}
