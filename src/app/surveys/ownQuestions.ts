/** The questions of a survey that are scored, and the answers to the team's own, which stand in one column under their words. */
import { titleOf } from "../../crm/satisfaction/formPlan.ts";
import { type Question, readScore } from "../../crm/satisfaction/questions.ts";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import { knownSurvey } from "./forms.ts";
import { questionsIn } from "./plans.ts";
import { questionsInRow } from "./surveyRow.ts";
import type { SurveyQuestion } from "./wire.ts";

/** A question of the team's own, and its words in every language, as they stand before an answer. */
export interface OwnQuestion extends Question {
  readonly titles: readonly string[];
}

const asked = ({ world: { tables, state } }: Context, survey: string): readonly SurveyQuestion[] =>
  knownSurvey(state, survey)?.questions ?? questionsInRow({ questions: tables.find("survey", survey)?.record.questions ?? null });

/** In every shipped language: people answer in whichever they like. */
const titlesOf = (question: SurveyQuestion): readonly string[] =>
  Object.values(languages).flatMap(({ code, survey }) =>
    questionsIn({ questions: [question] }, code).map((each) => titleOf(each, survey.form)),
  );

export function questionsFor(
  context: Context,
  survey: string,
): { readonly scored: readonly Question[]; readonly own: readonly OwnQuestion[] } {
  const questions = asked(context, survey);
  const scored = questions.flatMap(({ code, scale }): Question[] => (scale === "open" ? [] : [{ code, scale }]));
  const own = questions.flatMap((question): OwnQuestion[] => {
    const { code, scale, words } = question;
    return scale === "open" || words === null ? [] : [{ code, scale, titles: titlesOf(question) }];
  });
  return { scored, own };
}

/** What stands behind the words of a question in a cell of several lines. */
function saidIn(cell: string | null, titles: readonly string[]): string | null {
  for (const line of cell?.split("\n") ?? []) {
    const title = titles.find((each) => line.startsWith(`${each}: `));
    if (title !== undefined) return line.slice(title.length + 2);
  }
  return null;
}

export const ownScores = (
  others: readonly (string | null)[],
  own: readonly OwnQuestion[],
): Readonly<Record<string, readonly (number | null)[]>> =>
  Object.fromEntries(
    own.map(({ code, scale, titles }) => [
      code,
      others.map((cell) => {
        const score = readScore(saidIn(cell, titles), scale);
        return typeof score === "number" ? score : null;
      }),
    ]),
  );

/** How many answers of these rows were no scores, by question. */
export function oddIn(
  context: Context,
  survey: string,
  odd: readonly (string | null)[],
  rows: readonly number[],
): ReadonlyMap<string, number> {
  const cells = rows.flatMap((at) => odd[at] ?? []);
  if (cells.length === 0) return new Map();
  const scored = asked(context, survey).filter(({ scale }) => scale !== "open");
  return new Map(
    scored.map((question) => {
      const titles = titlesOf(question);
      return [question.code, cells.filter((cell) => saidIn(cell, titles) !== null).length];
    }),
  );
}
