/** What is remembered of surveys and their forms, with the workbook: a tick with nothing to look at reads no tab. */
import type { LanguageCode } from "../../crm/choices.ts";
import type { MadeForm, State } from "../ports.ts";
import { readSnapshot, snapshotEntries } from "../snapshot.ts";
import type { FormProblem, SurveyQuestion } from "./wire.ts";

/** The form by which customers stop mails is a survey of one question, of which there is one. */
export const stopId = "Q-STOP";

export interface KnownSurvey {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly LanguageCode[];
  readonly questions: readonly SurveyQuestion[];
  /** Takes no more answers. */
  readonly closed: boolean;
  /** Whether somebody has confirmed that its links open for everybody. */
  readonly checked: boolean;
  /** The page's own key of the call that made it. */
  readonly once: string;
}

export interface KnownForm {
  /** Google's id, as soon as there is one. */
  readonly id: string | null;
  /** Null while it is not wholly built. */
  readonly made: MadeForm | null;
  /** Since when somebody has been building it; null when nobody is. */
  readonly since: number | null;
  /** Who built it. */
  readonly by: string;
  /** Whether an earlier attempt was cut short before Google's id was known. */
  readonly leftBehind: boolean;
}

const listKey = "survey.list";
const surveyKey = (id: string): string => `survey.${id}`;
const formKey = (id: string, language: LanguageCode): string => `survey.${id}.${language}.form`;
const problemsKey = (id: string, language: LanguageCode): string => `survey.${id}.${language}.problems`;
const goneKey = (id: string, language: LanguageCode): string => `survey.${id}.${language}.gone`;
const formerKey = (id: string, language: LanguageCode): string => `survey.${id}.${language}.former`;
const seenKey = (form: string): string => `form.${form}.seen`;

const idsIn = (state: State): readonly string[] => (state.get(listKey) ?? "").split(" ").filter((id) => id !== "");

export function knownSurvey(state: State, id: string): KnownSurvey | undefined {
  const text = readSnapshot(state, surveyKey(id));
  return text === undefined ? undefined : JSON.parse(text);
}

/** In the order in which they were made. */
export const knownSurveys = (state: State): readonly KnownSurvey[] =>
  idsIn(state).flatMap((id) => {
    const survey = knownSurvey(state, id);
    return survey ? [survey] : [];
  });

/** Whether anybody was ever to be asked: the stop form asks nobody. */
export const hasSurveys = (state: State): boolean => idsIn(state).some((id) => id !== stopId);

/** The entries to set. Under the lock. */
export const surveyEntries = (state: State, survey: KnownSurvey): Record<string, string> => ({
  ...snapshotEntries(surveyKey(survey.id), JSON.stringify(survey)),
  [listKey]: [...new Set([...idsIn(state), survey.id])].join(" "),
});

export function knownForm(state: State, id: string, language: LanguageCode): KnownForm | undefined {
  const text = state.get(formKey(id, language));
  return text === undefined ? undefined : JSON.parse(text);
}

export const formEntry = (id: string, language: LanguageCode, form: KnownForm): Record<string, string> => ({
  [formKey(id, language)]: JSON.stringify(form),
});

export interface BuiltForm {
  readonly survey: KnownSurvey;
  readonly language: LanguageCode;
  readonly form: KnownForm & { readonly made: MadeForm };
}

/** The forms of a survey that are wholly built. */
export const builtForms = (state: State, survey: KnownSurvey): readonly BuiltForm[] =>
  survey.languages.flatMap((language) => {
    const form = knownForm(state, survey.id, language);
    return form?.made ? [{ survey, language, form: { ...form, made: form.made } }] : [];
  });

/** Those that may have answers; mail can be stopped at any time. */
export const openForms = (state: State): readonly BuiltForm[] =>
  knownSurveys(state)
    .filter(({ id, closed }) => !closed || id === stopId)
    .flatMap((survey) => builtForms(state, survey));

const formersIn = (state: State, id: string, language: LanguageCode): readonly MadeForm[] =>
  JSON.parse(readSnapshot(state, formerKey(id, language)) ?? "[]");

/** So many that were given up are kept in mind for a language. */
const mostFormers = 5;

/** A form in whose place another was built: its links are with customers, and it may be that Google only could not open it. */
export const formerEntries = (state: State, { survey, language, form: { made } }: BuiltForm): Record<string, string> =>
  snapshotEntries(formerKey(survey.id, language), JSON.stringify([...formersIn(state, survey.id, language), made].slice(-mostFormers)));

/** Those of which answers may come: the open ones, and the former ones in whose place they were built. */
export const readableForms = (state: State): readonly BuiltForm[] =>
  openForms(state).flatMap((built) => [
    built,
    ...formersIn(state, built.survey.id, built.language).map((made) => ({ ...built, form: { ...built.form, made } })),
  ]);

export const isStop = ({ survey: { id } }: BuiltForm): boolean => id === stopId;

export const stopForms = (state: State): readonly BuiltForm[] => readableForms(state).filter(isStop);

/** A survey's form for somebody who reads this language: in it, or in the first that there is. */
export function formFor(
  state: State,
  id: string,
  language: LanguageCode,
): { readonly language: LanguageCode; readonly made: MadeForm } | undefined {
  const survey = knownSurvey(state, id);
  const built = survey ? builtForms(state, survey) : [];
  const found = built.find((each) => each.language === language) ?? built[0];
  return found && { language: found.language, made: found.form.made };
}

/** What was wrong with a form when it was last looked at. */
export const problemsIn = (state: State, id: string, language: LanguageCode): readonly FormProblem[] =>
  JSON.parse(state.get(problemsKey(id, language)) ?? "[]");

export const problemsEntry = (id: string, language: LanguageCode, problems: readonly FormProblem[]): Record<string, string> => ({
  [problemsKey(id, language)]: JSON.stringify(problems),
});

/** Since when a form cannot be opened, in milliseconds since 1970. */
export function goneSince(state: State, id: string, language: LanguageCode): number | undefined {
  const since = state.get(goneKey(id, language));
  return since ? Number(since) : undefined;
}

export const goneEntry = (id: string, language: LanguageCode, since: number | undefined): Record<string, string> => ({
  [goneKey(id, language)]: since === undefined ? "" : String(since),
});

/** Answers up to this time, in milliseconds since 1970, have been taken. */
export const seenUntil = (state: State, { form: { made } }: BuiltForm): number => Number(state.get(seenKey(made.id)) ?? 0);

export const seenEntry = ({ form: { made } }: BuiltForm, until: number): Record<string, string> => ({ [seenKey(made.id)]: String(until) });
