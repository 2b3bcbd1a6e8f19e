/** Arithmetic of civil days: `yyyy-mm-dd` in, `yyyy-mm-dd` out, no zones. Weeks begin on Monday, as in ISO 8601. */
import { differenceInCalendarDays, format, getISODay, parseISO, addDays as plusDays, addMonths as plusMonths } from "date-fns";
import type { Day, Moment } from "../schema/cell.ts";

const pad = (value: number): string => String(value).padStart(2, "0");
/** By hand: `format` costs twenty times as much, and figures ask for days by the thousand. */
const write = (date: Date): Day => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** A day by hand for the same reason; whatever is no plain day is left to date-fns. */
function read(day: Day): Date {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const found = new Date(year, month - 1, date);
  const isSo = found.getFullYear() === year && found.getMonth() === month - 1 && found.getDate() === date;
  return isSo && day[4] === "-" && day[7] === "-" ? found : parseISO(day);
}

export const addDays = (day: Day, days: number): Day => write(plusDays(read(day), days));
/** The same date `months` later; the last of the month where it has no such date. */
export const addMonths = (day: Day, months: number): Day => write(plusMonths(read(day), months));
/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(read(to), read(from));
/** 1 Monday to 7 Sunday. */
export const weekday = (day: Day): number => getISODay(read(day));
export const startOfWeek = (day: Day): Day => addDays(day, 1 - weekday(day));
export const startOfMonth = (day: Day): Day => `${monthOf(day)}-01`;
export const startOfQuarter = (day: Day): Day => `${yearOf(day)}-${pad(3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1)}-01`;
export const startOfYear = (day: Day): Day => `${yearOf(day)}-01-01`;
/** `2018-03` */
export const monthOf = (day: Day): string => day.slice(0, 7);
/** `2018-Q1` */
export const quarterOf = (day: Day): string => `${yearOf(day)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
/** `2018` */
export const yearOf = (day: Day): string => day.slice(0, 4);
/** `2018-W05`: the ISO week and the year it belongs to. */
export const isoWeek = (day: Day): string => format(read(day), "RRRR-'W'II");

export const dayOf = (moment: Moment | Day): Day => moment.slice(0, 10);
export const atHour = (day: Day, hour: number): Moment => `${day}T${String(hour).padStart(2, "0")}:00`;
