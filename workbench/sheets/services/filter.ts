/** The basic filter of a tab: one at most. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/service.ts";
import { CellError, resultOf } from "../model/cell.ts";
import type { FilterState } from "../model/features.ts";
import { readDisplay } from "../model/read.ts";
import { sortRows } from "../model/rearrange.ts";
import type { Rule } from "../model/rule.ts";
import type { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import { keeps } from "../model/validate.ts";
import { criterionMethods, type RuleHolder } from "./criteria.ts";
import { newRule, scriptValue } from "./dataValidation.ts";
import { enums } from "./enums.ts";
import { flag, install, int, list, type Methods, made, makers, nothing, or, text } from "./methods.ts";
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

export class FilterCriteria extends GoogleObject {
  readonly googleName = "FilterCriteria";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly hidden: readonly string[] | null,
    readonly rule: Rule | null,
  ) {
    super();
  }
}

export class FilterCriteriaBuilder extends GoogleObject implements RuleHolder {
  readonly googleName = "FilterCriteriaBuilder";
  readonly cells = 0;
  hidden: readonly string[] | null = null;
  rule: Rule | null = null;
  constructor(readonly session: Session) {
    super();
  }
}

/** Rows that the filter hides, counted from the top of the tab. */
export function filteredRows(session: Session, sheet: SheetModel): Set<number> {
  const hidden = new Set<number>();
  const { filter } = sheet;
  if (!filter) return hidden;
  session.model.settle();
  for (const { column, hidden: values, rule } of filter.criteria) {
    const box = { top: filter.box.top + 1, left: column, rows: Math.max(0, filter.box.rows - 1), columns: 1 };
    readDisplay(session.model, sheet, box).forEach(([shown = ""], index) => {
      const value = resultOf(sheet.cell(box.top + index, column));
      const plain = value instanceof CellError ? value.code : value;
      if (values?.includes(shown) || (rule && !keeps(session.model, rule, plain))) hidden.add(box.top + index);
    });
  }
  return hidden;
}

function setCriteria(self: Filter, position: number, criteria: FilterCriteria | null): Filter {
  const column = self.state.box.left + position - 1;
  if (position < 1 || position > self.state.box.columns) throw new GoogleError("The column position is out of bounds.");
  const others = self.state.criteria.filter((item) => item.column !== column);
  self.state.criteria = criteria
    ? [...others, { column, hidden: criteria.hidden ? [...criteria.hidden] : null, rule: criteria.rule }]
    : others;
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
    if (body.rows > 0) sortRows(self.session.model, self.sheet, body, [{ column: box.left + position - 1, ascending }]);
    return self;
  }),
  setColumnFilterCriteria: on.change([int, or(made(FilterCriteria), nothing)], (self, position, criteria) =>
    setCriteria(self, position, criteria),
  ),
  removeColumnFilterCriteria: on.change([int], (self, position) => setCriteria(self, position, null)),
  getColumnFilterCriteria: on.read([int], ({ session, state }, position) => {
    const found = state.criteria.find((item) => item.column === state.box.left + position - 1);
    return found ? new FilterCriteria(session, found.hidden, found.rule) : null;
  }),
};
install(Filter, "SpreadsheetApp.Filter", methods);

const onCriteria = makers<FilterCriteria>();
const criteriaMethods: Methods<FilterCriteria, GoogleAppsScript.Spreadsheet.FilterCriteria> = {
  getHiddenValues: onCriteria.free([], ({ hidden }) => hidden ?? []),
  getCriteriaType: onCriteria.free([], ({ rule }) => (rule ? (conditions[rule.criterion] ?? null) : null)),
  getCriteriaValues: onCriteria.free([], ({ session, rule }) => (rule ? rule.values.map((value) => scriptValue(session, value)) : [])),
  copy: onCriteria.free([], ({ session, hidden, rule }) => Object.assign(new FilterCriteriaBuilder(session), { hidden, rule })),
};
install(FilterCriteria, "SpreadsheetApp.FilterCriteria", criteriaMethods);

const conditions: Readonly<Record<string, EnumMember>> = enums.BooleanCriteria;

const onBuilder = makers<FilterCriteriaBuilder>();
const builderMethods: Methods<FilterCriteriaBuilder, GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder> = {
  setHiddenValues: onBuilder.free([list(text)], (self, hidden) => Object.assign(self, { hidden })),
  build: onBuilder.free([], ({ session, hidden, rule }) => new FilterCriteria(session, hidden, rule)),
};
install(FilterCriteriaBuilder, "SpreadsheetApp.FilterCriteriaBuilder", {
  ...criterionMethods<FilterCriteriaBuilder>(newRule),
  ...builderMethods,
});
