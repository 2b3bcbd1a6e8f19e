/** Between what stands in a form's inputs and what stands in a record. */
import type { AnyEntity } from "../../src/schema/entity.ts";
import type { Vocabulary } from "../../src/schema/kind.ts";
import { check, type Problem, type Value, type Values } from "../../src/schema/row.ts";
import type { Texts } from "./drafts.ts";

/** The text of an input for a value. */
export const inputText = (value: Value | undefined): string => (value === null || value === undefined ? "" : String(value));

export const inputTexts = (fields: readonly string[], record: Values): Texts =>
  Object.fromEntries(fields.map((name) => [name, inputText(record[name])]));

const read = (of: AnyEntity, name: string, text: string, words: Vocabulary): Value | undefined =>
  text.trim() === "" ? null : of.fields[name]?.kind.read(text, words);

/** Why one input's text is no value, or undefined; a blank one is not judged. */
export function problemOf(of: AnyEntity, name: string, text: string, words: Vocabulary): Problem | undefined {
  const kind = of.fields[name]?.kind;
  const value = read(of, name, text, words);
  if (!kind || value === null) return undefined;
  const sound = value !== undefined && kind.schema.safeParse(value).success;
  return sound ? undefined : { field: name, expected: kind.expected, found: text };
}

export interface Form {
  readonly values: Values;
  readonly problems: readonly Problem[];
}

/** The values of a form's inputs, and what keeps them from being saved, in the order of the fields. */
export function readForm(of: AnyEntity, fields: readonly string[], texts: Texts, words: Vocabulary): Form {
  const values: Values = Object.fromEntries(fields.map((name) => [name, read(of, name, texts[name] ?? "", words) ?? null]));
  const unread = fields.flatMap((name) => problemOf(of, name, texts[name] ?? "", words) ?? []);
  const known = new Set(unread.map(({ field }) => field));
  const all = [...unread, ...check(of, values).filter(({ field }) => !known.has(field))];
  return { values, problems: fields.flatMap((name) => all.filter(({ field }) => field === name)) };
}
