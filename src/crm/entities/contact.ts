/** A person at a customer. */
import { entity, field } from "../../schema/entity.ts";
import { day, email, flag, phone, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark, sourceId, titleOf } from "../fields.ts";

export const contact = entity({
  name: "contact",
  prefix: "P",
  title: "name",
  fields: {
    id: ownId,
    name: field(text, { required: true }),
    customer: field(reference("customer"), { required: true }),
    customerName: titleOf("customer"),
    title: field(text),
    decisionMaker: field(flag),
    mobile: field(phone),
    phone: field(phone),
    email: field(email),
    wechat: field(text),
    birthday: field(day),
    /** The calendar by which the birthday is kept; the solar one when blank. */
    calendar: field(chosen("calendar")),
    preferredChannel: field(chosen("channel")),
    language: field(text),
    timeZone: field(text),
    optOut: field(flag),
    remark,
    sourceId,
  },
});
