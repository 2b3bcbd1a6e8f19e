/** All visits and tasks that wait, out of one read of each column that says so. */
import type { Day } from "../../schema/cell.ts";
import type { World } from "../ports.ts";
import type { Item } from "../wire.ts";

export interface WaitingItem extends Item {
  /** When the supervisor was told of it. */
  readonly escalated: Day | null;
}

function waitingVisits({ tables }: World): WaitingItem[] {
  const { values, size } = tables.columns("visit", ["id", "customer", "customerName", "owner", "status", "due", "purpose", "escalated"]);
  return Array.from({ length: size }, (_, index) => index).flatMap((index) => {
    const [id, due, owner] = [values.id[index], values.due[index], values.owner[index]];
    if (values.status[index] !== "planned" || !id || !due || !owner) return [];
    const customer = { customer: values.customer[index] ?? null, customerName: values.customerName[index] ?? null };
    const subject = values.purpose[index] ?? null;
    return [{ entity: "visit", id, at: index + 2, due, owner, ...customer, subject, priority: null, escalated: values.escalated[index] ?? null } as const];
  });
}

function waitingTasks({ tables }: World): WaitingItem[] {
  const { values, size } = tables.columns("task", ["id", "subject", "customer", "customerName", "owner", "due", "priority", "status", "escalated"]);
  return Array.from({ length: size }, (_, index) => index).flatMap((index) => {
    const [id, due, owner] = [values.id[index], values.due[index], values.owner[index]];
    if (values.status[index] !== "open" || !id || !due || !owner) return [];
    const customer = { customer: values.customer[index] ?? null, customerName: values.customerName[index] ?? null };
    const [subject, priority] = [values.subject[index] ?? null, values.priority[index] ?? null];
    return [{ entity: "task", id, at: index + 2, due, owner, ...customer, subject, priority, escalated: values.escalated[index] ?? null } as const];
  });
}

/** In order of day. A visit or task without a day or an owner waits for nobody. */
export const readWaiting = (world: World): WaitingItem[] =>
  [...waitingVisits(world), ...waitingTasks(world)].sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
