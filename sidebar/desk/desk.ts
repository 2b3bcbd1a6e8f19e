/** What every view of the main sidebar may ask for besides: its drafts, and how to go somewhere. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Boot, Person } from "../../src/app/wire.ts";
import type { Drafts } from "../form/drafts.ts";
import type { Page } from "./page.ts";
import type { Route } from "./routes.ts";

export interface Desk extends Page {
  readonly drafts: Drafts;
  readonly go: (route: Route) => void;
  readonly back: () => void;
  /** Goes to a view that takes the place of the present one. */
  readonly replace: (route: Route) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a view outside the desk");
  return desk;
}

/** The name of a member of the team; the address of anyone else. */
export const nameOf = (people: readonly Person[], email: string | null): string =>
  people.find((person) => person.email === email)?.name ?? email ?? "";

export const leads = (me: Boot["me"]): boolean => "role" in me && me.role !== "manager";
