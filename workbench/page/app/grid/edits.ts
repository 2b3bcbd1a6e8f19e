/** The cells that Univer says were changed, as rectangles of typed texts. */
import type { Edit } from "../../wire.ts";

/** Univer's sparse matrix: what was put, by row and by column. */
type Sparse = Readonly<Record<number, Readonly<Record<number, unknown>>>>;

const keys = (record: Readonly<Record<number, unknown>>): number[] =>
  Object.keys(record)
    .map(Number)
    .sort((a, b) => a - b);

/** A change of looks alone is no edit. */
function touchesContent(put: unknown): boolean {
  return put === null || (typeof put === "object" && ["v", "f", "p", "si"].some((key) => key in put));
}

/** Runs of neighbouring numbers. */
function runs(numbers: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found;
}

/** One edit for each rectangle: neighbouring rows that were changed in the same columns go together. */
export function editsOf(tab: number, put: Sparse, text: (row: number, column: number, put: unknown) => string): Edit[] {
  const rows = keys(put).map((row) => ({ row, columns: keys(put[row] ?? {}).filter((column) => touchesContent(put[row]?.[column])) }));
  const groups: { rows: number[]; columns: number[] }[] = [];
  for (const { row, columns } of rows) {
    if (columns.length === 0) continue;
    const last = groups.at(-1);
    if (last && last.rows.at(-1) === row - 1 && last.columns.join() === columns.join()) last.rows.push(row);
    else groups.push({ rows: [row], columns });
  }
  return groups.flatMap((group) =>
    runs(group.columns).map((columns) => ({
      tab,
      row: group.rows[0] ?? 0,
      column: columns[0] ?? 0,
      values: group.rows.map((row) => columns.map((column) => text(row, column, put[row]?.[column]))),
    })),
  );
}
