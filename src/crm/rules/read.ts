/** Makes the rules in force of the rows of the Rules tab; a row with a cell that cannot be read leaves its rule standing still. */
import type { Day } from "../../schema/cell.ts";
import type { Code } from "../choices.ts";
import { splitList } from "../settings.ts";
import { type EditableRule, isRuleCode, type LetterCode, type RuleSwitch, ruleCodes, ruleDefinitions } from "./rules.ts";

/** The cells that a supervisor may edit. */
export const ruleFields = ["switch", "days", "hour", "levels", "letter", "since"] as const;
export type RuleField = (typeof ruleFields)[number];

/** A row of the tab. */
export interface RuleRow {
  readonly id: string;
  readonly at: number;
  readonly switch: Code<"ruleSwitch"> | null;
  readonly days: number | null;
  readonly hour: number | null;
  readonly levels: string | null;
  readonly letter: LetterCode | null;
  readonly since: Day | null;
  /** Cells that hold something that is none of their kind. */
  readonly unread: Readonly<Partial<Record<RuleField, string>>>;
}

/** A cell of the tab that cannot be used; `expected` is a key of the messages. */
export interface RuleProblem {
  readonly id: string;
  readonly at: number;
  readonly field: RuleField | "sentence";
  readonly expected: string;
  readonly found: string;
}

/** A rule as it holds. What it takes no number of is 0. */
export interface Rule {
  readonly code: EditableRule;
  readonly switch: RuleSwitch;
  readonly days: number;
  readonly hour: number;
  /** Empty for all. */
  readonly levels: readonly string[];
  /** Null where it sends none to customers. */
  readonly letter: LetterCode | null;
  /** What happened before causes nothing; blank for no such day. */
  readonly since: Day | "";
  /** Whether a cell of its row cannot be read, so that it plans nothing until somebody mends it. */
  readonly still: boolean;
}

export type Rules = Readonly<Record<EditableRule, Rule>>;

/** What is not in the rows. */
export interface RuleGrounds {
  /** The levels that customers may have. */
  readonly levels: readonly string[];
  /** The day on which the workbook was set up. */
  readonly setUp: Day | "";
  /** Whether each rule has had a row: then one without is no longer as it was shipped. */
  readonly made?: boolean;
}

/** By `Kind.expected`, but that numbers are told apart. */
const expectedOf = {
  switch: "choice",
  days: "days",
  hour: "hour",
  levels: "text",
  letter: "choice",
  since: "day",
} as const satisfies Record<RuleField, string>;

const isOutside = (value: number | null, least: number, most: number): boolean => value !== null && (value < least || value > most);

function problemsOf(row: RuleRow, levels: readonly string[]): readonly RuleProblem[] {
  const { id, at, days, hour, unread } = row;
  if (!isRuleCode(id)) return [{ id, at, field: "sentence", expected: "rule", found: id }];
  const problem = (field: RuleField, expected: string, found: string): RuleProblem => ({ id, at, field, expected, found });
  const { days: bounds, does } = ruleDefinitions[id];
  const unknown = splitList(row.levels ?? "").filter((level) => !levels.includes(level));
  return [
    ...ruleFields.flatMap((field) => (unread[field] === undefined ? [] : [problem(field, expectedOf[field], unread[field])])),
    ...(row.switch === null && unread.switch === undefined ? [problem("switch", "required", "")] : []),
    ...(row.switch === "ask" && does === "task" ? [problem("switch", "taskSwitch", "")] : []),
    ...(bounds && isOutside(days, bounds.least, bounds.most) ? [problem("days", "days", String(days))] : []),
    ...(isOutside(hour, 0, 23) ? [problem("hour", "hour", String(hour))] : []),
    ...unknown.map((level) => problem("levels", "level", level)),
  ];
}

/** What holds of a rule whose row is blank, or gone. */
export function defaultRule(code: EditableRule, setUp: Day | ""): Rule {
  const { defaults, letter, since } = ruleDefinitions[code];
  return {
    code,
    switch: defaults.switch,
    days: defaults.days ?? 0,
    hour: defaults.hour ?? 0,
    levels: [],
    letter,
    since: since ? setUp : "",
    still: false,
  };
}

function ruleOf(code: EditableRule, row: RuleRow | undefined, still: boolean, setUp: Day | ""): Rule {
  const first = defaultRule(code, setUp);
  if (!row) return { ...first, still };
  const { defaults, letter, levels, since } = ruleDefinitions[code];
  return {
    code,
    switch: row.switch ?? first.switch,
    days: defaults.days === null ? 0 : (row.days ?? first.days),
    hour: defaults.hour === null ? 0 : (row.hour ?? first.hour),
    levels: levels ? splitList(row.levels ?? "") : [],
    letter: letter === null ? null : (row.letter ?? letter),
    since: since ? (row.since ?? "") : "",
    still,
  };
}

const atRow = ({ id, at }: RuleRow, expected: string): RuleProblem => ({ id, at, field: "sentence", expected, found: id });

/** The rules in force, and what is wrong. Of two rows of one rule the upper one holds; a rule whose row is gone stands still. */
export function readRules(
  rows: readonly RuleRow[],
  { levels, setUp, made = false }: RuleGrounds,
): { readonly rules: Rules; readonly problems: readonly RuleProblem[] } {
  const byCode = new Map([...rows].reverse().map((row) => [row.id, row]));
  const gone = made ? ruleCodes.filter((code) => !byCode.has(code)) : [];
  const doubled = rows.filter(({ id, at }) => isRuleCode(id) && byCode.get(id)?.at !== at);
  const problems = [
    ...rows.filter((row) => row.id !== "" && !doubled.includes(row)).flatMap((row) => problemsOf(row, levels)),
    ...doubled.map((row) => atRow(row, "ruleTwice")),
    ...gone.map((id): RuleProblem => ({ id, at: 0, field: "sentence", expected: "ruleGone", found: id })),
  ];
  const still = new Set(problems.filter(({ id, at }) => (byCode.get(id)?.at ?? 0) === at).map(({ id }) => id));
  const rules = ruleCodes.map((code): [EditableRule, Rule] => [code, ruleOf(code, byCode.get(code), still.has(code), setUp)]);
  return { rules: Object.fromEntries(rules) as Rules, problems };
}

/** Whether a rule does anything at all: it is switched on, or asks, and nothing is wrong with its row. */
export const isAtWork = ({ switch: set, still }: Rule): boolean => set !== "off" && !still;

/** Whether a rule speaks to customers of this level. */
export const concerns = ({ levels }: Rule, level: string | null): boolean =>
  levels.length === 0 || (level !== null && levels.includes(level));
