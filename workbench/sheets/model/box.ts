/** Rectangles of cells, and what happens to them when rows or columns are inserted, deleted or moved. */

/** Positions count from 0. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export type Axis = "rows" | "columns";

/** A change of the grid. `to` is where a moved block lands, counted before the move, as in Google's `moveRows`. */
export type Reshape =
  | { readonly kind: "insert"; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: "move"; readonly axis: Axis; readonly at: number; readonly count: number; readonly to: number };

export interface Span {
  readonly start: number;
  readonly count: number;
}

export const size = (b: Box): number => b.rows * b.columns;

export function intersects(a: Box, b: Box): boolean {
  return a.top < b.top + b.rows && b.top < a.top + a.rows && a.left < b.left + b.columns && b.left < a.left + a.columns;
}

export const contains = (b: Box, row: number, column: number): boolean =>
  row >= b.top && row < b.top + b.rows && column >= b.left && column < b.left + b.columns;

export const encloses = (outer: Box, inner: Box): boolean =>
  contains(outer, inner.top, inner.left) && contains(outer, inner.top + inner.rows - 1, inner.left + inner.columns - 1);

/** Where a position stands afterwards; `null` when it was deleted. */
export function movedIndex(index: number, change: Reshape): number | null {
  const { at, count } = change;
  if (change.kind === "insert") return index >= at ? index + count : index;
  if (change.kind !== "move") return index < at ? index : index < at + count ? null : index - count;
  if (index >= at && index < at + count) return index - at + (change.to > at ? change.to - count : change.to);
  if (index >= at + count && index < change.to) return index - count;
  return index < at && index >= change.to ? index + count : index;
}

/** What becomes of a stretch of positions; `null` when nothing of it is left. */
export function movedSpan(span: Span, change: Reshape): Span | null {
  const last = span.start + span.count - 1;
  if (change.kind === "insert") {
    if (change.at <= span.start) return { start: span.start + change.count, count: span.count };
    return change.at <= last ? { start: span.start, count: span.count + change.count } : span;
  }
  if (change.kind === "delete") {
    const start = span.start < change.at ? span.start : Math.max(change.at, span.start - change.count);
    const gone = Math.max(0, Math.min(last + 1, change.at + change.count) - Math.max(span.start, change.at));
    return span.count > gone ? { start, count: span.count - gone } : null;
  }
  const first = movedIndex(span.start, change) ?? span.start;
  const end = movedIndex(last, change) ?? last;
  return end - first === span.count - 1 ? { start: first, count: span.count } : span;
}

export function movedBox(b: Box, change: Reshape): Box | null {
  const rows = change.axis === "rows";
  const span = movedSpan(rows ? { start: b.top, count: b.rows } : { start: b.left, count: b.columns }, change);
  if (!span) return null;
  return rows ? { ...b, top: span.start, rows: span.count } : { ...b, left: span.start, columns: span.count };
}
