/** Periods are half-open, and days are compared with like days. */
import { expect, test } from "@jest/globals";
import {
  elapsed,
  hasEnded,
  lastEnded,
  likeDays,
  periodOf,
  periodsBetween,
  readPeriod,
  shift,
  yearBefore,
} from "../../../src/crm/insight/periods.ts";

test.each([
  ["week", "2018-01-02", "2018-W01", "2018-01-01", "2018-01-08"],
  ["week", "2017-01-01", "2016-W52", "2016-12-26", "2017-01-02"],
  ["week", "2020-12-31", "2020-W53", "2020-12-28", "2021-01-04"],
  ["month", "2018-02-14", "2018-02", "2018-02-01", "2018-03-01"],
  ["quarter", "2018-02-14", "2018-Q1", "2018-01-01", "2018-04-01"],
  ["quarter", "2018-12-31", "2018-Q4", "2018-10-01", "2019-01-01"],
  ["year", "2018-12-31", "2018", "2018-01-01", "2019-01-01"],
] as const)("the %s of %s is %s", (kind, day, key, start, end) => {
  expect(periodOf(kind, day)).toEqual({ kind, key, start, end });
  expect(readPeriod(key)).toEqual({ kind, key, start, end });
});

test.each(["2018-W53", "2018-W00", "2018-13", "2018-Q5", "2018-Q0", "18", "2018-1", ""])("%p is no period", (key) => {
  expect(readPeriod(key)).toBeUndefined();
});

test("the month before January is December of the year before", () => {
  expect(shift(periodOf("month", "2018-01-31"), -1).key).toBe("2017-12");
  expect(shift(periodOf("week", "2018-01-01"), -1).key).toBe("2017-W52");
  expect(lastEnded("month", "2018-01-01").key).toBe("2017-12");
  expect(lastEnded("quarter", "2018-01-01").key).toBe("2017-Q4");
  expect(yearBefore(periodOf("quarter", "2018-01-01"))?.key).toBe("2017-Q1");
  expect(yearBefore(periodOf("week", "2018-01-01"))).toBeUndefined();
});

test("a period ends with its last day", () => {
  const january = periodOf("month", "2018-01-10");
  expect(hasEnded(january, "2018-01-31")).toBe(false);
  expect(hasEnded(january, "2018-02-01")).toBe(true);
});

test("two days of January are compared with two days of December", () => {
  const january = periodOf("month", "2018-01-01");
  expect(likeDays(january, shift(january, -1), "2018-01-02")).toBe("2017-12-03");
  expect(elapsed(january, "2018-01-31")).toBe(1);
  expect(elapsed(january, "2017-12-31")).toBe(0);
});

test("31 days of March are compared with all of February, never more", () => {
  const march = periodOf("month", "2018-03-01");
  expect(likeDays(march, shift(march, -1), "2018-03-30")).toBe("2018-03-01");
});

test("of many periods the latest are kept", () => {
  expect(periodsBetween("month", { from: "2017-11-05", to: "2018-01-02" }, 25).map((each) => each.key)).toEqual([
    "2017-11",
    "2017-12",
    "2018-01",
  ]);
  expect(periodsBetween("year", { from: "1900-01-01", to: "2018-01-02" }, 3).map((each) => each.key)).toEqual(["2016", "2017", "2018"]);
});
