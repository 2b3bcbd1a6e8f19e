/** Functions that take arrays apart and put them together again. */
import type { Result } from "../../model/cell.ts";
import { arrays, type FormulaFunction, type FunctionTable } from "../function.ts";
import { fail, flat, Grid, gridOf, isError, single, toBoolean, toNumber, type Value } from "../value.ts";
import { tooMany } from "./lists.ts";
import { turned } from "./lookup.ts";

function stack(args: readonly Value[], across: boolean): Value {
  const grids = args.map((arg) => (across ? turned(gridOf(arg)) : gridOf(arg)));
  const width = Math.max(...grids.map((grid) => grid.width));
  const rows = grids.flatMap((grid) =>
    grid.rows.map((row) => Array.from({ length: width }, (_, index) => (index < row.length ? (row[index] ?? null) : fail("#N/A")))),
  );
  return across ? turned(new Grid(rows)) : new Grid(rows);
}

/** TOCOL and TOROW: `ignore` is 1 for blanks, 2 for errors, 3 for both. */
const line = (make: (values: readonly Result[]) => Grid): FormulaFunction =>
  arrays(([range = null, ignore = 0, byColumn = false]) => {
    const what = toNumber(single(ignore));
    if (isError(what)) return what;
    const grid = toBoolean(single(byColumn)) === true ? turned(gridOf(range)) : gridOf(range);
    const values = flat(grid).filter((value) => !((what === 1 || what === 3) && value === null) && !(what >= 2 && isError(value)));
    return values.length === 0 ? fail("#N/A", "No values are left.") : make(values);
  });

/** CHOOSEROWS, also of a turned array for CHOOSECOLS; negative numbers count from the end. */
function chosen(grid: Grid, picks: readonly Value[]): Grid | Result {
  const rows: (readonly Result[])[] = [];
  for (const pick of picks.flatMap(flat)) {
    const at = toNumber(pick);
    if (isError(at)) return at;
    const row = grid.rows[Math.trunc(at) > 0 ? Math.trunc(at) - 1 : grid.height + Math.trunc(at)];
    if (!row || Math.trunc(at) === 0) return fail("#VALUE!", `The index ${at} is out of range.`);
    rows.push(row);
  }
  return new Grid(rows);
}

function wrapped([range = null, count = null, pad]: readonly Value[]): Grid | Result {
  const size = toNumber(single(count));
  if (isError(size)) return size;
  if (size < 1 || tooMany(size)) return fail("#NUM!");
  const values = flat(range);
  const rows = Math.ceil(values.length / Math.trunc(size));
  const filler = pad === undefined ? fail("#N/A") : single(pad);
  const at = (index: number): Result => (index < values.length ? (values[index] ?? null) : filler);
  return new Grid(
    Array.from({ length: rows }, (_, row) => Array.from({ length: Math.trunc(size) }, (__, col) => at(row * Math.trunc(size) + col))),
  );
}

const turnedOver = (value: Grid | Result): Value => (value instanceof Grid ? turned(value) : value);

export const shapeFunctions: FunctionTable = {
  TRANSPOSE: arrays(([range = null]) => turned(gridOf(range))),
  FLATTEN: arrays((args) => new Grid(args.flatMap(flat).map((value) => [value]))),
  TOCOL: line((values) => new Grid(values.map((value) => [value]))),
  TOROW: line((values) => new Grid([values])),
  VSTACK: arrays((args) => stack(args, false)),
  HSTACK: arrays((args) => stack(args, true)),
  CHOOSEROWS: arrays(([range = null, ...picks]) => chosen(gridOf(range), picks)),
  CHOOSECOLS: arrays(([range = null, ...picks]) => turnedOver(chosen(turned(gridOf(range)), picks))),
  WRAPROWS: arrays(wrapped),
  WRAPCOLS: arrays((args) => turnedOver(wrapped(args))),
  ARRAY_CONSTRAIN: arrays(([range = null, rows = null, columns = null]) => {
    const [height, width] = [toNumber(single(rows)), toNumber(single(columns))];
    if (isError(height)) return height;
    if (isError(width)) return width;
    if (height < 1 || width < 1) return fail("#NUM!");
    return new Grid(
      gridOf(range)
        .rows.slice(0, height)
        .map((row) => row.slice(0, width)),
    );
  }),
};
