/** Functions that take and give whole arrays. */
import type { Result } from "../../model/cell.ts";
import { compareResults } from "../../model/rearrange.ts";
import { arrays, type FunctionTable, lazy, whole } from "../function.ts";
import { column, fail, flat, Grid, gridOf, isError, single, toBoolean, toNumber, type Value } from "../value.ts";
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
  return rowWise ? new Grid(kept) : turned(new Grid(kept));
}

interface Key {
  readonly values: readonly Result[];
  readonly ascending: boolean;
}

function sort([range = null, ...rest]: readonly Value[]): Value {
  const grid = gridOf(range);
  const keys: Key[] = [];
  for (let index = 0; index < Math.max(rest.length, 2); index += 2) {
    const by = rest[index] ?? 1;
    const ascending = toBoolean(single(rest[index + 1] ?? true)) === true;
    const at = single(by);
    if (by instanceof Grid && by.height > 1) keys.push({ values: flat(by), ascending });
    else if (typeof at === "number") keys.push({ values: grid.rows.map((row) => row[at - 1] ?? null), ascending });
    else return fail("#VALUE!");
  }
  return new Grid(sorted(grid.rows, keys));
}

function sorted(rows: readonly (readonly Result[])[], keys: readonly Key[]): (readonly Result[])[] {
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const { values, ascending } of keys) {
      const found = compareResults(values[a] ?? null, values[b] ?? null, ascending);
      if (found !== 0) return found;
    }
    return a - b;
  });
  return order.map((index) => rows[index] ?? []);
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
  return across ? turned(new Grid(kept)) : new Grid(kept);
}

function sequence(args: readonly Value[]): Value {
  const [rows = 1, columns = 1, start = 1, step = 1] = args.map((arg) => toNumber(single(arg)));
  for (const one of [rows, columns, start, step]) if (isError(one)) return one;
  const [height, width] = [Number(rows), Number(columns)];
  if (height < 1 || width < 1) return fail("#NUM!");
  return new Grid(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, col) => Number(start) + (row * width + col) * Number(step)),
    ),
  );
}

function stack(args: readonly Value[], across: boolean): Value {
  const grids = args.map((arg) => (across ? turned(gridOf(arg)) : gridOf(arg)));
  const width = Math.max(...grids.map((grid) => grid.width));
  const rows = grids.flatMap((grid) =>
    grid.rows.map((row) => Array.from({ length: width }, (_, index) => (index < row.length ? (row[index] ?? null) : fail("#N/A")))),
  );
  return across ? turned(new Grid(rows)) : new Grid(rows);
}

export const arrayFunctions: FunctionTable = {
  ARRAYFORMULA: lazy((args, scope) => {
    const value = scope.evaluate(args[0], { ...scope, array: true });
    return value instanceof Grid ? new Grid(value.rows) : value;
  }),
  FILTER: arrays(filter),
  SORT: arrays(sort),
  UNIQUE: arrays(unique),
  TRANSPOSE: arrays(([range = null]) => turned(gridOf(range))),
  FLATTEN: arrays((args) => column(args.flatMap(flat))),
  TOCOL: arrays((args) => column(flat(args[0] ?? null))),
  TOROW: arrays((args) => new Grid([flat(args[0] ?? null)])),
  SEQUENCE: whole(sequence),
  VSTACK: arrays((args) => stack(args, false)),
  HSTACK: arrays((args) => stack(args, true)),
  ARRAY_CONSTRAIN: arrays(
    ([range = null, rows = null, columns = null]) =>
      new Grid(
        gridOf(range)
          .rows.slice(0, Number(single(rows)))
          .map((row) => row.slice(0, Number(single(columns)))),
      ),
  ),
};
