/** The operators as functions, and ISBETWEEN. */
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, perCell } from "../function.ts";
import { operate, operateOn } from "../operators.ts";
import { compare, fail, isError, toBoolean } from "../value.ts";

const two = (operator: string): FormulaFunction => perCell(([a = null, b = null], { model }) => operate(operator, a, b, model.locale));

const one = (operator: string): FormulaFunction => perCell(([value = null], { model }) => operateOn(operator, value, model.locale));

function between([value = null, low = null, high = null, withLow = true, withHigh = true]: readonly Result[]): Result {
  const [first, last] = [toBoolean(withLow), toBoolean(withHigh)];
  if (isError(first)) return first;
  if (isError(last)) return last;
  if (compare(low, high) > 0) return fail("#NUM!", "Function ISBETWEEN parameter 2 must be less than or equal to parameter 3.");
  const [above, below] = [compare(value, low), compare(value, high)];
  return (first ? above >= 0 : above > 0) && (last ? below <= 0 : below < 0);
}

export const operatorFunctions: FunctionTable = {
  ADD: two("+"),
  MINUS: two("-"),
  MULTIPLY: two("*"),
  DIVIDE: two("/"),
  POW: two("^"),
  EQ: two("="),
  NE: two("<>"),
  GT: two(">"),
  GTE: two(">="),
  LT: two("<"),
  LTE: two("<="),
  CONCAT: two("&"),
  UMINUS: one("-"),
  UPLUS: one("+"),
  UNARY_PERCENT: one("%"),
  ISBETWEEN: perCell(between),
};
