/** Finds values in long columns without going through them each time. */
import type { Result } from "../../model/cell.ts";
import type { Grid } from "../value.ts";

interface Index {
  uses: number;
  places: Map<string, number[]> | null;
}

/** An array lives as long as nobody writes into its cells, and its indexes with it. */
const indexes = new WeakMap<Grid, Map<number, Index>>();

/** Texts are the same without regard to case; values of different sorts never are. */
export const keyOf = (value: Result): string =>
  typeof value === "string"
    ? `s${value.toLowerCase()}`
    : typeof value === "number"
      ? `n${value || 0}`
      : typeof value === "boolean"
        ? `b${value}`
        : "";

/** The rows of a column that hold one of these values, in order; `null` when looking is not worth an index yet. */
export function placesOf(grid: Grid, column: number, keys: readonly string[]): readonly number[] | null {
  if (grid.height < 64) return null;
  const columns = indexes.get(grid) ?? new Map<number, Index>();
  indexes.set(grid, columns);
  const index = columns.get(column) ?? { uses: 0, places: null };
  columns.set(column, index);
  index.uses++;
  if (index.uses < 2) return null;
  index.places ??= indexed(grid, column);
  const [first, ...more] = keys.map((key) => index.places?.get(key) ?? []);
  return more.every((one) => one.length === 0) ? (first ?? []) : [...(first ?? []), ...more.flat()].sort((a, b) => a - b);
}

function indexed(grid: Grid, column: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  grid.rows.forEach((row, at) => {
    const key = keyOf(row[column] ?? null);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  return places;
}
