/** Sums, counts and averages. */
import type { Result } from "../../model/cell.ts";
import { arrays, type FormulaFunction, type FunctionTable, perCell, whole } from "../function.ts";
import { fail, flat, Grid, gridOf, isError, single, toNumber, type Value } from "../value.ts";
import { allNumbers, finite, numbers, plainNumbers, tooMany, total } from "./lists.ts";
import { deviation, variance } from "./spread.ts";

const over = (run: (values: readonly number[]) => Result): FormulaFunction =>
  whole((args, { model }) => {
    const found = numbers(args, model.locale);
    return Array.isArray(found) ? run(found) : found;
  });

function sumProduct(args: readonly Value[]): Value {
  const grids = args.map(gridOf);
  const [first] = grids;
  if (!first || grids.some((grid) => grid.height !== first.height || grid.width !== first.width))
    return fail("#VALUE!", "SUMPRODUCT has mismatched range sizes.");
  const all = grids.map((grid) => flat(grid));
  const error = all.flat().find(isError);
  if (error) return error;
  const number = (value: Result | undefined): number =>
    typeof value === "number" ? value : value === true && args.length === 1 ? 1 : typeof value === "boolean" ? Number(value) : 0;
  return total((all[0] ?? []).map((_, index) => all.reduce((product, values) => product * number(values[index]), 1)));
}

type Total = (values: readonly number[]) => Result;

const mean: Total = (values) =>
  values.length === 0 ? fail("#DIV/0!", "Evaluation of function AVERAGE caused a divide by zero error.") : total(values) / values.length;
const least: Total = (values) => values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
const most: Total = (values) => values.reduce((high, value) => Math.max(high, value), values[0] ?? 0);
const product: Total = (values) => (values.length === 0 ? 0 : finite(values.reduce((all, value) => all * value, 1)));

const ofNumbers =
  (run: Total) =>
  (ranges: readonly Value[]): Result => {
    const found = numbers(ranges);
    return Array.isArray(found) ? run(found) : found;
  };

const filled = (ranges: readonly Value[]): number => ranges.flatMap(flat).filter((value) => value !== null).length;

/** The calculations of SUBTOTAL, by their number. */
const subtotals: readonly (((ranges: readonly Value[]) => Result) | null)[] = [
  null,
  ofNumbers(mean),
  (ranges) => ranges.flatMap(flat).filter((value) => typeof value === "number").length,
  filled,
  ofNumbers(most),
  ofNumbers(least),
  ofNumbers(product),
  ofNumbers(deviation(1)),
  ofNumbers(deviation(0)),
  ofNumbers(total),
  ofNumbers(variance(1)),
  ofNumbers(variance(0)),
];

const overAll = (run: Total): FormulaFunction =>
  whole((args) => {
    const found = allNumbers(args);
    return Array.isArray(found) ? run(found) : found;
  });

export const mathFunctions: FunctionTable = {
  SUM: over(total),
  AVERAGE: over(mean),
  AVERAGEA: overAll(mean),
  MIN: over(least),
  MINA: overAll(least),
  MAX: over(most),
  MAXA: overAll(most),
  STDEVA: overAll(deviation(1)),
  STDEVPA: overAll(deviation(0)),
  VARA: overAll(variance(1)),
  VARPA: overAll(variance(0)),
  PRODUCT: over(product),
  SUMSQ: over((values) => total(values.map((value) => value * value))),
  COUNT: whole((args) => {
    const counts = (value: Result, written: boolean): boolean => typeof value === "number" || (written && typeof value === "boolean");
    return args.reduce<number>((sum, arg) => sum + flat(arg).filter((value) => counts(value, !(arg instanceof Grid))).length, 0);
  }),
  COUNTA: whole(filled),
  COUNTBLANK: whole(([range = null]) => {
    const { at, height, width } = gridOf(range);
    const filled = flat(range).filter((value) => value !== null && value !== "").length;
    return (at ? at.box.rows * at.box.columns : height * width) - filled;
  }),
  SUMPRODUCT: arrays(sumProduct),
  SERIESSUM: whole(([x = null, first = null, step = null, factors = null], { model }) => {
    const given = plainNumbers([x, first, step], model.locale);
    const list = numbers([factors], model.locale);
    if (!Array.isArray(given)) return given;
    if (!Array.isArray(list)) return list;
    const [at = 0, power = 0, by = 0] = given;
    return finite(list.reduce((sum, factor, index) => sum + factor * at ** (power + index * by), 0));
  }),
  SUBTOTAL: whole(([code = null, ...ranges], scope) => {
    const at = toNumber(single(code), scope.model.locale);
    if (isError(at)) return at;
    const known = subtotals[Math.trunc(at) % 100];
    return known && (at < 12 || at > 100) ? known(ranges) : fail("#VALUE!", "Function SUBTOTAL parameter 1 value is invalid.");
  }),
  RAND: whole((_args, { model, row, column }) => drawn(model.now() + row * 7919 + column * 104_729)),
  RANDARRAY: whole(([rows = 1, columns = 1], { model, row, column }) => {
    const size = plainNumbers([rows, columns], model.locale);
    if (!Array.isArray(size)) return size;
    const [height = 1, width = 1] = size.map(Math.trunc);
    if (height < 1 || width < 1 || tooMany(height, width)) return fail("#NUM!");
    const at = (down: number, right: number): number => drawn(model.now() + (row + down) * 7919 + (column + right) * 104_729);
    return new Grid(Array.from({ length: height }, (_, down) => Array.from({ length: width }, (__, right) => at(down, right))));
  }),
  RANDBETWEEN: perCell(([low = null, high = null], { model, row, column }) => {
    const [from, to] = [toNumber(low), toNumber(high)];
    if (isError(from)) return from;
    return isError(to)
      ? to
      : Math.ceil(from) + Math.floor(drawn(model.now() + row * 7919 + column * 104_729) * (Math.floor(to) - Math.ceil(from) + 1));
  }),
};

/** A number between 0 and 1 that depends on the virtual time only: the workbench repeats itself. */
function drawn(seed: number): number {
  const x = Math.sin(seed % 1e9) * 43_758.5453;
  return x - Math.floor(x);
}
