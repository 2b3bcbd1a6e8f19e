/** Lets go of mail that waited for an approval, or for something to be mended, until it was too late, or until its rule no longer wanted it. */
import { isMissed } from "../../crm/rules/fate.ts";
import { isRuleCode } from "../../crm/rules/rules.ts";
import type { Moment } from "../../schema/cell.ts";
import type { Context } from "../context.ts";

interface Waiting {
  readonly rule: string | null;
  readonly due: Moment;
  /** Why it waits; null where it only waits for an approval. */
  readonly reason: string | null;
}

/** Why nobody need be asked about it any more; undefined while it may still go. */
function reasonFor({ world, rules, language }: Context, { rule, due, reason }: Waiting): string | undefined {
  const { day, moment } = world.now();
  if (rule === null || !isRuleCode(rule)) return undefined;
  if (rules[rule].switch === "off" && due <= moment) return language.rules.off;
  if (!isMissed(rules[rule], due, day)) return undefined;
  return reason === null || reason === language.rules.asks ? language.rules.notApproved : language.rules.heldTooLong(reason);
}

/** Cancels them with the reason. A row without a due time waits on. */
export function letGo(context: Context): void {
  const { world } = context;
  world.lock(() => {
    const { values } = world.tables.columns("outbox", ["rule", "due", "state", "reason"]);
    const changes = values.state.flatMap((state, index) => {
      const due = values.due[index];
      const waiting = { rule: values.rule[index] ?? null, reason: values.reason[index] ?? null };
      const reason = state === "held" && due ? reasonFor(context, { ...waiting, due }) : undefined;
      return reason ? [{ at: index + 2, set: { state: "cancelled", changed: world.now().moment, reason } as const }] : [];
    });
    if (changes.length > 0) world.tables.change("outbox", changes);
  });
}
