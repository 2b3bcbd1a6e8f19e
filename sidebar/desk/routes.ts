/** The places in the sidebar, and the way back from each. */
import type { Editable } from "../../src/app/wire.ts";
import type { Values } from "../../src/schema/row.ts";

export type Place = "today" | "customers" | "goals" | "more";

/** Where a record was last seen; the row is null when nobody knows. */
export interface Spot {
  readonly id: string;
  readonly at: number | null;
}

/** A form over a record: a new one when `id` is null. */
export interface EditRoute {
  readonly view: "edit";
  readonly entity: Editable;
  readonly id: string | null;
  readonly at: number | null;
  readonly record: Values;
}

export interface VisitRoute {
  readonly view: "visit";
  readonly customer: string | null;
  /** The planned visit that it closes. */
  readonly closes: Spot | null;
  readonly purpose: string | null;
  /** The day it was due. */
  readonly due: string | null;
}

export type Route =
  | { readonly view: Place }
  | { readonly view: "setup" }
  | { readonly view: "mail" }
  | { readonly view: "ahead" }
  | ({ readonly view: "card" } & Spot)
  | EditRoute
  | VisitRoute;

export const places: readonly Place[] = ["today", "customers", "goals", "more"];

export const isPlace = (route: Route): route is { readonly view: Place } => places.some((place) => place === route.view);

/** The trail after going somewhere: a place starts a new one, and the same card is not entered twice. */
export function goTo(trail: readonly Route[], route: Route): readonly Route[] {
  if (isPlace(route)) return [route];
  const same = trail.findIndex((step) => step.view === "card" && route.view === "card" && step.id === route.id);
  return same >= 0 ? trail.slice(0, same + 1) : [...trail, route];
}

/** The trail one step back; the first step stays. */
export const goBack = (trail: readonly Route[]): readonly Route[] => (trail.length > 1 ? trail.slice(0, -1) : trail);

/** The trail after a step has done its work: another takes its place. */
export const replaceBy = (trail: readonly Route[], route: Route): readonly Route[] => goTo(trail.slice(0, -1), route);
