/** Lets go of mail that waited for an approval until it was too late, or until its rule no longer wanted it. */
import { isMissed } from "../../crm/rules/fate.ts";
import { isRuleCode } from "../../crm/rules/rules.ts";
import type { Moment } from "../../schema/cell.ts";
import type { Context } from "../context.ts";

/** Why nobody need be asked about it any more; undefined while it may still go. */
function reasonFor({ world, rules, language }: Context, code: string | null, due: Moment): string | undefined {
  const { day, moment } = world.now();
  if (code === null || !isRuleCode(code)) return undefined;
  if (rules[code].switch === "off" && due <= moment) return language.rules.off;
  return isMissed(rules[code], due, day) ? language.rules.notApproved : undefined;
}

/** Cancels them with the reason. A row without a due time waits on. */
export function letGo(context: Context): void {
  const { world } = context;
  world.lock(() => {
    const { values } = world.tables.columns("outbox", ["rule", "due", "state"]);
    const changes = values.state.flatMap((state, index) => {
      const due = values.due[index];
      const reason = state === "held" && due ? reasonFor(context, values.rule[index] ?? null, due) : undefined;
      return reason ? [{ at: index + 2, set: { state: "cancelled", changed: world.now().moment, reason } as const }] : [];
    });
    if (changes.length > 0) world.tables.change("outbox", changes);
  });
}
