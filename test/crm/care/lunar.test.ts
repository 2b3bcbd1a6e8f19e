/** The lunar calendar against published dates (Hong Kong Observatory's conversion tables, Purple Mountain Observatory's almanacs). */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { civilOfLunar, endsLunarMonth, leapMonth, lunarDay, qingming } from "../../../src/crm/care/lunar.ts";
import { addDays } from "../../../src/crm/days.ts";

const on = (year: number, month: number, date: number, leap = false) => civilOfLunar({ year, month, date, leap });

test.each([
  [2024, "2024-02-10"],
  [2025, "2025-01-29"],
  [2026, "2026-02-17"],
  [2027, "2027-02-06"],
  [2028, "2028-01-26"],
  [2029, "2029-02-13"],
  [2030, "2030-02-03"],
  [2033, "2033-01-31"],
  [2034, "2034-02-19"],
])("New Year %i is %s", (year, day) => {
  expect(on(year, 1, 1)).toBe(day);
  expect(lunarDay(day)).toEqual({ year, month: 1, date: 1, leap: false });
});

test.each([
  [2023, "2023-09-29"],
  [2024, "2024-09-17"],
  [2025, "2025-10-06"],
  [2026, "2026-09-25"],
  [2027, "2027-09-15"],
  [2028, "2028-10-03"],
  [2029, "2029-09-22"],
  [2030, "2030-09-12"],
  [2033, "2033-09-08"],
])("Mid-Autumn %i is %s", (year, day) => expect(on(year, 8, 15)).toBe(day));

test.each([
  [2024, "2024-04-04"],
  [2025, "2025-04-04"],
  [2026, "2026-04-05"],
  [2027, "2027-04-05"],
  [2028, "2028-04-04"],
])("Qingming %i is %s", (year, day) => expect(qingming(year)).toBe(day));

describe("months whose new moon is minutes from Beijing's midnight", () => {
  test.each([
    [1999, 12, 1, "2000-01-07"],
    [2012, 7, 1, "2012-08-17"],
    [2018, 10, 1, "2018-11-08"],
    [2027, 1, 1, "2027-02-06"],
    [2030, 1, 1, "2030-02-03"],
  ])("%i-%i-%i is %s", (year, month, date, day) => expect(on(year, month, date)).toBe(day));
});

describe("leap months", () => {
  test.each([
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
    [2036, 6],
    [2024, undefined],
    [2034, undefined],
  ])("%i: %s", (year, month) => expect(leapMonth(year)).toBe(month));

  test("leap month 11 of 2033 begins on 22 December", () => {
    expect(on(2033, 11, 1, true)).toBe("2033-12-22");
    expect(lunarDay("2033-12-22")).toEqual({ year: 2033, month: 11, date: 1, leap: true });
  });

  test("a date in a leap month is kept in the ordinary month of other years", () => {
    expect(on(2023, 2, 10, true)).toBe("2023-03-31");
    expect(on(2024, 2, 10, true)).toBe(on(2024, 2, 10));
  });

  test("a date in an ordinary month is kept once, before the leap month", () => {
    expect(on(2023, 2, 10)).toBe("2023-03-01");
  });
});

test("the 30th of a month of 29 days is kept on the 29th", () => {
  expect(lunarDay("2026-02-16")).toEqual({ year: 2025, month: 12, date: 29, leap: false });
  expect(endsLunarMonth("2026-02-16")).toBe(true);
  expect(on(2025, 12, 30)).toBe("2026-02-16");
});

test("the first day that the workbook knows", () => {
  expect(lunarDay("1900-01-01")).toEqual({ year: 1899, month: 12, date: 1, leap: false });
});

test("every civil day has one lunar name, and the name leads back to it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 109_000 }), (days) => {
      const day = addDays("1900-02-01", days);
      expect(civilOfLunar(lunarDay(day))).toBe(day);
    }),
  );
});
