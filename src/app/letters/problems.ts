/** What is wrong with a letter, part by part, in the words of whoever mends it. */
import { type MergeProblem, parse, problemsIn } from "../../crm/letters/merge.ts";
import { neededIn } from "../../crm/letters/mergeFields.ts";
import { type Mending, namesFor, problemSentence, type Spell } from "../../text/mergeNames.ts";
import type { LetterProblem, LetterText } from "./wire.ts";

const parts = ["subject", "body"] as const satisfies readonly LetterProblem["part"][];

interface Judged {
  /** The part as it is written. */
  readonly template: string;
  /** The part as it would be sent. */
  readonly text: string;
  readonly problems: readonly MergeProblem[];
}

/** With the braces and the fallback as they are. */
function mendOf(template: string, problem: MergeProblem, spell: Spell): Pick<LetterProblem, "mend"> {
  if (problem.kind !== "unknown" || problem.nearest === null) return {};
  const { found, nearest, at, length } = problem;
  const written = template.slice(at, at + length);
  return { mend: { written, instead: written.replace(found, () => spell(nearest)) } };
}

/** A blank part is a problem of length 0. */
export function tell(part: LetterProblem["part"], { template, text, problems }: Judged, mending: Mending): readonly LetterProblem[] {
  const { customer, entities } = mending.mender;
  const blank = customer.problems.blank(entities.template.fields[part]);
  if (text.trim() === "") return [{ part, at: 0, length: 0, sentence: blank }];
  return problems.map((problem) => {
    const { at, length } = problem;
    return { part, at, length, sentence: problemSentence(problem, mending), ...mendOf(template, problem, mending.spell) };
  });
}

/** Fields that the letter must have, and that its body has not. */
export function lacking({ body }: LetterText, { letter, mender, spell }: Mending): readonly LetterProblem[] {
  if (body.trim() === "") return [];
  const there = parse(body, namesFor(letter)).flatMap((piece) => ("field" in piece ? [piece.field] : []));
  const missing = neededIn(letter).filter((field) => !there.includes(field));
  return missing.map((field) => ({
    part: "body",
    at: 0,
    length: body.length,
    sentence: mender.customer.problems.needed(spell(field)),
  }));
}

/** What is wrong with a template whatever its letter's values are. */
export const problemsOf = (written: LetterText, mending: Mending): readonly LetterProblem[] => [
  ...parts.flatMap((part) => {
    const template = written[part];
    return tell(part, { template, text: template, problems: problemsIn(template, namesFor(mending.letter)) }, mending);
  }),
  ...lacking(written, mending),
];
