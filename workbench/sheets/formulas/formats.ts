/** The number format that a formula's result asks for, as Sheets guesses it from the formula. */
import type { AstExpression } from "@borgar/fx";
import { isMoment } from "../model/display.ts";
import { localeOf } from "../model/locale.ts";
import type { ArgumentNodes, Scope } from "./function.ts";
import { parseReference } from "./reference.ts";

const days: ReadonlySet<string> = new Set("DATE TODAY EDATE EOMONTH WORKDAY WORKDAY.INTL TO_DATE".split(" "));
const moments: ReadonlySet<string> = new Set(["NOW", "EPOCHTODATE"]);

/** Functions whose result looks like what they were given, and which argument that is. */
const like: ReadonlyMap<string, number> = new Map(
  [
    "IFERROR IFNA MAX MIN SUM AVERAGE SUMIFS MAXIFS MINIFS AVERAGEIFS MEDIAN MODE ROUND ROUNDUP ROUNDDOWN INDEX ARRAYFORMULA FILTER SORT SORTN UNIQUE ABS LARGE SMALL OFFSET FLATTEN TRANSPOSE TOCOL TOROW PERCENTILE QUARTILE",
    "IF IFS CHOOSE LOOKUP",
    "XLOOKUP SUMIF AVERAGEIF SWITCH",
  ].flatMap((names, at) => names.split(" ").map((name) => [name, at])),
);

export function formatOfFormula(node: AstExpression | null | undefined, scope: Scope): string | undefined {
  if (!node) return undefined;
  if (node.type === "ReferenceIdentifier") return formatOfReference(node.value, scope);
  if (node.type === "CallExpression") return formatOfCall(String(node.callee.name).toUpperCase(), node.arguments, scope);
  if (node.type !== "BinaryExpression" || (node.operator !== "+" && node.operator !== "-")) return undefined;
  const [left, right] = node.arguments.map((part) => formatOfFormula(part, scope));
  if (node.operator === "-" && isMoment(left) && isMoment(right)) return undefined;
  return left ?? right;
}

function formatOfCall(name: string, args: ArgumentNodes, scope: Scope): string | undefined {
  const locale = localeOf(scope.model.locale);
  if (days.has(name)) return locale.date;
  if (moments.has(name)) return locale.dateTime;
  if (name === "TIME") return locale.time;
  if (name === "TO_PERCENT") return "0.00%";
  if (name === "TO_DOLLARS") return [...locale.currencies.values()][0];
  if (name === "VLOOKUP") return formatOfColumn(args, scope);
  const at = like.get(name);
  return at === undefined ? undefined : formatOfFormula(args[at], scope);
}

/** VLOOKUP's result looks like the column that it stands in. */
function formatOfColumn([, table, index]: ArgumentNodes, scope: Scope): string | undefined {
  const right = index?.type === "Literal" && typeof index.value === "number" ? index.value - 1 : undefined;
  return table?.type === "ReferenceIdentifier" && right !== undefined ? formatOfReference(table.value, scope, right) : undefined;
}

/** A range with a heading looks like what stands below it. */
function formatOfReference(text: string, { model, sheet }: Scope, right = 0): string | undefined {
  const reference = parseReference(text);
  const home = reference?.sheet === undefined ? sheet : model.sheetByName(reference.sheet);
  if (!reference || !home) return undefined;
  const [row, column] = [reference.from.row?.at ?? 0, (reference.from.column?.at ?? 0) + right];
  const last = reference.to ? Math.min(reference.to.row?.at ?? row + 1, row + 1) : row;
  for (let at = row; at <= last; at++) {
    const cell = home.cell(at, column);
    const own = typeof cell === "object" && cell !== null ? cell.format : undefined;
    const format = home.styleAt(at, column).numberFormat ?? own;
    if (format !== undefined) return format;
  }
  return undefined;
}
