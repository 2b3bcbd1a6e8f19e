/** Functions that take and give whole arrays. */
import type { CellError, Result } from "../../model/cell.ts";
import { compareResults } from "../../model/rearrange.ts";
import { arrays, type FunctionTable, lazy, whole } from "../function.ts";
import { fail, flat, formatsOf, Grid, gridOf, isError, single, toBoolean, toNumber, type Value } from "../value.ts";
import { tooMany } from "./lists.ts";
import { turned } from "./lookup.ts";

function filter([range = null, ...conditions]: readonly Value[]): Value {
  const grid = gridOf(range);
  const rowWise = conditions.every((condition) => gridOf(condition).width === 1);
  const source = rowWise ? grid : turned(grid);
  const tests = conditions.map((condition) => flat(condition).map(toBoolean));
  const length = source.height;
  if (tests.some((test) => test.length < length)) return fail("#N/A", "FILTER has mismatched range sizes.");
  const error = tests.flat().find(isError);
  const kept = source.rows.filter((_, index) => tests.every((test) => test[index] === true));
  if (kept.length === 0) return error ?? fail("#N/A", "No matches are found in FILTER evaluation.");
  return rowWise ? new Grid(kept, undefined, formatsOf(grid)) : turned(new Grid(kept));
}

interface Key {
  readonly values: readonly Result[];
  readonly ascending: boolean;
}

function sort([range = null, ...rest]: readonly Value[]): Value {
  const grid = gridOf(range);
  const keys = keysOf(grid, rest);
  return Array.isArray(keys) ? new Grid(sorted(grid.rows, keys), undefined, formatsOf(grid)) : keys;
}

/** Pairs of a column, its number or its own values, and whether it ascends; the first column when there are none. */
function keysOf(grid: Grid, rest: readonly Value[]): Key[] | CellError {
  const keys: Key[] = [];
  for (let index = 0; index < Math.max(rest.length, 2); index += 2) {
    const by = rest[index] ?? 1;
    const ascending = toBoolean(single(rest[index + 1] ?? true)) === true;
    const at = single(by);
    if (by instanceof Grid && by.height > 1) keys.push({ values: flat(by), ascending });
    else if (typeof at === "number") keys.push({ values: grid.rows.map((row) => row[at - 1] ?? null), ascending });
    else return fail("#VALUE!");
  }
  return keys;
}

/** The first rows of a sorted list. `ties`: 0 cuts, 1 keeps those equal to the last, 2 drops repetitions, 3 keeps the first so many and all their repetitions. */
function sortN([range = null, count = 1, ties = 0, ...rest]: readonly Value[]): Value {
  const grid = gridOf(range);
  const [most, mode] = [toNumber(single(count)), toNumber(single(ties))];
  if (isError(most)) return most;
  if (isError(mode)) return mode;
  if (most < 1 || mode < 0 || mode > 3) return fail("#NUM!");
  const keys = keysOf(grid, rest);
  if (!Array.isArray(keys)) return keys;
  const order = inOrder(grid.rows, keys);
  const same = (a: number, b: number): boolean =>
    keys.every(({ values }) => compareResults(values[a] ?? null, values[b] ?? null, true) === 0);
  const distinct = order.filter((at, index) => index === 0 || !same(at, order[index - 1] ?? -1));
  const last = order[Math.min(most, order.length) - 1] ?? 0;
  const kept = [
    () => order.slice(0, most),
    () => [...order.slice(0, most), ...order.slice(most).filter((at) => same(at, last))],
    () => distinct.slice(0, most),
    () => order.filter((at) => distinct.slice(0, most).some((one) => same(one, at))),
  ][mode]?.();
  return new Grid(
    (kept ?? []).map((at) => grid.rows[at] ?? []),
    undefined,
    formatsOf(grid),
  );
}

const sorted = (rows: readonly (readonly Result[])[], keys: readonly Key[]): (readonly Result[])[] =>
  inOrder(rows, keys).map((index) => rows[index] ?? []);

function inOrder(rows: readonly unknown[], keys: readonly Key[]): number[] {
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const { values, ascending } of keys) {
      const found = compareResults(values[a] ?? null, values[b] ?? null, ascending);
      if (found !== 0) return found;
    }
    return a - b;
  });
  return order;
}

const keyOf = (row: readonly Result[]): string => JSON.stringify(row.map((value) => (isError(value) ? value.code : value)));

function unique([range = null, byColumn = false, once = false]: readonly Value[]): Value {
  const across = toBoolean(single(byColumn)) === true;
  const grid = across ? turned(gridOf(range)) : gridOf(range);
  const counts = new Map<string, number>();
  for (const row of grid.rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const onlyOnce = toBoolean(single(once)) === true;
  const seen = new Set<string>();
  const kept = grid.rows.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key) || (onlyOnce && (counts.get(key) ?? 0) > 1)) return false;
    seen.add(key);
    return true;
  });
  return across ? turned(new Grid(kept)) : new Grid(kept, undefined, formatsOf(grid));
}

function sequence(args: readonly Value[]): Value {
  const [rows = 1, columns = 1, start = 1, step = 1] = args.map((arg) => toNumber(single(arg)));
  for (const one of [rows, columns, start, step]) if (isError(one)) return one;
  const [height, width] = [Number(rows), Number(columns)];
  if (height < 1 || width < 1 || tooMany(height, width)) return fail("#NUM!");
  return new Grid(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, col) => Number(start) + (row * width + col) * Number(step)),
    ),
  );
}

export const arrayFunctions: FunctionTable = {
  ARRAYFORMULA: lazy((args, scope) => {
    const value = scope.evaluate(args[0], { ...scope, array: true });
    return value instanceof Grid ? new Grid(value.rows, undefined, value.at ? formatsOf(value) : value.formats) : value;
  }),
  FILTER: arrays(filter),
  SORT: arrays(sort),
  UNIQUE: arrays(unique),
  SORTN: arrays(sortN),
  SEQUENCE: whole(sequence),
};
