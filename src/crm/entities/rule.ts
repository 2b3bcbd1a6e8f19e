/** A rule of what goes out by itself: one row each, its parameters for a supervisor to edit. */
import { entity, field } from "../../schema/entity.ts";
import { count, day, note, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark } from "../fields.ts";

export const rule = entity({
  name: "rule",
  prefix: "R",
  title: "sentence",
  fields: {
    /** The rule's code. */
    id: ownId,
    /** What the rule does, with its parameters. */
    sentence: field(note, { computed: true, wrap: true }),
    switch: field(chosen("ruleSwitch"), { required: true }),
    days: field(count),
    /** The hour of the day, 0–23, from which its mail may go. */
    hour: field(count),
    /** Only customers of these levels, with semicolons between; blank for all. */
    levels: field(text),
    letter: field(chosen("letter")),
    /** What happened before this day causes nothing. */
    since: field(day),
    remark,
  },
});
