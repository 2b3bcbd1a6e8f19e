/** Whether somebody may have mail: the latest word of an address and that of a person hold, and what was withdrawn stays withdrawn until it is given anew. */
import type { Day, Moment } from "../../schema/cell.ts";
import type { Code } from "../choices.ts";
import { dayOf } from "../days.ts";

/** A row of Consents about one channel. */
export interface ConsentRow {
  readonly at: Moment | null;
  readonly contact: string | null;
  readonly address: string | null;
  readonly state: Code<"consentState"> | null;
}

/** The latest word; nobody knows the day of one whose time cannot be read. */
export interface Word {
  readonly state: Code<"consentState">;
  readonly day: Day | null;
}

export interface Words {
  /** Of each contact, by id. */
  readonly contacts: ReadonlyMap<string, Word>;
  /** Of each address, in small letters. */
  readonly addresses: ReadonlyMap<string, Word>;
}

/** A withdrawal whose time cannot be read counts as the last word, a consent as the first: when in doubt, nothing is sent. */
const when = ({ at, state }: ConsentRow): Moment => at ?? (state === "withdrawn" ? "9999" : "");

export const plainAddress = (address: string | null): string => (address ?? "").trim().toLowerCase();

/** Rows in any order; of two at the same time the lower one holds. */
export function wordsOf(rows: readonly ConsentRow[]): Words {
  const contacts = new Map<string, Word>();
  const addresses = new Map<string, Word>();
  for (const row of [...rows].sort((one, other) => when(one).localeCompare(when(other)))) {
    if (row.state === null) continue;
    const word = { state: row.state, day: row.at === null ? null : dayOf(row.at) };
    if (row.contact) contacts.set(row.contact, word);
    if (row.address) addresses.set(plainAddress(row.address), word);
  }
  return { contacts, addresses };
}

/** What holds for a person at an address: withdrawn where either was, given where either was and neither is withdrawn; undefined where nothing was ever said. */
export function wordOn({ contacts, addresses }: Words, contact: string | null, address: string | null): Word | undefined {
  const said = [contact === null ? undefined : contacts.get(contact), addresses.get(plainAddress(address))];
  return said.find((word) => word?.state === "withdrawn") ?? said.find((word) => word !== undefined);
}
