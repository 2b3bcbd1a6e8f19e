/** Between the open workbench and its folder: which parts there are, which have changed, and how they become a workbench again. */

import type { SheetJson } from "../../sheets/model/json.ts";
import { type SpreadsheetJson, SpreadsheetModel } from "../../sheets/model.ts";
import { Books } from "../world/books.ts";
import { completed, type World } from "../world/world.ts";
import type { Folder } from "./folder.ts";

/** What was written last, to know what has changed since. */
export interface Written {
  /** Part → revision of the tab. */
  readonly tabs: Map<string, number>;
  readonly texts: Map<string, string>;
  /** The numbers of the workbooks beside the one on the desk, by id. */
  readonly numbers: Map<string, number>;
  mails: number;
}

export const nothingWritten = (): Written => ({ tabs: new Map(), texts: new Map(), numbers: new Map(), mails: 0 });

export interface Stored {
  readonly world: World;
  readonly books: Books;
  readonly written: Written;
}

const mailPart = (index: number) => `mail-${index}`;

/** The workbook on the desk is part `spreadsheet` with its `tab-7`; the third beside it, `book-3` with its `tab-3-7`. */
interface Place {
  readonly book: SpreadsheetModel;
  readonly part: string;
  readonly tab: (id: number) => string;
}

const homePlace = (book: SpreadsheetModel): Place => ({ book, part: "spreadsheet", tab: (id) => `tab-${id}` });
const placeOf = (book: SpreadsheetModel, number: number): Place => ({
  ...{ book, part: `book-${number}` },
  tab: (id) => `tab-${number}-${id}`,
});

function places({ books, written }: Stored): Place[] {
  for (const { id } of books.others()) if (!written.numbers.has(id)) written.numbers.set(id, Math.max(0, ...written.numbers.values()) + 1);
  return [homePlace(books.home), ...books.others().map((book) => placeOf(book, written.numbers.get(book.id) ?? 0))];
}

/** Each part as it is to be written: text, so that what happens while others are written does not get into it. */
type Parts = Record<string, string>;

function smallParts(state: Stored): Readonly<Record<string, unknown>> {
  const { mails, executions, forms, drive, projects, ...rest } = state.world;
  const whole = places(state).map(({ book, part }) => [part, book]);
  const books = Object.fromEntries(state.books.others().map(({ id }) => [id, state.written.numbers.get(id)]));
  return { world: { ...rest, mails: mails.length }, executions, forms, drive, projects, books, ...Object.fromEntries(whole) };
}

/** A workbench that has just been read is written already. */
function markWritten(state: Stored): void {
  const { world, written } = state;
  for (const [name, part] of Object.entries(smallParts(state))) written.texts.set(name, JSON.stringify(part));
  for (const { book, tab } of places(state)) for (const { id, revision } of book.sheets) written.tabs.set(tab(id), revision);
  written.mails = world.mails.length;
}

function changedTabs(state: Stored): Parts {
  const parts: Parts = {};
  for (const { book, tab } of places(state)) {
    for (const sheet of book.sheets) {
      const part = tab(sheet.id);
      if (state.written.tabs.get(part) === sheet.revision) continue;
      parts[part] = JSON.stringify(book.sheetJSON(sheet));
      state.written.tabs.set(part, sheet.revision);
    }
  }
  return parts;
}

function changedParts(state: Stored): Parts {
  const { world, written } = state;
  const parts = changedTabs(state);
  for (const [name, part] of Object.entries(smallParts(state))) {
    const json = JSON.stringify(part);
    if (written.texts.get(name) === json) continue;
    parts[name] = json;
    written.texts.set(name, json);
  }
  for (; written.mails < world.mails.length; written.mails++) parts[mailPart(written.mails)] = JSON.stringify(world.mails[written.mails]);
  return parts;
}

/** Parts of tabs and workbooks that are no more. */
function dropped(folder: Folder, state: Stored): string[] {
  const current = new Set(places(state).flatMap(({ book, part, tab }) => [part, ...book.sheets.map(({ id }) => tab(id))]));
  const gone = folder.parts().filter((part) => /^(?:tab|book)-/.test(part) && !current.has(part));
  for (const part of gone) for (const known of [state.written.tabs, state.written.texts]) known.delete(part);
  return gone;
}

/** Writes what has changed since the last time. When that fails the folder is as it was, and the next time everything is written. */
export async function store(folder: Folder, state: Stored): Promise<void> {
  const parts = changedParts(state);
  const gone = dropped(folder, state);
  if (Object.keys(parts).length === 0 && gone.length === 0) return;
  await folder.write(parts, gone).catch((error) => {
    state.written.tabs.clear();
    state.written.texts.clear();
    state.written.mails = 0;
    throw error;
  });
}

async function readBook(folder: Folder, { part, tab }: Pick<Place, "part" | "tab">): Promise<SpreadsheetModel> {
  const json = await folder.read<SpreadsheetJson>(part);
  return SpreadsheetModel.fromJSON(json, await Promise.all(json.sheets.map((id) => folder.read<SheetJson>(tab(id)))));
}

type WorldPart = Omit<World, "mails" | "executions" | "forms" | "drive" | "projects"> & { readonly mails: number };

async function readWorld(folder: Folder): Promise<World> {
  const { mails: count, ...rest } = await folder.read<WorldPart>("world");
  const mails = await Promise.all(Array.from({ length: count }, (_, index) => folder.read<World["mails"][number]>(mailPart(index))));
  const named = async (part: string) => (folder.has(part) ? { [part]: await folder.read(part) } : {});
  const [executions, forms] = await Promise.all([folder.read<World["executions"]>("executions"), folder.read<World["forms"]>("forms")]);
  return { ...completed({ ...rest, ...(await named("drive")), ...(await named("projects")) }), mails, executions, forms };
}

/** Reads a workbench back, exactly as it was written. */
export async function restore(folder: Folder): Promise<Stored> {
  const stored = folder.has("books") ? await folder.read<Record<string, number>>("books") : {};
  const numbers = new Map(Object.entries(stored).sort(([, a], [, b]) => a - b));
  const blank = new SpreadsheetModel();
  const [home, ...others] = await Promise.all(
    [homePlace(blank), ...[...numbers.values()].map((number) => placeOf(blank, number))].map((place) => readBook(folder, place)),
  );
  const books = new Books(home ?? blank, others);
  const state = { world: await readWorld(folder), books, written: { ...nothingWritten(), numbers } };
  markWritten(state);
  return state;
}
