/** A rule's parameters as they are typed, and what they come to. */
import type { RuleView } from "../../src/app/rules/wire.ts";
import type { LetterCode } from "../../src/crm/rules/rules.ts";
import { splitList } from "../../src/crm/settings.ts";

export interface RuleTexts {
  readonly days: string;
  readonly hour: number | null;
  readonly levels: readonly string[];
  readonly letter: LetterCode | null;
  readonly since: string;
}

/** A blank cell shows what holds in its place. */
export const textsOf = ({ days, hour, levels, letter, since, defaults }: RuleView): RuleTexts => ({
  days: String(days ?? defaults.days ?? ""),
  hour: hour ?? defaults.hour,
  levels: splitList(levels ?? ""),
  letter: letter ?? defaults.letter,
  since: since ?? "",
});

/** The cells that are edited here; the switch is saved at once. */
export type RuleCells = Partial<Record<"days" | "hour" | "levels" | "letter" | "since", string | number | null>>;

/** What the rule's row holds of the cells that it takes. */
export const cellsOf = (rule: RuleView): RuleCells =>
  Object.fromEntries(rule.takes.flatMap((field) => (field === "switch" ? [] : [[field, rule[field]]])));

/** Null where the days are no whole number within the rule's bounds. */
export function readRule(rule: RuleView, texts: RuleTexts): RuleCells | null {
  const { takes, bounds } = rule;
  const days = Number(texts.days.normalize("NFKC").trim());
  const isDays = texts.days.trim() !== "" && Number.isInteger(days) && bounds !== null && days >= bounds.least && days <= bounds.most;
  if (takes.includes("days") && !isDays) return null;
  const { hour, letter, since } = texts;
  const cells = { days, hour, levels: texts.levels.join("; ") || null, letter, since: since || null };
  return Object.fromEntries(takes.flatMap((field) => (field === "switch" ? [] : [[field, cells[field]]])));
}
