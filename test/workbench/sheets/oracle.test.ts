/** Formulas agree with IronCalc, which somebody else wrote. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { beforeAll, expect, test } from "@jest/globals";
import { bench, call, range } from "./fake.ts";

const cells: readonly (readonly (string | number)[])[] = [
  [3, "apple", 10.5, 43102],
  [1, "Pear", -4, 43150],
  [2, "apple", 0, 43465],
  [5, "fig", 7.25, 43831],
];

const formulas = [
  "=SUM(A1:A4)*2",
  "=AVERAGE(C1:C4)",
  "=MAX(A1:A4)-MIN(C1:C4)",
  '=SUMIF(B1:B4,"apple",A1:A4)',
  '=SUMIFS(C1:C4,B1:B4,"apple",A1:A4,">2")',
  '=COUNTIF(B1:B4,"*e*")',
  '=COUNTIFS(A1:A4,">=2",C1:C4,"<8")',
  '=AVERAGEIF(A1:A4,">1",C1:C4)',
  '=MAXIFS(C1:C4,B1:B4,"apple")',
  "=VLOOKUP(5,A1:C4,3,FALSE)",
  '=INDEX(C1:C4,MATCH("Pear",B1:B4,0))',
  '=XLOOKUP("fig",B1:B4,A1:A4)',
  '=IF(A1>A2,"more","less")',
  '=IFERROR(1/0,"oops")',
  "=ROUND(C4*3.333,2)",
  "=ROUNDUP(C4,1)",
  "=ROUNDDOWN(-7.259,2)",
  "=MOD(-7,3)",
  "=INT(-1.5)",
  "=YEAR(D1)",
  "=MONTH(D2)",
  "=DAY(D3)",
  "=EOMONTH(D1,1)-D1",
  "=EDATE(D3,2)-D3",
  "=WEEKDAY(D1,2)",
  "=YEAR(DATE(2020,14,30))*100+MONTH(DATE(2020,14,30))",
  '=LEFT(B1,3)&"-"&UPPER(B4)',
  '=MID("abcdef",2,3)',
  '=FIND("p",B1)',
  '=SUBSTITUTE(B1,"p","P")',
  '=TRIM("  a   b ")',
  "=LEN(B2)",
  "=AND(A1>2,A2>2)",
  "=OR(A1>2,A2>2)",
  "=NOT(A1>2)",
  "=COUNTA(A1:B4)",
  "=PRODUCT(A1:A4)",
  "=SQRT(16)+ABS(-2)^2",
  "=1/0",
  "=A1&B1",
  "=5%*200",
  "=2^10-1",
];

let reference: Model;

beforeAll(() => {
  const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  initSync({ module: readFileSync(wasm) });
  reference = new Model("oracle", "en", "UTC", "en");
  cells.forEach((line, row) => {
    line.forEach((value, column) => {
      reference.setUserInput(0, row + 1, column + 1, String(value));
    });
  });
});

test.each(formulas.map((formula, index) => [formula, index + 10] as const))("%s", (formula, row) => {
  const b = bench();
  call(range(b, 1, 1, cells.length, 4), "setValues", cells);
  call(range(b, "G1"), "setValue", formula);
  call(range(b, "G1"), "setNumberFormat", "0.########");
  reference.setUserInput(0, row, 7, formula);
  reference.evaluate();
  const theirs = reference.getFormattedCellValue(0, row, 7);
  const ours = call(range(b, "G1"), "getValue");
  const number = Number(theirs.replaceAll(",", ""));
  if (typeof ours === "number") expect(ours).toBeCloseTo(number, 6);
  else expect(String(ours).toUpperCase()).toBe(theirs.toUpperCase());
});
