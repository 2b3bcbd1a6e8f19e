/** The form by which customers stop mails: its links, and what came in by it. */
import type { LanguageCode } from "../../crm/choices.ts";
import { tokenPlace as formPlace } from "../../crm/satisfaction/formPlan.ts";
import { stopFormEntry, tokenPlace } from "../letters/stopForm.ts";
import type { State } from "../ports.ts";
import { builtForms, type KnownSurvey, stopId } from "./forms.ts";

/** What the state must hold of the links for letters: none while nobody has confirmed that the form opens for everybody. */
export function stopEntries(state: State, survey: KnownSurvey): Record<string, string> {
  if (survey.id !== stopId) return {};
  const links = builtForms(state, survey).map(({ language, form }): [LanguageCode, string] => [
    language,
    form.made.link.replace(formPlace, tokenPlace),
  ]);
  return stopFormEntry(survey.checked ? Object.fromEntries(links) : {});
}
