/** Changes by hand of rows, columns and tabs, made in the store as a person makes them in Google's editor. */
import { GoogleError } from "../runtime/execution/service.ts";
import { renameInFormulas } from "../sheets/formulas/settle.ts";
import { sortRows } from "../sheets/model/rearrange.ts";
import { reshape } from "../sheets/model/reshape.ts";
import type { SheetModel } from "../sheets/model/sheet.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import type { Reform } from "./wire.ts";

/** The `changeType` of Google's change event, or why nothing was done. */
export type Reformed = { readonly change: string } | { readonly problem: string };

type Kind = Reform["kind"];
type Change<K extends Kind> = (book: SpreadsheetModel, sheet: SheetModel, reform: Extract<Reform, { kind: K }>) => Reformed;

const GONE: Reformed = { problem: "There is no such tab." };
const done = (change: string): Reformed => ({ change });

const insert: Change<"insert" | "delete"> = (book, sheet, { kind, axis, at, count }) => {
  const all = axis === "rows" ? sheet.rows : sheet.columns.length;
  if (kind === "delete" && count >= all) return { problem: `You can't delete all the ${axis} on the sheet.` };
  reshape(book, sheet, { kind, axis, at, count });
  return done(`${kind === "insert" ? "INSERT" : "REMOVE"}_${axis === "rows" ? "ROW" : "COLUMN"}`);
};

const move: Change<"move"> = (book, sheet, { axis, at, count, to }) => {
  if (to < at || to > at + count) reshape(book, sheet, { kind: "move", axis, at, count, to });
  return done("OTHER");
};

const size: Change<"size"> = (_book, sheet, { axis, at, count, pixels }) => {
  sheet.tracks[axis].pixels.set(at, at + count, Math.round(pixels));
  sheet.changed({ kind: "features" });
  return done("FORMAT");
};

/** Frozen rows stay where they are, as with "Sort sheet". */
const sort: Change<"sort"> = (book, sheet, { column, ascending }) => {
  const top = sheet.tracks.rows.frozen;
  const rows = sheet.lastRow - top;
  if (rows > 1) sortRows(book, sheet, { top, left: 0, rows, columns: sheet.columns.length }, [{ column, ascending }]);
  return done("OTHER");
};

function freshName(book: SpreadsheetModel): string {
  for (let number = book.sheets.length + 1; ; number++) if (!book.sheetByName(`Sheet${number}`)) return `Sheet${number}`;
}

function rename(book: SpreadsheetModel, sheet: SheetModel, name: string): Reformed {
  const other = book.sheetByName(name);
  if (other && other !== sheet) return { problem: `A sheet with the name "${name}" already exists. Please enter another name.` };
  renameInFormulas(book, sheet.name, name);
  sheet.name = name;
  book.tell(sheet.id, { kind: "tabs" });
  return done("OTHER");
}

function moveTab(book: SpreadsheetModel, sheet: SheetModel, to: number): Reformed {
  const others = book.sheets.filter((each) => each !== sheet);
  book.sheets = [...others.slice(0, to), sheet, ...others.slice(to)];
  book.tell(sheet.id, { kind: "tabs" });
  return done("OTHER");
}

function removeTab(book: SpreadsheetModel, sheet: SheetModel): Reformed {
  if (book.sheets.length === 1) return { problem: "You can't remove all the sheets in a document." };
  book.removeSheet(sheet);
  return done("REMOVE_GRID");
}

function change(book: SpreadsheetModel, reform: Reform): Reformed {
  if (reform.kind === "addTab") {
    book.addSheet(book.freshSheet(freshName(book)), book.sheets.length);
    return done("INSERT_GRID");
  }
  const sheet = book.sheetById(reform.tab);
  if (!sheet) return GONE;
  if (reform.kind === "insert" || reform.kind === "delete") return insert(book, sheet, reform);
  if (reform.kind === "move") return move(book, sheet, reform);
  if (reform.kind === "size") return size(book, sheet, reform);
  if (reform.kind === "sort") return sort(book, sheet, reform);
  if (reform.kind === "renameTab") return rename(book, sheet, reform.name);
  return reform.kind === "moveTab" ? moveTab(book, sheet, reform.to) : removeTab(book, sheet);
}

/** Makes the change. What the store refuses comes back as its sentence. */
export function applyReform(book: SpreadsheetModel, reform: Reform): Reformed {
  try {
    return change(book, reform);
  } catch (failure) {
    if (failure instanceof GoogleError) return { problem: failure.message };
    throw failure;
  }
}
