/** The one table from what a field asks for to the control that asks it. */
import type { ComponentType } from "preact";
import type { Input } from "../../src/schema/kind.ts";
import { AddressBox, DayBox, EmailBox, MomentBox, NoteBox, NumberBox, PercentBox, PhoneBox, TextBox } from "./boxes.tsx";
import type { ControlProps } from "./control.ts";
import { ReferenceBox } from "./reference.tsx";
import { Check, ChoiceSelect, PersonSelect, PickSelect, Rating } from "./selects.tsx";

export interface Control {
  readonly Box: ComponentType<ControlProps>;
  /** Whether it shows its label itself. */
  readonly ownLabel?: true;
}

export const controls: Readonly<Record<Input["control"], Control>> = {
  text: { Box: TextBox },
  email: { Box: EmailBox },
  tel: { Box: PhoneBox },
  url: { Box: AddressBox },
  date: { Box: DayBox },
  "datetime-local": { Box: MomentBox },
  number: { Box: NumberBox },
  percent: { Box: PercentBox },
  checkbox: { Box: Check, ownLabel: true },
  textarea: { Box: NoteBox },
  rating: { Box: Rating },
  person: { Box: PersonSelect },
  choice: { Box: ChoiceSelect },
  pick: { Box: PickSelect },
  reference: { Box: ReferenceBox },
  none: { Box: () => null, ownLabel: true },
};
