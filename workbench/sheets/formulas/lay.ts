/** Puts results into cells: single ones, and arrays that spread. */
import type { Box } from "../model/box.ts";
import { CellError, type FormulaCell, type Result, SpillCell } from "../model/cell.ts";
import { putCell, type SheetModel, trim } from "../model/sheet.ts";
import type { SpreadsheetModel } from "../model.ts";
import { type Area, cellArea, forget, type Place, type Round, type Trace } from "./state.ts";
import { fail, formatsOf, Grid, type Value } from "./value.ts";

interface Laid {
  readonly place: Place;
  readonly trace: Trace;
  readonly value: Value;
  readonly before: Area | null;
}

const same = (a: Result, b: Result): boolean => (a instanceof CellError && b instanceof CellError ? a.code === b.code : a === b);

/** Puts a result where it belongs; an array spills, or shows `#REF!` when something is in its way. */
export function lay(round: Round, cell: FormulaCell, { place, trace, value, before }: Laid): void {
  const old = cell.value;
  if (before) {
    takeUp(place.sheet, before.box, cell);
    forget(round.state, [before]);
  }
  if (!(value instanceof Grid)) {
    cell.value = value;
    if (before) round.changed.push({ ...before, by: cell });
    if (before || !same(old, value)) round.changed.push(cellArea(place));
    return;
  }
  const box: Box = { top: place.row, left: place.column, rows: value.height, columns: value.width };
  trace.spill = { sheet: place.sheet.id, box };
  const blocked = obstacle(round.model, place.sheet, { box, cell });
  cell.value = blocked ?? value.rows[0]?.[0] ?? null;
  const grew = !before || JSON.stringify(before.box) !== JSON.stringify(box);
  if (!blocked && (spill(round, place.sheet, { box, cell, value }) || grew)) round.changed.push({ ...trace.spill, by: cell });
  if (before && grew) round.changed.push({ ...before, by: cell });
  if (!same(old, cell.value)) round.changed.push(cellArea(place));
}

/** Google's limit of a workbook, empty cells included; a tab that grows for an array counts too. */
const mostCells = 10_000_000;

function obstacle(model: SpreadsheetModel, sheet: SheetModel, { box, cell }: Omit<Spilling, "value">): CellError | null {
  const more = Math.max(0, box.top + box.rows - sheet.rows) * sheet.columns.length;
  if (model.cellCount + more > mostCells)
    return fail("#REF!", "Result was not expanded because it would exceed the workbook's limit of cells.");
  return blockedBy(sheet, box, cell) ? fail("#REF!", "Array result was not expanded because it would overwrite data.") : null;
}

function blockedBy(sheet: SheetModel, box: Box, cell: FormulaCell): boolean {
  for (let column = box.left; column < box.left + box.columns; column++) {
    for (let row = box.top; row < box.top + box.rows; row++) {
      const there = sheet.cell(row, column);
      if (there !== null && there !== cell && !(there instanceof SpillCell && there.anchor === cell)) return true;
    }
  }
  return false;
}

function takeUp(sheet: SheetModel, box: Box, cell: FormulaCell): void {
  for (const column of sheet.columns.slice(box.left, box.left + box.columns)) {
    for (let row = box.top; row < Math.min(box.top + box.rows, column.cells.length); row++) {
      const there = column.cells[row];
      if (there instanceof SpillCell && there.anchor === cell) putCell(sheet, row, column, null);
    }
    trim(column);
  }
}

interface Spilling {
  readonly box: Box;
  readonly cell: FormulaCell;
  readonly value: Grid;
}

/** The grid grows when an array needs more rows, as in Sheets. */
function spill(round: Round, sheet: SheetModel, { box, cell, value }: Spilling): boolean {
  const formats = formatsOf(value);
  forget(round.state, [{ sheet: sheet.id, box }]);
  sheet.rows = Math.max(sheet.rows, box.top + box.rows);
  value.rows.forEach((line, down) => {
    line.forEach((result, right) => {
      const column = sheet.columns[box.left + right];
      if (column && (down > 0 || right > 0))
        putCell(
          sheet,
          box.top + down,
          column,
          result === null ? null : new SpillCell(cell, result, formats.length > 0 ? formats[right] : cell.format),
        );
    });
  });
  return box.rows * box.columns > 1;
}
