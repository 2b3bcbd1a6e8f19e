/** A1 and R1C1 notation: names of cells, and the boxes they mean. */
import type { Box } from "./box.ts";

const letters = new Map<number, string>();

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  const known = letters.get(index);
  if (known) return known;
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  letters.set(index, name);
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function a1(b: Box): string {
  const first = `${columnName(b.left)}${b.top + 1}`;
  if (b.rows === 1 && b.columns === 1) return first;
  return `${first}:${columnName(b.left + b.columns - 1)}${b.top + b.rows}`;
}

/** On which sides a notation leaves a box open: `A:C`, `2:3`, `A2:B`, `A2:3`. */
export type Open = "rows" | "columns" | "end row" | "end column";

export function openSides(text: string): Open | undefined {
  const [first, second] = text.trim().replaceAll("$", "").split(":");
  if (first === undefined || second === undefined || /^R\d+C\d+$/i.test(first)) return undefined;
  const has = (corner: string): readonly [column: boolean, row: boolean] => [/[A-Za-z]/.test(corner), /\d/.test(corner)];
  const [[column, row], [endColumn, endRow]] = [has(first), has(second)];
  if (!row && !endRow) return "rows";
  if (!column && !endColumn) return "columns";
  if (!row || !endRow) return "end row";
  return column && endColumn ? undefined : "end column";
}

/** The notation of a box; open sides are left out, as live Google does (GF test/testsheetsdeveloper.js). */
export function openA1(b: Box, open: Open | undefined): string {
  const [left, right] = [columnName(b.left), columnName(b.left + b.columns - 1)];
  const [top, bottom] = [b.top + 1, b.top + b.rows];
  if (open === "rows") return `${left}:${right}`;
  if (open === "columns") return `${top}:${bottom}`;
  if (open === "end row") return `${left}${top}:${right}`;
  return open === "end column" ? `${left}${top}:${bottom}` : a1(b);
}

/** A tab's name as it stands before `!`. */
export const quotedName = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

export interface Named {
  readonly sheet?: string;
  readonly text: string;
}

/** Takes `Tab!A1` or `'My tab'!A1` apart. */
export function splitSheet(text: string): Named {
  const quoted = /^'((?:[^']|'')*)'!(.+)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), text: quoted[2] ?? "" };
  const bare = /^([^'!]+)!(.+)$/s.exec(text);
  return bare ? { sheet: bare[1] ?? "", text: bare[2] ?? "" } : { text };
}

const cellPattern = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;
const r1c1Pattern = /^R([1-9]\d*)C([1-9]\d*)$/i;

/** The box that `B2`, `A2:B`, `A:C`, `2:3` or `R1C1:R2C3` means in a grid of this size; `null` when it means none. */
export function parseA1(text: string, grid: { readonly rows: number; readonly columns: number }): Box | null {
  const [from, to, more] = text.trim().split(":");
  if (from === undefined || more !== undefined) return null;
  const first = corner(from);
  const second = to === undefined ? first : corner(to);
  if (!first || !second) return null;
  const whole = to === undefined && (first.row === undefined || first.column === undefined);
  if (whole && first.row !== undefined) return null;
  const rows = [first.row ?? 0, second.row ?? (first.row !== undefined && to === undefined ? first.row : grid.rows - 1)];
  const columns = [first.column ?? 0, second.column ?? grid.columns - 1];
  if (to !== undefined && first.row === undefined && second.row !== undefined) return null;
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | null {
  const numbered = r1c1Pattern.exec(text);
  if (numbered) return { row: Number(numbered[1]) - 1, column: Number(numbered[2]) - 1 };
  const found = cellPattern.exec(text);
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  return {
    ...(found[1] === undefined ? {} : { column: columnIndex(found[1]) }),
    ...(found[2] === undefined ? {} : { row: Number(found[2]) - 1 }),
  };
}
