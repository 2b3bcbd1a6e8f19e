/** Plans what the rules ask for: mail into the Outbox, held where its rule asks first, and listed as missed where it comes too late. */
import { fateOf } from "../../crm/rules/fate.ts";
import type { Context } from "../context.ts";
import { type DecidedMail, type PlannedMail, planMail } from "../outbox/plan.ts";
import { takeNote } from "./happened.ts";
import { eventPlanners, type Planner, planners } from "./planners.ts";

function decide({ rules, world, language }: Context, mail: PlannedMail): readonly DecidedMail[] {
  if (mail.rule === "trouble") return [mail];
  const fate = fateOf(rules[mail.rule], mail.due, world.now().day);
  if (fate === "none") return [];
  if (fate === "missed") return [{ ...mail, state: "cancelled", reason: language.rules.missed }];
  return [fate === "held" ? { ...mail, state: "held" } : mail];
}

/** Plans these mails as their rules have it. Gives how many were added. */
export const planByRules = (context: Context, mails: readonly PlannedMail[]): number =>
  planMail(
    context.world,
    mails.flatMap((mail) => decide(context, mail)),
  );

/** A planner that cannot read its tabs keeps no other from planning. False when the time was up. */
function runPlanners(context: Context, all: readonly Planner[]): boolean {
  const failures: unknown[] = [];
  for (const planner of all) {
    if (context.world.timeIsUp()) return false;
    try {
      planByRules(context, planner(context));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return !context.world.timeIsUp();
}

/** Everything that is due about now. */
export const planAll = (context: Context): boolean => takeNote(context.world, () => runPlanners(context, [...planners, ...eventPlanners]));

/** What follows from what happened since the last tick. */
export const planEvents = (context: Context): boolean => takeNote(context.world, () => runPlanners(context, eventPlanners));
