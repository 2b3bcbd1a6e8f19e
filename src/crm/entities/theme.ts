/** A theme of the open answers: how often it was praised or complained of, with quotes. */
import { entity, field } from "../../schema/entity.ts";
import { count, note, text } from "../../schema/kinds.ts";
import { ownId } from "../fields.ts";

const kept = { computed: true } as const;

export const theme = entity({
  name: "theme",
  prefix: "D",
  title: "theme",
  fields: {
    id: field(ownId.kind, { ...kept, hidden: true }),
    theme: field(text, kept),
    n: field(count, kept),
    praise: field(count, kept),
    complaint: field(count, kept),
    neutral: field(count, kept),
    unscored: field(count, kept),
    praiseQuotes: field(note, kept),
    complaintQuotes: field(note, kept),
  },
});
