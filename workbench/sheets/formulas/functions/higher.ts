/** Functions that call a LAMBDA for each value, row or column. */
import type { Result } from "../../model/cell.ts";
import { type ArgumentNodes, type FunctionTable, type Lambda, lazy, type Scope } from "../function.ts";
import { callLambda, lambdaOf } from "../lambda.ts";
import { fail, Grid, gridOf, isError, single, toNumber, type Value } from "../value.ts";
import { tooMany } from "./lists.ts";
import { turned } from "./lookup.ts";

type Run = (values: readonly Value[], lambda: Lambda, scope: Scope) => Value;

/** The last argument is the function, the others are values. */
const withLambda = (name: string, run: Run) =>
  lazy((args: ArgumentNodes, scope) => {
    const lambda = lambdaOf(args.at(-1), scope);
    if (!lambda) return fail("#N/A", `Argument must be a LAMBDA in ${name}.`);
    const values = args.slice(0, -1).map((node) => scope.evaluate(node, { ...scope, array: true }));
    return run(values, lambda, scope);
  });

function map(values: readonly Value[], lambda: Lambda, scope: Scope): Value {
  const grids = values.map(gridOf);
  const [first] = grids;
  if (!first || grids.some((grid) => grid.height !== first.height || grid.width !== first.width))
    return fail("#N/A", "Array arguments to MAP are of different size.");
  return new Grid(
    first.rows.map((line, row) =>
      line.map((_, column) =>
        single(
          callLambda(
            lambda,
            grids.map((grid) => grid.rows[row]?.[column] ?? null),
            scope,
          ),
        ),
      ),
    ),
  );
}

function reduce([start = null, range = null]: readonly Value[], lambda: Lambda, scope: Scope): Value {
  return gridOf(range)
    .rows.flat()
    .reduce<Value>((sum, value) => callLambda(lambda, [sum, value], scope), start);
}

function scan([start = null, range = null]: readonly Value[], lambda: Lambda, scope: Scope): Value {
  let sum: Result = single(start);
  return new Grid(
    gridOf(range).rows.map((line) =>
      line.map((value) => {
        sum = single(callLambda(lambda, [sum, value], scope));
        return sum;
      }),
    ),
  );
}

/** One result for each row, side by side when the LAMBDA gives several. */
const byRow = ([range = null]: readonly Value[], lambda: Lambda, scope: Scope): Grid =>
  new Grid(gridOf(range).rows.map((line) => gridOf(callLambda(lambda, [new Grid([line])], scope)).rows[0] ?? [null]));

const byColumn = ([range = null]: readonly Value[], lambda: Lambda, scope: Scope): Grid =>
  turned(
    new Grid(
      turned(gridOf(range)).rows.map((line) =>
        gridOf(callLambda(lambda, [turned(new Grid([line]))], scope)).rows.map((row) => row[0] ?? null),
      ),
    ),
  );

function makeArray(values: readonly Value[], lambda: Lambda, scope: Scope): Value {
  const [rows = 0, columns = 0] = values.map((value) => toNumber(single(value), scope.model.locale));
  if (isError(rows)) return rows;
  if (isError(columns)) return columns;
  if (rows < 1 || columns < 1 || tooMany(rows, columns)) return fail("#NUM!");
  const at = (row: number, column: number): Result => single(callLambda(lambda, [row + 1, column + 1], scope));
  return new Grid(
    Array.from({ length: Math.trunc(rows) }, (_, row) => Array.from({ length: Math.trunc(columns) }, (__, column) => at(row, column))),
  );
}

export const higherFunctions: FunctionTable = {
  LAMBDA: lazy(() => fail("#N/A", "A LAMBDA must be called: LAMBDA(x, …)(value).")),
  MAP: withLambda("MAP", map),
  REDUCE: withLambda("REDUCE", reduce),
  SCAN: withLambda("SCAN", scan),
  BYROW: withLambda("BYROW", byRow),
  BYCOL: withLambda("BYCOL", byColumn),
  MAKEARRAY: withLambda("MAKEARRAY", makeArray),
};
