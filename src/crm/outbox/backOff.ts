/** When a mail that could not be sent is tried again, and when it is given up. */
import type { Moment } from "../../schema/cell.ts";
import { addDays, dayOf } from "../days.ts";

/** Hours after the first, the second and the third attempt. */
const waits = [1, 4, 24] as const;

/** The same minute so many hours later, by the clock on the wall. */
export function hoursLater(moment: Moment, hours: number): Moment {
  const hour = Number(moment.slice(11, 13)) + hours;
  const day = addDays(dayOf(moment), Math.floor(hour / 24));
  return `${day}T${String(hour % 24).padStart(2, "0")}${moment.slice(13)}`;
}

/** After so many attempts; null when it was the last. */
export function nextTry(attempts: number, now: Moment): Moment | null {
  const hours = waits[Math.max(1, attempts) - 1];
  return hours === undefined ? null : hoursLater(now, hours);
}
