/** `SpreadsheetApp`: the root of the spreadsheet service. */
import { GoogleError, GoogleObject } from "../../runtime/service.ts";
import { ConditionalFormatRuleBuilder } from "./conditional.ts";
import { DataValidationBuilder, newRule } from "./dataValidation.ts";
import { enums } from "./enums.ts";
import { FilterCriteriaBuilder } from "./filter.ts";
import { flag, install, type Methods, made, makers, opt, text } from "./methods.ts";
import { Range } from "./range.ts";
import { RichTextValueBuilder, TextStyleBuilder } from "./richText.ts";
import type { Session } from "./session.ts";
import { Sheet, sheetObject } from "./sheet.ts";
import { activate, activeRange, activeSheet, Spreadsheet, spreadsheetObject } from "./spreadsheet.ts";

export class SpreadsheetApp extends GoogleObject {
  readonly googleName = "SpreadsheetApp";
  readonly cells = 0;
  constructor(readonly session: Session) {
    super();
    Object.assign(this, enums);
  }
}

/** Only the workbook that the script is bound to lives here. */
function open({ session }: SpreadsheetApp, idOrUrl: string): Spreadsheet {
  const id = /\/d\/([^/]+)/.exec(idOrUrl)?.[1] ?? idOrUrl;
  if (id !== session.model.id)
    throw new GoogleError("Unexpected error while getting the method or property openById on object SpreadsheetApp.");
  return spreadsheetObject(session);
}

const on = makers<SpreadsheetApp>();
const methods: Methods<SpreadsheetApp, GoogleAppsScript.Spreadsheet.SpreadsheetApp> = {
  getActive: on.free([], ({ session }) => spreadsheetObject(session)),
  getActiveSpreadsheet: on.free([], ({ session }) => spreadsheetObject(session)),
  getActiveSheet: on.free([], ({ session }) => sheetObject(session, activeSheet(session))),
  getActiveRange: on.read([], ({ session }) => activeRange(session)),
  getCurrentCell: on.read(
    [],
    ({ session }) => new Range(session, activeSheet(session), { ...activeRange(session).box, rows: 1, columns: 1 }),
  ),
  setActiveSheet: on.free([made(Sheet), opt(flag)], ({ session }, sheet) => {
    session.model.select(session.execution.activeUser, { sheet: sheet.model.id, a1: "A1" });
    return sheet;
  }),
  setActiveRange: on.free([made(Range)], (_self, range) => activate(range)),
  setCurrentCell: on.free([made(Range)], (_self, range) => activate(range)),
  setActiveSpreadsheet: on.free([made(Spreadsheet)], () => undefined),
  flush: on.flush([], ({ session }) => session.settle()),
  getUi: on.free([], ({ session }) => session.hooks.ui()),
  openById: on.read([text], open),
  openByUrl: on.read([text], open),
  newDataValidation: on.free([], ({ session }) => new DataValidationBuilder(session, newRule)),
  newConditionalFormatRule: on.free([], ({ session }) => new ConditionalFormatRuleBuilder(session)),
  newFilterCriteria: on.free([], ({ session }) => new FilterCriteriaBuilder(session)),
  newRichTextValue: on.free([], ({ session }) => new RichTextValueBuilder(session)),
  newTextStyle: on.free([], ({ session }) => new TextStyleBuilder(session, {})),
};
install(SpreadsheetApp, "SpreadsheetApp", methods);
