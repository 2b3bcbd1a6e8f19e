/** Several ranges of one tab that are treated alike. */
import { GoogleObject } from "../../runtime/execution/service.ts";
import { openA1 } from "../model/a1.ts";
import { type Costly, install, type Method } from "./methods.ts";
import type { Range } from "./range.ts";
import type { Session } from "./session.ts";

export class RangeList extends GoogleObject {
  readonly googleName = "RangeList";
  readonly cells: number;
  constructor(
    readonly session: Session,
    readonly ranges: readonly Range[],
  ) {
    super();
    this.cells = ranges.reduce((sum, range) => sum + range.cells, 0);
  }
}

/** Methods of Range that RangeList has too, each done on every range (reference: RangeList). */
const shared = [
  ...[
    "breakApart",
    "check",
    "clear",
    "clearContent",
    "clearDataValidations",
    "clearFormat",
    "clearNote",
    "insertCheckboxes",
    "removeCheckboxes",
    "setBackgroundRGB",
    "setShowHyperlink",
    "setVerticalText",
  ],
  ...[
    "setBackground",
    "setBorder",
    "setFontColor",
    "setFontFamily",
    "setFontLine",
    "setFontSize",
    "setFontStyle",
    "setFontWeight",
    "setFormula",
  ],
  ...[
    "setFormulaR1C1",
    "setHorizontalAlignment",
    "setNote",
    "setNumberFormat",
    "setTextDirection",
    "setTextRotation",
    "setValue",
    "setVerticalAlignment",
  ],
  ...["setWrap", "setWrapStrategy", "trimWhitespace", "uncheck"],
];

function onEach(name: string): Method<RangeList> {
  return {
    cost: "free",
    takes: [],
    run(self, args) {
      for (const range of self.ranges) {
        const method: unknown = Reflect.get(range, name);
        if (typeof method === "function") method.apply(range, args);
      }
      return self;
    },
  };
}

/** All ranges become the selection; the first cell of the last is the current one (TD RangeList.activate). */
function activate(self: RangeList): RangeList {
  const { session, ranges } = self;
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return self;
  const names = ranges.map(({ box, open }) => openA1(box, open));
  session.model.select(session.execution.activeUser, {
    sheet: first.sheet.id,
    a1: names[0] ?? "A1",
    more: names.slice(1),
    current: openA1({ ...last.box, rows: 1, columns: 1 }, undefined),
  });
  return self;
}

/** The arguments are checked by the ranges, under their own names. */
export function installRangeList(): void {
  for (const name of shared) {
    const method = onEach(name);
    const value = function (this: RangeList & Costly, ...args: unknown[]): unknown {
      return method.run(this, args);
    };
    Object.defineProperty(RangeList.prototype, name, { value, writable: true, configurable: true });
  }
  install(RangeList, "SpreadsheetApp.RangeList", {
    getRanges: { cost: "free", takes: [], run: (self: RangeList) => self.ranges },
    activate: { cost: "free", takes: [], run: activate },
  });
}
