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
