/** Cells on their way to and from Google. */
import { expect, test } from "@jest/globals";
import { fromSheet, needsPlainText, toSheet } from "../../src/google/cells.ts";
import { zoneOf } from "../../src/google/zone.ts";

const zone = zoneOf("Asia/Shanghai");

test.each([
  ["a formula gets an apostrophe", "=1+1", "'=1+1"],
  ["a tab before a formula does too", "\t=1", "'\t=1"],
  ["a phone number stays itself", "+86 138", "+86 138"],
  ["plain words stay themselves", "第一行\n第二行", "第一行\n第二行"],
  ["text is cut at Google's limit", "x".repeat(60_000), "x".repeat(50_000)],
])("%s", (_, text, written) => {
  expect(toSheet(text, "text", zone)).toBe(written);
});

test.each([
  ["+86 138", true],
  ["-5", true],
  ["@here", true],
  ["'t Hooft", true],
  ["'=1+1", false],
  ["007", false],
  ["", false],
  [5, false],
])("%p needs a plain-text cell: %p", (raw, needed) => {
  expect(needsPlainText(raw)).toBe(needed);
});

test("an apostrophe that Google did not swallow is taken off, any other stays", () => {
  expect(["'=1+1", "'quoted", "''"].map((text) => fromSheet(text, zone))).toEqual(["=1+1", "'quoted", "''"]);
});

test("days and moments become dates and come back", () => {
  const day = toSheet("2018-01-02", "day", zone);
  expect(day).toEqual(new Date("2018-01-01T16:00:00Z"));
  expect(fromSheet(day, zone)).toBe("2018-01-02");
  expect(fromSheet(toSheet("2018-01-02T08:30", "moment", zone), zone)).toBe("2018-01-02T08:30");
});

test("what is no day is written as the text it is", () => {
  expect(toSheet("someday", "day", zone)).toBe("someday");
});

test("what no cell can hold becomes blank", () => {
  expect([toSheet(Number.NaN, "number", zone), toSheet(Number.POSITIVE_INFINITY, "number", zone), fromSheet(null, zone)]).toEqual([
    "",
    "",
    "",
  ]);
});
