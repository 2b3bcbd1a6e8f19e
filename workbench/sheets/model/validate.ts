/** Whether a value keeps a rule: data validation, filters and conditional formats ask here. */
import type { SpreadsheetModel } from "../model.ts";
import { holdsAt, type Spot } from "./ask.ts";
import { CellError, resultOf, type Scalar } from "./cell.ts";
import { display } from "./display.ts";
import type { Rule, RuleValue } from "./rule.ts";
import { errors } from "./text.ts";
import { dayOfSerial, serialOfDay, zoneOf } from "./zone.ts";

/** The end of Google's sentence when the rule refuses this value, or `null` when it keeps the rule. Empty cells keep every rule. */
export function refusal(model: SpreadsheetModel, rule: Rule, value: Scalar, spot?: Spot): string | null {
  if (value === null || keeps(model, rule, value, spot)) return null;
  if (rule.help) return ` ${rule.help}`;
  const allowed = allowedValues(model, rule);
  return allowed ? errors.oneOf(allowed) : "";
}

/** What a drop-down offers, as shown; `null` when the rule is no list. */
export function allowedValues(model: SpreadsheetModel, rule: Rule): string[] | null {
  if (rule.criterion === "VALUE_IN_LIST") return rule.values.map(String);
  const range = rule.values[0];
  if (rule.criterion !== "VALUE_IN_RANGE" || range === null || typeof range !== "object" || !("sheet" in range)) return null;
  const sheet = model.sheetById(range.sheet);
  const found = new Set<string>();
  for (let row = range.box.top; row < range.box.top + range.box.rows; row++) {
    for (let column = range.box.left; column < range.box.left + range.box.columns; column++) {
      const cell = sheet ? resultOf(sheet.cell(row, column)) : null;
      if (sheet && cell !== null && !(cell instanceof CellError))
        found.add(display(cell, sheet.styleAt(row, column).numberFormat, model.locale));
    }
  }
  return [...found];
}

type Test = (value: Scalar, wanted: readonly Wanted[]) => boolean;
type Wanted = number | string | boolean;

const text = (value: Scalar): string => (value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value));
const lower = (value: Scalar | undefined): string => text(value ?? null).toLowerCase();
const number =
  (test: (value: number, a: number, b: number) => boolean): Test =>
  (value, [a, b]) =>
    typeof value === "number" && test(value, Number(a), Number(b ?? a));
const day = (test: (value: number, a: number, b: number) => boolean): Test =>
  number((value, a, b) => test(Math.floor(value), Math.floor(a), Math.floor(b)));
const words =
  (test: (value: string, a: string) => boolean): Test =>
  (value, [a]) =>
    test(lower(value), lower(a));
const between = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);

const tests: Readonly<Record<string, Test>> = {
  CELL_EMPTY: (value) => value === null || value === "",
  CELL_NOT_EMPTY: (value) => value !== null && value !== "",
  CHECKBOX: (value, [on, off]) =>
    on === undefined ? typeof value === "boolean" : lower(value) === lower(on) || lower(value) === lower(off),
  DATE_IS_VALID_DATE: (value) => typeof value === "number",
  DATE_AFTER: day((value, a) => value > a),
  DATE_BEFORE: day((value, a) => value < a),
  DATE_ON_OR_AFTER: day((value, a) => value >= a),
  DATE_ON_OR_BEFORE: day((value, a) => value <= a),
  DATE_EQUAL_TO: day((value, a) => value === a),
  DATE_NOT_EQUAL_TO: (value, [a]) => typeof value !== "number" || Math.floor(value) !== Math.floor(Number(a)),
  DATE_EQUAL_TO_ANY: (value, all) => typeof value === "number" && all.some((a) => Math.floor(Number(a)) === Math.floor(value)),
  DATE_NOT_EQUAL_TO_ANY: (value, all) => typeof value !== "number" || !all.some((a) => Math.floor(Number(a)) === Math.floor(value)),
  NUMBER_EQUAL_TO_ANY: (value, all) => all.some((a) => a === value),
  NUMBER_NOT_EQUAL_TO_ANY: (value, all) => !all.some((a) => a === value),
  TEXT_EQUAL_TO_ANY: (value, all) => all.some((a) => lower(a) === lower(value)),
  TEXT_NOT_EQUAL_TO_ANY: (value, all) => !all.some((a) => lower(a) === lower(value)),
  DATE_BETWEEN: day(between),
  DATE_NOT_BETWEEN: day((value, a, b) => !between(value, a, b)),
  NUMBER_BETWEEN: number(between),
  NUMBER_NOT_BETWEEN: number((value, a, b) => !between(value, a, b)),
  NUMBER_EQUAL_TO: number((value, a) => value === a),
  NUMBER_NOT_EQUAL_TO: number((value, a) => value !== a),
  NUMBER_GREATER_THAN: number((value, a) => value > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, a) => value >= a),
  NUMBER_LESS_THAN: number((value, a) => value < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, a) => value <= a),
  TEXT_CONTAINS: words((value, a) => value.includes(a)),
  TEXT_DOES_NOT_CONTAIN: words((value, a) => !value.includes(a)),
  TEXT_EQUAL_TO: words((value, a) => value === a),
  TEXT_NOT_EQUAL_TO: words((value, a) => value !== a),
  TEXT_STARTS_WITH: words((value, a) => value.startsWith(a)),
  TEXT_ENDS_WITH: words((value, a) => value.endsWith(a)),
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text(value)),
  TEXT_IS_VALID_URL: (value) => /^(https?:\/\/)?[^\s/.]+\.[^\s]+$/i.test(text(value)),
};

/** Whether a value keeps a rule. A custom formula is worked out at the spot; without one it counts as kept. */
export function keeps(model: SpreadsheetModel, rule: Rule, value: Scalar, spot?: Spot): boolean {
  if (rule.criterion === "CUSTOM_FORMULA") return !spot || holdsAt(model, { ...spot, value }, String(rule.values[0] ?? ""), rule.anchor);
  const allowed = allowedValues(model, rule);
  if (allowed) {
    const shown = lower(value);
    return allowed.some((item) => item.toLowerCase() === shown || Number(item) === value);
  }
  const test = tests[rule.criterion];
  if (!test) return rule.criterion.endsWith("_RELATIVE") ? relative(model, rule, value) : true;
  return test(
    value,
    rule.values.map((item) => plainValue(item)),
  );
}

function plainValue(value: RuleValue): Wanted {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  return "day" in value ? value.day : 0;
}

function relative(model: SpreadsheetModel, rule: Rule, value: Scalar): boolean {
  const wanted = relativeDay(String(rule.values[0]), Math.floor(zoneOf(model.zone).serial(model.now())));
  if (typeof value !== "number" || wanted === null) return false;
  if (rule.criterion === "DATE_AFTER_RELATIVE") return Math.floor(value) > wanted;
  return rule.criterion === "DATE_BEFORE_RELATIVE" ? Math.floor(value) < wanted : Math.floor(value) === wanted;
}

function relativeDay(name: string, today: number): number | null {
  const { year, month, day } = dayOfSerial(today);
  const days: Readonly<Record<string, number | null>> = {
    TODAY: today,
    TOMORROW: today + 1,
    YESTERDAY: today - 1,
    PAST_WEEK: today - 7,
    PAST_MONTH: serialOfDay({ year: month === 1 ? year - 1 : year, month: month === 1 ? 12 : month - 1, day: Math.min(day, 28) }),
    PAST_YEAR: serialOfDay({ year: year - 1, month, day: Math.min(day, 28) }),
  };
  return days[name] ?? null;
}
