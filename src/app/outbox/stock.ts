/** What is remembered of the Outbox without reading it: when the next mail is due, what a person must look after, and what Google allows. */
import type { Budget } from "../../crm/outbox/forecast.ts";
import type { MailState } from "../../crm/outbox/moves.ts";
import type { RuleCode } from "../../crm/outbox/priority.ts";
import type { Day, Moment } from "../../schema/cell.ts";
import type { Context } from "../context.ts";
import { mayLead } from "../mayLead.ts";
import type { State, World } from "../ports.ts";
import { readSnapshot, snapshotEntries } from "../snapshot.ts";
import { nextMailKey } from "./plan.ts";
import { isWaiting } from "./queue.ts";

const openKey = "outbox.open";
const quotaKey = "outbox.quota";

/** How many mails are unknown, and how many given up, by recipient; and how many in all wait for an approval. */
export interface OpenMails {
  readonly unknown: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, number>>;
  readonly held: number;
}

/** A row of the Outbox, as far as it tells what is still to be done. */
export interface StockRow {
  readonly rule: RuleCode | null;
  readonly recipient: string | null;
  readonly due: Moment | null;
  readonly state: MailState | null;
}

function countBy(rows: readonly StockRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { recipient } of rows) counts[recipient ?? ""] = (counts[recipient ?? ""] ?? 0) + 1;
  return counts;
}

/** A planned mail whose time somebody has wiped out is due. */
const longAgo: Moment = "1970-01-01T00:00";

/** What the state must hold when the Outbox holds these rows. */
export function stockEntries(rows: readonly StockRow[]): Record<string, string> {
  const dues = rows.flatMap(({ state, due }) => (isWaiting(state, due) ? [due ?? longAgo] : []));
  const open: OpenMails = {
    unknown: countBy(rows.filter(({ state }) => state === "unknown")),
    failed: countBy(rows.filter(({ state, due }) => state === "failed" && !due)),
    held: rows.filter(({ state }) => state === "held").length,
  };
  return { [nextMailKey]: dues.sort()[0] ?? "", ...snapshotEntries(openKey, JSON.stringify(open)) };
}

/** The Outbox as it stands. */
export function readStock({ tables }: World): readonly StockRow[] {
  const { values, size } = tables.columns("outbox", ["rule", "recipient", "due", "state"]);
  return Array.from({ length: size }, (_, index) => ({
    rule: values.rule[index] ?? null,
    recipient: values.recipient[index] ?? null,
    due: values.due[index] ?? null,
    state: values.state[index] ?? null,
  }));
}

/** What the state must hold of the Outbox as it stands. Under the lock. */
export const takeStock = (world: World): Record<string, string> => stockEntries(readStock(world));

const noneOpen: OpenMails = { unknown: {}, failed: {}, held: 0 };

export const openMails = (state: State): OpenMails => ({ ...noneOpen, ...JSON.parse(readSnapshot(state, openKey) ?? "{}") });

/** How many mails wait for an approval that this person may give. */
export const heldFor = (who: Pick<Context, "world" | "me" | "people">): number => (mayLead(who) ? openMails(who.world.state).held : 0);

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, count) => all + count, 0);

/** What the owners are told of mails that wait for a person. */
export function openSentences({ world, language }: Context): readonly string[] {
  const { unknown, failed } = openMails(world.state);
  const words = language.messages.mail;
  return [...(sum(unknown) > 0 ? [words.unknown(sum(unknown))] : []), ...(sum(failed) > 0 ? [words.failed(sum(failed))] : [])];
}

interface Quota {
  readonly day: Day;
  readonly left: number;
  /** The most that was ever left. */
  readonly most: number;
}

const quotaIn = (state: State): Quota | undefined => {
  const text = state.get(quotaKey);
  return text === undefined ? undefined : JSON.parse(text);
};

/** Google tells only what is left, and only to whoever keeps the clock: so it is written down, before and after mails went. */
export const quotaEntry = ({ state, now }: World, before: number, left: number): Record<string, string> => ({
  [quotaKey]: JSON.stringify({ day: now().day, left, most: Math.max(before, quotaIn(state)?.most ?? 0) } satisfies Quota),
});

/** The least that Google allows anybody in a day (platform.md 2). */
const leastQuota = 100;

/** What the clock's keeper may still send, as far as is known. */
export function budgetOf({ state, now }: World): Budget {
  const known = quotaIn(state);
  if (!known) return { left: leastQuota, perDay: leastQuota };
  return { left: known.day === now().day ? known.left : known.most || leastQuota, perDay: known.most || leastQuota };
}
