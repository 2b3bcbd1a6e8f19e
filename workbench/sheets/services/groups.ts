/** Groups of rows and columns that fold away. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { Axis, Box, Span } from "../model/box.ts";
import type { GroupState } from "../model/features.ts";
import type { SheetModel } from "../model/sheet.ts";
import { install, type Methods, makers } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

/** Google's limit (reference: Range.shiftRowGroupDepth). */
const deepest = 8;

/** Raises or lowers the depth of a stretch; groups of one depth that touch become one. */
export function changeDepth(sheet: SheetModel, axis: Axis, span: Span, delta: number): void {
  const length = axis === "rows" ? sheet.rows : sheet.columns.length;
  const depths = new Array<number>(length).fill(0);
  for (const group of sheet.groups)
    if (group.axis === axis)
      for (let i = group.start; i < group.start + group.count; i++) depths[i] = Math.max(depths[i] ?? 0, group.depth);
  for (let i = span.start; i < span.start + span.count; i++) depths[i] = Math.min(deepest, Math.max(0, (depths[i] ?? 0) + delta));
  sheet.groups = [...sheet.groups.filter((group) => group.axis !== axis), ...groupsOf(depths, axis, sheet.groups)];
  sheet.changed({ kind: "features" });
}

function groupsOf(depths: readonly number[], axis: Axis, old: readonly GroupState[]): GroupState[] {
  const found: GroupState[] = [];
  for (let depth = 1; depth <= deepest; depth++) {
    let start = -1;
    for (let i = 0; i <= depths.length; i++) {
      const inside = (depths[i] ?? 0) >= depth;
      if (inside && start < 0) start = i;
      if (inside || start < 0) continue;
      const before = old.find((group) => group.axis === axis && group.depth === depth && group.start === start);
      found.push({ axis, start, count: i - start, depth, collapsed: before?.collapsed ?? false });
      start = -1;
    }
  }
  return found;
}

/**
 * Folds or unfolds the groups of a range: those that lie wholly in it, or else the deepest around it; folding closes only the outermost
 * of them, unfolding opens what holds them too (GF test/testsheetsexotics.js, live).
 */
export function foldGroups(sheet: SheetModel, box: Box, collapsed: boolean): void {
  for (const axis of ["rows", "columns"] as const) {
    const [start, end] = axis === "rows" ? [box.top, box.top + box.rows] : [box.left, box.left + box.columns];
    const touching = sheet.groups.filter((group) => group.axis === axis && group.start < end && group.start + group.count > start);
    const inside = touching.filter((group) => group.start >= start && group.start + group.count <= end);
    const least = Math.min(...inside.map(({ depth }) => depth));
    const deepestAround = Math.max(0, ...touching.map(({ depth }) => depth));
    const chosen = collapsed ? touching.filter(({ depth }) => depth === (inside.length > 0 ? least : deepestAround)) : touching;
    for (const group of chosen) foldOne(sheet, group, collapsed);
  }
  sheet.changed({ kind: "features" });
}

/** Rows or columns of folded groups are hidden, those of the others shown. */
function foldOne(sheet: SheetModel, group: GroupState, collapsed: boolean): void {
  group.collapsed = collapsed;
  sheet.tracks[group.axis].hidden.set(group.start, group.start + group.count, collapsed ? true : undefined);
}

/** Opens the groups down to a depth, and folds those below it. */
export function unfoldTo(sheet: SheetModel, axis: Axis, depth: number): void {
  const groups = sheet.groups.filter((group) => group.axis === axis).sort((a, b) => a.depth - b.depth);
  for (const group of groups) foldOne(sheet, group, group.depth > depth);
  sheet.changed({ kind: "features" });
}

export function depthAt(sheet: SheetModel, axis: Axis, index: number): number {
  return Math.max(
    0,
    ...sheet.groups
      .filter((group) => group.axis === axis && index >= group.start && index < group.start + group.count)
      .map((group) => group.depth),
  );
}

export class Group extends GoogleObject {
  readonly googleName = "Group";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly state: GroupState,
  ) {
    super();
  }
}

export function groupAt(session: Session, sheet: SheetModel, axis: Axis, where: { readonly index: number; readonly depth: number }): Group {
  const state = sheet.groups.find(
    (group) => group.axis === axis && group.depth === where.depth && where.index >= group.start && where.index < group.start + group.count,
  );
  if (!state) throw new GoogleError(`A group does not exist at index ${where.index + 1} and depth ${where.depth}.`);
  return new Group(session, sheet, state);
}

function fold(self: Group, collapsed: boolean): Group {
  const { state, sheet } = self;
  foldOne(sheet, state, collapsed);
  sheet.changed({ kind: "features" });
  return self;
}

const on = makers<Group>();
const methods: Methods<Group, GoogleAppsScript.Spreadsheet.Group> = {
  getDepth: on.free([], ({ state }) => state.depth),
  getRange: on.free([], ({ session, sheet, state }) =>
    state.axis === "rows"
      ? new Range(session, sheet, { top: state.start, left: 0, rows: state.count, columns: sheet.columns.length })
      : new Range(session, sheet, { top: 0, left: state.start, rows: sheet.rows, columns: state.count }),
  ),
  getControlIndex: on.read([], ({ sheet, state }) => (sheet.toggles[state.axis] === "AFTER" ? state.start + state.count + 1 : state.start)),
  isCollapsed: on.read([], ({ state }) => state.collapsed),
  collapse: on.change([], (self) => fold(self, true)),
  expand: on.change([], (self) => fold(self, false)),
  remove: on.change([], ({ sheet, state }) => changeDepth(sheet, state.axis, state, -1)),
};
install(Group, "SpreadsheetApp.Group", methods);
