/** What the calculator keeps of a workbook between changes, and of one round of working out. */
import { type Box, intersects } from "../model/box.ts";
import type { FormulaCell } from "../model/cell.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { SpreadsheetModel } from "../model.ts";
import type { Grid } from "./value.ts";

export interface Place {
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
export interface Trace {
  readonly reads: Area[];
  spill: Area | null;
}

/** What the calculator keeps of a workbook. */
export interface State {
  readonly traces: WeakMap<FormulaCell, Trace>;
  /** Where each formula stands. */
  places: Map<FormulaCell, Place>;
  /** Formulas that must be worked out again before anybody reads them. */
  readonly pending: Set<FormulaCell>;
  /** Ranges that hold no formulas, as last read; a change of their cells drops them. */
  readonly grids: Map<string, Area & { readonly grid: Grid }>;
  now: number;
}

/** One round of working out. */
export interface Round {
  readonly model: SpreadsheetModel;
  readonly state: State;
  readonly busy: Set<FormulaCell>;
  /** Works a formula out, unless it is fresh. */
  readonly refresh: (cell: FormulaCell) => void;
  readonly changed: Change[];
}

/** Cells that have another value now, and the array formula that gave it to them. */
export interface Change extends Area {
  readonly by?: FormulaCell;
}

export const freshState = (model: SpreadsheetModel): State => ({
  traces: new WeakMap(),
  places: new Map(),
  pending: new Set(),
  grids: new Map(),
  now: model.now(),
});

/** Drops ranges whose cells have changed. */
export function forget({ grids }: State, boxes: readonly Area[] | null): void {
  if (boxes === null) grids.clear();
  else for (const [key, known] of grids) if (boxes.some((area) => meets(area, known))) grids.delete(key);
}

export const meets = (a: Area, b: Area): boolean => a.sheet === b.sheet && intersects(a.box, b.box);

export const cellArea = ({ sheet, row, column }: Omit<Place, "volatile">): Area => ({
  sheet: sheet.id,
  box: { top: row, left: column, rows: 1, columns: 1 },
});
