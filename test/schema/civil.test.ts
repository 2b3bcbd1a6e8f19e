import { expect, test } from "@jest/globals";
import { civilDay, type DayOrder, hasTime, parseDay, parseMoment } from "../../src/schema/civil.ts";

const days: readonly (readonly [given: string, day: string | undefined, order?: DayOrder])[] = [
  ["2018-03-05", "2018-03-05"],
  ["2018/3/5", "2018-03-05"],
  ["2018.03.05", "2018-03-05"],
  ["2018年3月5日", "2018-03-05"],
  ["２０１８-０３-０５", "2018-03-05"],
  ["2018-03-05T14:30:00Z", "2018-03-05"],
  ["3/5/2018", "2018-03-05"],
  ["3/5/2018", "2018-05-03", "dmy"],
  ["31/12/2018", "2018-12-31", "mdy"],
  ["12/31/2018", "2018-12-31", "dmy"],
  ["5.3.2018", "2018-03-05", "dmy"],
  ["5 Mar 2018", "2018-03-05"],
  ["Mar 5, 2018", "2018-03-05"],
  ["March 5th, 2018", "2018-03-05"],
  ["2016-02-29", "2016-02-29"],
  ["2018-02-29", undefined],
  ["2018-13-01", undefined],
  ["2018-00-10", undefined],
  ["31/31/2018", undefined],
  ["5 Foo 2018", undefined],
  ["tomorrow", undefined],
  ["", undefined],
  ["0018-03-05", undefined],
];
test.each(days.map(([given, day, order = "mdy"]) => [given, day, order] as const))("%s is the day %s", (given, day, order) => {
  expect(parseDay(given, order)).toBe(day);
});

const moments: readonly (readonly [given: string, moment: string | undefined])[] = [
  ["2018-03-05T14:30", "2018-03-05T14:30"],
  ["2018-03-05 4:30 PM", "2018-03-05T16:30"],
  ["2018-03-05 12:05 am", "2018-03-05T00:05"],
  ["2018-03-05", "2018-03-05T00:00"],
  ["2018-03-05 25:00", undefined],
  ["14:30", undefined],
];
test.each(moments)("%s is the moment %s", (given, moment) => {
  expect(parseMoment(given)).toBe(moment);
});

test("centuries are no leap years unless 400 divides them", () => {
  expect([civilDay(1900, 2, 29), civilDay(2000, 2, 29), civilDay(2100, 2, 29)]).toEqual([undefined, "2000-02-29", undefined]);
});

test("a time of day is seen with and without seconds and zone", () => {
  expect(["9:00", "2018-03-05 09:00:15.25Z", "2018-03-05T09:00+08:00", "2018-03-05", "9 o'clock"].map(hasTime)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
