/** The Chinese lunar calendar, as it is reckoned in Beijing: what a civil day is called there, and where its months begin. */
import { LunarYear, SolarTerm } from "tyme4ts";
import type { Day } from "../../schema/cell.ts";
import { civilDay } from "../../schema/civil.ts";
import { addDays, daysBetween, yearOf } from "../days.ts";

/** The lunar year is named by the civil year in which it begins. */
export interface LunarDay {
  readonly year: number;
  /** 1 to 12; a leap month bears the number of the one before it. */
  readonly month: number;
  /** 1 to 30. */
  readonly date: number;
  readonly leap: boolean;
}

interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  readonly start: Day;
  readonly length: number;
}

interface Solar {
  getYear(): number;
  getMonth(): number;
  getDay(): number;
}
const dayOfSolar = (at: Solar): Day => civilDay(at.getYear(), at.getMonth(), at.getDay()) ?? "";

/** A month lasts until the next begins: to ask for its length would cost the library a second reckoning of the moon. */
function monthsFrom(year: number): readonly LunarMonth[] {
  const months = LunarYear.fromYear(year).getMonths();
  const next = LunarYear.fromYear(year + 1).getFirstMonth();
  const starts = [...months, next].map((month) => dayOfSolar(month.getFirstJulianDay().getSolarDay()));
  return months.map((month, at) => {
    const start = starts[at] ?? "";
    return { month: Math.abs(month.getMonthWithLeap()), leap: month.isLeap(), start, length: daysBetween(start, starts[at + 1] ?? start) };
  });
}

const known = new Map<number, readonly LunarMonth[]>();

/** The 12 or 13 months of a lunar year from 1900 to 2198, each year worked out once. */
function monthsOf(year: number): readonly LunarMonth[] {
  const months = known.get(year) ?? monthsFrom(year);
  known.set(year, months);
  return months;
}

/** What a civil day from 1900 to 2198 is in the lunar calendar. */
export function lunarDay(day: Day): LunarDay {
  const civilYear = Number(yearOf(day));
  const year = day < (monthsOf(civilYear)[0]?.start ?? "") ? civilYear - 1 : civilYear;
  const found = monthsOf(year)
    .filter(({ start }) => start <= day)
    .at(-1);
  return { year, month: found?.month ?? 1, leap: found?.leap ?? false, date: daysBetween(found?.start ?? day, day) + 1 };
}

/** Which month of the year is doubled, if any. */
export const leapMonth = (year: number): number | undefined => monthsOf(year).find(({ leap }) => leap)?.month;

/**
 * The civil day on which a lunar date is kept in a lunar year. Who was born in a leap month keeps it in the ordinary month
 * of a year without that leap month; the 30th of a month of 29 days is kept on the 29th.
 */
export function civilOfLunar({ year, month, date, leap }: LunarDay): Day {
  const named = monthsOf(year).filter((each) => each.month === month);
  const found = named.find((each) => each.leap === leap) ?? named[0];
  return addDays(found?.start ?? "", Math.min(date, found?.length ?? 1) - 1);
}

/** Whether a day is the last of its lunar month. */
export const endsLunarMonth = (day: Day): boolean => lunarDay(addDays(day, 1)).date === 1;

/** Qingming: the day in Beijing when the sun reaches 15° of ecliptic longitude, 4 to 6 April. */
export const qingming = (year: number): Day => dayOfSolar(SolarTerm.fromIndex(year, 7).getJulianDay().getSolarDay());
