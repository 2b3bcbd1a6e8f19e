/** Who asks for which mail: each planner names all the mails of its rules that are due about now, whether they are in the Outbox already or not. */
import type { Context } from "../context.ts";
import { planSummaries } from "../insight/planSummaries.ts";
import { planCases } from "../letters/cases.ts";
import { planGreetings } from "../letters/planGreetings.ts";
import { planThanks } from "../letters/thanks.ts";
import { planDigests } from "../outbox/digest.ts";
import type { DecidedMail } from "../outbox/plan.ts";
import { planWeeks } from "./weekPlan.ts";

export type Planner = (context: Context) => readonly DecidedMail[];

/** Look at the calendar: run once a day, and again when rules, settings or the team were edited. */
export const planners: readonly Planner[] = [planDigests, planWeeks, planSummaries, planGreetings];

/** Look at what happened: run with the others, and on any tick after cases, visits or orders changed. */
export const eventPlanners: readonly Planner[] = [planCases, planThanks];
