/** What a rule does, as a sentence with its parameters. */
import type { Rule } from "../crm/rules/read.ts";
import type { Language } from "./language.ts";

export function ruleSentence(rule: Rule, { choices, rules: words }: Language): string {
  const { code, days, hour, levels, letter } = rule;
  const said = words.sentences[code]({ days, at: `${hour}:00`, letter: letter === null ? "" : choices.letter[letter] });
  return `${said}${levels.length > 0 ? words.levels(levels) : ""}${rule.switch === "ask" ? words.ask : ""}`;
}
