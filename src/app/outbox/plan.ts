/** Plans mail: one row of the Outbox under one key, however often the same mail is asked for. */
import type { LanguageCode } from "../../crm/choices.ts";
import { entities, type Rec } from "../../crm/entities.ts";
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

/** The same, where it is decided at once that it does not go by itself. */
export interface DecidedMail extends PlannedMail {
  readonly state?: "held" | "cancelled";
  readonly reason?: string;
}

export const mailKey = (rule: RuleCode, recipient: string, period: string): string => `${rule}:${recipient}:${period}`;

/** State key: when the next mail is due that is planned or is to be tried again; absent or empty when none waits. */
export const nextMailKey = "outbox.next";

/** Tells the clock that a mail is due then, unless an earlier one is known. */
export function expectMail(world: World, due: Moment): void {
  const next = world.state.get(nextMailKey);
  if (!next || due < next) world.state.set({ [nextMailKey]: due });
}

/** So many mails are planned under one lock, for which people who save meanwhile wait. */
const chunkSize = 1000;

/** Adds what is not in the Outbox yet, and moves what waits to the time that now holds. Gives how many were added; when the time is up the rest is left for another tick. */
export function planMail(world: World, mails: readonly DecidedMail[]): number {
  let added = 0;
  for (let first = 0; first < mails.length && !(first > 0 && world.timeIsUp()); first += chunkSize) {
    added += world.lock(() => plan(world, mails.slice(first, first + chunkSize)));
  }
  return added;
}

/** A mail that bears a reason was moved or held by the sender: it stays as that decided. */
function waiting(
  world: World,
): ReadonlyMap<string | null, { readonly at: number; readonly movable: boolean; readonly due: Moment | null }> {
  const { values } = world.tables.columns("outbox", ["key", "due", "state", "reason"]);
  const movable = (index: number): boolean =>
    (values.state[index] === "planned" || values.state[index] === "held") && values.reason[index] === null;
  return new Map(values.key.map((key, index) => [key, { at: index + 2, movable: movable(index), due: values.due[index] ?? null }]));
}

/** Done before the rows stand there: whoever dies in between has the clock look in vain, and leaves no mail that it does not look for. */
function expectFirst(world: World, mails: readonly DecidedMail[]): void {
  const dues = mails.flatMap(({ state, due }) => (state ? [] : [due]));
  if (dues.length > 0)
    expectMail(
      world,
      dues.reduce((first, due) => (due < first ? due : first)),
    );
}

function plan(world: World, mails: readonly DecidedMail[]): number {
  const known = waiting(world);
  const fresh = [...new Map(mails.map((mail) => [mail.key, mail])).values()].filter(({ key }) => !known.has(key));
  const moved = mails.flatMap(({ key, due }) => {
    const row = known.get(key);
    return row?.movable && row.due !== due ? [{ at: row.at, set: { due } }] : [];
  });
  expectFirst(world, [...fresh, ...(moved.length > 0 ? mails : [])]);
  if (fresh.length > 0)
    world.tables.append(
      "outbox",
      fresh.map((mail) => outboxRow(world, mail)),
    );
  if (moved.length > 0) world.tables.change("outbox", moved);
  return fresh.length;
}

const empty = blank(entities.outbox, "");

function outboxRow(world: World, mail: DecidedMail) {
  const { key, rule, recipient, language, period, due, rows, reason = null } = mail;
  const row: Partial<Rec<"outbox">> = {
    key,
    rule,
    priority: priorityOf(rule),
    recipient,
    language,
    period,
    due,
    state: mail.state ?? "planned",
    attempts: 0,
    changed: world.now().moment,
    reason,
    asked: mail.state === "held" || null,
    rows: rows.join(" ") || null,
  };
  return { ...empty, ...row, id: world.newId("outbox") };
}
