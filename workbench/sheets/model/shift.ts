/** Cells that move by themselves: cut and pasted elsewhere, or pushed along by cells inserted or deleted beside them. */
import { boxOf, mapReferences, movedReference, type Reference } from "../formulas/reference.ts";
import type { SpreadsheetModel } from "../model.ts";
import { type Axis, type Box, encloses, type Reshape } from "./box.ts";
import { type Cell, FormulaCell, SpillCell } from "./cell.ts";
import { type Column, eachFormula, layers, newColumn, putCell, type SheetModel, trim } from "./sheet.ts";

interface Place {
  readonly sheet: SheetModel;
  readonly box: Box;
}

/** Takes a rectangle from where it stands and lays it elsewhere; formulas that read these cells follow them. */
export function moveBox(
  model: SpreadsheetModel,
  from: Place,
  to: { readonly sheet: SheetModel; readonly top: number; readonly left: number },
) {
  model.settle();
  const { box } = from;
  lift(from, { sheet: to.sheet, box: { ...box, top: to.top, left: to.left } });
  const down = to.top - box.top;
  const right = to.left - box.left;
  const follow = (reference: Reference, home: SheetModel): Reference => {
    const stood = sizeOf(reference, from, home);
    if (!stood || !encloses(box, stood)) return reference;
    const moved = slid(reference, down, right);
    return to.sheet === from.sheet ? moved : { ...moved, sheet: to.sheet.name };
  };
  mapFormulas(model, follow);
  for (const named of model.named) {
    if (named.sheet !== from.sheet.id || !encloses(box, named.box)) continue;
    named.sheet = to.sheet.id;
    named.box = { ...named.box, top: named.box.top + down, left: named.box.left + right };
  }
  from.sheet.changed({ kind: "structure", change: null });
}

/** The cells that a reference means, when it means cells of this place's tab. */
function sizeOf(reference: Reference, { sheet }: Place, home: SheetModel): Box | null {
  if ((reference.sheet ?? home.name) !== sheet.name) return null;
  return boxOf(reference, { rows: sheet.rows, columns: sheet.columns.length });
}

function slid(reference: Reference, down: number, right: number): Reference {
  const corner = ({ row, column }: Reference["from"]): Reference["from"] => ({
    ...(row ? { row: { ...row, at: row.at + down } } : {}),
    ...(column ? { column: { ...column, at: column.at + right } } : {}),
  });
  return { ...reference, from: corner(reference.from), ...(reference.to ? { to: corner(reference.to) } : {}) };
}

function mapFormulas(model: SpreadsheetModel, change: (reference: Reference, home: SheetModel) => Reference | null): void {
  for (const home of model.sheets) {
    eachFormula(home, (cell, row, index) => {
      const source = mapReferences(cell.source, (reference) => change(reference, home));
      const column = home.columns[index];
      if (column && source !== cell.source) putCell(home, row, column, new FormulaCell(source));
    });
  }
}

/** Cells and everything over them leave one rectangle and stand in another. */
function lift(from: Place, to: Place): void {
  const { box } = from;
  const end = box.top + box.rows;
  const taken = from.sheet.columns.slice(box.left, box.left + box.columns).map((column) => ({
    cells: Array.from({ length: box.rows }, (_, row) => column.cells[box.top + row] ?? null),
    layers: layers(column).map((runs) => runs.slice(box.top, end)),
  }));
  for (const column of from.sheet.columns.slice(box.left, box.left + box.columns)) empty(from.sheet, column, box.top, end);
  taken.forEach((part, offset) => {
    const column = to.sheet.columns[to.box.left + offset];
    if (!column) return;
    part.cells.forEach((cell, row) => {
      putCell(to.sheet, to.box.top + row, column, carriedHome(cell, from.sheet, to.sheet));
    });
    trim(column);
    layers(column).forEach((runs, index) => {
      runs.paste(to.box.top, box.rows, part.layers[index] ?? []);
    });
  });
  from.sheet.changed({ kind: "cells", box });
  to.sheet.changed({ kind: "cells", box: to.box });
}

/** On another tab, a formula goes on reading the tab that it came from. */
function carriedHome(cell: Cell, from: SheetModel, to: SheetModel): Cell {
  if (cell instanceof SpillCell) return null;
  if (!(cell instanceof FormulaCell) || from === to) return cell;
  return new FormulaCell(mapReferences(cell.source, (reference) => ({ sheet: from.name, ...reference })));
}

function empty(sheet: SheetModel, column: Column, from: number, to: number): void {
  for (let row = from; row < Math.min(to, column.cells.length); row++) putCell(sheet, row, column, null);
  trim(column);
  for (const runs of layers(column)) runs.set(from, to, undefined);
}

/** Makes room in a rectangle, or takes it away; what stands beyond it along the axis is pushed along. */
export function shiftCells(model: SpreadsheetModel, sheet: SheetModel, { box, axis, kind }: Shift): void {
  model.settle();
  const rows = axis === "rows";
  const count = rows ? box.rows : box.columns;
  const start = rows ? box.top : box.left;
  const inserting = kind === "insert";
  const used = rows ? sheet.lastRow : sheet.lastColumn;
  if (inserting) grow(sheet, rows, used + count);
  const first = inserting ? start : start + count;
  const length = Math.max(0, (rows ? sheet.rows : sheet.columns.length) - first - (inserting ? count : 0));
  const tail = rows ? { ...box, top: first, rows: length } : { ...box, left: first, columns: length };
  const target = rows ? { ...tail, top: first + (inserting ? count : -count) } : { ...tail, left: first + (inserting ? count : -count) };
  const looks = sheet.columns.slice(box.left, box.left + box.columns).map((column) => column.style.slice(box.top, box.top + box.rows));
  if (!inserting)
    for (const column of sheet.columns.slice(box.left, box.left + box.columns)) empty(sheet, column, box.top, box.top + box.rows);
  if (length > 0) lift({ sheet, box: tail }, { sheet, box: target });
  if (inserting)
    sheet.columns.slice(box.left, box.left + box.columns).forEach((column, index) => {
      column.style.paste(box.top, box.rows, looks[index] ?? []);
    });
  const change: Reshape = { kind, axis, at: start, count };
  mapFormulas(model, (reference, home) => {
    const stood = sizeOf(reference, { sheet, box }, home);
    const within =
      stood && (rows ? encloses(across(box, "rows"), across(stood, "rows")) : encloses(across(box, "columns"), across(stood, "columns")));
    return within ? movedReference(reference, rows ? "row" : "column", change) : reference;
  });
  sheet.changed({ kind: "structure", change: null });
}

/** A box without its extent along an axis. */
const across = (box: Box, axis: Axis): Box => (axis === "rows" ? { ...box, top: 0, rows: 1 } : { ...box, left: 0, columns: 1 });

interface Shift {
  readonly box: Box;
  readonly axis: Axis;
  readonly kind: "insert" | "delete";
}

/** The grid grows when content would be pushed over its edge. */
function grow(sheet: SheetModel, rows: boolean, needed: number): void {
  if (rows) sheet.rows = Math.max(sheet.rows, needed);
  else while (sheet.columns.length < needed) sheet.columns.push(newColumn());
}
