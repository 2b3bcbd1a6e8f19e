/** The forecast of mail in one line. */
import { addDays } from "../crm/days.ts";
import type { Day } from "../schema/cell.ts";
import { formatOf } from "./format.ts";
import type { PageLanguage } from "./page.ts";

/** How many mails go on a day, and for how many it has room. */
export interface MailDayCount {
  readonly day: Day;
  readonly count: number;
  readonly room: number;
}

/** `Today 60 of 100, tomorrow 20`, or `Tomorrow 20`; undefined where nothing goes. */
export function forecastLine(
  { code, comma, messages: { forecast } }: Pick<PageLanguage, "code" | "comma" | "messages">,
  days: readonly MailDayCount[],
  today: Day,
): string | undefined {
  if (days.length === 0) return undefined;
  const format = formatOf(code);
  const parts = days.slice(0, 4).map(({ day, count, room }) => {
    if (day === today) return forecast.today(count, room);
    return day === addDays(today, 1) ? forecast.tomorrow(count) : forecast.on(format.shortDay(day), count);
  });
  const line = [...parts, ...(days.length > 4 ? ["…"] : [])].join(comma);
  return line.slice(0, 1).toLocaleUpperCase(code) + line.slice(1);
}
