/** Google's daily quotas: what somebody has used of them, and what is left. */
import { quota } from "../words/limits.ts";
import type { Use, World } from "../world/world.ts";
import { quotasOf } from "./people.ts";

const day = 86_400_000;

/** What is used of a quota now. */
export const used = (uses: Readonly<Record<string, Use>>, who: string, now: number): number => {
  const use = uses[who];
  return use && now - use.since < day ? use.amount : 0;
};

export function spend(uses: Record<string, Use>, who: string, use: { readonly now: number; readonly amount: number }): void {
  const current = uses[who];
  if (current && use.now - current.since < day) current.amount += use.amount;
  else uses[who] = { since: use.now, amount: use.amount };
}

/** Recipients that an account may still write to; 0 while mails slip through. */
export const recipientsLeft = (world: World, user: string, now: number): number =>
  Math.max(0, quotasOf(world, user).mailRecipientsPerDay - used(world.mailUse, user, now));

/** What Google says is left: recipients, and −1 once a mail has been refused (public code, oki2a24.com 2015). */
export const mailQuotaLeft = (world: World, user: string, now: number): number =>
  used(world.mailSlips, user, now) > world.rules.mailSlip ? -1 : recipientsLeft(world, user, now);

/** Spends the quota on a mail. False when it is refused: more recipients than are left, and no more mails slip through. */
export function spendMail(world: World, user: string, mail: { readonly now: number; readonly amount: number }): boolean {
  if (mail.amount > recipientsLeft(world, user, mail.now)) {
    const slips = used(world.mailSlips, user, mail.now) + 1;
    world.mailSlips[user] = { since: world.mailUse[user]?.since ?? mail.now, amount: slips };
    if (slips > world.rules.mailSlip) return false;
  }
  spend(world.mailUse, user, mail);
  return true;
}

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
