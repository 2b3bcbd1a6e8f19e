/** How far a day is, in words. */
import { daysBetween } from "../../src/crm/days.ts";
import type { PageLanguage as Language } from "../../src/text/page.ts";

/** `3 days late`, `today`, `tomorrow`, `in 5 days`. */
export function awayWords({ sidebar: { today } }: Language, from: string, day: string): string {
  const away = daysBetween(from, day);
  if (away < 0) return today.late(-away);
  if (away === 0) return today.dueToday;
  return away === 1 ? today.tomorrow : today.inDays(away);
}
