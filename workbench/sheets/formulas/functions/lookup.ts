/** Looking values up. */
import type { Result } from "../../model/cell.ts";
import { arrays, type FunctionTable, lazy, type Scope, whole } from "../function.ts";
import { compare, fail, flat, Grid, gridOf, isError, single, toBoolean, toNumber, toText, type Value } from "../value.ts";
import { wildcard } from "./criteria.ts";

const equal = (a: Result, b: Result): boolean =>
  a === null || isError(a) || isError(b) ? false : typeof a === typeof b && compare(a, b) === 0;

/** The place of an exact match; texts may hold wildcards. */
function exact(values: readonly Result[], wanted: Result, fromEnd = false): number {
  const pattern = typeof wanted === "string" && /[*?~]/.test(wanted) ? wildcard(wanted) : null;
  const hit = (value: Result): boolean => (pattern ? typeof value === "string" && pattern.test(value) : equal(value, wanted));
  return fromEnd ? values.length - 1 - [...values].reverse().findIndex(hit) : values.findIndex(hit);
}

/** The last place whose value is not beyond the wanted one, in a sorted list. */
function nearest(values: readonly Result[], wanted: Result, ascending: boolean): number {
  let found = -1;
  for (const [index, value] of values.entries()) {
    if (value === null || isError(value) || typeof value !== typeof wanted) continue;
    const order = compare(value, wanted);
    if (ascending ? order > 0 : order < 0) break;
    found = index;
  }
  return found;
}

function tableLookup(args: readonly Value[], { model }: Scope, down: boolean): Value {
  const [wanted = null, table = null, index = null, sorted = true] = args;
  const key = single(wanted);
  const grid = down ? gridOf(table) : turned(gridOf(table));
  const at = toNumber(single(index), model.locale);
  if (isError(key)) return key;
  if (isError(at)) return at;
  if (at < 1 || at > grid.width) return at < 1 ? fail("#VALUE!") : fail("#REF!", "VLOOKUP evaluates to an out of bounds range.");
  const keys = grid.rows.map((row) => row[0] ?? null);
  const row = toBoolean(single(sorted)) === false ? exact(keys, key) : nearest(keys, key, true);
  return row < 0
    ? fail("#N/A", `Did not find value '${toText(key, model.locale)}' in VLOOKUP evaluation.`)
    : (grid.rows[row]?.[at - 1] ?? null);
}

/** With a range of keys, inside an array formula: one look-up for each. */
function eachKey(args: readonly Value[], scope: Scope, look: (args: readonly Value[]) => Value): Value {
  const [keys = null, ...rest] = args;
  if (!(keys instanceof Grid) || !scope.array) return look(args);
  return new Grid(keys.rows.map((row) => row.flatMap((key) => gridOf(look([key, ...rest])).rows[0] ?? [])));
}

export const turned = (grid: Grid): Grid =>
  new Grid(Array.from({ length: grid.width }, (_, column) => grid.rows.map((row) => row[column] ?? null)));

function match(args: readonly Value[], { model }: Scope): Value {
  const [wanted = null, range = null, type = 1] = args;
  const key = single(wanted);
  const way = toNumber(single(type), model.locale);
  if (isError(key)) return key;
  if (isError(way)) return way;
  const values = flat(range);
  const at = way === 0 ? exact(values, key) : nearest(values, key, way > 0);
  return at < 0 ? fail("#N/A", `Did not find value '${toText(key, model.locale)}' in MATCH evaluation.`) : at + 1;
}

function xlookup(args: readonly Value[], { model }: Scope): Value {
  const [wanted = null, keys = null, results = null, missing, mode = 0, search = 1] = args;
  const key = single(wanted);
  if (isError(key)) return key;
  const at = xmatch(flat(keys), key, { mode: Number(single(mode)), fromEnd: Number(single(search)) < 0 });
  if (at < 0) return missing ?? fail("#N/A", `Did not find value '${toText(key, model.locale)}' in XLOOKUP evaluation.`);
  const grid = gridOf(results);
  const row = gridOf(keys).height === 1 && gridOf(keys).width > 1 ? turned(grid).rows[at] : grid.rows[at];
  if (!row) return null;
  return row.length === 1
    ? (row[0] ?? null)
    : new Grid(gridOf(keys).height === 1 && gridOf(keys).width > 1 ? row.map((value) => [value]) : [row]);
}

/** `mode`: 0 exact, -1 or the next smaller, 1 or the next larger, 2 wildcards. */
function xmatch(values: readonly Result[], key: Result, { mode, fromEnd }: { readonly mode: number; readonly fromEnd: boolean }): number {
  const places = values.map((_, index) => index);
  if (fromEnd) places.reverse();
  const found = mode === 2 ? exact(values, key, fromEnd) : (places.find((index) => equal(values[index] ?? null, key)) ?? -1);
  if ((found >= 0 && found < values.length) || (mode !== 1 && mode !== -1)) return found < values.length ? found : -1;
  const beyond = (value: Result): boolean => typeof value === typeof key && (mode < 0 ? compare(value, key) < 0 : compare(value, key) > 0);
  return places.reduce((best, index) => {
    const value = values[index] ?? null;
    if (!beyond(value)) return best;
    const nearer = best < 0 || (mode < 0 ? compare(value, values[best] ?? null) > 0 : compare(value, values[best] ?? null) < 0);
    return nearer ? index : best;
  }, -1);
}

function index(args: readonly Value[], scope: Scope): Value {
  const { model } = scope;
  const [range = null, rowAt = 0, columnAt = 0] = args;
  const grid = gridOf(range);
  const [row, column] = [toNumber(single(rowAt), model.locale), toNumber(single(columnAt), model.locale)];
  if (isError(row)) return row;
  if (isError(column)) return column;
  const flatRow = grid.height === 1 && args.length === 2 && (grid.at?.box.rows ?? 1) === 1;
  const [r, c] = flatRow ? [0, row] : [row, column];
  const [height, width] = grid.at ? [grid.at.box.rows, grid.at.box.columns] : [grid.height, grid.width];
  if (r < 0 || c < 0 || r > height || c > width) return fail("#NUM!", "INDEX evaluates to an out of bounds range.");
  if (grid.at) {
    const { sheet, box } = grid.at;
    const corner = (top: number, left: number): string => `R${box.top + top}C${box.left + left}`;
    const [top, bottom] = r === 0 ? [1, box.rows] : [r, r];
    const [left, right] = c === 0 ? [1, box.columns] : [c, c];
    return scope.reference(`'${sheet.name.replaceAll("'", "''")}'!${corner(top, left)}:${corner(bottom, right)}`, scope);
  }
  const rows = r === 0 ? grid.rows : grid.rows.slice(r - 1, r);
  return new Grid(c === 0 ? rows : rows.map((line) => line.slice(c - 1, c)));
}

/** ROW and COLUMN: of the formula, or of a range. */
const position = (axis: "row" | "column") =>
  lazy((args, scope) => {
    if (args.length === 0) return scope[axis] + 1;
    const value = scope.evaluate(args[0], scope);
    if (!(value instanceof Grid) || !value.at) return fail("#N/A", "Argument must be a range.");
    const { box } = value.at;
    if (!scope.array) return (axis === "row" ? box.top : box.left) + 1;
    return axis === "row"
      ? new Grid(Array.from({ length: box.rows }, (_, row) => [box.top + row + 1]))
      : new Grid([Array.from({ length: box.columns }, (_, column) => box.left + column + 1)]);
  });

function offset(args: readonly Value[], scope: Scope): Value {
  const [from = null, ...moves] = args;
  if (!(from instanceof Grid) || !from.at) return fail("#N/A", "Argument must be a range.");
  const { sheet, box } = from.at;
  const [down = 0, right = 0, height = box.rows, width = box.columns] = moves.map((move) => Number(single(move)));
  const [top, left] = [box.top + down, box.left + right];
  if (top < 0 || left < 0 || height < 1 || width < 1) return fail("#REF!");
  return scope.reference(`'${sheet.name.replaceAll("'", "''")}'!R${top + 1}C${left + 1}:R${top + height}C${left + width}`, scope);
}

export const lookupFunctions: FunctionTable = {
  VLOOKUP: whole((args, scope) => eachKey(args, scope, (one) => tableLookup(one, scope, true))),
  HLOOKUP: whole((args, scope) => eachKey(args, scope, (one) => tableLookup(one, scope, false))),
  XLOOKUP: whole((args, scope) => eachKey(args, scope, (one) => xlookup(one, scope))),
  XMATCH: whole(([wanted = null, range = null, mode = 0, search = 1]) => {
    const at = xmatch(flat(range), single(wanted), { mode: Number(single(mode)), fromEnd: Number(single(search)) < 0 });
    return at < 0 ? fail("#N/A") : at + 1;
  }),
  LOOKUP: whole(([wanted = null, range = null, results]) => {
    const at = nearest(flat(range), single(wanted), true);
    return at < 0 ? fail("#N/A") : (flat(results ?? range)[at] ?? null);
  }),
  MATCH: whole((args, scope) => eachKey(args, scope, (one) => match(one, scope))),
  INDEX: arrays(index),
  CHOOSE: lazy((args, scope) => {
    const at = toNumber(single(scope.evaluate(args[0], scope)));
    if (isError(at)) return at;
    return at >= 1 && at < args.length ? scope.evaluate(args[Math.trunc(at)], scope) : fail("#NUM!");
  }),
  ROW: position("row"),
  COLUMN: position("column"),
  ROWS: whole(([range = null]) => gridOf(range).at?.box.rows ?? gridOf(range).height),
  COLUMNS: whole(([range = null]) => gridOf(range).at?.box.columns ?? gridOf(range).width),
  OFFSET: whole(offset),
  INDIRECT: whole(([text = null], scope) => scope.reference(toText(single(text), scope.model.locale), scope)),
  ADDRESS: whole(([row = null, column = null]) => `$${letters(Number(single(column)))}$${Number(single(row))}`),
};

function letters(number: number): string {
  return number < 1 ? "" : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
