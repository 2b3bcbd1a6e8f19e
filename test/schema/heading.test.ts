import { expect, test } from "@jest/globals";
import { locate, normaliseHeading } from "../../src/schema/heading.ts";

const alike: readonly (readonly [string, string])[] = [
  ["Name *", "name"],
  ["客户名称（必填）", "客户名称"],
  ["First_Name", "first name"],
  ["  E-Mail ", "e-mail"],
  ["Ｎａｍｅ", "name"],
  ["\ufeffName", "name"],
];
test.each(alike)("%j is the heading %j", (given, plain) => {
  expect(normaliseHeading(given)).toBe(plain);
});

const known = new Map([
  ["name", "name"],
  ["客户名称", "name"],
  ["phone", "phone"],
]);

test("columns are found wherever they stand, and what nobody knows is left alone", () => {
  expect(locate(["My notes", "Phone", "", "客户名称"], ["name", "phone", "email"], known)).toEqual({
    columns: { phone: 1, name: 3 },
    missing: ["email"],
    doubled: [],
    unknown: [0, 2],
  });
});

test("a field that two columns claim is neither", () => {
  expect(locate(["Name", "客户名称", "Phone"], ["name", "phone"], known)).toEqual({
    columns: { phone: 2 },
    missing: [],
    doubled: ["name"],
    unknown: [],
  });
});
