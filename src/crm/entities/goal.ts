/** A goal: what a person, or a supervisor's whole team, is to reach in a period. */
import { entity, field } from "../../schema/entity.ts";
import { amount, person, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark } from "../fields.ts";

export const goal = entity({
  name: "goal",
  prefix: "G",
  title: "period",
  fields: {
    id: ownId,
    kpi: field(chosen("kpi"), { required: true }),
    scope: field(chosen("scope"), { required: true }),
    owner: field(person, { required: true }),
    /** `2018` or `2018-03`. */
    period: field(text, { required: true }),
    target: field(amount, { required: true }),
    remark,
  },
});
