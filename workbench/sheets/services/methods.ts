/** Google's methods as literal tables: what each takes, what it costs, and what it does. */
import { EnumMember, GoogleError, GoogleObject, type RoundTrip } from "../../runtime/execution/service.ts";
import { typeName } from "../../services/signature.ts";
import { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import type { Session } from "./session.ts";

/** A kind of parameter. */
export interface Kind<T> {
  readonly is: (value: unknown) => value is T;
  readonly optional?: boolean;
  /** What Google makes of another sort of value where this one is wanted. */
  readonly from?: (value: unknown) => T | undefined;
}

const kind = <T>(is: (value: unknown) => value is T): Kind<T> => ({ is });

export const int = kind((value): value is number => typeof value === "number" && Number.isFinite(value));
/** Numbers and truth values become texts where a text is wanted (K). */
export const text: Kind<string> = {
  is: (value): value is string => typeof value === "string",
  from: (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : undefined),
};
/** A whole number; Google cuts the rest off (K). */
export const whole: Kind<number> = {
  is: (value): value is number => Number.isInteger(value),
  from: (value) => (typeof value === "number" && Number.isFinite(value) ? Math.trunc(value) : undefined),
};
export const flag = kind((value): value is boolean => typeof value === "boolean");
export const date = kind((value): value is Date => value instanceof Date);
export const nothing = kind((value): value is null => value === null || value === undefined);
export const anything: Kind<unknown> = { is: (_value): _value is unknown => true };
/** Texts as Google takes them where a string is wanted: `null` too. */
export const maybeText = kind((value): value is string | null => value === null || typeof value === "string");
export const record = kind(
  (value): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof GoogleObject),
);
export const member = (enumeration: string): Kind<EnumMember> =>
  kind((value): value is EnumMember => value instanceof EnumMember && value.enumeration.endsWith(enumeration));
export const made = <T extends GoogleObject>(type: abstract new (...args: never[]) => T): Kind<T> =>
  kind((value): value is T => value instanceof type);
export const list = <T>(of: Kind<T>): Kind<T[]> =>
  kind((value): value is T[] => Array.isArray(value) && value.every((item) => of.is(item)));
export const table = <T>(of: Kind<T>): Kind<T[][]> => list(list(of));
export const rows: Kind<unknown[][]> = kind(
  (value): value is unknown[][] => Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row)),
);
export const or = <A, B>(a: Kind<A>, b: Kind<B>): Kind<A | B> => kind((value): value is A | B => a.is(value) || b.is(value));
/** May be left out, from here to the end. */
export const opt = <T>(of: Kind<T>): Kind<T | undefined> & { readonly optional: true } => ({
  is: (value): value is T | undefined => value === undefined || of.is(value),
  ...(of.from ? { from: of.from } : {}),
  optional: true,
});

type Taken<K extends readonly Kind<unknown>[]> = { [I in keyof K]: K[I] extends Kind<infer T> ? T : never };

/** What a call does to the buffer and to the bill. `change` alters the workbook at once, after what is buffered. */
type Cost = "free" | "read" | "write" | "change" | "flush" | "find";

export interface Method<Self> {
  readonly cost: Cost;
  readonly takes: readonly Kind<unknown>[];
  run(self: Self, args: readonly unknown[]): unknown;
}

/** An object that knows its execution, and how many cells a call on it moves. */
export interface Costly extends GoogleObject {
  readonly session: Session;
  readonly cells: number;
}

type Make<Self> = <const K extends readonly Kind<unknown>[]>(takes: K, run: (self: Self, ...args: Taken<K>) => unknown) => Method<Self>;

export type Makers<Self> = { readonly [C in Cost]: Make<Self> };

/** A table whose keys are names of Google's own methods: a misspelt one does not compile. */
export type Methods<Self, Google> = { readonly [K in keyof Google]?: Method<Self> };

/** The words in which a class's table is written. */
export function makers<Self>(): Makers<Self> {
  const make =
    (cost: Cost): Make<Self> =>
    (takes, run) => ({
      cost,
      takes,
      run: (self, args) => {
        const call = { args };
        return holds(takes, call) ? run(self, ...call.args) : undefined;
      },
    });
  return { free: make("free"), read: make("read"), write: make("write"), change: make("change"), flush: make("flush"), find: make("find") };
}

const holds = <K extends readonly Kind<unknown>[]>(takes: K, call: { args: unknown }): call is { args: Taken<K> } =>
  Array.isArray(call.args) && accepts(takes, call.args);

function accepts(takes: readonly Kind<unknown>[], args: readonly unknown[]): boolean {
  const least = takes.filter((one) => !one.optional).length;
  return args.length >= least && args.length <= takes.length && takes.every((one, index) => index >= args.length || one.is(args[index]));
}

/** The arguments, each as the sort that is wanted. */
const converted = (takes: readonly Kind<unknown>[], args: readonly unknown[]): unknown[] =>
  args.map((value, index) => {
    const one = takes[index];
    return !one || one.is(value) ? value : (one.from?.(value) ?? value);
  });

/** Puts a table's methods onto a class, where scripts find them. `name` is what Google prints, such as `SpreadsheetApp.Range`. */
export function install<Self extends Costly>(
  type: abstract new (...args: never[]) => Self,
  name: string,
  methods: Readonly<Record<string, Method<Self> | undefined>>,
): void {
  for (const [key, method] of Object.entries(methods)) {
    if (!method) continue;
    const value = function (this: Self, ...given: unknown[]): unknown {
      const args = converted(method.takes, given);
      if (!accepts(method.takes, args)) throw new GoogleError(errors.signature(given.map(typeName).join(","), `${name}.${key}`));
      bill(this, method.cost);
      return method.run(this, args);
    };
    Object.defineProperty(type.prototype, key, { value, writable: true, configurable: true });
  }
}

const sorts: Readonly<Record<Exclude<Cost, "free">, RoundTrip>> = {
  read: "read",
  write: "write",
  change: "write",
  flush: "flush",
  find: "find",
};

/** The tab that an object belongs to, if it belongs to one. */
function tabOf(self: Costly): SheetModel | null {
  const place: unknown = Reflect.get(self, "sheet") ?? Reflect.get(self, "model");
  return place instanceof SheetModel ? place : null;
}

function bill(self: Costly, cost: Cost): void {
  if (cost === "free") return;
  const tab = tabOf(self);
  if (tab && !self.session.model.sheets.includes(tab)) throw new GoogleError(errors.sheetGone(tab.id));
  if (cost === "write" || cost === "change") self.session.assertWritable();
  self.session.count(sorts[cost], cost === "find" || cost === "change" ? 0 : self.cells);
  if (cost !== "write") self.session.settle();
}
