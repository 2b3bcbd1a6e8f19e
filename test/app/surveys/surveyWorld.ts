/** A workbook with a survey, for tests: its form answered as a customer would. */
import { openContext } from "../../../src/app/context.ts";
import { type KnownSurvey, knownForm, knownSurveys } from "../../../src/app/surveys/forms.ts";
import { buildSurvey, checkedLink } from "../../../src/app/surveys/manage.ts";
import type { AskedQuestion, SurveyPlan } from "../../../src/app/surveys/wire.ts";
import type { LanguageCode } from "../../../src/crm/choices.ts";
import { type InvitationClaim, makeToken } from "../../../src/crm/satisfaction/token.ts";
import type { Memory } from "../world.ts";

export const shipped: readonly AskedQuestion[] = [
  { code: "quality" },
  { code: "speed" },
  { code: "service" },
  { code: "overall" },
  { code: "recommend" },
  { code: "open" },
];

export const planned = (part: Partial<SurveyPlan> = {}): SurveyPlan => ({
  name: "Spring",
  languages: ["en"],
  questions: shipped,
  once: "once-1234",
  ...part,
});

/** Builds every form of a survey, as the page does: one call a language. */
export function built(world: Memory, part: Partial<SurveyPlan> = {}): KnownSurvey {
  const plan = planned(part);
  for (const language of plan.languages) buildSurvey(openContext(world), { survey: plan, language });
  const survey = knownSurveys(world.state).find(({ once }) => once === plan.once);
  if (!survey) throw new Error("No survey was built.");
  return survey;
}

/** One whose links the owner has confirmed. */
export function opened(world: Memory, part: Partial<SurveyPlan> = {}): KnownSurvey {
  const survey = built(world, part);
  checkedLink(openContext(world), { id: survey.id });
  return survey;
}

export function formOf(world: Memory, id: string, language: LanguageCode = "en"): string {
  const form = knownForm(world.state, id, language);
  if (!form?.made) throw new Error(`No form of ${id} in ${language}.`);
  return form.made.id;
}

/** An invitation as it stands in its tab, and the token of its link. */
export function invited(world: Memory, part: Partial<InvitationClaim> = {}): { readonly token: string; readonly invitation: string } {
  const customer = world.add("customer", { name: "Acme", owner: "lin@example.com", level: "A" });
  const contact = world.add("contact", { name: "Ann Bo", customer: customer.id, email: "ann@acme.example" });
  const asked = { contact: contact.id, contactName: "Ann Bo", customer: customer.id, customerName: "Acme", level: "A" };
  const of = { campaign: "A-1", campaignName: "After orders", touchPoint: "purchase", manager: "lin@example.com" } as const;
  const { id } = world.add("invitation", { ...asked, ...of, day: "2018-01-02", address: "ann@acme.example", language: "en" });
  const claim = { invitation: id, person: contact.id, campaign: "A-1", touchPoint: "purchase", until: "2018-01-31", ...part } as const;
  return { token: makeToken(claim, world.sign), invitation: id };
}
