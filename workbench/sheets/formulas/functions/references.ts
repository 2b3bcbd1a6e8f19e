/** Functions about places: where a range is, and the range at a place. */
import { columnName, quotedName } from "../../model/a1.ts";
import type { Scalar } from "../../model/cell.ts";
import { type FunctionTable, lazy, perCell, type Scope, whole } from "../function.ts";
import { fail, flat, Grid, gridOf, isError, single, toBoolean, toText, type Value } from "../value.ts";
import { plainNumbers } from "./lists.ts";

/** ROW and COLUMN: of the formula, or of a range. */
const position = (axis: "row" | "column") =>
  lazy((args, scope) => {
    if (args.length === 0) return scope[axis] + 1;
    const value = scope.evaluate(args[0], scope);
    if (!(value instanceof Grid) || !value.at) return isError(value) ? value : fail("#N/A", "Argument must be a range.");
    const { box } = value.at;
    if (!scope.array) return (axis === "row" ? box.top : box.left) + 1;
    return axis === "row"
      ? new Grid(Array.from({ length: box.rows }, (_, row) => [box.top + row + 1]))
      : new Grid([Array.from({ length: box.columns }, (_, column) => box.left + column + 1)]);
  });

const sizeOf = (axis: "rows" | "columns") =>
  whole(([range = null]) => {
    if (isError(range)) return range;
    const grid = gridOf(range);
    return grid.at?.box[axis] ?? (axis === "rows" ? grid.height : grid.width);
  });

function offset(args: readonly Value[], scope: Scope): Value {
  const [from = null, ...moves] = args;
  if (!(from instanceof Grid) || !from.at) return fail("#N/A", "Argument must be a range.");
  const { sheet, box } = from.at;
  const given = plainNumbers(moves, scope.model.locale);
  if (!Array.isArray(given)) return given;
  const size = (at: number, fallback: number): number =>
    moves[at] === undefined || moves[at] === null ? fallback : Math.trunc(given[at] ?? 0);
  const [top, left] = [box.top + Math.trunc(given[0] ?? 0), box.left + Math.trunc(given[1] ?? 0)];
  const [rows, columns] = [size(2, box.rows), size(3, box.columns)];
  if (top < 0 || left < 0 || rows < 1 || columns < 1) return fail("#REF!", "Function OFFSET evaluates to an out of bounds range.");
  return scope.area(sheet, { top, left, rows, columns }, scope);
}

const r1c1 = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/i;

/** A cell written as `R2C3` or `R[-1]C[1]`, in A1. */
function inA1(text: string, { row, column }: Scope): string | null {
  const found = r1c1.exec(text);
  if (!found) return null;
  const axis = (near: string | undefined, far: string | undefined, here: number): number =>
    far === undefined ? here + Number(near ?? 0) : Number(far) - 1;
  const [down, right] = [axis(found[1], found[2], row), axis(found[3], found[4], column)];
  return down < 0 || right < 0 ? null : `${columnName(right)}${down + 1}`;
}

function indirect([text = null, a1 = true]: readonly Value[], scope: Scope): Value {
  const [wanted, plain] = [toText(single(text), scope.model.locale), toBoolean(single(a1))];
  if (isError(plain)) return plain;
  const cut = wanted.lastIndexOf("!") + 1;
  const parts = plain
    ? [wanted.slice(cut)]
    : wanted
        .slice(cut)
        .split(":")
        .map((part) => inA1(part, scope));
  const place = parts.includes(null) ? null : wanted.slice(0, cut) + parts.join(":");
  const value = place === null ? null : scope.reference(place, scope);
  return value instanceof Grid
    ? value
    : fail("#REF!", `Function INDIRECT parameter 1 value is '${wanted}'. It is not a valid cell/range reference.`);
}

function address([row = null, column = null, mode = 1, a1 = true, tab]: readonly Value[], { model }: Scope): Value {
  const given = plainNumbers([row, column, mode ?? 1], model.locale);
  const plain = toBoolean(single(a1));
  if (!Array.isArray(given)) return given;
  if (isError(plain)) return plain;
  const [down = 0, right = 0, fixed = 1] = given.map(Math.trunc);
  if (down < 1 || right < 1 || fixed < 1 || fixed > 4) return fail("#VALUE!");
  const [rowFixed, columnFixed] = [fixed === 1 || fixed === 2, fixed === 1 || fixed === 3];
  const place = plain
    ? `${columnFixed ? "$" : ""}${columnName(right - 1)}${rowFixed ? "$" : ""}${down}`
    : `R${rowFixed ? down : `[${down}]`}C${columnFixed ? right : `[${right}]`}`;
  return tab === undefined ? place : `${quotedName(toText(single(tab)))}!${place}`;
}

/** The options of a SPARKLINE: a range of two columns, names and values. */
const options = (value: Value | undefined): Record<string, Scalar> =>
  Object.fromEntries(
    gridOf(value ?? null).rows.flatMap(([name = null, one = null]) => (name === null || isError(one) ? [] : [[toText(name), one]])),
  );

export const referenceFunctions: FunctionTable = {
  ROW: position("row"),
  COLUMN: position("column"),
  ROWS: sizeOf("rows"),
  COLUMNS: sizeOf("columns"),
  OFFSET: whole(offset),
  INDIRECT: whole(indirect),
  ADDRESS: whole(address),
  HYPERLINK: perCell(([url = null, label], scope) => {
    const target = toText(url, scope.model.locale);
    scope.link(target);
    return label === undefined ? target : label;
  }),
  IMAGE: whole(([url = null], scope) => {
    const target = single(url);
    if (isError(target)) return target;
    scope.draw({ kind: "image", url: toText(target) });
    return "";
  }),
  SPARKLINE: whole(([data = null, choices], scope) => {
    const values = flat(data);
    const error = values.find(isError);
    if (error) return error;
    scope.draw({ kind: "sparkline", values: values.map((value) => (isError(value) ? null : value)), options: options(choices) });
    return "";
  }),
};
