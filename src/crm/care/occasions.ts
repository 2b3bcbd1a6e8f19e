/** Whose birthday, anniversary or holiday falls in a span of days. */

import type { Day } from "../../schema/cell.ts";
import { civilDay } from "../../schema/civil.ts";
import type { Code } from "../choices.ts";
import { yearOf } from "../days.ts";
import { type Holiday, holidaysIn, isKeptIn, shippedHolidays } from "./holidays.ts";
import { endsLunarMonth, leapMonth, lunarDay } from "./lunar.ts";
import { daysOf, type Span } from "./yearly.ts";

export type Calendar = Code<"calendar">;
export const occasionKinds = ["birthday", "anniversary", "holiday"] as const;
export type OccasionKind = (typeof occasionKinds)[number];

export interface Occasion {
  readonly kind: OccasionKind;
  /** The holiday's code; blank for a birthday or an anniversary. */
  readonly code: string;
  readonly day: Day;
  /** The year for which it is kept, in its own calendar: once in each. A lunar birthday may come twice or never in a civil year. */
  readonly period: string;
  /** Years since the day itself; null for a holiday. */
  readonly years: number | null;
  /** Whose: the index in the columns given. */
  readonly at: number;
}

/** A date without its year, in its calendar. */
type DateKey = string;
const lunarKey = (month: number, date: number, leap: boolean): DateKey => `${leap ? "leap " : ""}${month}-${date}`;

interface Kept {
  readonly day: Day;
  readonly year: number;
}

/** Dates that are kept on a day, 29 February on the 28th of a common year. */
function solarKeys(day: Day): readonly DateKey[] {
  const key = day.slice(5);
  return key === "02-28" && civilDay(Number(yearOf(day)), 2, 29) === undefined ? [key, "02-29"] : [key];
}

/** Lunar dates that are kept on a day: see `civilOfLunar`. */
function lunarKeys(day: Day): readonly DateKey[] {
  const { year, month, date, leap } = lunarDay(day);
  const dates = date === 29 && endsLunarMonth(day) ? [29, 30] : [date];
  const months = leap ? [true] : leapMonth(year) === month ? [false] : [false, true];
  return dates.flatMap((each) => months.map((isLeap) => lunarKey(month, each, isLeap)));
}

function lunarBirth(born: Day): { readonly key: DateKey; readonly year: number } {
  const { year, month, date, leap } = lunarDay(born);
  return { key: lunarKey(month, date, leap), year };
}

const reckonings: Readonly<
  Record<
    Calendar,
    {
      readonly keys: (day: Day) => readonly DateKey[];
      readonly yearOf: (day: Day) => number;
      readonly born: (day: Day) => { readonly key: DateKey; readonly year: number };
    }
  >
> = {
  solar: {
    keys: solarKeys,
    yearOf: (day) => Number(yearOf(day)),
    born: (day) => ({ key: day.slice(5), year: Number(yearOf(day)) }),
  },
  lunar: { keys: lunarKeys, yearOf: (day) => lunarDay(day).year, born: lunarBirth },
};

/** Which dates are kept on which day of the span. */
function keptIn(calendar: Calendar, span: Span): ReadonlyMap<DateKey, readonly Kept[]> {
  const { keys, yearOf: year } = reckonings[calendar];
  const kept = new Map<DateKey, Kept[]>();
  for (const day of daysOf(span)) {
    for (const key of keys(day)) kept.set(key, [...(kept.get(key) ?? []), { day, year: year(day) }]);
  }
  return kept;
}

/** Finds the years' returns of days; the lunar calendar is asked only when somebody keeps it. */
function returns(kind: OccasionKind, span: Span): (born: Day, calendar: Calendar, at: number) => readonly Occasion[] {
  const made = new Map<Calendar, ReadonlyMap<DateKey, readonly Kept[]>>();
  return (born, calendar, at) => {
    const kept = made.get(calendar) ?? keptIn(calendar, span);
    made.set(calendar, kept);
    const { key, year: first } = reckonings[calendar].born(born);
    const found = kept.get(key) ?? [];
    return found
      .filter(({ year }) => year > first)
      .map(({ day, year }) => ({ kind, code: "", day, period: String(year), years: year - first, at }));
  };
}

/**
 * Birthdays of the span, by the day of birth and the calendar that the person keeps (none given: the solar one). In each year one: on
 * 28 February of a common year for the 29th, in the ordinary month of a year without the leap month, on the 29th of a month without a 30th.
 */
export function birthdays(
  people: { readonly birthday: readonly (Day | null)[]; readonly calendar: readonly (Calendar | null)[] },
  span: Span,
): Occasion[] {
  const find = returns("birthday", span);
  return people.birthday.flatMap((born, at) => (born === null ? [] : find(born, people.calendar[at] ?? "solar", at))).sort(byDay);
}

/** The years' returns of the day on which each began to work with us. */
export function anniversaries(customers: { readonly since: readonly (Day | null)[] }, span: Span): Occasion[] {
  const find = returns("anniversary", span);
  return customers.since.flatMap((since, at) => (since === null ? [] : find(since, "solar", at))).sort(byDay);
}

/** Who keeps which holiday of the span; `country` is an ISO 3166-1 code. */
export function holidayOccasions(
  people: { readonly country: readonly (string | null)[] },
  span: Span,
  holidays: readonly Holiday[] = shippedHolidays,
): Occasion[] {
  return holidaysIn(span, holidays).flatMap(({ day, year, holiday }) =>
    people.country.flatMap((country, at): Occasion[] =>
      isKeptIn(holiday, country) ? [{ kind: "holiday", code: holiday.code, day, period: String(year), years: null, at }] : [],
    ),
  );
}

const byDay = (one: Occasion, other: Occasion): number => one.day.localeCompare(other.day) || one.at - other.at;
