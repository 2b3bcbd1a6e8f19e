/** What becomes of a mail that a rule asks for, from the rule's switch and from how late it is. */
import type { Day, Moment } from "../../schema/cell.ts";
import { dayOf, daysBetween } from "../days.ts";
import type { Rule } from "./read.ts";
import { ruleDefinitions } from "./rules.ts";

/** Whether what was due then is too late to be done today. */
export const isMissed = ({ code }: Pick<Rule, "code">, due: Moment | Day, today: Day): boolean =>
  daysBetween(dayOf(due), today) > ruleDefinitions[code].grace;

/** `none` where nothing is to be planned, now or before somebody changes the rule's row. */
export function fateOf(rule: Rule, due: Moment, today: Day): "planned" | "held" | "missed" | "none" {
  if (rule.still || rule.switch === "off") return "none";
  if (isMissed(rule, due, today)) return "missed";
  return rule.switch === "ask" ? "held" : "planned";
}
