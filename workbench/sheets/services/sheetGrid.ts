/** Rows and columns of a tab: inserted, deleted, moved, hidden, frozen, sized, grouped. */
import { GoogleError } from "../../runtime/execution/service.ts";
import type { Axis } from "../model/box.ts";
import { readDisplay } from "../model/read.ts";
import { type Inherit, reshape } from "../model/reshape.ts";
import { errors } from "../model/text.ts";
import { filteredRows } from "./filter.ts";
import { depthAt, groupAt } from "./groups.ts";
import { install, whole as int, made, makers, opt } from "./methods.ts";
import { Range } from "./range.ts";
import { Sheet, type SheetMethods } from "./sheet.ts";

const on = makers<Sheet>();

const lengthOf = ({ model }: Sheet, axis: Axis): number => (axis === "rows" ? model.rows : model.columns.length);
const outside = (axis: Axis): GoogleError => new GoogleError(axis === "rows" ? errors.rowsOutside : errors.columnsOutside);

/** Positions as scripts count them, from 1. */
interface Stretch {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

function check(self: Sheet, { axis, at, count }: Stretch): void {
  if (at < 1 || count < 1 || at + count - 1 > lengthOf(self, axis)) throw outside(axis);
}

function insert(self: Sheet, { axis, at, count }: Stretch, inherit: Inherit): Sheet {
  if (at < 1 || count < 1 || at > lengthOf(self, axis) + 1) throw outside(axis);
  reshape(self.session.model, self.model, { kind: "insert", axis, at: at - 1, count }, inherit);
  return self;
}

function remove(self: Sheet, stretch: Stretch): Sheet {
  const { axis, at, count } = stretch;
  check(self, stretch);
  if (count === lengthOf(self, axis)) throw new GoogleError(axis === "rows" ? errors.allRows : errors.allColumns);
  const all = self.model.everything;
  self.session.assertEditable(
    self.model,
    axis === "rows" ? { ...all, top: at - 1, rows: count } : { ...all, left: at - 1, columns: count },
  );
  reshape(self.session.model, self.model, { kind: "delete", axis, at: at - 1, count });
  return self;
}

function move(self: Sheet, range: Range, { axis, to }: { readonly axis: Axis; readonly to: number }): void {
  const { box } = range;
  const [at, count] = axis === "rows" ? [box.top, box.rows] : [box.left, box.columns];
  if (to < 1 || to > lengthOf(self, axis) + 1) throw outside(axis);
  if (to - 1 >= at && to - 1 <= at + count) return;
  reshape(self.session.model, self.model, { kind: "move", axis, at, count, to: to - 1 });
}

function hide(self: Sheet, stretch: Stretch, hidden: boolean): void {
  check(self, stretch);
  const { axis, at, count } = stretch;
  self.model.tracks[axis].hidden.set(at - 1, at - 1 + count, hidden ? true : undefined);
  self.model.changed({ kind: "features" });
}

const stretchOf = (axis: Axis, { box }: Range): Stretch =>
  axis === "rows" ? { axis, at: box.top + 1, count: box.rows } : { axis, at: box.left + 1, count: box.columns };

function freeze(self: Sheet, axis: Axis, count: number): void {
  if (count < 0 || count > lengthOf(self, axis)) throw outside(axis);
  if (count === lengthOf(self, axis)) throw new GoogleError(errors.frozenAll);
  self.model.tracks[axis].frozen = count;
  self.model.changed({ kind: "features" });
}

function size(self: Sheet, stretch: Stretch, pixels: number): Sheet {
  check(self, stretch);
  const { axis, at, count } = stretch;
  self.model.tracks[axis].pixels.set(at - 1, at - 1 + count, pixels);
  self.model.changed({ kind: "features" });
  return self;
}

/** Google's default sizes, in pixels. */
const defaultPixels = { rows: 21, columns: 100 } as const;

/** Widths as text needs them: about 7 pixels a letter, 14 for East Asian ones. */
function widen(self: Sheet, first: number, count: number): Sheet {
  check(self, { axis: "columns", at: first, count });
  const { model, session } = self;
  for (let left = first - 1; left < first - 1 + count; left++) {
    const shown = readDisplay(session.model, model, { top: 0, left, rows: Math.max(1, model.lastRow), columns: 1 });
    const widest = Math.max(
      0,
      ...sample(shown).map(([text = ""]) => [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 14 : 7), 0)),
    );
    if (widest > 0) model.tracks.columns.pixels.set(left, left + 1, Math.max(21, widest + 10));
  }
  model.changed({ kind: "features" });
  return self;
}

/** Enough rows to judge a width by: spreading more would overflow the stack. */
const sample = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, 10_000);

const inserting: SheetMethods = {
  insertRowBefore: on.change([int], (self, at) => insert(self, { axis: "rows", at, count: 1 }, "after")),
  insertRowsBefore: on.change([int, int], (self, at, count) => insert(self, { axis: "rows", at, count }, "after")),
  insertRowAfter: on.change([int], (self, at) => insert(self, { axis: "rows", at: at + 1, count: 1 }, "before")),
  insertRowsAfter: on.change([int, int], (self, at, count) => insert(self, { axis: "rows", at: at + 1, count }, "before")),
  insertRows: on.change([int, opt(int)], (self, at, count = 1) => void insert(self, { axis: "rows", at, count }, "after")),
  insertColumnBefore: on.change([int], (self, at) => insert(self, { axis: "columns", at, count: 1 }, "after")),
  insertColumnsBefore: on.change([int, int], (self, at, count) => insert(self, { axis: "columns", at, count }, "after")),
  insertColumnAfter: on.change([int], (self, at) => insert(self, { axis: "columns", at: at + 1, count: 1 }, "before")),
  insertColumnsAfter: on.change([int, int], (self, at, count) => insert(self, { axis: "columns", at: at + 1, count }, "before")),
  insertColumns: on.change([int, opt(int)], (self, at, count = 1) => void insert(self, { axis: "columns", at, count }, "after")),
  deleteRow: on.change([int], (self, at) => remove(self, { axis: "rows", at, count: 1 })),
  deleteRows: on.change([int, int], (self, at, count) => void remove(self, { axis: "rows", at, count })),
  deleteColumn: on.change([int], (self, at) => remove(self, { axis: "columns", at, count: 1 })),
  deleteColumns: on.change([int, int], (self, at, count) => void remove(self, { axis: "columns", at, count })),
  moveRows: on.change([made(Range), int], (self, range, to) => move(self, range, { axis: "rows", to })),
  moveColumns: on.change([made(Range), int], (self, range, to) => move(self, range, { axis: "columns", to })),
};

const hiding: SheetMethods = {
  hideRow: on.change([made(Range)], (self, range) => hide(self, stretchOf("rows", range), true)),
  hideRows: on.change([int, opt(int)], (self, at, count = 1) => hide(self, { axis: "rows", at, count }, true)),
  hideColumn: on.change([made(Range)], (self, range) => hide(self, stretchOf("columns", range), true)),
  hideColumns: on.change([int, opt(int)], (self, at, count = 1) => hide(self, { axis: "columns", at, count }, true)),
  showRows: on.change([int, opt(int)], (self, at, count = 1) => hide(self, { axis: "rows", at, count }, false)),
  showColumns: on.change([int, opt(int)], (self, at, count = 1) => hide(self, { axis: "columns", at, count }, false)),
  unhideRow: on.change([made(Range)], (self, range) => hide(self, stretchOf("rows", range), false)),
  unhideColumn: on.change([made(Range)], (self, range) => hide(self, stretchOf("columns", range), false)),
  isRowHiddenByUser: on.read([int], ({ model }, row) => model.tracks.rows.hidden.at(row - 1) === true),
  isColumnHiddenByUser: on.read([int], ({ model }, column) => model.tracks.columns.hidden.at(column - 1) === true),
  isRowHiddenByFilter: on.read([int], ({ session, model }, row) => filteredRows(session, model).has(row - 1)),
};

const sizing: SheetMethods = {
  setFrozenRows: on.change([int], (self, count) => freeze(self, "rows", count)),
  setFrozenColumns: on.change([int], (self, count) => freeze(self, "columns", count)),
  getFrozenRows: on.read([], ({ model }) => model.tracks.rows.frozen),
  getFrozenColumns: on.read([], ({ model }) => model.tracks.columns.frozen),
  setColumnWidth: on.change([int, int], (self, at, pixels) => size(self, { axis: "columns", at, count: 1 }, pixels)),
  setColumnWidths: on.change([int, int, int], (self, at, count, pixels) => size(self, { axis: "columns", at, count }, pixels)),
  getColumnWidth: on.read([int], ({ model }, at) => model.tracks.columns.pixels.at(at - 1) ?? defaultPixels.columns),
  setRowHeight: on.change([int, int], (self, at, pixels) =>
    size(self, { axis: "rows", at, count: 1 }, Math.max(pixels, defaultPixels.rows)),
  ),
  setRowHeights: on.change([int, int, int], (self, at, count, pixels) =>
    size(self, { axis: "rows", at, count }, Math.max(pixels, defaultPixels.rows)),
  ),
  setRowHeightsForced: on.change([int, int, int], (self, at, count, pixels) => size(self, { axis: "rows", at, count }, pixels)),
  getRowHeight: on.read([int], ({ model }, at) => model.tracks.rows.pixels.at(at - 1) ?? defaultPixels.rows),
  autoResizeColumn: on.change([int], (self, at) => widen(self, at, 1)),
  autoResizeColumns: on.change([int, int], widen),
  autoResizeRows: on.change([int, int], (self, at, count) => {
    check(self, { axis: "rows", at, count });
    self.model.tracks.rows.pixels.set(at - 1, at - 1 + count, undefined);
    self.model.changed({ kind: "features" });
    return self;
  }),
};

const grouping: SheetMethods = {
  getRowGroup: on.read([int, int], ({ session, model }, at, depth) => groupAt(session, model, "rows", { index: at - 1, depth })),
  getColumnGroup: on.read([int, int], ({ session, model }, at, depth) => groupAt(session, model, "columns", { index: at - 1, depth })),
  getRowGroupDepth: on.read([int], ({ model }, at) => depthAt(model, "rows", at - 1)),
  getColumnGroupDepth: on.read([int], ({ model }, at) => depthAt(model, "columns", at - 1)),
  collapseAllRowGroups: on.change([], (self) => foldAll(self, "rows", true)),
  expandAllRowGroups: on.change([], (self) => foldAll(self, "rows", false)),
  collapseAllColumnGroups: on.change([], (self) => foldAll(self, "columns", true)),
  expandAllColumnGroups: on.change([], (self) => foldAll(self, "columns", false)),
};

function foldAll(self: Sheet, axis: Axis, collapsed: boolean): Sheet {
  for (const group of self.model.groups.filter((one) => one.axis === axis)) {
    group.collapsed = collapsed;
    self.model.tracks[axis].hidden.set(group.start, group.start + group.count, collapsed ? true : undefined);
  }
  self.model.changed({ kind: "features" });
  return self;
}

install(Sheet, "SpreadsheetApp.Sheet", { ...inserting, ...hiding, ...sizing, ...grouping });
