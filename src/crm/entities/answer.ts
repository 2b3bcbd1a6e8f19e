/** An answer to a survey, by the form or typed in by a colleague. */
import { entity, field } from "../../schema/entity.ts";
import { count, email, moment, note, person, rating, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, titleOf } from "../fields.ts";

const kept = { computed: true } as const;

export const answer = entity({
  name: "answer",
  prefix: "W",
  title: "contactName",
  fields: {
    id: ownId,
    given: field(moment, kept),
    channel: field(chosen("answerChannel"), kept),
    /** Whether it counts, and if not, why. */
    verdict: field(chosen("verdict"), kept),
    contact: field(reference("contact"), kept),
    contactName: titleOf("contact"),
    customer: field(reference("customer"), kept),
    customerName: titleOf("customer"),
    overall: field(rating, kept),
    quality: field(rating, kept),
    speed: field(rating, kept),
    service: field(rating, kept),
    /** 0 to 10. */
    recommend: field(count, kept),
    open: field(note, kept),
    /** Answers to further questions, a line each. */
    others: field(note, kept),
    /** What could not be read as a score, as it was given. */
    odd: field(note, kept),
    survey: field(reference("survey"), { ...kept, hidden: true }),
    campaign: field(reference("campaign"), { ...kept, hidden: true }),
    campaignName: titleOf("campaign"),
    invitation: field(reference("invitation"), { ...kept, hidden: true }),
    touchPoint: field(chosen("touchPoint"), kept),
    level: field(text, kept),
    manager: field(person, kept),
    language: field(chosen("language"), kept),
    /** Who typed it in. */
    typedBy: field(email, kept),
    /** The task to call the customer, where the score is low. */
    recovery: field(reference("task"), { ...kept, hidden: true }),
    /** The form's name for it, the same after an edit. */
    submission: field(text, { ...kept, hidden: true }),
    token: field(text, { ...kept, hidden: true }),
  },
});
