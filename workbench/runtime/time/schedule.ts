/** When a clock trigger fires: its rule, chosen once with its random minute, and the next time after any instant. */
import type { TriggerInfo } from "../execution/report.ts";
import type { ClockRule, TimeOfDay } from "./rule.ts";
import { instantOf, type Wall, wallAt } from "./zone.ts";

export interface TriggerRecord {
  readonly id: string;
  readonly function: string;
  readonly user: string;
  readonly source: TriggerInfo["source"];
  readonly event: TriggerInfo["event"];
  /** The spreadsheet's or form's id; empty for the clock. */
  readonly sourceId: string;
  readonly rule: ClockRule | null;
  /** The evaluated script that made it; absent for the built one. */
  readonly project?: string;
  /** When it was made: the days and weeks of `every` are counted from here. */
  readonly made: number;
  next: number | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function grid(step: number, phase: number, after: number): number {
  return Math.floor((after - phase) / step) * step + phase + step;
}

const dayNumber = (wall: Pick<Wall, "year" | "month" | "day">) => Date.UTC(wall.year, wall.month - 1, wall.day) / dayMs;

/** The first day, from the day of `after` on, that `fits` and whose time of day lies after `after`. */
function nextDay(rule: TimeOfDay, after: number, fits: (wall: Wall) => boolean): number {
  const start = wallAt(rule.zone, after);
  for (let ahead = 0; ahead < 800; ahead++) {
    const at = instantOf(rule.zone, { year: start.year, month: start.month, day: start.day + ahead, hour: rule.hour, minute: rule.minute });
    if (at > after && fits(wallAt(rule.zone, at))) return at;
  }
  return after + 800 * dayMs;
}

const lastDay = (wall: Wall) => new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate();

/** The first firing after an instant; `null` when there is none. `made` anchors rules that skip days or weeks. */
export function nextFiring(rule: ClockRule, after: number, made: number): number | null {
  if (rule.kind === "once") return rule.at > after ? rule.at : null;
  if (rule.kind === "minutes") return grid(rule.every * 60_000, (rule.minute % rule.every) * 60_000, after);
  if (rule.kind === "hours")
    return grid(rule.every * hourMs, rule.minute * 60_000 + (Math.floor(made / hourMs) % rule.every) * hourMs, after);
  const first = dayNumber(wallAt(rule.zone, made));
  if (rule.kind === "days") return nextDay(rule, after, (wall) => (dayNumber(wall) - first) % rule.every === 0);
  if (rule.kind === "months") return nextDay(rule, after, (wall) => wall.day === Math.min(rule.day, lastDay(wall)));
  const week = (wall: Wall) => Math.floor((dayNumber(wall) - wall.weekday - (first - wallAt(rule.zone, made).weekday)) / 7);
  return nextDay(rule, after, (wall) => wall.weekday === rule.weekday && week(wall) % rule.every === 0);
}

/** How a trigger that recurs goes on: what it is, since when it is there, and whether it drifts. */
interface Course {
  readonly rule: ClockRule;
  readonly made: number;
  readonly drift: boolean;
}

function step({ rule, made, drift }: Course, due: number): number | null {
  if (drift && rule.kind === "days") return due + rule.every * dayMs;
  if (drift && rule.kind === "weeks") return due + rule.every * 7 * dayMs;
  return nextFiring(rule, due, made);
}

/**
 * The first firing after `now` of a trigger that was due at `due`. With drift those of days and weeks stay whole days of 24 hours apart (D
 * guides/triggers/installable.md: about 24 hours later), so that they leave their hour when the clocks change (K); without, they keep it.
 */
export function firingAfter(course: Course, due: number, now: number): number | null {
  if (course.rule.kind === "once") return null;
  let next = step(course, due);
  while (next !== null && next <= now) next = step(course, next);
  return next;
}

function isoWeek(wall: Wall): number {
  const weekday = wall.weekday === 0 ? 7 : wall.weekday;
  const thursday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + 4 - weekday));
  return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * dayMs));
}

/** The event object of a clock trigger, in UTC (D triggers/event-objects.md). */
export function clockEvent(at: number, triggerUid: string): Record<string, unknown> {
  const wall = wallAt("UTC", at);
  return {
    year: wall.year,
    month: wall.month,
    "day-of-month": wall.day,
    "day-of-week": wall.weekday === 0 ? 7 : wall.weekday,
    "week-of-year": isoWeek(wall),
    hour: wall.hour,
    minute: wall.minute,
    second: wall.second,
    timezone: "UTC",
    triggerUid,
  };
}
