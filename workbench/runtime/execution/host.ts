/** Carries out an execution in a worker: answers its service calls one at a time, and ends it. */

import { newHandles, type Reply, type Request } from "../realm/wire.ts";
import { text } from "../words/limits.ts";
import type { LiveExecution } from "./execution.ts";
import type { LockTable } from "./locks.ts";
import type { Pool, Seat } from "./pool.ts";
import type { ExecutionReport, ScriptFailure } from "./report.ts";
import type { Scheduler } from "./scheduler.ts";
import { answerWith, asWireError, type Job, Killed, realLimitMs, refuseWith, runOf, type Stage, serve } from "./serve.ts";

export interface House {
  readonly pool: Pool;
  readonly scheduler: Scheduler;
  readonly locks: LockTable;
}

interface Seated extends Stage {
  readonly seat: Seat;
  readonly watch: Watch;
}

/** Real time runs out as well, for a script that computes for ever; waiting for a lock or a person does not count. */
interface Watch {
  start(): void;
  stop(): void;
}

function watchdog(bark: () => void, ms: number): Watch {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(bark, ms).unref();
  };
  return { start, stop };
}

/** How the execution ended, before anything is cleaned up. */
export interface Ending {
  readonly outcome: ExecutionReport["outcome"];
  readonly value?: unknown;
  readonly error?: ScriptFailure;
}

export const killed = (message: string): Ending => ({ outcome: "killed", error: { name: "Exception", message, stack: "" } });

export function ended(execution: LiveExecution, { value, error, cpuMs, watched = 0 }: Request & { kind: "end" }): Ending {
  execution.meter.spend(watched);
  execution.meter.cpuMs = cpuMs;
  if (error) return { outcome: "failed", error: { stack: "", ...error } };
  return value === undefined ? { outcome: "done" } : { outcome: "done", value };
}

/** Cleans up after it and lets the others go on; gives the report. */
export function conclude(execution: LiveExecution, house: House, ending: Ending): ExecutionReport {
  const late = execution.end(ending.outcome);
  house.locks.releaseAll(execution);
  house.scheduler.ended(execution.id);
  if (!house.scheduler.busy()) house.locks.breakDeadlock();
  if (!late || ending.outcome !== "done") return execution.report(ending.outcome, ending);
  return execution.report("failed", { error: { ...asWireError(execution, late), stack: "" } });
}

interface Gate<T> {
  readonly promise: Promise<T>;
  readonly open: (value: T) => void;
  readonly isOpen: () => boolean;
}

function gate<T>(): Gate<T> {
  let isOpen = false;
  let open: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    open = (value) => {
      isOpen = true;
      resolve(value);
    };
  });
  return { promise, open, isOpen: () => isOpen };
}

function attend(stage: Seated, house: House, { isOpen: isOver, open: end }: Gate<Ending>): void {
  const { execution, seat, watch } = stage;
  const { id } = execution;
  const fail = (error: unknown) => {
    if (!(error instanceof Killed)) return seat.reply(refuseWith(stage, error));
    end(killed(error.message));
    seat.reply({ now: execution.now(), dead: true } satisfies Reply);
  };
  const wait = (promise: Promise<unknown>) => {
    const goOn = (then: () => void) => {
      if (isOver()) return;
      if (execution.paused) house.scheduler.resumed(id);
      execution.paused = false;
      watch.start();
      then();
    };
    promise.then((value) => goOn(() => seat.reply(answerWith(stage, value)))).catch((error: unknown) => goOn(() => fail(error)));
    watch.stop();
    if (!execution.paused) return;
    house.scheduler.blocked(id);
    if (!house.scheduler.busy()) house.locks.breakDeadlock();
  };
  const turn = (request: Request) => {
    try {
      const value = serve(stage, request);
      if (value instanceof Promise) wait(value);
      else seat.reply(answerWith(stage, value));
    } catch (error) {
      fail(error);
    }
  };
  seat.port.on("message", (request: Request) => {
    if (isOver()) return;
    if (request.kind === "log") execution.log.push(request.line);
    else if (request.kind === "end") house.scheduler.ask(id, () => end(ended(execution, request)));
    else if (request.kind === "call") house.scheduler.ask(id, () => turn(request));
    else turn(request);
  });
}

const graceMs = 250;

/** A killed script has been told that it is dead; when it does not end at once, it goes with its worker. */
async function reclaim(seat: Seat, left: Promise<boolean>, pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, graceMs, false);
  });
  const well = await Promise.race([left, late]);
  clearTimeout(timer);
  if (well) pool.give(seat);
  else await pool.end(seat);
}

/** Runs it to its end, in whatever way. */
export async function perform(job: Job, house: House): Promise<ExecutionReport> {
  const { execution, script } = job;
  house.scheduler.started(execution.id);
  const seat = await house.pool.take().catch((error: unknown) => {
    house.scheduler.ended(execution.id);
    throw error;
  });
  const [how, left] = [gate<Ending>(), gate<boolean>()];
  const die = (message: string) => {
    how.open(killed(message));
    left.open(false);
  };
  const limit = realLimitMs(execution);
  const stage: Seated = { ...job, seat, handles: newHandles(seat.shapes), watch: watchdog(() => die(text.timeLimit), limit) };
  seat.onDeath((error) => die(error.message));
  attend(stage, house, how);
  seat.port.on("message", (request: Request) => request.kind === "end" && left.open(true));
  stage.watch.start();
  seat.run(runOf(stage, seat.scripts.has(script.key)));
  seat.scripts.add(script.key);
  const ending = await how.promise;
  stage.watch.stop();
  const report = conclude(execution, house, ending);
  await reclaim(seat, left.promise, house.pool);
  return report;
}
