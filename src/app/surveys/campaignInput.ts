/** What the Surveys page may send about campaigns, answers that are typed in, and results. */
import * as z from "zod";
import { choices } from "../../crm/choices.ts";

const id = z.string().min(1).max(100);
const at = z.number().int().min(0).nullable();
const once = z.string().min(8).max(40);
const days = z.number().int().nullable();
const touchPoint = z.enum(choices.touchPoint).nullable();

const draft = z.object({
  name: z.string().max(1000),
  survey: z.string().max(100),
  event: z.enum(choices.campaignEvent),
  days,
  touchPoint,
  levels: z.array(z.string().max(200)).max(100).readonly(),
  list: z.string().max(50_000),
  answerDays: days,
  switch: z.enum(choices.ruleSwitch),
});

export const campaignInput = {
  save: z.object({ id: id.nullable(), at, original: draft.nullable(), mine: draft, once }),
  invite: z.object({ id, at, dry: z.boolean() }),
  typed: z.object({
    survey: id,
    campaign: id.nullable(),
    customer: z.string().max(100),
    contact: id.nullable(),
    touchPoint,
    channel: z.enum(["phone", "interview"]),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    scores: z.record(z.string().max(100), z.number()),
    words: z.record(z.string().max(100), z.string().max(50_000)),
    once,
  }),
  results: z.object({ survey: id, days: z.union([z.literal(90), z.literal(365), z.null()]), by: z.enum(choices.cut) }),
};
