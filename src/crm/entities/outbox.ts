/** A mail of the Outbox: planned under a key, claimed, sent and marked. */
import { entity, field } from "../../schema/entity.ts";
import { count, email, flag, moment, note, text } from "../../schema/kinds.ts";
import { chosen, ownId } from "../fields.ts";

const kept = { computed: true } as const;

export const outbox = entity({
  name: "outbox",
  prefix: "X",
  title: "subject",
  fields: {
    id: ownId,
    /** Rule, recipient and period: no two mails bear the same. */
    key: field(text, kept),
    rule: field(chosen("rule"), kept),
    priority: field(count, kept),
    recipient: field(email, kept),
    language: field(chosen("language"), kept),
    period: field(text, kept),
    due: field(moment, kept),
    state: field(chosen("mailState"), kept),
    attempts: field(count, kept),
    changed: field(moment, kept),
    subject: field(text, kept),
    body: field(note, kept),
    reason: field(text, kept),
    /** Whether it waited for a person's word: one who lets it go has approved of it. */
    asked: field(flag, kept),
    rows: field(note, kept),
  },
});
