/** Tables in memory over the real ones: what is read comes from there, each column once; what is written stays here. */
import { type EntityName, entityOf } from "../../crm/entities.ts";
import { fieldNames } from "../../schema/entity.ts";
import type { Vocabulary } from "../../schema/kind.ts";
import { rowOf, type Values } from "../../schema/row.ts";
import { plain } from "../plain.ts";
import type { Inspected, Stored, Tables } from "../ports.ts";
import {
  append,
  columnOf,
  emptyTab,
  fieldsOf,
  type Ground,
  load,
  misread,
  openTab,
  remove,
  roughRows,
  stored,
  type Tab,
  write,
} from "./tab.ts";

/** The rows whose field has this value, lowest first. */
function rowsWith(ground: Ground, tab: Tab, field: string, value: string): readonly number[] {
  if (value === "") return [];
  return columnOf(ground, tab, field)
    .flatMap((found, index) => (String(found ?? "") === value ? [index] : []))
    .reverse();
}

function indexOf(ground: Ground, tab: Tab, id: string, hint: number): number {
  const ids = columnOf(ground, tab, "id");
  if (id === "") return -1;
  return ids[hint - 2] === id ? hint - 2 : ids.indexOf(id);
}

/** Fields with their columns, for `Object.fromEntries`. */
function taken(ground: Ground, tab: Tab, fields: readonly string[], from: number): readonly (readonly unknown[])[] {
  load(ground, tab, fields);
  return fields.map((field) => [field, (tab.columns.get(field) ?? []).slice(from - 2)]);
}

/** Whether what was seen in the real tab still stands there. */
const stands =
  (tab: Tab) =>
  ({ at, field }: { readonly at: number; readonly field: string }): boolean =>
    at - 2 < tab.base && tab.written.get(at - 2)?.[field] === undefined;

const inOrder = (one: { readonly at: number }, other: { readonly at: number }): number => one.at - other.at;

const valuesOf = (record: object): Values => Object.fromEntries(Object.entries(record));

function storedIn<N extends EntityName>(ground: Ground, tab: Tab, name: N, index: number): Stored<N> {
  const { at, record, problems } = stored(ground, tab, index);
  return { at, record: rowOf(entityOf(name).fields, String(record.id ?? ""), record), problems };
}

function changeAll(ground: Ground, tab: Tab, changes: readonly { readonly at: number; readonly set: object }[]): void {
  for (const { at, set } of changes) {
    if (at < 2 || at - 2 >= tab.size) throw new Error(`${tab.name} has no row ${at}`);
    write(ground, tab, at - 2, valuesOf(set));
  }
}

function inspectIn<N extends EntityName>(ground: Ground, real: Tables, tab: Tab, name: N): Inspected<N> {
  const values = Object.fromEntries(taken(ground, tab, fieldsOf(name), 2));
  const seen: Pick<Inspected<N>, "problems" | "rough"> = tab.base > 0 ? real.inspect(name) : { problems: [], rough: [] };
  const problems = [...seen.problems.filter(stands(tab)), ...misread(ground, tab)];
  const rough = fieldNames(entityOf(name)).flatMap((field) => roughRows(ground, tab, field).map((at) => ({ at, field })));
  const all = [...seen.rough.filter(stands(tab)), ...rough];
  return { size: tab.size, values, problems: problems.sort(inOrder), rough: all.sort(inOrder) };
}

/** `words`: in which language choices are written. */
export function rehearsalTables(real: Tables, words: Vocabulary): Tables {
  const ground: Ground = { real: { ...plain(real), size: real.size }, words };
  const tabs = new Map<EntityName, Tab>();
  const open = (name: EntityName): Tab => {
    const tab = tabs.get(name) ?? openTab(ground, name);
    tabs.set(name, tab);
    return tab;
  };
  const replace = (name: EntityName, records: readonly object[], standing?: number): boolean => {
    if (standing !== undefined && open(name).size !== standing) return false;
    tabs.set(name, emptyTab(name));
    append(ground, open(name), records.map(valuesOf));
    return true;
  };
  return {
    columns: (name, fields, from = 2) => {
      const tab = open(name);
      return { size: Math.max(0, tab.size - from + 2), values: Object.fromEntries(taken(ground, tab, fields, from)) };
    },
    inspect: (name) => inspectIn(ground, real, open(name), name),
    find: (name, id, hint = 0) => {
      const index = indexOf(ground, open(name), id, hint);
      return index < 0 ? undefined : storedIn(ground, open(name), name, index);
    },
    where: (name, field, value, limit = 50) =>
      rowsWith(ground, open(name), field, value)
        .slice(0, limit)
        .map((index) => storedIn(ground, open(name), name, index)),
    append: (name, records) => append(ground, open(name), records.map(valuesOf)),
    add: (name, record) => void append(ground, open(name), [valuesOf(record)]),
    change: (name, changes) => changeAll(ground, open(name), changes),
    replace,
    remove: (name, at) => remove(ground, open(name), at - 2),
    mark: () => undefined,
    size: (name) => open(name).size,
    flush: () => undefined,
  };
}
