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
  readonly volatile: boolean;
}

/** Cells of one tab. */
export interface Area {
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
  /** Formulas that must be worked out again before anybody reads them. */
  readonly pending: Set<FormulaCell>;
  /** Ranges that hold no formulas, as last read; a change of their cells drops them. */
  readonly grids: Map<string, Area & { readonly grid: Grid }>;
  now: number;
}

const states = new WeakMap<SpreadsheetModel, State>();

/** One round of working out. */
interface Round {
  readonly model: SpreadsheetModel;
  readonly state: State;
  readonly busy: Set<FormulaCell>;
  readonly changed: Change[];
}

/** Cells that have another value now, and the array formula that gave it to them. */
interface Change extends Area {
  readonly by?: FormulaCell;
}

/** Functions whose result may change while nothing that they read does. */
const volatile = /\b(NOW|TODAY|RAND|RANDARRAY|RANDBETWEEN|INDIRECT|OFFSET)\s*\(/i;

const freshState = (model: SpreadsheetModel): State => ({
  traces: new WeakMap(),
  places: new Map(),
  pending: new Set(),
  grids: new Map(),
  now: model.now(),
});

/** Works out the stale formulas that can be seen in an area, or all of them. */
export function settle(model: SpreadsheetModel, area?: Area): void {
  const opening = !states.has(model);
  const state = states.get(model) ?? freshState(model);
  states.set(model, state);
  const told = noticed(model, state);
  if (state.pending.size > 0) told.push(...workOut(model, state, area));
  if (opening) return;
  for (const { sheet, box } of told.length > 50 ? bounding(told) : told) {
    const home = model.sheetById(sheet);
    if (home) home.revision++;
    model.announce(sheet, { kind: "cells", box });
  }
}

/** Learns what has changed since the last time, and which formulas that makes stale. */
function noticed(model: SpreadsheetModel, state: State): Area[] {
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

/** Drops ranges whose cells have changed. */
function forget({ grids }: State, boxes: readonly Area[] | null): void {
  if (boxes === null) grids.clear();
  else for (const [key, known] of grids) if (boxes.some((area) => meets(area, known))) grids.delete(key);
}

/** Goes round until no spilled array changes what another formula read. */
function workOut(model: SpreadsheetModel, state: State, area: Area | undefined): Area[] {
  const told: Area[] = [];
  for (let rounds = 0; rounds < 50; rounds++) {
    const wanted = [...state.pending].filter((cell) => !area || shows(state, cell, area));
    if (wanted.length === 0) break;
    const round: Round = { model, state, busy: new Set(), changed: [] };
    for (const cell of wanted) refresh(round, cell);
    told.push(...round.changed);
    const spilled = round.changed.filter(({ box }) => box.rows * box.columns > 1);
    if (spilled.length > 0) addStale(state, spilled, false);
  }
  return told;
}

/** Whether a formula may show in an area: it stands there, or it spills on the same tab, or nobody knows yet. */
function shows({ places, traces }: State, cell: FormulaCell, area: Area): boolean {
  const place = places.get(cell);
  if (!place) return true;
  if (place.sheet.id !== area.sheet) return false;
  const trace = traces.get(cell);
  return trace === undefined || trace.spill !== null || meets(cellArea(place), area);
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

const meets = (a: Area, b: Area): boolean => a.sheet === b.sheet && intersects(a.box, b.box);

const cellArea = ({ sheet, row, column }: Omit<Place, "volatile">): Area => ({
  sheet: sheet.id,
  box: { top: row, left: column, rows: 1, columns: 1 },
});

/** Adds the formulas that are new, volatile, or read something that changed, and those that read them, and so on. */
function addStale({ places, traces, pending }: State, boxes: readonly Change[] | null, all: boolean): void {
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

function refresh(round: Round, cell: FormulaCell): void {
  const { places, pending } = round.state;
  const place = places.get(cell);
  if (!place) pending.delete(cell);
  if (!place || !pending.has(cell)) return;
  if (round.busy.has(cell)) return;
  round.busy.add(cell);
  const trace: Trace = { reads: [], spill: null };
  const scope = scopeFor(round, place, { trace, cell });
  cell.link = undefined;
  cell.drawing = undefined;
  const value = resultOfFormula(cell.source, scope);
  round.busy.delete(cell);
  pending.delete(cell);
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
  const { grids } = round.state;
  trace.reads.push({ sheet: sheet.id, box });
  const rows = full ? box.rows : Math.max(1, Math.min(box.rows, sheet.lastRow - box.top));
  const key = `${sheet.id}/${box.top}/${box.left}/${rows}/${box.columns}/${box.rows}`;
  const known = grids.get(key);
  if (known?.grid.at?.sheet === sheet) return known.grid;
  const { grid, pure } = freshGrid(round, { sheet, box, rows });
  if (grids.size > 200) grids.clear();
  if (pure && rows > 1) grids.set(key, { sheet: sheet.id, box, grid });
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
  if (round.state.pending.has(formula)) refresh(round, formula);
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
