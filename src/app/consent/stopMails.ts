/** What it means that somebody stops our mail: a withdrawal that stays in the books, and no mail that still waits for them. */

import { entities, type Rec } from "../../crm/entities.ts";
import { plainAddress } from "../../crm/letters/consent.ts";
import { isToCustomer } from "../../crm/rules/rules.ts";
import type { Moment } from "../../schema/cell.ts";
import { blank } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import { isWaiting } from "../outbox/queue.ts";
import { takeStock } from "../outbox/stock.ts";

export interface Stop {
  /** The contact's id; null for an address that is no contact's. */
  readonly contact: string | null;
  /** Null where nobody knows any more which address it was. */
  readonly address: string | null;
  /** Where it was said, as people read it. */
  readonly source: string;
  /** What shows that it was said: the same proof twice is one withdrawal. */
  readonly proof: string;
  readonly at: Moment;
}

export interface Stopped {
  /** False where this very withdrawal was in the books already. */
  readonly noted: boolean;
  readonly cancelled: number;
}

/** Cancels what waits for this address. Under the lock. */
export function cancelWaiting({ world, language }: Context, address: string | null, source: string): number {
  if (plainAddress(address) === "") return 0;
  const { values } = world.tables.columns("outbox", ["rule", "recipient", "state", "due"]);
  const rows = values.state.flatMap((state, index) => {
    const waits = state === "held" || isWaiting(state, values.due[index]);
    const isTheirs = plainAddress(values.recipient[index] ?? null) === plainAddress(address);
    return waits && isTheirs && isToCustomer(values.rule[index]) ? [index + 2] : [];
  });
  const reason = language.customer.notes.cancelledBecause(source);
  const set = { state: "cancelled", changed: world.now().moment, reason } as const;
  if (rows.length === 0) return 0;
  world.tables.change(
    "outbox",
    rows.map((at) => ({ at, set })),
  );
  world.state.set(takeStock(world));
  return rows.length;
}

/** A line of the journal about somebody's mail. */
export function noteInJournal({ world, me }: Context, record: string | null, action: "updated" | "error", sentence: string): void {
  const row = { at: world.now().moment, who: me, action, entity: "consent", record, changes: sentence };
  world.tables.append("journal", [{ ...blank(entities.journal, world.newId("journal")), ...row }]);
}

function append(context: Context, { contact, address, source, proof, at }: Stop): Rec<"consent"> {
  const { tables, newId } = context.world;
  const name = contact === null ? null : (tables.find("contact", contact)?.record.name ?? null);
  const said = { channel: "email", state: "withdrawn", source, proof } as const;
  const row = {
    ...blank(entities.consent, newId("consent")),
    at,
    contact,
    contactName: name,
    address: plainAddress(address) || null,
    ...said,
  };
  tables.append("consent", [row]);
  return row;
}

/** Safe to be called again with the same proof, also after it was cut short. */
export function stopMails(context: Context, stop: Stop): Stopped {
  const { world, language } = context;
  return world.lock(() => {
    const known = world.tables.columns("consent", ["proof"]).values.proof.includes(stop.proof);
    const row = known ? undefined : append(context, stop);
    const cancelled = cancelWaiting(context, stop.address, stop.source);
    if (row || cancelled > 0)
      noteInJournal(
        context,
        row?.id ?? null,
        "updated",
        language.customer.notes.stopped(stop.address ?? row?.contactName ?? "?", cancelled),
      );
    return { noted: row !== undefined, cancelled };
  });
}
