/** A member of the team: who signs in, whom they report to, how they want their mail. */
import { entity, field } from "../../schema/entity.ts";
import { count, day, email, flag, person, text } from "../../schema/kinds.ts";
import { chosen, ownId } from "../fields.ts";

export const member = entity({
  name: "member",
  prefix: "M",
  title: "name",
  fields: {
    id: ownId,
    name: field(text, { required: true }),
    email: field(email, { required: true }),
    role: field(chosen("role"), { required: true }),
    reportsTo: field(person),
    language: field(chosen("language")),
    /** The hour of the day, 0–23, after which the digest comes. */
    digestHour: field(count),
    inactive: field(flag),
    joined: field(day),
  },
});
