/** Addresses of places in the workbook. */
import { expect, test } from "@jest/globals";
import { a1, areaNamed, columnName, formHere, isServedHere, placeOf } from "../../../workbench/page/app/links.ts";

const book = "https://docs.google.com/spreadsheets/d/abc/edit";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (column, name) => expect(columnName(column)).toBe(name));

test.each(["B2", "AA10:AB12", "C5"])("%s names an area and is its name", (name) => {
  const area = areaNamed(name);
  expect(area && a1(area)).toBe(name);
});

test("an area may be named from any corner", () => expect(areaNamed("C5:B2")).toEqual({ row: 1, column: 1, rows: 4, columns: 2 }));

test.each(["", "5B", "B0", "Team!A1"])("%p names no area", (name) => expect(areaNamed(name)).toBeNull());

test("a link into the workbook names a tab and a range", () => {
  expect(placeOf(`${book}#gid=7&range=C5`, book)).toEqual({ tab: 7, area: { row: 4, column: 2, rows: 1, columns: 1 } });
  expect(placeOf("#gid=7", book)?.tab).toBe(7);
});

test("a link elsewhere names none", () => {
  expect(placeOf("https://docs.google.com/spreadsheets/d/other/edit#gid=7", book)).toBeNull();
  expect(placeOf("mailto:ann@example.com", book)).toBeNull();
  expect(placeOf(book, book)).toBeNull();
});

test.each([
  [
    "https://docs.google.com/forms/d/e/abc/viewform?usp=pp_url&entry.1=a+b",
    "http://127.0.0.1:7/forms/d/e/abc/viewform?usp=pp_url&entry.1=a+b&hl=zh-CN",
  ],
  ["https://docs.google.com/forms/d/e/abc/viewform", "http://127.0.0.1:7/forms/d/e/abc/viewform?hl=zh-CN"],
  ["https://docs.google.com/forms/d/e/abc/viewform?hl=fr", "http://127.0.0.1:7/forms/d/e/abc/viewform?hl=fr"],
  ["https://docs.google.com/document/d/abc/edit", "https://docs.google.com/document/d/abc/edit"],
  ["https://example.com/?https://docs.google.com/forms/", "https://example.com/?https://docs.google.com/forms/"],
])("%s is opened at %s", (address, opened) => expect(formHere(address, "http://127.0.0.1:7", "zh-CN")).toBe(opened));

test.each([
  ["https://docs.google.com/forms/d/e/abc/viewform", true],
  [`${book}#gid=7&range=C5`, true],
  ["https://docs.google.com/spreadsheets/d/other/edit#gid=7", false],
  ["https://docs.google.com.example.com/forms/d/e/abc/viewform", false],
  ["javascript:alert(1)//https://docs.google.com/forms/", false],
])("that %s is served here is %s", (address, here) => expect(isServedHere(address, book)).toBe(here));
