/** A field that refers to another record, with the chooser of what it refers to. */
import { CustomerChooser } from "../customers/chooser.tsx";
import { ContactChooser } from "../customers/contactChooser.tsx";
import type { ControlProps } from "./control.ts";

const choosers = { customer: CustomerChooser, contact: ContactChooser } as const;

/** What forms may refer to. */
export const referable = Object.keys(choosers);

export function ReferenceBox(props: ControlProps) {
  const { input } = props;
  const Chooser = input.control === "reference" && input.entity === "contact" ? choosers.contact : choosers.customer;
  return <Chooser {...props} />;
}
