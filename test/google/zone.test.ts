/** Wall clocks and instants, also on the days when clocks change. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { zoneOf } from "../../src/google/zone.ts";

test.each([
  ["a day is its midnight", "Asia/Shanghai", "2018-01-02", "2018-01-01T16:00:00.000Z"],
  ["a moment is to the minute", "America/New_York", "2018-07-04T09:30", "2018-07-04T13:30:00.000Z"],
  ["the morning before clocks go forward", "America/New_York", "2018-03-11T01:59", "2018-03-11T06:59:00.000Z"],
  ["after clocks went forward", "America/New_York", "2018-03-11T03:00", "2018-03-11T07:00:00.000Z"],
  ["the day after clocks went back", "America/New_York", "2018-11-05", "2018-11-05T05:00:00.000Z"],
  ["an hour that comes twice is the first", "America/New_York", "2018-11-04T01:30", "2018-11-04T05:30:00.000Z"],
  ["an hour that is skipped moves on", "America/New_York", "2018-03-11T02:30", "2018-03-11T07:30:00.000Z"],
  ["half-hour daylight saving", "Australia/Lord_Howe", "2018-10-07T03:00", "2018-10-06T16:00:00.000Z"],
  ["a quarter-hour zone", "Asia/Kathmandu", "2020-01-01", "2019-12-31T18:15:00.000Z"],
])("%s", (_, zone, wall, instant) => {
  expect(new Date(zoneOf(zone).instant(wall)).toISOString()).toBe(instant);
});

test("a midnight that is skipped belongs to its day all the same", () => {
  const zone = zoneOf("America/Sao_Paulo");
  expect(zone.wall(zone.instant("2018-11-04"))).toBe("2018-11-04T01:00");
});

test.each(["Asia/Shanghai", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe", "Pacific/Apia", "Etc/UTC"])(
  "every day of two centuries survives its way through %s",
  (name) => {
    const zone = zoneOf(name);
    const day = fc
      .date({ min: new Date("1902-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (given) => zone.wall(zone.instant(given)).slice(0, 10) === given || given === "2011-12-30"),
      { numRuns: 500 },
    );
  },
);
