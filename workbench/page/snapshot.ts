/** The workbook as the page sees it: tabs, and blocks of cells read straight from the store. */
import type { Box } from "../sheets/model/box.ts";
import { CellError, FormulaCell, resultOf, type Cell as StoredCell } from "../sheets/model/cell.ts";
import { display } from "../sheets/model/display.ts";
import type { BandingState } from "../sheets/model/features.ts";
import type { Rule } from "../sheets/model/rule.ts";
import type { Runs } from "../sheets/model/runs.ts";
import type { Column, SheetModel, Track } from "../sheets/model/sheet.ts";
import { plain, type Style as StoredStyle, withStyle } from "../sheets/model/style.ts";
import { allowedValues } from "../sheets/model/validate.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import type { Area, Block, Cell, Choice, Style, Tab } from "./cells.ts";
import { type Formats, formatsOf } from "./formats.ts";

export const areaOf = (box: Box): Area => ({ row: box.top, column: box.left, rows: box.rows, columns: box.columns });

function sizes(track: Track): Record<number, number> {
  const found: Record<number, number> = {};
  for (const { start, end, value } of track.pixels.items) for (let at = start; at < end; at++) found[at] = value;
  return found;
}

function positions(runs: Runs<true>): number[] {
  return runs.items.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step));
}

/** What a rule offers; null for one that offers nothing to choose from. */
function choiceOf(book: SpreadsheetModel, rule: Rule, area: Area): Choice | null {
  if (rule.criterion === "CHECKBOX") return { area, kind: "checkbox", values: [] };
  const values = rule.showDropdown ? allowedValues(book, rule) : null;
  return values && { area, kind: "list", values };
}

function choicesOf(book: SpreadsheetModel, sheet: SheetModel): Choice[] {
  return sheet.columns.flatMap((column, at) =>
    column.rule.items.flatMap(
      ({ start, end, value }) => choiceOf(book, value, { row: start, column: at, rows: end - start, columns: 1 }) ?? [],
    ),
  );
}

/** A tab without its cells. */
export function tabOf(book: SpreadsheetModel, sheet: SheetModel): Tab {
  const { rows, columns } = sheet.tracks;
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rows,
    columns: sheet.columns.length,
    hidden: sheet.hidden,
    color: sheet.tabColor,
    frozenRows: rows.frozen,
    frozenColumns: columns.frozen,
    widths: sizes(columns),
    heights: sizes(rows),
    hiddenRows: positions(rows.hidden),
    hiddenColumns: positions(columns.hidden),
    merges: sheet.merges.map(areaOf),
    filter: sheet.filter && areaOf(sheet.filter.box),
    gridlines: sheet.gridlines,
    choices: choicesOf(book, sheet),
  };
}

const LINES = { underline: "underline", "line-through": "strike" } as const;

function wireStyle(style: StoredStyle): Style {
  return {
    ...(style.fontWeight && { bold: true }),
    ...(style.fontStyle && { italic: true }),
    ...(style.fontLine && { [LINES[style.fontLine]]: true }),
    ...(style.fontColor && { color: style.fontColor }),
    ...(style.background && { background: style.background }),
    ...(style.fontSize && { size: style.fontSize }),
    ...(style.fontFamily && { font: style.fontFamily }),
    ...(style.horizontalAlignment && { align: style.horizontalAlignment }),
    ...(style.verticalAlignment && { valign: style.verticalAlignment }),
    ...(style.wrap && { wrap: style.wrap }),
    ...(style.borders && { borders: style.borders.split(",") }),
    ...(style.numberFormat && { pattern: style.numberFormat }),
  };
}

/** Gives each look a number, so that a block carries it once. */
function palette() {
  const numbers = new Map<StoredStyle, number>();
  return {
    number(style: StoredStyle): number {
      const known = numbers.get(style) ?? numbers.size;
      numbers.set(style, known);
      return known;
    },
    styles: (): Style[] => [...numbers.keys()].map(wireStyle),
  };
}

type Palette = ReturnType<typeof palette>;

/** What a banded range gives to the cells of a row, under their own background. */
function bandColor(band: BandingState, row: number, column: number): string | null {
  const { top, left, rows, columns } = band.box;
  const [at, count] = band.by === "rows" ? [row - top, rows] : [column - left, columns];
  if (row < top || row >= top + rows || column < left || column >= left + columns) return null;
  if (at === 0 && band.header) return band.header;
  if (at === count - 1 && band.footer) return band.footer;
  return (at - (band.header ? 1 : 0)) % 2 === 0 ? band.first : band.second;
}

function look(sheet: SheetModel, row: number, column: number, own: StoredStyle): StoredStyle {
  if (own.background !== undefined) return own;
  for (const band of sheet.bandings) {
    const color = bandColor(band, row, column);
    if (color) return withStyle(own, "background", color);
  }
  return own;
}

interface Source {
  book: SpreadsheetModel;
  sheet: SheetModel;
  palette: Palette;
  formats: Formats;
}

function visible(style: StoredStyle): boolean {
  return style.background !== undefined || style.borders !== undefined;
}

function wireCell(stored: StoredCell, style: StoredStyle, source: Source): Cell | null {
  const result = resultOf(stored);
  const formula = stored instanceof FormulaCell ? stored : null;
  if (result === null && formula === null && !visible(style)) return null;
  const shownAs = style.numberFormat ?? formula?.format;
  const v = result instanceof CellError ? result.code : result;
  const d = display(result, shownAs, source.book.locale);
  return {
    ...(v !== null && { v }),
    ...(d !== String(v ?? "") && { d }),
    ...(formula && { f: formula.source }),
    ...(formula?.link && { link: formula.link }),
    ...(style !== plain && { s: source.palette.number(style) }),
  };
}

function wireColumn(column: Column, at: number, box: Box, source: Source): (Cell | null)[] {
  const end = box.top + box.rows;
  const styles = column.style.list(box.top, end);
  const found = Array.from({ length: box.rows }, (_, down) => {
    const row = box.top + down;
    const stored = column.cells[row] ?? null;
    const own = look(source.sheet, row, at, styles[down] ?? plain);
    const style = source.formats({ row, column: at }, own, resultOf(stored));
    return wireCell(stored, style, source);
  });
  column.note.within(box.top, end, ({ start, end: stop, value }) => {
    for (let row = start; row < stop; row++) found[row - box.top] = { ...found[row - box.top], n: value };
  });
  column.link.within(box.top, end, ({ start, end: stop, value }) => {
    for (let row = start; row < stop; row++) found[row - box.top] = { ...found[row - box.top], link: value };
  });
  return found;
}

/** The cells of a box, cut to the tab. */
export function blockOf(book: SpreadsheetModel, sheet: SheetModel, box: Box): Block {
  book.settle();
  const rows = Math.max(0, Math.min(box.rows, sheet.rows - box.top));
  const cut = { ...box, rows };
  const source: Source = { book, sheet, palette: palette(), formats: formatsOf(book, sheet) };
  const columns = sheet.columns.slice(box.left, box.left + box.columns).map((column, at) => wireColumn(column, box.left + at, cut, source));
  const cells = Array.from({ length: rows }, (_, down) => columns.map((column) => column[down] ?? null));
  return { row: box.top, column: box.left, cells, styles: source.palette.styles() };
}

/** How far down a tab something can be seen: cells, colours, notes. A colour that runs to the very end is drawn for the first screens only. */
export function visibleRows(sheet: SheetModel): number {
  const content = sheet.lastRow;
  const painted = sheet.columns.flatMap((column) => [
    ...column.style.items.filter((run) => visible(run.value)).map((run) => run.end),
    ...column.note.items.map((run) => run.end),
  ]);
  const banded = sheet.bandings.map((band) => band.box.top + band.box.rows);
  const last = [...painted, ...banded].reduce((most, end) => Math.max(most, Math.min(end, content + 200)), content);
  return Math.min(sheet.rows, last);
}
