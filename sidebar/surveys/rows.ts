/** The rows of a table of scores: a group's questions, or one question's groups. */
import type { ResultGroup, SurveyItem, SurveyQuestion } from "../../src/app/surveys/wire.ts";
import type { Scale } from "../../src/crm/satisfaction/questions.ts";
import type { PageLanguage } from "../../src/text/page.ts";
import type { ScoreRow } from "./scoreTable.tsx";
import { questionLabel } from "./words.ts";

interface Scored extends SurveyQuestion {
  readonly scale: Scale;
}

const isScored = (question: SurveyQuestion): question is Scored => question.scale !== "open";

export const scored = ({ questions }: SurveyItem): readonly Scored[] => questions.filter(isScored);

export const rowsOf = (language: PageLanguage, survey: SurveyItem, { questions }: Pick<ResultGroup, "questions">): readonly ScoreRow[] =>
  scored(survey).flatMap((question) => {
    const result = questions.find(({ code }) => code === question.code);
    return result ? [{ key: question.code, label: questionLabel(language, question), scale: question.scale, result }] : [];
  });

/** One question in each group; a group that is of nobody in particular is called so. */
export const groupRows = (groups: readonly ResultGroup[], { code, scale }: Scored, unknown: string): readonly ScoreRow[] =>
  groups.flatMap(({ key, label, questions }) => {
    const result = questions.find((each) => each.code === code);
    return result ? [{ key, label: label || unknown, scale, result }] : [];
  });
