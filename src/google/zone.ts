/** Wall clock time in the workbook's zone, out of instants and back, with few questions to the zone database. */
import { tzOffset } from "@date-fns/tz";
import type { Day, Moment } from "../schema/cell.ts";

const minute = 60_000;
const halfHour = 30 * minute;
const dayLength = 48 * halfHour;

export interface Zone {
  /** The wall clock time of an instant in milliseconds since 1970, to the minute. */
  wall(ms: number): Moment;
  /** The instant of a wall clock time, a day's being its midnight. Of two that a clock put back shows, the earlier; one that a clock put forward skips is moved on by what it skips. */
  instant(text: Day | Moment): number;
}

function once<V>(make: (key: number) => V): (key: number) => V {
  const made = new Map<number, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Offsets from UTC in milliseconds. Clocks change at half hours of UTC, and seldom: a day that has one offset at both ends has it throughout. */
function offsets(zone: string): (ms: number) => number {
  const ask = once((ms) => Math.round(tzOffset(zone, new Date(ms)) * minute));
  const ofDay = once((day) => (ask(day * dayLength) === ask((day + 1) * dayLength) ? ask(day * dayLength) : Number.NaN));
  return (ms) => {
    const steady = ofDay(Math.floor(ms / dayLength));
    return Number.isNaN(steady) ? ask(Math.floor(ms / halfHour) * halfHour) : steady;
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
const dayText = once((day) => new Date(day * dayLength).toISOString().slice(0, 10));

export function zoneOf(name: string): Zone {
  const offset = offsets(name);
  return {
    wall: (ms) => {
      const local = ms + offset(ms);
      const day = Math.floor(local / dayLength);
      const minutes = Math.floor((local - day * dayLength) / minute);
      return `${dayText(day)}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
    },
    instant: (text) => {
      const local = Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);
      const before = local - offset(local - dayLength);
      const after = local - offset(local + dayLength);
      const isTrue = (ms: number): boolean => ms + offset(ms) === local;
      return !isTrue(before) && isTrue(after) ? after : before;
    },
  };
}
