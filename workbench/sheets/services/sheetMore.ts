/** Further parts of a tab: depths and toggles of groups, its colour as an object, and what a workbook without databases lacks. */
import type { Axis } from "../model/box.ts";
import { Color, colorOf, hexOfColor } from "./color.ts";
import { enums } from "./enums.ts";
import { unfoldTo } from "./groups.ts";
import { install, int, made, makers, member, nothing, or } from "./methods.ts";
import { Sheet, type SheetMethods } from "./sheet.ts";

const on = makers<Sheet>();

const upTo = (axis: Axis) =>
  on.change([int], (self, depth) => {
    unfoldTo(self.model, axis, depth);
    return self;
  });
const toggle = (axis: Axis) => on.read([], ({ model }) => enums.GroupControlTogglePosition[model.toggles[axis]]);
const setToggle = (axis: Axis) =>
  on.change([member("GroupControlTogglePosition")], (self, { name }) => {
    self.model.toggles = { ...self.model.toggles, [axis]: name === "BEFORE" ? "BEFORE" : "AFTER" };
    self.model.changed({ kind: "features" });
    return self;
  });

const groups: SheetMethods = {
  expandRowGroupsUpToDepth: upTo("rows"),
  expandColumnGroupsUpToDepth: upTo("columns"),
  getRowGroupControlPosition: toggle("rows"),
  getColumnGroupControlPosition: toggle("columns"),
  setRowGroupControlPosition: setToggle("rows"),
  setColumnGroupControlPosition: setToggle("columns"),
};

/** Drawings can be made only by hand, and databases cannot be connected here: a tab has none of them. */
const absent: SheetMethods = {
  getDrawings: on.read([], () => []),
  getDataSourceTables: on.read([], () => []),
};

install(Sheet, "SpreadsheetApp.Sheet", {
  ...groups,
  ...absent,
  getDataSourceFormulas: on.read([], () => []),
  getDataSourcePivotTables: on.read([], () => []),
  getTabColorObject: on.read([], ({ session, model }) => colorOf(session, model.tabColor)),
  setTabColorObject: on.change([or(made(Color), nothing)], (self, color) => {
    self.model.tabColor = hexOfColor(color);
    self.session.model.tell(self.model.id, { kind: "tabs" });
    return self;
  }),
});
