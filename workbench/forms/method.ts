/** Google's methods of forms as literal tables: what each takes, what it costs, and what it does. */
import type { Scene } from "../runtime/execution/scene.ts";
import { EnumMember, GoogleObject } from "../runtime/execution/service.ts";
import { mismatch } from "../services/signature.ts";

/** A parameter: what the service makes of an argument, or `refused`. */
export interface Kind<T> {
  readonly read: (value: unknown) => T | typeof refused;
  readonly optional?: boolean;
}

const refused = Symbol("refused");

const kind = <T>(read: Kind<T>["read"]): Kind<T> => ({ read });
const exactly = <T>(is: (value: unknown) => value is T): Kind<T> => kind((value) => (is(value) ? value : refused));

/** Numbers and truth values are converted where Google wants a String. */
export const text = kind((value) =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : refused,
);
export const number = kind((value) => {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : refused;
});
/** Decimals are cut off (TD ScaleItem.setBounds). */
export const integer = kind((value) => {
  const read = number.read(value);
  return read === refused ? refused : Math.trunc(read);
});
export const flag = exactly((value): value is boolean => typeof value === "boolean");
export const date = exactly((value): value is Date => value instanceof Date);
export const nothing = exactly((value): value is null => value === null);
export const member = (enumeration: string): Kind<EnumMember> =>
  exactly((value): value is EnumMember => value instanceof EnumMember && value.enumeration === enumeration);
export const made = <T extends GoogleObject>(type: abstract new (...args: never[]) => T): Kind<T> =>
  exactly((value): value is T => value instanceof type);

/** A Google object that has this method, such as a User of any service. */
export const withMethod = (name: string): Kind<GoogleObject> =>
  exactly((value): value is GoogleObject => value instanceof GoogleObject && typeof Reflect.get(value, name) === "function");

export const list = <T>(of: Kind<T>): Kind<T[]> =>
  kind((value) => {
    if (!Array.isArray(value)) return refused;
    const read: T[] = [];
    for (const one of value) {
      const part = of.read(one);
      if (part === refused) return refused;
      read.push(part);
    }
    return read;
  });

export const or = <A, B>(a: Kind<A>, b: Kind<B>): Kind<A | B> =>
  kind<A | B>((value) => {
    const first = a.read(value);
    return first === refused ? b.read(value) : first;
  });

/** May be left out, from here to the end. */
export const opt = <T>(of: Kind<T>): Kind<T | undefined> => ({
  read: (value) => (value === undefined ? undefined : of.read(value)),
  optional: true,
});

type Taken<K extends readonly Kind<unknown>[]> = { [I in keyof K]: K[I] extends Kind<infer T> ? T : never };

/** `change` writes the form, `read` asks for it; `free` stays on this side. */
type Cost = "free" | "read" | "change";

export interface Method<Self> {
  readonly cost: Cost;
  readonly takes: readonly Kind<unknown>[];
  run(self: Self, args: readonly unknown[]): unknown;
}

type Make<Self> = <const K extends readonly Kind<unknown>[]>(takes: K, run: (self: Self, ...args: Taken<K>) => unknown) => Method<Self>;

export type Makers<Self> = { readonly [C in Cost]: Make<Self> };

/** The words in which a class's table is written. */
export function makers<Self>(): Makers<Self> {
  const make =
    (cost: Cost): Make<Self> =>
    (takes, run) => ({ cost, takes, run: (self, args) => run(self, ...(args as Taken<typeof takes>)) });
  return { free: make("free"), read: make("read"), change: make("change") };
}

/** A table whose keys are names of Google's own methods: a misspelt one does not compile. */
export type Methods<Self, Google> = { readonly [K in keyof Google]?: Method<Self> };

function taken(takes: readonly Kind<unknown>[], args: readonly unknown[]): readonly unknown[] | null {
  const least = takes.filter(({ optional }) => !optional).length;
  if (args.length < least || args.length > takes.length) return null;
  const read = args.map((arg, index) => takes[index]?.read(arg));
  return read.includes(refused) ? null : read;
}

/** An object that knows its execution. */
export interface Staged extends GoogleObject {
  readonly scene: Scene;
}

/** A setter takes 100 to 300 ms altogether (platform notes 10, K). */
const millis: Readonly<Record<Cost, number>> = { free: 0, read: 0, change: 100 };

function bill({ scene: { execution } }: Staged, cost: Cost): void {
  if (cost === "free") return;
  execution.meter.roundTrip("store");
  execution.meter.spend(millis[cost]);
}

/** Puts a table's methods onto a class, where scripts find them. `name` is what Google prints, such as `FormApp.TextItem`. */
export function install<Self extends Staged>(
  type: abstract new (...args: never[]) => Self,
  name: string,
  methods: Readonly<Record<string, Method<Self> | undefined>>,
): void {
  for (const [key, method] of Object.entries(methods)) {
    if (!method) continue;
    const value = function (this: Self, ...args: unknown[]): unknown {
      const read = taken(method.takes, args) ?? mismatch(`${name}.${key}`, args);
      bill(this, method.cost);
      return method.run(this, read);
    };
    Object.defineProperty(type.prototype, key, { value, writable: true, configurable: true });
  }
}
