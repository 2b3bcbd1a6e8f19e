/** What a field is called in a form, and the sentence about what is wrong with it. */
import type { EntityName } from "../../src/crm/entities.ts";
import { entities } from "../../src/crm/entities.ts";
import type { AnyEntity } from "../../src/schema/entity.ts";
import type { Problem } from "../../src/schema/row.ts";
import type { PageLanguage as Language } from "../../src/text/page.ts";

type Labels = Readonly<Record<string, string>>;

/** A reference is called what its title beside it is called: "Customer", not "Customer ID". */
export function labelOf(language: Language, entity: EntityName, field: string): string {
  const labels: Labels = language.entities[entity].fields;
  const of: AnyEntity = entities[entity];
  const shown = Object.keys(of.fields).find((name) => of.fields[name]?.titleOf === field);
  return labels[shown ?? field] ?? field;
}

export function sentenceOf(language: Language, entity: EntityName, { field, expected, found }: Problem): string {
  const { messages } = language;
  const sentence = messages.expected[expected] ?? messages.expected.unknown;
  return sentence?.(labelOf(language, entity, field), found) ?? found;
}
