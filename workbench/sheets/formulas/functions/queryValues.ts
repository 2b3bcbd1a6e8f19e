/** What the expressions and conditions of a QUERY come to. */
import type { Result } from "../../model/cell.ts";
import { dayOfSerial } from "../../model/zone.ts";
import { compare, isError, toText } from "../value.ts";
import { weekday } from "./dates.ts";
import { total } from "./lists.ts";
import type { Condition, Expression } from "./queryParser.ts";
import { re2 } from "./regex.ts";

export type Row = readonly Result[];

const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400);

/** Functions of one moment. Months count from 0 (query language: "month: Returns the zero-based month value"). */
const moments: Readonly<Record<string, (serial: number) => number>> = {
  year: (serial) => dayOfSerial(serial).year,
  month: (serial) => dayOfSerial(serial).month - 1,
  day: (serial) => dayOfSerial(serial).day,
  quarter: (serial) => Math.ceil(dayOfSerial(serial).month / 3),
  dayofweek: weekday,
  hour: (serial) => Math.floor(seconds(serial) / 3600) % 24,
  minute: (serial) => Math.floor(seconds(serial) / 60) % 60,
  second: (serial) => seconds(serial) % 60,
  millisecond: (serial) => Math.round((serial - Math.floor(serial)) * 86_400_000) % 1000,
  todate: Math.floor,
};

const sums: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  datediff: (a, b) => Math.floor(a) - Math.floor(b),
};

function called(name: string, values: readonly Result[], now: number): Result {
  if (name === "now") return now;
  const [a = null, b = null] = values;
  if (name === "upper" || name === "lower") return a === null ? null : name === "upper" ? toText(a).toUpperCase() : toText(a).toLowerCase();
  if (typeof a !== "number") return null;
  const moment = moments[name];
  if (moment) return moment(a);
  if (typeof b !== "number" || (name === "/" && b === 0)) return null;
  return sums[name]?.(a, b) ?? null;
}

/** The value of an expression for rows that belong together; one row, unless the query adds up. */
export function valueIn(rows: readonly Row[], expression: Expression, now: number): Result {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "column":
      return rows[0]?.[expression.column] ?? null;
    case "aggregate":
      return aggregate(rows, expression, now);
    case "call":
      return called(
        expression.name,
        expression.of.map((one) => valueIn(rows, one, now)),
        now,
      );
  }
}

function aggregate(rows: readonly Row[], { name, of }: { readonly name: string; readonly of: Expression }, now: number): Result {
  const values = rows.map((row) => valueIn([row], of, now)).filter((value) => value !== null);
  if (name === "count") return values.length;
  if (name === "min" || name === "max")
    return values.reduce<Result>(
      (best, value) => (best === null || compare(value, best) * (name === "min" ? 1 : -1) < 0 ? value : best),
      null,
    );
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0) return null;
  return name === "sum" ? total(numbers) : total(numbers) / numbers.length;
}

export function meets(row: Row, condition: Condition, now: number): boolean {
  if (condition.kind === "and") return condition.of.every((one) => meets(row, one, now));
  if (condition.kind === "or") return condition.of.some((one) => meets(row, one, now));
  if (condition.kind === "not") return !meets(row, condition.of, now);
  if (condition.kind === "null") return valueIn([row], condition.of, now) === null;
  const [left, right] = [valueIn([row], condition.left, now), valueIn([row], condition.right, now)];
  if (left === null || right === null || isError(left) || isError(right)) return false;
  return holds(left, condition.operator, right);
}

const likePattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("%", "[\\s\\S]*")
      .replaceAll("_", "[\\s\\S]")}$`,
    "u",
  );

const wordTests: Readonly<Record<string, (text: string, other: string) => boolean>> = {
  contains: (text, other) => text.includes(other),
  starts: (text, other) => text.startsWith(other),
  ends: (text, other) => text.endsWith(other),
  matches: (text, other) => re2(`^(?:${other})$`)?.test(text) ?? false,
  like: (text, other) => likePattern(other).test(text),
};

const orderTests: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Texts are compared with regard to case, as Google's query language does. */
function holds(value: Result, operator: string, wanted: Result): boolean {
  const words = wordTests[operator];
  if (words) return words(toText(value), toText(wanted));
  if (typeof value !== typeof wanted) return operator === "<>" || operator === "!=";
  const order =
    typeof value === "string" && typeof wanted === "string" ? (value < wanted ? -1 : value > wanted ? 1 : 0) : compare(value, wanted);
  return orderTests[operator]?.(order) ?? false;
}
