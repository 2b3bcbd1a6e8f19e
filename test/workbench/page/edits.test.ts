/** What Univer put into the grid, as edits by hand; and what it asks of the store. */
import { expect, test } from "@jest/globals";
import { editsOf } from "../../../workbench/page/app/grid/edits.ts";
import { reformOf, sizeOf } from "../../../workbench/page/app/grid/reforms.ts";

const text = (row: number, column: number): string => `${row}/${column}`;

test("neighbouring cells are one edit", () => {
  const put = { 4: { 1: { v: 1 }, 2: { v: 2 } }, 5: { 1: { v: 3 }, 2: { v: null } } };
  expect(editsOf(7, put, text)).toEqual([
    {
      tab: 7,
      row: 4,
      column: 1,
      values: [
        ["4/1", "4/2"],
        ["5/1", "5/2"],
      ],
    },
  ]);
});

test("cells apart are edits of their own", () => {
  const put = { 0: { 0: { v: 1 }, 2: { v: 2 } }, 9: { 0: null } };
  expect(editsOf(7, put, text).map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 2],
    [9, 0],
  ]);
});

test("a change of looks alone is no edit", () => {
  expect(editsOf(7, { 0: { 0: { s: { bl: 1 } } } }, text)).toEqual([]);
});

const at = { tab: 3, area: { row: 0, column: 2, rows: 1000, columns: 2 } };

test("columns dragged by their headers go together to where they were dropped", () => {
  const params = { fromRange: { startColumn: 3 }, toRange: { startColumn: 6 } };
  expect(reformOf("sheet.command.move-cols", params, at)).toEqual({
    reform: { kind: "move", tab: 3, axis: "columns", at: 2, count: 2, to: 6 },
    cancel: true,
  });
});

test("cells dragged elsewhere stay where they are", () => {
  expect(reformOf("sheet.command.move-range", {}, at)).toEqual({ reform: null, cancel: true });
});

test("what concerns the view alone is Univer's own affair", () => {
  expect(reformOf("sheet.command.scroll-view", {}, at)).toBeNull();
});

test("a column dragged wider is told with its new width", () => {
  const params = { subUnitId: "3", ranges: [{ startColumn: 1, endColumn: 1 }], colWidth: 140 };
  expect(sizeOf("sheet.mutation.set-worksheet-col-width", params)).toEqual({
    kind: "size",
    tab: 3,
    axis: "columns",
    at: 1,
    count: 1,
    pixels: 140,
  });
});
