/** The sample team's contacts: the person behind each customer of level A and B, with an address that reaches nobody, from a seed, and marked as generated. */
import type { LanguageCode } from "../../src/crm/choices.ts";
import type { Chance } from "./chance.ts";
import type { Made } from "./history.ts";
import type { Phrases } from "./phrases.ts";
import type { SampleCustomer } from "./superstore.ts";

interface Setting {
  readonly chance: Chance;
  readonly phrases: Phrases;
  readonly language: LanguageCode;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** `example.com` is nobody's, for ever (RFC 2606). */
const addressOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.com`;

function contactOf(customer: SampleCustomer, { chance, phrases, language }: Setting): Made {
  const born = `${chance.whole(1955, 1998)}-${pad(chance.whole(1, 12))}-${pad(chance.whole(1, 28))}`;
  const isLunar = language !== "en" && chance.is(0.3);
  return {
    name: customer.name,
    customer: customer.id,
    customerName: customer.name,
    decisionMaker: "TRUE",
    email: addressOf(customer.name),
    birthday: chance.is(0.8) ? born : null,
    calendar: isLunar ? "lunar" : null,
    language,
    remark: phrases.generated,
  };
}

export const contacts = (customers: readonly SampleCustomer[], setting: Setting): readonly Made[] =>
  customers.filter(({ level }) => level !== "C").map((customer) => contactOf(customer, setting));
