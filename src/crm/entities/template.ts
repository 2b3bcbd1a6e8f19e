/** A letter to customers in one language: its subject and text, with merge fields. */
import { entity, field } from "../../schema/entity.ts";
import { note, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark } from "../fields.ts";

export const template = entity({
  name: "template",
  prefix: "TL",
  title: "subject",
  fields: {
    /** `birthday.zh-CN` for those that are shipped. */
    id: ownId,
    letter: field(chosen("letter"), { required: true }),
    language: field(chosen("language"), { required: true }),
    subject: field(text, { required: true }),
    body: field(note, { required: true }),
    remark,
  },
});
