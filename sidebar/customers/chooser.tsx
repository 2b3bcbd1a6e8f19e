/** A form's field that holds a customer: find one by name, phone or pinyin, and keep its id. */
import { useState } from "preact/hooks";
import { search } from "../../src/crm/customers/search.ts";
import { usePage } from "../desk/page.ts";
import type { ControlProps } from "../form/control.ts";
import { Combobox } from "../ui/combobox.tsx";
import { Hit } from "./hit.tsx";
import { useCustomers } from "./useCustomers.ts";

const most = 8;

export function CustomerChooser(props: ControlProps) {
  const { sidebar } = usePage().language;
  const { rows } = useCustomers();
  const [query, setQuery] = useState("");
  const chosen = rows.find(([id]) => id === props.text);
  const found = query.trim() === "" ? [] : search(rows, query).slice(0, most);
  const type = (text: string): void => {
    if (props.text !== "") props.onText("");
    setQuery(text);
  };
  const pick = (id: string): void => {
    setQuery("");
    props.onText(id);
  };
  return (
    <Combobox
      id={props.id}
      text={props.text === "" ? query : (chosen?.[2] ?? props.text)}
      placeholder={sidebar.customers.placeholder}
      options={found.map((row) => ({ id: row[0], content: <Hit row={row} /> }))}
      listLabel={sidebar.places.customers}
      clearLabel={sidebar.clear}
      status={query === "" ? "" : found.length > 0 ? sidebar.customers.results(found.length) : sidebar.form.noCustomer}
      described={props.described}
      invalid={props.invalid}
      required={props.required}
      onText={type}
      onPick={pick}
      onLeave={props.onLeave}
    />
  );
}
