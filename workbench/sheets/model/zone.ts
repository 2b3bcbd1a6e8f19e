/** Serial days of a workbook's zone, and the instants they mean. */
import { tzOffset } from "@date-fns/tz";

const dayMs = 86_400_000;
/** Serial 25569 is 1970-01-01: the count begins on 1899-12-30. */
const epoch = 25_569;

/** Converts between a zone's wall clock and instants, remembering each day's offset: 100,000 days cost 100,000 look-ups. */
export interface Zone {
  /** The instant, in milliseconds since 1970, at which the zone's clocks show this serial. A time that spring skips moves on by the skip. */
  instant(serial: number): number;
  /** The serial that the zone's clocks show at this instant. */
  serial(instant: number): number;
}

const zones = new Map<string, Zone>();

export function zoneOf(name: string): Zone {
  const known = zones.get(name) ?? makeZone(name);
  zones.set(name, known);
  return known;
}

function makeZone(name: string): Zone {
  const offsets = new Map<number, number | null>();
  const at = (instant: number): number => tzOffset(name, new Date(instant)) * 60_000;
  /** The day's offset when it has only one. */
  const ofDay = (day: number): number | null => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const start = at(day * dayMs - dayMs / 2);
    const only = start === at(day * dayMs + 1.5 * dayMs) ? start : null;
    offsets.set(day, only);
    return only;
  };
  const offset = (instant: number): number => ofDay(Math.floor(instant / dayMs)) ?? at(instant);
  return {
    instant(serial) {
      const wall = Math.round((serial - epoch) * dayMs);
      const only = ofDay(Math.floor(wall / dayMs));
      if (only !== null) return wall - only;
      const first = wall - at(wall);
      const second = wall - at(first);
      return at(second) === at(first) ? second : Math.max(first, second);
    },
    serial: (instant) => roundedSerial((instant + offset(instant)) / dayMs + epoch),
  };
}

/** Milliseconds survive; the noise of the division does not. */
const roundedSerial = (serial: number): number => Math.round(serial * 1e10) / 1e10;

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The serial of a civil day; `null` when there is no such day. Months count from 1. */
export function serialOfDay({ year, month, day }: CivilDay): number | null {
  const time = utc(year, month, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return time / dayMs + epoch;
}

/** The civil day of a serial. */
export function dayOfSerial(serial: number): CivilDay {
  const date = new Date((Math.floor(serial) - epoch) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
