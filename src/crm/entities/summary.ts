/** A sentence of a performance summary that was sent. */
import { entity, field } from "../../schema/entity.ts";
import { email, moment, note, text, url } from "../../schema/kinds.ts";
import { chosen, ownId } from "../fields.ts";

const kept = { computed: true } as const;

export const summary = entity({
  name: "summary",
  prefix: "Y",
  title: "sentence",
  fields: {
    id: field(ownId.kind, { ...kept, hidden: true }),
    sent: field(moment, kept),
    /** `2018-W05`, `2018-03` or `2018-Q1`. */
    period: field(text, kept),
    recipient: field(email, kept),
    /** The person or team it is about. */
    about: field(text, kept),
    section: field(chosen("section"), kept),
    sentence: field(note, kept),
    link: field(url, kept),
  },
});
