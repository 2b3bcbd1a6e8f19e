/** The rules that an answer can be held to beyond its question's kind, each by the name of the builder's method (TD). */
import type { Answer, ItemState, RuleState } from "./state.ts";

const number = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")));
export const isEmail = (text: string) => /^[^\s@,]+@[^\s@,]+\.[^\s@,.]{2,}$/.test(text);
const isUrl = (text: string) => /^(https?:\/\/)?[\w-]+(\.[\w-]+)+([/?#]\S*)?$/i.test(text);
const count = (text: string) => [...text].length;

/** Google's patterns are RE2; what JavaScript cannot read matches nothing. */
function matches(text: string, pattern: string, whole: boolean): boolean {
  try {
    return new RegExp(whole ? `^(?:${pattern})$` : pattern, "u").test(text);
  } catch {
    return false;
  }
}

type TextTest = (text: string, rule: RuleState) => boolean;

const against =
  (holds: (value: number, first: number, second: number) => boolean): TextTest =>
  (text, { numbers: [first = Number.NaN, second = Number.NaN] }) =>
    holds(number(text), first, second);

const texts: Readonly<Record<string, TextTest>> = {
  requireNumber: (text) => !Number.isNaN(number(text)),
  requireWholeNumber: (text) => Number.isInteger(number(text)),
  requireNumberBetween: against((value, start, end) => value >= start && value <= end),
  requireNumberNotBetween: against((value, start, end) => value < start || value > end),
  requireNumberEqualTo: against((value, other) => value === other),
  requireNumberNotEqualTo: against((value, other) => !Number.isNaN(value) && value !== other),
  requireNumberGreaterThan: against((value, other) => value > other),
  requireNumberGreaterThanOrEqualTo: against((value, other) => value >= other),
  requireNumberLessThan: against((value, other) => value < other),
  requireNumberLessThanOrEqualTo: against((value, other) => value <= other),
  requireTextIsEmail: (text) => isEmail(text),
  requireTextIsUrl: (text) => isUrl(text),
  requireTextLengthGreaterThanOrEqualTo: (text, { numbers: [least = 0] }) => count(text) >= least,
  requireTextLengthLessThanOrEqualTo: (text, { numbers: [most = 0] }) => count(text) <= most,
  requireTextContainsPattern: (text, { pattern }) => matches(text, pattern, false),
  requireTextDoesNotContainPattern: (text, { pattern }) => !matches(text, pattern, false),
  requireTextMatchesPattern: (text, { pattern }) => matches(text, pattern, true),
  requireTextDoesNotMatchPattern: (text, { pattern }) => !matches(text, pattern, true),
};

const ticks: Readonly<Record<string, (ticked: number, wanted: number) => boolean>> = {
  requireSelectAtLeast: (ticked, wanted) => ticked >= wanted,
  requireSelectAtMost: (ticked, wanted) => ticked <= wanted,
  requireSelectExactly: (ticked, wanted) => ticked === wanted,
};

/** Whether no column was chosen in two rows. */
function oncePerColumn(answer: readonly (string | readonly string[])[]): boolean {
  const chosen = answer.flatMap((row) => (typeof row === "string" ? [row] : row)).filter((column) => column !== "");
  return new Set(chosen).size === chosen.length;
}

/** Whether an answer, one that was given, keeps the item's rule. */
export function keepsRule({ rule }: ItemState, answer: Answer): boolean {
  if (!rule) return true;
  if (typeof answer === "string") return texts[rule.kind]?.(answer, rule) ?? true;
  if (rule.kind === "requireLimitOneResponsePerColumn") return oncePerColumn(answer);
  return ticks[rule.kind]?.(answer.length, rule.numbers[0] ?? 0) ?? true;
}
