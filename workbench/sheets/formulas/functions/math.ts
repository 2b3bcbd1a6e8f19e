/** Sums, counts and averages. */
import type { CellError, Result } from "../../model/cell.ts";
import { arrays, type FormulaFunction, type FunctionTable, perCell, whole } from "../function.ts";
import { fail, flat, Grid, gridOf, isError, single, toNumber, type Value } from "../value.ts";

/** The numbers among the arguments: texts and truth values count only when written into the formula itself. */
export function numbers(args: readonly Value[], locale = "en_US"): number[] | CellError {
  const found: number[] = [];
  for (const arg of args) {
    for (const value of flat(arg)) {
      if (isError(value)) return value;
      if (typeof value === "number") found.push(value);
      else if (!(arg instanceof Grid) && value !== null) {
        const number = toNumber(value, locale);
        if (isError(number)) return number;
        found.push(number);
      }
    }
  }
  return found;
}

const over = (run: (values: readonly number[]) => Result): FormulaFunction =>
  whole((args, { model }) => {
    const found = numbers(args, model.locale);
    return Array.isArray(found) ? run(found) : found;
  });

export const total = (values: readonly number[]): number => tidy(values.reduce((sum, value) => sum + value, 0));

/** Sums without the dust of binary fractions, as Sheets shows them. */
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

const rounded = (way: (value: number) => number): FormulaFunction =>
  perCell(([value = null, places = null], { model }) => {
    const [number, digits] = [toNumber(value, model.locale), toNumber(places, model.locale)];
    if (isError(number)) return number;
    if (isError(digits)) return digits;
    const factor = 10 ** Math.trunc(digits);
    return Number((way(Number((Math.abs(number) * factor).toPrecision(15))) / factor).toPrecision(15)) * Math.sign(number) || 0;
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

const distinct = (args: readonly Value[]): number =>
  new Set(
    args
      .flatMap(flat)
      .filter((value) => value !== null && value !== "")
      .map((value) => (typeof value === "string" ? `s${value}` : `${typeof value}${String(value)}`)),
  ).size;

export const mathFunctions: FunctionTable = {
  SUM: over(total),
  AVERAGE: over((values) =>
    values.length === 0 ? fail("#DIV/0!", "Evaluation of function AVERAGE caused a divide by zero error.") : total(values) / values.length,
  ),
  MIN: over((values) => values.reduce((least, value) => Math.min(least, value), values[0] ?? 0)),
  MAX: over((values) => values.reduce((most, value) => Math.max(most, value), values[0] ?? 0)),
  PRODUCT: over((values) => values.reduce((product, value) => product * value, 1)),
  COUNT: whole((args) => args.flatMap(flat).filter((value) => typeof value === "number").length),
  COUNTA: whole((args) => args.flatMap((arg) => flat(arg).filter((value) => value !== null)).length),
  COUNTBLANK: whole(([range = null]) => {
    const { at, height, width } = gridOf(range);
    const filled = flat(range).filter((value) => value !== null && value !== "").length;
    return (at ? at.box.rows * at.box.columns : height * width) - filled;
  }),
  COUNTUNIQUE: whole(distinct),
  SUMPRODUCT: arrays(sumProduct),
  ROUND: rounded((value) => Math.floor(value + 0.5)),
  ROUNDUP: rounded(Math.ceil),
  ROUNDDOWN: rounded(Math.floor),
  INT: perCell(([value = null]) => {
    const number = toNumber(value);
    return isError(number) ? number : Math.floor(number);
  }),
  MOD: perCell(([value = null, by = null]) => {
    const [number, divisor] = [toNumber(value), toNumber(by)];
    if (isError(number)) return number;
    if (isError(divisor)) return divisor;
    return divisor === 0 ? fail("#DIV/0!") : tidy(number - divisor * Math.floor(number / divisor));
  }),
  N: whole(([value = null]) => {
    const one = single(value);
    return typeof one === "number" || isError(one) ? one : one === true ? 1 : 0;
  }),
  RAND: whole((_args, { model, row, column }) => drawn(model.now() + row * 7919 + column * 104_729)),
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
