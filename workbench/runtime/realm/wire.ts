/** What travels between the host and a worker, and how host values become messages and back. */
import { types } from "node:util";
import { Constants, EnumMember, GoogleObject } from "../execution/service.ts";

/** The key that marks a Google object in a message: its value is the object's number within the execution. */
export const handleKey = "\u0001";

/** The class of a Google object as the script sees it. */
export interface Shape {
  readonly id: number;
  readonly name: string;
  readonly methods: readonly string[];
}

/** A file of the script, in the order in which it is loaded. */
export interface SourceFile {
  /** Path without extension, as the Apps Script editor and stack traces show it. */
  readonly name: string;
  readonly code: string;
}

/** Host → worker: run this. */
export interface Run {
  readonly script: { readonly key: string; readonly files: readonly SourceFile[] | null };
  /** The function to call, or `null` to load the files and return the value of the last statement. */
  readonly fn: string | null;
  readonly args: readonly unknown[];
  /** Classes of objects among the arguments. */
  readonly shapes: readonly Shape[];
  /** `run` obeys google.script.run: only top-level functions, and only what can travel to the browser comes back. */
  readonly delivery: "run" | "plain" | "web";
  readonly zone: string;
  readonly now: number;
  readonly roots: readonly string[];
  /** Seeds `Math.random`; `null` leaves it alone. */
  readonly random: number | null;
}

/** Worker → host. `log` gets no reply, `end` is the last. */
export type Request = Asked & {
  /** Milliseconds that the script has spent since its last request on watching the clock. */
  readonly watched?: number;
};

type Asked =
  | { readonly kind: "call"; readonly target: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: "root"; readonly name: string }
  | { readonly kind: "missing"; readonly target: number; readonly name: string }
  /** What `doGet` or `doPost` gave, as it is: a page or a text. */
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "log"; readonly line: string }
  | { readonly kind: "end"; readonly value: unknown; readonly error: WireError | null; readonly cpuMs: number };

export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** Host → worker: the answer to a request. */
export interface Reply {
  readonly now: number;
  readonly value?: unknown;
  readonly error?: WireError;
  readonly shapes?: readonly Shape[];
  /** The execution has been killed: whatever it still asks or logs is not heard. */
  readonly dead?: boolean;
}

/** The numbers by which an execution and its worker call Google objects. */
export interface Handles {
  readonly byId: GoogleObject[];
  readonly ids: Map<GoogleObject, number>;
  /** Shapes that the worker does not know yet. */
  readonly fresh: Shape[];
  readonly known: Set<number>;
}

/** `known` holds the shapes that this worker has been told already. */
export const newHandles = (known: Set<number>): Handles => ({ byId: [], ids: new Map(), fresh: [], known });

const shapes = new Map<string, Shape>();
const classes = new Map<unknown, number>();

function methodsOf(object: GoogleObject): string[] {
  const names = new Set<string>();
  for (
    let proto = Object.getPrototypeOf(object);
    proto && proto !== GoogleObject.prototype && proto !== Object.prototype;
    proto = Object.getPrototypeOf(proto)
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (name !== "constructor" && typeof value === "function") names.add(name);
    }
  }
  return [...names];
}

/** The class of a Google object; the same class gives the same shape. */
export function shapeOf(object: GoogleObject): Shape {
  const made = object.constructor;
  const number = classes.get(made) ?? classes.size;
  classes.set(made, number);
  const key = `${number} ${object.googleName}`;
  const known = shapes.get(key);
  if (known) return known;
  const shape = { id: shapes.size, name: object.googleName, methods: methodsOf(object) };
  shapes.set(key, shape);
  enumerationsOf.set(
    shape,
    Object.keys(object).filter((name) => isEnumeration(Reflect.get(object, name))),
  );
  return shape;
}

/** The methods of every class of which an object has been met so far, as scripts see them. */
export function offered(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, methods } of shapes.values()) found.set(name, new Set([...(found.get(name) ?? []), ...methods]));
  return found;
}

/** The names of the enumerations that objects of this shape carry as plain properties (`SpreadsheetApp.WrapStrategy`, `ui.Button`). */
const enumerationsOf = new Map<Shape, readonly string[]>();

function isEnumeration(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !Object.isFrozen(value) || Array.isArray(value)) return false;
  const members = Object.values(value);
  return members.length > 0 && members.every((one) => one instanceof EnumMember || typeof one === "string");
}

function handle(handles: Handles, object: GoogleObject): Record<string, unknown> {
  const known = handles.ids.get(object);
  if (known !== undefined) return { [handleKey]: known };
  const id = handles.byId.push(object);
  handles.ids.set(object, id);
  if (object instanceof EnumMember) return { [handleKey]: id, enumeration: object.enumeration, name: object.name };
  const shape = shapeOf(object);
  if (!handles.known.has(shape.id)) {
    handles.known.add(shape.id);
    handles.fresh.push(shape);
  }
  const names = enumerationsOf.get(shape) ?? [];
  if (names.length === 0) return { [handleKey]: id, shape: shape.id };
  return {
    [handleKey]: id,
    shape: shape.id,
    enumerations: Object.fromEntries(names.map((name) => [name, pack(handles, Reflect.get(object, name))])),
  };
}

/** A host value as a message: Google objects become handles, the rest is copied. */
export function pack(handles: Handles, value: unknown): unknown {
  if (value === null || typeof value !== "object") return typeof value === "function" ? undefined : value;
  if (Array.isArray(value)) {
    const copy = new Array(value.length);
    for (let i = 0; i < copy.length; i++) copy[i] = pack(handles, value[i]);
    return copy;
  }
  if (value instanceof Constants) return value.members;
  if (value instanceof GoogleObject) return handle(handles, value);
  if (types.isDate(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(handles, part)]));
}

/** A script's function as an argument: no service takes one, so it only has to be recognised as wrong. */
export class ScriptFunction extends GoogleObject {
  override readonly googleName = "function";
}

/** A message's value as host values, in the host's own realm. */
export function unpack(handles: Handles, value: unknown): unknown {
  if (value === null || value === undefined || typeof value !== "object") return value ?? null;
  if (Array.isArray(value)) {
    const copy = new Array(value.length);
    for (let i = 0; i < copy.length; i++) copy[i] = unpack(handles, value[i]);
    return copy;
  }
  if (types.isDate(value)) return new Date(value.getTime());
  if (handleKey in value) return handles.byId[Number(value[handleKey]) - 1] ?? new ScriptFunction();
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(handles, part)]));
}
