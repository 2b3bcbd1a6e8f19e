/** What a saved record changes in its customer's row: last contact, next due, open cases. */
import { dayOf } from "../../crm/days.ts";
import { nextDue } from "../../crm/visits/cadence.ts";
import type { Values } from "../../schema/row.ts";
import { textOf } from "./values.ts";
import { amend, type Held, hold, type Work } from "./work.ts";

type Effect = (work: Work, held: Held, customer: Held, before?: Values) => Values;

/** Last contact and next due of a customer who was visited then. */
export function contacted(work: Work, customer: Held, visited: string): Values {
  const known = textOf(customer.record.lastContact);
  const lastContact = known !== null && known > dayOf(visited) ? known : dayOf(visited);
  const cared = { id: customer.id, level: textOf(customer.record.level), lastContact };
  const { settings, world } = work.context;
  return { lastContact, nextDue: textOf(customer.record.owner) === null ? null : nextDue(cared, settings.cadence, world.now().day) };
}

const ofVisit: Effect = (work, held, customer, before) => {
  const { status, done, due } = held.record;
  if (status === "done" && textOf(done) !== null && (before?.status !== "done" || before.done !== done))
    return contacted(work, customer, String(done));
  const moved = status === "planned" && textOf(due) !== null && before?.due !== due;
  const known = textOf(customer.record.nextDue);
  return moved && (known === null || known === before?.due || String(due) < known) ? { nextDue: dayOf(String(due)) } : {};
};

const isOpen = (record: Values | undefined): number => (record !== undefined && record.status !== "closed" ? 1 : 0);

const ofCase: Effect = (_work, held, customer, before) => {
  const change = isOpen(held.record) - isOpen(before);
  return change === 0 ? {} : { openCases: Math.max(0, Number(customer.record.openCases ?? 0) + change) };
};

const effectOf: Partial<Record<string, Effect>> = { visit: ofVisit, case: ofCase };

/** Brings the customer's row in line with a record that was just written. A customer who is gone is nobody's problem here. */
export function effects(work: Work, held: Held, before?: Values): void {
  const effect = effectOf[held.name];
  const id = textOf(held.record.customer);
  if (!effect || id === null || unchanged(held, before)) return;
  const customer = hold(work, "customer", id);
  if (customer) amend(work, customer, effect(work, held, customer, before));
}

const unchanged = (held: Held, before: Values | undefined): boolean =>
  before !== undefined && ["status", "done", "due"].every((field) => (before[field] ?? null) === (held.record[field] ?? null));
