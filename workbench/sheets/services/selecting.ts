/** The selection, asked of and set on the root, a workbook and a tab alike. */
import type { GoogleObject } from "../../runtime/execution/service.ts";
import type { SheetModel } from "../model/sheet.ts";
import { SpreadsheetApp } from "./app.ts";
import { install, type Method, made, makers } from "./methods.ts";
import type { Range } from "./range.ts";
import { RangeList } from "./rangeList.ts";
import { currentCell, type Selection, selectedList, selectedRanges, selectionOf } from "./selection.ts";
import type { Session } from "./session.ts";
import { Sheet } from "./sheet.ts";
import { activeSheet, Spreadsheet } from "./spreadsheet.ts";

interface Seat {
  readonly session: Session;
  readonly sheet: SheetModel;
}

const giving = {
  getSelection: ({ session, sheet }: Seat): Selection => selectionOf(session, sheet),
  getActiveRangeList: ({ session, sheet }: Seat): RangeList => selectedList(session, sheet),
  getActiveRange: ({ session, sheet }: Seat): Range | null => selectedRanges(session, sheet).at(-1) ?? null,
  getActiveCell: ({ session, sheet }: Seat): Range => currentCell(session, sheet),
  getCurrentCell: ({ session, sheet }: Seat): Range => currentCell(session, sheet),
};

function activated(list: RangeList): RangeList {
  const method: unknown = Reflect.get(list, "activate");
  if (typeof method === "function") method.call(list);
  return list;
}

/** The methods of one class; `seat` tells whose selection it speaks of, `null` where there is none. */
function selecting<Self extends GoogleObject>(seat: (self: Self) => Seat | null): Record<string, Method<Self>> {
  const on = makers<Self>();
  const give = (run: (seat: Seat) => unknown) =>
    on.read([], (self) => {
      const found = seat(self);
      return found && run(found);
    });
  const methods = Object.fromEntries(Object.entries(giving).map(([name, run]) => [name, give(run)]));
  return { ...methods, setActiveRangeList: on.free([made(RangeList)], (_self, list) => activated(list)) };
}

const activeOf = (session: Session): Seat => ({ session, sheet: activeSheet(session) });

install(
  Sheet,
  "SpreadsheetApp.Sheet",
  selecting<Sheet>(({ session, model }) => ({ session, sheet: model })),
);
install(
  Spreadsheet,
  "SpreadsheetApp.Spreadsheet",
  selecting<Spreadsheet>(({ session }) => activeOf(session)),
);
const { getActiveCell: _none, ...rootMethods } = selecting<SpreadsheetApp>(
  ({ session }) => session.desk.active && activeOf(session.desk.active),
);
install(SpreadsheetApp, "SpreadsheetApp", rootMethods);
