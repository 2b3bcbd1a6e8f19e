/** Slicers: boxes on a tab with which a person filters a range by one column. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { SlicerState } from "../model/features.ts";
import type { SheetModel } from "../model/sheet.ts";
import { Color, colorOf, hexOfColor } from "./color.ts";
import { ContainerInfo } from "./embeddedChart.ts";
import { FilterCriteria } from "./filterCriteria.ts";
import { flag, install, int, type Methods, made, makers, maybeText, nothing, opt, or, text } from "./methods.ts";
import { hexColor } from "./palette.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";
import { Sheet, type SheetMethods } from "./sheet.ts";
import { TextStyle } from "./textStyle.ts";

export class Slicer extends GoogleObject {
  readonly googleName = "Slicer";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly state: SlicerState,
  ) {
    super();
  }
}

function update(self: Slicer, change: Partial<SlicerState>): Slicer {
  Object.assign(self.state, change);
  self.sheet.changed({ kind: "features" });
  return self;
}

const on = makers<Slicer>();
const methods: Methods<Slicer, GoogleAppsScript.Spreadsheet.Slicer> = {
  getRange: on.read([], ({ session, sheet, state }) => new Range(session, sheet, state.box)),
  setRange: on.change([made(Range)], (self, { box }) => update(self, { box })),
  getTitle: on.read([], ({ state }) => state.title),
  setTitle: on.change([text], (self, title) => update(self, { title })),
  getTitleHorizontalAlignment: on.read([], ({ state }) => state.horizontalAlignment),
  setTitleHorizontalAlignment: on.change([maybeText], (self, words) => update(self, { horizontalAlignment: words ?? "general" })),
  getBackgroundColor: on.read([], ({ state }) => state.background ?? "#ffffff"),
  setBackgroundColor: on.change([maybeText], (self, css) => update(self, { background: css === null ? null : (hexColor(css) ?? null) })),
  getColumnPosition: on.read([], ({ state }) => (state.column === null ? null : state.column + 1)),
  getFilterCriteria: on.read([], ({ session, state }) => (state.wants ? new FilterCriteria(session, state.wants) : null)),
  setColumnFilterCriteria: on.change([int, or(made(FilterCriteria), nothing)], (self, position, criteria) => {
    if (position < 1 || position > self.state.box.columns) throw new GoogleError("The column position is out of bounds.");
    return update(self, { column: position - 1, wants: criteria?.wants ?? null });
  }),
  getContainerInfo: on.read([], ({ session, state }) => new ContainerInfo(session, state.anchor)),
  setPosition: on.change([int, int, int, int], (self, row, column, x, y) =>
    update(self, { anchor: { row: row - 1, column: column - 1, x, y } }),
  ),
  isAppliedToPivotTables: on.read([], ({ state }) => state.applied),
  setApplyToPivotTables: on.change([flag], (self, applied) => update(self, { applied })),
  remove: on.change([], ({ sheet, state }) => {
    sheet.slicers = sheet.slicers.filter((other) => other !== state);
    sheet.changed({ kind: "features" });
  }),
};
install(Slicer, "SpreadsheetApp.Slicer", {
  ...methods,
  getTitleTextStyle: on.read([], ({ session, state }) => new TextStyle(session, state.look)),
  setTitleTextStyle: on.change([made(TextStyle)], (self, { look }) => update(self, { look })),
  getBackgroundColorObject: on.read([], ({ session, state }) => colorOf(session, state.background ?? "#ffffff")),
  setBackgroundColorObject: on.change([or(made(Color), nothing)], (self, color) => update(self, { background: hexOfColor(color) })),
});

const onSheet = makers<Sheet>();
const sheetMethods: SheetMethods = {
  insertSlicer: onSheet.change([made(Range), int, int, opt(int), opt(int)], ({ session, model }, { box }, row, column, x = 0, y = 0) => {
    const state: SlicerState = {
      id: session.model.freshId(),
      ...{ box, anchor: { row: row - 1, column: column - 1, x, y }, column: null, wants: null, title: "", look: {} },
      ...{ background: null, horizontalAlignment: "general", applied: true },
    };
    model.slicers.push(state);
    model.changed({ kind: "features" });
    return new Slicer(session, model, state);
  }),
  getSlicers: onSheet.read([], ({ session, model }) => model.slicers.map((state) => new Slicer(session, model, state))),
};
install(Sheet, "SpreadsheetApp.Sheet", sheetMethods);
