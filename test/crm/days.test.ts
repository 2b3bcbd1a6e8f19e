/** Arithmetic of civil days. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, addMonths, daysBetween, weekday } from "../../src/crm/days.ts";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("so many days later are so many days away, and as many weekdays on", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect((((weekday(to) - weekday(from) - days) % 7) + 7) % 7).toBe(0);
    }),
  );
});

test.each([
  ["2016-02-29", 12, "2017-02-28"],
  ["2018-01-31", 1, "2018-02-28"],
  ["2018-01-15", -2, "2017-11-15"],
])("%s and %d months is %s", (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test.each(["", "2018-02-30", "2018-13-01", "someday", "2018/01/02"])("“%s” is no day, and no number of days from one", (found) => {
  expect(daysBetween(found, "2018-01-02")).toBeNaN();
});
