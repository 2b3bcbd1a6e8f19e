/** Every letter to customers as it would go, with what is wrong in it, and the merge fields for its editor. */
import { choices } from "../../crm/choices.ts";
import { fieldsOf, type MergeField, mergeFields } from "../../crm/letters/mergeFields.ts";
import { languages } from "../../text/language.ts";
import { spellingIn } from "../../text/mergeNames.ts";
import type { Context } from "../context.ts";
import { mayLead } from "../mayLead.ts";
import { problemsOf } from "./problems.ts";
import { letterNames, readTemplates, shippedText, type Template } from "./templates.ts";
import type { LetterField, LetterItem, Letters } from "./wire.ts";

export function letterItem({ language: mender }: Context, { at, letter, language, subject, body }: Template): LetterItem {
  const shipped = shippedText({ letter, language });
  const isShipped = subject === shipped.subject && body === shipped.body;
  const problems = problemsOf({ subject, body }, { mender, letter, spell: spellingIn([subject, body], letter, language) });
  return { at, letter, language, subject, body, shipped: isShipped, problems };
}

const labelsOf = (code: MergeField): LetterField["labels"] => ({
  en: languages.en.customer.fields[code],
  "zh-CN": languages["zh-CN"].customer.fields[code],
  "zh-TW": languages["zh-TW"].customer.fields[code],
});

export function letters(context: Context): Letters {
  const templates = readTemplates(context.world);
  return {
    mayEdit: mayLead(context),
    letters: letterNames.map(({ letter, language }) => letterItem(context, templates(letter, language))),
    fields: mergeFields.map((code) => ({
      code,
      labels: labelsOf(code),
      letters: choices.letter.filter((letter) => fieldsOf(letter).includes(code)),
    })),
  };
}
