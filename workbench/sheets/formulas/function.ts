/** What a function of the formula language is. */
import type { AstExpression } from "@borgar/fx";
import type { Box } from "../model/box.ts";
import type { CellDrawing, Result } from "../model/cell.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { SpreadsheetModel } from "../model.ts";
import type { Value } from "./value.ts";

export type ArgumentNodes = readonly (AstExpression | null)[];

/** A function made by LAMBDA, with the names that were known where it was made. */
export interface Lambda {
  readonly names: readonly string[];
  readonly body: AstExpression | null;
  readonly scope: Scope;
}

/** Where a formula stands and what it may ask. */
export interface Scope {
  readonly model: SpreadsheetModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** Inside ARRAYFORMULA and its kin, ranges are worked through cell by cell. */
  readonly array: boolean;
  readonly names: ReadonlyMap<string, Value>;
  /** Functions that LET or a LAMBDA's argument has named. */
  readonly lambdas: ReadonlyMap<string, Lambda>;
  evaluate(node: AstExpression | null | undefined, scope: Scope): Value;
  /** Reads a reference written as text. */
  reference(text: string, scope: Scope): Value;
  /** Reads cells of a tab; `#REF!` when they lie outside it. */
  area(sheet: SheetModel, box: Box, scope: Scope): Value;
  /** The cell gets this link (HYPERLINK). */
  link(url: string): void;
  /** The cell shows this instead of its value, which is empty (IMAGE, SPARKLINE). */
  draw(drawing: CellDrawing): void;
}

/** Works on single values; ranges are worked through cell by cell, or cut to the formula's own row or column. */
type Single = { readonly kind: "single"; run(args: readonly Result[], scope: Scope): Value };
/** Takes ranges whole. `array`: what stands in its parentheses is an array formula. */
type Whole = { readonly kind: "whole"; readonly array?: boolean; run(args: readonly Value[], scope: Scope): Value };
/** Evaluates its own arguments, or not. */
type Lazy = { readonly kind: "lazy"; run(args: ArgumentNodes, scope: Scope): Value };

export type FormulaFunction = Single | Whole | Lazy;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

export const perCell = (run: Single["run"]): Single => ({ kind: "single", run });
export const whole = (run: Whole["run"]): Whole => ({ kind: "whole", run });
export const arrays = (run: Whole["run"]): Whole => ({ kind: "whole", array: true, run });
export const lazy = (run: Lazy["run"]): Lazy => ({ kind: "lazy", run });
