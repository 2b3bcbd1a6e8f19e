/**
 * The script's clock: `Date` on the virtual time and in the script's own time zone (the manifest's), whatever zone this computer is in.
 * Evaluated inside the script's realm like `realm.ts`, under the same rule: nothing but each other and ECMAScript.
 */

/** Milliseconds by which `zone` is ahead of UTC, by instant. */
export function zoneOffset(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const known = new Map<number, number>();
  const UTC = Date.UTC;
  return (instant) => {
    const quarter = Math.floor(instant / 900_000);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const at = quarter * 900_000;
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const offset = UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second) - at;
    known.set(quarter, offset);
    return offset;
  };
}

/** From a wall clock reading, given as if it were UTC, to the instant. */
export function wallClock(offset: (instant: number) => number): (shown: number) => number {
  return (shown) => {
    const before = shown - offset(shown - 86_400_000);
    if (before + offset(before) === shown) return before;
    const after = shown - offset(shown + 86_400_000);
    return after + offset(after) === shown ? after : before;
  };
}

/** Puts a method on `Date.prototype`. */
export function dateMethod(name: string, value: unknown): void {
  Object.defineProperty(Date.prototype, name, { value, writable: true, configurable: true });
}

/** Getters and setters of the parts of a local date: those of UTC on the shifted date. */
export function zonedParts(shifted: (date: Date) => Date, instantOf: (shown: number) => number): void {
  for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
    const get = Reflect.get(Date.prototype, `getUTC${part}`);
    const set = Reflect.get(Date.prototype, `setUTC${part}`);
    dateMethod(`get${part}`, function read(this: Date) {
      return get.call(shifted(this));
    });
    if (!set) continue;
    dateMethod(`set${part}`, function write(this: Date, ...values: number[]) {
      const shown = shifted(this);
      set.apply(shown, values);
      return this.setTime(instantOf(shown.getTime()));
    });
  }
}

/** The texts of a date as V8 writes them, in the zone. */
export function zonedTexts(zone: string, shifted: (date: Date) => Date, offset: (instant: number) => number): void {
  const two = (n: number) => `0${n}`.slice(-2);
  dateMethod("toDateString", function print(this: Date) {
    return shifted(this)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (\d+).*$/, "$1 $3 $2 $4");
  });
  dateMethod("toTimeString", function print(this: Date) {
    const ahead = Math.round(offset(this.getTime()) / 60_000);
    const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "long" }).formatToParts(this);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value;
    const gap = `${ahead < 0 ? "-" : "+"}${two(Math.floor(Math.abs(ahead) / 60))}${two(Math.abs(ahead) % 60)}`;
    return `${shifted(this).toISOString().slice(11, 19)} GMT${gap} (${name})`;
  });
  dateMethod("toString", function print(this: Date) {
    return Number.isNaN(this.getTime()) ? "Invalid Date" : `${this.toDateString()} ${this.toTimeString()}`;
  });
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    const real = Reflect.get(Date.prototype, name);
    dateMethod(name, function print(this: Date, locales?: string, options?: object) {
      return real.call(this, locales, { timeZone: zone, ...options });
    });
  }
}

/** Makes the local methods of `Date.prototype` read and write the zone's wall clock; gives the zone's `Date.parse`. */
export function zonedDate(zone: string): (text: string) => number {
  const Real = Date;
  const parse = Date.parse;
  const offset = zoneOffset(zone);
  const instantOf = wallClock(offset);
  const shifted = (date: Date) => new Real(date.getTime() + (Number.isNaN(date.getTime()) ? 0 : offset(date.getTime())));
  zonedParts(shifted, instantOf);
  zonedTexts(zone, shifted, offset);
  dateMethod("getTimezoneOffset", function read(this: Date) {
    return -Math.floor(offset(this.getTime()) / 60_000);
  });
  return (text) => {
    const named = /(?:Z|\bGMT|\bUTC?|[+-]\d\d:?\d\d)\b/i.test(text.slice(8)) || /^[+-]?\d{4,6}(?:-\d\d){0,2}$/.test(text);
    const shown = named ? Number.NaN : parse(/^\d{4}-\d\d-\d\dT/.test(text) ? `${text}Z` : `${text} UTC`);
    return Number.isNaN(shown) ? parse(text) : instantOf(shown);
  };
}

/** Puts the virtual clock and the script's zone into the realm's `Date` and `Intl`. */
export function installClock(host: { now(): number }, zone: string, hostZone: string): void {
  const Real = Date;
  const same = zone === hostZone;
  const Format = Intl.DateTimeFormat;
  const parse = same ? Real.parse : zonedDate(zone);
  const instantOf = same ? (shown: number) => shown : wallClock(zoneOffset(zone));
  const fromParts = (args: number[]) =>
    same ? new Real(...(args as [number, number])) : new Real(instantOf(Real.UTC(...(args as [number, number]))));
  const make = (args: unknown[]): Date => {
    if (args.length === 0) return new Real(host.now());
    if (args.length > 1) return fromParts(args as number[]);
    return typeof args[0] === "string" ? new Real(parse(args[0])) : new Real(args[0] as number);
  };
  const Virtual: DateConstructor = new Proxy(Real, {
    apply: () => String(make([])),
    construct: (_target, args, made) => (made === Virtual ? make(args) : Object.setPrototypeOf(make(args), made.prototype)),
    get: (target, key, receiver) => (key === "now" ? () => host.now() : key === "parse" ? parse : Reflect.get(target, key, receiver)),
  });
  Object.defineProperty(Real.prototype, "constructor", { value: Virtual, writable: true, configurable: true });
  Object.defineProperty(globalThis, "Date", { value: Virtual, writable: true, configurable: true });
  const zoned = (args: unknown[]) => [args[0], { timeZone: zone, ...(args[1] as object | undefined) }] as [string, object];
  const Zoned = new Proxy(Format, {
    apply: (_target, _self, args) => new Format(...zoned(args)),
    construct: (_target, args) => new Format(...zoned(args)),
  });
  Object.defineProperty(Intl, "DateTimeFormat", { value: Zoned, writable: true, configurable: true });
}
