/** Works out one parsed formula. */
import type { AstExpression } from "@borgar/fx";
import type { Result } from "../model/cell.ts";
import { arity } from "./arity.ts";
import type { ArgumentNodes, FormulaFunction, Scope } from "./function.ts";
import { functions } from "./functions/all.ts";
import { callLambda, lambdaCalled, lambdaOf } from "./lambda.ts";
import { operate, operateOn } from "./operators.ts";
import { arrayLiteral, arrayRow, treeOf } from "./parse.ts";
import { broadcast, fail, Grid, gridOf, isError, single, type Value } from "./value.ts";

/** The result of a whole formula: a grid spills. */
export function resultOfFormula(source: string, scope: Scope): Value {
  const tree = treeOf(source);
  if (!tree) return fail("#ERROR!", "Formula parse error.");
  const value = evaluate(tree, scope);
  if (!(value instanceof Grid)) return value;
  if (value.at && tree.type === "ReferenceIdentifier") return intersect(value, scope);
  if (value.height === 0 || value.width === 0) return null;
  return value.height === 1 && value.width === 1 ? single(value) : value;
}

export function evaluate(node: AstExpression | null | undefined, scope: Scope): Value {
  if (!node) return null;
  switch (node.type) {
    case "Literal":
      return node.value;
    case "ErrorLiteral":
      return fail(errorCode(node.value));
    case "ReferenceIdentifier":
      return scope.names.get(node.value.toLowerCase()) ?? scope.reference(node.value, scope);
    case "UnaryExpression":
      return unary(node.operator, operand(node.arguments[0], scope), scope);
    case "BinaryExpression":
      return binary(node.operator, node.arguments, scope);
    case "CallExpression":
      return call(node, scope);
    case "LambdaExpression":
      return fail("#N/A", "A LAMBDA must be called: LAMBDA(x, …)(value).");
    case "LetExpression":
      return letIn(node, scope);
    default:
      return fail("#ERROR!", "Formula parse error.");
  }
}

const codes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;
const errorCode = (text: string) => codes.find((code) => code === text.toUpperCase()) ?? "#ERROR!";

function letIn(node: Extract<AstExpression, { type: "LetExpression" }>, scope: Scope): Value {
  let inner = scope;
  for (const { id, init } of node.declarations) {
    const name = id.name.toLowerCase();
    const lambda = init ? lambdaOf(init, inner) : null;
    inner = lambda
      ? { ...inner, lambdas: new Map(inner.lambdas).set(name, lambda) }
      : { ...inner, names: new Map(inner.names).set(name, evaluate(init, inner)) };
  }
  return evaluate(node.body, inner);
}

/** An operand of an operator: outside array formulas a range is cut to one cell. */
function operand(node: AstExpression | null | undefined, scope: Scope): Value {
  const value = evaluate(node, scope);
  return value instanceof Grid && value.at && !scope.array ? intersect(value, scope) : value;
}

/** The cell of a range in the formula's own row or column. */
export function intersect(grid: Grid, { row, column }: Scope): Result {
  if (!grid.at) return single(grid);
  const { box } = grid.at;
  if (box.rows === 1 && box.columns === 1) return single(grid);
  if (box.columns === 1 && row >= box.top && row < box.top + box.rows) return grid.rows[row - box.top]?.[0] ?? null;
  if (box.rows === 1 && column >= box.left && column < box.left + box.columns) return grid.rows[0]?.[column - box.left] ?? null;
  return fail("#VALUE!", "An array value could not be found.");
}

const unary = (operator: string, value: Value, { model }: Scope): Value =>
  broadcast([value], ([one = null]) => operateOn(operator, one, model.locale));

function binary(operator: string, nodes: ArgumentNodes, scope: Scope): Value {
  if (operator === ":") return joined(nodes, scope);
  const values = nodes.map((node) => operand(node, scope));
  return broadcast(values, ([a = null, b = null]) => operate(operator, a, b, scope.model.locale));
}

/** `A1:INDEX(A:A,3)`: from one reference to another. */
function joined(nodes: ArgumentNodes, scope: Scope): Value {
  const [from, to] = nodes.map((node) => evaluate(node, scope));
  if (!(from instanceof Grid) || !(to instanceof Grid) || !from.at || !to.at) return fail("#REF!");
  const [a, b] = [from.at.box, to.at.box];
  const [top, left] = [Math.min(a.top, b.top), Math.min(a.left, b.left)];
  const [bottom, right] = [Math.max(a.top + a.rows, b.top + b.rows) - 1, Math.max(a.left + a.columns, b.left + b.columns) - 1];
  return scope.area(from.at.sheet, { top, left, rows: bottom - top + 1, columns: right - left + 1 }, scope);
}

/** `{1,2;3,4}`: rows of parts, each of which may be an array itself. */
function arrayOf(lines: ArgumentNodes, scope: Scope): Value {
  const rows: Result[][] = [];
  for (const line of lines) {
    const nodes = line?.type === "CallExpression" ? line.arguments : [];
    const parts = nodes.map((node) => gridOf(evaluate(node, { ...scope, array: true })));
    const height = Math.max(...parts.map((part) => part.height));
    if (parts.some((part) => part.height !== height)) return fail("#REF!", "Function ARRAY_ROW parameters have mismatched row sizes.");
    for (let row = 0; row < height; row++) rows.push(parts.flatMap((part) => part.rows[row] ?? []));
  }
  if (rows.some((row) => row.length !== rows[0]?.length))
    return fail("#VALUE!", "In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
  return new Grid(rows);
}

function call({ callee, arguments: nodes }: Extract<AstExpression, { type: "CallExpression" }>, scope: Scope): Value {
  /** A name with other letters than English ones is parsed as that of a range. */
  const name = String(callee.name ?? Reflect.get(callee, "value"));
  const lambda = lambdaCalled(callee, scope) ?? scope.lambdas.get(name.toLowerCase());
  if (lambda)
    return callLambda(
      lambda,
      nodes.map((node) => evaluate(node, scope)),
      scope,
    );
  if (name === arrayLiteral || name === arrayRow) return arrayOf(nodes, scope);
  const known = functions[name.toUpperCase()];
  if (!known) return fail("#NAME?", `Unknown function: '${name}'.`);
  return wrongCount(name.toUpperCase(), nodes) ?? run(known, nodes, scope);
}

function run(known: FormulaFunction, nodes: ArgumentNodes, scope: Scope): Value {
  if (known.kind === "lazy") return known.run(nodes, scope);
  if (known.kind === "whole") {
    const inner = known.array ? { ...scope, array: true } : scope;
    const values = nodes.map((node) => evaluate(node, inner));
    return sound(known.run(values, inner));
  }
  return broadcast(
    nodes.map((node) => operand(node, scope)),
    (values) => values.find(isError) ?? sound(known.run(values, scope)),
  );
}

/** No cell holds an infinite number, or none at all. */
const sound = (value: Value): Value => (typeof value === "number" && !Number.isFinite(value) ? fail("#NUM!") : value);

/** Google's answer to a call with too few or too many arguments. */
function wrongCount(name: string, nodes: ArgumentNodes): Value | null {
  const range = arity(name);
  const [least, most] = range;
  if (nodes.length >= least && nodes.length <= most) return null;
  const wanted =
    least === most
      ? `${least}`
      : `${Number.isFinite(most) ? "between " : "at least "}${least}${Number.isFinite(most) ? ` and ${most}` : ""}`;
  return fail("#N/A", `Wrong number of arguments to ${name}. Expected ${wanted} arguments, but got ${nodes.length} arguments.`);
}
