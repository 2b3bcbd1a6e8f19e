/** Notes what a contact said about mail, or about another channel: with where they said it, never over what they said before. */
import * as z from "zod";
import { choices } from "../../crm/choices.ts";
import { entities } from "../../crm/entities.ts";
import { blank } from "../../schema/entity.ts";
import { Broken } from "../broken.ts";
import type { Context } from "../context.ts";
import type { ConsentNoted } from "../letters/wire.ts";
import { cancelWaiting, noteInJournal } from "./stopMails.ts";

export const consentInput = z.object({
  contact: z.string().min(1).max(100),
  channel: z.enum(choices.channel),
  state: z.enum(choices.consentState),
  basis: z.enum(choices.legalBasis).nullable(),
  source: z.string().max(500),
  proof: z.string().max(5_000),
});

/** `gone` where there is no such contact. */
export function noteConsent(context: Context, given: z.infer<typeof consentInput>): ConsentNoted {
  const { world, language, me } = context;
  const { tables } = world;
  const contact = tables.find("contact", given.contact)?.record;
  if (!contact) return { kind: "gone" };
  const { channel, state, basis } = given;
  if (channel === "email" && contact.email === null) throw new Broken("badAddress", {});
  const who = { contact: contact.id, contactName: contact.name, address: contact.email };
  const proof = { source: given.source.trim() || null, proof: given.proof.trim() || null };
  const id = world.newId("consent");
  tables.append("consent", [{ ...blank(entities.consent, id), ...who, channel, state, basis, ...proof, at: world.now().moment, by: me }]);
  const isEnd = channel === "email" && state === "withdrawn";
  const cancelled = isEnd ? cancelWaiting(context, contact.email, proof.source ?? me) : 0;
  const { choices: labels } = language;
  noteInJournal(context, id, "updated", `${contact.name ?? contact.id}: ${labels.channel[channel]}, ${labels.consentState[state]}`);
  return { kind: "noted", id, cancelled };
}
