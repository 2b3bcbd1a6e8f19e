/** An opportunity: a possible sale on its way to won or lost. */
import { entity, field } from "../../schema/entity.ts";
import { day, money, person, reference, share, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark, sourceId, titleOf } from "../fields.ts";

export const opportunity = entity({
  name: "opportunity",
  prefix: "O",
  title: "name",
  fields: {
    id: ownId,
    name: field(text, { required: true }),
    customer: field(reference("customer"), { required: true }),
    customerName: titleOf("customer"),
    owner: field(person, { required: true }),
    stage: field(chosen("stage"), { required: true }),
    amount: field(money),
    probability: field(share),
    expectedClose: field(day),
    closed: field(day),
    lostReason: field(text),
    remark,
    sourceId,
  },
});
