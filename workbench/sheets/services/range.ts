/** A range of cells: where it lies, what it holds, and what may be written into it. */

import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { columnName, type Open, openA1 } from "../model/a1.ts";
import { type Box, size } from "../model/box.ts";
import { FormulaCell } from "../model/cell.ts";
import { readDisplay, readFormulas, readValues } from "../model/read.ts";
import { putCell, type SheetModel, trim } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import { clearContents, writeValues } from "../model/write.ts";
import { anything, install, type Methods, makers, member, opt, record, rows, table, text, whole } from "./methods.ts";
import type { Session } from "./session.ts";

export class Range extends GoogleObject {
  readonly googleName = "Range";
  readonly cells: number;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly box: Box,
    /** Where the notation that it was made from leaves it open. */
    readonly open?: Open,
  ) {
    super();
    this.cells = size(box);
  }
}

const on = makers<Range>();

/** A range on the same tab, if it lies within. */
export function rangeAt(session: Session, sheet: SheetModel, box: Box): Range {
  if (box.top < 0) throw new GoogleError(errors.rowTooSmall);
  if (box.left < 0) throw new GoogleError(errors.columnTooSmall);
  if (box.rows < 1) throw new GoogleError(errors.fewRows);
  if (box.columns < 1) throw new GoogleError(errors.fewColumns);
  if (box.top + box.rows > sheet.rows || box.left + box.columns > sheet.columns.length) throw new GoogleError(errors.outside);
  return new Range(session, sheet, box);
}

const single = ({ box }: Range): Box => ({ ...box, rows: 1, columns: 1 });

/** The box one gets by going from a cell as far as the content goes, as with Ctrl and an arrow key. */
function stretch({ sheet, box }: Range, rowStep: number, columnStep: number): Box {
  let [row, column] = [box.top, box.left];
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < sheet.rows && c < sheet.columns.length;
  const filled = (r: number, c: number): boolean => inside(r, c) && sheet.cell(r, c) !== null;
  const startsFull = filled(row, column) && filled(row + rowStep, column + columnStep);
  while (inside(row + rowStep, column + columnStep)) {
    if (startsFull && !filled(row + rowStep, column + columnStep)) break;
    row += rowStep;
    column += columnStep;
    if (!startsFull && filled(row, column)) break;
  }
  return { top: row, left: column, rows: 1, columns: 1 };
}

const steps: Readonly<Record<string, readonly [number, number]>> = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] };

/** The cell where Ctrl and an arrow key lead from a range's first cell. */
export function nextCell(range: Range, direction: string): Range {
  const [rowStep, columnStep] = steps[direction] ?? [1, 0];
  return new Range(range.session, range.sheet, stretch(range, rowStep, columnStep));
}

function fill(range: Range, value: unknown): Range {
  const line = new Array<unknown>(range.box.columns).fill(value);
  const values = new Array<unknown[]>(range.box.rows).fill(line);
  range.session.later(range.sheet, range.box, () => writeValues(range.session.model, range.sheet, range.box, values));
  return range;
}

export function checkSize(box: Box, values: readonly (readonly unknown[])[]): void {
  if (values.length !== box.rows) throw new GoogleError(errors.rows(values.length, box.rows));
  const wrong = values.find((row) => row.length !== box.columns);
  if (wrong) throw new GoogleError(errors.columns(wrong.length, box.columns));
}

function setValues(range: Range, values: unknown[][]): Range {
  checkSize(range.box, values);
  range.session.later(range.sheet, range.box, () => writeValues(range.session.model, range.sheet, range.box, values));
  return range;
}

/** Puts formulas whatever their first letter is; an empty text empties the cell. */
function setFormulas(range: Range, formulas: readonly (readonly string[])[]): Range {
  checkSize(range.box, formulas);
  range.session.later(range.sheet, range.box, () => {
    formulas.forEach((line, row) => {
      line.forEach((source, offset) => {
        const column = range.sheet.columns[range.box.left + offset];
        if (!column) return;
        putCell(
          range.sheet,
          range.box.top + row,
          column,
          source === "" ? null : new FormulaCell(source.startsWith("=") ? source : `=${source}`),
        );
        trim(column);
      });
    });
    range.sheet.changed({ kind: "cells", box: range.box });
  });
  return range;
}

const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

const references: ReadonlySet<string> = new Set(["range", "range_beam", "range_ternary"]);

/** Google writes `R[0]C[-1]` where others write `RC[-1]` (its macro recorder). */
const spelledOut = (source: string): string =>
  tokenize(source, { r1c1: true, allowTernary: true, mergeRefs: true })
    .map(({ type, value }) => {
      if (!references.has(type)) return value;
      const at = value.lastIndexOf("!") + 1;
      const reference = value
        .slice(at)
        .replace(/R(?![[\d])/gi, "R[0]")
        .replace(/C(?![[\d])/gi, "C[0]");
      return `${value.slice(0, at)}${reference}`;
    })
    .join("");

function relative(range: Range, formulas: readonly (readonly string[])[], to: "a1" | "r1c1"): string[][] {
  return formulas.map((line, row) =>
    line.map((source, column) => {
      if (source === "") return "";
      const home = cellName(range.box.top + row, range.box.left + column);
      return to === "a1" ? translateFormulaToA1(source, home) : spelledOut(translateFormulaToR1C1(source, home));
    }),
  );
}

const formulasOf = (range: Range, box: Box): string[][] => readFormulas(range.sheet, box);
const spread = (range: Range, value: string): string[][] =>
  Array.from({ length: range.box.rows }, () => new Array<string>(range.box.columns).fill(value));

export type RangeMethods = Methods<Range, GoogleAppsScript.Spreadsheet.Range>;

const place: RangeMethods = {
  getRow: on.free([], ({ box }) => box.top + 1),
  getRowIndex: on.free([], ({ box }) => box.top + 1),
  getColumn: on.free([], ({ box }) => box.left + 1),
  getLastRow: on.free([], ({ box }) => box.top + box.rows),
  getLastColumn: on.free([], ({ box }) => box.left + box.columns),
  getNumRows: on.free([], ({ box }) => box.rows),
  getNumColumns: on.free([], ({ box }) => box.columns),
  getHeight: on.free([], ({ box }) => box.rows),
  getWidth: on.free([], ({ box }) => box.columns),
  getGridId: on.free([], ({ sheet }) => sheet.id),
  getA1Notation: on.free([], ({ box, open }) => openA1(box, open)),
  isStartRowBounded: on.free([], ({ open }) => open !== "rows"),
  isEndRowBounded: on.free([], ({ open }) => open !== "rows" && open !== "end row"),
  isStartColumnBounded: on.free([], ({ open }) => open !== "columns"),
  isEndColumnBounded: on.free([], ({ open }) => open !== "columns" && open !== "end column"),
  getCell: on.free([whole, whole], ({ session, sheet, box }, row, column) => {
    if (row < 1 || column < 1 || row > box.rows || column > box.columns) throw new GoogleError("Cell reference out of range");
    return rangeAt(session, sheet, { top: box.top + row - 1, left: box.left + column - 1, rows: 1, columns: 1 });
  }),
  offset: on.free([whole, whole, opt(whole), opt(whole)], ({ session, sheet, box }, down, right, height = box.rows, width = box.columns) =>
    rangeAt(session, sheet, { top: box.top + down, left: box.left + right, rows: height, columns: width }),
  ),
  getNextDataCell: on.read([member("Direction")], (range, { name }) => nextCell(range, name)),
  getDataRegion: on.read([opt(member("Dimension"))], ({ session, sheet, box }, dimension) => {
    const all = dataRegion(sheet, box);
    if (dimension?.name === "ROWS") return new Range(session, sheet, { ...all, left: box.left, columns: box.columns });
    return new Range(session, sheet, dimension?.name === "COLUMNS" ? { ...all, top: box.top, rows: box.rows } : all);
  }),
  isBlank: on.read([], (range) => {
    range.session.model.settle();
    return !readValues(range.session.model, range.sheet, range.box).some((row) => row.some((value) => value !== ""));
  }),
};

/** The filled cells around a range, up to the first empty rows and columns; corners that only touch do not count (GF test/testsheetssets.js). */
export function dataRegion(sheet: SheetModel, from: Box): Box {
  let [top, left, bottom, right] = [from.top, from.left, from.top + from.rows - 1, from.left + from.columns - 1];
  const full = (r1: number, c1: number, r2: number, c2: number): boolean => {
    for (let row = Math.max(0, r1); row <= Math.min(sheet.rows - 1, r2); row++)
      for (let column = Math.max(0, c1); column <= Math.min(sheet.columns.length - 1, c2); column++)
        if (sheet.cell(row, column) !== null) return true;
    return false;
  };
  for (let grown = true; grown; ) {
    grown = false;
    if (top > 0 && full(top - 1, left, top - 1, right)) grown = Boolean(top--);
    if (left > 0 && full(top, left - 1, bottom, left - 1)) grown = Boolean(left--);
    if (bottom < sheet.rows - 1 && full(bottom + 1, left, bottom + 1, right)) grown = Boolean(++bottom);
    if (right < sheet.columns.length - 1 && full(top, right + 1, bottom, right + 1)) grown = Boolean(++right);
  }
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

const values: RangeMethods = {
  getValue: on.read([], (range) => readValues(range.session.model, range.sheet, single(range))[0]?.[0] ?? ""),
  getValues: on.read([], (range) => readValues(range.session.model, range.sheet, range.box)),
  getDisplayValue: on.read([], (range) => readDisplay(range.session.model, range.sheet, single(range))[0]?.[0] ?? ""),
  getDisplayValues: on.read([], (range) => readDisplay(range.session.model, range.sheet, range.box)),
  getFormula: on.read([], (range) => formulasOf(range, single(range))[0]?.[0] ?? ""),
  getFormulas: on.read([], (range) => formulasOf(range, range.box)),
  getFormulaR1C1: on.read([], (range) => relative(range, formulasOf(range, single(range)), "r1c1")[0]?.[0] || null),
  getFormulasR1C1: on.read([], (range) => relative(range, formulasOf(range, range.box), "r1c1")),
  setValue: on.write([anything], fill),
  setValues: on.write([rows], setValues),
  setFormula: on.write([text], (range, source) => setFormulas(range, spread(range, source))),
  setFormulas: on.write([table(text)], setFormulas),
  setFormulaR1C1: on.write([text], (range, source) => setFormulas(range, relative(range, spread(range, source), "a1"))),
  setFormulasR1C1: on.write([table(text)], (range, sources) => setFormulas(range, relative(range, sources, "a1"))),
  clearContent: on.write([], (range) => {
    range.session.later(range.sheet, range.box, () => clearContents(range.sheet, range.box));
    return range;
  }),
  clear: on.write([opt(record)], (range, options) => {
    const only = (name: string): boolean => options?.[name] === true;
    const all = !options || !Object.values(options).includes(true);
    range.session.later(range.sheet, range.box, () => {
      if (all || only("contentsOnly")) clearContents(range.sheet, range.box);
      if (all || only("formatOnly")) clearLayer(range, "style");
      if (only("validationsOnly")) clearLayer(range, "rule");
      if (all || only("commentsOnly")) clearLayer(range, "note");
    });
    return range;
  }),
  clearFormat: on.write([], (range) => {
    range.session.later(range.sheet, range.box, () => clearLayer(range, "style"));
    return range;
  }),
};

/** Takes looks, rules or notes away. */
export function clearLayer({ sheet, box }: Range, layer: "style" | "rule" | "note" | "link"): void {
  for (const column of sheet.columns.slice(box.left, box.left + box.columns)) column[layer].set(box.top, box.top + box.rows, undefined);
  sheet.changed({ kind: "cells", box });
}

install(Range, "SpreadsheetApp.Range", { ...place, ...values, getColumnIndex: on.free([], ({ box }) => box.left + 1) });
