/** Finds the tabs and their columns by what they are, wherever they stand and whatever they are called by now. */
import { Broken } from "../app/broken.ts";
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

export interface Tabs {
  readonly book: () => Book;
  open(name: EntityName): OpenTab;
  /** The tab's sheet, or undefined when it is gone. */
  sheet(name: EntityName): Sheet | undefined;
  /** Reads headings again: people may have moved columns meanwhile. */
  forget(): void;
}

/** What is remembered of a tab in the document's properties. */
export interface Remembered {
  readonly sheet: number;
  /** The headings last seen, by field; only those that no language ships. */
  readonly headings: Readonly<Record<string, string>>;
  /** The headings for which the columns' marks were asked in vain. */
  readonly asked?: string;
}

const key = (name: EntityName): string => `tab.${name}`;

export function recall(state: State, name: EntityName): Remembered | undefined {
  const text = state.get(key(name));
  return text === undefined ? undefined : JSON.parse(text);
}

export const remember = (state: State, name: EntityName, what: Remembered): void => state.set({ [key(name)]: JSON.stringify(what) });

function findSheet(book: Book, state: State, name: EntityName, language: LanguageCode): Sheet | undefined {
  const known = recall(state, name);
  const byId = known && book.getSheetById(known.sheet);
  if (byId) return byId;
  const titled = knownTitles(name, language)
    .map((title) => book.getSheetByName(title))
    .find((sheet) => sheet !== null);
  return titled ?? markedSheet(book, name);
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

export function tabsOf(state: State, language: () => LanguageCode): Tabs {
  const opened = new Map<EntityName, OpenTab>();
  let open: Book | undefined;
  const book = (): Book => {
    open ??= SpreadsheetApp.getActiveSpreadsheet();
    return open;
  };

  function resolve(name: EntityName, sheet: Sheet, headings: readonly unknown[]): Located {
    const known = recall(state, name);
    const located = locate(headings, fieldNames(entityOf(name)), knownHeadings(name, language(), known?.headings));
    const id = sheet.getSheetId();
    const signature = headings.map(normaliseHeading).join("|").replace(/\|+$/, "");
    const inVain = located.doubled.length === 0 && known?.asked === signature;
    if (located.missing.length + located.doubled.length === 0 || inVain) {
      if (known?.sheet !== id) remember(state, name, { sheet: id, headings: known?.headings ?? {} });
      return located;
    }
    const settled = consult(located, markedColumns(sheet));
    const seen = { ...known?.headings, ...unshipped(name, settled.columns, headings) };
    remember(state, name, { sheet: id, headings: seen, asked: signature });
    return settled;
  }

  function openSheet(name: EntityName): OpenTab {
    const words = languages[language()].entities[name];
    const sheet = findSheet(book(), state, name, language());
    if (!sheet) throw state.get(stateKeys.setUp) === undefined ? new Broken("notSetUp") : new Broken("tabMissing", { tab: words.tab });
    const headings = sheet.getRange("1:1").getValues()[0] ?? [];
    const { columns, doubled } = resolve(name, sheet, headings);
    const labels: Readonly<Record<string, string>> = words.fields;
    return {
      sheet,
      columns,
      width: Math.max(0, ...Object.values(columns)) + 1,
      column: (field) => {
        const at = columns[field];
        if (at !== undefined) return at;
        throw new Broken(doubled.includes(field) ? "columnDoubled" : "columnMissing", { tab: words.tab, column: labels[field] ?? field });
      },
    };
  }

  return {
    book,
    open: (name) => {
      const tab = opened.get(name) ?? openSheet(name);
      opened.set(name, tab);
      return tab;
    },
    sheet: (name) => findSheet(book(), state, name, language()),
    forget: () => opened.clear(),
  };
}
