/** Copies of a whole workbench, made from one picture of it: cheap enough to try the same moment thousands of times. */
import { createHash } from "node:crypto";
import type { SheetJson } from "../../sheets/model/json.ts";
import { type SpreadsheetJson, SpreadsheetModel } from "../../sheets/model.ts";
import { Books } from "../world/books.ts";
import type { World } from "../world/world.ts";
import { nothingWritten, type Stored } from "./storage.ts";

interface BookPicture {
  readonly book: SpreadsheetJson;
  readonly sheets: readonly SheetJson[];
}

export interface Picture {
  readonly world: World;
  readonly books: readonly BookPicture[];
}

const pictureOfBook = (book: SpreadsheetModel): BookPicture => ({
  book: structuredClone(book.toJSON()),
  sheets: structuredClone(book.sheets.map((sheet) => book.sheetJSON(sheet))),
});

/** What never changes once it is there (mails, ended executions, scripts) is shared; the rest is copied. */
function copyOfWorld({ mails, executions, projects, ...rest }: World): World {
  return { ...structuredClone(rest), mails: [...mails], executions: [...executions], projects: { ...projects } };
}

export const pictureOf = ({ world, books }: Pick<Stored, "world" | "books">): Picture => ({
  world: copyOfWorld(world),
  books: books.all().map(pictureOfBook),
});

/** A workbench as in the picture; with a seed, with chances of its own. */
export function developed({ world, books }: Picture, seed: number | undefined): Stored {
  const [home = new SpreadsheetModel(), ...others] = books.map(({ book, sheets }) => SpreadsheetModel.fromJSON(book, sheets));
  const copy = copyOfWorld(world);
  const chance = { state: seed ?? copy.chance.state };
  return { world: { ...copy, seeded: true, chance }, books: new Books(home, others), written: nothingWritten() };
}

/** The same text for the same state, whatever the computer's own timing was. */
export function fingerprint(state: Pick<Stored, "world" | "books">): string {
  const { world, books } = pictureOf(state);
  const executions = [...world.executions]
    .sort((one, other) => one.id - other.id)
    .map(({ cost, ...rest }) => ({ ...rest, cost: { ...cost, cpuMs: 0 } }));
  return createHash("sha256")
    .update(JSON.stringify({ world: { ...world, executions }, books }))
    .digest("hex");
}

/** What counts the day's use, and what only tells of executions: nothing that is kept depends on it until a limit is reached. */
function kept({ world, books }: Pick<Stored, "world" | "books">) {
  const { mails, executions, projects, propertyUse, bookUse, triggerUse, ...rest } = world;
  return { rest: { ...rest, projects: Object.keys(projects) }, mails, books: books.all() };
}

/** Another text as soon as anything is written, sent or drawn, as far as it is applied. Cheap enough to ask at every service call. */
export function traceOf(state: Pick<Stored, "world" | "books">): string {
  const { rest, mails, books } = kept(state);
  return JSON.stringify([rest, mails.length, books.map((book) => [book, book.sheets.map(({ id, revision }) => [id, revision])])]);
}

/** The same text for states that hold the same, whatever was drawn and however many milliseconds it took. */
export function contents(state: Pick<Stored, "world" | "books">): string {
  const { rest, mails, books } = kept(state);
  const mailUse = Object.entries(rest.mailUse).map(([who, { amount }]) => [who, amount]);
  const hash = createHash("sha256").update(JSON.stringify({ ...rest, mailUse, chance: null }));
  for (const { at: _, ...mail } of mails) hash.update(JSON.stringify(mail));
  for (const book of books) {
    hash.update(JSON.stringify(book));
    for (const sheet of book.sheets) hash.update(JSON.stringify({ ...book.sheetJSON(sheet), revision: 0 }));
  }
  return hash.digest("hex");
}
