/** Stops somebody's mail because a form came in with the token of their stop link; a token that is not ours stops nothing. */
import { addressHash, readStopToken } from "../../crm/letters/stopToken.ts";
import type { Context } from "../context.ts";
import type { World } from "../ports.ts";
import { entityOfId } from "../records/record.ts";
import { noteInJournal, type Stop, stopMails } from "./stopMails.ts";

export interface StopRequest extends Pick<Stop, "proof" | "at"> {
  /** What stood in the form's field. */
  readonly token: string;
}

export type StopOutcome = "stopped" | "already" | "forged";

/** The address that whoever it is has now. */
function currentAddress({ tables }: World, who: string): string | null {
  const entity = entityOfId(who);
  if (entity === "contact") return tables.find("contact", who)?.record.email ?? null;
  return entity === "customer" ? (tables.find("customer", who)?.record.email ?? null) : null;
}

/** Which address the link was for: the one that its reader has, or one to which something went. */
function addressOf(world: World, who: string | null, hash: string): string | null {
  const isIt = (address: string | null): address is string => address !== null && addressHash((text) => world.sign(text), address) === hash;
  const current = who === null ? null : currentAddress(world, who);
  if (isIt(current)) return current;
  const recipients = new Set(world.tables.columns("outbox", ["recipient"]).values.recipient);
  return [...recipients].find(isIt) ?? null;
}

export function stopByToken(context: Context, { token, proof, at }: StopRequest): StopOutcome {
  const { world, language } = context;
  const { notes } = language.customer;
  const read = readStopToken((text) => world.sign(text), token);
  if (!read) {
    world.lock(() => noteInJournal(context, null, "error", notes.forged));
    return "forged";
  }
  const contact = read.who !== null && entityOfId(read.who) === "contact" ? read.who : null;
  const address = addressOf(world, read.who, read.hash);
  return stopMails(context, { contact, address, source: notes.stoppedFromForm, proof, at }).noted ? "stopped" : "already";
}
