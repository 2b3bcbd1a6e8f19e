/** What is left to somebody of Google's daily quotas. */
import { quota } from "../words/limits.ts";
import { mailQuotaLeft, used, type World } from "../world/world.ts";
import { quotasOf } from "./people.ts";

interface Left {
  readonly left: number;
  readonly of: number;
}

/** Today's recipients of mail, milliseconds of triggers, and triggers (D guides/quotas-and-limits.md). */
export interface Allowance {
  readonly mail: Left;
  readonly triggerMs: Left;
  readonly triggers: Left;
}

export function allowanceOf(world: World, user: string): Allowance {
  const { mailRecipientsPerDay, triggerRuntimeMs } = quotasOf(world, user);
  const triggers = world.triggers.filter((trigger) => trigger.user === user).length;
  return {
    mail: { left: mailQuotaLeft(world, user, world.now), of: mailRecipientsPerDay },
    triggerMs: { left: triggerRuntimeMs - used(world.triggerUse, user, world.now), of: triggerRuntimeMs },
    triggers: { left: quota.triggersPerUser - triggers, of: quota.triggersPerUser },
  };
}
