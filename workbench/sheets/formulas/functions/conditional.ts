/** Counting, adding and averaging what meets criteria. */
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, type Scope, whole } from "../function.ts";
import { fail, flat, Grid, gridOf, isError, single, type Value } from "../value.ts";
import { placesOf } from "./columns.ts";
import { criterion, criterionKeys } from "./criteria.ts";
import { total } from "./lists.ts";

interface Wanted {
  readonly grid: Grid;
  readonly criterion: Result;
  readonly test: (value: Result) => boolean;
}

const heightOf = (value: Value): number => (value instanceof Grid ? (value.at?.box.rows ?? value.height) : 1);
const widthOf = (value: Value): number => (value instanceof Grid ? (value.at?.box.columns ?? value.width) : 1);

/** The cell at a place, counted row by row; empty below the content. */
const cellAt = (grid: Grid, place: number, width: number): Result =>
  (width === 1 ? grid.rows[place]?.[0] : grid.rows[Math.floor(place / width)]?.[place % width]) ?? null;

const different = () => fail("#VALUE!", "Array arguments are of different size.");

/** The places that meet every pair of range and criterion; an error when the ranges differ in size. */
function meeting(pairs: readonly Value[], scope: Scope, shape: Value): number[] | null {
  const wanted: Wanted[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const range = pairs[index] ?? null;
    if (heightOf(range) !== heightOf(shape) || widthOf(range) !== widthOf(shape)) return null;
    const given = single(pairs[index + 1] ?? null);
    wanted.push({ grid: gridOf(range), criterion: given, test: criterion(given, scope.model.locale) });
  }
  const width = widthOf(shape);
  const rows = Math.max(0, ...[...wanted.map(({ grid }) => grid), gridOf(shape)].map((grid) => grid.height));
  const candidates = width === 1 ? shortest(wanted, scope.model.locale) : null;
  const meets = (place: number): boolean => wanted.every(({ grid, test }) => test(cellAt(grid, place, width)));
  if (candidates) return candidates.filter(meets);
  const found: number[] = [];
  for (let place = 0; place < rows * width; place++) if (meets(place)) found.push(place);
  return found;
}

/** Of the criteria that ask for one value, the places of the one that has the fewest. */
function shortest(wanted: readonly Wanted[], locale: string): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (const { grid, criterion: given } of wanted) {
    const keys = criterionKeys(given, locale);
    const places = keys && placesOf(grid, 0, keys);
    if (places && (!best || places.length < best.length)) best = places;
  }
  return best;
}

type Sum = (numbers: readonly number[]) => Result;

function over(target: Value, pairs: readonly Value[], scope: Scope): number[] | Result {
  const places = meeting(pairs, scope, target);
  if (!places) return different();
  const [grid, width] = [gridOf(target), widthOf(target)];
  const values: number[] = [];
  for (const place of places) {
    const value = cellAt(grid, place, width);
    if (isError(value)) return value;
    if (typeof value === "number") values.push(value);
  }
  return values;
}

const many = (run: Sum): FormulaFunction =>
  whole(([target = null, ...pairs], scope) => {
    const values = over(target, pairs, scope);
    return Array.isArray(values) ? run(values) : values;
  });

/** A criterion that is a range gives one result for each of its cells, inside an array formula. */
const eachCriterion =
  (run: (args: readonly Value[], scope: Scope) => Result) =>
  (args: readonly Value[], scope: Scope): Value => {
    const [range = null, wanted = null, ...rest] = args;
    if (!(wanted instanceof Grid) || !scope.array || (wanted.height === 1 && wanted.width === 1)) return run(args, scope);
    return new Grid(wanted.rows.map((row) => row.map((cell) => run([range, cell, ...rest], scope))));
  };

const one = (run: Sum): FormulaFunction =>
  whole(
    eachCriterion(([range = null, wanted = null, target], scope) => {
      const values = over(sameShape(target ?? range, range, scope), [range, wanted], scope);
      return Array.isArray(values) ? run(values) : values;
    }),
  );

/** SUMIF adds from a range that is as large as the one it looks at, whatever was written. */
function sameShape(target: Value, range: Value, scope: Scope): Value {
  if (!(target instanceof Grid) || !target.at || !(range instanceof Grid) || !range.at) return target;
  const { sheet, box } = target.at;
  const { rows, columns } = range.at.box;
  return box.rows === rows && box.columns === columns ? target : scope.area(sheet, { ...box, rows, columns }, scope);
}

const average: Sum = (values) =>
  values.length === 0 ? fail("#DIV/0!", "Evaluation of function AVERAGEIF caused a divide by zero error.") : total(values) / values.length;

function count(pairs: readonly Value[], scope: Scope): Result {
  const places = meeting(pairs, scope, pairs[0] ?? null);
  return places ? places.length + unseen(pairs, scope) : different();
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

/** The different values at the places that meet the criteria. */
function distinctAmong(target: Value, pairs: readonly Value[], scope: Scope): Result {
  const places = meeting(pairs, scope, target);
  if (!places) return different();
  const values = places.map((place) => cellAt(gridOf(target), place, widthOf(target)));
  return distinct(values);
}

/** How many different values there are, texts told apart by case too; empty ones are none. */
export const distinct = (values: readonly Result[]): number =>
  new Set(values.flatMap((value) => (value === null || value === "" ? [] : [`${typeof value}${isError(value) ? value.code : value}`])))
    .size;

const largest: Sum = (values) => values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
const smallest: Sum = (values) => values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);

export const conditionalFunctions: FunctionTable = {
  SUMIF: one(total),
  SUMIFS: many(total),
  AVERAGEIF: one(average),
  AVERAGEIFS: many(average),
  MAXIFS: many(largest),
  MINIFS: many(smallest),
  COUNTIF: whole(eachCriterion(count)),
  COUNTIFS: whole(eachCriterion(count)),
  COUNTUNIQUE: whole((args) => distinct(args.flatMap(flat))),
  COUNTUNIQUEIFS: whole(([target = null, ...pairs], scope) => distinctAmong(target, pairs, scope)),
};
