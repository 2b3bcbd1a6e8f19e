/** A product that the team sells. */
import { entity, field } from "../../schema/entity.ts";
import { flag, money, text } from "../../schema/kinds.ts";
import { ownId, picked, remark, sourceId } from "../fields.ts";

export const product = entity({
  name: "product",
  prefix: "I",
  title: "name",
  fields: {
    id: ownId,
    name: field(text, { required: true }),
    code: field(text),
    category: field(picked("category")),
    subCategory: field(text),
    price: field(money),
    discontinued: field(flag),
    remark,
    sourceId,
  },
});
