/** Puts blocks of cells and their notes into Univer's workbook. */
import type { IStyleData, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { Block } from "../../cells.ts";
import { eachCell, eachNote } from "./cells.ts";

/** Straight into the matrix: Univer's own way merges with what was there, and takes seconds for a large tab. */
export function putCells(workbook: Workbook, tab: number, block: Block): void {
  const sheet = workbook.getSheetBySheetId(String(tab));
  if (!sheet) return;
  const styles = workbook.getStyles();
  const numbers = new Map<IStyleData, string>();
  const matrix = sheet.getCellMatrix();
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  eachCell(block, (row, column, cell) => {
    if (row >= rows || column >= columns) return;
    if (Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
    else if (typeof cell.s !== "object" || cell.s === null) matrix.setValue(row, column, cell);
    else {
      const number = numbers.get(cell.s) ?? styles.setValue(cell.s) ?? "";
      numbers.set(cell.s, number);
      matrix.setValue(row, column, { ...cell, s: number });
    }
  });
}

/** An empty change: Univer lays out and paints the tab again. */
export function repaint(api: FUniver, tab: number): void {
  const unitId = api.getActiveWorkbook()?.getId();
  const params = { unitId, subUnitId: String(tab), cellValue: {} };
  if (unitId !== undefined) api.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true });
}

/** Notes as the store has them: `seen` holds those that stand there, by their id. */
export function putNotes(api: FUniver, { tab, block, seen }: { tab: number; block: Block; seen: Set<string> }): void {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(String(tab));
  if (!sheet) return;
  eachNote(block, (row, col, note) => {
    const id = `${tab}-${row}-${col}`;
    if (note !== undefined) {
      sheet.getRange(row, col).createOrUpdateNote({ id, row, col, note, width: 220, height: 90, show: false });
      seen.add(id);
    } else if (seen.delete(id)) sheet.getRange(row, col).deleteNote();
  });
}
