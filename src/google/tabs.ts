/** Finds the tabs and their columns by what they are, wherever they stand and whatever they are called by now. */
import { Broken } from "../app/broken.ts";
import { fingerprint } from "../app/fingerprint.ts";
import type { State } from "../app/ports.ts";
import { stateKeys } from "../app/stateKeys.ts";
import type { LanguageCode } from "../crm/choices.ts";
import { type EntityName, entityOf } from "../crm/entities.ts";
import { fieldNames } from "../schema/entity.ts";
import { consult, type Located, locate, normaliseHeading } from "../schema/heading.ts";
import { knownHeadings, knownTitles } from "../text/known.ts";
import { languages } from "../text/language.ts";
import { markedColumns, markedSheet } from "./marks.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface OpenTab {
  readonly sheet: Sheet;
  /** Field → column, from 0, of the fields whose column is there and beyond doubt. */
  readonly columns: Readonly<Record<string, number>>;
  /** Columns from the first to the last that is ours. */
  readonly width: number;
  /** The field's column, from 0; throws `Broken` when it is gone or doubled. */
  column(field: string): number;
}

/** Where a tab stands; the same throughout an execution. */
export interface Home {
  readonly sheet: Sheet;
  readonly id: number;
}

export interface Tabs {
  readonly book: () => Book;
  open(name: EntityName): OpenTab;
  /** Where the tab stands, or undefined when it is gone. */
  home(name: EntityName): Home | undefined;
  /** Reads headings again: people may have moved columns meanwhile. */
  forget(): void;
}

/** What is remembered of a tab in the document's properties. */
export interface Remembered {
  readonly sheet: number;
  /** The headings last seen, by field; only those that no language ships. */
  readonly headings: Readonly<Record<string, string>>;
  /** A print of the headings for which the columns' marks were asked in vain. */
  readonly asked?: string;
}

const key = (name: EntityName): string => `tab.${name}`;

export function recall(state: State, name: EntityName): Remembered | undefined {
  const text = state.get(key(name));
  return text === undefined ? undefined : JSON.parse(text);
}

export const remember = (state: State, name: EntityName, what: Remembered): void => state.set({ [key(name)]: JSON.stringify(what) });

function findHome(book: Book, state: State, name: EntityName, language: LanguageCode): Home | undefined {
  const known = recall(state, name);
  const byId = known && book.getSheetById(known.sheet);
  if (byId) return { sheet: byId, id: known.sheet };
  const titled = knownTitles(name, language)
    .map((title) => book.getSheetByName(title))
    .find((sheet) => sheet !== null);
  const sheet = titled ?? markedSheet(book, name);
  return sheet && { sheet, id: sheet.getSheetId() };
}

/** Headings that no language ships, by field: what people call our columns. */
export function unshipped(
  name: EntityName,
  columns: Readonly<Record<string, number>>,
  headings: readonly unknown[],
): Record<string, string> {
  const shipped = knownHeadings(name, "en");
  const all = Object.entries(columns).map(([field, at]): [string, string] => [field, String(headings[at] ?? "")]);
  return Object.fromEntries(all.filter(([, heading]) => heading.trim() !== "" && !shipped.has(normaliseHeading(heading))));
}

/** Says in which tab and column the trouble is, in the workbook's language. */
function trouble(
  code: "columnMissing" | "columnDoubled",
  name: EntityName,
  at: { readonly field: string; readonly language: LanguageCode },
): Broken {
  const { tab, fields } = languages[at.language].entities[name];
  return new Broken(code, { tab, column: new Map(Object.entries(fields)).get(at.field) ?? at.field });
}

/** Puts headings back that were wiped out over columns which their marks tell: without them the next access would not know the columns. */
function restore({ home: { sheet }, headings, language }: Sight, name: EntityName, columns: Readonly<Record<string, number>>): void {
  const labels = new Map(Object.entries(languages[language].entities[name].fields));
  for (const [field, at] of Object.entries(columns))
    if (String(headings[at] ?? "").trim() === "") sheet.getRange(1, at + 1).setValue(labels.get(field) ?? field);
}

interface Sight {
  readonly home: Home;
  readonly headings: readonly unknown[];
  readonly language: LanguageCode;
}

/** Settles which column is whose, and remembers what only the columns' marks could tell. */
function resolve(state: State, name: EntityName, sight: Sight): Located {
  const { home, headings, language } = sight;
  const known = recall(state, name);
  const located = locate(headings, fieldNames(entityOf(name)), knownHeadings(name, language, known?.headings));
  const signature = fingerprint(headings.map(normaliseHeading).join("|").replace(/\|+$/, ""));
  const inVain = located.doubled.length === 0 && known?.asked === signature;
  if (located.missing.length + located.doubled.length === 0 || inVain) {
    if (known?.sheet !== home.id) remember(state, name, { sheet: home.id, headings: known?.headings ?? {} });
    return located;
  }
  const settled = consult(located, markedColumns(home.sheet));
  restore(sight, name, settled.columns);
  const seen = { ...known?.headings, ...unshipped(name, settled.columns, headings) };
  remember(state, name, { sheet: home.id, headings: seen, asked: signature });
  return settled;
}

export function tabsOf(state: State, language: () => LanguageCode): Tabs {
  const opened = new Map<EntityName, OpenTab>();
  const homes = new Map<EntityName, Home>();
  let open: Book | undefined;
  const book = (): Book => {
    open ??= SpreadsheetApp.getActiveSpreadsheet();
    return open;
  };
  const homeOf = (name: EntityName): Home | undefined => {
    const home = homes.get(name) ?? findHome(book(), state, name, language());
    if (home) homes.set(name, home);
    return home;
  };
  const openTab = (name: EntityName): OpenTab => {
    const home = homeOf(name);
    if (!home && state.get(stateKeys.setUp) === undefined) throw new Broken("notSetUp");
    if (!home) throw new Broken("tabMissing", { tab: languages[language()].entities[name].tab });
    const headings = home.sheet.getRange("1:1").getValues()[0] ?? [];
    const { columns, doubled } = resolve(state, name, { home, headings, language: language() });
    const column = (field: string): number => {
      const at = columns[field];
      if (at !== undefined) return at;
      throw trouble(doubled.includes(field) ? "columnDoubled" : "columnMissing", name, { field, language: language() });
    };
    return { sheet: home.sheet, columns, width: Math.max(0, ...Object.values(columns)) + 1, column };
  };
  return {
    book,
    open: (name) => {
      const tab = opened.get(name) ?? openTab(name);
      opened.set(name, tab);
      return tab;
    },
    home: homeOf,
    forget: () => opened.clear(),
  };
}
