/** Days that come once a year: how each kind of them is reckoned. */
import type { Day } from "../../schema/cell.ts";
import { civilDay } from "../../schema/civil.ts";
import { addDays, weekday, yearOf } from "../days.ts";
import { civilOfLunar, qingming } from "./lunar.ts";

/** The day on which it is kept in a civil year; a lunar one in the lunar year that begins in that civil year. */
export type Yearly = (year: number) => Day;

/** Half-open: `until` is the first day that is no longer in it. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** The next `days` days, today included. */
export const coming = (today: Day, days: number): Span => ({ from: today, until: addDays(today, days) });

export function daysOf({ from, until }: Span): Day[] {
  const days: Day[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The same date each year; 29 February is kept on the 28th of a common year. */
export const solar =
  (month: number, date: number): Yearly =>
  (year) =>
    civilDay(year, month, date) ?? civilDay(year, month, date - 1) ?? "";

/** The same lunar date each year, of an ordinary month; the 30th of a month of 29 days is its last. */
export const lunar =
  (month: number, date: number): Yearly =>
  (year) =>
    civilOfLunar({ year, month, date, leap: false });

/** The nth weekday (1 Monday to 7 Sunday) of a month. */
export const nthWeekday =
  (month: number, which: number, nth: number): Yearly =>
  (year) => {
    const first = civilDay(year, month, 1) ?? "";
    return addDays(first, ((which - weekday(first) + 7) % 7) + 7 * (nth - 1));
  };

/** Days after Easter Sunday of the western churches (J. Meeus, Astronomical Algorithms, chapter 8). */
export const easter =
  (after = 0): Yearly =>
  (year) => {
    const century = Math.floor(year / 100);
    const golden = year % 19;
    const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
    const epact = (moonShift + 19 * golden + 15) % 30;
    const full = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
    const sunday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
    return addDays(civilDay(year, 3, 28) ?? "", full - sunday + after);
  };

export const atQingming: Yearly = qingming;

/** When it falls in a span, and for which year it is kept. A lunar date may fall in the January after its year. */
export function fallsIn(yearly: Yearly, { from, until }: Span): readonly { readonly day: Day; readonly year: number }[] {
  const first = Number(yearOf(from)) - 1;
  const years = Array.from({ length: Number(yearOf(until)) - first + 1 }, (_, at) => first + at);
  return years.map((year) => ({ day: yearly(year), year })).filter(({ day }) => from <= day && day < until);
}
