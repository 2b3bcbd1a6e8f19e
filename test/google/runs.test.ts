/** Blocks of numbers, letters of columns, and the spelling of languages. */
import { expect, test } from "@jest/globals";
import { letters, wholeColumn } from "../../src/google/a1.ts";
import { runsOf } from "../../src/google/runs.ts";
import { languageOf } from "../../src/google/workbook.ts";

test.each([
  ["neighbours are one run", [3, 1, 2], 0, [{ from: 1, count: 3 }]],
  [
    "a gap parts them",
    [1, 3],
    0,
    [
      { from: 1, count: 1 },
      { from: 3, count: 1 },
    ],
  ],
  [
    "a small gap is bridged",
    [1, 3, 9],
    1,
    [
      { from: 1, count: 3 },
      { from: 9, count: 1 },
    ],
  ],
  ["a number given twice counts once", [5, 5], 0, [{ from: 5, count: 1 }]],
  ["nothing has no runs", [], 3, []],
])("%s", (_, numbers, gap, runs) => {
  expect(runsOf(numbers, gap)).toEqual(runs);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [18_277, "ZZZ"],
])("column %i is %s", (column, name) => {
  expect(letters(column)).toBe(name);
  expect(wholeColumn(column)).toBe(`${name}:${name}`);
});

test.each([
  ["en_GB", "en"],
  ["de", "en"],
  ["zh_CN", "zh-CN"],
  ["zh", "zh-CN"],
  ["zh_TW", "zh-TW"],
  ["zh-Hant-HK", "zh-TW"],
])("%s is read as %s", (locale, code) => {
  expect(languageOf(locale)).toBe(code);
});
