/** The surveys as their page shows them. */
import type { Rec } from "../../crm/entities.ts";
import type { Context } from "../context.ts";
import type { State, Stored } from "../ports.ts";
import { type KnownSurvey, knownForm, knownSurvey, problemsIn, stopId } from "./forms.ts";
import { questionsInRow } from "./surveyRow.ts";
import type { FormLink, FormProblem, StopForm, SurveyItem } from "./wire.ts";

function linksOf(state: State, survey: KnownSurvey): readonly FormLink[] {
  return survey.languages.map((language) => {
    const made = knownForm(state, survey.id, language)?.made ?? null;
    return { language, url: made?.url ?? null, edit: made?.edit ?? null };
  });
}

export function surveyProblems(state: State, survey: KnownSurvey): readonly FormProblem[] {
  return survey.languages.flatMap((language): readonly FormProblem[] => {
    if (!knownForm(state, survey.id, language)?.made) return [{ language, trouble: "missing", what: "", mendable: true }];
    return problemsIn(state, survey.id, language);
  });
}

/** How many answers of each survey count. */
function answersBySurvey({ world }: Context): ReadonlyMap<string, number> {
  const { values } = world.tables.columns("answer", ["survey", "verdict"]);
  const counts = new Map<string, number>();
  values.survey.forEach((survey, at) => {
    if (survey && values.verdict[at] === "counts") counts.set(survey, (counts.get(survey) ?? 0) + 1);
  });
  return counts;
}

type Row = Pick<Rec<"survey">, "id" | "name" | "state" | "questions" | "checked">;

export function itemOf(
  { world: { state } }: Context,
  { at, record }: { readonly at: number; readonly record: Row },
  answers: number,
): SurveyItem {
  const survey = knownSurvey(state, record.id);
  return {
    id: record.id,
    at,
    name: record.name ?? record.id,
    state: record.state ?? "draft",
    questions: survey?.questions ?? questionsInRow(record),
    forms: survey ? linksOf(state, survey) : [],
    checked: record.checked,
    problems: survey ? surveyProblems(state, survey) : [],
    answers,
  };
}

function stopOf({ world: { state } }: Context, row: Row | undefined): StopForm {
  const survey = knownSurvey(state, stopId);
  if (!survey) return { forms: [], checked: null, problems: [] };
  return { forms: linksOf(state, survey), checked: row?.checked ?? null, problems: surveyProblems(state, survey) };
}

/** One survey, fresh from its row. */
export const freshItem = (context: Context, stored: Stored<"survey">): SurveyItem =>
  itemOf(context, stored, answersBySurvey(context).get(stored.record.id) ?? 0);

/** The newest first. */
export function surveyItems(context: Context): { readonly surveys: readonly SurveyItem[]; readonly stop: StopForm } {
  const { values, size } = context.world.tables.columns("survey", ["id", "name", "state", "questions", "checked"]);
  const rows = Array.from({ length: size }, (_, index) => ({
    at: index + 2,
    record: {
      id: values.id[index] ?? "",
      name: values.name[index] ?? null,
      state: values.state[index] ?? null,
      questions: values.questions[index] ?? null,
      checked: values.checked[index] ?? null,
    },
  })).filter(({ record: { id, name } }) => id !== "" || name !== null);
  const counts = rows.length > 0 ? answersBySurvey(context) : new Map<string, number>();
  const surveys = rows.filter(({ record }) => record.id !== stopId).map((row) => itemOf(context, row, counts.get(row.record.id) ?? 0));
  return { surveys: surveys.reverse(), stop: stopOf(context, rows.find(({ record }) => record.id === stopId)?.record) };
}
