/** The letters as the Templates tab has them; the shipped text where it has none. */
import { choices, type LanguageCode } from "../../crm/choices.ts";
import type { LetterCode } from "../../crm/rules/rules.ts";
import { languages } from "../../text/language.ts";
import type { World } from "../ports.ts";
import type { LetterName, LetterText } from "./wire.ts";

export interface Template extends LetterName, LetterText {
  /** Its row; null for the shipped text. */
  readonly at: number | null;
  readonly id: string;
}

export type Templates = (letter: LetterCode, language: LanguageCode) => Template;

export const templateId = ({ letter, language }: LetterName): string => `${letter}.${language}`;

export const shippedText = ({ letter, language }: LetterName): LetterText => languages[language].customer.templates[letter];

/** Every letter in every language. */
export const letterNames: readonly LetterName[] = choices.letter.flatMap((letter) =>
  choices.language.map((language) => ({ letter, language })),
);

/** Of several rows for one letter the one that was shipped holds, else the uppermost. */
export function readTemplates({ tables }: World): Templates {
  const { values } = tables.columns("template", ["id", "letter", "language", "subject", "body"]);
  const found = new Map<string, Template>();
  for (const [index, id] of values.id.entries()) {
    const [letter, language] = [values.letter[index], values.language[index]];
    if (!letter || !language) continue;
    const name = templateId({ letter, language });
    if (found.has(name) && id !== name) continue;
    const text = { subject: values.subject[index] ?? "", body: values.body[index] ?? "" };
    found.set(name, { at: index + 2, id, letter, language, ...text });
  }
  return (letter, language) => {
    const name = { letter, language };
    return found.get(templateId(name)) ?? { at: null, id: templateId(name), ...name, ...shippedText(name) };
  };
}
