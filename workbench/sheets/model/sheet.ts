/** One tab: its cells by column, the looks and rules that lie over them, and what else stands on it. */
import type { Box, Reshape } from "./box.ts";
import { type Cell, FormulaCell, SpillCell } from "./cell.ts";
import type {
  BandingState,
  ChartState,
  ConditionalRule,
  FilterState,
  GroupState,
  ImageState,
  PivotState,
  ProtectionState,
  SlicerState,
} from "./features.ts";
import type { Rich } from "./rich.ts";
import type { Rule } from "./rule.ts";
import { Runs } from "./runs.ts";
import { plain, type Style } from "./style.ts";

/** `cells` ends with the last cell that holds something. */
export interface Column {
  cells: Cell[];
  readonly style: Runs<Style>;
  readonly rule: Runs<Rule>;
  readonly note: Runs<string>;
  readonly link: Runs<string>;
  readonly rich: Runs<Rich>;
}

/** Everything that lies over a column's cells and goes where they go. */
export const layers = (column: Column): readonly Runs<unknown>[] => [column.style, column.rule, column.note, column.link, column.rich];

/** Links and looks of single letters go when a cell gets another content. */
export function clearMarks(column: Column, from: number, to: number): void {
  column.link.set(from, to, undefined);
  column.rich.set(from, to, undefined);
}

/** Sizes in pixels and hidden stretches of one axis. */
export interface Track {
  readonly pixels: Runs<number>;
  readonly hidden: Runs<true>;
  frozen: number;
}

export type Patch =
  | { readonly kind: "cells"; readonly box: Box }
  | { readonly kind: "structure"; readonly change: Reshape | null }
  | { readonly kind: "features" };

export function newColumn(): Column {
  return {
    cells: [],
    style: new Runs<Style>(),
    rule: new Runs<Rule>(),
    note: new Runs<string>(),
    link: new Runs<string>(),
    rich: new Runs<Rich>(),
  };
}

export const newTrack = (): Track => ({ pixels: new Runs<number>(), hidden: new Runs<true>(), frozen: 0 });

/** Google's default size of a new tab. */
export const newGrid = { rows: 1000, columns: 26 } as const;

export class SheetModel {
  name: string;
  rows: number;
  columns: Column[];
  hidden = false;
  tabColor: string | null = null;
  gridlines = true;
  rightToLeft = false;
  formUrl: string | null = null;
  readonly tracks: { readonly rows: Track; readonly columns: Track } = { rows: newTrack(), columns: newTrack() };
  protections: ProtectionState[] = [];
  filter: FilterState | null = null;
  bandings: BandingState[] = [];
  conditional: readonly ConditionalRule[] = [];
  charts: ChartState[] = [];
  groups: GroupState[] = [];
  /** On which side of a group its toggle stands. */
  toggles: { rows: "BEFORE" | "AFTER"; columns: "BEFORE" | "AFTER" } = { rows: "AFTER", columns: "AFTER" };
  merges: Box[] = [];
  images: ImageState[] = [];
  slicers: SlicerState[] = [];
  pivots: PivotState[] = [];
  /** Rises with every change; a page that holds the same number holds the same tab. */
  revision = 0;
  /** Formulas and spilled cells on this tab: counted so that a tab without any costs nothing to read. */
  formulas = 0;
  onChange: (patch: Patch) => void = () => undefined;

  constructor(
    /** Google's gid. */
    readonly id: number,
    name: string,
    grid: { readonly rows: number; readonly columns: number } = newGrid,
  ) {
    this.name = name;
    this.rows = grid.rows;
    this.columns = Array.from({ length: grid.columns }, newColumn);
  }

  cell(row: number, column: number): Cell {
    return this.columns[column]?.cells[row] ?? null;
  }

  styleAt(row: number, column: number): Style {
    return this.columns[column]?.style.at(row) ?? plain;
  }

  /** The row after the last that holds something; 0 on an empty tab. */
  get lastRow(): number {
    return this.columns.reduce((last, column) => Math.max(last, column.cells.length), 0);
  }

  get lastColumn(): number {
    return this.columns.reduce((last, column, index) => (column.cells.length > 0 ? index + 1 : last), 0);
  }

  get everything(): Box {
    return { top: 0, left: 0, rows: this.rows, columns: this.columns.length };
  }

  /** Tells the listener and raises the revision. */
  changed(patch: Patch): void {
    this.revision++;
    this.onChange(patch);
  }
}

/** Puts one cell; the caller trims the column and tells the tab when it is done. */
export function putCell(sheet: SheetModel, row: number, column: Column, cell: Cell): void {
  const cells = column.cells;
  const old = cells[row];
  if (isLive(old)) sheet.formulas--;
  if (isLive(cell)) sheet.formulas++;
  if (cell === null && row >= cells.length) return;
  while (cells.length < row) cells.push(null);
  cells[row] = cell;
}

/** Whether a formula keeps this cell. */
export const isLive = (cell: Cell | undefined): boolean => cell instanceof FormulaCell || cell instanceof SpillCell;

/** Drops the empty end of a column. */
export function trim(column: Column): void {
  const cells = column.cells;
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length--;
  cells.length = length;
}

/** Calls back for every formula of the tab. */
export function eachFormula(sheet: SheetModel, see: (cell: FormulaCell, row: number, column: number) => void): void {
  if (sheet.formulas === 0) return;
  sheet.columns.forEach((column, index) => {
    column.cells.forEach((cell, row) => {
      if (cell instanceof FormulaCell) see(cell, row, index);
    });
  });
}

/** Calls back for every cell that a formula has spilled into. */
export function eachSpill(sheet: SheetModel, see: (cell: SpillCell, row: number, column: number) => void): void {
  if (sheet.formulas === 0) return;
  sheet.columns.forEach((column, index) => {
    column.cells.forEach((cell, row) => {
      if (cell instanceof SpillCell) see(cell, row, index);
    });
  });
}
