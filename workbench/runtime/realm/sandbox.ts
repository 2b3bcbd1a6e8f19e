/** The script's side of one execution: a fresh, bare context in which its files run and one of its functions is called. */
import vm from "node:vm";
import { draw } from "../world/random.ts";
import { ownStack } from "./console.ts";
import type { RealmHost } from "./host.ts";
import { loseRejections } from "./lost.ts";
import type { Outcome } from "./outcome.ts";
import { type Inside, realmSource } from "./realm.ts";
import type { Reply, Request, Run, Shape, SourceFile, WireError } from "./wire.ts";

/** The way to the host. */
export interface Line {
  /** One synchronous question. */
  ask(request: Request): Reply;
  log(line: string): void;
}

export interface Limits {
  /** Real milliseconds after which what runs is stopped from outside; without it somebody else watches. */
  readonly timeout?: number;
}

type End = Request & { readonly kind: "end" };

interface Room {
  readonly context: vm.Context;
  readonly inside: Inside;
  readonly options: vm.RunningScriptOptions;
}

const realmScript = new vm.Script(realmSource, { filename: "workbench:realm" });
const enter = new vm.Script(`(() => { const go = globalThis["\\u0001"]; delete globalThis["\\u0001"]; return go(); })()`, {
  filename: "workbench:enter",
});
const hostZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const sameZone = (zone: string) => (/^(?:Etc\/)?(?:UTC|GMT|UCT)$/.test(zone) ? "UTC" : zone);

/** The clock stands still while a script computes (`known-differences.md`); for one that looks at it again and again it moves on. */
const looksForNothing = 1000;
const lookMs = 0.01;

/** How many characters an execution may log, and how many a line counts for besides its own. Google cuts off as well; where is K. */
const logRoom = 5_000_000;
const lineRoom = 100;

/** What the realm is offered: once an execution is dead, nothing that it says is heard. */
export function realmHost(
  line: Line,
  run: Pick<Run, "now" | "random" | "shapes">,
  shapes: Map<number, Shape>,
): RealmHost & { asked: number; readonly watched: () => number } {
  const chance = { state: run.random ?? 0 };
  let now = run.now;
  let dead = false;
  let room = logRoom;
  let looks = 0;
  const watched = () => Math.max(0, looks - looksForNothing) * lookMs;
  for (const shape of run.shapes) shapes.set(shape.id, shape);
  return {
    asked: 0,
    ask(request) {
      if (dead) return { dead };
      const reply = line.ask(looks > looksForNothing ? { ...request, watched: watched() } : request);
      looks = 0;
      now = reply.now;
      dead = reply.dead ?? false;
      for (const shape of reply.shapes ?? []) shapes.set(shape.id, shape);
      return reply;
    },
    leave() {
      const began = performance.now();
      return () => {
        this.asked += performance.now() - began;
      };
    },
    shape: (id) => shapes.get(id) ?? { name: "Object", methods: [] },
    now: () => {
      looks += 1;
      return now + Math.floor(watched());
    },
    watched,
    random: () => draw(chance),
    log: (text) => {
      if (dead || room < 0) return;
      room -= text.length + lineRoom;
      line.log(room < 0 ? "Logging output too large. Truncating output." : text);
    },
    seeded: run.random !== null,
  };
}

const callable = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** Google.script.run sees top-level functions only, and none whose name ends in `_` (D client-server-communication.md). */
const mayCall = (name: string, delivery: Run["delivery"]) =>
  callable.test(name) && (delivery !== "run" || !(name.includes(".") || name.endsWith("_")));

/** The function of this name as things stand, with what calls it. */
function named({ context }: Room, name: string): { readonly fn: unknown; readonly go: (...args: unknown[]) => unknown } | null {
  const top = name.split(".")[0];
  const code = `typeof ${top} === "undefined" || typeof ${name} !== "function" ? null : { fn: ${name}, go: (...args) => ${name}(...args) }`;
  try {
    return vm.runInContext(code, context, { filename: "workbench:call" });
  } catch {
    return null;
  }
}

/** Calls this as a script of the context: the microtasks that it leaves run before it is over. */
function call({ context, inside, options }: Room, go: () => unknown): unknown {
  Object.defineProperty(context, "\u0001", { value: () => inside.settled(go()), configurable: true });
  const { value, failed }: Outcome = enter.runInContext(context, options);
  if (failed) throw value;
  return value;
}

function describe(error: unknown): WireError {
  if (typeof error !== "object" || error === null || !("message" in error)) return { name: "Error", message: String(error), stack: "" };
  const stack = "stack" in error ? String(error.stack) : "";
  return { name: "name" in error ? String(error.name) : "Error", message: String(error.message), stack: ownStack(stack) };
}

/** Keeps what it has compiled and the classes it was told of, from one execution to the next. */
export class Sandbox {
  private readonly shapes = new Map<number, Shape>();
  private readonly sources = new Map<string, readonly SourceFile[]>();
  private readonly compiled = new Map<string, readonly vm.Script[]>();

  /** Runs one execution to its end. */
  run(run: Run, line: Line, options: Limits = {}): End {
    const host = realmHost(line, run, this.shapes);
    const began = performance.now();
    const end = (value: unknown, error: WireError | null): End => ({
      ...{ kind: "end", value, error, watched: host.watched() },
      cpuMs: performance.now() - began - host.asked,
    });
    try {
      return end(this.carryOut(run, host, options), null);
    } catch (error) {
      return end(undefined, describe(error));
    }
  }

  private carryOut(run: Run, host: RealmHost, options: Limits): unknown {
    const room = this.open(run, host, options);
    // Before the files run: an object that they come by may be one of the arguments, and is told of once only.
    const args = run.args.map((arg) => room.inside.revive(arg));
    const name = run.fn !== null && mayCall(run.fn, run.delivery) ? run.fn : null;
    const builtIn = name === null || run.roots.includes(name.split(".")[0] ?? "") ? null : named(room, name);
    let last: unknown;
    for (const script of this.scripts(run.script)) last = script.runInContext(room.context, options);
    if (run.fn === null)
      return room.inside.plain(
        call(room, () => last),
        false,
      );
    const found = name === null ? null : named(room, name);
    if (!found || found.fn === builtIn?.fn)
      throw Object.assign(new Error(`Script function not found: ${run.fn}`), { name: "Exception", stack: "" });
    const outcome = call(room, () => found.go(...args));
    if (run.delivery === "web") room.inside.answer(outcome);
    return room.inside.plain(outcome, run.delivery === "run");
  }

  private open(run: Run, host: RealmHost, options: Limits): Room {
    const context = vm.createContext({}, { microtaskMode: "afterEvaluate" });
    const openRealm = realmScript.runInContext(context);
    loseRejections(vm.runInContext("Promise.prototype", context));
    const zones = { zone: sameZone(run.zone), hostZone: sameZone(hostZone) };
    return { context, options: { ...options, displayErrors: false }, inside: openRealm(host, { roots: run.roots, ...zones }) };
  }

  private scripts({ key, files }: Run["script"]): readonly vm.Script[] {
    if (files) this.sources.set(key, files);
    const known = this.compiled.get(key) ?? (this.sources.get(key) ?? []).map(({ name, code }) => new vm.Script(code, { filename: name }));
    this.compiled.set(key, known);
    return known;
  }
}
