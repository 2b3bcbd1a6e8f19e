/** Writing values into a tab: what scripts hand over and what people type, parsed alike. */
import { GoogleError } from "../../runtime/execution/service.ts";
import type { SpreadsheetModel } from "../model.ts";
import { a1 } from "./a1.ts";
import type { Box } from "./box.ts";
import { type Cell, FormulaCell, type Scalar, SpillCell } from "./cell.ts";
import { isText } from "./display.ts";
import { parseEntry } from "./entry.ts";
import { localeOf } from "./locale.ts";
import { runsOf } from "./runs.ts";
import { type Column, clearMarks, putCell, type SheetModel, trim } from "./sheet.ts";
import { plain, type Style, withStyle } from "./style.ts";
import { errors, maxText } from "./text.ts";
import { refusal } from "./validate.ts";
import { zoneOf } from "./zone.ts";

interface Parsed {
  readonly cell: Cell;
  readonly format?: string;
}

/** Writes a rectangle of script values. Throws before anything is written when a rule that rejects input refuses one of them. */
export function writeValues(model: SpreadsheetModel, sheet: SheetModel, place: Box, rows: readonly (readonly unknown[])[]): void {
  const columns = Array.from({ length: place.columns }, (_, offset) => parsedColumn(model, sheet, place, { offset, rows }));
  for (const [offset, parsed] of columns.entries()) checkColumn(model, sheet, { top: place.top, left: place.left + offset, parsed });
  columns.forEach((parsed, offset) => {
    const column = sheet.columns[place.left + offset];
    if (column) putColumn(sheet, column, place.top, parsed);
  });
  sheet.changed({ kind: "cells", box: place });
}

interface Source {
  readonly offset: number;
  readonly rows: readonly (readonly unknown[])[];
}

function parsedColumn(model: SpreadsheetModel, sheet: SheetModel, place: Box, { offset, rows }: Source): Parsed[] {
  const style = sheet.columns[place.left + offset]?.style;
  const styles = style && !style.empty ? style.list(place.top, place.top + place.rows) : null;
  const parse = parser(model);
  return rows.map((row, index) => parse(row[offset], styles?.[index]));
}

/** Turns script values into cells, in the workbook's locale and zone. */
function parser(model: SpreadsheetModel): (value: unknown, style: Style | undefined) => Parsed {
  const { locale } = model;
  const zone = zoneOf(model.zone);
  const formats = localeOf(locale);
  const year = new Date(model.now()).getUTCFullYear();
  const place = { locale, year };
  const textPlace = { locale, year, textFormat: true };
  return (value, style) => {
    if (value === null || value === undefined) return empty;
    if (typeof value === "string") {
      if (value.length > maxText) throw new GoogleError(errors.tooLong);
      return parseEntry(value, isText(style?.numberFormat) ? textPlace : place);
    }
    if (typeof value === "number") return { cell: Number.isFinite(value) ? value : String(value) };
    if (typeof value === "boolean") return { cell: value };
    if (!(value instanceof Date)) return { cell: String(value) };
    if (Number.isNaN(value.getTime())) return { cell: "Invalid Date" };
    const serial = zone.serial(value.getTime());
    return { cell: serial, format: Number.isInteger(serial) ? formats.date : formats.dateTime };
  };
}

const empty: Parsed = { cell: null };

interface ParsedColumn {
  readonly top: number;
  readonly left: number;
  readonly parsed: readonly Parsed[];
}

function checkColumn(model: SpreadsheetModel, sheet: SheetModel, { top, left, parsed }: ParsedColumn): void {
  sheet.columns[left]?.rule.within(top, top + parsed.length, (run) => {
    if (run.value.allowInvalid) return;
    for (let row = run.start; row < run.end; row++) {
      const cell = parsed[row - top]?.cell ?? null;
      const why =
        cell instanceof FormulaCell || cell instanceof SpillCell ? null : refusal(model, run.value, cell, { sheet, row, column: left });
      if (why !== null) throw new GoogleError(errors.invalid(a1({ top: row, left, rows: 1, columns: 1 }), why));
    }
  });
}

function putColumn(sheet: SheetModel, column: Column, top: number, parsed: readonly Parsed[]): void {
  let formats = false;
  parsed.forEach((item, index) => {
    putCell(sheet, top + index, column, item.cell);
    formats ||= item.format !== undefined;
  });
  trim(column);
  clearMarks(column, top, top + parsed.length);
  if (formats) putFormats(column, top, parsed);
}

/** A typed day, amount or percentage brings its format to a cell that has none. */
function putFormats(column: Column, top: number, parsed: readonly Parsed[]): void {
  const styles = column.style.list(top, top + parsed.length);
  const next = parsed.map((item, index) => {
    const old = styles[index];
    return item.format === undefined || old?.numberFormat !== undefined ? old : withStyle(old ?? plain, "numberFormat", item.format);
  });
  column.style.paste(top, parsed.length, runsOf(next));
}

/** Empties cells; formats and rules stay. */
export function clearContents(sheet: SheetModel, place: Box): void {
  for (const column of sheet.columns.slice(place.left, place.left + place.columns)) {
    const last = Math.min(place.top + place.rows, column.cells.length);
    for (let row = place.top; row < last; row++) putCell(sheet, row, column, null);
    trim(column);
    clearMarks(column, place.top, place.top + place.rows);
  }
  sheet.changed({ kind: "cells", box: place });
}

export interface HandEdit {
  /** What stood there before and what stands there now, as a script would read it. */
  readonly before: Scalar;
  readonly after: Scalar;
}

/** A person types into one cell. Throws, with Google's sentence, what a rule refuses. Rows and columns count from 0. */
export function enter(
  model: SpreadsheetModel,
  sheet: SheetModel,
  at: { readonly row: number; readonly column: number },
  text: string,
): HandEdit {
  model.settle();
  const read = (): Scalar => {
    const cell = sheet.cell(at.row, at.column);
    const value = cell instanceof FormulaCell || cell instanceof SpillCell ? cell.value : cell;
    return typeof value === "object" && value !== null ? value.code : value;
  };
  const before = read();
  writeValues(model, sheet, { top: at.row, left: at.column, rows: 1, columns: 1 }, [[text]]);
  model.settle();
  return { before, after: read() };
}
