/** By which names a letter's merge fields are known, in every language, and the sentences about what is wrong in a template. */
import type { MergeProblem, Names } from "../crm/letters/merge.ts";
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

/** In the language of whoever mends it. */
export function problemSentence({ customer, choices }: Language, letter: LetterCode, problem: MergeProblem): string {
  const { fields, problems } = customer;
  if (problem.kind === "unknown") return problems.unknown(problem.found, problem.nearest && fields[problem.nearest]);
  if (problem.kind === "foreign") return problems.foreign(problem.found, choices.letter[letter]);
  return problem.kind === "unclosed" ? problems.unclosed(problem.found) : problems.missing(fields[problem.field]);
}
