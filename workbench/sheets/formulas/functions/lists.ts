/** The values among arguments, as the functions of whole ranges count them. */
import type { CellError, Result } from "../../model/cell.ts";
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

/** As `numbers`, but texts count 0 and truth values 0 or 1 (AVERAGEA and its kin). */
export function allNumbers(args: readonly Value[]): number[] | CellError {
  const found: number[] = [];
  for (const value of args.flatMap(flat)) {
    if (isError(value)) return value;
    if (value !== null) found.push(typeof value === "number" ? value : value === true ? 1 : 0);
  }
  return found;
}

/** The pairs of numbers at the same places of two ranges. */
export function pairs(first: Value, second: Value): [number, number][] | CellError {
  const [a, b] = [gridOf(first), gridOf(second)];
  const [x, y] = [flat(a), flat(b)];
  if (x.length !== y.length) return fail("#N/A", "Array arguments are of different size.");
  const error = [...x, ...y].find(isError);
  if (error) return error;
  return x.flatMap((value, index): [number, number][] => {
    const other = y[index];
    return typeof value === "number" && typeof other === "number" ? [[value, other]] : [];
  });
}

/** Plain numbers of arguments that are single values, or the first error among them. */
export function plainNumbers(args: readonly Value[], locale = "en_US"): number[] | CellError {
  const found: number[] = [];
  for (const arg of args) {
    const number = toNumber(single(arg), locale);
    if (isError(number)) return number;
    found.push(number);
  }
  return found;
}

export const total = (values: readonly number[]): number => tidy(values.reduce((sum, value) => sum + value, 0));

/** Sums without the dust of binary fractions, as Sheets shows them. */
export const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** More cells than a tab may hold, more steps than a calculation may take: such calls are refused, they do not hang. */
export const tooMany = (...counts: readonly number[]): boolean =>
  !(counts.reduce((product, count) => product * Math.abs(count), 1) <= 2_000_000);

export const finite = (value: number): Result => (Number.isFinite(value) ? value : fail("#NUM!"));
