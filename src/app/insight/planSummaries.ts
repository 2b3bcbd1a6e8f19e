/** Who is to get which performance summary, and when. */
import { atHour } from "../../crm/days.ts";
import { lastEnded } from "../../crm/insight/periods.ts";
import type { Context } from "../context.ts";
import { mailKey, type PlannedMail } from "../outbox/plan.ts";
import { stateKeys } from "../stateKeys.ts";
import type { Person } from "../wire.ts";

export const summaryKinds = {
  weeklySummary: "week",
  monthlySummary: "month",
  quarterlySummary: "quarter",
} as const;

export type SummaryRule = keyof typeof summaryKinds;
export const summaryRules = Object.keys(summaryKinds) as readonly SummaryRule[];

function planned(context: Context, person: Person, rule: SummaryRule): PlannedMail[] {
  const { day } = context.world.now();
  const period = lastEnded(summaryKinds[rule], day);
  /** What ended before the workbook was set up is no news, but its past. */
  const since = context.world.state.get(stateKeys.setUp) ?? "";
  if (period.end <= since) return [];
  const language = person.language ?? context.language.code;
  const due = atHour(period.end, context.rules[rule].hour);
  return [{ key: mailKey(rule, person.email, period.key), rule, recipient: person.email, language, period: period.key, due, rows: [] }];
}

/** For everybody on the team: the week due on the Monday after it, the month and the quarter on the 1st after them. */
export const planSummaries = (context: Context): PlannedMail[] =>
  context.people.flatMap((person) => summaryRules.flatMap((rule) => planned(context, person, rule)));
