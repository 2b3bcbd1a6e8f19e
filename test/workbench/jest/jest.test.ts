/** The services as globals of a test: somebody's .gs functions, tested where they are. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Google, installGoogle } from "../../../workbench/jest.ts";

declare function enterAmount(day: Date, amount: number): number;
declare function totalAmount(): number;

let google: Google;

beforeEach(async () => {
  google = await installGoogle(globalThis, { create: { now: "2026-03-02T08:00", locale: "en_US" }, as: { answers: [{ button: "YES" }] } });
  google.load("test/workbench/jest/Ledger.gs");
});
afterEach(() => google.uninstall());

test("functions of a script are called like any other", () => {
  expect(enterAmount(new Date(2026, 2, 1), 5)).toBe(1);
  expect(enterAmount(new Date(2026, 2, 2), 7.5)).toBe(2);
  expect(totalAmount()).toBe(12.5);
});

test("each test has a workbook of its own, and values of the test's own realm", () => {
  const sheet = SpreadsheetApp.getActiveSheet();
  expect(sheet.getLastRow()).toBe(0);
  sheet.getRange("A1:B1").setValues([[new Date(2026, 2, 1), "x"]]);
  const [row] = sheet.getRange("A1:B1").getValues();
  expect(row?.[0]).toBeInstanceOf(Date);
  expect(row).toBeInstanceOf(Array);
  SpreadsheetApp.flush();
  expect(google.workbench.spreadsheet.sheets[0]?.name).toBe("Sheet1");
});

test("errors are Google's", () => {
  expect(() => SpreadsheetApp.getActiveSheet().getRange(0, 1)).toThrow("The starting row of the range is too small.");
  const wrong = () => Reflect.apply(Utilities.sleep, Utilities, []);
  expect(wrong).toThrow("The parameters () don't match the method signature for Utilities.sleep.");
});

test("alerts take the answers that were given, and close beyond them", () => {
  const ui = SpreadsheetApp.getUi();
  expect([ui.alert("Sure?"), ui.alert("Really?")].map(String)).toEqual(["YES", "CLOSE"]);
});

test("uninstalling leaves the test's globals as they were", async () => {
  expect(Reflect.get(globalThis, "enterAmount")).toBeDefined();
  await google.uninstall();
  for (const name of ["SpreadsheetApp", "DriveApp", "enterAmount", "totalAmount"]) expect(Reflect.has(globalThis, name)).toBe(false);
  google = await installGoogle(globalThis);
  expect(SpreadsheetApp.getActiveSheet().getName()).toBe("Sheet1");
});

test("a project's manifest and pages count", async () => {
  await google.uninstall();
  google = await installGoogle(globalThis, { project: "test/workbench/page/script" });
  expect(HtmlService.createHtmlOutputFromFile("guests").getContent()).toContain("<");
  expect(() => FormApp.create("Survey")).toThrow("Specified permissions are not sufficient");
});
