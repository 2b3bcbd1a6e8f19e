/** Runs planners one after the other. */
import type { Context } from "../context.ts";

/** A planner that cannot read its tabs keeps no other from planning. False when the time was up. */
export function runPlanners<T>(context: Context, planners: readonly ((context: Context) => T)[], take: (planned: T) => void): boolean {
  const failures: unknown[] = [];
  for (const planner of planners) {
    if (context.world.timeIsUp()) return false;
    try {
      take(planner(context));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return !context.world.timeIsUp();
}
