/** Conditions, errors and types. */
import type { AstExpression } from "@borgar/fx";
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, lazy, perCell, type Scope, whole } from "../function.ts";
import { broadcast, compare, fail, flat, Grid, isError, single, toBoolean, type Value } from "../value.ts";

const cut = (value: Value, scope: Scope): Value => (scope.array ? value : value instanceof Grid && value.at ? single(value) : value);

function branch(args: readonly (AstExpression | null)[], scope: Scope): Value {
  if (args.length < 2 || args.length > 3)
    return fail("#N/A", `Wrong number of arguments to IF. Expected between 2 and 3 arguments, but got ${args.length} arguments.`);
  const condition = cut(scope.evaluate(args[0], scope), scope);
  if (condition instanceof Grid) {
    const [yes, no] = [scope.evaluate(args[1], scope), args.length > 2 ? scope.evaluate(args[2], scope) : false];
    return broadcast([condition, yes, no], ([when = null, a = null, b = null]) => {
      const truth = toBoolean(when);
      return isError(truth) ? truth : truth ? a : b;
    });
  }
  const truth = toBoolean(condition);
  if (isError(truth)) return truth;
  if (truth) return scope.evaluate(args[1], scope);
  return args.length > 2 ? scope.evaluate(args[2], scope) : false;
}

/** `wrong` tells which errors are replaced. */
const instead = (wrong: (value: Result) => boolean): FormulaFunction =>
  lazy((args, scope) => {
    const value = scope.evaluate(args[0], scope);
    const replace = (): Value => (args.length > 1 ? scope.evaluate(args[1], scope) : null);
    if (!(value instanceof Grid)) return wrong(value) ? replace() : value;
    return value.rows.some((row) => row.some(wrong))
      ? broadcast([value, replace()], ([one = null, other = null]) => (wrong(one) ? other : one))
      : value;
  });

const truths = (args: readonly Value[]): (boolean | ReturnType<typeof fail>)[] =>
  args.flatMap((arg) =>
    flat(arg).flatMap((value) => (value === null || (arg instanceof Grid && typeof value === "string") ? [] : [toBoolean(value)])),
  );

const combined = (all: (values: readonly boolean[]) => boolean): FormulaFunction =>
  whole((args) => {
    const values = truths(args);
    const error = values.find(isError);
    if (error) return error;
    return values.length === 0 ? fail("#VALUE!") : all(values.map(Boolean));
  });

export const logicFunctions: FunctionTable = {
  /** The parser reads a LET with its names as a tree of its own; what comes here has none. */
  LET: lazy(() => fail("#N/A", "LET needs pairs of a name and a value, and a formula.")),
  IF: lazy(branch),
  IFS: lazy((args, scope) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const truth = toBoolean(single(scope.evaluate(args[index], scope)));
      if (isError(truth)) return truth;
      if (truth) return scope.evaluate(args[index + 1], scope);
    }
    return fail("#N/A", "No match");
  }),
  SWITCH: lazy((args, scope) => {
    const value = single(scope.evaluate(args[0], scope));
    if (isError(value)) return value;
    for (let index = 1; index + 1 < args.length; index += 2) {
      if (compare(value, single(scope.evaluate(args[index], scope))) === 0) return scope.evaluate(args[index + 1], scope);
    }
    return args.length % 2 === 0 ? scope.evaluate(args.at(-1), scope) : fail("#N/A", "No match");
  }),
  IFERROR: instead(isError),
  IFNA: instead((value) => isError(value) && value.code === "#N/A"),
  AND: combined((values) => values.every(Boolean)),
  OR: combined((values) => values.some(Boolean)),
  XOR: combined((values) => values.filter(Boolean).length % 2 === 1),
  NOT: perCell(([value = null]) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: whole(() => true),
  FALSE: whole(() => false),
};
