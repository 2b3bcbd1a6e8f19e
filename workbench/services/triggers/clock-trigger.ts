/** `ClockTriggerBuilder`: from the script's wishes to one clock rule with its random minute. */

import type { Scene } from "../../runtime/execution/scene.ts";
import { EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { ClockRule } from "../../runtime/time/rule.ts";
import { instantOf, isZone } from "../../runtime/time/zone.ts";
import { text } from "../../runtime/words/limits.ts";
import { drawBelow } from "../../runtime/world/random.ts";
import { mismatch, numberArgument, textArgument } from "../signature.ts";
import { install, type Trigger } from "./trigger.ts";

const weekdays = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

/** What has been asked for so far. */
interface Wish {
  at?: number;
  date?: { readonly year: number; readonly month: number; readonly day: number };
  minutes?: number;
  hours?: number;
  days?: number;
  weeks?: number;
  weekday?: number;
  monthDay?: number;
  hour?: number;
  nearMinute?: number;
  zone?: string;
}

const quarter = ({ world }: Scene) => drawBelow(world.chance, 31) - 15;

/** A random minute, or one within fifteen minutes of the minute asked for (D ClockTriggerBuilder.md). */
function minuteOf(scene: Scene, { nearMinute }: Wish): number {
  if (nearMinute === undefined) return drawBelow(scene.world.chance, 60);
  return Math.min(59, Math.max(0, nearMinute + quarter(scene)));
}

function daily(scene: Scene, wish: Wish): ClockRule | null {
  const zone = wish.zone ?? scene.script.zone;
  const time = { hour: wish.hour ?? drawBelow(scene.world.chance, 24), minute: minuteOf(scene, wish), zone };
  if (wish.monthDay !== undefined) return { kind: "months", day: wish.monthDay, ...time };
  if (wish.weekday !== undefined) return { kind: "weeks", every: wish.weeks ?? 1, weekday: wish.weekday, ...time };
  if (wish.weeks !== undefined) return { kind: "weeks", every: wish.weeks, weekday: 1, ...time };
  return wish.days === undefined ? null : { kind: "days", every: wish.days, ...time };
}

function rule(scene: Scene, wish: Wish): ClockRule {
  const zone = wish.zone ?? scene.script.zone;
  if (wish.at !== undefined) return { kind: "once", at: wish.at };
  if (wish.date) return { kind: "once", at: instantOf(zone, wish.date) + quarter(scene) * 60_000 };
  const frequent = wish.minutes !== undefined || wish.hours !== undefined;
  const byDay = daily(scene, wish);
  if (!byDay && wish.hour !== undefined) throw new GoogleError(text.triggerHour);
  if (byDay && !frequent) return byDay;
  if (wish.minutes !== undefined) return { kind: "minutes", every: wish.minutes, minute: drawBelow(scene.world.chance, wish.minutes) };
  if (wish.hours !== undefined) return { kind: "hours", every: wish.hours, minute: minuteOf(scene, wish) };
  throw new GoogleError(text.triggerRule);
}

function whole(method: string, value: unknown, range: readonly [number, number]): number {
  const number = numberArgument(`ClockTriggerBuilder.${method}`, value);
  if (!Number.isInteger(number) || number < range[0] || number > range[1]) throw new GoogleError(text.invalid(method));
  return number;
}

export class ClockTriggerBuilder extends GoogleObject {
  override readonly googleName = "ClockTriggerBuilder";
  private readonly wish: Wish = {};

  constructor(
    private readonly scene: Scene,
    private readonly name: string,
  ) {
    super();
  }

  after(durationMilliseconds: unknown): this {
    this.wish.at = this.scene.execution.now() + Math.max(0, numberArgument("ClockTriggerBuilder.after", durationMilliseconds));
    return this;
  }

  at(date: unknown): this {
    this.wish.at = date instanceof Date ? date.getTime() : mismatch("ClockTriggerBuilder.at", [date]);
    return this;
  }

  /** Within fifteen minutes of midnight (D ClockTriggerBuilder.md). */
  atDate(year: unknown, month: unknown, day: unknown): this {
    this.wish.date = {
      year: whole("atDate", year, [1970, 9999]),
      month: whole("atDate", month, [1, 12]),
      day: whole("atDate", day, [1, 31]),
    };
    return this;
  }

  atHour(hour: unknown): this {
    this.wish.hour = whole("atHour", hour, [0, 23]);
    return this;
  }

  nearMinute(minute: unknown): this {
    this.wish.nearMinute = whole("nearMinute", minute, [0, 59]);
    return this;
  }

  everyMinutes(minutes: unknown): this {
    const n = numberArgument("ClockTriggerBuilder.everyMinutes", minutes);
    if (![1, 5, 10, 15, 30].includes(n)) throw new GoogleError(text.everyMinutes);
    this.wish.minutes = n;
    return this;
  }

  everyHours(hours: unknown): this {
    const n = numberArgument("ClockTriggerBuilder.everyHours", hours);
    if (![1, 2, 4, 6, 8, 12].includes(n)) throw new GoogleError(text.everyHours);
    this.wish.hours = n;
    return this;
  }

  everyDays(n: unknown): this {
    this.wish.days = whole("everyDays", n, [1, 366]);
    return this;
  }

  everyWeeks(n: unknown): this {
    this.wish.weeks = whole("everyWeeks", n, [1, 52]);
    return this;
  }

  onWeekDay(day: unknown): this {
    if (!(day instanceof EnumMember) || day.enumeration !== "Weekday") return mismatch("ClockTriggerBuilder.onWeekDay", [day]);
    this.wish.weekday = weekdays.indexOf(day.name);
    return this;
  }

  onMonthDay(day: unknown): this {
    this.wish.monthDay = whole("onMonthDay", day, [1, 31]);
    return this;
  }

  inTimezone(timezone: unknown): this {
    const zone = textArgument("ClockTriggerBuilder.inTimezone", timezone);
    if (!isZone(zone)) throw new GoogleError(text.badZone(zone));
    this.wish.zone = zone;
    return this;
  }

  create(): Trigger {
    return install(this.scene, { function: this.name, source: "CLOCK", event: "CLOCK", sourceId: "", rule: rule(this.scene, this.wish) });
  }
}
