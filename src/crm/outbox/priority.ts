/** Which mail goes before which: what was promised first, wishes last. */
import type { Moment } from "../../schema/cell.ts";
import type { Code } from "../choices.ts";

export type RuleCode = Code<"rule">;

/** In order of priority. */
export const mailClasses = ["trouble", "servicePromise", "followUp", "digest", "survey", "summary", "greeting"] as const;
export type MailClass = (typeof mailClasses)[number];

const classOf: Readonly<Record<RuleCode, MailClass>> = {
  trouble: "trouble",
  escalation: "followUp",
  digest: "digest",
  weeklySummary: "summary",
  monthlySummary: "summary",
  quarterlySummary: "summary",
  weekPlan: "digest",
  lowScore: "followUp",
  caseReceived: "servicePromise",
  caseProgress: "servicePromise",
  visitThanks: "greeting",
  callBack: "followUp",
  silence: "followUp",
  birthday: "greeting",
  anniversary: "greeting",
  holiday: "greeting",
  surveyInvitation: "survey",
};

/** 1 goes first. A mail whose rule cannot be read goes last. */
export const priorityOf = (rule: RuleCode | null): number => (rule ? mailClasses.indexOf(classOf[rule]) : mailClasses.length) + 1;

/** A mail as far as its turn depends on it. */
export interface Waiting {
  readonly rule: RuleCode | null;
  readonly due: Moment;
}

/** Sorts mails that are due: by priority, and what has waited longest first. */
export const inTurn = (one: Waiting, other: Waiting): number =>
  priorityOf(one.rule) - priorityOf(other.rule) || one.due.localeCompare(other.due);
