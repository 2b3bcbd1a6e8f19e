/** Plans mail: one row of the Outbox under one key, however often the same mail is asked for. */
import type { LanguageCode } from "../../crm/choices.ts";
import { entities } from "../../crm/entities.ts";
import { priorityOf, type RuleCode } from "../../crm/outbox/priority.ts";
import type { Moment } from "../../schema/cell.ts";
import { blank } from "../../schema/entity.ts";
import type { World } from "../ports.ts";

/** A mail that is to go: what it says is made when it is sent. */
export interface PlannedMail {
  /** `rule:recipient:period`; the same key is never planned twice. */
  readonly key: string;
  readonly rule: RuleCode;
  readonly recipient: string;
  readonly language: LanguageCode;
  /** The day or period it speaks of: `2018-01-03`, `2018-W01`, `2018-01`. */
  readonly period: string;
  readonly due: Moment;
  /** Ids of the rows that caused it, if they are known when it is planned. */
  readonly rows: readonly string[];
}

export const mailKey = (rule: RuleCode, recipient: string, period: string): string => `${rule}:${recipient}:${period}`;

/** State key: when the next mail is due that is planned or is to be tried again; absent or empty when none waits. */
export const nextMailKey = "outbox.next";

/** Tells the clock that a mail is due then, unless an earlier one is known. */
export function expectMail(world: World, due: Moment): void {
  const next = world.state.get(nextMailKey);
  if (!next || due < next) world.state.set({ [nextMailKey]: due });
}

/** Adds what is not in the Outbox yet, and moves planned mail to the time that now holds. Gives how many were added. */
export const planMail = (world: World, mails: readonly PlannedMail[]): number =>
  mails.length === 0 ? 0 : world.lock(() => plan(world, mails));

function plan(world: World, mails: readonly PlannedMail[]): number {
  const { values } = world.tables.columns("outbox", ["key", "state", "due"]);
  const known = new Map(values.key.map((key, index) => [key, index]));
  const fresh = mails.filter((mail) => !known.has(mail.key));
  const moved = mails.flatMap((mail) => {
    const index = known.get(mail.key);
    return index !== undefined && values.state[index] === "planned" && values.due[index] !== mail.due
      ? [{ at: index + 2, set: { due: mail.due } }]
      : [];
  });
  if (fresh.length > 0)
    world.tables.append(
      "outbox",
      fresh.map((mail) => outboxRow(world, mail)),
    );
  if (moved.length > 0) world.tables.change("outbox", moved);
  for (const mail of mails) if (!known.has(mail.key) || moved.length > 0) expectMail(world, mail.due);
  return fresh.length;
}

function outboxRow(world: World, mail: PlannedMail) {
  const { key, rule, recipient, language, period, due, rows } = mail;
  const row = {
    key,
    rule,
    priority: priorityOf(rule),
    recipient,
    language,
    period,
    due,
    state: "planned",
    attempts: 0,
    changed: world.now().moment,
    rows: rows.join(" ") || null,
  } as const;
  return { ...blank(entities.outbox, world.newId("outbox")), ...row };
}
