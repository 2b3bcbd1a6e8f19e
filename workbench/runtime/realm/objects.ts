/**
 * Google's objects on the script's side: handles whose methods ask the host. These functions are evaluated from their own text inside the
 * script's realm, so that what they make is the script's own: they may use nothing but each other and ECMAScript.
 */
import type { Realm } from "./host.ts";
import { evaluateTemplate, initTemplate } from "./template.ts";
import type { Request } from "./wire.ts";

export function exception(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

export function revive(realm: Realm, value: unknown): unknown {
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

export function stub(realm: Realm, wire: Record<string, unknown>): object {
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

export function member(name: string): object {
  const text = () => name;
  const hidden = { toString: { value: text }, toJSON: { value: text }, name: { value: text } };
  return Object.freeze(Object.create(Object.prototype, hidden));
}

export function stubClass(realm: Realm, id: number): object {
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

export function absent(realm: Realm, target: object, wanted: { key: string | symbol; receiver: object }): unknown {
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

export function answer(realm: Realm, request: () => Request): unknown {
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

export function invoke(realm: Realm, self: object, call: { method: string; args: unknown[] }): unknown {
  const target = realm.ids.get(self);
  if (target === undefined) throw new TypeError("Illegal invocation");
  return answer(realm, () => ({ kind: "call", target, method: call.method, args: call.args.map((arg) => convey(realm, arg)) }));
}

export function convey(realm: Realm, value: unknown): unknown {
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
