/** By which names a letter's merge fields are known, in every language, and the sentences about what is wrong in a template. */
import type { LanguageCode } from "../crm/choices.ts";
import { type MergeProblem, type Names, parse } from "../crm/letters/merge.ts";
import { fieldsOf, type MergeField, mergeFields } from "../crm/letters/mergeFields.ts";
import type { LetterCode } from "../crm/rules/rules.ts";
import { normaliseHeading } from "../schema/heading.ts";
import { type Language, languages } from "./language.ts";

let known: ReadonlyMap<string, MergeField> | undefined;

const allNames = (): ReadonlyMap<string, MergeField> =>
  new Map(
    mergeFields.flatMap((field) => {
      const labels = Object.values(languages).map(({ customer }) => customer.fields[field]);
      return [field, ...labels].map((name): [string, MergeField] => [normaliseHeading(name), field]);
    }),
  );

export function namesFor(letter: LetterCode): Names {
  known ??= allNames();
  return { known, here: fieldsOf(letter) };
}

/** How a letter writes a field. */
export type Spell = (field: MergeField) => string;

/** As most of a letter's fields are written, be it by their codes or in some language; in the letter's own language where it has none. */
export function spellingIn(texts: readonly string[], letter: LetterCode, language: LanguageCode): Spell {
  const labels = Object.values(languages).map(
    ({ customer }): Spell =>
      (field) =>
        customer.fields[field],
  );
  const own: Spell = (field) => languages[language].customer.fields[field];
  const written = texts.flatMap((text) => parse(text, namesFor(letter)).flatMap((piece) => ("field" in piece ? [piece] : [])));
  const votes = (spell: Spell): number =>
    written.filter(({ field, found }) => normaliseHeading(spell(field)) === normaliseHeading(found)).length;
  const byCode: Spell = (field) => field;
  return [own, byCode, ...labels].reduce((best, spell) => (votes(spell) > votes(best) ? spell : best));
}

/** Who mends a letter, and how its fields are written. */
export interface Mending {
  readonly mender: Language;
  readonly letter: LetterCode;
  readonly spell: Spell;
}

/** In the language of whoever mends it. */
export function problemSentence(problem: MergeProblem, { mender: { customer, choices }, letter, spell }: Mending): string {
  const { problems } = customer;
  if (problem.kind === "unknown") return problems.unknown(problem.found, problem.nearest && spell(problem.nearest));
  if (problem.kind === "foreign") return problems.foreign(problem.found, choices.letter[letter]);
  return problem.kind === "unclosed" ? problems.unclosed(problem.found) : problems.missing(spell(problem.field));
}
