/** Pivot tables: their result, worked out again whenever their source has changed. */
import type { SpreadsheetModel } from "../model.ts";
import { type Cell, CellError, type Result, resultOf, type Scalar } from "./cell.ts";
import { display } from "./display.ts";
import type { PivotGroupState, PivotState, PivotValueState } from "./features.ts";
import { compareResults } from "./rearrange.ts";
import { type Column, putCell, type SheetModel, trim } from "./sheet.ts";
import { summarize } from "./summary.ts";
import { keeps } from "./validate.ts";

/** Fills every pivot table whose source has changed; tells whether any cell was written. */
export function refreshPivots(model: SpreadsheetModel): boolean {
  let written = false;
  for (const home of model.sheets) {
    for (const pivot of home.pivots) {
      const source = model.sheetById(pivot.source.sheet);
      if (!source || pivot.seen === source.revision) continue;
      pivot.seen = source.revision;
      fillPivot(model, home, pivot);
      pivot.seen = source.revision;
      written = true;
    }
  }
  return written;
}

/** Takes away what a pivot table has filled. */
export function emptyPivot(home: SheetModel, pivot: PivotState): void {
  const { filled } = pivot;
  if (!filled) return;
  for (const column of home.columns.slice(filled.left, filled.left + filled.columns)) {
    for (let row = filled.top; row < filled.top + filled.rows; row++) putCell(home, row, column, null);
    trim(column);
  }
  pivot.filled = null;
  home.changed({ kind: "cells", box: filled });
}

function fillPivot(model: SpreadsheetModel, home: SheetModel, pivot: PivotState): void {
  emptyPivot(home, pivot);
  const lines = pivotLines(model, pivot);
  const { row: top, column: left } = pivot.anchor;
  const columns = Math.max(0, ...lines.map((line) => line.length));
  if (lines.length === 0 || columns === 0) return;
  home.rows = Math.max(home.rows, top + lines.length);
  lines.forEach((line, down) => {
    line.forEach((value, right) => {
      const column: Column | undefined = home.columns[left + right];
      if (column) putCell(home, top + down, column, value);
    });
  });
  home.columns.slice(left, left + columns).forEach(trim);
  pivot.filled = { top, left, rows: lines.length, columns };
  home.changed({ kind: "cells", box: pivot.filled });
}

/** One row of the source that the filters let through. */
type Line = readonly Scalar[];

/** A row or a column of the result: its labels, and the source rows that count there. */
interface Bucket {
  readonly labels: readonly Cell[];
  readonly lines: readonly Line[];
}

interface Table {
  readonly model: SpreadsheetModel;
  readonly pivot: PivotState;
  readonly headings: readonly string[];
}

/** The cells of the result, row by row. */
export function pivotLines(model: SpreadsheetModel, pivot: PivotState): Cell[][] {
  const { headings, lines } = sourceOf(model, pivot);
  const table: Table = { model, pivot, headings };
  const rows = pivot.groups.filter((group) => group.axis === "rows");
  const columns = pivot.groups.filter((group) => group.axis === "columns");
  if (rows.length === 0 && columns.length === 0 && pivot.values.length === 0) return [];
  const down = buckets(table, rows, lines);
  const across = columns.length === 0 ? [{ labels: [], lines }] : buckets(table, columns, lines);
  const heads = headerLines(table, { rows, columns, across });
  return [...heads, ...down.map((bucket) => [...bucket.labels, ...across.flatMap((other) => cellsOf(table, bucket, other))])];
}

function sourceOf(model: SpreadsheetModel, pivot: PivotState): { readonly headings: string[]; readonly lines: Line[] } {
  const sheet = model.sheetById(pivot.source.sheet);
  if (!sheet) return { headings: [], lines: [] };
  const { box } = pivot.source;
  const end = Math.min(box.top + box.rows, sheet.lastRow);
  const line = (row: number): Scalar[] =>
    Array.from({ length: box.columns }, (_, column) => plain(resultOf(sheet.cell(row, box.left + column))));
  const headings = line(box.top).map((value) => display(value, undefined, model.locale));
  const lines = Array.from({ length: Math.max(0, end - box.top - 1) }, (_, index) => line(box.top + 1 + index));
  return { headings, lines: lines.filter((one) => one.some((value) => value !== null) && passes(model, pivot, one)) };
}

const plain = (value: Result): Scalar => (value instanceof CellError ? value.code : value);

function passes(model: SpreadsheetModel, { filters }: PivotState, line: Line): boolean {
  return filters.every(({ column, wants }) => {
    const value = line[column] ?? null;
    const shown = display(value, undefined, model.locale);
    if (wants.hidden?.includes(shown) || (wants.visible && !wants.visible.includes(shown))) return false;
    return !wants.rule || keeps(model, wants.rule, value);
  });
}

/** The groups one within another, in their order, with totals behind each (the layout of the Sheets editor; K in its details). */
function buckets(table: Table, groups: readonly PivotGroupState[], lines: readonly Line[]): Bucket[] {
  const inner = nested(table, groups, lines);
  const [first] = groups;
  if (!first) return [{ labels: [], lines }];
  return first.totals ? [...inner, { labels: ["Grand Total", ...blank(groups.length - 1)], lines }] : inner;
}

const blank = (count: number): null[] => new Array<null>(Math.max(0, count)).fill(null);

function nested(table: Table, [group, ...rest]: readonly PivotGroupState[], lines: readonly Line[]): Bucket[] {
  if (!group) return [{ labels: [], lines }];
  return parted(group, lines).flatMap(({ value, lines: own }) => {
    const inside = nested(table, rest, own);
    const labelled = inside.map((bucket, index) => ({
      ...bucket,
      labels: [index === 0 || group.repeated ? value : null, ...bucket.labels],
    }));
    const [next] = rest;
    if (!next?.totals) return labelled;
    const total = `${display(value, undefined, table.model.locale)} Total`;
    return [...labelled, { labels: [total, ...blank(rest.length)], lines: own }];
  });
}

function parted(group: PivotGroupState, lines: readonly Line[]): { readonly value: Scalar; readonly lines: Line[] }[] {
  const found = new Map<string, { value: Scalar; lines: Line[] }>();
  for (const line of lines) {
    const value = line[group.column] ?? null;
    const key = `${typeof value}${String(value).toLowerCase()}`;
    const part = found.get(key) ?? { value, lines: [] };
    part.lines.push(line);
    found.set(key, part);
  }
  return [...found.values()].sort((a, b) => compareResults(a.value, b.value, group.ascending));
}

function cellsOf({ pivot }: Table, bucket: Bucket, other: Bucket): Cell[] {
  const kept = new Set(other.lines);
  const lines = bucket.lines.filter((line) => kept.has(line));
  return pivot.values.map(({ column, summary }) =>
    lines.length === 0
      ? null
      : summarize(
          summary,
          lines.map((line) => line[column] ?? null),
        ),
  );
}

interface Shape {
  readonly rows: readonly PivotGroupState[];
  readonly columns: readonly PivotGroupState[];
  readonly across: readonly Bucket[];
}

const groupName = ({ headings }: Table, group: PivotGroupState): string => group.name ?? headings[group.column] ?? "";
const valueName = ({ headings }: Table, { name, summary, column }: PivotValueState): string =>
  name ?? `${summary} of ${headings[column] ?? ""}`;

function headerLines(table: Table, { rows, columns, across }: Shape): Cell[][] {
  const values = table.pivot.values.map((value) => valueName(table, value));
  const corner = rows.map((group) => groupName(table, group));
  if (columns.length === 0) return [[...corner, ...values]];
  const width = Math.max(1, values.length);
  const single = values.length === 1 ? values[0] : undefined;
  const first = [single ?? null, ...blank(corner.length - 1), ...columns.map((group) => groupName(table, group))];
  const labels = columns.map((_, level) => [
    ...(level === columns.length - 1 && values.length < 2 ? corner : blank(corner.length)),
    ...across.flatMap((bucket) => [bucket.labels[level] ?? null, ...blank(width - 1)]),
  ]);
  return values.length < 2 ? [first, ...labels] : [first, ...labels, [...corner, ...across.flatMap(() => values)]];
}
