/** A setting: one row each, its value for the owner to edit. */
import { entity, field } from "../../schema/entity.ts";
import { note, text } from "../../schema/kinds.ts";
import { ownId } from "../fields.ts";

export const setting = entity({
  name: "setting",
  prefix: "Z",
  title: "name",
  fields: {
    /** The setting's key. */
    id: ownId,
    name: field(text, { computed: true }),
    value: field(note),
    help: field(note, { computed: true, wrap: true }),
  },
});
