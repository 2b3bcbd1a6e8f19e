/** Every letter to customers as it would go, with what is wrong in it, and the merge fields for its editor. */
import { choices } from "../../crm/choices.ts";
import { problemsIn } from "../../crm/letters/merge.ts";
import { fieldsOf, type MergeField, mergeFields } from "../../crm/letters/mergeFields.ts";
import { type Language, languages } from "../../text/language.ts";
import { namesFor, problemSentence } from "../../text/mergeNames.ts";
import type { Context } from "../context.ts";
import { letterNames, readTemplates, shippedText, type Template } from "./templates.ts";
import type { LetterField, LetterItem, LetterName, LetterProblem, Letters, LetterText } from "./wire.ts";

const parts = ["subject", "body"] as const;

/** What is wrong with a template whatever its letter's values are, in the words of whoever mends it. */
export function problemsOf(text: LetterText, { letter }: LetterName, mender: Language): readonly LetterProblem[] {
  return parts.flatMap((part) => {
    const label = mender.entities.template.fields[part];
    if (text[part].trim() === "") return [{ part, at: 0, length: 0, sentence: mender.customer.problems.blank(label) }];
    const found = problemsIn(text[part], namesFor(letter));
    return found.map((problem) => ({ part, at: problem.at, length: problem.length, sentence: problemSentence(mender, letter, problem) }));
  });
}

export function letterItem({ language: mender }: Context, { at, letter, language, subject, body }: Template): LetterItem {
  const shipped = shippedText({ letter, language });
  const isShipped = subject === shipped.subject && body === shipped.body;
  return { at, letter, language, subject, body, shipped: isShipped, problems: problemsOf({ subject, body }, { letter, language }, mender) };
}

const labelsOf = (code: MergeField): LetterField["labels"] => ({
  en: languages.en.customer.fields[code],
  "zh-CN": languages["zh-CN"].customer.fields[code],
  "zh-TW": languages["zh-TW"].customer.fields[code],
});

export function letters(context: Context): Letters {
  const templates = readTemplates(context.world);
  return {
    letters: letterNames.map(({ letter, language }) => letterItem(context, templates(letter, language))),
    fields: mergeFields.map((code) => ({
      code,
      labels: labelsOf(code),
      letters: choices.letter.filter((letter) => fieldsOf(letter).includes(code)),
    })),
  };
}
