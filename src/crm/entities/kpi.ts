/** A figure: one KPI of one person or team in one period, with what it rests on. */
import { entity, field } from "../../schema/entity.ts";
import { amount, count, email, id, share, text, url } from "../../schema/kinds.ts";
import { chosen } from "../fields.ts";

const kept = { computed: true } as const;

export const kpi = entity({
  name: "kpi",
  prefix: "F",
  title: "kpi",
  fields: {
    /** Names the figure in links and tests; people read the columns beside it. */
    id: field(id, { ...kept, hidden: true }),
    kpi: field(chosen("kpi"), kept),
    /** The split of it, such as a source of new customers; blank for the whole. */
    part: field(text, kept),
    scope: field(chosen("scope"), kept),
    owner: field(email, { ...kept, hidden: true }),
    ownerName: field(text, kept),
    periodKind: field(chosen("period"), kept),
    /** `2018`, `2018-Q1`, `2018-03` or `2018-W05`. */
    period: field(text, kept),
    /** Blank where there is not enough data. */
    value: field(amount, kept),
    /** What was counted: the numerator, for a ratio. */
    counted: field(amount, kept),
    /** What it is a share of; the number of cases, for a mean. */
    n: field(amount, kept),
    before: field(amount, kept),
    change: field(share, kept),
    target: field(amount, kept),
    attainment: field(share, kept),
    /** Why there is no value, or how to read it. */
    note: field(text, kept),
    evidence: field(url, kept),
    ids: field(count, kept),
  },
});
