/** What is wrong with the Rules tab, in sentences. */
import type { RuleProblem } from "../../crm/rules/read.ts";
import { isRuleCode } from "../../crm/rules/rules.ts";
import type { Language } from "../../text/language.ts";
import { placed, sentence } from "../adopt/wrong.ts";
import type { Context } from "../context.ts";

/** The sentence about one cell. */
export const problemSentence = (language: Language, problem: RuleProblem): string => sentence(language, { entity: "rule", ...problem });

function said(language: Language, problem: RuleProblem): string {
  const { id } = problem;
  return isRuleCode(id)
    ? language.rules.standsStill(language.choices.rule[id], problemSentence(language, problem))
    : placed(language, { entity: "rule", ...problem });
}

/** Which rules stand still and why, and which rows are no rules. */
export const ruleSentences = ({ language, ruleProblems }: Context): readonly string[] =>
  ruleProblems.map((problem) => said(language, problem));
