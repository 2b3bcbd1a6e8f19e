/** Working days, weekends and fractions of years. */
import { CellError, type Result } from "../../model/cell.ts";
import { dayOfSerial } from "../../model/zone.ts";
import { type FormulaFunction, type FunctionTable, perCell, type Scope, whole } from "../function.ts";
import { fail, flat, isError, single, toNumber, toText, type Value } from "../value.ts";
import { weekday } from "./dates.ts";
import { plainNumbers, tooMany } from "./lists.ts";
import { calculation } from "./numbers.ts";

type Free = (day: number) => boolean;

/** Weekends by number: 1 is Saturday and Sunday, 2 Sunday and Monday, and so on; 11 is Sunday only, 12 Monday only. */
function weekend(value: Value | undefined): Free | CellError {
  const wanted = value === undefined ? 1 : single(value);
  if (isError(wanted)) return wanted;
  if (typeof wanted === "string") {
    if (!/^[01]{7}$/.test(wanted) || wanted === "1111111") return fail("#VALUE!");
    return (day) => wanted[(weekday(day) + 5) % 7] === "1";
  }
  const code = Math.trunc(Number(wanted ?? 1));
  if (code >= 1 && code <= 7) return (day) => [((code + 5) % 7) + 1, ((code + 6) % 7) + 1].includes(weekday(day));
  if (code >= 11 && code <= 17) return (day) => weekday(day) === code - 10;
  return fail("#NUM!");
}

const dayList = (value: Value | undefined, locale: string): Set<number> =>
  new Set(
    value === undefined
      ? []
      : flat(value).flatMap((one) => {
          const day = one === null || one === "" ? null : toNumber(one, locale);
          return typeof day === "number" ? [Math.floor(day)] : [];
        }),
  );

interface Working {
  readonly from: number;
  readonly other: number;
  readonly free: Free;
}

/** The arguments common to both functions, with or without a weekend among them. */
function working(args: readonly Value[], { model }: Scope, international: boolean): Working | CellError {
  const given = plainNumbers(args.slice(0, 2), model.locale);
  if (!Array.isArray(given)) return given;
  const [from = 0, other = 0] = given;
  const off = weekend(international ? args[2] : undefined);
  if (off instanceof CellError) return off;
  const holidays = dayList(args[international ? 3 : 2], model.locale);
  return { from: Math.floor(from), other, free: (day) => off(day) || holidays.has(day) };
}

const networkDays = (international: boolean): FormulaFunction =>
  whole((args, scope) => {
    const found = working(args, scope, international);
    if (!("free" in found)) return found;
    const to = Math.floor(found.other);
    const [low, high] = [Math.min(found.from, to), Math.max(found.from, to)];
    if (low < 0 || tooMany(high)) return fail("#NUM!");
    let days = 0;
    for (let day = low; day <= high; day++) if (!found.free(day)) days++;
    return found.from > to ? -days : days;
  });

const workday = (international: boolean): FormulaFunction =>
  whole((args, scope) => {
    const found = working(args, scope, international);
    if (!("free" in found)) return found;
    let day = found.from;
    if (tooMany(found.other) || tooMany(day)) return fail("#NUM!");
    for (let left = Math.abs(Math.trunc(found.other)); left > 0; ) {
      day += Math.sign(found.other);
      if (!found.free(day)) left--;
    }
    return day < 0 ? fail("#NUM!") : day;
  });

const lastOfFebruary = (serial: number): boolean => dayOfSerial(serial).month === 2 && dayOfSerial(serial + 1).month === 3;

/** Days in a year of twelve months of 30 days, in the American or the European way. */
export function days360(start: number, end: number, european: boolean): number {
  const [a, b] = [dayOfSerial(start), dayOfSerial(end)];
  let [first, last] = [a.day, b.day];
  let [month, year] = [b.month, b.year];
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    if (lastOfFebruary(start) || first === 31) first = 30;
    if (last === 31 && first < 30) {
      last = 1;
      month += 1;
      if (month > 12) [month, year] = [1, year + 1];
    } else if (last === 31) last = 30;
  }
  return (year - a.year) * 360 + (month - a.month) * 30 + last - first;
}

/** As `days360`, in the way of bonds: the last of February counts as the 30th at both ends. */
function bondDays(start: number, end: number): number {
  const [a, b] = [dayOfSerial(start), dayOfSerial(end)];
  let [first, last] = [a.day, b.day];
  if (lastOfFebruary(start) && lastOfFebruary(end)) last = 30;
  if (lastOfFebruary(start)) first = 30;
  if (last === 31 && first >= 30) last = 30;
  if (first === 31) first = 30;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The length of the year that a stretch of days belongs to, on the average. */
function yearLength(start: number, end: number): number {
  const [a, b] = [dayOfSerial(start), dayOfSerial(end)];
  const within = a.year === b.year || (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (!within) {
    const years = Array.from({ length: b.year - a.year + 1 }, (_, index) => (leap(a.year + index) ? 366 : 365));
    return years.reduce((sum, days) => sum + days, 0) / years.length;
  }
  if (a.year === b.year) return leap(a.year) ? 366 : 365;
  const afterFebruary = a.month < 3 && leap(a.year);
  const beforeMarch = leap(b.year) && (b.month > 2 || (b.month === 2 && b.day === 29));
  return afterFebruary || beforeMarch ? 366 : 365;
}

export function yearFraction([from = 0, to = 0, basis = 0]: readonly number[]): Result {
  const [start, end] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  switch (Math.trunc(basis)) {
    case 0:
      return bondDays(start, end) / 360;
    case 1:
      return (end - start) / yearLength(start, end);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      return fail("#NUM!");
  }
}

/** The units of EPOCHTODATE: 1 seconds, 2 milliseconds, 3 microseconds. */
const units: Readonly<Record<number, number>> = { 1: 86_400, 2: 86_400_000, 3: 86_400_000_000 };

export const calendarFunctions: FunctionTable = {
  NETWORKDAYS: networkDays(false),
  "NETWORKDAYS.INTL": networkDays(true),
  WORKDAY: workday(false),
  "WORKDAY.INTL": workday(true),
  DAYS360: perCell(([from = null, to = null, european = false], { model }) => {
    const given = plainNumbers([from, to, european], model.locale);
    if (!Array.isArray(given)) return given;
    const [start = 0, end = 0, way = 0] = given;
    return days360(Math.floor(start), Math.floor(end), way !== 0);
  }),
  YEARFRAC: calculation(yearFraction),
  EPOCHTODATE: perCell(([stamp = null, unit = 1], { model }) => {
    const at = toNumber(stamp, model.locale);
    const perDay = units[Number(toText(unit, model.locale))];
    if (isError(at)) return at;
    return perDay === undefined || at < 0 ? fail("#NUM!") : Math.floor(at) / perDay + 25_569;
  }),
};
