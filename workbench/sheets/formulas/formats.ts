/** The number format that a formula's result asks for, as Sheets guesses it from the formula. */
import type { AstExpression } from "@borgar/fx";
import { isMoment } from "../model/display.ts";
import { localeOf } from "../model/locale.ts";
import type { Scope } from "./function.ts";
import { parseReference } from "./reference.ts";

const days = new Set(["DATE", "TODAY", "EDATE", "EOMONTH", "WORKDAY", "DATEVALUE"]);
/** Functions whose result looks like what they were given, and which argument that is. */
const like: Readonly<Record<string, number>> = {
  ...{
    IF: 1,
    IFERROR: 0,
    IFNA: 0,
    IFS: 1,
    MAX: 0,
    MIN: 0,
    SUM: 0,
    AVERAGE: 0,
    SUMIFS: 0,
    MAXIFS: 0,
    MINIFS: 0,
    AVERAGEIFS: 0,
    MEDIAN: 0,
    ROUND: 0,
    INDEX: 0,
  },
  ...{ ARRAYFORMULA: 0, FILTER: 0, SORT: 0, UNIQUE: 0, XLOOKUP: 2, ABS: 0 },
};

export function formatOfFormula(node: AstExpression | null | undefined, scope: Scope): string | undefined {
  if (!node) return undefined;
  if (node.type === "ReferenceIdentifier") return formatOfReference(node.value, scope);
  if (node.type === "CallExpression")
    return formatOfCall(node.callee.type === "Identifier" ? node.callee.name.toUpperCase() : "", node.arguments, scope);
  if (node.type !== "BinaryExpression" || (node.operator !== "+" && node.operator !== "-")) return undefined;
  const [left, right] = node.arguments.map((part) => formatOfFormula(part, scope));
  if (node.operator === "-" && isMoment(left) && isMoment(right)) return undefined;
  return left ?? right;
}

function formatOfCall(name: string, args: readonly (AstExpression | null)[], scope: Scope): string | undefined {
  const locale = localeOf(scope.model.locale);
  if (days.has(name)) return locale.date;
  if (name === "NOW") return locale.dateTime;
  if (name === "TIME" || name === "TIMEVALUE") return locale.time;
  const at = like[name];
  return at === undefined ? undefined : formatOfFormula(args[at], scope);
}

function formatOfReference(text: string, { model, sheet }: Scope): string | undefined {
  const reference = parseReference(text);
  const home = reference?.sheet === undefined ? sheet : model.sheetByName(reference.sheet);
  if (!reference || !home) return undefined;
  const cell = home.cell(reference.from.row?.at ?? 0, reference.from.column?.at ?? 0);
  return (
    home.styleAt(reference.from.row?.at ?? 0, reference.from.column?.at ?? 0).numberFormat ??
    (typeof cell === "object" && cell !== null && "format" in cell ? cell.format : undefined)
  );
}
