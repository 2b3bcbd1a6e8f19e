/** Variance and deviation. */
import type { Result } from "../../model/cell.ts";
import { fail } from "../value.ts";

/** `less` is 1 for a sample, 0 for a whole population. */
export const variance =
  (less: 0 | 1) =>
  (values: readonly number[]): Result => {
    if (values.length <= less) return fail("#DIV/0!");
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - less);
  };

export const deviation =
  (less: 0 | 1) =>
  (values: readonly number[]): Result => {
    const found = variance(less)(values);
    return typeof found === "number" ? Math.sqrt(found) : found;
  };
