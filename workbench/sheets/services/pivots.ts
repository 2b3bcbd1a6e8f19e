/** Pivot tables on a tab. Values by a formula, and groups by date, number or hand, are not supported and say so. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { PivotGroupState, PivotState, PivotValueState } from "../model/features.ts";
import { emptyPivot } from "../model/pivot.ts";
import type { SheetModel } from "../model/sheet.ts";
import { summaries } from "../model/summary.ts";
import { enums } from "./enums.ts";
import { FilterCriteria } from "./filterCriteria.ts";
import { flag, install, int, type Methods, made, makers, member, text, whole } from "./methods.ts";
import { Range, type RangeMethods } from "./range.ts";
import type { Session } from "./session.ts";
import { Sheet, type SheetMethods } from "./sheet.ts";

export class PivotTable extends GoogleObject {
  readonly googleName = "PivotTable";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly state: PivotState,
  ) {
    super();
  }
}

class PivotGroup extends GoogleObject {
  readonly googleName = "PivotGroup";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly table: PivotTable,
    readonly state: PivotGroupState,
  ) {
    super();
  }
}

class PivotValue extends GoogleObject {
  readonly googleName = "PivotValue";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly table: PivotTable,
    readonly state: PivotValueState,
  ) {
    super();
  }
}

class PivotFilter extends GoogleObject {
  readonly googleName = "PivotFilter";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly table: PivotTable,
    readonly state: PivotState["filters"][number],
  ) {
    super();
  }
}

/** The result is worked out again with the next read. */
function changed({ sheet, state }: PivotTable): void {
  state.seen = -1;
  sheet.changed({ kind: "features" });
}

/** Columns of the source are counted from 1 (TD PivotTable.addRowGroup). */
function columnOf({ state }: PivotTable, position: number): number {
  if (position < 1 || position > state.source.box.columns) throw new GoogleError("The column index is out of bounds.");
  return position - 1;
}

function addGroup(self: PivotTable, axis: "rows" | "columns", position: number): PivotGroup {
  const group: PivotGroupState = { axis, column: columnOf(self, position), ascending: true, totals: true, repeated: false, name: null };
  self.state.groups.push(group);
  changed(self);
  return new PivotGroup(self.session, self, group);
}

const groupsOn = (self: PivotTable, axis: "rows" | "columns"): PivotGroup[] =>
  self.state.groups.filter((group) => group.axis === axis).map((group) => new PivotGroup(self.session, self, group));

function summary({ name }: EnumMember): string {
  if (!summaries.has(name)) throw new GoogleError(`PivotTableSummarizeFunction.${name} is not supported by the workbench.`);
  return name;
}

const on = makers<PivotTable>();
const tableMethods: Methods<PivotTable, GoogleAppsScript.Spreadsheet.PivotTable> = {
  addRowGroup: on.change([int], (self, position) => addGroup(self, "rows", position)),
  addColumnGroup: on.change([int], (self, position) => addGroup(self, "columns", position)),
  addPivotValue: on.change([int, member("PivotTableSummarizeFunction")], (self, position, by) => {
    const value: PivotValueState = { column: columnOf(self, position), summary: summary(by), name: null };
    self.state.values.push(value);
    changed(self);
    return new PivotValue(self.session, self, value);
  }),
  addFilter: on.change([int, made(FilterCriteria)], (self, position, { wants }) => {
    const filter = { column: columnOf(self, position), wants };
    self.state.filters.push(filter);
    changed(self);
    return new PivotFilter(self.session, self, filter);
  }),
  getAnchorCell: on.read(
    [],
    ({ session, sheet, state }) => new Range(session, sheet, { top: state.anchor.row, left: state.anchor.column, rows: 1, columns: 1 }),
  ),
  getRowGroups: on.read([], (self) => groupsOn(self, "rows")),
  getColumnGroups: on.read([], (self) => groupsOn(self, "columns")),
  getPivotValues: on.read([], (self) => self.state.values.map((value) => new PivotValue(self.session, self, value))),
  getFilters: on.read([], (self) => self.state.filters.map((filter) => new PivotFilter(self.session, self, filter))),
  getValuesDisplayOrientation: on.read([], ({ state }) => enums.Dimension[state.down ? "ROWS" : "COLUMNS"]),
  remove: on.change([], ({ sheet, state }) => {
    emptyPivot(sheet, state);
    sheet.pivots = sheet.pivots.filter((other) => other !== state);
    sheet.changed({ kind: "features" });
  }),
};
install(PivotTable, "SpreadsheetApp.PivotTable", {
  ...tableMethods,
  getSourceDataRange: on.read([], ({ session, state }) => {
    const sheet = session.model.sheetById(state.source.sheet);
    return sheet ? new Range(session, sheet, state.source.box) : null;
  }),
});

function drop<K extends "groups" | "values" | "filters">(table: PivotTable, key: K, one: PivotState[K][number]): void {
  const kept = table.state[key].filter((other) => other !== one);
  Object.assign(table.state, { [key]: kept });
  changed(table);
}

const onGroup = makers<PivotGroup>();

function regroup(self: PivotGroup, change: Partial<PivotGroupState>): PivotGroup {
  Object.assign(self.state, change);
  changed(self.table);
  return self;
}

/** Puts a group before or behind others of its axis, counted from 0 (TD PivotGroup.getIndex). */
function regrouped(self: PivotGroup, index: number): PivotGroup {
  const { state, table } = self;
  const same = table.state.groups.filter((group) => group.axis === state.axis && group !== state);
  if (index < 0 || index > same.length) throw new GoogleError("The index is out of bounds.");
  same.splice(index, 0, state);
  table.state.groups = [...table.state.groups.filter((group) => group.axis !== state.axis), ...same];
  changed(table);
  return self;
}

const groupMethods: Methods<PivotGroup, GoogleAppsScript.Spreadsheet.PivotGroup> = {
  getDimension: onGroup.free([], ({ state }) => enums.Dimension[state.axis === "rows" ? "ROWS" : "COLUMNS"]),
  getIndex: onGroup.read([], ({ table, state }) => table.state.groups.filter((group) => group.axis === state.axis).indexOf(state)),
  getPivotTable: onGroup.free([], ({ table }) => table),
  getSourceDataColumn: onGroup.free([], ({ state }) => state.column + 1),
  isSortAscending: onGroup.read([], ({ state }) => state.ascending),
  sortAscending: onGroup.change([], (self) => regroup(self, { ascending: true })),
  sortDescending: onGroup.change([], (self) => regroup(self, { ascending: false })),
  totalsAreShown: onGroup.read([], ({ state }) => state.totals),
  showTotals: onGroup.change([flag], (self, totals) => regroup(self, { totals })),
  areLabelsRepeated: onGroup.read([], ({ state }) => state.repeated),
  showRepeatedLabels: onGroup.change([], (self) => regroup(self, { repeated: true })),
  hideRepeatedLabels: onGroup.change([], (self) => regroup(self, { repeated: false })),
  moveToIndex: onGroup.change([whole], (self, index) => regrouped(self, index)),
  clearSort: onGroup.change([], (self) => regroup(self, { ascending: true })),
  setDisplayName: onGroup.change([text], (self, name) => regroup(self, { name })),
  resetDisplayName: onGroup.change([], (self) => regroup(self, { name: null })),
  remove: onGroup.change([], ({ table, state }) => drop(table, "groups", state)),
};
install(PivotGroup, "SpreadsheetApp.PivotGroup", groupMethods);

const onValue = makers<PivotValue>();
const valueMethods: Methods<PivotValue, GoogleAppsScript.Spreadsheet.PivotValue> = {
  getPivotTable: onValue.free([], ({ table }) => table),
  getSummarizedBy: onValue.read([], ({ state }) => functions[state.summary] ?? null),
  summarizeBy: onValue.change([member("PivotTableSummarizeFunction")], (self, by) => revalue(self, { summary: summary(by) })),
  setDisplayName: onValue.change([text], (self, name) => revalue(self, { name })),
  getDisplayType: onValue.read([], () => enums.PivotValueDisplayType.DEFAULT),
  getFormula: onValue.read([], () => null),
};
const functions: Readonly<Record<string, EnumMember>> = enums.PivotTableSummarizeFunction;
install(PivotValue, "SpreadsheetApp.PivotValue", {
  ...valueMethods,
  getSourceDataColumn: onValue.free([], ({ state }) => state.column + 1),
  remove: onValue.change([], ({ table, state }) => drop(table, "values", state)),
});

function revalue(self: PivotValue, change: Partial<PivotValueState>): PivotValue {
  Object.assign(self.state, change);
  changed(self.table);
  return self;
}

const onFilter = makers<PivotFilter>();
const filterMethods: Methods<PivotFilter, GoogleAppsScript.Spreadsheet.PivotFilter> = {
  getFilterCriteria: onFilter.read([], ({ session, state }) => new FilterCriteria(session, state.wants)),
  getPivotTable: onFilter.free([], ({ table }) => table),
  getSourceDataColumn: onFilter.free([], ({ state }) => state.column + 1),
  setFilterCriteria: onFilter.change([made(FilterCriteria)], (self, { wants }) => {
    self.state.wants = wants;
    changed(self.table);
    return self;
  }),
  remove: onFilter.change([], ({ table, state }) => drop(table, "filters", state)),
};
install(PivotFilter, "SpreadsheetApp.PivotFilter", filterMethods);

const onRange = makers<Range>();
const rangeMethods: RangeMethods = {
  createPivotTable: onRange.change([made(Range)], ({ session, sheet, box }, source) => {
    const state: PivotState = {
      id: session.model.freshId(),
      source: { sheet: source.sheet.id, box: source.box },
      anchor: { row: box.top, column: box.left },
      ...{ groups: [], values: [], filters: [], down: false, filled: null, seen: -1 },
    };
    sheet.pivots.push(state);
    sheet.changed({ kind: "features" });
    return new PivotTable(session, sheet, state);
  }),
};
install(Range, "SpreadsheetApp.Range", rangeMethods);

const onSheet = makers<Sheet>();
const sheetMethods: SheetMethods = {
  getPivotTables: onSheet.read([], ({ session, model }) => model.pivots.map((state) => new PivotTable(session, model, state))),
};
install(Sheet, "SpreadsheetApp.Sheet", sheetMethods);
