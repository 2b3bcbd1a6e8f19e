/** What every view may ask for: the server, the words, the people, and how to go somewhere or say something. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Boot, Person } from "../../src/app/wire.ts";
import type { Vocabulary } from "../../src/schema/kind.ts";
import type { PageLanguage as Language } from "../../src/text/page.ts";
import type { CustomerIndex } from "../customers/customerIndex.ts";
import type { Drafts } from "../form/drafts.ts";
import type { Server } from "../server.ts";
import type { Route } from "./routes.ts";

export interface Desk {
  readonly server: Server;
  readonly boot: Boot;
  readonly language: Language;
  readonly words: Vocabulary;
  readonly drafts: Drafts;
  readonly customers: CustomerIndex;
  /** What views remember of themselves while others are in front. */
  readonly memory: Map<string, unknown>;
  readonly go: (route: Route) => void;
  readonly back: () => void;
  /** Goes to a view that takes the place of the present one. */
  readonly replace: (route: Route) => void;
  /** Rises whenever something was saved: what was asked before is asked again. */
  readonly revision: number;
  readonly changed: () => void;
  /** Shows a sentence for a while and says it aloud, with a way to take back what it tells of. */
  readonly say: (message: string, undo?: () => void) => void;
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
