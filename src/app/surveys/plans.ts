/** What a survey's form is to look like in one language: its questions in the words of that language, and the team's brand. */
import type { LanguageCode } from "../../crm/choices.ts";
import { type FormPlan, type PlannedQuestion, stopPlan, surveyPlan } from "../../crm/satisfaction/formPlan.ts";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import { type KnownSurvey, stopId } from "./forms.ts";

/** The questions in one language; a language in which a question was not written has its words in another. */
export const questionsIn = ({ questions }: Pick<KnownSurvey, "questions">, language: LanguageCode): readonly PlannedQuestion[] =>
  questions.map(({ code, scale, words }) => ({
    code,
    scale,
    words: words === null ? null : (words[language] ?? Object.values(words)[0] ?? code),
  }));

export function planOf({ settings }: Context, survey: KnownSurvey, language: LanguageCode): FormPlan {
  const { name, survey: words } = languages[language];
  const named = { brand: settings.brand, file: words.file(survey.name, name), tab: words.tab(survey.name, name) };
  if (survey.id === stopId) return stopPlan(named, words.stopForm);
  return surveyPlan(named, questionsIn(survey, language), words.form);
}

/** As sentences name it. */
export const formName = ({ language: { survey: words } }: Context, survey: Pick<KnownSurvey, "name">, language: LanguageCode): string =>
  words.formName(survey.name, languages[language].name);
