/** What is wrong with the Rules tab, in sentences. */
import type { Rule, RuleProblem } from "../../crm/rules/read.ts";
import { isRuleCode } from "../../crm/rules/rules.ts";
import type { Language } from "../../text/language.ts";
import { ruleSentence } from "../../text/ruleSentence.ts";
import { placed, sentence } from "../adopt/wrong.ts";
import type { Context } from "../context.ts";

/** The sentence about one cell. */
export function problemSentence(language: Language, problem: RuleProblem): string {
  const { id, expected } = problem;
  const found = expected === "ruleGone" && isRuleCode(id) ? language.choices.rule[id] : problem.found;
  return sentence(language, { entity: "rule", ...problem, found });
}

/** What stands in the row: what the rule does, or, as long as it does nothing for a cell that cannot be used, which one that is. */
export function rowSentence(language: Language, rule: Rule, problems: readonly RuleProblem[]): string {
  const [first, ...more] = problems;
  if (!first) return ruleSentence(rule, language);
  if (first.expected === "ruleTwice") return problemSentence(language, first);
  return language.rules.wrongRow([first, ...more].map((problem) => problemSentence(language, problem)));
}

function said(language: Language, problem: RuleProblem): string {
  const { id, expected } = problem;
  if (expected === "ruleGone") return problemSentence(language, problem);
  return isRuleCode(id) && expected !== "ruleTwice"
    ? language.rules.standsStill(language.choices.rule[id], problemSentence(language, problem))
    : placed(language, { entity: "rule", ...problem });
}

/** Which rules stand still and why, and which rows are no rules. */
export const ruleSentences = ({ language, ruleProblems }: Context): readonly string[] =>
  ruleProblems.map((problem) => said(language, problem));
