/** A campaign: whom a survey is sent to, and upon what. */
import { entity, field } from "../../schema/entity.ts";
import { count, day, note, reference, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark, titleOf } from "../fields.ts";

export const campaign = entity({
  name: "campaign",
  prefix: "A",
  title: "name",
  fields: {
    id: ownId,
    name: field(text, { required: true }),
    survey: field(reference("survey"), { required: true }),
    surveyName: titleOf("survey"),
    event: field(chosen("campaignEvent"), { required: true }),
    /** Days after the event. */
    days: field(count),
    touchPoint: field(chosen("touchPoint")),
    /** Only customers of these levels, with semicolons between; blank for all. */
    levels: field(text),
    /** For a campaign to a list: ids or addresses of contacts, a line each. */
    list: field(note),
    /** Days in which an answer counts. */
    answerDays: field(count),
    switch: field(chosen("ruleSwitch"), { required: true }),
    /** What happened before this day causes nothing. */
    since: field(day),
    /** How far a campaign has come that one tick could not plan. */
    progress: field(text, { computed: true, hidden: true }),
    remark,
  },
});
