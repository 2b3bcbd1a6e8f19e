/** Carries out an execution in this process: the same services, the same realm and the same rules, without a worker. */

import { type Line, Sandbox } from "../realm/sandbox.ts";
import { newHandles, type Reply, type Request } from "../realm/wire.ts";
import { text } from "../words/limits.ts";
import { conclude, type Ending, ended, type House, killed } from "./host.ts";
import type { ExecutionReport } from "./report.ts";
import { answerWith, type Job, Killed, realLimitMs, refuseWith, runOf, type Stage, serve } from "./serve.ts";

const cannotWait = "This execution runs in-process and cannot wait.";

/** Answers at once. `die` hears why the execution is killed. */
export function directLine(stage: Stage, die: (message: string) => void): Line {
  const { execution } = stage;
  const ask = (request: Request): Reply => {
    try {
      const value = serve(stage, request);
      return value instanceof Promise ? refuseWith(stage, new Error(cannotWait)) : answerWith(stage, value);
    } catch (error) {
      if (!(error instanceof Killed)) return refuseWith(stage, error);
      die(error.message);
      return { now: execution.now(), dead: true };
    }
  };
  return { ask, log: (line) => void execution.log.push(line) };
}

const sandbox = new Sandbox();
const known = { shapes: new Set<number>(), scripts: new Set<string>() };

const timedOut = ({ error }: Ending) => error?.message.startsWith("Script execution timed out") ?? false;

/** Runs it to its end before it returns. */
export function performInProcess(job: Job, house: House): ExecutionReport {
  const { execution, script } = job;
  const stage: Stage = { ...job, handles: newHandles(known.shapes) };
  let death: Ending | undefined;
  const line = directLine(stage, (message) => {
    death ??= killed(message);
  });
  const run = runOf(stage, known.scripts.has(script.key));
  known.scripts.add(script.key);
  const { value, ...end } = sandbox.run(run, line, { timeout: realLimitMs(execution) });
  const ending = ended(execution, { ...end, value: structuredClone(value) });
  return conclude(execution, house, death ?? (timedOut(ending) ? killed(text.timeLimit) : ending));
}
