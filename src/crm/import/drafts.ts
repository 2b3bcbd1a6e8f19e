/** Records as a file has them: a customer whom many rows name is one. */
import type { Value, Values } from "../../schema/row.ts";
import { normaliseName } from "./names.ts";
import type { Importable } from "./targets.ts";

export interface Draft {
  /** The file's row that named it first. */
  readonly row: number;
  readonly values: Record<string, Value>;
}

/** The drafts of one entity, and how to find one again. */
export interface Shelf {
  readonly drafts: Draft[];
  readonly byKey: Map<string, Draft>;
}

export type Shelves = Record<Importable, Shelf>;

const text = (value: Value | undefined): string => (value === null || value === undefined ? "" : normaliseName(String(value)));
const key = (...values: readonly (Value | undefined)[]): string =>
  values.every((value) => text(value) !== "") ? values.map(text).join("\n") : "";

/** What tells two records of a file apart: the first key that a record has counts, the others find it when a row lacks the first. A file's rows without any key are records of their own. */
const keys: Readonly<Record<Importable, (values: Values) => readonly string[]>> = {
  customer: ({ sourceId, name }) => [key(sourceId), key(name)],
  product: ({ sourceId, code, name }) => [key(sourceId), key(code), key(name)],
  contact: ({ sourceId, name, customer, customerName, email, mobile, phone }) => {
    const of = text(customer) || text(customerName);
    const reached = text(email) || text(mobile) || text(phone);
    return [key(sourceId), name === null || name === undefined ? "" : [text(name), of, reached].join("\n")];
  },
  order: ({ number }) => [key(number)],
  orderLine: ({ sourceId }) => [key(sourceId)],
  opportunity: ({ sourceId }) => [key(sourceId)],
  visit: ({ sourceId }) => [key(sourceId)],
  task: ({ sourceId }) => [key(sourceId)],
  case: ({ number }) => [key(number)],
};

const named = (entity: Importable, values: Values): string[] =>
  keys[entity](values).flatMap((each, at) => (each === "" ? [] : [`${at}\n${each}`]));

/** The draft that these values belong to. One that bears another id of its own is somebody else of the same name. */
function find({ byKey }: Shelf, entity: Importable, values: Values): Draft | undefined {
  const [first, ...others] = named(entity, values);
  const found = first === undefined ? undefined : byKey.get(first);
  if (found || first === undefined || !first.startsWith("0\n")) return found;
  const byOther = others.map((other) => byKey.get(other)).find((draft) => draft !== undefined);
  return byOther && text(byOther.values.sourceId) === "" ? byOther : undefined;
}

/** Puts a row's values on the shelf; what an earlier row said stands, and blanks are filled. `isNew` is false for a record that was there. */
export function shelve(shelf: Shelf, entity: Importable, { row, values }: Draft): { readonly draft: Draft; readonly isNew: boolean } {
  const known = find(shelf, entity, values);
  const draft = known ?? { row, values: {} };
  for (const [field, value] of Object.entries(values)) if ((draft.values[field] ?? null) === null) draft.values[field] = value;
  if (!known) shelf.drafts.push(draft);
  for (const each of named(entity, draft.values)) if (!shelf.byKey.has(each)) shelf.byKey.set(each, draft);
  return { draft, isNew: !known };
}
