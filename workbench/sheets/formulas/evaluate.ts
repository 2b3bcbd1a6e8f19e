/** Works out one parsed formula. */
import { type AstExpression, parse, tokenize } from "@borgar/fx";
import type { Result } from "../model/cell.ts";
import type { Scope } from "./function.ts";
import { functions } from "./functions/all.ts";
import { broadcast, compare, fail, Grid, gridOf, isError, single, toNumber, toText, type Value } from "./value.ts";

const parsed = new Map<string, AstExpression | null>();

/** The tree of a formula; `null` when it is none (`#ERROR!`). */
export function treeOf(source: string): AstExpression | null {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const tree = freshTree(source);
  if (parsed.size > 20_000) parsed.clear();
  parsed.set(source, tree);
  return tree;
}

function freshTree(source: string): AstExpression | null {
  try {
    const tree: unknown = parse(tokenize(source, { allowTernary: true }), {
      permitArrayCalls: true,
      permitArrayRanges: true,
      looseRefCalls: true,
    });
    return isTree(tree) ? tree : null;
  } catch {
    return null;
  }
}

const isTree = (value: unknown): value is AstExpression => typeof value === "object" && value !== null && "type" in value;

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
    case "ArrayExpression":
      return arrayLiteral(node.elements, scope);
    case "CallExpression":
      return call(node.callee.type === "Identifier" ? node.callee.name : "", node.arguments, scope);
    case "LetExpression":
      return letIn(node, scope);
    default:
      return fail("#ERROR!", "Formula parse error.");
  }
}

const codes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;
const errorCode = (text: string) => codes.find((code) => code === text.toUpperCase()) ?? "#ERROR!";

function letIn(node: Extract<AstExpression, { type: "LetExpression" }>, scope: Scope): Value {
  const names = new Map(scope.names);
  let inner: Scope = scope;
  for (const declaration of node.declarations) {
    names.set(declaration.id.name.toLowerCase(), evaluate(declaration.init, inner));
    inner = { ...scope, names: new Map(names) };
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

function unary(operator: string, value: Value, { model }: Scope): Value {
  return broadcast([value], ([one = null]) => {
    if (isError(one) || operator === "+") return one;
    const number = toNumber(one, model.locale);
    if (isError(number)) return number;
    return operator === "%" ? number / 100 : -number;
  });
}

function binary(operator: string, nodes: readonly (AstExpression | null)[], scope: Scope): Value {
  if (operator === ":") return joined(nodes, scope);
  const values = nodes.map((node) => operand(node, scope));
  return broadcast(values, ([a = null, b = null]) => {
    if (isError(a)) return a;
    if (isError(b)) return b;
    return (
      comparisons[operator]?.(compare(a, b)) ??
      (operator === "&" ? toText(a, scope.model.locale) + toText(b, scope.model.locale) : arithmetic(operator, a, b, scope))
    );
  });
}

/** `A1:INDEX(A:A,3)`: from one reference to another. */
function joined(nodes: readonly (AstExpression | null)[], scope: Scope): Value {
  const [from, to] = nodes.map((node) => evaluate(node, scope));
  if (!(from instanceof Grid) || !(to instanceof Grid) || !from.at || !to.at) return fail("#REF!");
  const name = (row: number, column: number): string => `R${row + 1}C${column + 1}`;
  const [a, b] = [from.at.box, to.at.box];
  const [top, left] = [Math.min(a.top, b.top), Math.min(a.left, b.left)];
  const [bottom, right] = [Math.max(a.top + a.rows, b.top + b.rows) - 1, Math.max(a.left + a.columns, b.left + b.columns) - 1];
  return scope.reference(`'${from.at.sheet.name.replaceAll("'", "''")}'!${name(top, left)}:${name(bottom, right)}`, scope);
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function arithmetic(operator: string, a: Result, b: Result, { model }: Scope): Result {
  const [x, y] = [toNumber(a, model.locale), toNumber(b, model.locale)];
  if (isError(x)) return x;
  if (isError(y)) return y;
  if (operator === "/" && y === 0) return fail("#DIV/0!", "Division by zero.");
  const made = { "+": x + y, "-": x - y, "*": x * y, "/": x / y, "^": x ** y }[operator];
  return made === undefined || !Number.isFinite(made) ? fail("#NUM!") : made;
}

function arrayLiteral(elements: readonly (readonly (AstExpression | null)[])[], scope: Scope): Value {
  const rows: Result[][] = [];
  for (const line of elements) {
    const parts = line.map((node) => gridOf(evaluate(node, { ...scope, array: true })));
    const height = Math.max(...parts.map((part) => part.height));
    if (parts.some((part) => part.height !== height)) return fail("#REF!", "Function ARRAY_ROW parameters have mismatched row sizes.");
    for (let row = 0; row < height; row++) rows.push(parts.flatMap((part) => part.rows[row] ?? []));
  }
  if (rows.some((row) => row.length !== rows[0]?.length))
    return fail("#VALUE!", "In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
  return new Grid(rows);
}

function call(name: string, nodes: readonly (AstExpression | null)[], scope: Scope): Value {
  const known = functions[name.toUpperCase()] ?? functions[name.toUpperCase().replaceAll(".", "")];
  if (!known) return fail("#NAME?", `Unknown function: '${name}'.`);
  if (known.kind === "lazy") return known.run(nodes, scope);
  const inner = known.kind === "whole" && known.array ? { ...scope, array: true } : scope;
  if (known.kind === "whole")
    return known.run(
      nodes.map((node) => evaluate(node, inner)),
      inner,
    );
  return broadcast(
    nodes.map((node) => operand(node, scope)),
    (values) => values.find(isError) ?? known.run(values, scope),
  );
}
