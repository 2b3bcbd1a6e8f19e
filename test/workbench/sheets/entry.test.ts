/** Typed texts become what Google makes of them. */
import { describe, expect, test } from "@jest/globals";
import { FormulaCell } from "../../../workbench/sheets/model/cell.ts";
import { display } from "../../../workbench/sheets/model/display.ts";
import { parseEntry } from "../../../workbench/sheets/model/entry.ts";
import { serialOfDay } from "../../../workbench/sheets/model/zone.ts";

const day = (year: number, month: number, date: number): number => serialOfDay({ year, month, day: date }) ?? Number.NaN;
const parse = (text: string, locale = "en_US") => parseEntry(text, { locale, year: 2018 });

describe("numbers", () => {
  test.each([
    ["2026", 2026],
    ["007", 7],
    ["-3.5", -3.5],
    ["+12", 12],
    ["1,234.50", 1234.5],
    ["$100.15", 100.15],
    ["-$5", -5],
    ["($5.00)", -5],
    ["12%", 0.12],
    ["1.5e3", 1500],
    [".5", 0.5],
    [" 42 ", 42],
  ])("%s is the number %d", (text, number) => {
    expect(parse(text).cell).toBe(number);
  });

  test.each([
    ["1.234,5", "de_DE", 1234.5],
    ["12,5", "de_DE", 12.5],
    ["5 €", "de_DE", 5],
    ["¥1,200", "zh_CN", 1200],
    ["NT$300", "zh_TW", 300],
  ])("%s in %s is %d", (text, locale, number) => {
    expect(parse(text, locale).cell).toBe(number);
  });

  test.each(["1,23", "12 34", "1.2.3.4.5", "C-123", "$", "5 apples", "1-800-555", "a1@example.com", "100%x", "May", "1e999"])(
    "%s stays text",
    (text) => {
      expect(parse(text).cell).toBe(text);
    },
  );
});

describe("days", () => {
  test.each([
    ["1/2/2018", "en_US", day(2018, 1, 2)],
    ["1/2/2018", "de_DE", day(2018, 2, 1)],
    ["1.2.2018", "de_DE", day(2018, 2, 1)],
    ["2018/1/2", "zh_CN", day(2018, 1, 2)],
    ["2018-01-02", "en_US", day(2018, 1, 2)],
    ["2018-01-02", "de_DE", day(2018, 1, 2)],
    ["1/2/18", "en_US", day(2018, 1, 2)],
    ["1/2", "en_US", day(2018, 1, 2)],
    ["Mar 1 2016", "en_US", day(2016, 3, 1)],
    ["March 1, 2016", "en_US", day(2016, 3, 1)],
    ["1 Mar 2016", "en_US", day(2016, 3, 1)],
    ["1. März 2016", "de_DE", day(2016, 3, 1)],
    ["2026年1月2日", "zh_CN", day(2026, 1, 2)],
    ["2026年1月2日", "zh_TW", day(2026, 1, 2)],
  ])("%s in %s is that day", (text, locale, serial) => {
    const entry = parse(text, locale);
    expect(entry.cell).toBe(serial);
    expect(entry.format).toBeDefined();
  });

  test.each(["2/30/2018", "13/13/2018", "2018-13-01", "Foo 1 2016", "31.4.2018"])("%s is no day and stays text", (text) => {
    expect(parse(text).cell).toBe(text);
  });
});

describe("times", () => {
  test.each([
    ["9:30", "en_US", 9.5 / 24],
    ["9:30 PM", "en_US", 21.5 / 24],
    ["上午9:30", "zh_CN", 9.5 / 24],
    ["13:00:30", "de_DE", 13 / 24 + 30 / 86_400],
    ["25:00", "en_US", 25 / 24],
  ])("%s in %s is that part of a day", (text, locale, fraction) => {
    expect(parse(text, locale).cell).toBeCloseTo(fraction, 9);
  });

  test("a day and a time together are one moment", () => {
    expect(parse("1/2/2018 15:30").cell).toBeCloseTo(day(2018, 1, 2) + 15.5 / 24, 9);
    expect(parse("2018-01-02T15:30:00").cell).toBeCloseTo(day(2018, 1, 2) + 15.5 / 24, 9);
  });

  test("an impossible time stays text", () => expect(parse("9:75").cell).toBe("9:75"));
});

describe("everything else", () => {
  test("true and false in any case are truth values", () => {
    expect([parse("TRUE").cell, parse("false").cell]).toEqual([true, false]);
  });
  test("an apostrophe keeps the rest as text", () => expect(parse("'007").cell).toBe("007"));
  test("an equals sign begins a formula", () => expect(parse("=1+1").cell).toBeInstanceOf(FormulaCell));
  test.each(["+1 (555) 123-4567", "-abc", "+A1"])("%s is taken for a formula", (text) => {
    expect(parse(text).cell).toBeInstanceOf(FormulaCell);
  });
  test("the text format keeps everything", () => {
    expect(parseEntry("=1+1", { locale: "en_US", textFormat: true }).cell).toBe("=1+1");
    expect(parseEntry("007", { locale: "en_US", textFormat: true }).cell).toBe("007");
  });
});

describe("what a typed value looks like", () => {
  const look = (text: string, locale = "en_US"): string => {
    const { cell, format } = parse(text, locale);
    return display(cell instanceof FormulaCell ? null : cell, format, locale);
  };
  test.each([
    ["1/2/2018", "en_US", "1/2/2018"],
    ["Mar 1 2016", "en_US", "Mar 1, 2016"],
    ["2018-01-02", "en_US", "2018-01-02"],
    ["1.2.2018", "de_DE", "01.02.2018"],
    ["2018/1/2", "zh_CN", "2018/1/2"],
    ["2026年1月2日", "zh_CN", "2026年1月2日"],
    ["$1234.5", "en_US", "$1,234.50"],
    ["12.5%", "en_US", "12.50%"],
    ["1234,5", "de_DE", "1234,5"],
    ["1,234", "en_US", "1,234"],
    ["9:30 PM", "en_US", "9:30:00 PM"],
    ["0.1", "en_US", "0.1"],
    ["0.0000001", "en_US", "0.0000001"],
    ["1月2日", "zh_CN", "1月2日"],
    ["wahr", "de_DE", "WAHR"],
    ["faux", "fr_FR", "FAUX"],
    ["1er janvier 2026", "fr_FR", "1-janv-2026"],
  ])("%s in %s is shown as typed or as %s", (text, locale, shown) => {
    expect(look(text, locale)).toBe(shown);
  });
});
