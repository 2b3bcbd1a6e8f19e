/** What somebody has selected: a tab, ranges of it, and the current cell. */
import { type EnumMember, GoogleObject } from "../../runtime/execution/service.ts";
import type { Box } from "../model/box.ts";
import type { SheetModel } from "../model/sheet.ts";
import { sheetFor } from "./homes.ts";
import { install, type Methods, makers, member } from "./methods.ts";
import { nextCell, Range } from "./range.ts";
import { RangeList } from "./rangeList.ts";
import type { Session } from "./session.ts";
import { rangeByText } from "./sheet.ts";

export class Selection extends GoogleObject {
  readonly googleName = "Selection";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
  ) {
    super();
  }
}

/** The ranges that are selected on a tab; its first cell when the cursor stands on another. */
export function selectedRanges(session: Session, sheet: SheetModel): Range[] {
  const selection = session.model.selection(session.execution.activeUser);
  const names = selection.sheet === sheet.id ? [selection.a1, ...(selection.more ?? [])] : ["A1"];
  return names.map((name) => rangeByText(session, sheet, name));
}

export const selectedList = (session: Session, sheet: SheetModel): RangeList => new RangeList(session, selectedRanges(session, sheet));

const firstCell = (box: Box): Box => ({ ...box, rows: 1, columns: 1 });

export function currentCell(session: Session, sheet: SheetModel): Range {
  const { sheet: home, current } = session.model.selection(session.execution.activeUser);
  const [range] = selectedRanges(session, sheet);
  if (home === sheet.id && current) return rangeByText(session, sheet, current);
  return new Range(session, sheet, firstCell(range?.box ?? { top: 0, left: 0, rows: 1, columns: 1 }));
}

const on = makers<Selection>();
const methods: Methods<Selection, GoogleAppsScript.Spreadsheet.Selection> = {
  getActiveRange: on.read([], ({ session, sheet }) => selectedRanges(session, sheet).at(-1) ?? null),
  getActiveRangeList: on.read([], ({ session, sheet }) => selectedList(session, sheet)),
  getActiveSheet: on.read([], ({ session, sheet }) => sheetFor.object(session, sheet)),
  getCurrentCell: on.read([], ({ session, sheet }) => currentCell(session, sheet)),
  getNextDataRange: on.read([member("Direction")], ({ session, sheet }, direction) => nextData(session, sheet, direction)),
};
install(Selection, "SpreadsheetApp.Selection", methods);

/** The selection stretched to the edge of the data in one direction, as Ctrl, Shift and an arrow key do. */
function nextData(session: Session, sheet: SheetModel, direction: EnumMember): Range {
  const [range] = selectedRanges(session, sheet);
  const { box } = range ?? currentCell(session, sheet);
  const from = currentCell(session, sheet);
  const to = nextCell(from, direction.name).box;
  const top = Math.min(box.top, to.top);
  const left = Math.min(box.left, to.left);
  const rows = Math.max(box.top + box.rows, to.top + 1) - top;
  const columns = Math.max(box.left + box.columns, to.left + 1) - left;
  return new Range(session, sheet, { top, left, rows, columns });
}

/** The selection of a tab as an object. */
export const selectionOf = (session: Session, sheet: SheetModel): Selection => new Selection(session, sheet);
