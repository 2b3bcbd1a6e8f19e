/** One tab as it would be: the rows of the real one, of which each column is read once, and above them what was written here. */
import { type EntityName, entities } from "../../crm/entities.ts";
import type { Cell } from "../../schema/cell.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Vocabulary } from "../../schema/kind.ts";
import { type Problem, readCell, type Value, type Values, writeCell, writeRow } from "../../schema/row.ts";
import type { PlainStored, PlainTables } from "../plain.ts";
import type { Tables } from "../ports.ts";

export interface Ground {
  readonly real: PlainTables & Pick<Tables, "size">;
  readonly words: Vocabulary;
}

export interface Tab {
  readonly name: EntityName;
  /** How many rows of the real tab it stands on. */
  base: number;
  size: number;
  /** Columns that were read, whole and with what was written since. */
  readonly columns: Map<string, Value[]>;
  /** What was written, by row from 0: the cells, as they would stand in the sheet. */
  readonly written: Map<number, Readonly<Record<string, Cell>>>;
  /** Rows of the real tab that were looked up. */
  readonly found: Map<number, PlainStored>;
}

export const fieldsOf = (name: EntityName): readonly string[] => Object.keys(entities[name].fields);

export const emptyTab = (name: EntityName, size = 0): Tab => ({
  ...{ name, base: size, size },
  ...{ columns: new Map(), written: new Map(), found: new Map() },
});
export const openTab = ({ real }: Ground, name: EntityName): Tab => emptyTab(name, real.size(name));

const absent = (field: string): Value => (field === "id" ? "" : null);

/** A cell as it would be read back; undefined where it is none of its kind. */
function reading({ words }: Ground, name: EntityName, field: string, cell: Cell): Value | undefined {
  const of: AnyEntity = entities[name];
  return readCell<AnyEntity["fields"], string>(of, field, cell, words);
}

function enter(ground: Ground, tab: Tab, index: number, cells: Readonly<Record<string, Cell>>): void {
  for (const [field, column] of tab.columns) {
    const cell = cells[field];
    if (cell !== undefined) column[index] = reading(ground, tab.name, field, cell) ?? absent(field);
  }
}

/** Reads the columns that nobody has asked for before, in one go. */
export function load(ground: Ground, tab: Tab, fields: readonly string[]): void {
  const missing = fields.filter((field) => !tab.columns.has(field));
  if (missing.length === 0) return;
  const read = tab.base > 0 ? ground.real.columns(tab.name, missing).values : {};
  for (const field of missing) {
    const column = Array.from({ length: tab.size }, (_, index) => (index < tab.base ? read[field]?.[index] : null) ?? absent(field));
    for (const [index, { [field]: cell }] of tab.written)
      if (cell !== undefined) column[index] = reading(ground, tab.name, field, cell) ?? absent(field);
    tab.columns.set(field, column);
  }
}

export const columnOf = (ground: Ground, tab: Tab, field: string): readonly Value[] => {
  load(ground, tab, [field]);
  return tab.columns.get(field) ?? [];
};

export function write(ground: Ground, tab: Tab, index: number, values: Values): void {
  const of: AnyEntity = entities[tab.name];
  const cells = writeRow(of, values, ground.words);
  tab.written.set(index, { ...tab.written.get(index), ...cells });
  enter(ground, tab, index, cells);
}

/** New rows below the last; gives the place of the first. */
export function append(ground: Ground, tab: Tab, records: readonly Values[]): number {
  const first = tab.size;
  for (const record of records) {
    for (const [field, column] of tab.columns) column.push(absent(field));
    write(ground, tab, tab.size++, record);
  }
  return first + 2;
}

/** A row that nobody gave an id cannot be found by it. */
function nameless({ real }: Ground, { name }: Tab, at: number): PlainStored {
  const { values, problems } = real.inspect(name);
  const own = problems.filter((problem) => problem.at === at).map(({ field, expected, found }) => ({ field, expected, found }));
  return { at, record: Object.fromEntries(fieldsOf(name).map((field) => [field, values[field]?.[at - 2] ?? null])), problems: own };
}

/** The row of the real tab. */
function below(ground: Ground, tab: Tab, index: number): PlainStored {
  const known = tab.found.get(index);
  if (known) return known;
  const id = String(columnOf(ground, tab, "id")[index] ?? "");
  const named = ground.real.find(tab.name, id, index + 2);
  const found = named?.at === index + 2 ? named : nameless(ground, tab, index + 2);
  tab.found.set(index, found);
  return found;
}

/** What stands in one row. */
export function stored(ground: Ground, tab: Tab, index: number): PlainStored {
  const { record, problems } =
    index < tab.base
      ? below(ground, tab, index)
      : { record: Object.fromEntries(fieldsOf(tab.name).map((field) => [field, absent(field)])), problems: [] };
  const cells = Object.entries(tab.written.get(index) ?? {});
  const read = cells.map(([field, cell]) => ({ field, cell, value: reading(ground, tab.name, field, cell) }));
  const wrong = read.flatMap(({ field, cell, value }) => (value === undefined ? [problemOf(tab.name, field, cell)] : []));
  const own = new Set(cells.map(([field]) => field));
  return {
    at: index + 2,
    record: { ...record, ...Object.fromEntries(read.map(({ field, value }) => [field, value ?? absent(field)])) },
    problems: [...problems.filter(({ field }) => !own.has(field)), ...wrong],
  };
}

export function problemOf(name: EntityName, field: string, cell: Cell): Problem {
  const of: AnyEntity = entities[name];
  return { field, expected: of.fields[field]?.kind.expected ?? "text", found: String(cell) };
}

/** What stands here that is none of its kind. */
export const misread = (ground: Ground, tab: Tab): readonly (Problem & { readonly at: number })[] =>
  [...tab.written].flatMap(([index, cells]) =>
    Object.entries(cells).flatMap(([field, cell]) =>
      reading(ground, tab.name, field, cell) === undefined ? [{ at: index + 2, ...problemOf(tab.name, field, cell) }] : [],
    ),
  );

/** Rows in which this field does not stand as the add-on writes it. */
export function roughRows(ground: Ground, tab: Tab, field: string): readonly number[] {
  const of: AnyEntity = entities[tab.name];
  return [...tab.written].flatMap(([index, { [field]: cell }]) => {
    const value = cell === undefined ? undefined : reading(ground, tab.name, field, cell);
    return value !== undefined && writeCell(of, field, value, ground.words) !== cell ? [index + 2] : [];
  });
}

/** One row less: from here on the tab stands for itself, for its rows are no longer where the real one has them. */
export function remove(ground: Ground, tab: Tab, index: number): void {
  const fields = fieldsOf(tab.name);
  load(ground, tab, fields);
  for (let row = 0; row < tab.base; row++) {
    const written = tab.written.get(row);
    write(ground, tab, row, Object.fromEntries(fields.map((field) => [field, tab.columns.get(field)?.[row] ?? null])));
    tab.written.set(row, { ...tab.written.get(row), ...written });
  }
  tab.base = 0;
  tab.size--;
  for (const column of tab.columns.values()) column.splice(index, 1);
  const rows = [...tab.written].filter(([row]) => row !== index).map(([row, cells]) => [row > index ? row - 1 : row, cells] as const);
  tab.written.clear();
  for (const [row, cells] of rows) tab.written.set(row, cells);
}
