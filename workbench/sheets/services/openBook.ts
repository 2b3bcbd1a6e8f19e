/** Workbooks beside the one at hand: opened by id, made, and copied. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import { firstTabName, maxCells, SpreadsheetModel } from "../model.ts";
import { install, type Methods, makers, text } from "./methods.ts";
import type { Session, Shelf } from "./session.ts";
import { Spreadsheet, spreadsheetObject } from "./spreadsheet.ts";

/** Public code: what Google says of an id that names nothing. */
const notFound = (method: string) =>
  new GoogleError(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`);

function shelfOf({ hooks }: Session, method: string): Shelf {
  if (!hooks.shelf) throw notFound(method);
  return hooks.shelf;
}

export function openBook(session: Session, id: string, method: string): Spreadsheet {
  if (id === session.model.id) return spreadsheetObject(session);
  return spreadsheetObject(session.beside(shelfOf(session, method).find(id, method)));
}

export interface NewBook {
  readonly name: string;
  readonly rows: number | undefined;
  readonly columns: number | undefined;
}

/** One empty tab, 1000 by 26 unless asked for otherwise, in the language and zone of the workbook at hand. */
export function newBook(session: Session, { name, rows = 1000, columns = 26 }: NewBook): Spreadsheet {
  if (rows < 1 || columns < 1) throw new GoogleError(`Invalid argument: ${rows < 1 ? "rows" : "columns"}`);
  if (rows * columns > maxCells) throw new GoogleError(errors.tooManyCells);
  const { locale, zone } = session.model;
  const made = shelfOf(session, "create").add((settings) => {
    const book = new SpreadsheetModel({ ...settings, name, locale, zone });
    book.addSheet(new SheetModel(0, firstTabName(locale), { rows, columns }), 0);
    return book;
  });
  return spreadsheetObject(session.beside(made));
}

/** A twin of the whole workbook: tabs with their ids, names, metadata; without people, and without its forms' links (TD Spreadsheet.copy). */
function copyBook({ session }: Spreadsheet, name: string): Spreadsheet {
  const { model } = session;
  const made = shelfOf(session, "copy").add(({ id, owner }) => twin(model, { id, owner, name }));
  return spreadsheetObject(session.beside(made));
}

export function twin(
  model: SpreadsheetModel,
  settings: { readonly id: string; readonly owner: string; readonly name: string },
): SpreadsheetModel {
  const sheets = model.sheets.map((sheet) => ({ ...model.sheetJSON(sheet), formUrl: null }));
  return SpreadsheetModel.fromJSON({ ...structuredClone(model.toJSON()), ...settings, editors: [], viewers: [] }, sheets);
}

const on = makers<Spreadsheet>();
const methods: Methods<Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet> = { copy: on.change([text], copyBook) };
install(Spreadsheet, "SpreadsheetApp.Spreadsheet", methods);
