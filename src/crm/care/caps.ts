/** How often a person may hear from us: at most once in so many days. What is too much is dropped and noted, not queued. */
import type { Day } from "../../schema/cell.ts";
import { daysBetween } from "../days.ts";

export interface Planned {
  /** The person or address that is spared. */
  readonly to: string;
  readonly day: Day;
}

export interface Capped<P> {
  readonly kept: readonly P[];
  /** With the day of the mail that stands in the way. */
  readonly dropped: readonly { readonly planned: P; readonly because: Day }[];
}

/**
 * Of what is planned, by day and then in the order given, what keeps `days` days between two mails to one person: after one on the
 * 1st, the next goes on the 8th when `days` is 7. `sent` are earlier mails; 0 days is no cap.
 */
export function cap<P extends Planned>(planned: readonly P[], sent: readonly Planned[], days: number): Capped<P> {
  const taken = new Map<string, Day[]>();
  const take = ({ to, day }: Planned): void => {
    const held = taken.get(to);
    if (held) held.push(day);
    else taken.set(to, [day]);
  };
  for (const mail of sent) take(mail);
  const kept: P[] = [];
  const dropped: { planned: P; because: Day }[] = [];
  for (const mail of [...planned].sort((one, other) => one.day.localeCompare(other.day))) {
    const because = taken.get(mail.to)?.find((day) => Math.abs(daysBetween(day, mail.day)) < days);
    if (because !== undefined) {
      dropped.push({ planned: mail, because });
      continue;
    }
    kept.push(mail);
    take(mail);
  }
  return { kept, dropped };
}
