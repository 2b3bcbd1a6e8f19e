/** Cells that are pushed along, cut and pasted, or filled on as a series, and the formulas that follow them. */
import { describe, expect, test } from "@jest/globals";
import { seriesOf } from "../../../workbench/sheets/model/series.ts";
import { bench, call, member, range, values } from "./fake.ts";

const dimension = (b: ReturnType<typeof bench>, name: string): unknown => member(b.app, "Dimension", name);

describe("cells pushed along", () => {
  test("room made in a column pushes that column down, and only the formulas that read it change", () => {
    const b = bench();
    call(range(b, "A1:B2"), "setValues", [
      [1, "=A2"],
      [2, "=SUM(A1:A2)"],
    ]);
    call(range(b, "D1"), "setFormula", "=B1");
    call(range(b, "A2"), "insertCells", dimension(b, "ROWS"));
    expect(values(b, "A1:A3")).toEqual([[1], [""], [2]]);
    expect(call(range(b, "B1:B2"), "getFormulas")).toEqual([["=A3"], ["=SUM(A1:A3)"]]);
    expect(call(range(b, "D1"), "getFormula")).toBe("=B1");
  });

  test("deleting cells draws up what stands below, and loses the references to them", () => {
    const b = bench();
    call(range(b, "A1:A3"), "setValues", [[1], [2], [3]]);
    call(range(b, "C1"), "setFormula", "=A2+A3");
    call(range(b, "A2"), "deleteCells", dimension(b, "ROWS"));
    expect(values(b, "A1:A3")).toEqual([[1], [3], [""]]);
    expect(call(range(b, "C1"), "getFormula")).toBe("=#REF!+A2");
  });

  test("the last cells of a column can be deleted too", () => {
    const b = bench();
    call(range(b, "A999:A1000"), "setValues", [[1], [2]]);
    call(range(b, "A999:A1000"), "deleteCells", dimension(b, "ROWS"));
    expect(values(b, "A999:A1000")).toEqual([[""], [""]]);
  });

  test("content at the edge makes the grid grow", () => {
    const b = bench();
    call(range(b, "A1000"), "setValue", "last");
    call(range(b, "A1"), "insertCells", dimension(b, "ROWS"));
    expect(values(b, "A1001")).toEqual([["last"]]);
  });
});

describe("cut and paste", () => {
  test("formulas on other tabs follow the cell, and named ranges too", () => {
    const b = bench();
    const book = call(b.app, "getActiveSpreadsheet");
    const home = call(b.app, "getActiveSheet");
    const other = call(book, "insertSheet", "Other");
    call(call(home, "getRange", "A1"), "setValue", 7);
    call(call(other, "getRange", "A1"), "setFormula", "=Sheet1!A1");
    call(book, "setNamedRange", "seven", call(home, "getRange", "A1"));
    call(call(home, "getRange", "A1"), "moveTo", call(other, "getRange", "C3"));
    expect(call(call(other, "getRange", "A1"), "getFormula")).toBe("=Other!C3");
    expect(call(call(other, "getRange", "A1"), "getValue")).toBe(7);
    expect(call(call(book, "getRangeByName", "seven"), "getA1Notation")).toBe("C3");
  });

  test("a formula that is moved to another tab goes on reading its own", () => {
    const b = bench();
    const book = call(b.app, "getActiveSpreadsheet");
    const home = call(b.app, "getActiveSheet");
    const other = call(book, "insertSheet", "Other");
    call(call(home, "getRange", "A1"), "setValue", 7);
    call(call(home, "getRange", "B1"), "setFormula", "=A1*2");
    call(call(home, "getRange", "B1"), "moveTo", call(other, "getRange", "B1"));
    expect(call(call(other, "getRange", "B1"), "getFormula")).toBe("=Sheet1!A1*2");
    expect(call(call(other, "getRange", "B1"), "getValue")).toBe(14);
  });
});

describe("series", () => {
  test.each([
    { cells: [2, 4], alternate: false, next: [6, 8] },
    { cells: [5], alternate: false, next: [5, 5] },
    { cells: [1, 2], alternate: true, next: [1, 2] },
    { cells: ["Mon", "Tue"], alternate: false, next: ["Wed", "Thu"] },
    { cells: ["November"], alternate: false, next: ["December", "January"] },
    { cells: ["Item 9"], alternate: false, next: ["Item 10", "Item 11"] },
    { cells: ["a", "b"], alternate: false, next: ["a", "b"] },
    { cells: [1, "a"], alternate: false, next: [1, "a"] },
  ])("$cells goes on with $next", ({ cells, alternate, next }) => {
    const series = seriesOf(cells, alternate);
    expect([series(cells.length), series(cells.length + 1)]).toEqual(next);
  });

  test("formulas slide along as they are filled", () => {
    const b = bench();
    call(range(b, "A1:A3"), "setValues", [[1], [2], [3]]);
    call(range(b, "B1"), "setFormula", "=A1*10");
    call(range(b, "B1"), "autoFill", range(b, "B1:B3"), member(b.app, "AutoFillSeries", "DEFAULT_SERIES"));
    expect(values(b, "B1:B3")).toEqual([[10], [20], [30]]);
  });
});
