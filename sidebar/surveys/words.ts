/** What the Surveys page says of surveys and campaigns. */
import type { CampaignDraft, SurveyItem, SurveyQuestion } from "../../src/app/surveys/wire.ts";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { type PageLanguage, pageLanguages } from "../../src/text/page.ts";
import { type SurveysWords, surveysWords } from "../../src/text/surveys.ts";
import { usePage } from "../desk/page.ts";

export const useWords = (): SurveysWords => surveysWords[usePage().language.code];

type Labels = Readonly<Record<string, string>>;

/** A question as the team calls it: a shipped one's short name, their own as they wrote it in this language or another. */
export function questionLabel(
  { code, entities }: Pick<PageLanguage, "code" | "entities">,
  question: Omit<SurveyQuestion, "scale">,
): string {
  const { words } = question;
  const labels: Labels = entities.answer.fields;
  return words === null ? (labels[question.code] ?? question.code) : (words[code] ?? Object.values(words)[0] ?? question.code);
}

/** `14 days after an order · levels A, B`. */
export function campaignSentence({ code, comma }: Pick<PageLanguage, "code" | "comma">, campaign: CampaignDraft): string {
  const { campaigns } = surveysWords[code];
  const { event, days, levels } = campaign;
  const whom = levels.length === 0 ? campaigns.everyLevel : campaigns.levels(levels.join(comma));
  return [campaigns.after[event](days ?? 0), event === "list" && campaign.list.trim() !== "" ? "" : whom].filter(Boolean).join(" · ");
}

/** A language is called as its readers call it. */
export const languageName = (code: LanguageCode): string => pageLanguages[code].name;

/** `6 questions · English · 42 answers`. */
export function surveyFacts(language: PageLanguage, { questions, forms, answers }: SurveyItem, number: (value: number) => string): string {
  const words = surveysWords[language.code].forms;
  const names = forms.map((form) => languageName(form.language)).join(language.comma);
  return [words.questions(questions.length), names, ...(answers > 0 ? [words.answers(number(answers))] : [])].join(" · ");
}
