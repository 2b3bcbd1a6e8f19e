/** Which tasks follow from orders and from silence, as pure rules of plain records and a given day. */
import type { Day } from "../../schema/cell.ts";
import { addDays } from "../days.ts";
import { workingDay } from "../visits/cadence.ts";
import { isMissed } from "./fate.ts";
import { concerns, type Rule } from "./read.ts";

/** A customer as far as rules ask. */
export interface Cared {
  readonly id: string;
  readonly name: string | null;
  readonly owner: string | null;
  readonly level: string | null;
  readonly lastContact: Day | null;
  readonly since: Day | null;
}

export interface Ordered {
  readonly id: string;
  readonly owner: string | null;
  readonly day: Day;
  readonly amount: number | null;
}

export interface TaskDay {
  readonly key: string;
  readonly due: Day;
  readonly missed: boolean;
}

/** What is due on a weekend, or was due before today, is due on the working day after. */
const dueFrom = (day: Day, today: Day): Day => workingDay(day < today ? today : day);

/** The call after an order; none for a refund, for what the rule does not concern, and before it is near. */
export function callBackOf(
  rule: Rule,
  order: Ordered,
  level: string | null,
  { today, ahead }: { today: Day; ahead: number },
): TaskDay | undefined {
  const due = addDays(order.day, rule.days);
  if (order.day < rule.since || (order.amount ?? 0) < 0 || due > addDays(today, ahead) || !concerns(rule, level)) return undefined;
  return { key: `callBack:${order.id}`, due: dueFrom(due, today), missed: isMissed(rule, due, today) };
}

/** The task after so many days of silence, which no day before the rule's own begins; one for each silence. */
export function silenceOf(rule: Rule, { id, level, lastContact, since }: Cared, today: Day): TaskDay | undefined {
  const known = lastContact ?? since ?? "";
  const from = known > rule.since ? known : rule.since;
  if ((from !== "" && addDays(from, rule.days) > today) || !concerns(rule, level)) return undefined;
  return { key: `silence:${id}:${lastContact ?? "never"}`, due: workingDay(today), missed: false };
}
