/** `google.script` for the script's own pages: runs inside their frame and speaks with the workbench's page by messages. */
import type { Framing, RunAnswer } from "../../wire.ts";
import { heedLinks } from "./following.ts";
import { hostOf, type Send } from "./host.ts";
import { legalUserObject, type Sent, sentArguments } from "./legal.ts";
import { navigationOf } from "./navigation.ts";

type Handler = ((value: unknown, userObject?: unknown) => void) | null;

/** What a runner was told; runners never change. */
interface Handlers {
  readonly success: Handler;
  /** Undefined: nothing was said, and failures go to the console. */
  readonly failure: Handler | undefined;
  readonly userObject: unknown;
}

interface Call extends Handlers {
  readonly name: string;
  readonly sent: Sent;
}

export type Reply = { workbench: "answer"; call: number } & RunAnswer;

/** Google runs ten calls at a time; the eleventh waits (D client-server-communication.md). */
const SLOTS = 10;

/** What failure handlers get. `message` begins with the name of the server's error, `stack` shows where on the server it was thrown (K). */
class ScriptError extends Error {
  override readonly name: string;

  constructor({ name, message, stack }: Extract<RunAnswer, { ok: false }>) {
    super(message);
    this.name = name;
    this.stack = [`${name}: ${message}`, ...stack].join("\n");
  }
}

function settle({ success, failure, userObject }: Call, reply: Reply): void {
  if (reply.ok) success?.(reply.value, userObject);
  else if (failure === undefined) console.error(`Uncaught ${reply.name}: ${reply.message}`);
  else failure?.(new ScriptError(reply), userObject);
}

/** The calls of a page: those that wait, and those that run. */
function queueOf(send: Send) {
  const waiting: Call[] = [];
  const running = new Map<number, Call>();
  let last = 0;

  function pump(): void {
    while (running.size < SLOTS) {
      const call = waiting.shift();
      if (call === undefined) return;
      last += 1;
      running.set(last, call);
      send({ workbench: "run", call: last, name: call.name, ...call.sent });
    }
  }

  function add(call: Call): void {
    waiting.push(call);
    pump();
  }

  function answer(reply: Reply): void {
    const call = running.get(reply.call);
    if (call === undefined) return;
    running.delete(reply.call);
    pump();
    settle(call, reply);
  }

  return { add, answer };
}

type Queue = ReturnType<typeof queueOf>;

function call(queue: Queue, handlers: Handlers, { name, args }: { readonly name: string; readonly args: readonly unknown[] }): void {
  const sent = sentArguments(args);
  if (sent instanceof Promise) void sent.then((read) => queue.add({ name, sent: read, ...handlers }));
  else queue.add({ name, sent, ...handlers });
}

function runner(functions: readonly string[], queue: Queue, handlers: Handlers): Readonly<Record<string, unknown>> {
  const calls = functions.map((name) => [name, (...args: unknown[]) => call(queue, handlers, { name, args })]);
  const other = (change: Partial<Handlers>) => runner(functions, queue, { ...handlers, ...change });
  return Object.freeze({
    ...Object.fromEntries(calls),
    withSuccessHandler: (success: Handler) => other({ success }),
    withFailureHandler: (failure: Handler) => other({ failure }),
    withUserObject: (userObject: unknown) => other({ userObject: legalUserObject(userObject) }),
  });
}

const NOTHING_SAID: Handlers = { success: null, failure: undefined, userObject: undefined };

/** Makes `google.script`: `send` posts a message to the page around the frame, `hear` takes what that page says. */
export function googleScript({ functions, location }: Pick<Framing, "functions" | "location">, send: Send) {
  const queue = queueOf(send);
  const navigation = location && navigationOf(location, send);
  const script = Object.freeze({
    run: runner(functions, queue, NOTHING_SAID),
    host: hostOf(send),
    ...(navigation && { url: navigation.url, history: navigation.history }),
  });
  return { script, answer: queue.answer, moved: navigation?.moved ?? null };
}

const saying = (data: unknown): unknown => (typeof data === "object" && data !== null && "workbench" in data ? data.workbench : null);

/** Gives this frame its `google`; the framing stands in the script element that loaded us. */
export function install(): void {
  const framing: Framing = JSON.parse(document.currentScript?.dataset.framing ?? '{"functions":[],"location":null,"workbook":""}');
  document.currentScript?.remove();
  const here = framing.location && { ...framing.location, hash: location.hash.slice(1) };
  const send: Send = (message) => parent.postMessage(message, "*");
  const { script, answer, moved } = googleScript({ ...framing, location: here }, send);
  heedLinks(framing.workbook, send);
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    if (saying(data) === "answer") answer(data);
    else if (saying(data) === "moved") moved?.(data);
  });
  Object.defineProperty(globalThis, "google", { value: Object.freeze({ script }), enumerable: true });
}
