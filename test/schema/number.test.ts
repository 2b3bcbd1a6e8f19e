import { expect, test } from "@jest/globals";
import { parseNumber } from "../../src/schema/number.ts";

const numbers: readonly (readonly [given: string, value: number | undefined])[] = [
  ["1234.5", 1234.5],
  ["1,234,567.89", 1_234_567.89],
  ["1.234.567,89", 1_234_567.89],
  ["12,5", 12.5],
  ["1 234", 1234],
  ["1'234", 1234],
  ["$1,200", 1200],
  ["-$1,200", -1200],
  ["1200 元", 1200],
  ["USD 12.50", 12.5],
  ["12.50 EUR", 12.5],
  ["(12.50)", -12.5],
  ["−3", -3],
  ["１２３", 123],
  ["12%", 0.12],
  [".5", 0.5],
  ["1.38E+10", 13_800_000_000],
  ["1-2", undefined],
  ["12 apples", undefined],
  ["", undefined],
  ["--5", undefined],
  ["1e999", undefined],
];
test.each(numbers)("%s is %s", (given, value) => {
  const read = parseNumber(given);
  if (value === undefined) expect(read).toBeUndefined();
  else expect(read).toBeCloseTo(value, 9);
});

test("1.234 is a fraction, until the column is known to write a comma before its fractions", () => {
  expect([
    parseNumber("22.368"),
    parseNumber("22.368", true),
    parseNumber("1,234"),
    parseNumber("1,234", true),
    parseNumber("1.234,5", true),
  ]).toEqual([22.368, 22_368, 1234, 1.234, 1234.5]);
});
