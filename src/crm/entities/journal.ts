/** The journal: who changed what, and when. */
import { entity, field } from "../../schema/entity.ts";
import { email, moment, note, text } from "../../schema/kinds.ts";
import { chosen, ownId } from "../fields.ts";

const kept = { computed: true } as const;

export const journal = entity({
  name: "journal",
  prefix: "J",
  title: "record",
  fields: {
    id: ownId,
    at: field(moment, kept),
    who: field(email, kept),
    action: field(chosen("action"), kept),
    entity: field(text, kept),
    record: field(text, kept),
    changes: field(note, kept),
  },
});
