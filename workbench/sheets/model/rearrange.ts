/** Sorting and copying cells with their looks, rules, notes and formulas. */
import { translated } from "../formulas/reference.ts";
import type { SpreadsheetModel } from "../model.ts";
import { type Box, encloses, intersects } from "./box.ts";
import { type Cell, CellError, FormulaCell, type Result, resultOf, SpillCell } from "./cell.ts";
import { type Runs, runsOf } from "./runs.ts";
import { type Column, layers, putCell, type SheetModel, trim } from "./sheet.ts";
import { plain, type Style, withStyle } from "./style.ts";

export interface SortKey {
  /** Column of the tab, from 0. */
  readonly column: number;
  readonly ascending: boolean;
}

const rank = (value: Result): number => {
  if (value === null || value === "") return 4;
  if (value instanceof CellError) return 3;
  if (typeof value === "boolean") return 2;
  return typeof value === "number" ? 0 : 1;
};

/** Google's order: numbers, texts, truth values, errors; empty cells come last whichever way one sorts. */
export function compareResults(a: Result, b: Result, ascending: boolean): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === 4 || second === 4) return first - second;
  const way = ascending ? 1 : -1;
  if (first !== second) return (first - second) * way;
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, undefined, { sensitivity: "base" }) * way;
  return (Number(a) - Number(b)) * way || 0;
}

/** Sorts the rows of a rectangle in place; equal rows keep their order. */
export function sortRows(model: SpreadsheetModel, sheet: SheetModel, place: Box, keys: readonly SortKey[]): void {
  model.settle();
  const order = Array.from({ length: place.rows }, (_, index) => index);
  const values = keys.map((key) => order.map((index) => resultOf(sheet.cell(place.top + index, key.column))));
  order.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const found = compareResults(values[index]?.[a] ?? null, values[index]?.[b] ?? null, key.ascending);
      if (found !== 0) return found;
    }
    return a - b;
  });
  permuteRows(sheet, place, order);
}

/** Row `i` of the rectangle becomes what row `order[i]` was. */
export function permuteRows(sheet: SheetModel, place: Box, order: readonly number[]): void {
  const end = place.top + place.rows;
  for (const column of sheet.columns.slice(place.left, place.left + place.columns)) {
    const cells = order.map((index) => column.cells[place.top + index] ?? null);
    cells.forEach((cell, index) => {
      putCell(sheet, place.top + index, column, carried(cell, index - (order[index] ?? index), 0));
    });
    trim(column);
    for (const layer of layers(column)) permuteLayer(layer, place.top, end, order);
  }
  sheet.changed({ kind: "cells", box: place });
}

function permuteLayer<T>(layer: Runs<T>, top: number, end: number, order: readonly number[]): void {
  if (layer.empty) return;
  const list = layer.list(top, end);
  layer.paste(top, end - top, runsOf(order.map((index) => list[index])));
}

/** A cell as it is after being carried elsewhere: relative references slide along, spilled values stay behind. */
const carried = (cell: Cell, rows: number, columns: number): Cell => {
  if (cell instanceof SpillCell) return null;
  return cell instanceof FormulaCell ? new FormulaCell(translated(cell.source, rows, columns)) : cell;
};

export type CopyWhat = "everything" | "no borders" | "contents" | "format" | "values" | "rules";

export interface CopyPlan {
  readonly from: { readonly sheet: SheetModel; readonly box: Box };
  readonly to: { readonly sheet: SheetModel; readonly box: Box };
  readonly what: CopyWhat;
  readonly transpose?: boolean;
}

interface Taken {
  readonly cell: Cell;
  readonly column: Column | undefined;
  readonly row: number;
  readonly left: number;
}

/** Copies a rectangle over another; a larger target repeats the source, as in Google. */
export function copyBox(model: SpreadsheetModel, { from, to, what, transpose }: CopyPlan): void {
  model.settle();
  const taken: Taken[][] = Array.from({ length: from.box.rows }, (_, row) =>
    Array.from({ length: from.box.columns }, (_, column) => take(from.sheet, from.box.top + row, from.box.left + column)),
  );
  const [height, width] = transpose ? [from.box.columns, from.box.rows] : [from.box.rows, from.box.columns];
  const rows = Math.max(height, Math.floor(to.box.rows / height) * height);
  const columns = Math.max(width, Math.floor(to.box.columns / width) * width);
  const snapshot = taken.map((line) => line.map((item) => layersOf(item)));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b] = transpose ? [column % width, row % height] : [row % height, column % width];
      const [item, looks] = [taken[a]?.[b], snapshot[a]?.[b]];
      if (item && looks) lay(to.sheet, { row: to.box.top + row, left: to.box.left + column, what }, item, looks);
    }
  }
  for (const column of to.sheet.columns) trim(column);
  const filled = { top: to.box.top, left: to.box.left, rows, columns };
  if ((what === "everything" || what === "no borders") && !transpose) copyAround({ from, to: { sheet: to.sheet, box: filled } });
  to.sheet.changed({ kind: "cells", box: filled });
}

/** Merges and conditional formats of the source lie over the copy too, as when a person pastes (K in its details). */
function copyAround({ from, to }: Pick<CopyPlan, "from" | "to">): void {
  const inside = from.sheet.merges.filter((merge) => encloses(from.box, merge));
  const copies = (inside.length > 0 ? starts(from.box, to.box) : []).flatMap(({ top, left }) =>
    inside.map((merge) => ({ ...merge, top: top + merge.top - from.box.top, left: left + merge.left - from.box.left })),
  );
  to.sheet.merges = [...to.sheet.merges.filter((merge) => !copies.some((copy) => intersects(copy, merge))), ...copies];
  if (from.sheet !== to.sheet) return;
  to.sheet.conditional = to.sheet.conditional.map((rule) => {
    const covers = rule.boxes.some((box) => encloses(box, from.box)) && !rule.boxes.some((box) => encloses(box, to.box));
    return covers ? { ...rule, boxes: [...rule.boxes, to.box] } : rule;
  });
}

/** Where the source begins each time that it is laid into the target. */
function starts(source: Box, target: Box): { readonly top: number; readonly left: number }[] {
  const down = Array.from({ length: Math.floor(target.rows / source.rows) }, (_, index) => target.top + index * source.rows);
  const right = Array.from({ length: Math.floor(target.columns / source.columns) }, (_, index) => target.left + index * source.columns);
  return down.flatMap((top) => right.map((left) => ({ top, left })));
}

const take = (sheet: SheetModel, row: number, left: number): Taken => ({
  cell: sheet.cell(row, left),
  column: sheet.columns[left],
  row,
  left,
});

const layersOf = ({ column, row }: Taken) => ({
  style: column?.style.at(row),
  rule: column?.rule.at(row),
  note: column?.note.at(row),
  link: column?.link.at(row),
  rich: column?.rich.at(row),
});

interface Spot {
  readonly row: number;
  readonly left: number;
  readonly what: CopyWhat;
}

function lay(sheet: SheetModel, { row, left, what }: Spot, item: Taken, looks: ReturnType<typeof layersOf>): void {
  const column = sheet.columns[left];
  if (!column || row >= sheet.rows) return;
  const all = what === "everything" || what === "no borders";
  const put = <T>(runs: Runs<T>, value: T | undefined): void => runs.set(row, row + 1, value);
  if (what === "values") putCell(sheet, row, column, plainOf(item.cell));
  else if (all || what === "contents") putCell(sheet, row, column, carried(item.cell, row - item.row, left - item.left));
  if (all || what === "contents") put(column.link, looks.link);
  if (all || what === "contents") put(column.rich, looks.rich);
  if (what === "everything" || what === "format") put(column.style, looks.style);
  if (what === "no borders") put(column.style, borrowed(looks.style, column.style.at(row)));
  if (all || what === "rules") put(column.rule, looks.rule);
  if (all) put(column.note, looks.note);
}

/** The looks of one cell with the borders of another. */
function borrowed(looks: Style | undefined, old: Style | undefined): Style | undefined {
  const made = withStyle(looks ?? plain, "borders", old?.borders);
  return made === plain ? undefined : made;
}

function plainOf(cell: Cell): Cell {
  const value = resultOf(cell);
  return value instanceof CellError ? value.code : value;
}
