/** Finds the records that a file's rows refer to, by their id, by that of the system they came from, or by name. */
import { type EntityName, entities } from "../../crm/entities.ts";
import { normaliseName } from "../../crm/import/names.ts";
import type { Value, Values } from "../../schema/row.ts";
import { plain } from "../plain.ts";
import type { World } from "../ports.ts";

export interface Known {
  readonly id: string;
  readonly at: number;
  readonly values: Values;
}

export interface Directory {
  readonly all: readonly Known[];
  /** By an id, a number or a code. */
  byKey(key: Value | undefined): Known | undefined;
  /** By a title that only one record bears. */
  byTitle(title: Value | undefined): Known | undefined;
}

const columnsOf: Partial<Record<EntityName, readonly string[]>> = {
  customer: ["sourceId", "name", "owner"],
  contact: ["sourceId", "name", "customer"],
  product: ["sourceId", "code", "name"],
  order: ["number", "amount", "profit"],
};
const keysOf: Partial<Record<EntityName, readonly string[]>> = {
  customer: ["sourceId"],
  contact: ["sourceId"],
  product: ["sourceId", "code"],
  order: ["number"],
};

const plainKey = (value: Value | undefined): string => (value === null || value === undefined ? "" : normaliseName(String(value)));

/** Records out of columns; rows without an id are passed over. */
export function recordsOf(columns: Readonly<Record<string, readonly Value[]>>, fields: readonly string[]): Known[] {
  return (columns.id ?? []).flatMap((id, index) => {
    if (typeof id !== "string" || id === "") return [];
    return [{ id, at: index + 2, values: Object.fromEntries(fields.map((field) => [field, columns[field]?.[index] ?? null])) }];
  });
}

/** A directory of these records. */
export function directoryOf(name: EntityName, all: readonly Known[]): Directory {
  const keys = new Map<string, Known>();
  const titles = new Map<string, Known | null>();
  for (const known of all) {
    for (const field of keysOf[name] ?? []) {
      const key = plainKey(known.values[field]);
      if (key !== "" && !keys.has(key)) keys.set(key, known);
    }
    const title = plainKey(known.values[entities[name].title]);
    if (title !== "") titles.set(title, titles.has(title) ? null : known);
  }
  for (const known of all) keys.set(plainKey(known.id), known);
  return { all, byKey: (key) => keys.get(plainKey(key)), byTitle: (title) => titles.get(plainKey(title)) ?? undefined };
}

/** Directories by entity, each read when it is first asked for, and once. */
export function directories({ tables }: World): (name: EntityName) => Directory {
  const made = new Map<EntityName, Directory>();
  return (name) => {
    const fields = columnsOf[name] ?? [entities[name].title];
    const directory = made.get(name) ?? directoryOf(name, recordsOf(plain(tables).columns(name, ["id", ...fields]).values, fields));
    made.set(name, directory);
    return directory;
  };
}

export type Directories = ReturnType<typeof directories>;
