/** The linked tab of a form: its columns, and the row that an answer makes there (platform notes 6.4; positions and headings K). */
import { instantOf } from "../runtime/zone.ts";
import { reshape } from "../sheets/model/reshape.ts";
import type { SheetModel } from "../sheets/model/sheet.ts";
import { plain, withStyle } from "../sheets/model/style.ts";
import { writeValues } from "../sheets/model/write.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import { askingOf, questions } from "./answering.ts";
import type { Destination, FormState, LinkedColumn, ResponseState } from "./state.ts";
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

function putCell(book: SpreadsheetModel, sheet: SheetModel, { row, index, value }: { row: number; index: number; value: unknown }): void {
  const rows = row + 1 - sheet.rows;
  const columns = index + 1 - sheet.columns.length;
  if (rows > 0) reshape(book, sheet, { axis: "rows", kind: "insert", at: sheet.rows, count: rows });
  if (columns > 0) reshape(book, sheet, { axis: "columns", kind: "insert", at: sheet.columns.length, count: columns });
  writeValues(book, sheet, { top: row, left: index, rows: 1, columns: 1 }, [[value]]);
}

/** A text of an answer as a cell: numbers become numbers, everything else stays a text, formulas too. */
const textCell = (text: string): unknown => {
  if (text === "") return null;
  return text.trim() !== "" && !Number.isNaN(Number(text)) ? text : `'${text}`;
};

/** A day or a time as a cell of the workbook's zone. */
function momentCell(text: string, zone: string): unknown {
  const [, year, month, day, hour = "0", minute = "0"] = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return /^\d+:\d\d/.test(text) ? (text.length === 5 ? `${text}:00` : text) : textCell(text);
  return new Date(
    instantOf(zone, { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) }),
  );
}

const isSpan = (text: string): boolean => /^\d+:\d\d:\d\d$/.test(text);

function showAsSpan(sheet: SheetModel, row: number, index: number): void {
  const column = sheet.columns[index];
  column?.style.set(row, row + 1, withStyle(column.style.at(row) ?? plain, "numberFormat", "[h]:mm:ss"));
}

/** The text of each linked column, by key, of one answer; and whether it is a moment. */
function textsOf(form: FormState, response: ResponseState): ReadonlyMap<string, { readonly text: string; readonly moment: boolean }> {
  const given = questions(form).flatMap((item) => {
    const answer = response.answers[item.id];
    const texts = answer === undefined ? [] : (askingOf(item)?.texts(item, answer) ?? []);
    return texts.map((text, row) => [`${item.id}.${row}`, { text, moment: askingOf(item)?.moment === true }] as const);
  });
  return new Map([["email", { text: response.email, moment: false }], ...given]);
}

export interface Written extends Linked {
  readonly row: number;
  /** The text of each column, as the respondent gave it; `null` for a moment, whose cell tells it. */
  readonly texts: ReadonlyMap<number, string | null>;
}

/** Where an answer stands, or would stand: its row, or a new one under all others. `null` without a linked tab. */
export function placeOf(shelf: Shelf, form: FormState, response: ResponseState): Written | null {
  syncColumns(shelf, form);
  const linked = linkedTab(shelf, form);
  if (!linked) return null;
  const { sheet, destination } = linked;
  const row = response.row >= 0 && response.row < sheet.lastRow ? response.row : Math.max(sheet.lastRow, 1);
  const answered = textsOf(form, response);
  const texts = destination.columns.map(({ key, index }) => {
    const { text = "", moment = false } = answered.get(key) ?? {};
    return [index, key === "time" || (moment && text !== "") ? null : text] as const;
  });
  return { ...linked, row, texts: new Map(texts) };
}

/** Writes an answer into its row. */
export function writeRow(shelf: Shelf, form: FormState, response: ResponseState): Written | null {
  const written = placeOf(shelf, form, response);
  if (!written) return null;
  const { book, sheet, destination, row } = written;
  const answered = textsOf(form, response);
  for (const { key, index } of destination.columns) {
    const { text = "", moment = false } = answered.get(key) ?? {};
    const cell = key === "time" ? new Date(response.at) : moment ? momentCell(text, book.zone) : textCell(text);
    putCell(book, sheet, { row, index, value: cell });
    if (moment && isSpan(text)) showAsSpan(sheet, row, index);
  }
  response.row = row;
  return written;
}
