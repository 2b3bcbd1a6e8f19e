/** Finds the record that a file's record is, among those that the workbook has. */
import type { Value, Values } from "../../schema/row.ts";
import { looseName, normaliseName, phoneKey } from "./names.ts";
import type { Importable } from "./targets.ts";

/** A record of the workbook, as far as it was read. */
export interface Kept {
  readonly id: string;
  /** Its row in the sheet. */
  readonly at: number;
  readonly values: Record<string, Value>;
}

/** What two records have in common when they are the same. */
export type By = "id" | "sourceId" | "number" | "code" | "name" | "email" | "phone" | "place";

export type Match = { readonly kept: Kept; readonly by: By } | { readonly kept: undefined; readonly several: boolean };

interface Rule {
  readonly by: By;
  /** The key under which a record stands; blank for none. */
  readonly key: (values: Values) => string;
  /** Whether two records of the same key may be the same; true unless told. */
  readonly agrees?: (given: Values, kept: Values) => boolean;
  /** Records of the same key are as good as each other. */
  readonly isAnyGood?: true;
}

const text = (value: Value | undefined): string => (value === null || value === undefined ? "" : normaliseName(String(value)));
const joined = (...values: readonly (Value | undefined)[]): string =>
  values.every((value) => text(value) !== "") ? values.map(text).join("\n") : "";
const phones = (values: Values): string[] =>
  [values.mobile, values.phone].map((value) => phoneKey(text(value))).filter((key) => key !== "");
const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((each) => other.includes(each));

/** Two records with different ids of their own are different, unless they can be reached the same way: then they come from different systems. */
const isNotAnother = (given: Values, kept: Values): boolean => {
  const [one, other] = [text(given.sourceId), text(kept.sourceId)];
  const isReachedAlike = shares(phones(given), phones(kept)) || (text(given.email) !== "" && text(given.email) === text(kept.email));
  return one === "" || other === "" || one === other || isReachedAlike;
};
const isNamedAlike = (given: Values, kept: Values): boolean =>
  looseName(text(given.name)) === looseName(text(kept.name)) && isNotAnother(given, kept);

/** Two people of one name at one customer are the same unless both address and number differ. */
const isSamePerson = (given: Values, kept: Values): boolean => {
  const mails = [text(given.email), text(kept.email)];
  const differ = {
    mail: mails.every((mail) => mail !== "") && mails[0] !== mails[1],
    phone: phones(given).length > 0 && phones(kept).length > 0 && !shares(phones(given), phones(kept)),
  };
  const isReachedOneWay = mails.some((mail) => mail === "") || phones(given).length === 0 || phones(kept).length === 0;
  return isNotAnother(given, kept) && !((differ.mail && differ.phone) || ((differ.mail || differ.phone) && isReachedOneWay));
};

const bySource: Rule = { by: "sourceId", key: ({ sourceId }) => text(sourceId) };
const byName: Rule = { by: "name", key: ({ name }) => text(name), agrees: isNotAnother };
const placed = (...fields: readonly string[]): Rule => ({
  by: "place",
  key: (values) => joined(...fields.map((field) => values[field])),
  agrees: isNotAnother,
});
const identical = (...fields: readonly string[]): Rule => ({ ...placed(...fields), isAnyGood: true });

/** Tried one after another, each for the whole file; the first rule that finds something decides. Values hold ids for references by then. */
export const rules: Readonly<Record<Importable, readonly Rule[]>> = {
  customer: [
    bySource,
    byName,
    { by: "email", key: ({ email }) => text(email), agrees: isNamedAlike },
    { by: "phone", key: ({ phone }) => phoneKey(text(phone)), agrees: isNamedAlike },
  ],
  product: [bySource, { by: "code", key: ({ code }) => text(code), agrees: isNotAnother }, byName],
  contact: [
    bySource,
    { by: "email", key: ({ email, name }) => joined(email, name), agrees: isNotAnother },
    { by: "phone", key: (values) => joined(values.name, phones(values)[0]), agrees: isNotAnother },
    { by: "name", key: ({ customer, name }) => joined(customer, name), agrees: isSamePerson },
  ],
  order: [{ by: "number", key: ({ number }) => text(number) }],
  orderLine: [bySource, identical("order", "product", "quantity", "amount"), placed("order", "product")],
  opportunity: [bySource, placed("customer", "name")],
  visit: [bySource, identical("customer", "done", "channel"), identical("customer", "due")],
  task: [bySource, identical("subject", "customer", "due"), identical("subject", "owner", "due")],
  case: [{ by: "number", key: ({ number }) => text(number) }, placed("customer", "subject", "opened")],
};

/** Fields that must be read of the workbook's records to find one. */
export const keyFields: Readonly<Record<Importable, readonly string[]>> = {
  customer: ["sourceId", "name", "email", "phone"],
  product: ["sourceId", "code", "name"],
  contact: ["sourceId", "name", "customer", "email", "mobile", "phone"],
  order: ["number"],
  orderLine: ["sourceId", "order", "product", "quantity", "amount", "profit"],
  opportunity: ["sourceId", "customer", "name"],
  visit: ["sourceId", "customer", "done", "channel", "due"],
  task: ["sourceId", "subject", "customer", "owner", "due"],
  case: ["number", "customer", "subject", "opened"],
};

type Keyed = ReadonlyMap<string, readonly Kept[]>;

function keyed(records: readonly Kept[], key: Rule["key"]): Keyed {
  const found = new Map<string, Kept[]>();
  for (const record of records) {
    const at = key(record.values);
    const before = found.get(at);
    if (before) before.push(record);
    else if (at !== "") found.set(at, [record]);
  }
  return found;
}

const none: Match = { kept: undefined, several: false };

/** The record of each of these values. A record that one has met is not met by another; where several fit equally, none is. */
export function matchAll(entity: Importable, given: readonly Values[], records: readonly Kept[]): Match[] {
  const matches = given.map((): Match => none);
  const met = new Set<Kept>();
  const byId = new Map(records.map((record) => [record.id, record]));
  const settle = (at: number, kept: Kept, by: By): void => {
    matches[at] = { kept, by };
    met.add(kept);
  };
  given.forEach(({ sourceId }, at) => {
    const own = byId.get(String(sourceId ?? ""));
    if (own && !met.has(own)) settle(at, own, "id");
  });
  for (const rule of rules[entity]) {
    const index = keyed(records, rule.key);
    given.forEach((values, at) => {
      if (matches[at] !== none) return;
      const fitting = (index.get(rule.key(values)) ?? []).filter((kept) => !met.has(kept) && (rule.agrees?.(values, kept.values) ?? true));
      const [first] = fitting;
      if (first && (fitting.length === 1 || rule.isAnyGood)) settle(at, first, rule.by);
      else if (first) matches[at] = { kept: undefined, several: true };
    });
  }
  return matches;
}
