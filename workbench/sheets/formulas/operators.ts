/** What the operators of formulas do with single values. */
import type { Result } from "../model/cell.ts";
import { compare, fail, isError, toNumber, toText } from "./value.ts";

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

const calculations: Readonly<Record<string, (x: number, y: number) => number>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
  "^": (x, y) => x ** y,
};

/** A value from two; an error among them comes first. */
export function operate(operator: string, a: Result, b: Result, locale: string): Result {
  if (isError(a)) return a;
  if (isError(b)) return b;
  const comparison = comparisons[operator];
  if (comparison) return comparison(compare(a, b));
  return operator === "&" ? toText(a, locale) + toText(b, locale) : calculate(operator, [a, b], locale);
}

function calculate(operator: string, [a = null, b = null]: readonly Result[], locale: string): Result {
  const [x, y] = [toNumber(a, locale), toNumber(b, locale)];
  if (isError(x)) return x;
  if (isError(y)) return y;
  if (operator === "/" && y === 0) return fail("#DIV/0!", "Function DIVIDE parameter 2 cannot be zero.");
  if (operator === "^" && x === 0 && y < 0) return fail("#DIV/0!", "Evaluation of function POW caused a divide by zero error.");
  const made = calculations[operator]?.(x, y);
  return made === undefined || !Number.isFinite(made) ? fail("#NUM!") : made;
}

/** A value from one: `-`, `%` or `+`, which leaves it alone. */
export function operateOn(operator: string, value: Result, locale: string): Result {
  if (isError(value) || operator === "+") return value;
  const number = toNumber(value, locale);
  if (isError(number)) return number;
  return operator === "%" ? number / 100 : -number || 0;
}
