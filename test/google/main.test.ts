/** What Google may call. */
import { expect, test } from "@jest/globals";
import { commands } from "../../src/app/commands.ts";
import * as main from "../../src/main.ts";

test("every command of the menu names a function that Google finds", () => {
  const functions = new Map<string, unknown>(Object.entries(main));
  expect(commands.filter(({ runs }) => typeof functions.get(runs) !== "function")).toEqual([]);
});

test("no name ends with an underscore, which would hide it from the sidebar", () => {
  expect(Object.keys(main).filter((name) => name.endsWith("_"))).toEqual([]);
});

test("loading the script calls no service, or the menu would not open in a new file", () => {
  expect(typeof globalThis.SpreadsheetApp).toBe("undefined");
  expect(Object.keys(main)).toEqual(expect.arrayContaining(["onOpen", "onInstall", "onEdit", "api", "tick"]));
});
