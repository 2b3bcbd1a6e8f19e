/** The basic filter of a tab: one at most. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { Box } from "../model/box.ts";
import { CellError, resultOf } from "../model/cell.ts";
import type { FilterColumn, FilterState } from "../model/features.ts";
import { readDisplay } from "../model/read.ts";
import { sortRows } from "../model/rearrange.ts";
import type { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import { keeps } from "../model/validate.ts";
import type { SpreadsheetModel } from "../model.ts";
import { enums } from "./enums.ts";
import { FilterCriteria } from "./filterCriteria.ts";
import { flag, install, int, type Methods, made, makers, nothing, or } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

export class Filter extends GoogleObject {
  readonly googleName = "Filter";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly state: FilterState,
  ) {
    super();
  }
}

export function createFilter({ session, sheet, box }: Range): Filter {
  if (sheet.filter) throw new GoogleError(errors.secondFilter);
  sheet.filter = { box, criteria: [] };
  sheet.changed({ kind: "features" });
  return new Filter(session, sheet, sheet.filter);
}

export const filterOf = (session: Session, sheet: SheetModel): Filter | null =>
  sheet.filter ? new Filter(session, sheet, sheet.filter) : null;

/** Rows that the filter hides, counted from the top of the tab. */
export function filteredRows(session: Session, sheet: SheetModel): Set<number> {
  const hidden = new Set<number>();
  const { filter } = sheet;
  if (!filter) return hidden;
  session.model.settle();
  for (const wants of filter.criteria) for (const row of hiddenBy(session, sheet, filter.box, wants)) hidden.add(row);
  return hidden;
}

/** The rows below the headings of a box that one column's criteria hide. */
export function hiddenBy(session: Session, sheet: SheetModel, area: Box, wants: FilterColumn): number[] {
  const { model } = session;
  const box = { top: area.top + 1, left: wants.column, rows: Math.max(0, area.rows - 1), columns: 1 };
  const anchor = { row: box.top, column: box.left };
  return readDisplay(model, sheet, box).flatMap(([shown = ""], index) => {
    const row = box.top + index;
    return passes(model, wants, { sheet, row, shown, anchor }) ? [] : [row];
  });
}

interface Candidate {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly shown: string;
  readonly anchor: { readonly row: number; readonly column: number };
}

function passes(model: SpreadsheetModel, wants: FilterColumn, { sheet, row, shown, anchor }: Candidate): boolean {
  const { column, rule } = wants;
  const value = resultOf(sheet.cell(row, column));
  const plain = value instanceof CellError ? value.code : value;
  if (wants.hidden?.includes(shown) || (wants.visible && !wants.visible.includes(shown))) return false;
  const style = sheet.styleAt(row, column);
  if (wants.background && (style.background ?? "#ffffff") !== wants.background) return false;
  if (wants.fontColor && (style.fontColor ?? "#000000") !== wants.fontColor) return false;
  return !rule || keeps(model, { ...rule, anchor }, plain, { sheet, row, column });
}

/** The column by which the filter sorts, as Google describes it; its order is known only for the column sorted last. */
class SortSpec extends GoogleObject {
  readonly googleName = "SortSpec";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly position: number,
    readonly ascending: boolean | null,
  ) {
    super();
  }
}

const onSpec = makers<SortSpec>();
const specMethods: Methods<SortSpec, GoogleAppsScript.Spreadsheet.SortSpec> = {
  getDimensionIndex: onSpec.free([], ({ position }) => position),
  isAscending: onSpec.free([], (self) => sortedUp(self, "isAscending")),
  getSortOrder: onSpec.free([], (self) => enums.SortOrder[sortedUp(self, "getSortOrder") ? "ASCENDING" : "DESCENDING"]),
  getBackgroundColor: onSpec.free([], () => null),
  getForegroundColor: onSpec.free([], () => null),
};
install(SortSpec, "SpreadsheetApp.SortSpec", specMethods);

/** Live Google throws this for a column by which nobody sorted (GF test/testsheetssets.js). */
function sortedUp({ ascending }: SortSpec, method: string): boolean {
  if (ascending === null)
    throw new GoogleError(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.SortSpec.`);
  return ascending;
}

function setCriteria(self: Filter, position: number, criteria: FilterCriteria | null): Filter {
  const column = self.state.box.left + position - 1;
  if (position < 1 || position > self.state.box.columns) throw new GoogleError("The column position is out of bounds.");
  const others = self.state.criteria.filter((item) => item.column !== column);
  self.state.criteria = criteria ? [...others, { column, ...criteria.wants }] : others;
  self.sheet.changed({ kind: "features" });
  return self;
}

const on = makers<Filter>();
const methods: Methods<Filter, GoogleAppsScript.Spreadsheet.Filter> = {
  getRange: on.free([], ({ session, sheet, state }) => new Range(session, sheet, state.box)),
  remove: on.change([], ({ sheet }) => {
    sheet.filter = null;
    sheet.changed({ kind: "features" });
  }),
  sort: on.change([int, flag], (self, position, ascending) => {
    const { box } = self.state;
    const body = { ...box, top: box.top + 1, rows: box.rows - 1 };
    const column = box.left + position - 1;
    if (position < 1 || position > box.columns) throw new GoogleError("The column position is out of bounds.");
    if (body.rows > 0) sortRows(self.session.model, self.sheet, body, [{ column, ascending }]);
    self.state.sorted = { column, ascending };
    return self;
  }),
  setColumnFilterCriteria: on.change([int, or(made(FilterCriteria), nothing)], (self, position, criteria) =>
    setCriteria(self, position, criteria),
  ),
  removeColumnFilterCriteria: on.change([int], (self, position) => setCriteria(self, position, null)),
  getColumnFilterCriteria: on.read([int], ({ session, state }, position) => {
    const found = state.criteria.find((item) => item.column === state.box.left + position - 1);
    return found ? new FilterCriteria(session, found) : null;
  }),
};
install(Filter, "SpreadsheetApp.Filter", {
  ...methods,
  getColumnSortSpec: on.read([int], ({ session, state }, position) => {
    const sorted = state.sorted?.column === state.box.left + position - 1 ? state.sorted.ascending : null;
    return new SortSpec(session, position, sorted);
  }),
});
