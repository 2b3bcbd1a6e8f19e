/** What is worth saying of a period: tables of rules, each with its numbers; none calls a change what a test calls chance. */
import { choices } from "../choices.ts";
import { happenedRules } from "./happened.ts";
import { praiseRules } from "./praise.ts";
import type { Remark, Section } from "./remark.ts";
import { stepRules } from "./steps.ts";
import { troubleRules } from "./trouble.ts";
import type { View } from "./view.ts";

const rules = [...happenedRules, ...troubleRules, ...praiseRules, ...stepRules];

/** The remarks on a period, section by section, the heaviest first. */
export function remarksOn(view: View): Remark[] {
  const rank = (section: Section): number => choices.section.indexOf(section);
  return rules.flatMap((look) => look(view)).sort((a, b) => rank(a.section) - rank(b.section) || b.weight - a.weight);
}
