/** Builds a survey, a form a language. Google takes seconds for each, so nothing is locked meanwhile; what broke off is taken up where it ended. */
import type { LanguageCode } from "../../crm/choices.ts";
import { Broken } from "../broken.ts";
import type { Context } from "../context.ts";
import { keeperIn } from "../keeper.ts";
import type { MadeForm } from "../ports.ts";
import {
  builtForms,
  formEntry,
  formerEntries,
  goneEntry,
  type KnownForm,
  type KnownSurvey,
  knownForm,
  knownSurvey,
  problemsEntry,
  stopId,
  surveyEntries,
} from "./forms.ts";
import { planOf } from "./plans.ts";
import { stopEntries } from "./stop.ts";
import { addRow, refreshRow, rowOf } from "./surveyRow.ts";

/** So long, in milliseconds, somebody else's building is left alone; after that it has broken off. */
const patience = 2 * 60_000;

/** Whoever keeps the clock reads the answers, and the owners mend what others broke. */
function editorsOf({ world, people, me }: Context): readonly string[] {
  const keeper = keeperIn(world.state)?.who;
  const owners = people.filter(({ role }) => role === "owner").map(({ email }) => email);
  return [...new Set([...(keeper ? [keeper.toLowerCase()] : []), ...owners])].filter((email) => email !== me);
}

/** Notes that a form is being built, before Google is asked for it. An id without a form is that of one that was never finished. */
function begin({ world, me }: Context, { id, language, isMended }: { id: string; language: LanguageCode; isMended: boolean }): KnownForm {
  return world.lock(() => {
    const known = knownForm(world.state, id, language);
    const { ms } = world.now();
    if (known?.since && ms - known.since < patience) throw new Broken("busy");
    const isFinished = known?.made?.id === known?.id;
    const form = {
      id: isFinished && !isMended ? null : (known?.id ?? null),
      made: known?.made ?? null,
      since: ms,
      by: me,
      leftBehind: known !== undefined && (known.leftBehind || (known.id === null && known.since !== null)),
    };
    world.state.set(formEntry(id, language, form));
    return form;
  });
}

function finish(context: Context, { survey, language, form }: { survey: KnownSurvey; language: LanguageCode; form: KnownForm }): void {
  const { world } = context;
  world.lock(() => {
    const known = knownSurvey(world.state, survey.id) ?? survey;
    const before = builtForms(world.state, known).find((built) => built.language === language);
    const isFresh = before ? before.form.made.id !== form.made?.id : survey.id !== stopId;
    const next = { ...known, checked: known.checked && !isFresh };
    const found = { ...problemsEntry(survey.id, language, []), ...goneEntry(survey.id, language, undefined) };
    const former = before && isFresh ? formerEntries(world.state, before) : {};
    world.state.set({ ...former, ...formEntry(survey.id, language, form), ...found, ...surveyEntries(world.state, next) });
    world.state.set(stopEntries(world.state, next));
    refreshRow(context, next);
  });
}

/** `mend` keeps the questions that are there; otherwise whatever an attempt left is built anew. */
export function buildForm(
  context: Context,
  survey: KnownSurvey,
  { language, mend = null }: { language: LanguageCode; mend?: MadeForm | null },
): void {
  const { world } = context;
  const begun = begin(context, { id: survey.id, language, isMended: mend !== null });
  let form = begun;
  const note = (entry: Partial<KnownForm>): void => {
    form = { ...form, ...entry };
    world.lock(() => world.state.set(formEntry(survey.id, language, form)));
  };
  try {
    const made = world.forms.make(planOf(context, survey, language), {
      id: begun.id,
      items: mend?.items ?? null,
      named: mend?.named ?? false,
      editors: editorsOf(context),
      begun: (known) => note({ id: known }),
    });
    finish(context, { survey, language, form: { ...form, id: made.id, made, since: null } });
  } catch (error) {
    note({ since: null, leftBehind: form.leftBehind || form.id === null });
    throw error;
  }
  world.forms.listen();
}

/** Builds the form unless there is one; then its row may still not say so. */
export function ensureForm(context: Context, survey: KnownSurvey, language: LanguageCode): void {
  const { world } = context;
  if (knownForm(world.state, survey.id, language)?.made) world.lock(() => refreshRow(context, survey));
  else buildForm(context, survey, { language });
}

/** Writes down what is to be built: what is remembered first, by which a call that comes again is known. Under the lock. */
export function plan(context: Context, survey: KnownSurvey): void {
  const { world } = context;
  world.sign(survey.id);
  world.state.set(surveyEntries(world.state, survey));
  if (!rowOf(context, survey.id)) addRow(context, survey);
}

/** The stop form in this language, unless there is one. */
export function buildStop(context: Context, language: LanguageCode): void {
  const { world } = context;
  const survey = world.lock(() => {
    const known = knownSurvey(world.state, stopId);
    const languages = [...new Set([...(known?.languages ?? []), language])];
    const base = { id: stopId, name: context.language.survey.stopName, questions: [], closed: false, checked: false, once: stopId };
    const next = { ...(known ?? base), languages };
    plan(context, next);
    return next;
  });
  ensureForm(context, survey, language);
}
