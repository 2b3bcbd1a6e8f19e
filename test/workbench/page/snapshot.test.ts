/** The workbook as the page sees it. */
import { expect, test } from "@jest/globals";
import { applyReform } from "../../../workbench/page/reform.ts";
import { blockOf, tabOf, visibleRows } from "../../../workbench/page/snapshot.ts";
import { putCell, type SheetModel } from "../../../workbench/sheets/model/sheet.ts";
import { plain, withStyle } from "../../../workbench/sheets/model/style.ts";
import { SpreadsheetModel } from "../../../workbench/sheets/model.ts";

function book(): { model: SpreadsheetModel; sheet: SheetModel; put(row: number, column: number, value: string | number | boolean): void } {
  const model = SpreadsheetModel.create({ locale: "en_US", zone: "Asia/Shanghai" });
  const sheet = model.sheets[0];
  if (!sheet) throw new Error("A new workbook has a tab.");
  return {
    model,
    sheet,
    put(row, column, value) {
      const home = sheet.columns[column];
      if (home) putCell(sheet, row, home, value);
    },
  };
}

/** Every cell of a tab that shows something. */
const seenOf = (model: SpreadsheetModel, sheet: SheetModel) =>
  blockOf(model, sheet, { top: 0, left: 0, rows: visibleRows(sheet), columns: sheet.columns.length });

test("a cell carries what it shows only when that is not its value", () => {
  const { model, sheet, put } = book();
  put(0, 0, 43102);
  put(0, 1, "plain");
  sheet.columns[0]?.style.set(0, 1, withStyle(plain, "numberFormat", "yyyy-mm-dd"));
  const block = seenOf(model, sheet);
  expect(block.cells[0]?.slice(0, 3)).toEqual([{ v: 43102, d: "2018-01-02", s: 0 }, { v: "plain" }, null]);
  expect(block.styles).toEqual([{ pattern: "yyyy-mm-dd" }]);
});

test("an empty tab has no cells, and a colour below the content is drawn", () => {
  const { model, sheet } = book();
  expect(seenOf(model, sheet).cells).toEqual([]);
  sheet.columns[2]?.style.set(0, 3, withStyle(plain, "background", "#ff0000"));
  expect(seenOf(model, sheet).cells.map((row) => row[2])).toEqual([{ s: 0 }, { s: 0 }, { s: 0 }]);
});

test("the first conditional format that holds colours the cell", () => {
  const { model, sheet, put } = book();
  put(0, 0, 5);
  put(1, 0, 50);
  const rule = { criterion: "NUMBER_GREATER_THAN", values: [10], allowInvalid: true, help: null, showDropdown: false };
  sheet.conditional = [{ boxes: [{ top: 0, left: 0, rows: 10, columns: 1 }], rule, gradient: null, look: { background: "#00ff00" } }];
  const block = seenOf(model, sheet);
  expect(block.cells.slice(0, 2).map((row) => row[0])).toEqual([{ v: 5 }, { v: 50, s: 0 }]);
  expect(block.styles[0]).toEqual({ background: "#00ff00" });
});

test("a block stands where it was asked for", () => {
  const { model, sheet, put } = book();
  put(3, 2, "here");
  expect(blockOf(model, sheet, { top: 3, left: 2, rows: 1, columns: 1 })).toEqual({
    row: 3,
    column: 2,
    cells: [[{ v: "here" }]],
    styles: [],
  });
});

test("a list to choose from is told with the tab", () => {
  const { model, sheet } = book();
  const rule = { criterion: "VALUE_IN_LIST", values: ["A", "B"], allowInvalid: false, help: null, showDropdown: true };
  sheet.columns[1]?.rule.set(1, 1000, rule);
  expect(tabOf(model, sheet).choices).toEqual([{ area: { row: 1, column: 1, rows: 999, columns: 1 }, kind: "list", values: ["A", "B"] }]);
});

test("ten thousand rows of fifteen columns are told whole", () => {
  const { model, sheet, put } = book();
  sheet.rows = 10_001;
  for (let row = 0; row < 10_000; row++) for (let column = 0; column < 15; column++) put(row, column, row * column);
  expect(seenOf(model, sheet).cells.length).toBe(10_000);
});

test("by hand: a row inserted, a tab renamed, and the last tab kept", () => {
  const { model, sheet, put } = book();
  put(0, 0, "first");
  expect(applyReform(model, { kind: "insert", tab: 0, axis: "rows", at: 0, count: 1 })).toEqual({ change: "INSERT_ROW" });
  expect(sheet.cell(1, 0)).toBe("first");
  applyReform(model, { kind: "renameTab", tab: 0, name: "Guests" });
  expect(model.sheetByName("Guests")).toBe(sheet);
  expect(applyReform(model, { kind: "deleteTab", tab: 0 })).toEqual({ problem: "You can't remove all the sheets in a document." });
});

test("by hand: sorting leaves frozen rows where they are", () => {
  const { model, sheet, put } = book();
  for (const [row, value] of ["Name", "b", "a"].entries()) put(row, 0, value);
  sheet.tracks.rows.frozen = 1;
  applyReform(model, { kind: "sort", tab: 0, column: 0, ascending: true });
  expect([0, 1, 2].map((row) => sheet.cell(row, 0))).toEqual(["Name", "a", "b"]);
});
