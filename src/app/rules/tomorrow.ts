/** The mail to the team that tomorrow brings, which is planned on its own day: without it a forecast would know of tomorrow only what today leaves over. */
import { addDays, atHour, dayOf } from "../../crm/days.ts";
import { fateOf } from "../../crm/rules/fate.ts";
import type { Context } from "../context.ts";
import { planSummaries } from "../insight/planSummaries.ts";
import { planDigests } from "../outbox/digest.ts";
import type { StockRow } from "../outbox/stock.ts";
import { planWeeks } from "./weekPlan.ts";

/** Planners that read no tab. */
const daily = [planDigests, planWeeks, planSummaries] as const;

/** At most: who has nothing waiting then gets no digest. */
export function tomorrowsMail(context: Context): readonly StockRow[] {
  const { world, rules } = context;
  const now = world.now();
  const day = addDays(now.day, 1);
  const then = { ...context, world: { ...world, now: () => ({ ...now, day, moment: atHour(day, 0) }) } };
  return daily
    .flatMap((plan) => plan(then))
    .filter(({ rule, due }) => rule !== "trouble" && dayOf(due) === day && fateOf(rules[rule], due, day) === "planned")
    .map(({ rule, recipient, due }) => ({ rule, recipient, due, state: "planned" }));
}
