/** Which mail goes on which day within the recipients that each day allows. */
import type { Day, Moment } from "../../schema/cell.ts";
import { addDays, atHour, dayOf } from "../days.ts";
import { inTurn, type Waiting } from "./priority.ts";

/** Recipients, of which each mail has one. */
export interface Budget {
  /** Still allowed today; none when it is 0 or less, as Google may say after some have slipped through. */
  readonly left: number;
  /** Allowed on any other day. */
  readonly perDay: number;
}

export interface MailDay<M> {
  readonly day: Day;
  /** In the order in which they go. */
  readonly mails: readonly M[];
  /** Recipients that the day allows. */
  readonly room: number;
}

interface Span {
  readonly start: Moment;
  readonly end: Moment;
  readonly room: number;
}

/** At each moment when something falls due, all that is due then takes its turn, as far as there is room. */
function goingIn<M extends Waiting>(mails: readonly M[], { start, end, room }: Span): readonly M[] {
  const due = mails.filter((mail) => mail.due < end).sort(inTurn);
  const moments = [...new Set(due.map((mail) => (mail.due > start ? mail.due : start)))].sort();
  const going = new Set<M>();
  for (const moment of moments) {
    for (const mail of due) if (going.size < room && mail.due <= moment) going.add(mail);
  }
  return [...going];
}

interface ForecastOptions<M> {
  /** How many days are looked at. */
  readonly horizon?: number;
  /** Whether a mail is not sent any more on that day. */
  readonly isTooLate?: (mail: M, day: Day) => boolean;
}

/** Days on which something goes, from today; what does not fit into a day is carried to the next, until it is too late. */
export function forecast<M extends Waiting>(
  mails: readonly M[],
  budget: Budget,
  now: Moment,
  { horizon = 31, isTooLate = () => false }: ForecastOptions<M> = {},
): readonly MailDay<M>[] {
  const today = dayOf(now);
  const days: MailDay<M>[] = [];
  let left: readonly M[] = mails;
  for (let ahead = 0; ahead < horizon && left.length > 0; ahead++) {
    const day = addDays(today, ahead);
    const room = Math.max(0, ahead === 0 ? budget.left : budget.perDay);
    left = left.filter((mail) => !isTooLate(mail, day));
    const start = ahead === 0 ? now : atHour(day, 0);
    const going = goingIn(left, { start, end: atHour(addDays(day, 1), 0), room });
    const gone = new Set(going);
    left = left.filter((mail) => !gone.has(mail));
    if (going.length > 0) days.push({ day, mails: going, room });
  }
  return days;
}
