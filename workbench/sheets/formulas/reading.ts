/** Reads the cells that a formula refers to. */
import { splitSheet } from "../model/a1.ts";
import type { Box } from "../model/box.ts";
import type { Result } from "../model/cell.ts";
import { SpillCell } from "../model/cell.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { Scope } from "./function.ts";
import { boxOf, parseReference } from "./reference.ts";
import type { Round, Trace } from "./state.ts";
import { fail, Grid, type Value } from "./value.ts";

interface Reading {
  readonly trace: Trace;
  readonly text: string;
  readonly scope: Scope;
}

export const outside = () => fail("#REF!", "Reference does not exist.");

export const fits = (sheet: SheetModel, box: Box): boolean =>
  box.left + box.columns <= sheet.columns.length && box.top + box.rows <= sheet.rows;

/** The cells a text refers to: a reference in A1, or the name of a range. */
export function readReference(round: Round, { trace, text, scope }: Reading): Value {
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
export function readBox(round: Round, trace: Trace, { sheet, box, full }: Block): Value {
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
  if (round.state.pending.has(formula)) round.refresh(formula);
  return cell.value;
}
