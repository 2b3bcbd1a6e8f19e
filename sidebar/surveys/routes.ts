/** The places on the Surveys page. */
import type { CampaignItem, SurveyItem, Surveys } from "../../src/app/surveys/wire.ts";
import type { Steps } from "../desk/steps.ts";

export type Place = "forms" | "campaigns" | "results";

export type Within =
  | { readonly view: "make" }
  /** `fresh` is one that was built a moment ago. */
  | { readonly view: "survey"; readonly id: string; readonly fresh?: SurveyItem }
  /** A new campaign where `id` is null. */
  | { readonly view: "campaign"; readonly id: string | null }
  | { readonly view: "typeIn" };

/** A campaign that was saved a moment ago, and what the page showed before. */
export interface SavedCampaign {
  readonly campaign: CampaignItem;
  readonly before: Surveys;
}

export type Route = { readonly view: Place; readonly saved?: SavedCampaign } | Within;

export const places: readonly [Place, ...Place[]] = ["forms", "campaigns", "results"];

/** What every view of the page is given. */
export interface ViewProps {
  readonly data: Surveys;
  readonly steps: Steps<Route>;
}
