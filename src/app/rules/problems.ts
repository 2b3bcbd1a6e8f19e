/** What is wrong with the Rules tab, in sentences. */
import type { RuleProblem } from "../../crm/rules/read.ts";
import { isRuleCode } from "../../crm/rules/rules.ts";
import type { Language } from "../../text/language.ts";
import { placed, sentence } from "../adopt/wrong.ts";
import type { Context } from "../context.ts";

/** The sentence about one cell. */
export function problemSentence(language: Language, problem: RuleProblem): string {
  const { id, expected } = problem;
  const found = expected === "ruleGone" && isRuleCode(id) ? language.choices.rule[id] : problem.found;
  return sentence(language, { entity: "rule", ...problem, found });
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
