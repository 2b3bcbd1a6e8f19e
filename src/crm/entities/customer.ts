/** A customer: a company or person that the team looks after. */
import { entity, field } from "../../schema/entity.ts";
import { count, day, email, note, person, phone, reference, share, text, url } from "../../schema/kinds.ts";
import { chosen, ownId, picked, remark, sourceId, titleOf } from "../fields.ts";

export const customer = entity({
  name: "customer",
  prefix: "C",
  title: "name",
  fields: {
    id: ownId,
    name: field(text, { required: true, weight: 3 }),
    shortName: field(text),
    level: field(picked("level"), { weight: 2 }),
    owner: field(person, { weight: 2 }),
    phone: field(phone, { weight: 2 }),
    email: field(email, { weight: 2 }),
    website: field(url),
    industry: field(picked("industry"), { weight: 1 }),
    size: field(picked("size"), { weight: 1 }),
    source: field(picked("source"), { weight: 1 }),
    referrer: field(reference("customer")),
    referrerName: titleOf("referrer"),
    parent: field(reference("customer")),
    parentName: titleOf("parent"),
    country: field(text),
    province: field(text),
    city: field(text, { weight: 1 }),
    district: field(text),
    address: field(text, { weight: 1 }),
    preferredChannel: field(chosen("channel"), { weight: 1 }),
    preferences: field(note, { weight: 1 }),
    tags: field(text),
    since: field(day),
    lastContact: field(day, { computed: true }),
    nextDue: field(day, { computed: true }),
    openCases: field(count, { computed: true }),
    completeness: field(share, { computed: true }),
    remark,
    sourceId,
  },
});
