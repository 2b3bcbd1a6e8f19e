/** Wall clocks: between instants (milliseconds since 1970) and the date and time that a zone's clocks show. */

/** A wall clock reading. `month` is 1–12; `weekday` is 0 (Sunday) – 6. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}

/** Whether ICU knows this zone's name. */
export function isZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch {
    return false;
  }
}

const offsets = new Map<string, number>();

/** Milliseconds by which the zone's clocks are ahead of UTC at this instant. Offsets change on quarter hours only, so they are kept by quarter. */
export function offsetAt(zone: string, instant: number): number {
  const quarter = Math.floor(instant / 900_000);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const at = quarter * 900_000;
  const part = Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const year = part.era === "BC" ? 1 - Number(part.year) : Number(part.year);
  const shown = new Date(0).setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  const offset = shown + Number(part.hour) * 3_600_000 + Number(part.minute) * 60_000 + Number(part.second) * 1000 - at;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** What the zone's clocks show at this instant. */
export function wallAt(zone: string, instant: number): Wall {
  const shown = new Date(instant + offsetAt(zone, instant));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
    weekday: shown.getUTCDay(),
  };
}

/** When the zone's clocks show this; fields may overflow (day 32 is the next month's first). A time that a clock change skips moves forward. */
export function instantOf(zone: string, wall: Pick<Wall, "year" | "month" | "day"> & Partial<Wall>): number {
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour ?? 0, wall.minute ?? 0, wall.second ?? 0, wall.millisecond ?? 0);
  const before = shown - offsetAt(zone, shown - 86_400_000);
  if (before + offsetAt(zone, before) === shown) return before;
  const after = shown - offsetAt(zone, shown + 86_400_000);
  return after + offsetAt(zone, after) === shown ? after : before;
}

/** Reads `2026-03-02`, `2026-03-02T08:00[:30]` as the zone's wall clock, or an ISO time with its own offset; `null` for anything else. */
export function parseWhen(zone: string, text: string): number | null {
  const local = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (!local) {
    const instant = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(instant) ? null : instant;
  }
  const [year, month, day, hour, minute, second] = local.slice(1).map((part) => Number(part ?? 0));
  const shown = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0, hour, minute, second));
  const same =
    shown.getUTCMonth() + 1 === month && shown.getUTCDate() === day && shown.getUTCHours() === hour && shown.getUTCMinutes() === minute;
  return same
    ? instantOf(zone, { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 })
    : null;
}

/** `2026-03-02 08:00` on the zone's wall clock. */
export function showWhen(zone: string, instant: number): string {
  const { year, month, day, hour, minute } = wallAt(zone, instant);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

const unit: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** The instant that lies `text` (`90m`, `3h`, `7d`, `2w`) after another; days and weeks keep the wall clock. `null` if it is no span. */
export function after(zone: string, instant: number, text: string): number | null {
  const [, amount, letter] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  if (amount === undefined || letter === undefined) return null;
  const step = unit[letter];
  if (step !== undefined) return instant + Number(amount) * step;
  const wall = wallAt(zone, instant);
  return instantOf(zone, { ...wall, day: wall.day + Number(amount) * (letter === "w" ? 7 : 1) });
}
