/** Days and times, as serial numbers of the workbook's zone. */
import type { CellError, Result } from "../../model/cell.ts";
import { parseEntry } from "../../model/entry.ts";
import { dayOfSerial, serialOfDay, zoneOf } from "../../model/zone.ts";
import { type FormulaFunction, type FunctionTable, perCell, type Scope, whole } from "../function.ts";
import { fail, isError, toNumber } from "../value.ts";

/** Functions of numbers and days; a text is read as if typed. */
const moments = (run: (numbers: readonly number[], scope: Scope) => Result): FormulaFunction =>
  perCell((args, scope) => {
    const values = args.map((value) => toNumber(value, scope.model.locale));
    return (
      values.find(isError) ??
      run(
        values.filter((value): value is number => !isError(value)),
        scope,
      )
    );
  });

const now = ({ model }: Scope): number => zoneOf(model.zone).serial(model.now());

/** A day from parts that may overflow: month 13 is January of the next year. */
function dayFrom(year: number, month: number, date: number): number | CellError {
  const full = year < 1900 ? year + 1900 : year;
  const months = full * 12 + Math.trunc(month) - 1;
  const first = serialOfDay({ year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 });
  const found = first === null ? -1 : first + Math.trunc(date) - 1;
  return found < 0 ? fail("#NUM!") : found;
}

export function monthsLater(serial: number, months: number): number | CellError {
  const { year, month, day } = dayOfSerial(serial);
  const first = dayFrom(year, month + Math.trunc(months), 1);
  if (isError(first)) return first;
  const last = monthEnd(first);
  return Math.min(first + day - 1, last);
}

export function monthEnd(serial: number): number {
  const { year, month } = dayOfSerial(serial);
  const next = dayFrom(year, month + 1, 1);
  return isError(next) ? serial : next - 1;
}

/** 1 is Sunday, as type 1 counts. */
export const weekday = (serial: number): number => ((((Math.floor(serial) - 1) % 7) + 7) % 7) + 1;

function weekNumber(serial: number, type: number): Result {
  if (type === 21) return isoWeek(serial);
  const { year } = dayOfSerial(serial);
  const start = dayFrom(year, 1, 1);
  if (isError(start)) return start;
  if (![1, 2, 11, 12, 13, 14, 15, 16, 17].includes(type)) return fail("#NUM!");
  const firstDay = type === 2 || type === 11 ? 2 : type > 11 ? ((type - 11 + 1) % 7) + 1 : 1;
  const offset = (weekday(start) - firstDay + 7) % 7;
  return Math.floor((Math.floor(serial) - start + offset) / 7) + 1;
}

function isoWeek(serial: number): Result {
  const thursday = Math.floor(serial) - ((weekday(serial) + 5) % 7) + 3;
  const start = dayFrom(dayOfSerial(thursday).year, 1, 1);
  return isError(start) ? start : Math.floor((thursday - start) / 7) + 1;
}

/** Whole years, months or days between two days (reference: DATEDIF). */
function dateDif([from = null, to = null, unit = null]: readonly Result[]): Result {
  const [start, end] = [toNumber(from), toNumber(to)];
  if (isError(start)) return start;
  if (isError(end)) return end;
  if (start > end) return fail("#NUM!");
  const [a, b] = [dayOfSerial(start), dayOfSerial(end)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  const anniversary = (count: number): number => {
    const later = monthsLater(start, count);
    return isError(later) ? end : later;
  };
  switch (String(unit).toUpperCase()) {
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return Math.floor(end) - anniversary(months);
    case "YD":
      return Math.floor(end) - anniversary(Math.floor(months / 12) * 12);
    default:
      return fail("#NUM!");
  }
}

const typed = (part: (serial: number) => number): FormulaFunction =>
  perCell(([value = null], { model }) => {
    const { cell } = typeof value === "string" ? parseEntry(value, { locale: model.locale }) : { cell: value };
    return typeof cell === "number" ? part(cell) : fail("#VALUE!", "cannot be parsed to a date/time.");
  });

const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400);

export const dateFunctions: FunctionTable = {
  NOW: whole((_args, scope) => now(scope)),
  TODAY: whole((_args, scope) => Math.floor(now(scope))),
  DATE: moments(([year = 0, month = 1, day = 1]) => dayFrom(Math.trunc(year), month, day)),
  TIME: moments(([hours = 0, minutes = 0, seconds = 0]) => ((hours * 3600 + minutes * 60 + seconds) / 86_400) % 1),
  YEAR: moments(([serial = 0]) => dayOfSerial(serial).year),
  MONTH: moments(([serial = 0]) => dayOfSerial(serial).month),
  DAY: moments(([serial = 0]) => dayOfSerial(serial).day),
  HOUR: moments(([serial = 0]) => Math.floor(secondsOf(serial) / 3600) % 24),
  MINUTE: moments(([serial = 0]) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: moments(([serial = 0]) => secondsOf(serial) % 60),
  WEEKDAY: moments(([serial = 0, type = 1]) => {
    const monday = (weekday(serial) + 5) % 7;
    return type === 1 ? weekday(serial) : type === 2 ? monday + 1 : type === 3 ? monday : fail("#NUM!");
  }),
  WEEKNUM: moments(([serial = 0, type = 1]) => weekNumber(serial, type)),
  ISOWEEKNUM: moments(([serial = 0]) => isoWeek(serial)),
  EDATE: moments(([serial = 0, months = 0]) => monthsLater(serial, months)),
  EOMONTH: moments(([serial = 0, months = 0]) => {
    const moved = monthsLater(Math.floor(serial) - dayOfSerial(serial).day + 1, months);
    return isError(moved) ? moved : monthEnd(moved);
  }),
  DAYS: moments(([end = 0, start = 0]) => Math.floor(end) - Math.floor(start)),
  DATEDIF: perCell(dateDif),
  DATEVALUE: typed(Math.floor),
  TIMEVALUE: typed((serial) => serial - Math.floor(serial)),
};
