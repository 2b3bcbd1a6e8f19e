/** Conditional formats and colour scales as the page draws them. */
import { expect, test } from "@jest/globals";
import { formatsOf, scaleOf } from "../../../workbench/page/formats.ts";
import { putCell } from "../../../workbench/sheets/model/sheet.ts";
import { plain } from "../../../workbench/sheets/model/style.ts";
import { SpreadsheetModel } from "../../../workbench/sheets/model.ts";

const point = (color: string, type: string, value = "") => ({ color, type, value });
const whiteToRed = [point("#ffffff", "MIN"), point("#ff0000", "MAX")];

test.each([
  ["at the least", 0, "#ffffff"],
  ["in the middle", 5, "#ff8080"],
  ["at the most", 10, "#ff0000"],
  ["below", -3, "#ffffff"],
  ["above", 12, "#ff0000"],
])("a scale of two points, %s", (_where, value, color) => {
  expect(scaleOf(whiteToRed, [0, 2, 10])(value)).toBe(color);
});

test.each([
  ["NUMBER", "4", "#000000"],
  ["PERCENT", "40", "#000000"],
  ["PERCENTILE", "50", "#404040"],
])("a middle point by %s", (type, value, color) => {
  const scale = scaleOf([point("#ffffff", "MIN"), point("#000000", type, value), point("#ffffff", "MAX")], [0, 2, 4, 6, 10]);
  expect(scale(type === "PERCENTILE" ? 3 : 4)).toBe(color);
});

test("equal numbers have the colour of the first point", () => {
  expect(scaleOf(whiteToRed, [7, 7])(7)).toBe("#ffffff");
});

test("only numbers inside the scale are coloured", () => {
  const model = SpreadsheetModel.create({ locale: "en_US", zone: "Etc/UTC" });
  const [sheet] = model.sheets;
  const home = sheet?.columns[0];
  if (!sheet || !home) throw new Error("A new workbook has a tab.");
  for (const [row, value] of [1, 2, 3].entries()) putCell(sheet, row, home, value);
  const scaled = { boxes: [{ top: 0, left: 0, rows: 3, columns: 1 }], rule: null, gradient: whiteToRed, look: {} };
  sheet.conditional = [scaled];
  const formats = formatsOf(model, sheet);
  expect(formats({ row: 1, column: 0 }, plain, 2).background).toBe("#ff8080");
  expect(formats({ row: 1, column: 0 }, plain, "two").background).toBeUndefined();
  expect(formats({ row: 3, column: 0 }, plain, 2).background).toBeUndefined();
});
