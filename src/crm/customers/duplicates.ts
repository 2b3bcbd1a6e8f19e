/** Customers that may be the one that somebody is about to add. They are shown, never forbidden. */
import type { Indexed } from "./indexed.ts";
import { coreName, domainOf, phoneKey } from "./names.ts";

export interface Draft {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
}

/** By what two customers look like one; the surest first. */
export type Sign = "email" | "phone" | "name" | "domain";

export interface Duplicate {
  readonly row: Indexed;
  readonly by: readonly Sign[];
}

const weights: Readonly<Record<Sign, number>> = { email: 8, phone: 4, name: 3, domain: 1 };

interface Keys {
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly domains: readonly string[];
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== "");

const known = new WeakMap<Indexed, Keys>();

function keysOf(row: Indexed): Keys {
  const [, , name, , , , phone, email, , contacts] = row;
  const addresses = filled([email, ...contacts.map((contact) => contact[3])]).map((address) => address.toLowerCase());
  const keys = known.get(row) ?? {
    name: coreName(name),
    phones: filled([phone, ...contacts.map((contact) => contact[2])].map(phoneKey)),
    emails: addresses,
    domains: filled(addresses.map(domainOf)),
  };
  known.set(row, keys);
  return keys;
}

/** The same, or one the beginning of the other where both are long enough to tell. */
function isSameName(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const telling = /^[\p{Script=Latin}\d]+$/u.test(short) ? 6 : 4;
  return short !== "" && (short === long || (short.length >= telling && long.startsWith(short)));
}

function signs(draft: Keys, row: Indexed): readonly Sign[] {
  const other = keysOf(row);
  const shared = (ours: readonly string[], theirs: readonly string[]): boolean => ours.some((each) => theirs.includes(each));
  const found: readonly (readonly [Sign, boolean])[] = [
    ["email", shared(draft.emails, other.emails)],
    ["phone", shared(draft.phones, other.phones)],
    ["name", isSameName(draft.name, other.name)],
    ["domain", shared(draft.domains, other.domains)],
  ];
  return found.filter(([, is]) => is).map(([sign]) => sign);
}

const weightOf = ({ by }: Duplicate): number => by.reduce((sum, sign) => sum + weights[sign], 0);

/** The likeliest first. Two letters of a name are not enough to go by. */
export function possibleDuplicates(draft: Draft, index: readonly Indexed[]): readonly Duplicate[] {
  const keys: Keys = {
    name: draft.name.trim().length > 1 ? coreName(draft.name) : "",
    phones: filled([phoneKey(draft.phone)]),
    emails: filled([draft.email.trim().toLowerCase()]),
    domains: filled([domainOf(draft.email), domainOf(draft.website)]),
  };
  return index
    .map((row) => ({ row, by: signs(keys, row) }))
    .filter(({ by }) => by.length > 0)
    .sort((one, other) => weightOf(other) - weightOf(one));
}
