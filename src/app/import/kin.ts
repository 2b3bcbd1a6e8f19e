/** Customers who name other customers, as parent or as who referred them, in the same piece of a file. */
import type { Kept } from "../../crm/import/match.ts";
import { type Directory, directoryOf } from "./directory.ts";
import type { Given } from "./given.ts";

const relations = [
  { field: "parent", titleField: "parentName" },
  { field: "referrer", titleField: "referrerName" },
] as const;

/** A record of the file under the id that it has, or will have. */
export interface Named {
  readonly id: string;
  readonly given: Given;
  readonly isNew: boolean;
}

function resolve({ row, values, problems }: Given, find: Directory): void {
  for (const { field, titleField } of relations) {
    const [key, title] = [values[field] ?? null, values[titleField] ?? null];
    if ((key ?? title) === null) continue;
    const found = find.byKey(key) ?? find.byTitle(title);
    values[field] = found?.id ?? null;
    values[titleField] = found?.values.name ?? null;
    const wanted = String(title ?? key).slice(0, 80);
    if (!found) problems.push({ row, heading: "", target: `customer.${titleField}`, code: "reference", found: wanted, isSkipped: false });
  }
}

/** Whether the chunk says anything of kin. */
export const namesKin = (fields: readonly string[]): boolean =>
  relations.some(({ field, titleField }) => fields.includes(field) || fields.includes(titleField));

/** Replaces what the file calls them by their ids and names, so that they compare with what stands. */
export function resolveKin(records: readonly Named[], kept: readonly Kept[]): void {
  const fresh = records.filter(({ isNew }) => isNew).map(({ id, given }) => ({ id, at: 0, values: given.values }));
  const find = directoryOf("customer", [...kept, ...fresh]);
  for (const { given } of records) resolve(given, find);
}
