/** Carrying a series on, as the fill handle does: numbers by their steps, months and weekdays by name, texts by their last number. */
import { translated } from "../formulas/reference.ts";
import type { SpreadsheetModel } from "../model.ts";
import type { Box } from "./box.ts";
import { type Cell, FormulaCell, SpillCell } from "./cell.ts";
import { putCell, type SheetModel, trim } from "./sheet.ts";

const names: readonly (readonly string[])[] = [
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  "January February March April May June July August September October November December".split(" "),
  "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
];

type Next = (index: number) => Cell;

/** The line through numbers at equal distances (least squares, as the fill handle draws it for uneven ones; K). */
function line(numbers: readonly number[]): Next {
  const [first = 0, second] = numbers;
  if (second === undefined) return () => first;
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, one) => sum + one, 0) / count;
  const up = numbers.reduce((sum, one, index) => sum + (index - middle) * (one - mean), 0);
  const down = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (index) => Number((mean + (up / down) * (index - middle)).toPrecision(15));
}

function byName(texts: readonly string[]): Next | null {
  const list = names.find((all) => texts.every((text) => all.some((name) => name.toLowerCase() === text.toLowerCase())));
  const [first, second] = texts.map((text) => list?.findIndex((name) => name.toLowerCase() === text.toLowerCase()) ?? 0);
  if (!list || first === undefined) return null;
  const step = second === undefined ? 1 : second - first;
  const { length } = list;
  return (index) => list[(((first + index * step) % length) + length) % length] ?? null;
}

/** `Item 1`, `Item 2`: the last number counts on. */
function numbered(texts: readonly string[]): Next | null {
  const parts = texts.map((text) => /^(.*?)(\d+)(\D*)$/.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => !part || part[1] !== first[1] || part[3] !== first[3])) return null;
  const numbers = parts.map((part) => Number(part?.[2] ?? 0));
  const next = numbers.length > 1 ? line(numbers) : (index: number) => (numbers[0] ?? 0) + index;
  return (index) => `${first[1]}${Math.abs(Number(next(index)))}${first[3]}`;
}

const repeated =
  (cells: readonly Cell[]): Next =>
  (index) =>
    cells[((index % cells.length) + cells.length) % cells.length] ?? null;

/** What stands at `index` when the series `cells` begins at 0; before it counts below 0. */
export function seriesOf(cells: readonly Cell[], alternate: boolean): Next {
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  if (alternate || cells.length === 0) return repeated(cells);
  if (numbers.length === cells.length) return line(numbers);
  const texts = cells.filter((cell): cell is string => typeof cell === "string");
  if (texts.length !== cells.length) return repeated(cells);
  return byName(texts) ?? numbered(texts) ?? repeated(cells);
}

interface Fill {
  readonly from: Box;
  readonly to: Box;
  readonly alternate: boolean;
}

/** Fills the cells of `to` outside of `from`; looks repeat, formulas slide. */
export function fillAlong(model: SpreadsheetModel, sheet: SheetModel, { from, to, alternate }: Fill): void {
  model.settle();
  const rows = to.rows > from.rows;
  const lines = rows ? from.columns : from.rows;
  for (let offset = 0; offset < lines; offset++) {
    const at = (index: number) =>
      rows ? { row: from.top + index, left: from.left + offset } : { row: from.top + offset, left: from.left + index };
    const length = rows ? from.rows : from.columns;
    const cells = Array.from({ length }, (_, index) => plain(sheet.cell(at(index).row, at(index).left)));
    const next = seriesOf(cells, alternate);
    const [start, end] = rows ? [to.top - from.top, to.top + to.rows - from.top] : [to.left - from.left, to.left + to.columns - from.left];
    for (let index = start; index < end; index++) {
      if (index < 0 || index >= length) put(sheet, at(index), at(((index % length) + length) % length), next(index));
    }
  }
  for (const column of sheet.columns) trim(column);
  sheet.changed({ kind: "cells", box: to });
}

const plain = (cell: Cell): Cell => (cell instanceof SpillCell ? null : cell);

interface Spot {
  readonly row: number;
  readonly left: number;
}

function put(sheet: SheetModel, to: Spot, from: Spot, cell: Cell): void {
  const [column, source] = [sheet.columns[to.left], sheet.columns[from.left]];
  if (!column || !source) return;
  const made = cell instanceof FormulaCell ? new FormulaCell(translated(cell.source, to.row - from.row, to.left - from.left)) : cell;
  putCell(sheet, to.row, column, made);
  column.style.set(to.row, to.row + 1, source.style.at(from.row));
  column.rule.set(to.row, to.row + 1, source.rule.at(from.row));
}
