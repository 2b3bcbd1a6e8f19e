/** What the host answers to one request of a script: a service call, a global, or why a member is missing. */

import { type Handles, pack, type Reply, type Request, type Run, shapeOf, unpack, type WireError } from "../realm/wire.ts";
import { type Rights, refusal } from "../rights/refusal.ts";
import type { Script } from "../script/script.ts";
import { absentGlobals, googleHas } from "../script/surface.ts";
import { quota, text } from "../words/limits.ts";
import type { LiveExecution } from "./execution.ts";
import type { CallContext } from "./report.ts";
import { GoogleError, GoogleObject } from "./service.ts";

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

/** A job whose Google objects have numbers. */
export interface Stage extends Job {
  readonly handles: Handles;
}

/** Ends the execution that makes this call; nothing in the script can catch it. */
export class Killed extends Error {}

/** A global of Google's that the workbench lacks: it exists, and each of its members says that it is missing. */
class AbsentService extends GoogleObject {
  constructor(override readonly googleName: string) {
    super();
  }
}

const rightsOf = ({ script, execution }: Job): Rights => ({
  granted: script.scopes,
  consent: execution.plan.consent ?? null,
  mode: execution.mode,
});

/** How long an execution may take, in milliseconds. */
const limitMs = ({ plan }: LiveExecution): number =>
  plan.context === "simple" || plan.context === "custom" ? quota.simpleTriggerMs : quota.executionMs;

/** How long it may really take, for a script that computes for ever. */
export const realLimitMs = (execution: LiveExecution): number => execution.plan.as.realMs ?? limitMs(execution);

function refuseIfSpent({ execution }: Job): void {
  if (execution.meter.modelledMs > limitMs(execution)) throw new Killed(text.timeLimit);
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
  const object = handles.byId[request.target - 1];
  execution.meter.call();
  execution.plan.as.watch?.(execution.meter.serviceCalls, `${object?.googleName}.${request.method}`);
  refuseIfSpent(stage);
  refuseByPlan(stage);
  if (!object) throw new GoogleError("Object does not exist.");
  const name = `${object.googleName}.${request.method}`;
  const refused = refusal(object.googleName, request.method, rightsOf(stage));
  if (refused) execution.refused.push(name);
  if (refused) throw new GoogleError(refused);
  if (!shapeOf(object).methods.includes(request.method)) throw new GoogleError(text.notInList(name));
  execution.methods.add(name);
  const args = request.args.map((arg) => unpack(handles, arg));
  const late = execution.plan.as.lateFailures?.[execution.meter.serviceCalls];
  const answer: unknown = Reflect.apply(Reflect.get(object, request.method), object, args);
  if (late !== undefined) throw new GoogleError(late);
  return answer;
}

/** Why a member that a script asks for is not there: `null` when Google has none of this name either. */
function missing(stage: Stage, target: number, name: string): string | null {
  const className = stage.handles.byId[target - 1]?.googleName ?? "Object";
  if (!googleHas(className, name)) return null;
  return stage.execution.says(refusal(className, name, rightsOf(stage)) ?? text.notInList(`${className}.${name}`));
}

/** The answer, or a promise of it when the script has to wait. Throws `GoogleError` for the script and `Killed` for its end. */
export function serve(stage: Stage, request: Request): unknown {
  stage.execution.meter.spend(request.watched ?? 0);
  if (request.kind === "call") return carryOut(stage, request);
  if (request.kind === "root") return stage.root(request.name) ?? new AbsentService(request.name);
  if (request.kind === "answer") return stage.execution.answered(unpack(stage.handles, request.value));
  return request.kind === "missing" ? missing(stage, request.target, request.name) : undefined;
}

/** An error as the script sees it; one that is not Google's is the workbench's own fault, and logged in full. */
export function asWireError(execution: LiveExecution, error: unknown): WireError {
  if (error instanceof GoogleError) return { name: "Exception", message: execution.says(error.message) };
  const shown = error instanceof Error ? error : new Error(String(error));
  execution.log.push(`[workbench] ${shown.stack}`);
  return { name: "WorkbenchError", message: `The workbench itself failed: ${shown.message}` };
}

export function answerWith({ execution, handles }: Stage, value: unknown): Reply {
  const packed = typeof value === "object" ? pack(handles, value) : value;
  return { now: execution.now(), shapes: handles.fresh.splice(0), value: packed };
}

export function refuseWith({ execution, handles }: Stage, error: unknown): Reply {
  return { now: execution.now(), shapes: handles.fresh.splice(0), error: asWireError(execution, error) };
}

const deliveries: { readonly [C in CallContext]?: Run["delivery"] } = { run: "run", web: "web" };

/** What the script's side needs to begin. `files` go along only where they are not known yet. */
export function runOf({ execution, script, fn, args, rootNames, random, handles }: Stage, known: boolean): Run {
  const packed = args.map((arg) => pack(handles, arg));
  return {
    script: { key: script.key, files: known ? null : script.files },
    fn,
    args: packed,
    shapes: handles.fresh.splice(0),
    delivery: deliveries[execution.plan.context] ?? "plain",
    zone: script.zone,
    now: execution.now(),
    roots: [...rootNames, ...absentGlobals],
    random,
  };
}
