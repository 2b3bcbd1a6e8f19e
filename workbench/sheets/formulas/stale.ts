/** Which formulas a change has made stale. */
import type { Box } from "../model/box.ts";
import { FormulaCell } from "../model/cell.ts";
import { eachFormula, eachSpill, putCell, type SheetModel, trim } from "../model/sheet.ts";
import type { SpreadsheetModel } from "../model.ts";
import { type Area, type Change, cellArea, forget, meets, type Place, type State, type Trace } from "./state.ts";

/** Functions whose result may change while nothing that they read does. */
const volatile = /\b(NOW|TODAY|RAND|RANDARRAY|RANDBETWEEN|INDIRECT|OFFSET)\s*\(/i;

/** Learns what has changed since the last time, and which formulas that makes stale. */
export function noticed(model: SpreadsheetModel, state: State): Area[] {
  const { stale } = model;
  const ticking = state.now !== model.now();
  if (!stale.everything && stale.boxes.length === 0 && !ticking) return [];
  const boxes = stale.everything ? null : stale.boxes.slice();
  stale.boxes.length = 0;
  stale.everything = false;
  state.now = model.now();
  forget(state, boxes);
  if (state.places.size === 0 && !model.sheets.some((sheet) => sheet.formulas > 0)) return [];
  const told = findPlaces(model, state, boxes);
  addStale(state, boxes && [...boxes, ...told], true);
  return told;
}

/** Learns where formulas stand now, and takes up what those that are gone had spilled. */
function findPlaces(model: SpreadsheetModel, state: State, boxes: readonly Area[] | null): Area[] {
  if (boxes === null) {
    state.places = new Map();
    state.pending.clear();
    for (const sheet of model.sheets) eachFormula(sheet, (cell, row, column) => settled(state, cell, { sheet, row, column }));
    return dropOrphans(model, state);
  }
  const gone = [...state.places].filter(([cell, { sheet, row, column }]) => sheet.cell(row, column) !== cell);
  for (const [cell] of gone) {
    state.places.delete(cell);
    state.pending.delete(cell);
  }
  for (const { sheet, box } of boxes) {
    const home = model.sheetById(sheet);
    if (home && home.formulas > 0) findIn(home, box, state);
  }
  return gone.some(([cell]) => state.traces.get(cell)?.spill) ? dropOrphans(model, state) : [];
}

const settled = ({ places }: State, cell: FormulaCell, place: Omit<Place, "volatile">): void =>
  void places.set(cell, { ...place, volatile: volatile.test(cell.source) });

function findIn(sheet: SheetModel, box: Box, state: State): void {
  for (let column = box.left; column < box.left + box.columns; column++) {
    const cells = sheet.columns[column]?.cells ?? [];
    for (let row = box.top; row < Math.min(box.top + box.rows, cells.length); row++) {
      const cell = cells[row];
      if (cell instanceof FormulaCell) settled(state, cell, { sheet, row, column });
    }
  }
}

/** Spilled cells whose formula is gone go too. */
function dropOrphans(model: SpreadsheetModel, state: State): Area[] {
  const gone: Area[] = [];
  for (const sheet of model.sheets) {
    const orphans: [number, number][] = [];
    eachSpill(sheet, (cell, row, column) => {
      const home = state.places.get(cell.anchor);
      if (!home || home.sheet !== sheet || row < home.row || column < home.column) orphans.push([row, column]);
    });
    for (const [row, column] of orphans) {
      const home = sheet.columns[column];
      if (home) putCell(sheet, row, home, null);
      gone.push({ sheet: sheet.id, box: { top: row, left: column, rows: 1, columns: 1 } });
    }
    if (orphans.length > 0) sheet.columns.forEach(trim);
  }
  forget(state, gone);
  return gone;
}

/** Adds the formulas that are new, volatile, or read something that changed, and those that read them, and so on. */
export function addStale({ places, traces, pending }: State, boxes: readonly Change[] | null, all: boolean): void {
  if (boxes === null) {
    for (const cell of places.keys()) pending.add(cell);
    return;
  }
  let front: readonly Change[] = boxes;
  for (let first = true; first || front.length > 0; first = false) {
    const next: Area[] = [];
    for (const [cell, place] of places) {
      const trace = traces.get(cell);
      if (pending.has(cell) || !(trace === undefined || (first && all && place.volatile) || touched(cell, trace, front))) continue;
      pending.add(cell);
      next.push(cellArea(place), ...(trace?.spill ? [trace.spill] : []));
    }
    front = next;
  }
}

/** Whether a formula read what has changed, or something else now stands where it spills. */
const touched = (cell: FormulaCell, trace: Trace, changes: readonly Change[]): boolean =>
  changes.some(
    (change) =>
      trace.reads.some((read) => meets(read, change)) || (change.by !== cell && trace.spill !== null && meets(trace.spill, change)),
  );
