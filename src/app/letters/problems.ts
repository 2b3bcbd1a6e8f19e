/** What is wrong with a letter, part by part, in the words of whoever mends it. */
import { type MergeProblem, parse, problemsIn } from "../../crm/letters/merge.ts";
import { neededIn } from "../../crm/letters/mergeFields.ts";
import type { LetterCode } from "../../crm/rules/rules.ts";
import type { Language } from "../../text/language.ts";
import { namesFor, problemSentence } from "../../text/mergeNames.ts";
import type { LetterProblem, LetterText } from "./wire.ts";

const parts = ["subject", "body"] as const satisfies readonly LetterProblem["part"][];

interface Judged {
  readonly letter: LetterCode;
  /** Of the part as it would be sent. */
  readonly text: string;
  readonly problems: readonly MergeProblem[];
}

/** A blank part is a problem of length 0. */
export function tell(part: LetterProblem["part"], { letter, text, problems }: Judged, mender: Language): readonly LetterProblem[] {
  const blank = mender.customer.problems.blank(mender.entities.template.fields[part]);
  if (text.trim() === "") return [{ part, at: 0, length: 0, sentence: blank }];
  return problems.map((problem) => ({ part, at: problem.at, length: problem.length, sentence: problemSentence(mender, letter, problem) }));
}

/** Fields that the letter must have, and that its body has not. */
export function lacking({ body }: LetterText, letter: LetterCode, { customer }: Language): readonly LetterProblem[] {
  if (body.trim() === "") return [];
  const there = parse(body, namesFor(letter)).flatMap((piece) => ("field" in piece ? [piece.field] : []));
  const missing = neededIn(letter).filter((field) => !there.includes(field));
  return missing.map((field) => ({
    part: "body",
    at: 0,
    length: body.length,
    sentence: customer.problems.needed(customer.fields[field]),
  }));
}

/** What is wrong with a template whatever its letter's values are. */
export const problemsOf = (template: LetterText, letter: LetterCode, mender: Language): readonly LetterProblem[] => [
  ...parts.flatMap((part) => {
    const text = template[part];
    return tell(part, { letter, text, problems: problemsIn(text, namesFor(letter)) }, mender);
  }),
  ...lacking(template, letter, mender),
];
