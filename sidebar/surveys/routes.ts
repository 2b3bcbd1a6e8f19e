/** The places on the Surveys page. */
import type { SurveyItem, Surveys } from "../../src/app/surveys/wire.ts";
import type { Steps } from "../desk/steps.ts";

export type Place = "forms" | "campaigns" | "results";

export type Route =
  | { readonly view: Place }
  | { readonly view: "make" }
  /** `fresh` is one that was built a moment ago. */
  | { readonly view: "survey"; readonly id: string; readonly fresh?: SurveyItem }
  /** A new campaign where `id` is null. */
  | { readonly view: "campaign"; readonly id: string | null }
  | { readonly view: "typeIn" };

export const places: readonly Place[] = ["forms", "campaigns", "results"];

export const isPlace = (route: Route): route is { readonly view: Place } => places.some((place) => place === route.view);

/** What every view of the page is given. */
export interface ViewProps {
  readonly data: Surveys;
  readonly steps: Steps<Route>;
}
