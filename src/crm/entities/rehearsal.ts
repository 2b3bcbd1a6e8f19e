/** A mail that would go out: what the dry run found. */
import { entity, field } from "../../schema/entity.ts";
import { email, moment, note, text } from "../../schema/kinds.ts";
import { chosen, ownId } from "../fields.ts";

const kept = { computed: true } as const;

export const rehearsal = entity({
  name: "rehearsal",
  prefix: "H",
  title: "subject",
  fields: {
    id: field(ownId.kind, { ...kept, hidden: true }),
    at: field(moment, kept),
    rule: field(chosen("rule"), kept),
    recipient: field(email, kept),
    /** What becomes of it: sent, held back, or still waiting for its turn. */
    state: field(chosen("rehearsedState"), kept),
    subject: field(text, kept),
    body: field(note, kept),
    reason: field(text, kept),
    rows: field(note, kept),
  },
});
