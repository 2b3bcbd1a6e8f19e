/** Plans what the rules ask for: mail into the Outbox, held where its rule asks first, and listed as missed where it comes too late. */
import { dayOf } from "../../crm/days.ts";
import { fateOf } from "../../crm/rules/fate.ts";
import type { Context } from "../context.ts";
import { type DecidedMail, type PlannedMail, planMail } from "../outbox/plan.ts";
import { takeNote } from "./happened.ts";
import { eventPlanners, type Planner, planners } from "./planners.ts";
import { plannedKey } from "./replan.ts";
import { runPlanners } from "./runPlanners.ts";

/** Why it comes too late: nothing was planned on its day or after, or it was not asked for then. */
const lateReason = ({ world, language }: Context, { due }: PlannedMail): string =>
  (world.state.get(plannedKey) ?? due) < dayOf(due) ? language.rules.missed : language.rules.late;

function decide(context: Context, mail: DecidedMail): readonly DecidedMail[] {
  if (mail.rule === "trouble") return [mail];
  const fate = fateOf(context.rules[mail.rule], mail.due, context.world.now().day);
  if (fate === "none") return [];
  if (mail.state) return [mail];
  if (fate === "missed") return [{ ...mail, state: "cancelled", reason: lateReason(context, mail) }];
  return [fate === "held" ? { ...mail, state: "held" } : mail];
}

/** Plans these mails as their rules have it. Gives how many were added. */
export const planByRules = (context: Context, mails: readonly DecidedMail[]): number =>
  planMail(
    context.world,
    mails.flatMap((mail) => decide(context, mail)),
  );

/** What all of them ask for is planned in one go, and so is what the others ask for where one of them fails. False when the time was up. */
function run(context: Context, all: readonly Planner[]): boolean {
  const wanted: DecidedMail[] = [];
  let ended = false;
  try {
    ended = runPlanners(context, all, (mails) => void wanted.push(...mails));
  } finally {
    planByRules(context, wanted);
  }
  return ended && !context.world.timeIsUp();
}

/** Everything that is due about now. */
export function planAll(context: Context): boolean {
  const { world } = context;
  const ended = takeNote(world, () => run(context, [...planners, ...eventPlanners]));
  if (ended) world.state.set({ [plannedKey]: world.now().day });
  return ended;
}

/** What follows from what happened since the last tick. */
export const planEvents = (context: Context): boolean => takeNote(context.world, () => run(context, eventPlanners));
