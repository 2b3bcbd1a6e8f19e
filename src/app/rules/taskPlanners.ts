/** Who asks for which task: each planner names all the tasks of its rule that are due about now, whether they stand on the Tasks tab already or not. */
import type { Rec } from "../../crm/entities.ts";
import type { Context } from "../context.ts";
import { planCallBacks, planSilences } from "./careTasks.ts";

/** A task that a rule makes. */
export interface PlannedTask extends Pick<Rec<"task">, "subject" | "customer" | "customerName" | "owner" | "due" | "priority"> {
  /** `callBack:S-…`: the same is never made twice, however the task ended. */
  readonly sourceId: string;
  /** Whether it comes too late to be done: then it stands there closed, with the reason. */
  readonly missed?: boolean;
}

export type TaskPlanner = (context: Context) => readonly PlannedTask[];

/** Run once a day, and again when rules, settings or the team were edited. */
export const taskPlanners: readonly TaskPlanner[] = [planCallBacks, planSilences];
