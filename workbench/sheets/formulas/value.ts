/** Values inside formulas: single ones and grids, and how they turn into one another. */
import type { Box } from "../model/box.ts";
import { CellError, type ErrorCode, type Result } from "../model/cell.ts";
import { general } from "../model/display.ts";
import { parseEntry } from "../model/entry.ts";
import type { SheetModel } from "../model/sheet.ts";

/** Several values; `at` tells where they stand, when they stand somewhere. Rows below the last content are left out. */
export class Grid {
  constructor(
    readonly rows: readonly (readonly Result[])[],
    readonly at?: { readonly sheet: SheetModel; readonly box: Box },
    /** The number format of each column, of values that stand nowhere but come from cells. */
    readonly formats?: readonly (string | undefined)[],
  ) {}
  get height(): number {
    return this.rows.length;
  }
  get width(): number {
    return this.rows[0]?.length ?? 0;
  }
}

/** The number formats of an array's columns: those of the first number in each. */
export function formatsOf(grid: Grid): readonly (string | undefined)[] {
  const { at, formats, rows } = grid;
  if (formats || !at) return formats ?? [];
  return Array.from({ length: grid.width }, (_, column) => {
    const row = rows.findIndex((line) => typeof line[column] === "number");
    if (row < 0) return undefined;
    const cell = at.sheet.cell(at.box.top + row, at.box.left + column);
    const own = typeof cell === "object" && cell !== null ? cell.format : undefined;
    return at.sheet.styleAt(at.box.top + row, at.box.left + column).numberFormat ?? own;
  });
}

export type Value = Result | Grid;

export const fail = (code: ErrorCode, reason = ""): CellError => new CellError(code, reason);

export const isError = (value: Value | undefined): value is CellError => value instanceof CellError;

export const gridOf = (value: Value): Grid => (value instanceof Grid ? value : new Grid([[value]]));

/** All values, row by row. */
export const flat = (value: Value): readonly Result[] => (value instanceof Grid ? value.rows.flat() : [value]);

export const column = (values: readonly Result[]): Grid => new Grid(values.map((value) => [value]));

/** The one value of a value: a grid of one cell is that cell. */
export const single = (value: Value): Result => (value instanceof Grid ? (value.rows[0]?.[0] ?? null) : value);

/** A number, or the error that Google shows where one is wanted. Texts are read as if typed. */
export function toNumber(value: Result, locale = "en_US"): number | CellError {
  if (typeof value === "number" || value instanceof CellError) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const { cell } = parseEntry(value, { locale });
  return typeof cell === "number" ? cell : value === "" ? 0 : fail("#VALUE!", `'${value}' is a text and cannot be coerced to a number.`);
}

export function toText(value: Result, locale = "en_US"): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? general(value, locale) : value;
}

export function toBoolean(value: Result): boolean | CellError {
  if (typeof value === "boolean" || value instanceof CellError) return value;
  if (value === null || value === "") return false;
  if (typeof value === "number") return value !== 0;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : fail("#VALUE!");
}

const rank = (value: Result): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Google's order of values of any sort; texts without regard to case. Empty counts as 0 or as the empty text. */
export function compare(a: Result, b: Result): number {
  const first = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const second = b ?? (typeof a === "string" ? "" : typeof a === "boolean" ? false : 0);
  if (rank(first) !== rank(second)) return rank(first) - rank(second);
  if (typeof first === "string" && typeof second === "string") {
    const [x, y] = [first.toLowerCase(), second.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(first) - Number(second);
}

/** Applies a function of single values cell by cell; single values and single rows or columns repeat. */
export function broadcast(values: readonly Value[], run: (values: readonly Result[]) => Value): Value {
  const grids = values.filter((value): value is Grid => value instanceof Grid);
  if (grids.length === 0) return run(values.map(single));
  const height = Math.max(...grids.map((grid) => grid.height));
  const width = Math.max(...grids.map((grid) => grid.width));
  const at = (value: Value, row: number, col: number): Result => {
    if (!(value instanceof Grid)) return value;
    const found = value.rows[value.height === 1 ? 0 : row]?.[value.width === 1 ? 0 : col];
    return found === undefined ? fail("#N/A") : found;
  };
  return new Grid(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, col) => single(run(values.map((value) => at(value, row, col))))),
    ),
  );
}
