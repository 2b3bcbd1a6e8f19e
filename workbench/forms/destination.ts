/** The linked tab of a form and its columns (platform notes 6.4; their positions and headings K). */
import { reshape } from "../sheets/model/reshape.ts";
import type { SheetModel } from "../sheets/model/sheet.ts";
import { writeValues } from "../sheets/model/write.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import { askingOf, questions } from "./answering.ts";
import type { Destination, FormState, LinkedColumn } from "./state.ts";
import { tabWords } from "./words.ts";

/** Where workbooks are found. */
export interface Shelf {
  byId(id: string): SpreadsheetModel | undefined;
}

/** The linked tab with its workbook. */
export interface Linked {
  readonly book: SpreadsheetModel;
  readonly sheet: SheetModel;
  readonly destination: Destination;
}

/** What `Sheet.getFormUrl` gives: it opens by `FormApp.openByUrl`, as Google's own samples have it (its exact shape K). */
export const linkedUrl = (form: FormState): string => `https://docs.google.com/forms/d/${form.id}/viewform`;

export function linkedTab(shelf: Shelf, form: FormState): Linked | null {
  const { destination } = form;
  const book = destination ? shelf.byId(destination.book) : undefined;
  const sheet = book?.sheets.find(({ id }) => id === destination?.sheet);
  return destination && book && sheet ? { book, sheet, destination } : null;
}

/** Makes the tab of a form that has a destination, if it is not there yet: before all others, its headings frozen (K). */
export function arrive(shelf: Shelf, form: FormState): void {
  const { destination } = form;
  const book = destination ? shelf.byId(destination.book) : undefined;
  if (!destination || !book || destination.sheet !== null) return;
  const { tab } = tabWords(book.locale);
  let n = 1;
  while (book.sheetByName(tab(n))) n += 1;
  const sheet = book.freshSheet(tab(n), { rows: 1000, columns: Math.max(6, wanted(book, form).length) });
  sheet.formUrl = linkedUrl(form);
  sheet.tracks.rows.frozen = 1;
  destination.sheet = sheet.id;
  book.addSheet(sheet, 0);
  syncColumns(shelf, form);
}

export function unlink(shelf: Shelf, form: FormState): void {
  const linked = linkedTab(shelf, form);
  if (linked) {
    linked.sheet.formUrl = null;
    linked.sheet.changed({ kind: "features" });
  }
  form.destination = null;
}

interface Wanted {
  readonly key: string;
  readonly title: string;
}

/** The columns in the order in which their questions were made, which their ids tell. */
function wanted(book: SpreadsheetModel, form: FormState): readonly Wanted[] {
  const words = tabWords(book.locale);
  const own = [{ key: "time", title: words.timestamp }, ...(form.collectEmail ? [{ key: "email", title: words.email }] : [])];
  const made = [...questions(form)].sort((a, b) => a.id - b.id);
  const asked = made.flatMap((item) => (askingOf(item)?.columns(item) ?? []).map((title, row) => ({ key: `${item.id}.${row}`, title })));
  return [...own, ...asked];
}

const heading = (sheet: SheetModel, index: number): string => String(sheet.cell(0, index) ?? "");

/** Where a column stands now: people move and insert columns, and change headings. -1 when it was deleted. */
function whereIs(sheet: SheetModel, column: LinkedColumn, others: { taken: ReadonlySet<number>; titles: ReadonlySet<string> }): number {
  const here = heading(sheet, column.index);
  if (here === column.title && column.index < sheet.columns.length) return column.index;
  const moved = sheet.columns.findIndex((_one, index) => !others.taken.has(index) && heading(sheet, index) === column.title);
  if (moved >= 0 && column.title !== "") return moved;
  return here !== "" && !others.titles.has(here) && !others.taken.has(column.index) ? column.index : -1;
}

function locate(sheet: SheetModel, columns: readonly LinkedColumn[]): LinkedColumn[] {
  const taken = new Set<number>();
  const titles = new Set(columns.map(({ title }) => title));
  return columns.flatMap((column) => {
    const index = whereIs(sheet, column, { taken, titles });
    taken.add(index);
    return index < 0 ? [] : [{ ...column, index }];
  });
}

/** New questions get columns at the right end; a question's new title becomes its column's heading, unless somebody has changed that. */
export function syncColumns(shelf: Shelf, form: FormState): void {
  const linked = linkedTab(shelf, form);
  if (!linked) return;
  const { book, sheet, destination } = linked;
  const columns = locate(sheet, destination.columns);
  for (const { key, title } of wanted(book, form)) {
    const known = columns.find((column) => column.key === key);
    if (known && (known.title === title || heading(sheet, known.index) !== known.title)) continue;
    const index = known?.index ?? Math.max(sheet.lastColumn, ...columns.map((column) => column.index + 1));
    if (known) known.title = title;
    else columns.push({ key, title, index });
    putCell(book, sheet, { row: 0, index, value: title === "" ? null : `'${title}` });
  }
  destination.columns = columns;
}

/** Writes a cell, whatever rule lies on it: a form asks no rules of the tab (K). */
export function putCell(
  book: SpreadsheetModel,
  sheet: SheetModel,
  { row, index, value }: { row: number; index: number; value: unknown },
): void {
  const columns = index + 1 - sheet.columns.length;
  if (columns > 0) reshape(book, sheet, { axis: "columns", kind: "insert", at: sheet.columns.length, count: columns });
  const rule = sheet.columns[index]?.rule;
  const kept = rule?.at(row);
  rule?.set(row, row + 1, undefined);
  writeValues(book, sheet, { top: row, left: index, rows: 1, columns: 1 }, [[value]]);
  rule?.set(row, row + 1, kept);
}
