/** Mail of a rule or campaign that asks first: what was planned before it asked waits for a person too. */
import type { RuleSwitch } from "../../crm/rules/rules.ts";
import type { Context } from "../context.ts";
import type { DueMail } from "./queue.ts";
import type { Composed } from "./send.ts";

/** A mail about which nobody was asked, as this switch now stands. */
export const heldBack = (
  { language }: Pick<Context, "language">,
  { asked }: Pick<DueMail, "asked">,
  set: RuleSwitch | null,
): Composed | undefined => (set === "ask" && !asked ? { hold: language.rules.asks } : undefined);

/** Holds at once what these rules have planned and nobody was asked about, so that it can be looked at before its day. */
export function holdPlanned({ world, language }: Pick<Context, "world" | "language">, rules: ReadonlySet<string>): void {
  const { values } = world.tables.columns("outbox", ["rule", "state", "asked"]);
  const fate = { state: "held", asked: true, reason: language.rules.asks, changed: world.now().moment } as const;
  const changes = values.rule.flatMap((rule, index) =>
    rule !== null && rules.has(rule) && values.state[index] === "planned" && !values.asked[index] ? [{ at: index + 2, set: fate }] : [],
  );
  if (changes.length > 0) world.tables.change("outbox", changes);
}
