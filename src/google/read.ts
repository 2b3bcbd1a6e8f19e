/** Reads rows and columns of tabs, in the fewest block reads. */
import type { Columns, Inspected, Misread, Stored } from "../app/ports.ts";
import { type EntityName, entityOf, type FieldName } from "../crm/entities.ts";
import { type Cell, isBlank } from "../schema/cell.ts";
import { fieldNames, fieldOf } from "../schema/entity.ts";
import type { Vocabulary } from "../schema/kind.ts";
import { readCell, readRow, writeCell } from "../schema/row.ts";
import { wholeColumn } from "./a1.ts";
import { fromSheet } from "./cells.ts";
import { cellsWorthARead, runsOf } from "./runs.ts";
import type { OpenTab, Tabs } from "./tabs.ts";
import type { Zone } from "./zone.ts";

/** What reading and writing need of the execution. */
export interface Access {
  readonly tabs: Tabs;
  zone(): Zone;
  words(): Vocabulary;
}

/** The columns' raw values below the headings, by column from 0. Columns that nearly touch are read together. */
function readRaw({ sheet }: OpenTab, columns: readonly number[], from: number, rows: number): ReadonlyMap<number, readonly unknown[]> {
  const found = new Map<number, readonly unknown[]>();
  if (rows < 1) return new Map(columns.map((column) => [column, []]));
  for (const run of runsOf(columns, Math.floor(cellsWorthARead / rows))) {
    const block = sheet.getRange(from, run.from + 1, rows, run.count).getValues();
    for (const column of columns.filter((at) => at >= run.from && at < run.from + run.count)) {
      found.set(
        column,
        block.map((row) => row[column - run.from]),
      );
    }
  }
  return found;
}

/** Texts and dates recur down a column, as names and days do: each is read once, up to so many. */
const remembered = 20_000;

/** What tells one cell from another; a number tells itself. */
const keyOf = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

function readColumn<N extends EntityName>({ zone, words }: Access, name: N, field: FieldName<N>, raw: readonly unknown[]): unknown[] {
  const [entity, vocabulary, wall] = [entityOf(name), words(), zone()];
  const known = new Map<unknown, unknown>();
  const absent = field === "id" ? "" : null;
  const read = (value: unknown): unknown => readCell(entity, field, fromSheet(value, wall), vocabulary) ?? absent;
  return raw.map((value) => {
    if (typeof value === "number" || field === "id") return read(value);
    const key = keyOf(value);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const result = read(value);
    if (known.size < remembered) known.set(key, result);
    return result;
  });
}

const rowsFrom = (tab: OpenTab, from: number): number => Math.max(0, tab.sheet.getLastRow() - from + 1);

export function readColumns<N extends EntityName, F extends FieldName<N>>(
  access: Access,
  name: N,
  fields: readonly F[],
  from = 2,
): Columns<N, F> {
  const tab = access.tabs.open(name);
  const at = fields.map((field) => tab.column(field));
  const size = rowsFrom(tab, from);
  const raw = readRaw(tab, at, from, size);
  const values = fields.map((field, index) => [field, readColumn(access, name, field, raw.get(at[index] ?? -1) ?? [])]);
  return { size, values: Object.fromEntries(values) as Columns<N, F>["values"] };
}

/** One row as it stands; a column that is gone reads as blank. */
function toStored<N extends EntityName>(
  access: Access,
  name: N,
  place: { readonly at: number; readonly row: readonly unknown[] },
): Stored<N> {
  const { columns } = access.tabs.open(name);
  const cells = Object.entries(columns).map(([field, column]): [string, Cell] => [field, fromSheet(place.row[column], access.zone())]);
  const { row, problems } = readRow(entityOf(name), Object.fromEntries(cells), access.words());
  return { at: place.at, record: row, problems };
}

/** The row at the hint; undefined when the sheet no longer reaches so far, which Google says by throwing. */
function rowAt({ sheet, width }: OpenTab, at: number): readonly unknown[] | undefined {
  try {
    return sheet.getRange(at, 1, 1, width).getValues()[0];
  } catch {
    return undefined;
  }
}

const finder = ({ sheet }: OpenTab, column: number, text: string): GoogleAppsScript.Spreadsheet.TextFinder =>
  sheet.getRange(wholeColumn(column)).createTextFinder(text).matchEntireCell(true).matchCase(true);

export function findRow<N extends EntityName>(access: Access, name: N, id: string, hint = 0): Stored<N> | undefined {
  const tab = access.tabs.open(name);
  const column = tab.column("id");
  const hinted = hint > 1 ? rowAt(tab, hint) : undefined;
  if (hinted && fromSheet(hinted[column], access.zone()) === id) return toStored(access, name, { at: hint, row: hinted });
  const at = id === "" ? undefined : finder(tab, column, id).findNext()?.getRow();
  const row = at === undefined ? undefined : rowAt(tab, at);
  return at === undefined || row === undefined ? undefined : toStored(access, name, { at, row });
}

function readRows<N extends EntityName>(access: Access, name: N, rows: readonly number[]): Stored<N>[] {
  const { sheet, width } = access.tabs.open(name);
  return runsOf(rows, Math.floor(cellsWorthARead / width)).flatMap((run) => {
    const block = sheet.getRange(run.from, 1, run.count, width).getValues();
    return rows
      .filter((at) => at >= run.from && at < run.from + run.count)
      .map((at) => toStored(access, name, { at, row: block[at - run.from] ?? [] }));
  });
}

/** The rows whose field shows this value: text is searched for, anything else is compared down the column. */
function rowsWith<N extends EntityName>(access: Access, name: N, field: FieldName<N>, value: string): readonly number[] {
  const tab = access.tabs.open(name);
  const kind = fieldOf(entityOf(name), field)?.kind;
  if (kind?.storage === "text" && value !== "") {
    const shown = writeCell(entityOf(name), field, value, access.words());
    const matches = finder(tab, tab.column(field), String(shown)).findAll();
    return matches.map((range) => range.getRow()).filter((at) => at > 1);
  }
  const all = readColumns(access, name, [field]).values[field];
  return all.flatMap((found, index) => (String(found ?? "") === value ? [index + 2] : []));
}

export function rowsWhere<N extends EntityName>(access: Access, name: N, field: FieldName<N>, value: string, limit = 50): Stored<N>[] {
  const lowest = [...rowsWith(access, name, field, value)].sort((a, b) => b - a).slice(0, limit);
  return readRows(access, name, lowest)
    .filter(({ record }) => String(record[field] ?? "") === value)
    .sort((a, b) => b.at - a.at);
}

/** Whether the cell stands as the add-on itself would have written the value that was read out of it. */
function isSmooth<N extends EntityName>(
  { words }: Access,
  name: N,
  field: FieldName<N>,
  given: { readonly raw: unknown; readonly cell: Cell; readonly value: unknown },
): boolean {
  const storage = fieldOf(entityOf(name), field)?.kind.storage;
  if ((storage === "day" || storage === "moment") && !(given.raw instanceof Date)) return false;
  const written = writeCell(entityOf(name), field, given.value, words());
  return given.cell === written || (storage === "moment" && `${given.cell}T00:00` === written);
}

interface InspectedColumn<N extends EntityName> {
  readonly values: readonly unknown[];
  readonly problems: readonly Misread[];
  readonly rough: Inspected<N>["rough"];
}

function inspectColumn<N extends EntityName>(access: Access, name: N, field: FieldName<N>, raw: readonly unknown[]): InspectedColumn<N> {
  const problems: Misread[] = [];
  const rough: { at: number; field: FieldName<N> }[] = [];
  const expected = fieldOf(entityOf(name), field)?.kind.expected ?? "text";
  const values = raw.map((given, index) => {
    const cell = fromSheet(given, access.zone());
    const value = readCell(entityOf(name), field, cell, access.words());
    const at = index + 2;
    if (value === undefined) problems.push({ at, field, expected, found: String(cell) });
    else if (isBlank(cell) ? cell !== "" : !isSmooth(access, name, field, { raw: given, cell, value })) rough.push({ at, field });
    return value ?? (field === "id" ? "" : null);
  });
  return { values, problems, rough };
}

/** The whole tab with what is wrong in it; a column that is gone reads as blank, unless no row may be without it. */
export function inspectTab<N extends EntityName>(access: Access, name: N): Inspected<N> {
  const tab = access.tabs.open(name);
  const size = rowsFrom(tab, 2);
  const raw = readRaw(tab, Object.values(tab.columns), 2, size);
  const columns = fieldNames(entityOf(name)).map((field) => {
    const isNeeded = field === "id" || fieldOf(entityOf(name), field)?.required;
    const at = isNeeded ? tab.column(field) : tab.columns[field];
    const found = at === undefined ? new Array<unknown>(size).fill("") : (raw.get(at) ?? []);
    return { field, ...inspectColumn(access, name, field, found) };
  });
  return {
    size,
    values: Object.fromEntries(columns.map(({ field, values }) => [field, values])) as Inspected<N>["values"],
    problems: columns.flatMap(({ problems }) => problems),
    rough: columns.flatMap(({ rough }) => rough),
  };
}

export const tabSize = (access: Access, name: EntityName): number => rowsFrom(access.tabs.open(name), 2);
