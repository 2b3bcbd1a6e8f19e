/** A case: a complaint, question or suggestion of a customer, until it is closed. */
import { entity, field } from "../../schema/entity.ts";
import { day, moment, note, person, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, titleOf } from "../fields.ts";

export const caseOf = entity({
  name: "case",
  prefix: "K",
  title: "subject",
  fields: {
    id: ownId,
    number: field(text, { computed: true }),
    customer: field(reference("customer"), { required: true }),
    customerName: titleOf("customer"),
    /** Who raised it, and is told of its progress. */
    contact: field(reference("contact")),
    contactName: titleOf("contact"),
    kind: field(chosen("feedbackKind"), { required: true }),
    subject: field(text, { required: true }),
    detail: field(note),
    owner: field(person),
    priority: field(chosen("priority")),
    opened: field(moment, { required: true }),
    promised: field(day),
    status: field(chosen("caseStatus"), { required: true }),
    closed: field(moment),
    resolution: field(note),
    visit: field(reference("visit"), { hidden: true }),
  },
});
