/** Looks at the forms: somebody may have deleted one, closed it, unlinked it or edited its questions. */
import type { FormItem, FormPlan } from "../../crm/satisfaction/formPlan.ts";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import type { FoundForm, FoundItem, MadeForm, State } from "../ports.ts";
import { doneKey } from "../rules/replan.ts";
import { type BuiltForm, formEntry, goneEntry, goneSince, knownForm, knownSurvey, openForms, problemsEntry, problemsIn } from "./forms.ts";
import { formName, planOf } from "./plans.ts";
import { stopEntries } from "./stop.ts";
import { restoreRow } from "./surveyRow.ts";
import type { FormProblem, FormTrouble } from "./wire.ts";

/** Whether its answers are still those that were asked for. */
const isAsPlanned = ({ kind, scale }: FormItem, found: FoundItem): boolean =>
  found.kind === kind && (!scale || (found.least === scale.least && found.most === scale.most));

function itemProblems(plan: FormPlan, made: MadeForm, items: readonly FoundItem[]): readonly (readonly [FormTrouble, string])[] {
  return plan.items.flatMap((item): (readonly [FormTrouble, string])[] => {
    const found = items.find(({ id }) => id === made.items[item.code]);
    if (!found) return [["questionGone", item.title]];
    return isAsPlanned(item, found) ? [] : [["questionChanged", item.title]];
  });
}

/** What is wrong with a form that is not closed on purpose. */
export function problemsOf(context: Context, { survey, language, form }: BuiltForm, found: FoundForm | undefined): readonly FormProblem[] {
  const problem = (trouble: FormTrouble, what = ""): FormProblem => ({ language, trouble, what, mendable: true });
  if (!found) return [problem("gone")];
  const isClosed = !survey.closed && !(found.published && found.accepting);
  return [
    ...(isClosed ? [problem("closed")] : []),
    ...(found.tab === null ? [problem("unlinked")] : []),
    ...itemProblems(planOf(context, survey, language), form.made, found.items).map(([trouble, what]) => problem(trouble, what)),
  ];
}

/** The tab with a form's answers gets its name where it came too late for its maker. */
function nameLate(context: Context, { survey, language, form }: BuiltForm): void {
  const { world } = context;
  if (form.made.named || !world.forms.name(form.made.id, planOf(context, survey, language).tab)) return;
  world.lock(() => {
    const known = knownForm(world.state, survey.id, language);
    if (known?.made?.id === form.made.id)
      world.state.set(formEntry(survey.id, language, { ...known, made: { ...known.made, named: true } }));
  });
}

/** What was found, unless another form has come in its place meanwhile. */
function remember({ world }: Context, { survey, language, form }: BuiltForm, problems: readonly FormProblem[]): void {
  const { state } = world;
  world.lock(() => {
    if (knownForm(state, survey.id, language)?.made?.id !== form.made.id) return;
    const isGone = problems.some(({ trouble }) => trouble === "gone");
    const since = isGone ? (goneSince(state, survey.id, language) ?? world.now().ms) : undefined;
    state.set({ ...problemsEntry(survey.id, language, problems), ...goneEntry(survey.id, language, since) });
    state.set(stopEntries(state, knownSurvey(state, survey.id) ?? survey));
  });
}

/** Looks at one form, and remembers what is wrong with it. */
export function checkForm(context: Context, built: BuiltForm): readonly FormProblem[] {
  const found = context.world.forms.look(built.form.made.id);
  if (found) nameLate(context, built);
  const problems = problemsOf(context, built, found);
  remember(context, built, problems);
  return problems;
}

/** A survey whose forms take answers has a row: one deleted by hand is put back. */
function restoreRows(context: Context, forms: readonly BuiltForm[]): void {
  const { world } = context;
  const surveys = new Map(forms.map(({ survey }) => [survey.id, survey]));
  const there = new Set(world.tables.columns("survey", ["id"]).values.id);
  const gone = [...surveys.values()].filter(({ id }) => !there.has(id));
  if (gone.length > 0) world.lock(() => gone.forEach((survey) => void restoreRow(context, survey)));
}

/** Forms that could not be opened when they were last looked at. */
export const goneForms = (state: State): readonly BuiltForm[] =>
  openForms(state).filter(({ survey, language }) => goneSince(state, survey.id, language) !== undefined);

/** The job: every open form once a day, and those that seem to be gone with every tick; false where the time was up before all were looked at. */
export function checkForms(context: Context): boolean {
  const { state, now } = context.world;
  if (state.get(doneKey("forms")) === now().day) return checkEach(context, goneForms(state));
  restoreRows(context, openForms(state));
  return checkEach(context, openForms(state));
}

function checkEach(context: Context, forms: readonly BuiltForm[]): boolean {
  for (const built of forms) {
    if (context.world.timeIsUp()) return false;
    checkForm(context, built);
  }
  return true;
}

export function problemSentence(context: Context, name: string, { language, trouble, what }: FormProblem): string {
  return context.language.survey.trouble[trouble](formName(context, { name }, language), what);
}

/** What the owners are told of forms, out of what is remembered. */
export function formSentences(context: Context): readonly string[] {
  const { state } = context.world;
  const words = context.language.survey;
  return openForms(state).flatMap(({ survey, language, form }) => [
    ...problemsIn(state, survey.id, language).map((problem) => problemSentence(context, survey.name, problem)),
    ...(form.leftBehind ? [words.leftBehind(words.file(survey.name, languages[language].name), form.by)] : []),
  ]);
}
