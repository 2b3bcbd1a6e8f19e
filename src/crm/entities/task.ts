/** A task: something that a manager has promised to do by a day. */
import { entity, field } from "../../schema/entity.ts";
import { day, person, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark, sourceId, titleOf } from "../fields.ts";

export const task = entity({
  name: "task",
  prefix: "T",
  title: "subject",
  fields: {
    id: ownId,
    subject: field(text, { required: true }),
    customer: field(reference("customer")),
    customerName: titleOf("customer"),
    owner: field(person, { required: true }),
    due: field(day, { required: true }),
    priority: field(chosen("priority")),
    status: field(chosen("taskStatus"), { required: true }),
    done: field(day),
    visit: field(reference("visit"), { hidden: true }),
    remark,
    sourceId,
    /** When the supervisor was told that it is overdue. */
    escalated: field(day, { computed: true }),
    origin: field(chosen("origin"), { computed: true }),
  },
});
