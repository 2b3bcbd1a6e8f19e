/** Reads what the page wants to be asked: questions, with their words in each language. */
import type { LanguageCode } from "../../crm/choices.ts";
import { shippedQuestions } from "../../crm/satisfaction/questions.ts";
import type { Language } from "../../text/language.ts";
import { languages as shipped } from "../../text/language.ts";
import type { AskedQuestion, SurveyPlan, SurveyQuestion, Wrong } from "./wire.ts";

const most = { name: 80, questions: 20, words: 300 } as const;

/** The team's own are counted through: their codes mean nothing else. */
export function questionsOf(asked: readonly AskedQuestion[]): readonly SurveyQuestion[] {
  let own = 0;
  return asked.map((question) => {
    if (question.code === null) return { code: `own${++own}`, scale: question.scale, words: question.words };
    const known = shippedQuestions.find(({ code }) => code === question.code);
    return { code: question.code, scale: known?.scale ?? "open", words: null };
  });
}

function wrongQuestion(
  question: AskedQuestion,
  at: number,
  { plan, language: { comma, survey } }: { plan: SurveyPlan; language: Language },
): readonly string[] {
  const { wrong } = survey;
  if (question.code !== null) return plan.questions.findIndex(({ code }) => code === question.code) < at ? [wrong.doubled] : [];
  const missing = plan.languages.filter((language) => (question.words[language] ?? "").trim() === "");
  if (missing.length > 0) return [wrong.noWords(missing.map((code: LanguageCode) => shipped[code].name).join(comma))];
  return Object.values(question.words).some((words) => words.length > most.words) ? [wrong.longWords] : [];
}

/** What cannot be taken, with a sentence each. */
export function wrongIn(plan: SurveyPlan, language: Language): readonly Wrong[] {
  const { wrong } = language.survey;
  const field = (name: string, sentence: string, isWrong: boolean): readonly Wrong[] => (isWrong ? [{ field: name, sentence }] : []);
  return [
    ...field("name", wrong.noName, plan.name.trim() === ""),
    ...field("name", wrong.longName, plan.name.trim().length > most.name),
    ...field("languages", wrong.noLanguage, plan.languages.length === 0),
    ...field("questions", wrong.noQuestions, plan.questions.length === 0),
    ...field("questions", wrong.manyQuestions(most.questions), plan.questions.length > most.questions),
    ...plan.questions.flatMap((question, at) =>
      wrongQuestion(question, at, { plan, language }).map((sentence) => ({ field: `questions.${at}`, sentence })),
    ),
  ];
}
