/** Writes rows and cells of tabs, in the fewest blocks, and nothing beside what was asked for. */
import type { Change, Mark } from "../app/ports.ts";
import { type EntityName, entityOf, type Fields, type Rec } from "../crm/entities.ts";
import { fieldNames, fieldOf, type Part } from "../schema/entity.ts";
import { writeCell } from "../schema/row.ts";
import { needsPlainText, type Raw, toSheet } from "./cells.ts";
import { put, writeCells } from "./patch.ts";
import type { Access } from "./read.ts";
import { runsOf } from "./runs.ts";
import type { OpenTab } from "./tabs.ts";

/** The part's cells by column. Throws `Broken` for a field whose column is gone, unless there is nothing to write into it. */
function rawCells<N extends EntityName>(access: Access, name: N, part: Part<Fields<N>>, keepBlanks: boolean): Map<number, Raw> {
  const tab = access.tabs.open(name);
  const [entity, words, zone] = [entityOf(name), access.words(), access.zone()];
  const cells = new Map<number, Raw>();
  for (const field of fieldNames(entity)) {
    const value = part[field];
    if (value === undefined || (value === null && (!keepBlanks || tab.columns[field] === undefined))) continue;
    const storage = fieldOf(entity, field)?.kind.storage ?? "text";
    cells.set(tab.column(field), toSheet(writeCell(entity, field, value, words), storage, zone));
  }
  return cells;
}

const toRow = (cells: ReadonlyMap<number, Raw>, width: number): Raw[] =>
  Array.from({ length: width }, (_, column) => cells.get(column) ?? "");

/** Makes the sheet reach down to this row. */
function reach({ sheet }: OpenTab, row: number): void {
  const rows = sheet.getMaxRows();
  if (row > rows) sheet.insertRowsAfter(rows, row - rows);
}

/** New rows below the last that holds anything; gives the place of the first. One row is one call, and one more for its place. */
export function appendRows<N extends EntityName>(access: Access, name: N, records: readonly Rec<N>[]): number {
  const tab = access.tabs.open(name);
  const rows = records.map((record) => toRow(rawCells(access, name, record, false), tab.width));
  const [first] = rows;
  if (first === undefined) return tab.sheet.getLastRow() + 1;
  if (rows.length === 1 && !first.some(needsPlainText)) {
    tab.sheet.appendRow(first);
    return tab.sheet.getLastRow();
  }
  const last = tab.sheet.getLastRow();
  reach(tab, last + rows.length);
  put(tab.sheet, { row: last + 1, column: 0 }, rows);
  return last + 1;
}

/** One new row below the last that holds anything, in one call where plain text needs no care. */
export function addRow<N extends EntityName>(access: Access, name: N, record: Rec<N>): void {
  const tab = access.tabs.open(name);
  const row = toRow(rawCells(access, name, record, false), tab.width);
  if (row.some(needsPlainText)) appendRows(access, name, [record]);
  else tab.sheet.appendRow(row);
}

export function changeRows<N extends EntityName>(access: Access, name: N, changes: readonly Change<N>[]): void {
  const tab = access.tabs.open(name);
  const rows = new Map<number, Map<number, Raw>>();
  for (const { at, set } of changes) {
    const cells = rawCells(access, name, set, true);
    if (cells.size > 0) rows.set(at, new Map([...(rows.get(at) ?? []), ...cells]));
  }
  writeCells(tab.sheet, rows);
}

/** All rows of a tab that the add-on alone writes: the new ones over the old, and what is left of these emptied. False where another number than `standing` stands. */
export function replaceRows<N extends EntityName>(
  access: Access,
  name: N,
  { records, standing }: { readonly records: readonly Rec<N>[]; readonly standing: number | undefined },
): boolean {
  const tab = access.tabs.open(name);
  const before = tab.sheet.getLastRow();
  if (standing !== undefined && Math.max(0, before - 1) !== standing) return false;
  const rows = records.map((record) => rawCells(access, name, record, false));
  reach(tab, rows.length + 1);
  for (const run of runsOf(Object.values(tab.columns))) {
    const block = rows.map((cells) => Array.from({ length: run.count }, (_, index) => cells.get(run.from + index) ?? ""));
    put(tab.sheet, { row: 2, column: run.from }, block);
    const left = before - 1 - rows.length;
    if (left > 0) tab.sheet.getRange(rows.length + 2, run.from + 1, left, run.count).clearContent();
  }
  return true;
}

/** Puts notes on cells or takes them away; those that are as they should be are left alone. */
export function markCells(access: Access, name: EntityName, marks: readonly Mark[]): void {
  const tab = access.tabs.open(name);
  const byColumn = new Map<number, Mark[]>();
  for (const mark of marks) {
    const column = tab.columns[mark.field];
    if (column !== undefined) byColumn.set(column, [...(byColumn.get(column) ?? []), mark]);
  }
  for (const [column, wanted] of byColumn) markColumn(tab, column, wanted);
}

function markColumn({ sheet }: OpenTab, column: number, marks: readonly Mark[]): void {
  const rows = marks.map(({ at }) => at);
  const first = Math.min(...rows);
  const range = sheet.getRange(first, column + 1, Math.max(...rows) - first + 1, 1);
  const before = range.getNotes();
  const after = before.map((row) => [...row]);
  for (const { at, note } of marks) after[at - first] = [note ?? ""];
  const differing = marks.filter(({ at }) => before[at - first]?.[0] !== after[at - first]?.[0]);
  if (differing.length > 8) range.setNotes(after);
  else for (const { at, note } of differing) sheet.getRange(at, column + 1).setNote(note ?? "");
}
