/** Arithmetic on single numbers. */
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, perCell } from "../function.ts";
import { fail, isError, toNumber } from "../value.ts";
import { finite, tidy, tooMany } from "./lists.ts";

type Calculation = (numbers: readonly number[]) => Result;

export const calculation = (run: Calculation): FormulaFunction =>
  perCell((args, { model }) => {
    const values: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg, model.locale);
      if (isError(number)) return number;
      values.push(number);
    }
    return run(values);
  });

/** Rounds the number of steps in a value; a quotient that is whole but for binary dust is whole. */
const steps = (value: number, step: number, round: (count: number) => number): number => tidy(round(tidy(value / step)) * step);

/** CEILING and FLOOR: a negative step goes with negative values only. */
const stepped = (round: (count: number) => number): FormulaFunction =>
  calculation(([value = 0, step = 1]) => {
    if (step === 0) return 0;
    if (value > 0 && step < 0) return fail("#NUM!", "The signs of the parameters differ.");
    return steps(value, step, round);
  });

/** CEILING.MATH and FLOOR.MATH: with a mode, negative values are rounded the other way. */
const stepMath = (round: (count: number) => number): FormulaFunction =>
  calculation(([value = 0, step = 1, mode = 0]) => {
    if (step === 0) return 0;
    const size = Math.abs(step);
    return value < 0 && mode !== 0 ? -steps(-value, size, round) || 0 : steps(value, size, round);
  });

const precise = (round: (count: number) => number): FormulaFunction =>
  calculation(([value = 0, step = 1]) => (step === 0 ? 0 : steps(value, Math.abs(step), round)));

const rounded = (way: (value: number) => number): FormulaFunction =>
  calculation(([number = 0, digits = 0]) => {
    const places = Math.trunc(digits);
    const factor = 10 ** Math.abs(places);
    const size = Math.abs(number);
    const scaled = way(Number((places < 0 ? size / factor : size * factor).toPrecision(15)));
    return finite(Number((places < 0 ? scaled * factor : scaled / factor).toPrecision(15)) * Math.sign(number) || 0);
  });

/** Away from zero to the next even (or odd) number. */
const parity = (rest: 0 | 1): FormulaFunction =>
  calculation(([value = 0]) => {
    const size = Math.ceil(Math.abs(value));
    const found = size % 2 === rest ? size : size + 1;
    return (value < 0 ? -found : found) || 0;
  });

/** In how many ways so many of a number of things can be taken, in order. */
function arrangements(count: number, taken: number): Result {
  if (count < 0 || taken < 0 || taken > count || tooMany(taken)) return fail("#NUM!");
  let product = 1;
  for (let left = count; left > count - taken; left--) product *= left;
  return finite(product);
}

function choices(count: number, taken: number): Result {
  if (count < 0 || taken < 0 || taken > count || tooMany(taken)) return fail("#NUM!");
  let product = 1;
  for (let at = 1; at <= taken; at++) product = (product * (count - taken + at)) / at;
  return finite(Math.round(product));
}

export const numberFunctions: FunctionTable = {
  ABS: calculation(([value = 0]) => Math.abs(value)),
  SIGN: calculation(([value = 0]) => Math.sign(value)),
  INT: calculation(([value = 0]) => Math.floor(value)),
  SQRT: calculation(([value = 0]) => (value < 0 ? fail("#NUM!", "Function SQRT parameter 1 value is negative.") : Math.sqrt(value))),
  POWER: calculation(([base = 0, exponent = 0]) => (base === 0 && exponent < 0 ? fail("#DIV/0!") : finite(base ** exponent))),
  LOG: calculation(([value = 0, base = 10]) =>
    value <= 0 || base <= 0
      ? fail("#NUM!")
      : base === 1
        ? fail("#DIV/0!")
        : base === 10
          ? Math.log10(value)
          : Math.log(value) / Math.log(base),
  ),
  PERMUT: calculation(([count = 0, taken = 0]) => arrangements(Math.trunc(count), Math.trunc(taken))),
  COMBIN: calculation(([count = 0, taken = 0]) => choices(Math.trunc(count), Math.trunc(taken))),
  COMBINA: calculation(([count = 0, taken = 0]) =>
    count === 0 && taken === 0 ? 1 : choices(Math.trunc(count) + Math.trunc(taken) - 1, Math.trunc(taken)),
  ),
  ACOT: calculation(([value = 0]) => Math.PI / 2 - Math.atan(value)),
  PI: calculation(() => Math.PI),
  ATAN2: calculation(([x = 0, y = 0]) => (x === 0 && y === 0 ? fail("#DIV/0!") : Math.atan2(y, x))),
  MOD: calculation(([number = 0, divisor = 0]) =>
    divisor === 0 ? fail("#DIV/0!", "Function MOD parameter 2 cannot be zero.") : tidy(number - divisor * Math.floor(number / divisor)),
  ),
  QUOTIENT: calculation(([number = 0, divisor = 0]) => (divisor === 0 ? fail("#DIV/0!") : Math.trunc(number / divisor) || 0)),
  ROUND: rounded((value) => Math.floor(value + 0.5)),
  ROUNDUP: rounded(Math.ceil),
  ROUNDDOWN: rounded(Math.floor),
  TRUNC: rounded(Math.floor),
  CEILING: stepped(Math.ceil),
  FLOOR: stepped(Math.floor),
  "CEILING.MATH": stepMath(Math.ceil),
  "FLOOR.MATH": stepMath(Math.floor),
  "CEILING.PRECISE": precise(Math.ceil),
  "FLOOR.PRECISE": precise(Math.floor),
  "ISO.CEILING": precise(Math.ceil),
  MROUND: calculation(([value = 0, step = 0]) => {
    if (value === 0 || step === 0) return 0;
    if (Math.sign(value) !== Math.sign(step)) return fail("#NUM!", "Parameters of MROUND must have the same signs.");
    return tidy(Math.floor(tidy(value / step) + 0.5) * step);
  }),
  EVEN: parity(0),
  ODD: parity(1),
  ISEVEN: perCell(([value = null]) => isParity(value, 0)),
  ISODD: perCell(([value = null]) => isParity(value, 1)),
  BASE: calculation(([value = 0, radix = 10, length = 0]) =>
    value < 0 || radix < 2 || radix > 36
      ? fail("#NUM!")
      : Math.trunc(value).toString(Math.trunc(radix)).toUpperCase().padStart(length, "0"),
  ),
};

function isParity(value: Result, rest: 0 | 1): Result {
  const number = toNumber(value);
  return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === rest;
}
