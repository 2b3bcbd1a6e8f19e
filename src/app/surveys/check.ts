/** Looks at the forms: somebody may have deleted one, closed it, unlinked it or edited its questions. */
import type { FormItem, FormPlan } from "../../crm/satisfaction/formPlan.ts";
import { languages } from "../../text/language.ts";
import type { Context } from "../context.ts";
import type { FoundForm, FoundItem, MadeForm } from "../ports.ts";
import { type BuiltForm, formEntry, knownForm, openForms, problemsEntry, problemsIn } from "./forms.ts";
import { formName, planOf } from "./plans.ts";
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
  const known = knownForm(world.state, survey.id, language);
  if (known?.made?.id === form.made.id) world.state.set(formEntry(survey.id, language, { ...known, made: { ...known.made, named: true } }));
}

/** Looks at one form, and remembers what is wrong with it. */
export function checkForm(context: Context, built: BuiltForm): readonly FormProblem[] {
  const { survey, language, form } = built;
  const found = context.world.forms.look(form.made.id);
  if (found) nameLate(context, built);
  const problems = problemsOf(context, built, found);
  context.world.state.set(problemsEntry(survey.id, language, problems));
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

/** The job: every open form, once a day. */
export function checkForms(context: Context): void {
  restoreRows(context, openForms(context.world.state));
  for (const built of openForms(context.world.state)) {
    if (context.world.timeIsUp()) return;
    checkForm(context, built);
  }
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
