/** Works out stale formulas when somebody looks: nothing is worked out that nobody asks for. */
import type { Box } from "../model/box.ts";
import { FormulaCell } from "../model/cell.ts";
import { eachFormula, putCell } from "../model/sheet.ts";
import type { SpreadsheetModel } from "../model.ts";
import { evaluate, resultOfFormula } from "./evaluate.ts";
import { formatOfFormula } from "./formats.ts";
import type { Scope } from "./function.ts";
import { lay } from "./lay.ts";
import { treeOf } from "./parse.ts";
import { fits, outside, readBox, readReference } from "./reading.ts";
import { renamed } from "./reference.ts";
import { addStale, noticed } from "./stale.ts";
import { type Area, cellArea, freshState, meets, type Place, type Round, type State, type Trace } from "./state.ts";
import { formatsOf, Grid } from "./value.ts";

const states = new WeakMap<SpreadsheetModel, State>();

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

/** Goes round until no spilled array changes what another formula read. */
function workOut(model: SpreadsheetModel, state: State, area: Area | undefined): Area[] {
  const told: Area[] = [];
  for (let rounds = 0; rounds < 50; rounds++) {
    const wanted = [...state.pending].filter((cell) => !area || shows(state, cell, area));
    if (wanted.length === 0) break;
    const round: Round = { model, state, busy: new Set(), changed: [], refresh: (cell) => refresh(round, cell) };
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
