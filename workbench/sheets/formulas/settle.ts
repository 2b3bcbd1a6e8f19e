/** Works out the formulas that a change has made stale, before anybody reads. */

import { FormulaCell } from "../model/cell.ts";
import { eachFormula, putCell } from "../model/sheet.ts";
import type { SpreadsheetModel } from "../model.ts";
import { renamed } from "./reference.ts";

export function settle(model: SpreadsheetModel): void {
  model.stale.everything = false;
  model.stale.boxes.length = 0;
}

/** Writes a tab's new name into every formula that names it. */
export function renameInFormulas(model: SpreadsheetModel, from: string, to: string): void {
  for (const home of model.sheets) {
    eachFormula(home, (cell, row, index) => {
      const source = renamed(cell.source, from, to);
      const column = home.columns[index];
      if (source !== cell.source && column) putCell(home, row, column, new FormulaCell(source));
    });
  }
}
