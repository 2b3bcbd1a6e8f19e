/**
 * The script's side of every Google object. These functions are evaluated from their own text inside the script's realm, so that what
 * they make (arrays, dates, errors) is the script's own: they may use nothing but each other and ECMAScript.
 */

import { dateMethod, installClock, wallClock, zonedDate, zonedParts, zonedTexts, zoneOffset } from "./date.ts";
import { evaluateTemplate, initTemplate } from "./template.ts";
import type { Reply, Request } from "./wire.ts";

/** What the sandbox gets of an opened realm. */
export interface Inside {
  revive(value: unknown): unknown;
  plain(value: unknown, forBrowser: boolean): unknown;
  /** Tells the host what a web app gave. */
  answer(value: unknown): void;
  settled(value: unknown): Outcome;
}

export interface RealmOptions {
  readonly roots: readonly string[];
  /** The script's zone and this computer's. */
  readonly zone: string;
  readonly hostZone: string;
  /** Leaves the clock, the chance and the console as they are. */
  readonly servicesOnly?: boolean;
}

/** What became of a value that may be a promise, once the microtasks have run. */
export interface Outcome {
  value: unknown;
  failed: boolean;
}

export interface Realm {
  readonly host: RealmHost;
  readonly stubs: Map<number, object>;
  readonly ids: WeakMap<object, number>;
  readonly classes: Map<number, object>;
  readonly missing: Map<string, string | null>;
  readonly RealDate: DateConstructor;
}

/** What the worker offers the realm. A reply's values are of the worker's realm. */
export interface RealmHost {
  ask(request: Request): Partial<Reply>;
  /** The script leaves its own computing; what is returned takes it back. */
  leave(): () => void;
  shape(id: number): { name: string; methods: readonly string[] };
  now(): number;
  random(): number;
  log(line: string): void;
  readonly seeded: boolean;
}

function exception(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

function revive(realm: Realm, value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const copy = new Array(value.length);
    for (let i = 0; i < copy.length; i++) copy[i] = revive(realm, value[i]);
    return copy;
  }
  if (Object.prototype.toString.call(value) === "[object Date]") return new realm.RealDate(Number(value));
  if ("\u0001" in value) return stub(realm, value as Record<string, unknown>);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = revive(realm, (value as Record<string, unknown>)[key]);
  return copy;
}

function stub(realm: Realm, wire: Record<string, unknown>): object {
  const id = Number(wire["\u0001"]);
  const known = realm.stubs.get(id);
  if (known) return known;
  const made: object = wire.enumeration === undefined ? Object.create(stubClass(realm, Number(wire.shape))) : member(String(wire.name));
  realm.stubs.set(id, made);
  realm.ids.set(made, id);
  for (const [key, members] of Object.entries(wire.enumerations ?? {})) {
    Object.defineProperty(made, key, { value: Object.freeze(revive(realm, members)), configurable: true });
  }
  return made;
}

function member(name: string): object {
  const text = () => name;
  const hidden = { toString: { value: text }, toJSON: { value: text }, name: { value: text } };
  return Object.freeze(Object.create(Object.prototype, hidden));
}

function stubClass(realm: Realm, id: number): object {
  const known = realm.classes.get(id);
  if (known) return known;
  const { name, methods } = realm.host.shape(id);
  const made = Object.create(new Proxy(Object.prototype, { get: (target, key, receiver) => absent(realm, target, { key, receiver }) }));
  const define = (key: string, value: unknown) => Object.defineProperty(made, key, { value, writable: true, configurable: true });
  define("toString", () => name);
  for (const method of methods) {
    define(method, function call(this: object, ...args: unknown[]) {
      return invoke(realm, this, { method, args });
    });
  }
  if (name === "HtmlTemplate") {
    define("evaluate", function evaluate(this: object) {
      return evaluateTemplate(this, String(invoke(realm, this, { method: "evaluate", args: [] })));
    });
  }
  if (name === "HtmlService") {
    define("initTemplate", function start(this: object) {
      return initTemplate((printed) => invoke(realm, this, { method: "initTemplate", args: [printed] }) as object);
    });
  }
  realm.classes.set(id, made);
  return made;
}

function absent(realm: Realm, target: object, wanted: { key: string | symbol; receiver: object }): unknown {
  const { key, receiver } = wanted;
  const id = realm.ids.get(receiver);
  if (typeof key === "symbol" || key in target || key === "then" || key === "toJSON" || id === undefined)
    return Reflect.get(target, key, receiver);
  const name = `${id} ${key}`;
  if (!realm.missing.has(name)) realm.missing.set(name, answer(realm, () => ({ kind: "missing", target: id, name: key })) as string | null);
  const problem = realm.missing.get(name);
  if (!problem) return undefined;
  return () => {
    throw exception("Exception", problem);
  };
}

function answer(realm: Realm, request: () => Request): unknown {
  const back = realm.host.leave();
  try {
    const reply = realm.host.ask(request());
    if (reply.dead) throw exception("Exception", "Exceeded maximum execution time");
    if (reply.error) throw exception(reply.error.name, reply.error.message);
    return revive(realm, reply.value);
  } finally {
    back();
  }
}

function invoke(realm: Realm, self: object, call: { method: string; args: unknown[] }): unknown {
  const target = realm.ids.get(self);
  if (target === undefined) throw new TypeError("Illegal invocation");
  return answer(realm, () => ({ kind: "call", target, method: call.method, args: call.args.map((arg) => convey(realm, arg)) }));
}

function convey(realm: Realm, value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "function" || typeof value === "symbol") return { "\u0001": 0 };
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const copy = new Array(value.length);
    for (let i = 0; i < copy.length; i++) copy[i] = convey(realm, value[i]);
    return copy;
  }
  if (value instanceof realm.RealDate) return value;
  const id = realm.ids.get(value);
  if (id !== undefined) return { "\u0001": id };
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = convey(realm, (value as Record<string, unknown>)[key]);
  return copy;
}

/** A stack without the lines that are the workbench's own. */
export function ownStack(stack: string): string {
  const foreign = /^\s+at (?:.*\()?(?:async )?(?:file:|node:|data:|workbench:|\/|[A-Za-z]:\\)/;
  const own = (line: string) => !foreign.test(line);
  return stack.split("\n").filter(own).join("\n");
}

/** The text of a value in the log. */
function show(realm: Realm, value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return ownStack(value.stack ?? String(value));
  if (typeof value !== "object" || value === null || realm.ids.has(value)) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function logLine(realm: Realm, values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== "string") return values.map((value) => show(realm, value)).join(" ");
  const filled = first.replace(/%[sdifoOj%]/g, (mark) => (mark === "%%" ? "%" : rest.length > 0 ? show(realm, rest.shift()) : mark));
  return [filled, ...rest.map((value) => show(realm, value))].join(" ");
}

function makeConsole(realm: Realm): object {
  const started = new Map<string, number>();
  const write =
    (prefix: string) =>
    (...values: unknown[]) =>
      realm.host.log(prefix + logLine(realm, values));
  return {
    log: write(""),
    info: write(""),
    warn: write("[warning] "),
    error: write("[error] "),
    time: (label = "default") => void started.set(label, realm.host.now()),
    timeEnd: (label = "default") => realm.host.log(`${label}: ${realm.host.now() - (started.get(label) ?? realm.host.now())}ms`),
  };
}

/** Gives the script a global that is asked of the host when first used. */
function defineRoot(realm: Realm, name: string): void {
  let made: unknown;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    enumerable: true,
    get: () => {
      made ??= answer(realm, () => ({ kind: "root", name }));
      return made;
    },
    set: (value) => {
      Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}

/**
 * What leaves the script: Google objects by name, no functions; for the browser, `null` for a payload with anything but plain data in it.
 * `null` for what cannot be copied at all, such as a circle: in the editor nobody asks what a function returns.
 */
function plain(realm: Realm, value: unknown, forBrowser: boolean): unknown {
  const refused = () => {
    throw new TypeError("not plain");
  };
  const copy = (part: unknown): unknown => {
    if (part === null || part === undefined) return null;
    if (typeof part === "function" || typeof part === "symbol") return forBrowser ? refused() : null;
    if (typeof part !== "object") return part;
    if (Array.isArray(part)) return part.map(copy);
    if (part instanceof realm.RealDate) return forBrowser ? refused() : part;
    if (realm.ids.has(part) || "toJSON" in part) return forBrowser ? refused() : String(part);
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, copy(inner)]));
  };
  try {
    return value === undefined && !forBrowser ? undefined : copy(value);
  } catch {
    return null;
  }
}

/** An async function's promise settles in microtasks or never: there is nothing in Apps Script to wait for. */
function settled(value: unknown): Outcome {
  const outcome: Outcome = { value, failed: false };
  if (typeof value !== "object" || value === null || typeof Reflect.get(value, "then") !== "function") return outcome;
  outcome.value = undefined;
  const settle = (failed: boolean) => (result: unknown) => {
    Object.assign(outcome, { value: result, failed });
  };
  Promise.resolve(value).then(settle(false), settle(true));
  return outcome;
}

/** The clock, the chance and the console of a script. */
function furnish(realm: Realm, { zone, hostZone }: RealmOptions): void {
  const { host } = realm;
  installClock(host, zone, hostZone);
  if (host.seeded) Math.random = () => host.random();
  Object.defineProperty(globalThis, "console", { value: makeConsole(realm), writable: true, configurable: true });
}

/** Opens the realm in which this text is evaluated. */
function openRealm(host: RealmHost, options: RealmOptions): Inside {
  const realm: Realm = { host, stubs: new Map(), ids: new WeakMap(), classes: new Map(), missing: new Map(), RealDate: Date };
  for (const name of options.roots) defineRoot(realm, name);
  if (!options.servicesOnly) furnish(realm, options);
  return {
    revive: (value: unknown) => revive(realm, value),
    plain: (value: unknown, forBrowser: boolean) => plain(realm, value, forBrowser),
    answer: (value: unknown) => void answer(realm, () => ({ kind: "answer", value: convey(realm, value) })),
    settled,
  };
}

const parts = [
  ...[
    exception,
    revive,
    stub,
    member,
    stubClass,
    absent,
    answer,
    invoke,
    convey,
    initTemplate,
    evaluateTemplate,
    ownStack,
    show,
    logLine,
    makeConsole,
    defineRoot,
  ],
  ...[plain, settled, furnish, zoneOffset, wallClock, dateMethod, zonedParts, zonedTexts, zonedDate, installClock],
];

/** The text to evaluate in a fresh context; its value is `openRealm`. */
export const realmSource = `"use strict";(() => {\n${parts.map(String).join("\n")}\nreturn ${String(openRealm)};\n})()`;
