/** Holidays against the dates that the governments and churches published. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { holidaysIn, isKeptIn, shippedHolidays } from "../../../src/crm/care/holidays.ts";
import { coming, daysOf, easter, fallsIn, lunar, nthWeekday, solar } from "../../../src/crm/care/yearly.ts";
import { addDays } from "../../../src/crm/days.ts";

const year = (of: number) => ({ from: `${of}-01-01`, until: `${of + 1}-01-01` });
const kept = (country: string, of: number) =>
  holidaysIn(year(of))
    .filter(({ holiday }) => isKeptIn(holiday, country))
    .map(({ day, holiday }) => `${day} ${holiday.code}`);

test.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
  [1954, "1954-04-18"],
  [1981, "1981-04-19"],
  [2049, "2049-04-18"],
])("Easter %i is %s", (of, day) => expect(easter()(of)).toBe(day));

test.each([
  [2024, "2024-11-28"],
  [2025, "2025-11-27"],
  [2026, "2026-11-26"],
  [2029, "2029-11-22"],
])("Thanksgiving %i in the United States is %s", (of, day) => expect(nthWeekday(11, 4, 4)(of)).toBe(day));

test("29 February is kept on the 28th of a common year", () => {
  expect([2023, 2024, 2100].map(solar(2, 29))).toEqual(["2023-02-28", "2024-02-29", "2100-02-28"]);
});

describe("a year of holidays", () => {
  test("in China 2026, as the State Council has it", () => {
    expect(kept("CN", 2026)).toEqual([
      "2026-01-01 newYear",
      "2026-02-17 springFestival",
      "2026-03-03 lantern",
      "2026-04-05 qingming",
      "2026-05-01 labourDay",
      "2026-06-19 dragonBoat",
      "2026-08-19 qixi",
      "2026-09-25 midAutumn",
      "2026-10-01 nationalDay",
      "2026-10-18 doubleNinth",
    ]);
  });

  test("in Taiwan 2025", () => {
    expect(kept("TW", 2025)).toEqual([
      "2025-01-01 newYear",
      "2025-01-29 springFestival",
      "2025-02-12 lantern",
      "2025-04-04 qingming",
      "2025-05-31 dragonBoat",
      "2025-08-29 qixi",
      "2025-10-06 midAutumn",
      "2025-10-10 nationalDay",
      "2025-10-29 doubleNinth",
    ]);
  });

  test("in the United States 2026", () => {
    expect(kept("US", 2026)).toEqual([
      "2026-01-01 newYear",
      "2026-04-05 easter",
      "2026-07-04 nationalDay",
      "2026-11-26 thanksgiving",
      "2026-12-25 christmas",
    ]);
  });

  test("in Japan 2026", () => expect(kept("JP", 2026)).toEqual(["2026-01-01 newYear", "2026-08-15 obon", "2026-09-21 respectForTheAged"]));

  test("where nobody knows the country: what all keep", () => {
    expect(shippedHolidays.filter((each) => isKeptIn(each, null)).map(({ code }) => code)).toEqual(["newYear"]);
  });
});

test("the last day of a lunar year falls in the civil year after it", () => {
  expect(fallsIn(lunar(12, 30), { from: "2026-02-01", until: "2026-03-01" })).toEqual([{ day: "2026-02-16", year: 2025 }]);
});

test("a year's holiday falls into a span exactly when its day is one of the span's days", () => {
  const rules = shippedHolidays.map(({ on }) => on);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 70_000 }), fc.nat(400), fc.constantFrom(...rules), (start, length, on) => {
      const span = coming(addDays("1910-01-01", start), length);
      const days = new Set(daysOf(span));
      const found = fallsIn(on, span);
      expect(days.size).toBe(length);
      for (const { day } of found) expect(days.has(day)).toBe(true);
      expect(new Set(found.map((each) => each.year)).size).toBe(found.length);
    }),
    { numRuns: 60 },
  );
});
