/** Custom formulas of rules and filters, worked out for one cell without standing in it. */
import { evaluate, resultOfFormula } from "../formulas/evaluate.ts";
import { boxOf, parseReference, translated } from "../formulas/reference.ts";
import { fail, Grid, single, toBoolean, type Value } from "../formulas/value.ts";
import type { SpreadsheetModel } from "../model.ts";
import { parseA1, splitSheet } from "./a1.ts";
import { type Box, contains } from "./box.ts";
import { type Result, resultOf, type Scalar } from "./cell.ts";
import type { SheetModel } from "./sheet.ts";

/** A cell, counted from 0, and the value it is about to get, when that is to be seen instead of its own. */
export interface Spot {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly value?: Scalar;
}

/** What a formula that is written for `anchor` comes to at another cell. The model must have settled. */
export function askFormula(
  model: SpreadsheetModel,
  spot: Spot,
  source: string,
  anchor: { readonly row: number; readonly column: number } = spot,
): Result {
  const { sheet, row, column } = spot;
  const english = source.startsWith("=") ? source : `=${source}`;
  const here = translated(english, row - anchor.row, column - anchor.column);
  const scope = {
    ...{ model, sheet, row, column, array: false, evaluate },
    names: new Map<string, Value>(),
    lambdas: new Map(),
    reference: (text: string) => read(model, spot, text),
    area: (home: SheetModel, box: Box) => gridAt(home, box, spot),
    link: () => undefined,
    draw: () => undefined,
  };
  return single(resultOfFormula(here, scope));
}

/** Whether a custom formula holds at a cell: errors and texts do not. */
export function holdsAt(model: SpreadsheetModel, spot: Spot, source: string, anchor?: { readonly row: number; readonly column: number }) {
  return toBoolean(askFormula(model, spot, source, anchor)) === true;
}

function read(model: SpreadsheetModel, spot: Spot, text: string): Value {
  const named = model.named.find((one) => one.name.toLowerCase() === text.toLowerCase());
  const { sheet: name, text: rest } = splitSheet(text);
  const sheet = named ? model.sheetById(named.sheet) : name === undefined ? spot.sheet : model.sheetByName(name);
  if (!sheet) return fail("#REF!");
  const grid = { rows: sheet.rows, columns: sheet.columns.length };
  const reference = parseReference(text);
  const box = named?.box ?? (reference ? boxOf(reference, grid) : parseA1(rest, grid));
  if (!box) return fail(reference ? "#REF!" : "#NAME?");
  return gridAt(sheet, box, spot);
}

function gridAt(sheet: SheetModel, box: Box, spot: Spot): Grid {
  const rows = Math.max(1, Math.min(box.rows, Math.max(sheet.lastRow, spot.sheet === sheet ? spot.row + 1 : 0) - box.top));
  const lines = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: box.columns }, (_, right) => resultOf(sheet.cell(box.top + down, box.left + right))),
  );
  const line = lines[spot.row - box.top];
  if (spot.value !== undefined && spot.sheet === sheet && contains(box, spot.row, spot.column) && line)
    line[spot.column - box.left] = spot.value;
  return new Grid(lines, { sheet, box });
}
