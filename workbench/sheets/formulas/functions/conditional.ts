/** Counting, adding and averaging what meets criteria. */
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, type Scope, whole } from "../function.ts";
import { fail, Grid, gridOf, isError, single, type Value } from "../value.ts";
import { criterion } from "./criteria.ts";
import { total } from "./math.ts";

interface Wanted {
  readonly cells: readonly Result[];
  readonly test: (value: Result) => boolean;
}

/** The cells of a range in order, padded to a number of rows: empty rows below the content count as empty cells. */
function padded(value: Value, rows: number): Result[] {
  const grid = gridOf(value);
  const width = Math.max(1, grid.at?.box.columns ?? grid.width);
  const all = grid.rows.flatMap((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  while (all.length < rows * width) all.push(null);
  return all;
}

const heightOf = (value: Value): number => (value instanceof Grid ? (value.at?.box.rows ?? value.height) : 1);
const widthOf = (value: Value): number => (value instanceof Grid ? (value.at?.box.columns ?? value.width) : 1);

/** Which places meet every pair of range and criterion; `null` when the ranges differ in size. */
function meeting(pairs: readonly Value[], scope: Scope, shape: Value): boolean[] | null {
  const wanted: Wanted[] = [];
  const ranges = pairs.filter((_, index) => index % 2 === 0);
  if (ranges.some((range) => heightOf(range) !== heightOf(shape) || widthOf(range) !== widthOf(shape))) return null;
  const rows = Math.max(...[...ranges, shape].map((range) => gridOf(range).height));
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    wanted.push({ cells: padded(pairs[index] ?? null, rows), test: criterion(single(pairs[index + 1] ?? null), scope.model.locale) });
  }
  const length = wanted[0]?.cells.length ?? 0;
  return Array.from({ length }, (_, place) => wanted.every(({ cells, test }) => test(cells[place] ?? null)));
}

type Sum = (numbers: readonly number[]) => Result;

function over(target: Value, pairs: readonly Value[], scope: Scope): number[] | Result {
  const kept = meeting(pairs, scope, target);
  if (!kept) return fail("#VALUE!", "Array arguments are of different size.");
  const cells = padded(target, 0);
  const values = kept.flatMap((keep, place) => (keep ? [cells[place] ?? null] : []));
  return values.find(isError) ?? values.filter((value): value is number => typeof value === "number");
}

const many = (run: Sum): FormulaFunction =>
  whole(([target = null, ...pairs], scope) => {
    const values = over(target, pairs, scope);
    return Array.isArray(values) ? run(values) : values;
  });

const one = (run: Sum): FormulaFunction =>
  whole(([range = null, wanted = null, target], scope) => {
    const values = over(sameShape(target ?? range, range, scope), [range, wanted], scope);
    return Array.isArray(values) ? run(values) : values;
  });

/** SUMIF adds from a range that is as large as the one it looks at, whatever was written. */
function sameShape(target: Value, range: Value, scope: Scope): Value {
  if (!(target instanceof Grid) || !target.at || !(range instanceof Grid) || !range.at) return target;
  const { sheet, box } = target.at;
  const from = `R${box.top + 1}C${box.left + 1}`;
  const to = `R${box.top + range.at.box.rows}C${box.left + range.at.box.columns}`;
  return scope.reference(`'${sheet.name.replaceAll("'", "''")}'!${from}:${to}`, scope);
}

const average: Sum = (values) => (values.length === 0 ? fail("#DIV/0!") : total(values) / values.length);

/** A criterion that is a range gives one count for each of its cells, inside an array formula. */
const counted = whole((args, scope) => {
  const [range = null, wanted = null] = args;
  if (args.length === 2 && wanted instanceof Grid && scope.array)
    return new Grid(wanted.rows.map((row) => row.map((cell) => count([range, cell], scope))));
  return count(args, scope);
});

function count(pairs: readonly Value[], scope: Scope): Result {
  const kept = meeting(pairs, scope, pairs[0] ?? null);
  return kept ? kept.filter(Boolean).length + unseen(pairs, scope) : fail("#VALUE!", "Array arguments are of different size.");
}

/** Rows below the content meet the criteria when all of them accept an empty cell. */
function unseen(pairs: readonly Value[], scope: Scope): number {
  const ranges = pairs.filter((_, index) => index % 2 === 0);
  const tests = pairs.filter((_, index) => index % 2 === 1).map((wanted) => criterion(single(wanted), scope.model.locale));
  if (!tests.every((test) => test(null))) return 0;
  const [first = null] = ranges;
  const seen = Math.max(...ranges.map((range) => gridOf(range).height));
  return (heightOf(first) - seen) * widthOf(first);
}

export const conditionalFunctions: FunctionTable = {
  SUMIF: one(total),
  SUMIFS: many(total),
  AVERAGEIF: one(average),
  AVERAGEIFS: many(average),
  MAXIFS: many((values) => values.reduce((most, value) => Math.max(most, value), values[0] ?? 0)),
  MINIFS: many((values) => values.reduce((least, value) => Math.min(least, value), values[0] ?? 0)),
  COUNTIF: counted,
  COUNTIFS: counted,
};
