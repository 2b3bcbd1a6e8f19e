/** Who reads mail at an address: contacts by name and customer, and customers themselves. */
import { plainAddress } from "../../crm/letters/consent.ts";
import type { World } from "../ports.ts";

/** Of several at one address, the first that has a name. Each column is read once. */
export function readerNames({ tables }: World): (address: string | null) => string | null {
  const contacts = tables.columns("contact", ["name", "customerName", "email"]).values;
  const customers = tables.columns("customer", ["name", "email"]).values;
  const known = new Map<string, string>();
  const note = (address: string | null | undefined, ...names: readonly (string | null | undefined)[]): void => {
    const plain = plainAddress(address ?? null);
    const name = [...new Set(names.filter(Boolean))].join(" · ");
    if (plain !== "" && name !== "" && !known.has(plain)) known.set(plain, name);
  };
  for (const [at, address] of contacts.email.entries()) note(address, contacts.name[at], contacts.customerName[at]);
  for (const [at, address] of customers.email.entries()) note(address, customers.name[at]);
  return (address) => known.get(plainAddress(address)) ?? null;
}
