/** An order, one row each; its amount is net, a refund is negative. */
import { entity, field } from "../../schema/entity.ts";
import { day, money, person, reference, text } from "../../schema/kinds.ts";
import { ownId, picked, remark, titleOf } from "../fields.ts";

export const order = entity({
  name: "order",
  prefix: "S",
  title: "number",
  fields: {
    id: ownId,
    number: field(text, { required: true }),
    customer: field(reference("customer"), { required: true }),
    customerName: titleOf("customer"),
    owner: field(person),
    day: field(day, { required: true }),
    amount: field(money, { required: true }),
    profit: field(money),
    paymentMethod: field(picked("paymentMethod")),
    paid: field(day),
    shipped: field(day),
    remark,
  },
});
