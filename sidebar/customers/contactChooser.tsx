/** A form's field that holds a contact: one of the people of the customer that the form names. */
import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { Indexed } from "../../src/app/wire.ts";
import { useDesk } from "../desk/desk.ts";
import type { ControlProps } from "../form/control.ts";
import { Select } from "../form/selects.tsx";
import { useCustomers } from "./useCustomers.ts";

/** The id of the customer that the form names; blank while it names none. */
export const ChosenCustomer = createContext("");

export interface ContactChoices {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether the contact that stands there is known to be another customer's. */
  readonly foreign: boolean;
}

/** What there is to choose; somebody of whom the search does not know yet may have been added just now, and stays. */
export function contactChoices(
  rows: readonly Indexed[],
  customer: string,
  chosen: string,
  withoutMail: (name: string) => string,
): ContactChoices {
  const people = rows.find(([id]) => id === customer)?.[9] ?? [];
  const home = chosen === "" ? undefined : rows.find((row) => row[9].some(([id]) => id === chosen))?.[0];
  return {
    options: people.map(([value, name, , email]) => ({ value, label: email === "" ? withoutMail(name) : name })),
    foreign: home !== undefined && home !== customer,
  };
}

export function ContactChooser(props: ControlProps) {
  const { form } = useDesk().language.sidebar;
  const { rows } = useCustomers();
  const { options, foreign } = contactChoices(rows, useContext(ChosenCustomer), props.text, form.withoutMail);
  const { onText } = props;
  useEffect(() => {
    if (foreign) onText("");
  }, [foreign]);
  return <Select {...props} options={options} />;
}
