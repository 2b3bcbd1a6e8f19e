/** The form by which customers stop mails: its links, and what came in by it. */
import type { LanguageCode } from "../../crm/choices.ts";
import { tokenPlace as formPlace } from "../../crm/satisfaction/formPlan.ts";
import { stopFormEntry, tokenPlace } from "../letters/stopForm.ts";
import type { State } from "../ports.ts";
import { type BuiltForm, builtForms, type KnownSurvey, problemsIn, stopId } from "./forms.ts";

/** Whether it opens and takes what is submitted, as far as is known. */
const works = (state: State, { survey, language }: BuiltForm): boolean =>
  !problemsIn(state, survey.id, language).some(({ trouble }) => trouble === "gone" || trouble === "closed");

/** What the state must hold of the links for letters: none of a form that takes nothing, nor any while nobody has confirmed that they open for everybody. Written after the problems. */
export function stopEntries(state: State, survey: KnownSurvey): Record<string, string> {
  if (survey.id !== stopId) return {};
  const links = builtForms(state, survey)
    .filter((built) => works(state, built))
    .map(({ language, form }): [LanguageCode, string] => [language, form.made.link.replace(formPlace, tokenPlace)]);
  return stopFormEntry(survey.checked ? Object.fromEntries(links) : {});
}
