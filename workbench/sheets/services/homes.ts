/** How parts of a workbook find the objects of their tab and workbook, whose classes stand above them. */
import type { GoogleObject } from "../../runtime/execution/service.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { Session } from "./session.ts";

const makers: {
  sheet?: (session: Session, sheet: SheetModel) => GoogleObject;
  spreadsheet?: (session: Session) => GoogleObject;
  modelOf?: (value: unknown) => SheetModel | undefined;
} = {};

/** `sheet.ts` and `spreadsheet.ts` say here how they are made. */
export function provideHomes(given: typeof makers): void {
  Object.assign(makers, given);
}

const missing = (): never => {
  throw new Error("The class of tabs or workbooks has not been loaded");
};

export const sheetFor = {
  object: (session: Session, sheet: SheetModel): GoogleObject => (makers.sheet ?? missing)(session, sheet),
  /** The tab behind a script's Sheet. */
  model: (value: unknown): SheetModel | undefined => (makers.modelOf ?? missing)(value),
};

export const spreadsheetFor = (session: Session): GoogleObject => (makers.spreadsheet ?? missing)(session);
