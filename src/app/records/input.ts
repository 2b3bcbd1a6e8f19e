/** Reads what a form sent: values by field, each through its kind, and what is wrong with them. */
import { type EntityName, entities } from "../../crm/entities.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import { type Problem, readCell, type Value, type Values } from "../../schema/row.ts";
import { vocabulary } from "../../text/language.ts";
import type { Context } from "../context.ts";

export interface Read {
  readonly values: Values;
  readonly problems: readonly Problem[];
}

/** Fields that a form may set: all but the id and what the add-on computes. */
export const isEditable = (of: AnyEntity, field: string): boolean =>
  field !== "id" && field in of.fields && of.fields[field]?.computed !== true;

/** Values of fields that a form may not set are left out. */
export function readInput(context: Context, name: EntityName, given: Values): Read {
  const of: AnyEntity = entities[name];
  const words = vocabulary(context.language);
  const problems: Problem[] = [];
  const values: Record<string, Value> = {};
  for (const [field, found] of Object.entries(given)) {
    if (!isEditable(of, field)) continue;
    const value = found === null ? null : readCell(of, field, found, words);
    if (value === undefined) problems.push({ field, expected: of.fields[field]?.kind.expected ?? "text", found: String(found) });
    else values[field] = value;
  }
  return { values, problems };
}

/** Required fields that would be blank. */
export function missingRequired(name: EntityName, values: Values): readonly Problem[] {
  const of: AnyEntity = entities[name];
  return Object.entries(of.fields).flatMap(([field, { required }]) =>
    required && field in values && (values[field] ?? null) === null ? [{ field, expected: "required", found: "" }] : [],
  );
}
