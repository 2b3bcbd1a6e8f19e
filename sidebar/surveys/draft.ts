/** A survey as it is put together: its questions in order, those that were taken out, and what is wrong with it. */
import type { AskedQuestion, ShippedCode, Wrong } from "../../src/app/surveys/wire.ts";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { shippedQuestions } from "../../src/crm/satisfaction/questions.ts";
import type { SurveysWords } from "../../src/text/surveys.ts";

export interface SurveyDraft {
  readonly name: string;
  readonly languages: readonly LanguageCode[];
  readonly questions: readonly AskedQuestion[];
}

/** In the order in which they are asked: the easy ones first, what they would recommend and their own words last. */
export const shippedCodes: readonly ShippedCode[] = [...shippedQuestions.map(({ code }) => code), "open"];

export const firstDraft = (name: string, language: LanguageCode): SurveyDraft => ({
  name,
  languages: [language],
  questions: shippedCodes.map((code) => ({ code })),
});

export const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, place) => place !== at);

/** The list with one of its members a place up (-1) or down (1); at the end it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, place) => (place === at ? other : place === at + by ? one : each));
}

/** Shipped questions that were taken out. */
export const takenOut = (questions: readonly AskedQuestion[]): readonly ShippedCode[] =>
  shippedCodes.filter((code) => questions.every((question) => question.code !== code));

/** What the server would refuse, without asking it. */
export function wrongWith({ name, languages, questions }: SurveyDraft, { make }: SurveysWords): readonly Wrong[] {
  return [
    ...(name.trim() === "" ? [{ field: "name", sentence: make.wrong.name }] : []),
    ...(languages.length === 0 ? [{ field: "languages", sentence: make.wrong.languages }] : []),
    ...(questions.length === 0 ? [{ field: "questions", sentence: make.wrong.questions }] : []),
  ];
}
