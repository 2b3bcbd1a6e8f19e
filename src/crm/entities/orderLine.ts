/** A line of an order. */
import { entity, field } from "../../schema/entity.ts";
import { amount, money, reference, share, text } from "../../schema/kinds.ts";
import { ownId, sourceId, titleOf } from "../fields.ts";

export const orderLine = entity({
  name: "orderLine",
  prefix: "L",
  title: "product",
  fields: {
    id: ownId,
    order: field(reference("order"), { required: true }),
    orderNumber: titleOf("order"),
    product: field(reference("product"), { required: true }),
    productName: titleOf("product"),
    description: field(text),
    quantity: field(amount, { required: true }),
    amount: field(money, { required: true }),
    discount: field(share),
    profit: field(money),
    sourceId,
  },
});
