/** Works out the formulas that a change has made stale, before anybody reads: nothing is worked out that nobody asks for. */

import { splitSheet } from "../model/a1.ts";
import { type Box, intersects } from "../model/box.ts";
import { CellError, FormulaCell, type Result, SpillCell } from "../model/cell.ts";
import { eachFormula, eachSpill, putCell, type SheetModel, trim } from "../model/sheet.ts";
import type { SpreadsheetModel } from "../model.ts";
import { evaluate, resultOfFormula } from "./evaluate.ts";
import { formatOfFormula } from "./formats.ts";
import type { Scope } from "./function.ts";
import { treeOf } from "./parse.ts";
import { boxOf, parseReference, renamed } from "./reference.ts";
import { fail, formatsOf, Grid, type Value } from "./value.ts";

interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

interface Area {
  readonly sheet: number;
  readonly box: Box;
}

/** What is remembered of a formula between changes: what it read, and where it spilled or wanted to. */
interface Trace {
  readonly reads: Area[];
  spill: Area | null;
}

/** What the calculator keeps of a workbook. */
interface State {
  readonly traces: WeakMap<FormulaCell, Trace>;
  /** Where each formula stands. */
  places: Map<FormulaCell, Place>;
  /** Ranges that hold no formulas, as last read: good while their tab's stamp is the same. */
  readonly grids: Map<string, { readonly stamp: string; readonly grid: Grid }>;
  /** Rises when arrays spill. */
  spills: number;
  volatile: boolean;
  now: number;
}

const states = new WeakMap<SpreadsheetModel, State>();

/** One round of working out. */
interface Round {
  readonly model: SpreadsheetModel;
  readonly state: State;
  readonly places: ReadonlyMap<FormulaCell, Place>;
  readonly stale: Set<FormulaCell>;
  readonly busy: Set<FormulaCell>;
  readonly changed: Area[];
}

/** Functions whose result may change while nothing that they read does. */
const volatile = /\b(NOW|TODAY|RAND|RANDBETWEEN|INDIRECT|OFFSET)\s*\(/i;
const isVolatile = (cell: FormulaCell): boolean => volatile.test(cell.source);

const freshState = (model: SpreadsheetModel): State => ({
  traces: new WeakMap(),
  places: new Map(),
  grids: new Map(),
  spills: 0,
  volatile: false,
  now: model.now(),
});

export function settle(model: SpreadsheetModel): void {
  const opening = !states.has(model);
  const state = states.get(model) ?? freshState(model);
  states.set(model, state);
  const ticking = state.volatile && state.now !== model.now();
  const { stale } = model;
  if (!stale.everything && stale.boxes.length === 0 && !ticking) return;
  const [everything, boxes] = [stale.everything, stale.boxes.splice(0)];
  stale.everything = false;
  state.now = model.now();
  if (!model.sheets.some((sheet) => sheet.formulas > 0)) return;
  const changed = workOut(model, state, everything ? null : boxes);
  if (opening) return;
  for (const { sheet, box } of changed) {
    const home = model.sheetById(sheet);
    if (home) home.revision++;
    model.announce(sheet, { kind: "cells", box });
  }
}

/** Goes round until no spilled array changes what another formula read. */
function workOut(model: SpreadsheetModel, state: State, boxes: readonly Area[] | null): Area[] {
  const told: Area[] = findPlaces(model, state, boxes);
  const { places } = state;
  state.volatile = [...places.keys()].some(isVolatile);
  let dirty = boxes && [...boxes, ...told];
  for (let rounds = 0; rounds < 50; rounds++) {
    const stale = staleOnes(state, places, dirty);
    if (stale.size === 0) break;
    const round: Round = { model, state, places, stale, busy: new Set(), changed: [] };
    for (const cell of [...stale]) refresh(round, cell);
    told.push(...round.changed);
    dirty = round.changed.filter(({ box }) => box.rows * box.columns > 1);
    if (dirty.length === 0) break;
  }
  return told.length > 50 ? bounding(told) : told;
}

/** Learns where formulas stand now, and takes up what those that are gone had spilled. */
function findPlaces(model: SpreadsheetModel, state: State, boxes: readonly Area[] | null): Area[] {
  if (boxes === null) {
    state.places = new Map();
    for (const sheet of model.sheets) eachFormula(sheet, (cell, row, column) => state.places.set(cell, { sheet, row, column }));
    return dropOrphans(model, state);
  }
  const gone = [...state.places].filter(([cell, { sheet, row, column }]) => sheet.cell(row, column) !== cell);
  for (const [cell] of gone) state.places.delete(cell);
  for (const { sheet, box } of boxes) {
    const home = model.sheetById(sheet);
    if (home && home.formulas > 0) findIn(home, box, state);
  }
  return gone.some(([cell]) => state.traces.get(cell)?.spill) ? dropOrphans(model, state) : [];
}

function findIn(sheet: SheetModel, box: Box, state: State): void {
  for (let column = box.left; column < box.left + box.columns; column++) {
    const cells = sheet.columns[column]?.cells ?? [];
    for (let row = box.top; row < Math.min(box.top + box.rows, cells.length); row++) {
      const cell = cells[row];
      if (cell instanceof FormulaCell) state.places.set(cell, { sheet, row, column });
    }
  }
}

/** Spilled cells whose formula is gone go too. */
function dropOrphans(model: SpreadsheetModel, { places }: State): Area[] {
  const gone: Area[] = [];
  for (const sheet of model.sheets) {
    const orphans: [number, number][] = [];
    eachSpill(sheet, (cell, row, column) => {
      const home = places.get(cell.anchor);
      if (!home || home.sheet !== sheet || row < home.row || column < home.column) orphans.push([row, column]);
    });
    for (const [row, column] of orphans) {
      const home = sheet.columns[column];
      if (home) putCell(sheet, row, home, null);
      gone.push({ sheet: sheet.id, box: { top: row, left: column, rows: 1, columns: 1 } });
    }
    if (orphans.length > 0) sheet.columns.forEach(trim);
  }
  return gone;
}

const meets = (a: Area, b: Area): boolean => a.sheet === b.sheet && intersects(a.box, b.box);

const cellArea = ({ sheet, row, column }: Place): Area => ({ sheet: sheet.id, box: { top: row, left: column, rows: 1, columns: 1 } });

/** Formulas that are new, volatile, or read something that changed, and those that read them, and so on. */
function staleOnes(state: State, places: ReadonlyMap<FormulaCell, Place>, boxes: readonly Area[] | null): Set<FormulaCell> {
  if (boxes === null) return new Set(places.keys());
  const stale = new Set<FormulaCell>();
  let front: readonly Area[] = boxes;
  for (let first = true; first || front.length > 0; first = false) {
    const next: Area[] = [];
    for (const [cell, place] of places) {
      const trace = state.traces.get(cell);
      if (stale.has(cell) || !(trace === undefined || (first && isVolatile(cell)) || touched(trace, front))) continue;
      stale.add(cell);
      next.push(cellArea(place), ...(trace?.spill ? [trace.spill] : []));
    }
    front = next;
  }
  return stale;
}

const touched = (trace: Trace, areas: readonly Area[]): boolean =>
  areas.some((area) => trace.reads.some((read) => meets(read, area)) || (trace.spill !== null && meets(trace.spill, area)));

function refresh(round: Round, cell: FormulaCell): void {
  const place = round.places.get(cell);
  if (!place || !round.stale.has(cell)) return;
  if (round.busy.has(cell)) return;
  round.busy.add(cell);
  const trace: Trace = { reads: [], spill: null };
  const scope = scopeFor(round, place, { trace, cell });
  cell.link = undefined;
  cell.drawing = undefined;
  const value = resultOfFormula(cell.source, scope);
  round.busy.delete(cell);
  round.stale.delete(cell);
  cell.format = (value instanceof Grid ? formatsOf(value)[0] : undefined) ?? formatOfFormula(treeOf(cell.source), scope);
  lay(round, cell, { place, trace, value, before: round.state.traces.get(cell)?.spill ?? null });
  round.state.traces.set(cell, trace);
}

interface Laid {
  readonly place: Place;
  readonly trace: Trace;
  readonly value: Value;
  readonly before: Area | null;
}

const same = (a: Result, b: Result): boolean => (a instanceof CellError && b instanceof CellError ? a.code === b.code : a === b);

/** Puts a result where it belongs; an array spills, or shows `#REF!` when something is in its way. */
function lay(round: Round, cell: FormulaCell, { place, trace, value, before }: Laid): void {
  const old = cell.value;
  if (before) {
    takeUp(place.sheet, before.box, cell);
    round.state.spills++;
  }
  if (!(value instanceof Grid)) {
    cell.value = value;
    if (before) round.changed.push(before);
    if (before || !same(old, value)) round.changed.push(cellArea(place));
    return;
  }
  const box: Box = { top: place.row, left: place.column, rows: value.height, columns: value.width };
  trace.spill = { sheet: place.sheet.id, box };
  const blocked = blockedBy(place.sheet, box, cell);
  cell.value = blocked ? fail("#REF!", "Array result was not expanded because it would overwrite data.") : (value.rows[0]?.[0] ?? null);
  const grew = !before || JSON.stringify(before.box) !== JSON.stringify(box);
  if (!blocked && (spill(round, place.sheet, { box, cell, value }) || grew)) round.changed.push(trace.spill);
  if (before && grew) round.changed.push(before);
  if (!same(old, cell.value)) round.changed.push(cellArea(place));
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
  round.state.spills++;
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

function scopeFor(
  round: Round,
  { sheet, row, column }: Place,
  { trace, cell }: { readonly trace: Trace; readonly cell: FormulaCell },
): Scope {
  return {
    model: round.model,
    sheet,
    row,
    column,
    array: false,
    names: new Map(),
    lambdas: new Map(),
    evaluate,
    reference: (text, scope) => readReference(round, { trace, text, scope }),
    area: (home, box, { array }) => (fits(home, box) ? readBox(round, trace, { sheet: home, box, full: array }) : outside()),
    link: (url) => {
      cell.link = url;
    },
    draw: (drawing) => {
      cell.drawing = drawing;
    },
  };
}

interface Reading {
  readonly trace: Trace;
  readonly text: string;
  readonly scope: Scope;
}

const outside = () => fail("#REF!", "Reference does not exist.");

const fits = (sheet: SheetModel, box: Box): boolean => box.left + box.columns <= sheet.columns.length && box.top + box.rows <= sheet.rows;

/** The cells a text refers to: a reference in A1, or the name of a range. */
function readReference(round: Round, { trace, text, scope }: Reading): Value {
  const { model } = round;
  const full = scope.array;
  const named = model.named.find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (named) {
    const home = model.sheetById(named.sheet);
    return home ? readBox(round, trace, { sheet: home, box: named.box, full }) : fail("#REF!");
  }
  const { sheet: name } = splitSheet(text);
  const sheet = name === undefined ? scope.sheet : model.sheetByName(name);
  if (!sheet) return fail("#REF!", `Unresolved sheet name '${name}'.`);
  const reference = parseReference(text);
  const box = reference && boxOf(reference, { rows: sheet.rows, columns: sheet.columns.length });
  if (!box) return reference ? outside() : fail("#NAME?", `Unknown range name: '${text}'.`);
  return fits(sheet, box) ? readBox(round, trace, { sheet, box, full }) : outside();
}

interface Block {
  readonly sheet: SheetModel;
  readonly box: Box;
  /** Rows below the content too, which array formulas work through as well. */
  readonly full: boolean;
}

/** Reads cells, working out stale formulas among them first. */
function readBox(round: Round, trace: Trace, { sheet, box, full }: Block): Value {
  const { grids, spills } = round.state;
  trace.reads.push({ sheet: sheet.id, box });
  const rows = full ? box.rows : Math.max(1, Math.min(box.rows, sheet.lastRow - box.top));
  const key = `${sheet.id}/${box.top}/${box.left}/${rows}/${box.columns}/${box.rows}`;
  const stamp = `${sheet.revision}/${spills}`;
  const known = grids.get(key);
  if (known?.stamp === stamp && known.grid.at?.sheet === sheet) return known.grid;
  const { grid, pure } = freshGrid(round, { sheet, box, rows });
  if (grids.size > 500) grids.clear();
  if (pure && rows > 1) grids.set(key, { stamp, grid });
  return grid;
}

/** `pure` when no formula keeps any of the cells. */
function freshGrid(round: Round, { sheet, box, rows }: Omit<Block, "full"> & { readonly rows: number }): { grid: Grid; pure: boolean } {
  const columns = sheet.columns.slice(box.left, box.left + box.columns);
  const lines: Result[][] = Array.from({ length: rows }, () => new Array<Result>(columns.length).fill(null));
  let pure = true;
  for (const [offset, { cells }] of columns.entries()) {
    for (let row = 0; row < Math.min(rows, cells.length - box.top); row++) {
      const cell = cells[box.top + row];
      const live = typeof cell === "object" && cell !== null;
      const line = lines[row];
      if (live) pure = false;
      if (line) line[offset] = live ? currentValue(round, cell) : (cell ?? null);
    }
  }
  return { grid: new Grid(lines, { sheet, box }), pure };
}

function currentValue(round: Round, cell: SheetModel["columns"][number]["cells"][number] | undefined): Result {
  if (cell === undefined || cell === null || typeof cell !== "object") return cell ?? null;
  const formula = cell instanceof SpillCell ? cell.anchor : cell;
  if (round.busy.has(formula)) return fail("#REF!", "Circular dependency detected.");
  if (round.stale.has(formula)) refresh(round, formula);
  return cell.value;
}

/** One box for each tab, when there is too much to tell. */
function bounding(areas: readonly Area[]): Area[] {
  const boxes = new Map<number, Box>();
  for (const { sheet, box } of areas) {
    const old = boxes.get(sheet) ?? box;
    const [top, left] = [Math.min(old.top, box.top), Math.min(old.left, box.left)];
    const [bottom, right] = [Math.max(old.top + old.rows, box.top + box.rows), Math.max(old.left + old.columns, box.left + box.columns)];
    boxes.set(sheet, { top, left, rows: bottom - top, columns: right - left });
  }
  return [...boxes].map(([sheet, box]) => ({ sheet, box }));
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
