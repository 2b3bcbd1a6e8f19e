/** A worker: runs one execution at a time in a fresh, bare context, and asks the host, synchronously, for whatever is Google's. */
import vm from "node:vm";
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { type RealmHost, realmSource } from "./realm.ts";
import type { Reply, Request, Run, Shape, SourceFile, WireError } from "./wire.ts";

interface Inside {
  revive(value: unknown): unknown;
  plain(value: unknown, forBrowser: boolean): unknown;
}

const { port, signal }: { port: MessagePort; signal: Int32Array } = workerData;
const shapes = new Map<number, Shape>();
const sources = new Map<string, readonly SourceFile[]>();
const compiled = new Map<string, readonly vm.Script[]>();
const realmScript = new vm.Script(realmSource, { filename: "workbench:realm" });
const hostZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const clock = { now: 0, asked: 0 };

function send(request: Request): void {
  port.postMessage(request);
}

/**
 * Sleeps until there is an answer. The host posts it, sets the signal and then wakes whoever sleeps: when the worker sees the signal
 * before it is woken, the waking meets the next question instead, whose answer is not there yet.
 */
function receive(): Reply {
  for (;;) {
    Atomics.wait(signal, 0, 0);
    Atomics.store(signal, 0, 0);
    const received: { message: Reply } | undefined = receiveMessageOnPort(port);
    if (received) return received.message;
  }
}

/** One synchronous question. */
function ask(request: Request): Reply {
  send(request);
  const reply = receive();
  clock.now = reply.now;
  for (const shape of reply.shapes ?? []) shapes.set(shape.id, shape);
  return reply;
}

function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function realmHost(random: number | null): RealmHost {
  return {
    ask: (request) => ask(request as Request),
    leave: () => {
      const began = performance.now();
      return () => {
        clock.asked += performance.now() - began;
      };
    },
    shape: (id) => shapes.get(id) ?? { name: "Object", methods: [] },
    now: () => clock.now,
    random: mulberry(random ?? 0),
    log: (line) => send({ kind: "log", line }),
    seeded: random !== null,
  };
}

function scripts({ key, files }: { key: string; files: readonly SourceFile[] | null }): readonly vm.Script[] {
  if (files) sources.set(key, files);
  const known = compiled.get(key) ?? (sources.get(key) ?? []).map(({ name, code }) => new vm.Script(code, { filename: name }));
  compiled.set(key, known);
  return known;
}

const sameZone = (zone: string) => (/^(?:Etc\/)?(?:UTC|GMT|UCT)$/.test(zone) ? "UTC" : zone);

function open(run: Run): { context: vm.Context; inside: Inside } {
  const context = vm.createContext({});
  const openRealm = realmScript.runInContext(context);
  const inside: Inside = openRealm(realmHost(run.random), { roots: run.roots, zone: sameZone(run.zone), hostZone: sameZone(hostZone) });
  return { context, inside };
}

const callable = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** Google.script.run sees top-level functions only, and none whose name ends in `_` (D client-server-communication.md). */
function find(context: vm.Context, name: string, delivery: Run["delivery"]): ((...args: unknown[]) => unknown) | null {
  if (!callable.test(name) || (delivery === "run" && (name.includes(".") || name.endsWith("_")))) return null;
  const top = name.split(".")[0];
  const code = `typeof ${top} === "undefined" || typeof ${name} !== "function" ? null : (...args) => ${name}(...args)`;
  try {
    return vm.runInContext(code, context, { filename: "workbench:call" });
  } catch {
    return null;
  }
}

const pending = Symbol("pending");

/** An async function's promise settles in microtasks or never: there is nothing in Apps Script to wait for. */
async function settle(value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null || typeof Reflect.get(value, "then") !== "function") return value;
  const settled = await Promise.race([value, new Promise((resolve) => setImmediate(resolve, pending))]);
  return settled === pending ? undefined : settled;
}

function describe(error: unknown): WireError {
  if (typeof error !== "object" || error === null || !("message" in error)) return { name: "Error", message: String(error), stack: "" };
  const stack = "stack" in error ? String(error.stack) : "";
  const shown = stack.split("\n").filter((line) => !/workbench:|node:|worker\.mjs|data:text/.test(line));
  return { name: "name" in error ? String(error.name) : "Error", message: String(error.message), stack: shown.join("\n") };
}

async function carryOut(run: Run): Promise<unknown> {
  const { context, inside } = open(run);
  let last: unknown;
  for (const script of scripts(run.script)) last = script.runInContext(context);
  if (run.fn === null) return inside.plain(await settle(last), false);
  const fn = find(context, run.fn, run.delivery);
  if (!fn) throw Object.assign(new Error(`Script function not found: ${run.fn}`), { name: "Exception", stack: "" });
  const args = run.args.map((arg) => inside.revive(arg));
  return inside.plain(await settle(fn(...args)), run.delivery === "run");
}

async function execute(run: Run): Promise<void> {
  Object.assign(clock, { now: run.now, asked: 0 });
  for (const shape of run.shapes) shapes.set(shape.id, shape);
  const began = performance.now();
  const own = () => performance.now() - began - clock.asked;
  try {
    const value = await carryOut(run);
    send({ kind: "end", value, error: null, cpuMs: own() });
  } catch (error) {
    send({ kind: "end", value: undefined, error: describe(error), cpuMs: own() });
  }
}

parentPort?.on("message", (run: Run) => void execute(run));
