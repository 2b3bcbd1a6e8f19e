/** The spreadsheet's globals for one execution, and the objects that events carry. */
import type { Execution, GoogleObject } from "../runtime/execution/service.ts";
import type { SpreadsheetModel } from "./model.ts";
import { SpreadsheetApp } from "./services/app.ts";
import "./services/bookPdf.ts";
import { Charts } from "./services/charts.ts";
import { provideHomes } from "./services/homes.ts";
import "./services/images.ts";
import { installPictures } from "./services/pictures.ts";
import "./services/pivots.ts";
import "./services/openBook.ts";
import "./services/rangeActions.ts";
import "./services/rangeFill.ts";
import "./services/rangeLayers.ts";
import { installRangeList } from "./services/rangeList.ts";
import "./services/rangeRich.ts";
import "./services/rangeStyles.ts";
import "./services/rangeText.ts";
import { type Hooks, Session } from "./services/session.ts";
import { rangeByText, Sheet, sheetObject } from "./services/sheet.ts";
import "./services/sheetCharts.ts";
import "./services/sheetGrid.ts";
import "./services/sheetMore.ts";
import "./services/selecting.ts";
import "./services/slicers.ts";
import { spreadsheetObject } from "./services/spreadsheet.ts";
import "./services/spreadsheetMore.ts";
import "./services/theme.ts";

provideHomes({
  sheet: sheetObject,
  spreadsheet: spreadsheetObject,
  modelOf: (value) => (value instanceof Sheet ? value.model : undefined),
});
installRangeList();
installPictures();

export interface SheetRoots {
  readonly SpreadsheetApp: GoogleObject;
  readonly Charts: GoogleObject;
  /** `e.source` of an event: the workbook itself, or another. */
  source(book?: SpreadsheetModel): GoogleObject;
  /** `e.range` of an event: a tab by gid, a box in A1 notation. */
  range(sheet: number, a1: string, book?: SpreadsheetModel): GoogleObject | null;
}

/** Everything of one execution shares one write buffer; see `Session`. */
export function sheetRoots(model: SpreadsheetModel, execution: Execution, hooks: Hooks): SheetRoots {
  const session = new Session(model, execution, hooks);
  session.desk.active = hooks.shelf?.bound === false ? null : session;
  return {
    SpreadsheetApp: new SpreadsheetApp(session),
    Charts: new Charts(session),
    source: (book = model) => spreadsheetObject(session.beside(book)),
    range: (id, a1, book = model) => {
      const sheet = book.sheetById(id);
      return sheet ? rangeByText(session.beside(book), sheet, a1) : null;
    },
  };
}
