/** Periods: ISO weeks, months, quarters and years as half-open spans of civil days, `[start, end)`. */
import type { Day } from "../../schema/cell.ts";
import type { Code } from "../choices.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  isoWeek,
  monthOf,
  quarterOf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  yearOf,
} from "../days.ts";

type AnyKind = Code<"period">;
/** The periods that come again and again. */
export type PeriodKind = Exclude<AnyKind, "all">;

export interface Period<K extends AnyKind = PeriodKind> {
  readonly kind: K;
  /** `2018-W05`, `2018-03`, `2018-Q1` or `2018`. */
  readonly key: string;
  readonly start: Day;
  /** The first day that is no longer in it. */
  readonly end: Day;
}

/** A period, or all time. */
export type AnyPeriod = Period<AnyKind>;

interface Shape {
  readonly key: (day: Day) => string;
  readonly start: (day: Day) => Day;
  readonly next: (start: Day, periods: number) => Day;
}

const shapes: Readonly<Record<AnyKind, Shape>> = {
  week: { key: isoWeek, start: startOfWeek, next: (start, periods) => addDays(start, 7 * periods) },
  month: { key: monthOf, start: startOfMonth, next: (start, periods) => addMonths(start, periods) },
  quarter: { key: quarterOf, start: startOfQuarter, next: (start, periods) => addMonths(start, 3 * periods) },
  year: { key: yearOf, start: startOfYear, next: (start, periods) => addMonths(start, 12 * periods) },
  all: { key: () => "all", start: () => "1900-01-01", next: (start, periods) => addMonths(start, 12 * 300 * periods) },
};

/** The period that holds the day. */
export function periodOf<K extends AnyKind>(kind: K, day: Day): Period<K> {
  const { key, start, next }: Shape = shapes[kind];
  const from = start(day);
  return { kind, key: key(from), start: from, end: next(from, 1) };
}

/** The period so many periods later; earlier when negative. */
export const shift = <K extends AnyKind>(period: Period<K>, periods: number): Period<K> =>
  periodOf(period.kind, shapes[period.kind].next(period.start, periods));

/** A period out of its key, or undefined. */
export function readPeriod(key: string): Period | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(key);
  if (week) {
    const period = shift(periodOf("week", `${week[1]}-01-04`), Number(week[2]) - 1);
    return period.key === key ? period : undefined;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return shift(periodOf("quarter", `${quarter[1]}-01-01`), Number(quarter[2]) - 1);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return periodOf("month", `${key}-01`);
  return /^\d{4}$/.test(key) ? periodOf("year", `${key}-01-01`) : undefined;
}

/** The same span a year before; none of a week, whose days of the month would differ, and of the year, whose year before is the period before. */
export function yearBefore<K extends AnyKind>(period: Period<K>): Period<K> | undefined {
  const periods = { week: 0, month: 12, quarter: 4, year: 0, all: 0 }[period.kind];
  return periods > 0 ? shift(period, -periods) : undefined;
}

/** The months of a quarter. */
export const monthsOf = ({ start }: AnyPeriod): Period<"month">[] => [0, 1, 2].map((at) => periodOf("month", addMonths(start, at)));

/** The periods of a kind from the one that holds `from` to the one that holds `to`, oldest first; at most the latest `most`. */
export function periodsBetween(kind: PeriodKind, span: { readonly from: Day; readonly to: Day }, most: number): Period[] {
  const periods: Period[] = [];
  let period = periodOf(kind, span.to);
  while (period.end > span.from && periods.length < most) {
    periods.unshift(period);
    period = shift(period, -1);
  }
  return periods;
}

/** Everything on record, from its first day to today. */
export const allTime = periodOf("all", "1900-01-01");

export const hasEnded = (period: AnyPeriod, today: Day): boolean => period.end <= today;

/** The last period of a kind that has ended. */
export const lastEnded = (kind: PeriodKind, today: Day): Period => shift(periodOf(kind, today), -1);

/** The part of the period that is over, today included: 1 once it has ended, 0 before it began. */
export function elapsed(period: AnyPeriod, today: Day): number {
  const days = daysBetween(period.start, addDays(today, 1)) / daysBetween(period.start, period.end);
  return Math.min(1, Math.max(0, days));
}

export const sooner = (a: Day, b: Day): Day => [a, b].sort()[0] ?? a;

/**
 * As much of an earlier period as has passed of this one: days compared with like days.
 * The first day of `earlier` that no longer counts; its end once `period` has ended.
 */
export function likeDays(period: AnyPeriod, earlier: AnyPeriod, today: Day): Day {
  if (hasEnded(period, today)) return earlier.end;
  const until = addDays(earlier.start, daysBetween(period.start, addDays(today, 1)));
  return sooner(until, earlier.end);
}
