/** Reads upon what campaigns ask: orders, closed cases, visits that took place, and recoveries that are done. */
import { dayOf } from "../../crm/days.ts";
import { type CampaignEvent, type Happening, isRecovery, recoveryCause } from "../../crm/satisfaction/campaigns.ts";
import type { Tables } from "../ports.ts";
import { recoveryKeyOf } from "./recoveryTasks.ts";

/** A refund is no reason to ask. */
function orders(tables: Tables): readonly Happening[] {
  const { values } = tables.columns("order", ["id", "customer", "day", "amount"]);
  return values.id.flatMap((cause, at): Happening[] => {
    const day = values.day[at];
    return cause && day && (values.amount[at] ?? 0) > 0 ? [{ cause, day, customer: values.customer[at] ?? null, contact: null }] : [];
  });
}

function cases(tables: Tables): readonly Happening[] {
  const { values } = tables.columns("case", ["id", "customer", "contact", "status", "closed"]);
  return values.id.flatMap((cause, at): Happening[] => {
    const closed = values.closed[at];
    if (!cause || !closed || values.status[at] !== "closed") return [];
    return [{ cause, day: dayOf(closed), customer: values.customer[at] ?? null, contact: values.contact[at] ?? null }];
  });
}

function visits(tables: Tables): readonly Happening[] {
  const { values } = tables.columns("visit", ["id", "customer", "status", "done"]);
  return values.id.flatMap((cause, at): Happening[] => {
    const done = values.done[at];
    return cause && done && values.status[at] === "done"
      ? [{ cause, day: dayOf(done), customer: values.customer[at] ?? null, contact: null }]
      : [];
  });
}

const reads: Readonly<Record<CampaignEvent, (tables: Tables) => readonly Happening[]>> = {
  order: orders,
  case: cases,
  visit: visits,
  quarter: () => [],
  list: () => [],
};

/** Of these events, each tab read once. */
export function happeningsOf(tables: Tables, events: readonly CampaignEvent[]): ReadonlyMap<CampaignEvent, readonly Happening[]> {
  return new Map([...new Set(events)].map((event) => [event, reads[event](tables)]));
}

/** Somebody to ask again, of whom and in which campaign the low score came. */
export interface Recovered {
  readonly campaign: string | null;
  readonly survey: string | null;
  readonly happening: Happening;
}

/** Recovery tasks that are done, with the answer that opened each; one that came of such a question itself is not asked about again. */
export function recovered(tables: Tables): readonly Recovered[] {
  const tasks = tables.columns("task", ["id", "status", "done", "sourceId"]).values;
  const done = new Map(
    tasks.id.flatMap((id, at): [string, string][] =>
      recoveryKeyOf(tasks.sourceId[at] ?? null) !== null && tasks.status[at] === "done" ? [[id, tasks.done[at] ?? ""]] : [],
    ),
  );
  if (done.size === 0) return [];
  const { values } = tables.columns("answer", ["contact", "customer", "campaign", "survey", "recovery", "invitation"]);
  const { id, cause } = tables.columns("invitation", ["id", "cause"]).values;
  const askedAgain = new Set(id.filter((_, at) => isRecovery(cause[at] ?? null)));
  return values.recovery.flatMap((task, at): Recovered[] => {
    const day = task ? done.get(task) : undefined;
    const [contact, customer] = [values.contact[at] ?? null, values.customer[at] ?? null];
    if (!task || day === undefined || contact === null || askedAgain.has(values.invitation[at] ?? "")) return [];
    const happening = { cause: recoveryCause(task), day, customer, contact };
    return [{ campaign: values.campaign[at] ?? null, survey: values.survey[at] ?? null, happening }];
  });
}
