/** What stands on a tab besides plain cells is still there when the workbook is opened again. */
import { expect, test } from "@jest/globals";
import { summarize } from "../../../workbench/sheets/model/summary.ts";
import { SpreadsheetModel } from "../../../workbench/sheets/model.ts";
import { type Bench, bench, call, member, range, sheet, values } from "./fake.ts";

const reopened = ({ model }: Bench): SpreadsheetModel => {
  const json = JSON.parse(JSON.stringify({ book: model.toJSON(), sheets: model.sheets.map((one) => model.sheetJSON(one)) }));
  return SpreadsheetModel.fromJSON(json.book, json.sheets);
};

test("looks of single letters, slicers, pivot tables, toggles and themes survive", () => {
  const b = bench();
  const bold = call(call(call(b.app, "newTextStyle"), "setBold", true), "build");
  const rich = call(call(call(call(b.app, "newRichTextValue"), "setText", "one two"), "setTextStyle", 0, 3, bold), "build");
  call(range(b, "A1"), "setRichTextValue", rich);
  call(range(b, "A2:B4"), "setValues", [
    ["Name", "Size"],
    ["a", 1],
    ["b", 2],
  ]);
  call(sheet(b), "insertSlicer", range(b, "A2:B4"), 1, 5);
  const pivot = call(range(b, "E1"), "createPivotTable", range(b, "A2:B4"));
  call(pivot, "addRowGroup", 1);
  call(pivot, "addPivotValue", 2, member(b.app, "PivotTableSummarizeFunction", "SUM"));
  call(sheet(b), "setRowGroupControlPosition", member(b.app, "GroupControlTogglePosition", "BEFORE"));
  const theme = call(call(b.app, "getActiveSpreadsheet"), "getSpreadsheetTheme");
  call(call(b.app, "getActiveSpreadsheet"), "setSpreadsheetTheme", call(theme, "setFontFamily", "Roboto"));
  expect(values(b, "E1:F3")).toEqual([
    ["Name", "SUM of Size"],
    ["a", 1],
    ["b", 2],
  ]);
  const again = reopened(b);
  const tab = again.sheets[0];
  expect(tab?.columns[0]?.rich.at(0)?.map(({ start, end, look }) => [start, end, look.bold])).toEqual([
    [0, 3, true],
    [3, 7, undefined],
  ]);
  expect(tab?.slicers.map(({ box }) => box)).toEqual([{ top: 1, left: 0, rows: 3, columns: 2 }]);
  expect(tab?.pivots.map(({ groups, values: shown }) => [groups.length, shown.length])).toEqual([[1, 1]]);
  expect([tab?.toggles.rows, again.settings.theme?.font]).toEqual(["BEFORE", "Roboto"]);
});

test("a workbook stored before there were such things opens", () => {
  const { model } = bench();
  const { settings: _none, ...book } = model.toJSON();
  const sheets = model.sheets.map((one) => model.sheetJSON(one));
  expect(SpreadsheetModel.fromJSON(book, sheets).sheets[0]?.images).toEqual([]);
});

test.each([
  ["SUM", 12],
  ["COUNT", 3],
  ["COUNTA", 4],
  ["COUNTUNIQUE", 3],
  ["AVERAGE", 4],
  ["MAX", 8],
  ["MIN", 2],
  ["MEDIAN", 2],
  ["PRODUCT", 32],
  ["VARP", 8],
  ["VAR", 12],
])("%s of 2, 2, 8 and a text is %d", (name, expected) => {
  expect(summarize(name, [2, 2, 8, "text", null])).toBe(expected);
});

test("deviations are the roots of variances", () => {
  expect([summarize("STDEV", [2, 2, 8]), summarize("STDEVP", [2, 2, 8])]).toEqual([Math.sqrt(12), Math.sqrt(8)]);
  expect([summarize("STDEV", [2]), summarize("AVERAGE", []), summarize("SUM", [])]).toEqual([null, null, 0]);
});

test("custom formulas of rules are asked for each cell, with the value it is about to get", () => {
  const b = bench();
  const rule = call(
    call(call(b.app, "newDataValidation"), "requireFormulaSatisfied", "=AND(C1>B1,COUNTIF(C:C,C1)=1)"),
    "setAllowInvalid",
    false,
  );
  call(range(b, "B1:B3"), "setValues", [[1], [10], [1]]);
  call(range(b, "C1:C3"), "setDataValidation", call(rule, "build"));
  call(range(b, "C1"), "setValue", 5);
  call(range(b, "C2"), "setValue", 5);
  expect(() => values(b, "C1:C3")).toThrow("The data you entered in cell C2 violates the data validation rules set on this cell.");
  call(range(b, "C3"), "setValue", 6);
  expect(values(b, "C1:C3")).toEqual([[5], [""], [6]]);
  call(sheet(b), "insertRowBefore", 1);
  const moved = call(call(range(b, "C3"), "getDataValidation"), "getCriteriaValues");
  expect(moved).toEqual(["=AND(C3>B3,COUNTIF(C:C,C3)=1)"]);
});
