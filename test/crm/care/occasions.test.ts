/** Birthdays, anniversaries and holidays of a span, and the greetings they come to. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { oncePerAddress } from "../../../src/crm/care/address.ts";
import { civilOfLunar, lunarDay } from "../../../src/crm/care/lunar.ts";
import { anniversaries, birthdays, type Calendar, holidayOccasions } from "../../../src/crm/care/occasions.ts";
import { coming, solar } from "../../../src/crm/care/yearly.ts";
import { addDays, yearOf } from "../../../src/crm/days.ts";

const born = (birthday: string, calendar: Calendar | null, from: string, days: number) =>
  birthdays({ birthday: [birthday], calendar: [calendar] }, coming(from, days)).map(
    ({ day, period, years }) => `${day} ${period} ${years}`,
  );

describe("birthdays", () => {
  test.each([
    ["on its day", "1980-05-06", null, "2026-05-01", ["2026-05-06 2026 46"]],
    ["today counts, the day after the span does not", "1980-05-06", "solar", "2026-05-06", ["2026-05-06 2026 46"]],
    ["over the end of the year", "1980-01-03", "solar", "2026-12-20", ["2027-01-03 2027 47"]],
    ["29 February in a common year: the 28th", "1996-02-29", "solar", "2027-02-20", ["2027-02-28 2027 31"]],
    ["29 February in a leap year: its day alone", "1996-02-29", "solar", "2028-02-20", ["2028-02-29 2028 32"]],
    ["lunar 8-15", "1980-09-23", "lunar", "2026-09-15", ["2026-09-25 2026 46"]],
    ["born in leap month 4 of 2020, in a year without one", "2020-05-23", "lunar", "2026-05-10", ["2026-05-17 2026 6"]],
    ["not yet born", "2027-05-06", "solar", "2026-05-01", []],
    ["the day of birth itself is no birthday", "2026-05-06", "solar", "2026-05-01", []],
  ] as const)("%s", (_case, birthday, calendar, from, expected) => expect(born(birthday, calendar, from, 15)).toEqual(expected));

  test("a lunar 30th of month 12 is kept on the 29th, and belongs to the year before", () => {
    expect(lunarDay("2003-01-31")).toEqual({ year: 2002, month: 12, date: 29, leap: false });
    expect(lunarDay("2005-02-08")).toEqual({ year: 2004, month: 12, date: 30, leap: false });
    expect(born("2005-02-08", "lunar", "2026-02-10", 10)).toEqual(["2026-02-16 2025 21"]);
  });

  test("a lunar birthday in month 11 comes once although 2033 doubles that month", () => {
    const day = civilOfLunar({ year: 1990, month: 11, date: 5, leap: false });
    const days = born(day, "lunar", "2033-11-01", 100);
    expect(days).toEqual([`${civilOfLunar({ year: 2033, month: 11, date: 5, leap: false })} 2033 43`]);
  });

  test("everybody has exactly one birthday in each year of their calendar, on the day that the calendar says", () => {
    const person = fc.record({ age: fc.nat(30_000), lunar: fc.boolean(), year: fc.integer({ min: 2022, max: 2080 }) });
    fc.assert(
      fc.property(person, ({ age, lunar, year }) => {
        const birthday = addDays("2021-12-31", -age);
        const day = lunarDay(birthday);
        const expected = lunar ? civilOfLunar({ ...day, year }) : solar(Number(birthday.slice(5, 7)), Number(birthday.slice(8)))(year);
        const found = birthdays(
          { birthday: [birthday], calendar: [lunar ? "lunar" : "solar"] },
          { from: `${year}-01-01`, until: `${year + 1}-03-01` },
        );
        expect(found.filter(({ period }) => period === String(year)).map((each) => each.day)).toEqual([expected]);
      }),
      { numRuns: 60 },
    );
  });

  test("spans that follow each other lose none and double none", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40_000), { maxLength: 20 }), fc.nat(2000), fc.nat(40), fc.nat(40), (ages, start, first, second) => {
        const people = {
          birthday: ages.map((age) => addDays("2020-01-01", -age)),
          calendar: ages.map((age): Calendar => (age % 2 === 0 ? "lunar" : "solar")),
        };
        const from = addDays("2022-01-01", start);
        const between = addDays(from, first);
        const whole = birthdays(people, coming(from, first + second));
        expect([...birthdays(people, coming(from, first)), ...birthdays(people, coming(between, second))]).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

test("anniversaries come from the first year on; who has no day has none", () => {
  const found = anniversaries({ since: ["2021-11-25", null, "2026-11-24", "2025-11-23"] }, coming("2026-11-22", 7));
  expect(found.map(({ at, day, years }) => [at, day, years])).toEqual([
    [3, "2026-11-23", 1],
    [0, "2026-11-25", 5],
  ]);
});

test("a holiday is everyone's who lives where it is kept", () => {
  const found = holidayOccasions({ country: ["CN", "US", null, "TW"] }, coming("2026-02-10", 10));
  expect(found.map(({ at, code, day }) => [at, code, day])).toEqual([
    [0, "springFestival", "2026-02-17"],
    [3, "springFestival", "2026-02-17"],
  ]);
});

test("a team's own table of holidays replaces the shipped one", () => {
  const own = [{ code: "founding", countries: ["DE"], on: solar(6, 3) }];
  expect(holidayOccasions({ country: ["DE", "CN"] }, coming("2026-01-01", 365), own).map(({ at, code, day }) => [at, code, day])).toEqual([
    [0, "founding", "2026-06-03"],
  ]);
});

describe("one greeting for a shared address", () => {
  const addresses = ["Info@x.com", "info@x.com ", null, "other@x.com"];
  const found = holidayOccasions({ country: ["CN", "TW", "CN", "HK"] }, coming("2026-02-17", 1));

  test("those who share one get one, those without are told apart", () => {
    const { greetings, without } = oncePerAddress(found, (at) => addresses[at] ?? null);
    expect(greetings.map(({ address, occasions }) => [address, occasions.map(({ at }) => at)])).toEqual([
      ["info@x.com", [0, 1]],
      ["other@x.com", [3]],
    ]);
    expect(without.map(({ at }) => at)).toEqual([2]);
  });

  test("two birthdays of one day are one greeting, of two days two", () => {
    const people = { birthday: ["1980-05-06", "1990-05-06", "1990-05-07"], calendar: [null, null, null] };
    const { greetings } = oncePerAddress(birthdays(people, coming("2026-05-01", 30)), () => "info@x.com");
    expect(greetings.map(({ occasions }) => occasions.map(({ at }) => at))).toEqual([[0, 1], [2]]);
  });
});

test("10,000 people with lunar birthdays for 30 days: in less than a second, thrice that on a slow machine", () => {
  const birthday = Array.from({ length: 10_000 }, (_, at) => addDays("1950-01-01", at * 2));
  const calendar = birthday.map((): Calendar => "lunar");
  const started = performance.now();
  const found = birthdays({ birthday, calendar }, coming("2026-05-01", 30));
  expect(performance.now() - started).toBeLessThan(3000);
  expect(found.length).toBeGreaterThan(600);
  expect(found.every(({ day }) => yearOf(day) === "2026")).toBe(true);
});
