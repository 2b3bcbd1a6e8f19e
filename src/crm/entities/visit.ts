/** A visit: a contact with a customer by any channel, planned or done. */
import { entity, field } from "../../schema/entity.ts";
import { day, moment, note, person, rating, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, picked, sourceId, titleOf } from "../fields.ts";

export const visit = entity({
  name: "visit",
  prefix: "V",
  title: "purpose",
  fields: {
    id: ownId,
    customer: field(reference("customer"), { required: true }),
    customerName: titleOf("customer"),
    owner: field(person, { required: true }),
    status: field(chosen("visitStatus"), { required: true }),
    /** When it is due; blank for one that nobody planned. */
    due: field(day),
    /** When it took place. */
    done: field(moment),
    channel: field(chosen("channel"), { required: true }),
    purpose: field(picked("purpose")),
    participants: field(text),
    content: field(note),
    result: field(note),
    nextStep: field(text),
    nextDate: field(day),
    feedbackKind: field(chosen("feedbackKind")),
    feedback: field(note),
    satisfaction: field(rating),
    /** When the supervisor was told that it is overdue. */
    escalated: field(day, { computed: true }),
    sourceId,
    origin: field(chosen("origin"), { computed: true }),
  },
});
