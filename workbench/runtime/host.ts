/** Carries out an execution: gives it a worker, answers its service calls one at a time, and ends it. */
import type { LiveExecution } from "./execution.ts";
import { quota, text } from "./limits.ts";
import type { LockTable } from "./locks.ts";
import type { Pool, Seat } from "./pool.ts";
import type { ExecutionReport, ScriptFailure } from "./report.ts";
import type { Scheduler } from "./scheduler.ts";
import { refusal } from "./scopes.ts";
import type { Script } from "./script.ts";
import { GoogleError, GoogleObject } from "./service.ts";
import { absentGlobals, googleHas } from "./surface.ts";
import { type Handles, newHandles, pack, type Reply, type Request, shapeOf, unpack, type WireError } from "./wire.ts";

/** One execution to carry out. */
export interface Job {
  readonly execution: LiveExecution;
  readonly script: Script;
  /** `null` only loads the script's files and gives the last statement's value. */
  readonly fn: string | null;
  readonly args: readonly unknown[];
  readonly rootNames: readonly string[];
  readonly root: (name: string) => GoogleObject | null;
  readonly random: number | null;
}

export interface House {
  readonly pool: Pool;
  readonly scheduler: Scheduler;
  readonly locks: LockTable;
}

interface Stage extends Job {
  readonly seat: Seat;
  readonly handles: Handles;
  readonly watch: Watch;
}

/** Real time runs out as well, for a script that computes for ever; waiting for a lock or a person does not count. */
interface Watch {
  start(): void;
  stop(): void;
}

function watchdog(bark: () => void): Watch {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(bark, quota.executionMs).unref();
  };
  return { start, stop };
}

/** A global of Google's that the workbench lacks: it exists, and each of its members says that it is missing. */
class AbsentService extends GoogleObject {
  constructor(override readonly googleName: string) {
    super();
  }
}

class Killed extends Error {}

function refuseIfSpent({ execution }: Job): void {
  const limit = execution.plan.context === "simple" ? quota.simpleTriggerMs : quota.executionMs;
  if (execution.meter.modelledMs > limit) throw new Killed(text.timeLimit);
}

function refuseByPlan({ execution }: Job): void {
  const { killAt, failures } = execution.plan.as;
  const number = execution.meter.serviceCalls;
  if (number === killAt) throw new Killed(`Killed at service call ${number}.`);
  const failure = failures?.[number];
  if (failure !== undefined) throw new GoogleError(failure);
}

function carryOut(stage: Stage, request: Request & { kind: "call" }): unknown {
  const { execution, handles } = stage;
  execution.meter.call();
  refuseIfSpent(stage);
  refuseByPlan(stage);
  const object = handles.byId[request.target - 1];
  if (!object) throw new GoogleError("Object does not exist.");
  const refused = refusal(object.googleName, request.method, { granted: stage.script.scopes, mode: execution.mode });
  if (refused) throw new GoogleError(refused);
  if (!shapeOf(object).methods.includes(request.method)) throw new GoogleError(text.notInList(`${object.googleName}.${request.method}`));
  const args = request.args.map((arg) => unpack(handles, arg));
  return Reflect.apply(Reflect.get(object, request.method), object, args);
}

/** Why a member that a script asks for is not there: `null` when Google has none of this name either. */
function missing({ handles, script, execution }: Stage, target: number, name: string): string | null {
  const className = handles.byId[target - 1]?.googleName ?? "Object";
  if (!googleHas(className, name)) return null;
  return refusal(className, name, { granted: script.scopes, mode: execution.mode }) ?? text.notInList(`${className}.${name}`);
}

function serve(stage: Stage, request: Request): unknown {
  if (request.kind === "call") return carryOut(stage, request);
  if (request.kind === "root") return stage.root(request.name) ?? new AbsentService(request.name);
  return request.kind === "missing" ? missing(stage, request.target, request.name) : undefined;
}

function asWireError(execution: LiveExecution, error: unknown): WireError {
  if (error instanceof GoogleError) return { name: "Exception", message: error.message };
  const shown = error instanceof Error ? error : new Error(String(error));
  execution.log.push(`[workbench] ${shown.stack}`);
  return { name: "WorkbenchError", message: `The workbench itself failed: ${shown.message}` };
}

function reply({ execution, handles, seat }: Stage, content: Pick<Reply, "value" | "error">): void {
  const packed = "value" in content ? { value: content.value } : content;
  seat.reply({ now: execution.now(), shapes: handles.fresh.splice(0), ...packed });
}

/** Resolves to how the execution ended, before anything is cleaned up. */
type Ending = { readonly outcome: ExecutionReport["outcome"]; readonly value?: unknown; readonly error?: ScriptFailure };

const killed = (message: string): Ending => ({ outcome: "killed", error: { name: "Exception", message, stack: "" } });

function attend(stage: Stage, house: House, end: (ending: Ending) => void): void {
  const { execution, seat, handles, watch } = stage;
  const { id } = execution;
  const fail = (error: unknown) =>
    error instanceof Killed ? end(killed(error.message)) : reply(stage, { error: asWireError(execution, error) });
  const answer = (value: unknown) =>
    reply(stage, { value: value instanceof GoogleObject || typeof value === "object" ? pack(handles, value) : value });
  const wait = (promise: Promise<unknown>) => {
    const goOn = (then: () => void) => {
      house.scheduler.resumed(id);
      watch.start();
      then();
    };
    promise.then((value) => goOn(() => answer(value))).catch((error) => goOn(() => fail(error)));
    watch.stop();
    house.scheduler.blocked(id);
    if (!house.scheduler.busy()) house.locks.breakDeadlock();
  };
  const turn = (request: Request) => {
    try {
      const value = serve(stage, request);
      if (value instanceof Promise) wait(value);
      else answer(value);
    } catch (error) {
      fail(error);
    }
  };
  seat.port.on("message", (request: Request) => {
    if (request.kind === "log") execution.log.push(request.line);
    else if (request.kind === "end") end(ended(execution, request));
    else if (request.kind === "call") house.scheduler.ask(id, () => turn(request));
    else turn(request);
  });
}

function ended(execution: LiveExecution, { value, error, cpuMs }: Request & { kind: "end" }): Ending {
  execution.meter.cpuMs = cpuMs;
  if (error) return { outcome: "failed", error: { stack: "", ...error } };
  return value === undefined ? { outcome: "done" } : { outcome: "done", value };
}

function start({ execution, script, fn, args, rootNames, random, seat, handles }: Stage): void {
  const files = seat.scripts.has(script.key) ? null : script.files;
  seat.scripts.add(script.key);
  const delivery = execution.plan.context === "run" ? "run" : "plain";
  const roots = [...rootNames, ...absentGlobals];
  const packed = args.map((arg) => pack(handles, arg));
  const shapes = handles.fresh.splice(0);
  seat.run({
    script: { key: script.key, files },
    fn,
    args: packed,
    shapes,
    delivery,
    zone: script.zone,
    now: execution.now(),
    roots,
    random,
  });
}

function stop(stage: Stage, house: House, ending: Ending): ExecutionReport {
  const { execution, seat } = stage;
  if (ending.outcome === "killed") void seat.kill();
  else house.pool.give(seat);
  const late = execution.end(ending.outcome);
  house.locks.releaseAll(execution);
  house.scheduler.ended(execution.id);
  if (!house.scheduler.busy()) house.locks.breakDeadlock();
  if (!late || ending.outcome !== "done") return execution.report(ending.outcome, ending);
  return execution.report("failed", { error: { ...asWireError(execution, late), stack: "" } });
}

function ending(): { readonly promise: Promise<Ending>; readonly end: (how: Ending) => void } {
  let end: (how: Ending) => void = () => undefined;
  const promise = new Promise<Ending>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

/** Runs it to its end, in whatever way. */
export async function perform(job: Job, house: House): Promise<ExecutionReport> {
  house.scheduler.started(job.execution.id);
  const seat = await house.pool.take();
  const { promise, end } = ending();
  const watch = watchdog(() => end(killed(text.timeLimit)));
  const stage: Stage = { ...job, seat, handles: newHandles(seat.shapes), watch };
  seat.onDeath((error) => end(killed(error.message)));
  attend(stage, house, end);
  watch.start();
  start(stage);
  const how = await promise;
  watch.stop();
  return stop(stage, house, how);
}
