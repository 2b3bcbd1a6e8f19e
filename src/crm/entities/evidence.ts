/** Evidence: the ids of the rows that made a figure, in as many rows as they need. */
import { entity, field } from "../../schema/entity.ts";
import { count, note, text } from "../../schema/kinds.ts";
import { ownId } from "../fields.ts";

const kept = { computed: true } as const;

export const evidence = entity({
  name: "evidence",
  prefix: "E",
  title: "figure",
  fields: {
    id: ownId,
    /** The id of the figure on the KPI tab. */
    figure: field(text, kept),
    title: field(text, kept),
    part: field(count, kept),
    n: field(count, kept),
    ids: field(note, kept),
  },
});
