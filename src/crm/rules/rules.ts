/** What goes out and what is put on somebody's list by itself: for each rule its event, whom it turns to, what it does, and what holds until a supervisor edits its row. */
import type { Code } from "../choices.ts";
import type { RuleCode } from "../outbox/priority.ts";

/** The rules that have a row; trouble is always told. */
export type EditableRule = Exclude<RuleCode, "trouble">;
export type RuleSwitch = Code<"ruleSwitch">;
export type LetterCode = Code<"letter">;

/** Rules of an event of the day look at what happened since they last looked; those of a date only at the calendar. */
type RuleEvent =
  | "everyDay"
  | "everyWeek"
  | "weekEnded"
  | "monthEnded"
  | "quarterEnded"
  | "overdue"
  | "scoreLow"
  | "caseOpened"
  | "caseMoved"
  | "visitDone"
  | "orderPlaced"
  | "customerSilent"
  | "birthday"
  | "anniversary"
  | "holiday"
  | "campaign";

/** The one who looks after the customer or the work, those who do so for a customer, and those to whom they report. */
type Party = "owner" | "manager" | "supervisor" | "customer";

/** A number of days that a rule takes. */
interface Days {
  readonly least: number;
  readonly most: number;
}

export interface RuleDefinition {
  readonly event: RuleEvent;
  readonly to: readonly Party[];
  readonly does: "letter" | "task" | "both";
  /** The letter to a customer that it sends, unless its row names another. */
  readonly letter: LetterCode | null;
  /** What holds where its row is blank; null where the rule takes no such thing. */
  readonly defaults: { readonly switch: RuleSwitch; readonly days: number | null; readonly hour: number | null };
  /** Within which its days must be; absent where it takes none. */
  readonly days?: Days;
  /** Whether it can be kept to customers of some levels. */
  readonly levels: boolean;
  /** Whether what happened before its row was made causes nothing. */
  readonly since: boolean;
  /** What is due longer ago than so many days, and was not planned in time, is listed as missed instead of done. */
  readonly grace: number;
}

const everybody = { letter: null, levels: false, since: false } as const;
const toCustomer = { to: ["customer"], does: "letter", levels: true, since: true } as const;
const summary = { ...everybody, to: ["manager", "supervisor"], does: "letter", defaults: { switch: "on", days: null, hour: 8 } } as const;

export const ruleDefinitions: Readonly<Record<EditableRule, RuleDefinition>> = {
  digest: { ...everybody, event: "everyDay", to: ["manager"], does: "letter", defaults: { switch: "on", days: null, hour: 8 }, grace: 1 },
  escalation: {
    ...everybody,
    event: "overdue",
    to: ["supervisor"],
    does: "letter",
    defaults: { switch: "on", days: 3, hour: 8 },
    days: { least: 1, most: 90 },
    grace: 1,
  },
  weekPlan: {
    ...everybody,
    event: "everyWeek",
    to: ["manager"],
    does: "letter",
    defaults: { switch: "on", days: null, hour: 7 },
    since: true,
    grace: 3,
  },
  weeklySummary: { ...summary, event: "weekEnded", grace: 6 },
  monthlySummary: { ...summary, event: "monthEnded", grace: 6 },
  quarterlySummary: { ...summary, event: "quarterEnded", grace: 14 },
  lowScore: {
    event: "scoreLow",
    to: ["manager", "supervisor"],
    does: "both",
    letter: null,
    defaults: { switch: "on", days: null, hour: null },
    levels: true,
    since: true,
    grace: 14,
  },
  caseReceived: {
    ...toCustomer,
    event: "caseOpened",
    letter: "caseReceived",
    defaults: { switch: "ask", days: null, hour: null },
    grace: 2,
  },
  caseProgress: {
    ...toCustomer,
    event: "caseMoved",
    letter: "caseProgress",
    defaults: { switch: "ask", days: null, hour: null },
    grace: 2,
  },
  visitThanks: {
    ...toCustomer,
    event: "visitDone",
    letter: "visitThanks",
    defaults: { switch: "ask", days: 1, hour: 9 },
    days: { least: 0, most: 30 },
    grace: 5,
  },
  callBack: {
    event: "orderPlaced",
    to: ["manager"],
    does: "task",
    letter: null,
    defaults: { switch: "on", days: 7, hour: null },
    days: { least: 0, most: 365 },
    levels: true,
    since: true,
    grace: 30,
  },
  silence: {
    event: "customerSilent",
    to: ["manager"],
    does: "task",
    letter: null,
    defaults: { switch: "on", days: 120, hour: null },
    days: { least: 1, most: 1000 },
    levels: true,
    since: true,
    grace: 3650,
  },
  birthday: { ...toCustomer, event: "birthday", letter: "birthday", defaults: { switch: "ask", days: null, hour: 9 }, grace: 1 },
  anniversary: { ...toCustomer, event: "anniversary", letter: "anniversary", defaults: { switch: "ask", days: null, hour: 9 }, grace: 1 },
  holiday: { ...toCustomer, event: "holiday", letter: "holiday", defaults: { switch: "ask", days: null, hour: 9 }, grace: 1 },
  surveyInvitation: {
    ...toCustomer,
    event: "campaign",
    letter: "surveyInvitation",
    defaults: { switch: "ask", days: null, hour: 10 },
    grace: 14,
  },
};

/** In the order of their rows. */
export const ruleCodes = Object.keys(ruleDefinitions) as EditableRule[];
export const isRuleCode = (code: string): code is EditableRule => code in ruleDefinitions;

/** Whether mail of this rule goes to a customer. */
export const isToCustomer = (rule: string | null | undefined): boolean =>
  Boolean(rule && isRuleCode(rule) && ruleDefinitions[rule].to.includes("customer"));
