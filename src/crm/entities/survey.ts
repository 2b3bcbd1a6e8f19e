/** A satisfaction survey: its questions, and its form in each language. */
import { entity, field } from "../../schema/entity.ts";
import { day, email, moment, note, text } from "../../schema/kinds.ts";
import { chosen, ownId, remark } from "../fields.ts";

export const survey = entity({
  name: "survey",
  prefix: "Q",
  title: "name",
  fields: {
    id: ownId,
    name: field(text, { required: true }),
    state: field(chosen("surveyState"), { computed: true }),
    /** A line each: `code: scale: words`, as the sidebar writes them. */
    questions: field(note, { computed: true, hidden: true }),
    /** What the add-on knows of its forms, by language, as JSON. */
    forms: field(note, { computed: true, hidden: true }),
    /** Links that people may open, a language a line. */
    links: field(note, { computed: true }),
    made: field(moment, { computed: true }),
    /** When and by whom its link was opened in a private window. */
    checked: field(day, { computed: true }),
    checkedBy: field(email, { computed: true }),
    remark,
  },
});
