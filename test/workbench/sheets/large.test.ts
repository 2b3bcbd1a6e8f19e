/** Big blocks arrive whole; how long they take is in the bench. */
import { expect, test } from "@jest/globals";
import { bench, call, range } from "./fake.ts";

const rows = 100_000;
const data = Array.from({ length: rows }, (_, i) => [
  `C-${i}`,
  `Customer ${i % 793}`,
  i,
  i * 1.25,
  i % 2 === 0,
  "2018-01-02",
  "West",
  `a${i}@example.com`,
  "note with some words",
  i % 7,
  "",
  "x",
]);

test("100,000 rows of 12 columns are written and read", () => {
  const b = bench();
  call(call(b.app, "getActiveSheet"), "insertRowsAfter", 1000, rows - 1000);
  const block = range(b, 1, 1, rows, 12);
  call(block, "setValues", data);
  call(b.app, "flush");
  expect(call(range(b, rows, 1), "getValue")).toBe(`C-${rows - 1}`);
  expect(call(range(b, 2, 4, 3, 1), "getDisplayValues")).toEqual([["1.25"], ["2.5"], ["3.75"]]);
});

test("100,000 days are written and read, each the same instant", () => {
  const b = bench({ zone: "Asia/Shanghai" });
  call(call(b.app, "getActiveSheet"), "insertRowsAfter", 1000, rows - 1000);
  const column = range(b, 1, 1, rows, 1);
  const days = data.map((_, i) => [new Date(Date.UTC(2000, 0, 1) + (i % 9000) * 86_400_000 + 3_600_000)]);
  call(column, "setValues", days);
  expect(JSON.stringify(call(column, "getValues"))).toBe(JSON.stringify(days));
});
