/** `Utilities.parseDate`: texts read by the patterns of Java's SimpleDateFormat, leniently, in English. */

import { GoogleError } from "../../runtime/execution/service.ts";
import { instantOf, type Wall } from "../../runtime/time/zone.ts";
import { text as texts } from "../../runtime/words/limits.ts";
import { months, token, zoneOrGmt } from "./date-format.ts";

const numbers: Readonly<Record<string, keyof Wall>> = {
  y: "year",
  M: "month",
  L: "month",
  d: "day",
  H: "hour",
  k: "hour",
  h: "hour",
  K: "hour",
  m: "minute",
  s: "second",
  S: "millisecond",
};

const isName = (field: string) => /^[ML]{3,}/.test(field);
const isNumber = (field: string) => !isName(field) && /^[yMLdHkhKmsSDFwWu]/.test(field);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a run of one letter may look like; a number that another one follows at once is as wide as its letters stand. */
function fieldPattern(field: string, next: string | undefined): string {
  if (isNumber(field)) return next !== undefined && isNumber(next) ? `(\\d{${field.length}})` : "(\\d+)";
  if (/^[ZXz]/.test(field)) return "(Z|[+-]\\d{2}(?::?\\d{2})?|[A-Za-z]+(?:[+-]\\d{1,2}(?::?\\d{2})?)?)";
  return field.startsWith("a") ? "([AaPp][Mm])" : "([A-Za-z]+)";
}

interface Reader {
  readonly expression: RegExp;
  readonly fields: readonly string[];
}

function readerOf(pattern: string): Reader {
  const pieces = [...pattern.matchAll(token)].map(([whole, quoted, letter]) => ({ whole, quoted, isField: letter !== undefined }));
  const source = pieces.map(({ whole, quoted, isField }, index) => {
    if (quoted !== undefined) return escaped(quoted === "" ? "'" : quoted.replaceAll("''", "'"));
    const next = pieces[index + 1];
    return isField ? fieldPattern(whole, next?.isField ? next.whole : undefined) : escaped(whole);
  });
  return { expression: new RegExp(`^${source.join("")}`), fields: pieces.filter(({ isField }) => isField).map(({ whole }) => whole) };
}

/** Two digits mean a year of this century, or of the last one when that is nearer (Java: 80 years back, 20 ahead; K from which day). */
const yearOf = (field: string, digits: string) =>
  field.length <= 2 && digits.length === 2 ? Number(digits) + (Number(digits) > 45 ? 1900 : 2000) : Number(digits);

function monthOf(name: string): number | null {
  const found = months.findIndex((month) => [month, month.slice(0, 3)].some((one) => one.toLowerCase() === name.toLowerCase()));
  return found < 0 ? null : found + 1;
}

/** Milliseconds that a zone's text is ahead of GMT; `null` for a zone that has to be known by its name. */
function offsetOf(zone: string): number | null {
  if (/^(Z|GMT|UTC?)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = "0"] = /^(?:GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  return sign === undefined ? null : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

interface Read {
  readonly wall: Wall;
  readonly afternoon: boolean | null;
  /** As the text names it; empty where it names none. */
  readonly zone: string;
}

/** `null` when a word is no month. */
function assemble(parts: readonly (readonly [string, string])[]): Read | null {
  const wall = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0, weekday: 0 };
  let afternoon: boolean | null = null;
  let zone = "";
  for (const [field, value] of parts) {
    const key = numbers[field.charAt(0)];
    const month = isName(field) ? monthOf(value) : undefined;
    if (month === null) return null;
    if (month !== undefined) wall.month = month;
    else if (/^[ZXz]/.test(field)) zone = value;
    else if (field.startsWith("a")) afternoon = /^p/i.test(value);
    else if (field.startsWith("y")) wall.year = yearOf(field, value);
    else if (field.startsWith("k")) wall.hour = Number(value) % 24;
    else if (key) wall[key] = Number(value);
  }
  return { wall, afternoon, zone };
}

/** The instant in milliseconds. Throws Google's complaint when the text does not begin as the pattern says. */
export function parseDate(text: string, zone: string, pattern: string): number {
  const { expression, fields } = readerOf(pattern);
  const found = expression.exec(text);
  const read = found && assemble(fields.map((field, index) => [field, found[index + 1] ?? ""]));
  if (!read) throw new GoogleError(texts.unparseable(text));
  const hour = read.afternoon === null ? read.wall.hour : (read.wall.hour % 12) + (read.afternoon ? 12 : 0);
  const wall = { ...read.wall, hour };
  const offset = read.zone === "" ? null : offsetOf(read.zone);
  if (offset !== null) return instantOf("UTC", wall) - offset;
  return instantOf(zoneOrGmt(read.zone || zone), wall);
}
