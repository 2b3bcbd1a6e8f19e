/** What the menu offers, in this order. */
import type { Language } from "../text/language.ts";

type Item = keyof Language["menu"]["items"];

export interface Command {
  /** Its word in the languages. */
  readonly item: Item;
  /** The function of `main.ts` that Google calls. */
  readonly runs: string;
}

export const commands = [
  { item: "today", runs: "openToday" },
  { item: "logVisit", runs: "openVisit" },
  { item: "newCustomer", runs: "openNewCustomer" },
  { item: "mail", runs: "openMail" },
  { item: "surveys", runs: "openSurveys" },
  { item: "letters", runs: "openLetters" },
  { item: "importFile", runs: "openImporter" },
  { item: "refresh", runs: "refresh" },
  { item: "setUp", runs: "openSetUp" },
  { item: "help", runs: "openHelp" },
] as const satisfies readonly Command[];
