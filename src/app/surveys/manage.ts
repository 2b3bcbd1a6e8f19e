/** What a person does with a survey: builds its forms, confirms that their links open, closes it, mends it. */
import type { LanguageCode } from "../../crm/choices.ts";
import type { Context } from "../context.ts";
import { buildForm, buildStop, ensureForm, plan } from "./build.ts";
import { checkForm, problemSentence } from "./check.ts";
import {
  type BuiltForm,
  builtForms,
  formEntry,
  goneSince,
  type KnownForm,
  type KnownSurvey,
  knownForm,
  knownSurvey,
  knownSurveys,
  stopId,
  surveyEntries,
} from "./forms.ts";
import { takeAnswers } from "./intake.ts";
import { freshItem, surveyItems, surveyProblems } from "./overview.ts";
import { questionsOf, wrongIn } from "./planned.ts";
import { stopEntries } from "./stop.ts";
import { refreshRow, rowOf } from "./surveyRow.ts";
import type {
  BuildStopForm,
  BuildSurvey,
  Built,
  CheckedLink,
  CloseSurvey,
  MendSurvey,
  StopForm,
  SurveyChanged,
  SurveyPlan,
} from "./wire.ts";

/** The same survey again where the call comes twice. */
function planned(context: Context, asked: SurveyPlan): KnownSurvey {
  const { world } = context;
  return world.lock(() => {
    const before = knownSurveys(world.state).find(({ once }) => once === asked.once);
    if (before) plan(context, before);
    if (before) return before;
    const { name, languages, once } = asked;
    const base = { id: world.newId("survey"), name: name.trim(), languages: [...new Set(languages)], closed: false, checked: false, once };
    const survey: KnownSurvey = { ...base, questions: questionsOf(asked.questions) };
    plan(context, survey);
    return survey;
  });
}

export function buildSurvey(context: Context, { survey: asked, language }: BuildSurvey): Built {
  const { world } = context;
  const problems = "id" in asked ? [] : wrongIn(asked, context.language);
  if (problems.length > 0) return { kind: "invalid", problems };
  const survey = "id" in asked ? knownSurvey(world.state, asked.id) : planned(context, asked);
  if (!survey || !rowOf(context, survey.id)) return { kind: "gone" };
  if (survey.languages.includes(language)) ensureForm(context, survey, language);
  const row = rowOf(context, survey.id);
  return row ? { kind: "built", survey: freshItem(context, row) } : { kind: "gone" };
}

export function buildStopForm(context: Context, { language }: BuildStopForm): StopForm {
  buildStop(context, language);
  return surveyItems(context).stop;
}

/** What keeps a link from being given to anybody: a form that is missing, or that takes no answers. */
function firstProblem(context: Context, survey: KnownSurvey): string | null {
  const [problem] = surveyProblems(context.world.state, survey).filter(({ trouble }) => trouble !== "unlinked");
  return problem ? problemSentence(context, survey.name, problem) : null;
}

/** The owner has opened the links where nobody is logged in: whether they open for everybody cannot be asked of Google (platform.md 6.4). */
export function checkedLink(context: Context, { id }: CheckedLink): SurveyChanged {
  const { world, me, language } = context;
  const survey = knownSurvey(world.state, id ?? stopId);
  if (!survey) return id === null ? { kind: "refused", sentence: language.survey.refused.stopNotBuilt } : { kind: "gone" };
  const problem = firstProblem(context, survey);
  if (problem) return { kind: "refused", sentence: language.survey.refused.troubled(problem) };
  const next = { ...survey, checked: true };
  world.state.set({ ...surveyEntries(world.state, next), ...stopEntries(world.state, next) });
  if (!refreshRow(context, next, { checked: world.now().day, checkedBy: me })) return { kind: "gone" };
  for (const built of builtForms(world.state, survey))
    if (built.form.leftBehind) world.state.set(formEntry(survey.id, built.language, { ...built.form, leftBehind: false }));
  return { kind: "done" };
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What came in until now is taken before the form closes. */
export function closeSurvey(context: Context, { id, open }: CloseSurvey): SurveyChanged {
  const { world, language } = context;
  const survey = knownSurvey(world.state, id);
  if (!survey || !rowOf(context, id)) return { kind: "gone" };
  if (id === stopId) return { kind: "refused", sentence: language.survey.refused.stopStays };
  try {
    for (const { form } of builtForms(world.state, survey)) world.forms.accept(form.made.id, open);
    if (!open) takeAnswers(context, (built) => built.survey.id === id);
  } catch (error) {
    return { kind: "refused", sentence: language.survey.refused.failed(said(error)) };
  }
  world.lock(() => {
    const next = { ...(knownSurvey(world.state, id) ?? survey), closed: !open };
    world.state.set(surveyEntries(world.state, next));
    refreshRow(context, next);
  });
  return { kind: "done" };
}

/** Who alone can open a form: Google tells others the same of it as of one that was deleted. Null where the caller can, or where there is nobody to ask. */
function keptBy({ world, people, me }: Context, { made, by }: KnownForm): string | null {
  if (made === null || by === me || world.forms.look(made.id) !== undefined) return null;
  return people.some(({ email }) => email === by) ? by : null;
}

/** Google may be unable to open a form for a moment: only one that cannot be opened so long, in milliseconds, counts as gone. */
const passing = 5 * 60_000;

const formIn = ({ world: { state } }: Context, survey: KnownSurvey, language: LanguageCode): BuiltForm | undefined =>
  builtForms(state, survey).find((built) => built.language === language);

/** Puts one form right: a new one where it is gone, else its questions, its link to the workbook, its being open, and who may look after it. */
function mendForm(context: Context, survey: KnownSurvey, language: LanguageCode): "mended" | "passing" {
  const { world } = context;
  const standing = formIn(context, survey, language);
  const isGone = standing !== undefined && checkForm(context, standing).some(({ trouble }) => trouble === "gone");
  const { ms } = world.now();
  if (isGone && ms - (goneSince(world.state, survey.id, language) ?? ms) < passing) return "passing";
  buildForm(context, survey, { language, mend: isGone ? null : (standing?.form.made ?? null) });
  const built = formIn(context, survey, language);
  if (!built) return "mended";
  if (survey.closed) world.forms.accept(built.form.made.id, false);
  checkForm(context, built);
  return "mended";
}

export function mendSurvey(context: Context, { id, language }: MendSurvey): SurveyChanged {
  const { world } = context;
  const survey = knownSurvey(world.state, id ?? stopId);
  const form = survey && knownForm(world.state, survey.id, language);
  if (!survey || !rowOf(context, survey.id)) return { kind: "gone" };
  const keeper = form ? keptBy(context, form) : null;
  if (keeper !== null) return { kind: "refused", sentence: context.language.survey.refused.notYours(keeper) };
  try {
    if (mendForm(context, survey, language) === "passing") return { kind: "refused", sentence: context.language.survey.refused.passing };
  } catch (error) {
    return { kind: "refused", sentence: context.language.survey.refused.failed(said(error)) };
  }
  const [left] = surveyProblems(world.state, survey).filter((problem) => problem.language === language);
  return left ? { kind: "refused", sentence: problemSentence(context, survey.name, left) } : { kind: "done" };
}
