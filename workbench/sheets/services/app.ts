/** `SpreadsheetApp`: the root of the spreadsheet service. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { ColorBuilder } from "./color.ts";
import { ConditionalFormatRuleBuilder } from "./conditional.ts";
import { DataValidationBuilder, newRule } from "./dataValidation.ts";
import { enums } from "./enums.ts";
import { FilterCriteriaBuilder } from "./filterCriteria.ts";
import { flag, install, int, type Methods, made, makers, opt, text } from "./methods.ts";
import { newBook, openBook } from "./openBook.ts";
import { Range } from "./range.ts";
import { RichTextValueBuilder } from "./richText.ts";
import type { Session } from "./session.ts";
import { Sheet, sheetObject } from "./sheet.ts";
import { activate, activeRange, activeSheet, Spreadsheet, spreadsheetObject, turnTo } from "./spreadsheet.ts";
import { TextStyleBuilder } from "./textStyle.ts";

export class SpreadsheetApp extends GoogleObject {
  readonly googleName = "SpreadsheetApp";
  readonly cells = 0;
  constructor(readonly session: Session) {
    super();
    Object.assign(this, enums);
  }
}

/** Of the active workbook; `null` in a script without one (TD getActiveSpreadsheet). */
function ofActive<T>({ session }: SpreadsheetApp, give: (active: Session) => T): T | null {
  const { active } = session.desk;
  return active && give(active);
}

/** A file of DriveApp's (TD SpreadsheetApp.open). */
const file = {
  is: (value: unknown): value is GoogleObject => value instanceof GoogleObject && value.googleName === "File",
};

function open(self: SpreadsheetApp, given: GoogleObject): Spreadsheet {
  const getId: unknown = Reflect.get(given, "getId");
  if (typeof getId !== "function") throw new GoogleError("Invalid argument: file");
  return openBook(self.session, String(getId.call(given)), "open");
}

function openByUrl({ session }: SpreadsheetApp, url: string): Spreadsheet {
  const id = /\/d\/([-\w]+)/.exec(url)?.[1] ?? /[?&]key=([-\w]+)/.exec(url)?.[1];
  if (id === undefined) throw new GoogleError("Invalid argument: url");
  return openBook(session, id, "openByUrl");
}

/** The workbook of what was made active becomes the active one. */
function follow(self: SpreadsheetApp, session: Session): void {
  self.session.desk.active = session;
}

const on = makers<SpreadsheetApp>();
const methods: Methods<SpreadsheetApp, GoogleAppsScript.Spreadsheet.SpreadsheetApp> = {
  getActive: on.free([], (self) => ofActive(self, spreadsheetObject)),
  getActiveSpreadsheet: on.free([], (self) => ofActive(self, spreadsheetObject)),
  getActiveSheet: on.free([], (self) => ofActive(self, (session) => sheetObject(session, activeSheet(session)))),
  getActiveRange: on.read([], (self) => ofActive(self, activeRange)),
  getCurrentCell: on.read([], (self) =>
    ofActive(self, (session) => new Range(session, activeSheet(session), { ...activeRange(session).box, rows: 1, columns: 1 })),
  ),
  setActiveSheet: on.free([made(Sheet), opt(flag)], (self, sheet, restore) => {
    follow(self, sheet.session);
    return turnTo(sheet, restore);
  }),
  setActiveRange: on.free([made(Range)], (self, range) => {
    follow(self, range.session);
    return activate(range);
  }),
  setCurrentCell: on.free([made(Range)], (self, range) => {
    follow(self, range.session);
    return activate(range);
  }),
  setActiveSpreadsheet: on.free([made(Spreadsheet)], (self, spreadsheet) => follow(self, spreadsheet.session)),
  flush: on.flush([], ({ session }) => session.settleAll()),
  getUi: on.free([], ({ session }) => session.hooks.ui()),
  create: on.change([text, opt(int), opt(int)], ({ session }, name, rows, columns) => newBook(session, { name, rows, columns })),
  open: on.read([file], open),
  openById: on.read([text], ({ session }, id) => openBook(session, id, "openById")),
  openByUrl: on.read([text], openByUrl),
  newDataValidation: on.free([], ({ session }) => new DataValidationBuilder(session, newRule)),
  newConditionalFormatRule: on.free([], ({ session }) => new ConditionalFormatRuleBuilder(session)),
  newFilterCriteria: on.free([], ({ session }) => new FilterCriteriaBuilder(session)),
  newRichTextValue: on.free([], ({ session }) => new RichTextValueBuilder(session)),
  newColor: on.free([], ({ session }) => new ColorBuilder(session)),
  newTextStyle: on.free([], ({ session }) => new TextStyleBuilder(session, {})),
};
install(SpreadsheetApp, "SpreadsheetApp", methods);
