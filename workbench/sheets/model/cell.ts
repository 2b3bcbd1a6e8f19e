/** What stands in one cell. */

/** A plain value. Days and times are numbers (days since 1899-12-30 in the workbook's zone) under a date format. */
export type Scalar = number | string | boolean | null;

export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#ERROR!";

/** What a formula that cannot be worked out shows. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly reason = "",
  ) {}
}

export type Result = Scalar | CellError;

/** What IMAGE and SPARKLINE draw: the picture's address, or the numbers and the options by their names. */
export type CellDrawing =
  | { readonly kind: "image"; readonly url: string }
  | { readonly kind: "sparkline"; readonly values: readonly Scalar[]; readonly options: Readonly<Record<string, Scalar>> };

/** A formula where it stands. `value` holds what it last came to; the calculator keeps it. */
export class FormulaCell {
  value: Result = null;
  /** The format that its result asks for, when the cell has none of its own. */
  format: string | undefined;
  link: string | undefined;
  /** What is drawn in the cell instead of its value. */
  drawing: CellDrawing | undefined;
  /** `source` begins with `=`, in English, as `getFormula` gives it. */
  constructor(readonly source: string) {}
}

/** A cell that a formula elsewhere has spilled into. */
export class SpillCell {
  constructor(
    readonly anchor: FormulaCell,
    readonly value: Result,
    /** The format that the value brings along, for a cell that has none. */
    readonly format?: string,
  ) {}
}

export type Cell = Scalar | FormulaCell | SpillCell;

export function resultOf(cell: Cell | undefined): Result {
  if (cell === undefined || cell === null) return null;
  return typeof cell === "object" ? cell.value : cell;
}
