/** When a person may be written to: not in the quiet hours where they live. */
import { TZDate, tzOffset } from "@date-fns/tz";
import type { Day, Moment } from "../../schema/cell.ts";
import { addDays, atHour, dayOf } from "../days.ts";
import { hoursLater } from "../outbox/backOff.ts";
import { countries } from "./countries.ts";

/** Hours of the day from 0 to 23: from 21 to 8 means from nine in the evening until just before eight. The same twice is no quiet. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export const isZone = (name: string): boolean => name !== "" && !Number.isNaN(tzOffset(name, new Date(0)));

/** The zones in which a person may be: the one given, else those of the country, else the workbook's. What is no zone counts as none. */
export function zonesOf(
  person: { readonly timeZone: string | null; readonly country: string | null },
  workbook: string,
): readonly string[] {
  const own = person.timeZone?.trim() ?? "";
  if (isZone(own)) return [own];
  return (person.country === null ? undefined : countries[person.country]?.zones) ?? [workbook];
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** What the clock on the wall of another zone shows. One hour that comes twice counts as the first of the two. */
export function inZone(moment: Moment, from: string, to: string): Moment {
  if (from === to) return moment;
  const [year, month, date, hour, minute] = [0, 5, 8, 11, 14].map((at) => Number(moment.slice(at, at === 0 ? 4 : at + 2)));
  const there = new TZDate(year ?? 0, (month ?? 1) - 1, date ?? 1, hour ?? 0, minute ?? 0, from).withTimeZone(to);
  return `${there.getFullYear()}-${pad(there.getMonth() + 1)}-${pad(there.getDate())}T${pad(there.getHours())}:${pad(there.getMinutes())}`;
}

/** By the workbook's clock, when it has become that hour of that day in all of the zones. */
export const hourThere = (day: Day, hour: number, { zones, workbook }: Pick<Where, "zones" | "workbook">): Moment =>
  zones
    .map((zone) => inZone(atHour(day, hour), zone, workbook))
    .sort()
    .at(-1) ?? atHour(day, hour);

const hourOf = (moment: Moment): number => Number(moment.slice(11, 13));

export function isQuiet(hour: number, { from, to }: QuietHours): boolean {
  return from <= to ? from <= hour && hour < to : hour >= from || hour < to;
}

/** When the quiet hours end that hold a moment, by the same clock. */
function endOf(moment: Moment, { to }: QuietHours): Moment {
  const day: Day = dayOf(moment);
  return atHour(hourOf(moment) < to ? day : addDays(day, 1), to);
}

/** The first moment that is not quiet in one zone, by the workbook's clock. */
function afterQuiet(moment: Moment, zone: string, { quiet, workbook }: Where): Moment {
  const there = inZone(moment, workbook, zone);
  if (!isQuiet(hourOf(there), quiet)) return moment;
  const end = inZone(endOf(there, quiet), zone, workbook);
  return end > moment ? end : hoursLater(moment, 1);
}

interface Where {
  readonly quiet: QuietHours;
  /** The workbook's zone, in which moments are given. */
  readonly workbook: string;
  readonly zones: readonly string[];
}

/** More rounds than two days have quiet hours in the few zones of a country, an hour that comes twice among them. */
const rounds = 12;

/**
 * The moment itself, or the first after it that is quiet in none of the zones, all by the workbook's clock. Null where
 * no hour is left: zones that lie so far apart that somewhere it is always quiet.
 */
export function nextAllowed(moment: Moment, where: Where): Moment | null {
  let next = moment;
  for (let round = 0; round < rounds; round++) {
    const later =
      where.zones
        .map((zone) => afterQuiet(next, zone, where))
        .sort()
        .at(-1) ?? next;
    if (later === next) return next;
    next = later;
  }
  return null;
}
