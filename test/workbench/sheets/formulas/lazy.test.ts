/** Formulas cost when they are read: writes, and reads of other cells, work none of them out. */
import { beforeAll, expect, test } from "@jest/globals";
import { FormulaCell } from "../../../../workbench/sheets/model/cell.ts";
import { type Bench, bench, call } from "../fake.ts";

const rows = 100_000;

let b: Bench;
let data: unknown;
let figures: unknown;

const cell = (sheet: unknown, ...where: (string | number)[]): unknown => call(sheet, "getRange", ...where);

beforeAll(() => {
  b = bench();
  data = call(b.app, "getActiveSheet");
  call(data, "insertRowsAfter", 1000, rows - 1000);
  call(
    cell(data, 1, 1, rows, 3),
    "setValues",
    Array.from({ length: rows }, (_, index) => [`C-${index}`, `R${index % 7}`, index % 100]),
  );
  figures = call(call(b.app, "getActiveSpreadsheet"), "insertSheet", "Figures");
  const formulas = Array.from({ length: 15 }, (_, index) => [
    [`=SUMIFS(Sheet1!C:C,Sheet1!B:B,"R${index % 7}")`],
    [`=COUNTIFS(Sheet1!B:B,"R${index % 7}",Sheet1!C:C,">${index}")`],
  ]);
  call(cell(figures, 1, 1, 30, 1), "setFormulas", formulas.flat());
  call(cell(figures, 1, 1, 30, 1), "getValues");
});

const held = (): unknown => {
  const found = b.model.sheets[1]?.cell(0, 0);
  return found instanceof FormulaCell ? found.value : found;
};

test("a write and a read of the data leave the formulas alone until they are read", () => {
  const before = held();
  call(cell(data, 1, 3), "setValue", 1000);
  expect(call(cell(data, 1, 3), "getValue")).toBe(1000);
  expect(call(data, "getLastRow")).toBe(rows);
  expect(held()).toBe(before);
  expect(call(cell(figures, "A1"), "getValue")).toBe(Number(before) + 1000);
  expect(held()).toBe(Number(before) + 1000);
});

test("single writes beside thirty formulas over 100,000 rows take about no time", () => {
  const start = performance.now();
  for (let index = 0; index < 50; index++) {
    call(cell(data, 10 + index, 3), "setValue", index);
    call(b.app, "flush");
  }
  const each = (performance.now() - start) / 50;
  expect(each).toBeLessThan(3);
});

test("a hundred look-ups in 100,000 rows go through them once", () => {
  const formulas = Array.from({ length: 100 }, (_, index) => [
    `=VLOOKUP("C-${index * 990}",Sheet1!A:C,3,FALSE)+MATCH("C-${index}",Sheet1!A:A,0)`,
  ]);
  call(cell(figures, 1, 3, 100, 1), "setFormulas", formulas);
  const start = performance.now();
  const values = call(cell(figures, 1, 3, 100, 1), "getValues");
  expect(performance.now() - start).toBeLessThan(5000);
  expect(Array.isArray(values) && values[99]).toEqual([((99 * 990) % 100) + 100]);
});

test("a formula that changes follows what it reads on another tab, through a chain", () => {
  call(cell(figures, "E1:E2"), "setFormulas", [["=A1+1"], ["=E1*2"]]);
  const first = Number(call(cell(figures, "E2"), "getValue"));
  call(cell(data, 8, 3), "setValue", 10_007);
  const second = Number(call(cell(figures, "E2"), "getValue"));
  expect(second - first).toBe((10_007 - 7) * 2);
});
