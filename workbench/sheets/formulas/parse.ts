/** Takes formulas apart. */
import { type AstExpression, parse, tokenize } from "@borgar/fx";

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

/** The name under which an array literal stands in the tree: its arguments are calls of `arrayRow`. */
export const arrayLiteral = "__ARRAY";
export const arrayRow = "__ROW";

function freshTree(source: string): AstExpression | null {
  try {
    const tree: unknown = parse(tokenize(withoutBraces(source), { allowTernary: true, negativeNumbers: false }), {
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

/**
 * In Sheets any expression may stand in an array literal, which the parser allows only in the arguments of a function; and a semicolon parts
 * arguments in every locale.
 */
function withoutBraces(source: string): string {
  if (!/[{;]/.test(source)) return source;
  const open: string[] = [];
  return tokenize(source, { allowTernary: true, negativeNumbers: false })
    .map(({ value }) => {
      if (value === "(" || value === "{") open.push(value);
      if (value === ")" || value === "}") open.pop();
      if (value === "{") return `${arrayLiteral}(${arrayRow}(`;
      if (value === "}") return "))";
      if (value === ";") return open.at(-1) === "{" ? `),${arrayRow}(` : ",";
      return value;
    })
    .join("");
}
