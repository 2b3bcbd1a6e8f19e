/** A survey's row in the Surveys tab: what people see of it. The forms themselves are remembered with the workbook. */
import { entities, type Rec } from "../../crm/entities.ts";
import { blank, type Part } from "../../schema/entity.ts";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import type { Stored } from "../ports.ts";
import { builtForms, type KnownSurvey } from "./forms.ts";
import type { SurveyQuestion } from "./wire.ts";

type SurveyPart = Part<(typeof entities)["survey"]["fields"]>;

export const rowOf = ({ world }: Context, id: string): Stored<"survey"> | undefined => world.tables.find("survey", id);

/** What follows from what is remembered; the rest of the row is people's. */
function derived({ world }: Context, survey: KnownSurvey): SurveyPart {
  const built = builtForms(world.state, survey);
  const isWhole = survey.languages.every((language) => built.some((each) => each.language === language));
  return {
    state: survey.closed ? "closed" : !isWhole ? "draft" : survey.checked ? "open" : "toCheck",
    forms: JSON.stringify(Object.fromEntries(built.map(({ language, form }) => [language, form.made]))),
    links: built.map(({ language, form }) => `${languages[language].name}: ${form.made.url}`).join("\n") || null,
    ...(survey.checked ? {} : { checked: null, checkedBy: null }),
  };
}

/** The row of a survey that was just planned. */
export function addRow({ world, me }: Context, { id, name, questions }: KnownSurvey): void {
  const made = { made: world.now().moment, state: "draft", remark: null } as const;
  world.tables.add("survey", { ...blank(entities.survey, id), name, questions: JSON.stringify(questions), ...made });
  world.log(`${me} plans the survey ${id}`);
}

/** Brings the row up to date. Under the lock; false where the row is gone. */
export function refreshRow(context: Context, survey: KnownSurvey, set: SurveyPart = {}): boolean {
  const found = rowOf(context, survey.id);
  if (found) context.world.tables.change("survey", [{ at: found.at, set: { ...derived(context, survey), ...set } }]);
  return found !== undefined;
}

export function restoreRow(context: Context, survey: KnownSurvey): void {
  if (rowOf(context, survey.id)) return;
  addRow(context, survey);
  refreshRow(context, survey, survey.checked ? { checked: context.world.now().day } : {});
}

/** The questions as the row has them, where nothing is remembered. */
export function questionsInRow({ questions }: Pick<Rec<"survey">, "questions">): readonly SurveyQuestion[] {
  try {
    const read: unknown = JSON.parse(questions ?? "[]");
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
