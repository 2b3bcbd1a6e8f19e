/** References inside a formula's text: read, moved with the grid, and written again. */
import { tokenize } from "@borgar/fx";
import { columnIndex, columnName, quotedName, splitSheet } from "../model/a1.ts";
import { type Box, movedSpan, type Reshape, type Span } from "../model/box.ts";

/** One end of an axis; `fixed` when it was written with `$`. */
interface Mark {
  readonly at: number;
  readonly fixed: boolean;
}

interface Corner {
  readonly row?: Mark;
  readonly column?: Mark;
}

export interface Reference {
  /** The tab it names; the formula's own when absent. */
  readonly sheet?: string;
  readonly from: Corner;
  readonly to?: Corner;
}

const cornerPattern = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9]\d{0,7}))?$/;

export function parseReference(text: string): Reference | null {
  const { sheet, text: rest } = splitSheet(text);
  const [first = "", second, more] = rest.split(":");
  const from = corner(first);
  const to = second === undefined ? undefined : corner(second);
  if (!from || to === null || more !== undefined) return null;
  if (to === undefined && (from.row === undefined || from.column === undefined)) return null;
  return { ...(sheet === undefined ? {} : { sheet }), from, ...(to === undefined ? {} : { to }) };
}

function corner(text: string): Corner | null {
  const found = cornerPattern.exec(text);
  if (!found || text === "") return null;
  const [, columnFixed, column, rowFixed, row] = found;
  return {
    ...(column ? { column: { at: columnIndex(column), fixed: columnFixed === "$" } } : {}),
    ...(row ? { row: { at: Number(row) - 1, fixed: rowFixed === "$" } } : {}),
  };
}

/** The cells a reference means, in a tab of this size; `null` when it lies outside. */
export function boxOf(reference: Reference, grid: { readonly rows: number; readonly columns: number }): Box | null {
  const rows = ends(reference.from.row, reference.to ? reference.to.row : reference.from.row, grid.rows);
  const columns = ends(reference.from.column, reference.to ? reference.to.column : reference.from.column, grid.columns);
  if (!rows || !columns) return null;
  return { top: rows.start, rows: rows.count, left: columns.start, columns: columns.count };
}

function ends(from: Mark | undefined, to: Mark | undefined, length: number): Span | null {
  const a = from?.at ?? 0;
  const b = to?.at ?? length - 1;
  const start = Math.min(a, b);
  const end = Math.min(Math.max(a, b), length - 1);
  return start >= length ? null : { start, count: end - start + 1 };
}

const write = (c: Corner): string =>
  `${c.column ? `${c.column.fixed ? "$" : ""}${columnName(c.column.at)}` : ""}${c.row ? `${c.row.fixed ? "$" : ""}${c.row.at + 1}` : ""}`;

export function writeReference(reference: Reference): string {
  const sheet = reference.sheet === undefined ? "" : `${quotedName(reference.sheet)}!`;
  return `${sheet}${write(reference.from)}${reference.to ? `:${write(reference.to)}` : ""}`;
}

const rangeTokens: ReadonlySet<string> = new Set(["range", "range_beam", "range_ternary"]);

/** A formula with each reference replaced; `null` from `change` stands for one that lost its cells. */
export function mapReferences(source: string, change: (reference: Reference) => Reference | null): string {
  const tokens = tokenize(source, { allowTernary: true, mergeRefs: true, negativeNumbers: false });
  return tokens
    .map((token) => {
      const reference = rangeTokens.has(token.type) ? parseReference(token.value) : null;
      if (!reference) return token.value;
      const changed = change(reference);
      return changed === null ? "#REF!" : changed === reference ? token.value : writeReference(changed);
    })
    .join("");
}

/** The formula as it reads when copied this many rows down and columns right. */
export function translated(source: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return source;
  const slide = (c: Corner): Corner | null => {
    const row = c.row && !c.row.fixed ? { ...c.row, at: c.row.at + rows } : c.row;
    const column = c.column && !c.column.fixed ? { ...c.column, at: c.column.at + columns } : c.column;
    if ((row?.at ?? 0) < 0 || (column?.at ?? 0) < 0) return null;
    return { ...(row ? { row } : {}), ...(column ? { column } : {}) };
  };
  return mapReferences(source, (reference) => {
    const from = slide(reference.from);
    const to = reference.to && slide(reference.to);
    return from && to !== null ? { ...reference, from, ...(to ? { to } : {}) } : null;
  });
}

/** The formula after rows or columns of `sheet` were inserted, deleted or moved. `home` is the tab it stands on. */
export function reshaped(source: string, home: string, sheet: string, change: Reshape): string {
  const axis = change.axis === "rows" ? "row" : "column";
  return mapReferences(source, (reference) => ((reference.sheet ?? home) === sheet ? movedReference(reference, axis, change) : reference));
}

/** A reference after rows or columns of its tab were inserted, deleted or moved; `null` when its cells are gone. */
export function movedReference(reference: Reference, axis: "row" | "column", change: Reshape): Reference | null {
  const from = reference.from[axis];
  const to = reference.to ? reference.to[axis] : from;
  if (!from && !to) return reference;
  const start = from?.at ?? 0;
  const end = to?.at ?? Number.MAX_SAFE_INTEGER / 2;
  const span = movedSpan({ start: Math.min(start, end), count: Math.abs(end - start) + 1 }, change);
  if (!span) return null;
  const last = span.start + span.count - 1;
  const moved = { ...reference, from: from ? { ...reference.from, [axis]: { ...from, at: span.start } } : reference.from };
  if (!reference.to || !to || !reference.to[axis]) return moved;
  return { ...moved, to: { ...reference.to, [axis]: { ...to, at: last } } };
}

/** The formula after a tab was given another name. */
export function renamed(source: string, from: string, to: string): string {
  return mapReferences(source, (reference) => (reference.sheet === from ? { ...reference, sheet: to } : reference));
}
