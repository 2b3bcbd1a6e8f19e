/** What the answers come to: one question or response rate, for all or for one campaign, touch-point, level or manager. */
import { entity, field } from "../../schema/entity.ts";
import { amount, count, flag, share, text } from "../../schema/kinds.ts";
import { chosen, ownId } from "../fields.ts";

const kept = { computed: true } as const;

export const score = entity({
  name: "score",
  prefix: "B",
  title: "question",
  fields: {
    id: field(ownId.kind, { ...kept, hidden: true }),
    /** How the answers came: those typed in stand apart. */
    channel: field(chosen("answerChannel"), kept),
    by: field(chosen("cut"), kept),
    key: field(text, kept),
    question: field(text, kept),
    n: field(count, kept),
    mean: field(amount, kept),
    meanLow: field(amount, kept),
    meanHigh: field(amount, kept),
    /** The share of 4 and 5, with its Wilson interval. */
    top2: field(share, kept),
    top2Low: field(share, kept),
    top2High: field(share, kept),
    nps: field(amount, kept),
    npsLow: field(amount, kept),
    npsHigh: field(amount, kept),
    /** Of the response rate: invitations that went, less those marked as bounced. */
    sent: field(count, kept),
    bounced: field(count, kept),
    rate: field(share, kept),
    rateLow: field(share, kept),
    rateHigh: field(share, kept),
    /** Fewer than ten answers: shown, and nobody is judged by it. */
    few: field(flag, kept),
  },
});
