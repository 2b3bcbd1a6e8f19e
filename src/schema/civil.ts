/** Reads civil dates and times out of what people and other systems write. */
import type { Day, Moment } from "./cell.ts";

/** Which comes first where a date is written with slashes or dots and the year last. */
export type DayOrder = "dmy" | "mdy";

const pad = (value: number): string => String(value).padStart(2, "0");
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The day as text when it is in the calendar (years 1900–2199), else undefined. */
export function civilDay(year: number, month: number, date: number): Day | undefined {
  const length = month === 2 && !isLeap(year) ? 28 : lengths[month - 1];
  if (length === undefined || date < 1 || date > length || year < 1900 || year > 2199) return undefined;
  return `${year}-${pad(month)}-${pad(date)}`;
}

const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?=$|[T\s])/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=$|[T\s,])/;
const named = /^(?:(\d{1,2})\s+([a-z]{3})[a-z]*\.?|([a-z]{3})[a-z]*\.?\s+(\d{1,2}))(?:st|nd|rd|th)?,?\s+(\d{4})/i;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function fromYearLast(first: number, second: number, year: number, order: DayOrder): Day | undefined {
  const [month, date] = order === "mdy" ? [first, second] : [second, first];
  return civilDay(year, month, date) ?? civilDay(year, date, month);
}

/** A day out of text: ISO, `2026/3/1`, `2026年3月1日`, `1 Mar 2026`, `Mar 1, 2026`, and `3/1/2026` by the order given; a time after it is dropped. */
export function parseDay(text: string, order: DayOrder = "mdy"): Day | undefined {
  const plain = text.normalize("NFKC").trim();
  const iso = yearFirst.exec(plain);
  if (iso) return civilDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const last = yearLast.exec(plain);
  if (last) return fromYearLast(Number(last[1]), Number(last[2]), Number(last[3]), order);
  const worded = named.exec(plain);
  if (!worded) return undefined;
  const month = months.indexOf((worded[2] ?? worded[3] ?? "").toLowerCase()) + 1;
  return civilDay(Number(worded[5]), month, Number(worded[1] ?? worded[4]));
}

const clock = /(?:^|[T\s])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]m)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** Whether the text gives a time of day too. */
export const hasTime = (text: string): boolean => clock.test(text.trim());

/** A moment out of text; a day alone is its midnight. */
export function parseMoment(text: string, order: DayOrder = "mdy"): Moment | undefined {
  const day = parseDay(text, order);
  if (!day) return undefined;
  const time = clock.exec(text.normalize("NFKC").trim());
  if (!time) return `${day}T00:00`;
  const half = time[3]?.toLowerCase();
  const hour = half ? (Number(time[1]) % 12) + (half === "pm" ? 12 : 0) : Number(time[1]);
  const minute = Number(time[2]);
  return hour < 24 && minute < 60 ? `${day}T${pad(hour)}:${pad(minute)}` : undefined;
}
