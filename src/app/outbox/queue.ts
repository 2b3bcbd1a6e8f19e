/** The mails of the Outbox that a sender has to do with: what is due, what was left claimed, and where a mail stands now. */
import type { Rec } from "../../crm/entities.ts";
import { type MailState, mayMove } from "../../crm/outbox/moves.ts";
import { inTurn } from "../../crm/outbox/priority.ts";
import type { Moment } from "../../schema/cell.ts";
import type { World } from "../ports.ts";

/** A planned mail, as far as its letter needs it. */
export type DueMail = Pick<Rec<"outbox">, "id" | "key" | "rule" | "recipient" | "language" | "period">;

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
}

/** Whether the clock may send it as it stands: a failed one that has no due time any more is given up. */
export const isWaiting = (state: MailState | null | undefined, due: Moment | null | undefined): boolean =>
  state === "planned" || (state === "failed" && Boolean(due));

export function lookUp(world: World): Queue {
  const fields = ["id", "key", "rule", "recipient", "language", "period", "due", "state", "attempts"] as const;
  const { values } = world.tables.columns("outbox", fields);
  const all = values.id.flatMap((id, index): Due[] => {
    const state = values.state[index];
    const [key = null, rule = null, recipient = null] = [values.key[index], values.rule[index], values.recipient[index]];
    const mail = { id, key, rule, recipient, language: values.language[index] ?? null, period: values.period[index] ?? null };
    const due = values.due[index] ?? "";
    return id && state && (state === "claimed" || isWaiting(state, values.due[index]))
      ? [{ id, at: index + 2, mail, state, due, attempts: values.attempts[index] ?? 0 }]
      : [];
  });
  const now = world.now().moment;
  const due = all.filter((mail) => mail.state !== "claimed" && mail.due <= now);
  due.sort((one, other) => inTurn({ rule: one.mail.rule, due: one.due }, { rule: other.mail.rule, due: other.due }));
  return { due, claimed: all.filter(({ state }) => state === "claimed") };
}

type Places = ReadonlyMap<string, Pick<Due, "at"> & { readonly state: MailState | null }>;

/** A single row is asked for where it was seen, which is one round trip. */
function placeOfOne({ tables }: World, mail: Due | undefined): Places {
  const found = mail && tables.find("outbox", mail.id, mail.at);
  return new Map(found ? [[found.record.id, { at: found.at, state: found.record.state }]] : []);
}

function placesOf({ tables }: World, mails: readonly Due[]): Places {
  const from = Math.min(...mails.map(({ at }) => at));
  const seen = (first: number): Places => {
    const { values } = tables.columns("outbox", ["id", "state"], first);
    return new Map(values.id.map((id, index) => [id, { at: index + first, state: values.state[index] ?? null }]));
  };
  const near = seen(from);
  return mails.every(({ id }) => near.has(id)) ? near : seen(2);
}

/** Where these mails stand now, those that may still be brought to this state. Under the lock: rows may have moved, and mails been cancelled or held by hand. */
export function standing(world: World, mails: readonly Due[], to: MailState): readonly Due[] {
  const places = mails.length === 1 ? placeOfOne(world, mails[0]) : placesOf(world, mails);
  return mails.flatMap((mail) => {
    const place = places.get(mail.id);
    return place?.state && mayMove(place.state, to, "clock") ? [{ ...mail, at: place.at, state: place.state }] : [];
  });
}
