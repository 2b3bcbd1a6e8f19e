/** Birthdays, anniversaries and holidays of customers: who is to be greeted on which day, one greeting for a shared address. */
import { oncePerAddress } from "../../crm/care/address.ts";
import { shippedHolidays } from "../../crm/care/holidays.ts";
import { anniversaries, birthdays, holidayOccasions, type Occasion, type OccasionKind } from "../../crm/care/occasions.ts";
import type { Span } from "../../crm/care/yearly.ts";
import { plainAddress } from "../../crm/letters/consent.ts";
import { concerns } from "../../crm/rules/read.ts";
import type { LetterDesk } from "./desk.ts";
import { refusal } from "./gate.ts";
import type { Reader, Readers } from "./readers.ts";

/** An occasion and whose it is. */
export interface Greeted {
  readonly occasion: Occasion;
  /** The row that caused it: a contact's, or a customer's. */
  readonly row: string;
  /** Without an address, somebody who cannot be greeted. */
  readonly reader: Reader;
}

/** One greeting to one address. */
export interface Greeting {
  readonly address: string;
  readonly greeted: readonly [Greeted, ...Greeted[]];
}

const pair = (occasions: readonly Occasion[], readers: readonly Reader[], rowOf: (reader: Reader) => string | null): readonly Greeted[] =>
  occasions.flatMap((occasion) => {
    const reader = readers[occasion.at];
    const row = reader && rowOf(reader);
    return reader && row ? [{ occasion, reader, row }] : [];
  });

const rowOfReader = ({ contact, customer }: Reader): string | null => contact ?? customer?.id ?? null;

/** Who reads an anniversary of theirs: the first of the customer's people. */
function ofCustomers(readers: Readers): readonly Reader[] {
  const nowhere = { contact: null, name: null, address: null, language: "en", zones: [], optOut: false, decides: false } as const;
  return readers.customers.map(
    (customer) => readers.of(customer)[0] ?? { ...nowhere, customer, country: customer.country, birthday: null, calendar: null },
  );
}

/** Everybody with an address, and the customers that have one of their own alone. */
function all(readers: Readers): readonly Reader[] {
  const people = readers.contacts.filter(({ address }) => address !== null);
  const own = readers.customers.flatMap((customer) => readers.of(customer).filter(({ contact }) => contact === null));
  return [...people, ...own];
}

const finders: Readonly<Record<OccasionKind, (readers: Readers, span: Span) => readonly Greeted[]>> = {
  birthday: ({ contacts }, span) => {
    const dates = { birthday: contacts.map(({ birthday }) => birthday), calendar: contacts.map(({ calendar }) => calendar) };
    return pair(birthdays(dates, span), contacts, ({ contact }) => contact);
  },
  anniversary: (readers, span) => {
    const found = ofCustomers(readers);
    return pair(
      anniversaries({ since: found.map(({ customer }) => customer?.since ?? null) }, span),
      found,
      ({ customer }) => customer?.id ?? null,
    );
  },
  holiday: (readers, span) => {
    const found = all(readers);
    return pair(holidayOccasions({ country: found.map(({ country }) => country) }, span), found, rowOfReader);
  },
};

/** Everybody whom the rule concerns, whether they may be written to or not. */
export function occasionsIn(desk: LetterDesk, kind: OccasionKind, span: Span): readonly Greeted[] {
  const rule = desk.context.rules[kind];
  return finders[kind](desk.readers(), span).filter(
    ({ occasion, reader }) => occasion.day >= rule.since && concerns(rule, reader.customer?.level ?? null),
  );
}

export interface Greetings {
  readonly greetings: readonly Greeting[];
  readonly without: readonly Greeted[];
}

/** One greeting an address, of those who want mail. */
export function greetingsOf(desk: LetterDesk, found: readonly Greeted[]): Greetings {
  const wanted = found.filter(({ reader }) => reader.address === null || refusal(desk, reader) === undefined);
  const { greetings, without } = oncePerAddress(
    wanted.map(({ occasion }, at) => ({ ...occasion, at })),
    (at) => wanted[at]?.reader.address ?? null,
  );
  const those = (occasions: readonly Occasion[]): readonly Greeted[] => occasions.flatMap(({ at }) => wanted[at] ?? []);
  return {
    greetings: greetings.flatMap(({ address, occasions }) => {
      const [first, ...more] = those(occasions);
      return first ? [{ address: plainAddress(address), greeted: [first, ...more] as const }] : [];
    }),
    without: those(without),
  };
}

/** Of what a greeting speaks: the day, or the holiday and its year. The last part of its key. */
export const whatOf = ({ kind, code, day, period }: Occasion): string => (kind === "holiday" ? `${code}.${period}` : day);

export const isSolemn = (code: string): boolean => shippedHolidays.some((holiday) => holiday.code === code && "solemn" in holiday);
