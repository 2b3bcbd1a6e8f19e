/** What the realm of a script holds, and what the worker offers it. */
import type { Reply, Request } from "./wire.ts";

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
