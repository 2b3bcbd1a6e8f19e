/** Fields that several entities share. */
import { field } from "../schema/entity.ts";
import { choice, id, note, pick, text } from "../schema/kinds.ts";
import { type ChoiceList, type Code, choices, type PickList } from "./choices.ts";

export const ownId = field(id, { computed: true });
export const remark = field(note);
/** The record's id in the system it came from: importing it again finds it by this. */
export const sourceId = field(text, { hidden: true });
export const titleOf = (reference: string) => field(text, { computed: true, titleOf: reference });

export const chosen = <const L extends ChoiceList>(list: L) => choice<Code<L>>(list, choices[list]);
export const picked = (list: PickList) => pick(list);
