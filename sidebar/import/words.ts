/** Says in a language where columns go and what is wrong with a file or a row. */
import type { FileProblem, RowProblem } from "../../src/crm/import/table.ts";
import { fieldsToFill, type Importable, importables, parts, placeOf, type Target } from "../../src/crm/import/targets.ts";
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";

type Labels = Readonly<Record<string, string>>;

const labelOf = ({ entities, importer }: Language, entity: Importable, field: string): string =>
  (entities[entity].fields as Labels)[field] ?? (importer.via as Labels)[field] ?? field;

/** `Phone`, `Name (first name)`. */
export function fieldLabel(language: Language, target: Target): string {
  const place = placeOf(target);
  if (!place) return target;
  const label = labelOf(language, place.entity, place.field);
  const part = (language.importer.parts as Labels)[place.part];
  return part === undefined ? label : `${label} (${part})`;
}

/** `Customers › Phone`; several with + between. */
export const targetLabel = (language: Language, targets: readonly Target[]): string =>
  targets.map((target) => `${language.entities[placeOf(target)?.entity ?? "customer"].tab} › ${fieldLabel(language, target)}`).join(" + ");

export interface TargetGroup {
  readonly label: string;
  readonly targets: readonly Target[];
}

/** Every target by tab, the tab that the file is about first. */
export function targetGroups(language: Language, object: Importable): TargetGroup[] {
  const order = [object, ...importables.filter((entity) => entity !== object)];
  return order.map((entity) => ({
    label: language.entities[entity].tab,
    targets: fieldsToFill(entity).flatMap((field) => [
      `${entity}.${field}`,
      ...(parts[`${entity}.${field}`] ?? []).map((part) => `${entity}.${field}:${part}`),
    ]),
  }));
}

export const fileSentence = ({ importer }: Language, { code, where, found }: FileProblem): string =>
  importer.fileProblem[code](where, found);

type RowSentence = (label: string, found: string) => string;

/** The sentence about a row, without its number. */
export function rowSentence(language: Language, { heading, target, code, found }: RowProblem): string {
  const label = target ? fieldLabel(language, target) : heading;
  const own: Readonly<Record<string, RowSentence>> = language.importer.rowProblem;
  const kinds: Readonly<Record<string, RowSentence>> = language.messages.expected;
  return (own[code] ?? kinds[code] ?? ((name: string) => `${name}: ${found}`))(label, found);
}

/** `why` of an outcome: what the record was found by, what it lacks, or that it is new. */
export function outcomeSentence(
  language: Language,
  [, what, why, title, fields]: readonly [number, string, string, string, readonly string[]],
  entity: Importable,
): string {
  const { importer } = language;
  const by = (importer.by as Labels)[why] ?? "";
  if (what === "create") return importer.isNew;
  if (what === "same") return importer.found(by, importer.nothingNew);
  if (what === "update")
    return importer.found(by, importer.changes(fields.map((field) => labelOf(language, entity, field)).join(language.comma)));
  return rowSentence(language, { row: 0, heading: "", target: `${entity}.name`, code: why, found: title, isSkipped: true });
}
