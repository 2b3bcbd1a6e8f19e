/** `google.script.run` and `google.script.host` for the script's own pages: runs inside their frame and speaks with the workbench's page by messages. */

type Handler = ((value: unknown, userObject?: unknown) => void) | null;

interface Call {
  name: string;
  args: unknown[];
  success: Handler;
  failure: Handler | undefined;
  userObject: unknown;
}

interface Reply {
  rapport: "answer";
  call: number;
  ok: boolean;
  value?: unknown;
  name?: string;
  message?: string;
}

/** Google runs ten calls at a time; the eleventh waits (client-server-communication.md). */
const SLOTS = 10;

/** The JSON that may travel to the server. Throws Google's client errors for what may not (platform.md 4). */
export function legalArguments(args: readonly unknown[]): unknown[] {
  if (args.length === 1 && typeof HTMLFormElement !== "undefined" && args[0] instanceof HTMLFormElement) return [formValues(args[0])];
  return args.map((value, index) => legal(value, String(index), []));
}

function formValues(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    const seen = values[name];
    const text = typeof value === "string" ? value : value.name;
    values[name] = seen === undefined ? text : Array.isArray(seen) ? [...seen, text] : [seen, text];
  }
  return values;
}

function legal(value: unknown, key: string, above: readonly object[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || !isPlain(value)) throw new TypeError(`Failed due to illegal value in property: ${key}`);
  if (above.includes(value)) throw new TypeError("Failed due to circular reference.");
  const below = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => legal(item, String(index), below));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([name, item]) => [name, legal(item, name, below)]));
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

class ScriptError extends Error {
  override readonly name = "ScriptError";
}

type Send = (message: Readonly<Record<string, unknown>>) => void;

const hostOf = (send: Send) =>
  Object.freeze({
    close: () => send({ rapport: "close" }),
    setWidth: (width: number) => send({ rapport: "size", width }),
    setHeight: (height: number) => send({ rapport: "size", height }),
    editor: Object.freeze({ focus: () => send({ rapport: "focus" }) }),
    origin: "https://docs.google.com",
  });

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
      send({ rapport: "run", call: last, name: call.name, args: call.args });
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
    if (reply.ok) call.success?.(reply.value, call.userObject);
    else fail(call, new ScriptError(reply.message));
  }

  return { add, answer };
}

/** Makes `google.script`: `send` posts a message to the workbench's page, `functions` are the names that a page may call. */
export function googleScript(functions: readonly string[], send: Send) {
  const { add, answer } = queueOf(send);

  function runner(success: Handler, failure: Handler | undefined, userObject: unknown): Record<string, unknown> {
    const calls = functions.map((name) => [
      name,
      (...args: unknown[]) => add({ name, args: legalArguments(args), success, failure, userObject }),
    ]);
    return Object.freeze({
      ...Object.fromEntries(calls),
      withSuccessHandler: (handler: Handler) => runner(handler, failure, userObject),
      withFailureHandler: (handler: Handler) => runner(success, handler, userObject),
      withUserObject: (object: unknown) => runner(success, failure, object),
    });
  }

  return { script: Object.freeze({ run: runner(null, undefined, undefined), host: hostOf(send) }), answer };
}

function fail(call: Call, error: Error): void {
  if (call.failure === undefined) console.error(`Uncaught ${error.name}: ${error.message}`);
  else call.failure?.(error, call.userObject);
}

function isReply(data: unknown): data is Reply {
  return typeof data === "object" && data !== null && "rapport" in data && data.rapport === "answer";
}

/** Gives this frame its `google`; the names of the functions stand in the script element that loaded us. */
export function install(): void {
  const functions: readonly string[] = JSON.parse(document.currentScript?.dataset.functions ?? "[]");
  const { script, answer } = googleScript(functions, (message) => parent.postMessage(message, "*"));
  addEventListener("message", ({ source, data }) => {
    if (source === parent && isReply(data)) answer(data);
  });
  Object.defineProperty(globalThis, "google", { value: Object.freeze({ script }), enumerable: true });
}
