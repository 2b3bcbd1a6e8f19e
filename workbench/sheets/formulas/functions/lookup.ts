/** Looking values up. */
import type { Result } from "../../model/cell.ts";
import { arrays, type FunctionTable, lazy, type Scope, whole } from "../function.ts";
import { broadcast, compare, fail, Grid, gridOf, isError, single, toBoolean, toNumber, toText, type Value } from "../value.ts";
import { keyOf, placesOf } from "./columns.ts";
import { wildcard } from "./criteria.ts";
import { plainNumbers } from "./lists.ts";

const equal = (a: Result, b: Result): boolean =>
  a === null || isError(a) || isError(b) ? false : typeof a === typeof b && compare(a, b) === 0;

const hasWildcard = (wanted: Result): wanted is string => typeof wanted === "string" && /[*?~]/.test(wanted);

/** A list to look in: a row, or one column of a grid. */
interface List {
  readonly length: number;
  at(index: number): Result;
  readonly grid?: { readonly grid: Grid; readonly column: number };
}

function listOf(value: Value): List {
  const grid = gridOf(value);
  if (grid.width === 1 || grid.height > 1) return columnOf(grid, 0);
  const row = grid.rows[0] ?? [];
  return { length: row.length, at: (index) => row[index] ?? null };
}

const columnOf = (grid: Grid, column: number): List => ({
  length: grid.height,
  at: (index) => grid.rows[index]?.[column] ?? null,
  grid: { grid, column },
});

/** The place of an exact match, or -1; texts may hold wildcards when `wild`. */
function exact(list: List, wanted: Result, wild: boolean): number {
  const pattern = wild && hasWildcard(wanted) ? wildcard(wanted) : null;
  const known = pattern || !list.grid ? null : placesOf(list.grid.grid, list.grid.column, [keyOf(wanted)]);
  if (known) return known[0] ?? -1;
  for (let index = 0; index < list.length; index++) {
    const value = list.at(index);
    if (pattern ? typeof value === "string" && pattern.test(value) : equal(value, wanted)) return index;
  }
  return -1;
}

/** The last place whose value is not beyond the wanted one, in a sorted list. */
function nearest(list: List, wanted: Result, ascending: boolean): number {
  let found = -1;
  for (let index = 0; index < list.length; index++) {
    const value = list.at(index);
    if (value === null || isError(value) || typeof value !== typeof wanted) continue;
    const order = compare(value, wanted);
    if (ascending ? order > 0 : order < 0) break;
    found = index;
    if (!ascending && order === 0) break;
  }
  return found;
}

const notFound = (key: Result, name: string, locale: string) =>
  fail("#N/A", `Did not find value '${toText(key, locale)}' in ${name} evaluation.`);

function tableLookup(args: readonly Value[], { model }: Scope, name: "VLOOKUP" | "HLOOKUP"): Value {
  const [wanted = null, table = null, index = null, sorted = true] = args;
  const key = single(wanted) ?? 0;
  const grid = name === "VLOOKUP" ? gridOf(table) : turned(gridOf(table));
  const at = toNumber(single(index), model.locale);
  const near = toBoolean(single(sorted));
  if (isError(key)) return key;
  if (isError(at)) return at;
  if (isError(near)) return near;
  if (at < 1) return fail("#VALUE!", `Function ${name} parameter 3 value is ${at}. It should be greater than or equal to 1.`);
  if (at >= grid.width + 1) return fail("#REF!", `${name} evaluates to an out of bounds range.`);
  const keys = columnOf(grid, 0);
  const row = near ? nearest(keys, key, true) : exact(keys, key, true);
  return row < 0 ? notFound(key, name, model.locale) : (grid.rows[row]?.[Math.trunc(at) - 1] ?? null);
}

/** With a range of keys, inside an array formula: one look-up for each. */
function eachKey(args: readonly Value[], scope: Scope, look: (args: readonly Value[]) => Value): Value {
  const [keys = null, ...rest] = args;
  if (!(keys instanceof Grid) || !scope.array || (keys.height === 1 && keys.width === 1)) return look(args);
  return new Grid(keys.rows.map((row) => row.flatMap((key) => gridOf(look([key, ...rest])).rows[0] ?? [])));
}

export const turned = (grid: Grid): Grid =>
  new Grid(Array.from({ length: grid.width }, (_, column) => grid.rows.map((row) => row[column] ?? null)));

function match(args: readonly Value[], { model }: Scope): Value {
  const [wanted = null, range = null, type = 1] = args;
  const key = single(wanted) ?? 0;
  const way = toNumber(single(type), model.locale);
  if (isError(key)) return key;
  if (isError(way)) return way;
  const grid = gridOf(range);
  if (grid.height > 1 && grid.width > 1) return fail("#N/A", "MATCH range must be a single row or a single column.");
  const list = listOf(grid);
  const at = way === 0 ? exact(list, key, true) : nearest(list, key, way > 0);
  return at < 0 ? notFound(key, "MATCH", model.locale) : at + 1;
}

interface Search {
  /** 0 exact, -1 or the next smaller, 1 or the next larger, 2 wildcards. */
  readonly mode: number;
  readonly fromEnd: boolean;
}

function xmatch(list: List, key: Result, { mode, fromEnd }: Search): number {
  if (!fromEnd) {
    const found = exact(list, key, mode === 2);
    if (found >= 0 || (mode !== 1 && mode !== -1)) return found;
  }
  const pattern = mode === 2 && hasWildcard(key) ? wildcard(key) : null;
  let best = -1;
  for (let step = 0; step < list.length; step++) {
    const index = fromEnd ? list.length - 1 - step : step;
    const value = list.at(index);
    if (pattern ? typeof value === "string" && pattern.test(value) : equal(value, key)) return index;
    if ((mode === 1 || mode === -1) && nearer(value, { key, best: best < 0 ? null : list.at(best), mode })) best = index;
  }
  return best;
}

/** Whether a value lies on the wanted side of the key and nearer to it than the best so far. */
function nearer(value: Result, { key, best, mode }: { readonly key: Result; readonly best: Result; readonly mode: number }): boolean {
  if (value === null || typeof value !== typeof key || isError(value) || compare(value, key) * mode <= 0) return false;
  return best === null || compare(value, best) * mode < 0;
}

function searchOf(mode: Value, search: Value): Search | Result {
  const given = plainNumbers([mode, search]);
  if (!Array.isArray(given)) return given;
  const [how = 0, way = 1] = given;
  return [0, 1, -1, 2].includes(how) && [1, -1, 2, -2].includes(way) ? { mode: how, fromEnd: way < 0 } : fail("#VALUE!");
}

const isSearch = (value: Search | Result): value is Search => typeof value === "object" && value !== null && "fromEnd" in value;

function xlookup(args: readonly Value[], { model }: Scope): Value {
  const [wanted = null, keys = null, results = null, missing, mode = 0, search = 1] = args;
  const key = single(wanted) ?? 0;
  const how = searchOf(mode ?? 0, search ?? 1);
  if (isError(key)) return key;
  if (!isSearch(how)) return how;
  const [place, grid] = [gridOf(keys), gridOf(results)];
  const across = place.height === 1 && place.width > 1;
  const size = (one: Grid): number => (across ? one.width : (one.at?.box.rows ?? one.height));
  if (size(place) !== size(grid)) return fail("#VALUE!", "Array arguments to XLOOKUP are of different size.");
  const at = xmatch(listOf(place), key, how);
  if (at < 0) return missing ?? notFound(key, "XLOOKUP", model.locale);
  if (across) return single(grid.height === 1 ? (grid.rows[0]?.[at] ?? null) : null) ?? columnAt(grid, at);
  const row = grid.rows[at] ?? [null];
  return row.length === 1 ? (row[0] ?? null) : new Grid([row]);
}

const columnAt = (grid: Grid, at: number): Value => (grid.height === 1 ? null : new Grid(grid.rows.map((row) => [row[at] ?? null])));

function lookup([wanted = null, range = null, results]: readonly Value[], { model }: Scope): Value {
  const key = single(wanted) ?? 0;
  if (isError(key)) return key;
  const grid = gridOf(range);
  const whole = results === undefined && grid.height > 1 && grid.width > 1;
  const down = grid.height >= grid.width;
  const list = whole ? (down ? columnOf(grid, 0) : listOf(new Grid([grid.rows[0] ?? []]))) : listOf(grid);
  const at = nearest(list, key, true);
  if (at < 0) return notFound(key, "LOOKUP", model.locale);
  if (whole) return (down ? grid.rows[at]?.at(-1) : grid.rows.at(-1)?.[at]) ?? null;
  return listOf(results ?? range).at(at);
}

const outOfIndex = ([parameter, value, most]: readonly [number, number, number]) =>
  fail("#NUM!", `Function INDEX parameter ${parameter} value is ${value}. Valid values are between 0 and ${most} inclusive.`);

function index(args: readonly Value[], scope: Scope): Value {
  const [range = null, rowAt = 0, columnPlace = 0] = args;
  if (isError(range)) return range;
  const grid = gridOf(range);
  const given = plainNumbers([rowAt, columnPlace], scope.model.locale);
  if (!Array.isArray(given)) return given;
  const [row = 0, column = 0] = given.map(Math.trunc);
  const flatRow = grid.height === 1 && args.length === 2 && (grid.at?.box.rows ?? 1) === 1 && grid.width > 1;
  const [r, c] = flatRow ? [0, row] : [row, column];
  const [height, width] = grid.at ? [grid.at.box.rows, grid.at.box.columns] : [grid.height, grid.width];
  if (r < 0 || c < 0 || r > height || c > width) return outOfIndex(r < 0 || r > height ? [2, r, height] : [3, c, width]);
  if (grid.at) {
    const { sheet, box } = grid.at;
    const [top, rows] = r === 0 ? [box.top, box.rows] : [box.top + r - 1, 1];
    const [left, columns] = c === 0 ? [box.left, box.columns] : [box.left + c - 1, 1];
    return scope.area(sheet, { top, rows, left, columns }, scope);
  }
  const rows = r === 0 ? grid.rows : grid.rows.slice(r - 1, r);
  return new Grid(c === 0 ? rows : rows.map((line) => line.slice(c - 1, c)));
}

export const lookupFunctions: FunctionTable = {
  VLOOKUP: whole((args, scope) => eachKey(args, scope, (one) => tableLookup(one, scope, "VLOOKUP"))),
  HLOOKUP: whole((args, scope) => eachKey(args, scope, (one) => tableLookup(one, scope, "HLOOKUP"))),
  XLOOKUP: whole((args, scope) => eachKey(args, scope, (one) => xlookup(one, scope))),
  XMATCH: whole((args, scope) =>
    eachKey(args, scope, ([wanted = null, range = null, mode = 0, search = 1]) => {
      const key = single(wanted) ?? 0;
      const how = searchOf(mode ?? 0, search);
      if (isError(key)) return key;
      if (!isSearch(how)) return how;
      const at = xmatch(listOf(range), key, how);
      return at < 0 ? notFound(key, "XMATCH", scope.model.locale) : at + 1;
    }),
  ),
  LOOKUP: whole((args, scope) => eachKey(args, scope, (one) => lookup(one, scope))),
  MATCH: whole((args, scope) => eachKey(args, scope, (one) => match(one, scope))),
  INDEX: arrays(index),
  CHOOSE: lazy((args, scope) => {
    const choice = scope.evaluate(args[0], scope);
    const chosen = (one: Result): Value => {
      const at = toNumber(one);
      if (isError(at)) return at;
      return at >= 1 && at < args.length
        ? scope.evaluate(args[Math.trunc(at)], scope)
        : fail("#NUM!", `Function CHOOSE parameter 1 value is ${at}. Valid values are between 1 and ${args.length - 1} inclusive.`);
    };
    return choice instanceof Grid && scope.array ? broadcast([choice], ([one = null]) => chosen(one)) : chosen(single(choice));
  }),
};
