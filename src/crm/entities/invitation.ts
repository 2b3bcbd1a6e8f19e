/** An invitation to a survey: one person, one campaign, one token; or why there was none. */
import { entity, field } from "../../schema/entity.ts";
import { day, email, flag, person, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, titleOf } from "../fields.ts";

const kept = { computed: true } as const;

export const invitation = entity({
  name: "invitation",
  prefix: "U",
  title: "contactName",
  fields: {
    id: ownId,
    day: field(day, kept),
    campaign: field(reference("campaign"), kept),
    campaignName: titleOf("campaign"),
    contact: field(reference("contact"), kept),
    contactName: titleOf("contact"),
    customer: field(reference("customer"), kept),
    customerName: titleOf("customer"),
    address: field(email, kept),
    language: field(chosen("language"), kept),
    touchPoint: field(chosen("touchPoint"), kept),
    /** The customer's level and owner as they were. */
    level: field(text, kept),
    manager: field(person, kept),
    /** The order, case or quarter that caused it. */
    cause: field(text, kept),
    /** The key of its mail in the Outbox; blank where it was dropped. */
    mail: field(text, { ...kept, hidden: true }),
    /** Why nobody was asked. */
    dropped: field(text, kept),
    /** Marked by hand: whether mail was delivered cannot be seen. */
    bounced: field(flag),
  },
});
