/** Inserting, deleting and moving rows and columns, with everything that lies on them. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { reshaped } from "../formulas/reference.ts";
import { maxCells, type SpreadsheetModel } from "../model.ts";
import { type Box, movedBox, movedIndex, movedSpan, type Reshape } from "./box.ts";
import { type Cell, FormulaCell } from "./cell.ts";
import type { MetadataState } from "./features.ts";
import type { Rule } from "./rule.ts";
import type { Runs } from "./runs.ts";
import { type Column, clearMarks, eachFormula, isLive, layers, newColumn, putCell, type SheetModel, trim } from "./sheet.ts";
import { errors, maxColumns } from "./text.ts";

/** Which neighbour inserted rows or columns take their looks and rules from. */
export type Inherit = "before" | "after";

export function reshape(model: SpreadsheetModel, sheet: SheetModel, change: Reshape, inherit: Inherit = "before"): void {
  model.settle();
  const other = change.axis === "rows" ? sheet.columns.length : sheet.rows;
  if (change.kind === "insert" && model.cellCount + change.count * other > maxCells) throw new GoogleError(errors.tooManyCells);
  if (change.kind === "insert" && change.axis === "columns" && sheet.columns.length + change.count > maxColumns)
    throw new GoogleError(errors.tooManyColumns);
  if (change.axis === "rows") reshapeRows(sheet, change, inherit);
  else reshapeColumns(sheet, change, inherit);
  const track = sheet.tracks[change.axis];
  for (const runs of [track.pixels, track.hidden]) shiftRuns<unknown>(runs, change);
  if (change.kind === "delete") track.frozen -= Math.max(0, Math.min(track.frozen, change.at + change.count) - change.at);
  moveFeatures(model, sheet, change);
  moveFormulas(model, sheet, change);
  sheet.changed({ kind: "structure", change });
}

function reshapeRows(sheet: SheetModel, change: Reshape, inherit: Inherit): void {
  for (const column of sheet.columns) {
    shiftCells(sheet, column, change);
    for (const layer of layers(column)) shiftRuns(layer, change);
    if (change.kind === "insert")
      inheritRow(column, change.at, change.count, inherit === "before" ? change.at - 1 : change.at + change.count);
  }
  if (change.kind === "insert") sheet.rows += change.count;
  if (change.kind === "delete") sheet.rows -= change.count;
}

function shiftCells(sheet: SheetModel, column: Column, change: Reshape): void {
  const { at, count } = change;
  if (change.kind === "move") {
    if (Math.min(at, change.to) >= column.cells.length) return;
    const end = Math.max(at + count, change.to);
    while (column.cells.length < end) column.cells.push(null);
    const block = column.cells.slice(at, at + count);
    const rest = [...column.cells.slice(0, at), ...column.cells.slice(at + count)];
    const to = change.to > at ? change.to - count : change.to;
    column.cells = [...rest.slice(0, to), ...block, ...rest.slice(to)];
  } else if (at < column.cells.length) {
    const room: Cell[] = change.kind === "insert" ? new Array<Cell>(count).fill(null) : [];
    const gone = change.kind === "delete" ? count : 0;
    sheet.formulas -= column.cells.slice(at, at + gone).filter(isLive).length;
    column.cells = [...column.cells.slice(0, at), ...room, ...column.cells.slice(at + gone)];
  }
  trim(column);
}

function shiftRuns<T>(runs: Runs<T>, change: Reshape): void {
  if (runs.empty) return;
  if (change.kind === "insert") runs.insert(change.at, change.count);
  else if (change.kind === "delete") runs.remove(change.at, change.count);
  else {
    const block = runs.slice(change.at, change.at + change.count);
    runs.remove(change.at, change.count);
    const to = change.to > change.at ? change.to - change.count : change.to;
    runs.insert(to, change.count);
    runs.paste(to, change.count, block);
  }
}

function inheritRow(column: Column, at: number, count: number, from: number): void {
  column.note.set(at, at + count, undefined);
  clearMarks(column, at, at + count);
  column.style.set(at, at + count, column.style.at(from));
  column.rule.set(at, at + count, column.rule.at(from));
}

function reshapeColumns(sheet: SheetModel, change: Reshape, inherit: Inherit): void {
  const { at, count } = change;
  if (change.kind === "insert") {
    const neighbour = sheet.columns[inherit === "before" ? at - 1 : at];
    sheet.columns.splice(at, 0, ...Array.from({ length: count }, () => columnLike(neighbour)));
  } else if (change.kind === "delete") {
    const gone = sheet.columns.splice(at, count);
    sheet.formulas -= gone.flatMap((column) => column.cells.filter(isLive)).length;
  } else {
    const block = sheet.columns.splice(at, count);
    sheet.columns.splice(change.to > at ? change.to - count : change.to, 0, ...block);
  }
}

function columnLike(neighbour: Column | undefined): Column {
  const column = newColumn();
  if (!neighbour) return column;
  column.style.items = neighbour.style.items.map((run) => ({ ...run }));
  column.rule.items = neighbour.rule.items.map((run) => ({ ...run }));
  return column;
}

function moveFeatures(model: SpreadsheetModel, sheet: SheetModel, change: Reshape): void {
  const move = (place: Box): Box | null => movedBox(place, change);
  const kept = <T extends { box: Box }>(items: T[]): T[] =>
    items.filter((item) => {
      const moved = move(item.box);
      if (moved) item.box = moved;
      return moved !== null;
    });
  const boxes = (list: readonly Box[]): Box[] => list.flatMap((place) => move(place) ?? []);
  sheet.protections = kept(sheet.protections);
  for (const protection of sheet.protections) protection.unprotected = boxes(protection.unprotected);
  sheet.bandings = kept(sheet.bandings);
  sheet.merges = boxes(sheet.merges);
  sheet.conditional = sheet.conditional.map((rule) => ({ ...rule, boxes: boxes(rule.boxes) })).filter((rule) => rule.boxes.length > 0);
  sheet.groups = sheet.groups.filter((group) => moveGroup(group, change));
  model.named = model.named.filter((named) => named.sheet !== sheet.id || kept([named]).length > 0);
  model.metadata = model.metadata.filter((item) => moveMetadata(item, sheet, change));
  moveFilter(sheet, change);
  moveCharts(model, sheet, change);
  moveFloating(sheet, change);
  movePivots(model, sheet, change);
  moveRules(model, sheet, change);
}

function moveGroup(group: SheetModel["groups"][number], change: Reshape): boolean {
  if (group.axis !== change.axis) return true;
  const span = movedSpan(group, change);
  if (span) Object.assign(group, span);
  return span !== null;
}

function moveMetadata(item: MetadataState, sheet: SheetModel, change: Reshape): boolean {
  const axis = change.axis === "rows" ? "ROW" : "COLUMN";
  const { where } = item;
  if (where.kind !== axis || where.sheet !== sheet.id) return true;
  const index = movedIndex(where.index, change);
  if (index !== null) item.where = { ...where, index };
  return index !== null;
}

function moveFilter(sheet: SheetModel, change: Reshape): void {
  const { filter } = sheet;
  if (!filter) return;
  const moved = movedBox(filter.box, change);
  if (!moved) {
    sheet.filter = null;
    return;
  }
  filter.box = moved;
  if (change.axis !== "columns") return;
  filter.criteria = filter.criteria.flatMap((item) => {
    const column = movedIndex(item.column, change);
    return column === null ? [] : [{ ...item, column }];
  });
}

function moveCharts(model: SpreadsheetModel, sheet: SheetModel, change: Reshape): void {
  for (const home of model.sheets) {
    for (const chart of home.charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        const moved = range.sheet === sheet.id ? movedBox(range.box, change) : range.box;
        return moved ? [{ ...range, box: moved }] : [];
      });
      const axis = change.axis === "rows" ? "row" : "column";
      if (home === sheet) chart.anchor[axis] = movedIndex(chart.anchor[axis], change) ?? change.at;
    }
  }
}

/** Pivot tables follow their source and their place. */
function movePivots(model: SpreadsheetModel, sheet: SheetModel, change: Reshape): void {
  for (const pivot of model.sheets.flatMap((home) => home.pivots)) {
    if (pivot.source.sheet === sheet.id) pivot.source.box = movedBox(pivot.source.box, change) ?? pivot.source.box;
  }
  for (const pivot of sheet.pivots) {
    const { row, column } = pivot.anchor;
    const anchor = movedBox({ top: row, left: column, rows: 1, columns: 1 }, change);
    if (anchor) pivot.anchor = { row: anchor.top, column: anchor.left };
    pivot.filled = pivot.filled && movedBox(pivot.filled, change);
    pivot.seen = -1;
  }
}

/** Pictures and slicers stay beside the cells over which they float. */
function moveFloating(sheet: SheetModel, change: Reshape): void {
  const axis = change.axis === "rows" ? "row" : "column";
  for (const { anchor } of [...sheet.images, ...sheet.slicers]) anchor[axis] = movedIndex(anchor[axis], change) ?? change.at;
  for (const slicer of sheet.slicers) slicer.box = movedBox(slicer.box, change) ?? slicer.box;
}

/** Rules whose list stands in a range follow it, and so do the references of their formulas. */
function moveRules(model: SpreadsheetModel, sheet: SheetModel, change: Reshape): void {
  for (const home of model.sheets) {
    const memo = new Map<Rule, Rule>();
    const moved = (rule: Rule): Rule => {
      const known = memo.get(rule) ?? movedRule(rule, home, { sheet, change });
      memo.set(rule, known);
      return known;
    };
    for (const column of home.columns) for (const run of column.rule.items) run.value = moved(run.value);
    home.conditional = home.conditional.map((one) => (one.rule ? { ...one, rule: moved(one.rule) } : one));
  }
}

function movedRule(rule: Rule, home: SheetModel, { sheet, change }: { readonly sheet: SheetModel; readonly change: Reshape }): Rule {
  const [first] = rule.values;
  if (rule.criterion === "CUSTOM_FORMULA" && typeof first === "string") {
    const { anchor } = rule;
    const cell = anchor && home === sheet ? movedBox({ top: anchor.row, left: anchor.column, rows: 1, columns: 1 }, change) : null;
    const values = [reshaped(first, home.name, sheet.name, change)];
    return { ...rule, values, ...(cell ? { anchor: { row: cell.top, column: cell.left } } : {}) };
  }
  if (first === null || typeof first !== "object" || !("sheet" in first) || first.sheet !== sheet.id) return rule;
  return { ...rule, values: [{ ...first, box: movedBox(first.box, change) ?? first.box }] };
}

function moveFormulas(model: SpreadsheetModel, sheet: SheetModel, change: Reshape): void {
  for (const home of model.sheets) {
    eachFormula(home, (cell, row, index) => {
      const source = reshaped(cell.source, home.name, sheet.name, change);
      const column = home.columns[index];
      if (source !== cell.source && column) putCell(home, row, column, new FormulaCell(source));
    });
  }
}
