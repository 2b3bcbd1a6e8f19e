/** A condition on a cell, as data validation, filters and conditional formats share it. */
import type { Box } from "./box.ts";

export interface Rule {
  /** A name of `DataValidationCriteria` or `BooleanCriteria`. */
  readonly criterion: string;
  /** Plain values; days are serial numbers of the workbook's zone; a range is its tab and box. */
  readonly values: readonly RuleValue[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
  readonly showDropdown: boolean;
  /** The cell, from 0, for which a custom formula is written; other cells see it slid along. */
  readonly anchor?: { readonly row: number; readonly column: number };
}

export type RuleValue = string | number | boolean | null | { readonly day: number } | { readonly sheet: number; readonly box: Box };
