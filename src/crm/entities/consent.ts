/** A consent, or its withdrawal, with its proof: rows are only ever added, and the latest of an address and channel holds. */
import { entity, field } from "../../schema/entity.ts";
import { email, moment, note, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, titleOf } from "../fields.ts";

export const consent = entity({
  name: "consent",
  prefix: "N",
  title: "address",
  fields: {
    id: ownId,
    at: field(moment, { required: true }),
    contact: field(reference("contact")),
    contactName: titleOf("contact"),
    address: field(email),
    channel: field(chosen("channel"), { required: true }),
    state: field(chosen("consentState"), { required: true }),
    basis: field(chosen("legalBasis")),
    /** Where it was said: the stop form, a trade fair, a contract. */
    source: field(text),
    proof: field(note),
    by: field(email, { computed: true }),
  },
});
