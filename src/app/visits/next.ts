/** What follows a visit: a task for the next step, or, where only a day was agreed, the next visit. */
import { textOf } from "../records/values.ts";
import { type Held, make, type Work } from "../records/work.ts";

export function nextFrom(work: Work, visit: Held, customer: Held): Held | undefined {
  const { nextStep, nextDate, owner, purpose } = visit.record;
  if (textOf(nextDate) === null) return undefined;
  const shared = {
    customer: customer.id,
    customerName: customer.record.name ?? null,
    owner: owner ?? work.context.me,
    due: nextDate ?? null,
    origin: "planned",
  };
  if (textOf(nextStep) !== null)
    return make(work, "task", { ...shared, subject: nextStep ?? null, priority: "normal", status: "open", visit: visit.id });
  return make(work, "visit", { ...shared, status: "planned", channel: visit.record.channel ?? "meeting", purpose: purpose ?? null });
}
