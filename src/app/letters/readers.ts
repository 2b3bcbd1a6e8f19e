/** To whom letters about a customer go: its people and its own address, each column read once. */
import { countryCode } from "../../crm/care/countries.ts";
import type { Calendar } from "../../crm/care/occasions.ts";
import { zonesOf } from "../../crm/care/quiet.ts";
import type { LanguageCode } from "../../crm/choices.ts";
import { plainAddress } from "../../crm/letters/consent.ts";
import { readerLanguage } from "../../crm/letters/readerLanguage.ts";
import type { Day } from "../../schema/cell.ts";
import type { Context } from "../context.ts";

export interface Customer {
  readonly id: string;
  readonly name: string | null;
  readonly level: string | null;
  readonly owner: string | null;
  readonly email: string | null;
  /** An ISO 3166-1 code. */
  readonly country: string | null;
  readonly since: Day | null;
}

/** Somebody who reads letters: a contact, or a customer at an address of its own. */
export interface Reader {
  /** The contact's id; null for a customer's own address. */
  readonly contact: string | null;
  readonly name: string | null;
  readonly customer: Customer | null;
  /** Null for somebody who has none, or one that is none. */
  readonly address: string | null;
  readonly language: LanguageCode;
  readonly country: string | null;
  /** IANA zones in which they may be. */
  readonly zones: readonly string[];
  readonly optOut: boolean;
  readonly decides: boolean;
  readonly birthday: Day | null;
  readonly calendar: Calendar | null;
}

export interface Readers {
  /** In the order of their tab. */
  readonly contacts: readonly Reader[];
  readonly customers: readonly Customer[];
  customer(id: string | null): Customer | undefined;
  contact(id: string | null): Reader | undefined;
  /** Whoever of a customer's people has an address, those who decide first; else the customer itself, if it has one. */
  of(customer: Customer): readonly Reader[];
  /** Everybody who reads mail at an address. */
  at(address: string | null): readonly Reader[];
}

function readCustomers({ world, settings }: Context): readonly Customer[] {
  const { values } = world.tables.columns("customer", ["id", "name", "level", "owner", "email", "country", "since"]);
  const home = settings.homeCountry || null;
  return values.id.flatMap((id, at): Customer[] => {
    if (!id) return [];
    const [name, level, owner] = [values.name[at] ?? null, values.level[at] ?? null, values.owner[at] ?? null];
    const country = countryCode(values.country[at] ?? null) ?? home;
    return [{ id, name, level, owner, email: values.email[at] ?? null, country, since: values.since[at] ?? null }];
  });
}

type Place = Pick<Reader, "language" | "country" | "zones">;

/** Where and in which language somebody reads, out of what is written of them and of their customer. */
function placeOf(
  context: Context,
  customer: Customer | null,
  written: { readonly language: string | null; readonly timeZone: string | null },
): Place {
  const country = customer ? customer.country : context.settings.homeCountry || null;
  const language = readerLanguage(written.language, context.language.code);
  return { language, country, zones: zonesOf({ timeZone: written.timeZone, country }, context.world.workbook.zone) };
}

const contactFields = [
  "id",
  "name",
  "customer",
  "decisionMaker",
  "email",
  "birthday",
  "calendar",
  "language",
  "timeZone",
  "optOut",
] as const;

function readContacts(context: Context, customers: ReadonlyMap<string, Customer>): readonly Reader[] {
  const { values } = context.world.tables.columns("contact", contactFields);
  return values.id.flatMap((id, at): Reader[] => {
    if (!id) return [];
    const customer = customers.get(values.customer[at] ?? "") ?? null;
    const place = placeOf(context, customer, { language: values.language[at] ?? null, timeZone: values.timeZone[at] ?? null });
    const about = { optOut: values.optOut[at] ?? false, decides: values.decisionMaker[at] ?? false };
    const birth = { birthday: values.birthday[at] ?? null, calendar: values.calendar[at] ?? null };
    return [{ contact: id, name: values.name[at] ?? null, customer, address: values.email[at] ?? null, ...place, ...about, ...birth }];
  });
}

/** A customer's own address, as somebody who reads there. */
function asReader(context: Context, customer: Customer): Reader {
  const place = placeOf(context, customer, { language: null, timeZone: null });
  const nobody = { contact: null, name: null, optOut: false, decides: false, birthday: null, calendar: null };
  return { ...nobody, customer, address: customer.email, ...place };
}

function group<K, T>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const known = groups.get(keyOf(each));
    if (known) known.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

export function readReaders(context: Context): Readers {
  const customers = readCustomers(context);
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const contacts = readContacts(context, byId);
  const contactsById = new Map(contacts.map((reader) => [reader.contact, reader]));
  const byCustomer = group(contacts, ({ customer }) => customer?.id);
  const own = customers.filter(({ email }) => email !== null).map((customer) => asReader(context, customer));
  const byAddress = group([...contacts, ...own], ({ address }) => plainAddress(address));
  return {
    contacts,
    customers,
    customer: (id) => byId.get(id ?? ""),
    contact: (id) => contactsById.get(id),
    of(customer) {
      const people = (byCustomer.get(customer.id) ?? []).filter(({ address }) => address !== null);
      if (people.length === 0) return customer.email === null ? [] : [asReader(context, customer)];
      return [...people.filter(({ decides }) => decides), ...people.filter(({ decides }) => !decides)];
    },
    at: (address) => (plainAddress(address) === "" ? [] : (byAddress.get(plainAddress(address)) ?? [])),
  };
}
