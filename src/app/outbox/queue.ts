/** The mails of the Outbox that a sender has to do with: what is due, what was left claimed, and where a mail stands now. */
import type { Rec } from "../../crm/entities.ts";
import { type MailState, mayMove } from "../../crm/outbox/moves.ts";
import { inTurn } from "../../crm/outbox/priority.ts";
import type { Moment } from "../../schema/cell.ts";
import type { World } from "../ports.ts";

/** A planned mail, as far as its letter needs it. */
export interface DueMail extends Pick<Rec<"outbox">, "id" | "key" | "rule" | "recipient" | "language" | "period"> {
  /** Ids of the rows that caused it. */
  readonly rows: readonly string[];
  /** Whether a person has been asked about it. */
  readonly asked: boolean;
}

/** A mail and the row where it was last seen. */
export interface Due {
  readonly id: string;
  readonly at: number;
  readonly mail: DueMail;
  readonly state: MailState;
  readonly due: Moment;
  readonly attempts: number;
}

interface Queue {
  /** In the order in which they go. */
  readonly due: readonly Due[];
  readonly claimed: readonly Due[];
  /** Rows that are due under a key that another row has taken: one that went or may have, or one above that waits. */
  readonly copies: readonly Due[];
}

/** Tells rows apart whose key is spoken for. */
function copied(keys: readonly (string | null)[], states: readonly (MailState | null)[]): (mail: Due) => boolean {
  const gone = new Set(keys.filter((_, at) => ["sent", "claimed", "unknown"].includes(states[at] ?? "")));
  const first = new Map<string, number>();
  keys.forEach((key, at) => {
    if (key !== null && ["planned", "failed"].includes(states[at] ?? "") && !first.has(key)) first.set(key, at + 2);
  });
  return ({ mail: { key }, at }) => key !== null && (gone.has(key) || (first.get(key) ?? at) !== at);
}

/** Whether the clock may send it as it stands: a failed one that has no due time any more is given up. */
export const isWaiting = (state: MailState | null | undefined, due: Moment | null | undefined): boolean =>
  state === "planned" || (state === "failed" && Boolean(due));

export const idsIn = (rows: string | null | undefined): readonly string[] => rows?.split(/\s+/).filter((id) => id !== "") ?? [];

/** Reads the Outbox once; mails that are not due yet are left where they stand. */
export function lookUp(world: World): Queue {
  const fields = ["id", "key", "rule", "recipient", "language", "period", "due", "state", "attempts", "asked", "rows"] as const;
  const { values } = world.tables.columns("outbox", fields);
  const now = world.now().moment;
  const all = values.id.flatMap((id, index): Due[] => {
    const [state, due = null] = [values.state[index], values.due[index]];
    const isOurs = state === "claimed" || (isWaiting(state, due) && (due ?? "") <= now);
    if (!id || !state || !isOurs) return [];
    const [key = null, rule = null, recipient = null] = [values.key[index], values.rule[index], values.recipient[index]];
    const [language = null, period = null, rows] = [values.language[index], values.period[index], idsIn(values.rows[index])];
    const mail = { id, key, rule, recipient, language, period, rows, asked: values.asked[index] ?? false };
    return [{ id, at: index + 2, mail, state, due: due ?? "", attempts: values.attempts[index] ?? 0 }];
  });
  const isCopy = copied(values.key, values.state);
  const waiting = all.filter(({ state }) => state !== "claimed");
  const due = waiting.filter((mail) => !isCopy(mail));
  due.sort((one, other) => inTurn({ rule: one.mail.rule, due: one.due }, { rule: other.mail.rule, due: other.due }));
  return { due, claimed: all.filter(({ state }) => state === "claimed"), copies: waiting.filter(isCopy) };
}

type Places = ReadonlyMap<string, Pick<Due, "at"> & { readonly state: MailState | null }>;

/** A single row is asked for where it was seen, which is one round trip. */
function placeOfOne({ tables }: World, mail: Due | undefined): Places {
  const found = mail && tables.find("outbox", mail.id, mail.at);
  return new Map(found ? [[found.record.id, { at: found.at, state: found.record.state }]] : []);
}

function placesOf({ tables }: World, mails: readonly Due[]): Places {
  if (mails.length === 0) return new Map();
  const from = Math.min(...mails.map(({ at }) => at));
  const seen = (first: number): Places => {
    const { values } = tables.columns("outbox", ["id", "state"], first);
    return new Map(values.id.map((id, index) => [id, { at: index + first, state: values.state[index] ?? null }]));
  };
  const near = seen(from);
  return mails.every(({ id }) => near.has(id)) ? near : seen(2);
}

/** These mails as they stand now, without those that are gone. Under the lock: people sort, delete and change rows at any time. */
export function asTheyStand(world: World, mails: readonly Due[]): readonly Due[] {
  const places = mails.length === 1 ? placeOfOne(world, mails[0]) : placesOf(world, mails);
  return mails.flatMap((mail) => {
    const place = places.get(mail.id);
    return place?.state ? [{ ...mail, at: place.at, state: place.state }] : [];
  });
}

/** The same, those that the clock may still bring to this state. */
export const standing = (world: World, mails: readonly Due[], to: MailState): readonly Due[] =>
  asTheyStand(world, mails).filter(({ state }) => mayMove(state, to, "clock"));
