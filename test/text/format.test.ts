/** Days, numbers and money as each language writes them, whatever machine writes them. */
import { expect, test } from "@jest/globals";
import { formatOf } from "../../src/text/format.ts";

const [en, cn, tw] = [formatOf("en"), formatOf("zh-CN"), formatOf("zh-TW")];

test("a day is itself in every zone and language", () => {
  expect([en.day("2018-01-02"), cn.day("2018-01-02"), tw.day("2018-01-02")]).toEqual(["Jan 2, 2018", "2018年1月2日", "2018年1月2日"]);
  expect([en.shortDay("2018-01-02"), cn.shortDay("2018-01-02"), tw.shortDay("2018-01-02").replace(" ", "")]).toEqual([
    "Tue, Jan 2",
    "1月2日周二",
    "1月2日週二",
  ]);
  expect([en.weekday("2018-01-02"), cn.weekday("2018-01-02"), tw.weekday("2018-01-02")]).toEqual(["Tuesday", "星期二", "星期二"]);
});

test("a moment has 24 hours", () => {
  expect([en.moment("2018-01-02T18:05"), cn.moment("2018-01-02T18:05")]).toEqual(["Jan 2, 2018, 18:05", "2018年1月2日 18:05"]);
});

test("a week, a month and a year have names", () => {
  expect(["2018-W05", "2018-03", "2018-Q1", "2018"].map(en.period)).toEqual(["Week 5, 2018", "March 2018", "Q1 2018", "2018"]);
  expect(["2018-W05", "2018-03", "2018-Q1", "2018"].map(cn.period)).toEqual(["2018年第5周", "2018年3月", "2018年第1季度", "2018年"]);
  expect(["2018-W05", "2018-03", "2018-Q1", "2018"].map(tw.period)).toEqual(["2018年第5週", "2018年3月", "2018年第1季", "2018年"]);
});

test("numbers, shares and money carry their marks", () => {
  expect([en.number(1234.567), en.percent(0.7344), en.signedPercent(-0.051), en.signed(3)]).toEqual(["1,234.57", "73.4%", "−5.1%", "+3"]);
  expect([cn.money(2297200.8603, "CNY"), en.money(12.5, "USD"), tw.money(1200, "TWD"), en.money(5, "points")]).toEqual([
    "¥2,297,200.86",
    "$12.50",
    "$1,200.00",
    "points 5",
  ]);
});
