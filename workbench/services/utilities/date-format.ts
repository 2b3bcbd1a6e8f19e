/** `Utilities.formatDate`: the patterns of Java's SimpleDateFormat, in a zone, in English as Google prints them. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { isZone, offsetAt, type Wall, wallAt } from "../../runtime/time/zone.ts";

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const dayMs = 86_400_000;

interface Moment extends Wall {
  readonly zone: string;
  readonly instant: number;
}

const padded = (value: number, width: number) => String(value).padStart(width, "0");

function dayOfYear({ year, month, day }: Wall): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / dayMs) + 1;
}

/** Weeks begin on Sunday and the first one holds 1 January, as in Java's US locale. Gives the week's year and number. */
function week(wall: Wall): { readonly year: number; readonly week: number } {
  const saturday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + 6 - wall.weekday));
  const year = saturday.getUTCFullYear();
  const ordinal = Math.floor((saturday.getTime() - Date.UTC(year, 0, 1)) / dayMs);
  return { year, week: Math.floor(ordinal / 7) + 1 };
}

function offsetText(instant: number, zone: string, separator: string): string {
  const minutes = Math.round(offsetAt(zone, instant) / 60_000);
  return `${minutes < 0 ? "-" : "+"}${padded(Math.floor(Math.abs(minutes) / 60), 2)}${separator}${padded(Math.abs(minutes) % 60, 2)}`;
}

function zoneName({ instant, zone }: Moment, style: "short" | "long"): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return /^(GMT|UTC)[+-]/.test(name) ? `GMT${offsetText(instant, zone, ":")}` : name;
}

const yearText = (year: number, width: number) => (width === 2 ? padded(year % 100, 2) : padded(year, width));

/** What each pattern letter prints; `width` is how often it stands. */
const letters: Readonly<Record<string, (moment: Moment, width: number) => string>> = {
  G: ({ year }) => (year > 0 ? "AD" : "BC"),
  y: ({ year }, width) => yearText(year, width),
  Y: (moment, width) => yearText(week(moment).year, width),
  M: ({ month }, width) =>
    width >= 4 ? (months[month - 1] ?? "") : width === 3 ? (months[month - 1] ?? "").slice(0, 3) : padded(month, width),
  L: ({ month }, width) =>
    width >= 4 ? (months[month - 1] ?? "") : width === 3 ? (months[month - 1] ?? "").slice(0, 3) : padded(month, width),
  w: (moment, width) => padded(week(moment).week, width),
  W: ({ day, weekday }, width) => padded(Math.floor((day - 1 + 7 - weekday + 6) / 7), width),
  D: (moment, width) => padded(dayOfYear(moment), width),
  d: ({ day }, width) => padded(day, width),
  F: ({ day }, width) => padded(Math.ceil(day / 7), width),
  E: ({ weekday }, width) => (width >= 4 ? (days[weekday] ?? "") : (days[weekday] ?? "").slice(0, 3)),
  u: ({ weekday }, width) => padded(weekday === 0 ? 7 : weekday, width),
  a: ({ hour }) => (hour < 12 ? "AM" : "PM"),
  H: ({ hour }, width) => padded(hour, width),
  k: ({ hour }, width) => padded(hour === 0 ? 24 : hour, width),
  K: ({ hour }, width) => padded(hour % 12, width),
  h: ({ hour }, width) => padded(hour % 12 === 0 ? 12 : hour % 12, width),
  m: ({ minute }, width) => padded(minute, width),
  s: ({ second }, width) => padded(second, width),
  S: ({ millisecond }, width) => padded(millisecond, width),
  z: (moment, width) => zoneName(moment, width >= 4 ? "long" : "short"),
  Z: ({ instant, zone }) => offsetText(instant, zone, ""),
  X: ({ instant, zone }, width) =>
    offsetAt(zone, instant) === 0 ? "Z" : offsetText(instant, zone, width >= 3 ? ":" : "").slice(0, width === 1 ? 3 : undefined),
};

export const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|([^A-Za-z']+)/g;

/** Zones with fixed offsets that are no whole hours, by offset. */
const halfHours: Readonly<Record<string, string>> = {
  "+4:30": "Asia/Kabul",
  "+5:30": "Asia/Kolkata",
  "+5:45": "Asia/Kathmandu",
  "+6:30": "Asia/Yangon",
  "+9:30": "Australia/Darwin",
  "-9:30": "Pacific/Marquesas",
};

/** Java's own ways to name an offset (`GMT+8`, `GMT-05:00`). */
function byOffset(zone: string): string | null {
  const [, sign, hours = "", minutes = "0"] = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  if (sign === undefined) return null;
  if (Number(minutes) > 0) return halfHours[`${sign}${Number(hours)}:${minutes}`] ?? null;
  return `Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`;
}

/** A zone Java does not know means GMT, in silence (K). */
export function zoneOrGmt(zone: string): string {
  const found = byOffset(zone) ?? zone;
  return isZone(found) ? found : "UTC";
}

export function formatDate(instant: number, zone: string, pattern: string): string {
  const known = zoneOrGmt(zone);
  const moment: Moment = { ...wallAt(known, instant), zone: known, instant };
  return pattern.replace(token, (whole, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return whole;
    const print = letters[letter];
    if (!print) throw new GoogleError(`Invalid argument: format. Illegal pattern character '${letter}'`);
    return print(moment, whole.length);
  });
}
