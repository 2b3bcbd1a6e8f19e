/** What a workbook does through its active tab, and its settings of calculation. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import type { BookSettings } from "../model/features.ts";
import { enums } from "./enums.ts";
import { flag, install, int, type Method, makers, member } from "./methods.ts";
import { Range } from "./range.ts";
import { sheetObject } from "./sheet.ts";
import { activeSheet, Spreadsheet } from "./spreadsheet.ts";

/** Methods of a tab that a workbook has too, done on the active tab (reference: Spreadsheet). */
const forwarded = [
  ...["appendRow", "autoResizeColumn", "deleteColumn", "deleteColumns", "deleteRow", "deleteRows", "getColumnWidth", "getDataRange"],
  ...["getFrozenColumns", "getFrozenRows", "getLastColumn", "getLastRow", "getRowHeight", "getSheetValues", "hideColumn", "hideRow"],
  ...["insertColumnAfter", "insertColumnBefore", "insertColumnsAfter", "insertColumnsBefore", "insertRowAfter", "insertRowBefore"],
  ...["insertRowsAfter", "insertRowsBefore", "isColumnHiddenByUser", "isRowHiddenByFilter", "isRowHiddenByUser", "setColumnWidth"],
  ...["setFrozenColumns", "setFrozenRows", "setRowHeight", "sort", "unhideColumn", "unhideRow"],
];

/** The tab checks its own arguments; what gives the tab back gives a tab here too. */
function forward(name: string): void {
  const value = function (this: Spreadsheet, ...args: unknown[]): unknown {
    const sheet = sheetObject(this.session, activeSheet(this.session));
    const method: unknown = Reflect.get(sheet, name);
    return typeof method === "function" ? method.apply(sheet, args) : undefined;
  };
  Object.defineProperty(Spreadsheet.prototype, name, { value, writable: true, configurable: true });
}

forwarded.forEach(forward);

const on = makers<Spreadsheet>();

function keep(self: Spreadsheet, changed: BookSettings): Spreadsheet {
  self.session.model.settings = { ...self.session.model.settings, ...changed };
  self.session.model.tell(-1, { kind: "features" });
  return self;
}

const given = <K extends keyof BookSettings>(key: K, otherwise: BookSettings[K]): Method<Spreadsheet> =>
  on.read([], ({ session }) => session.model.settings[key] ?? otherwise);

/** A number between these, both included (TD; the refusal's words are K). */
const bounded = (key: "cycles" | "threshold", { least, most }: { readonly least: number; readonly most: number }): Method<Spreadsheet> =>
  on.change([int], (self, value) => {
    if (value < least || value > most) throw new GoogleError(text.invalid(key));
    return keep(self, { [key]: value });
  });

/** Google's own settings where nobody changed them (Sheets, File > Settings > Calculation). */
const calculation = {
  getRecalculationInterval: on.read([], ({ session }) => enums.RecalculationInterval[session.model.settings.recalculation ?? "ON_CHANGE"]),
  setRecalculationInterval: on.change([member("RecalculationInterval")], (self, { name }) => {
    const recalculation = name === "MINUTE" || name === "HOUR" ? name : "ON_CHANGE";
    return keep(self, { recalculation });
  }),
  isIterativeCalculationEnabled: given("iterative", false),
  setIterativeCalculationEnabled: on.change([flag], (self, iterative) => keep(self, { iterative })),
  getMaxIterativeCalculationCycles: given("cycles", 50),
  setMaxIterativeCalculationCycles: bounded("cycles", { least: 1, most: 10_000 }),
  getIterativeCalculationConvergenceThreshold: given("threshold", 0.05),
  setIterativeCalculationConvergenceThreshold: bounded("threshold", { least: 0, most: Number.POSITIVE_INFINITY }),
};

function called(object: unknown, name: string, ...args: unknown[]): unknown {
  const method: unknown = object instanceof GoogleObject ? Reflect.get(object, name) : undefined;
  return typeof method === "function" ? method.apply(object, args) : undefined;
}

install(Spreadsheet, "SpreadsheetApp.Spreadsheet", {
  ...calculation,
  getBandings: on.read([], ({ session }) =>
    session.model.sheets.flatMap((sheet) => called(new Range(session, sheet, sheet.everything), "getBandings")),
  ),
  getDataSources: on.read([], () => []),
  getDataSourceSheets: on.read([], () => []),
  getDataSourceTables: on.read([], () => []),
  getDataSourceFormulas: on.read([], () => []),
  getDataSourcePivotTables: on.read([], () => []),
  getDataSourceRefreshSchedules: on.read([], () => []),
});
