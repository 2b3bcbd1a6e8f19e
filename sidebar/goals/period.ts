/** Walks along months and years: `2018-03` and `2018`. */
import { addMonths, monthOf, yearOf } from "../../src/crm/days.ts";

export type PeriodKind = "month" | "year";

export const kindOf = (period: string): PeriodKind => (period.length === 4 ? "year" : "month");

/** The period of this kind around or within the one given; a year leads to the month of `day` in it. */
export const asKind = (period: string, kind: PeriodKind, day: string): string =>
  kind === "year" ? period.slice(0, 4) : period.length > 4 ? period : `${period}-${monthOf(day).slice(5)}`;

export const shifted = (period: string, by: number): string =>
  kindOf(period) === "year" ? String(Number(period) + by) : monthOf(addMonths(`${period}-01`, by));

export const periodAt = (day: string, kind: PeriodKind): string => (kind === "year" ? yearOf(day) : monthOf(day));
