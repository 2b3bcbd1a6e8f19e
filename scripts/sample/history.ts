/** The sample team's half year of work: visits, tasks, cases and opportunities, from a seed, and marked as generated. */
import { addDays, daysBetween, weekday } from "../../src/crm/days.ts";
import type { Chance } from "./chance.ts";
import type { Phrases } from "./phrases.ts";
import type { SampleCustomer } from "./superstore.ts";

/** Values by field name; `customer` is the customer's source id. */
export type Made = Readonly<Record<string, string | number | null>>;

export interface History {
  readonly visits: readonly Made[];
  readonly tasks: readonly Made[];
  readonly cases: readonly Made[];
  readonly opportunities: readonly Made[];
}

export interface Setting {
  /** The day that the history leads up to. */
  readonly today: string;
  readonly chance: Chance;
  readonly phrases: Phrases;
  readonly purposes: readonly string[];
}

const rhythm = { A: 14, B: 30, C: 90 } as const;
const historyDays = 184;
const pad = (value: number): string => String(value).padStart(2, "0");
const onWorkday = (day: string): string => addDays(day, [0, 0, 0, 0, 0, 2, 1][weekday(day) - 1] ?? 0);

function doneVisit(customer: SampleCustomer, day: string, { chance, phrases, purposes }: Setting): Made {
  const late = chance.is(0.18) ? chance.whole(1, 9) : 0;
  const complaint = chance.is(0.025) ? chance.one(phrases.complaints) : null;
  return {
    customer: customer.id,
    customerName: customer.name,
    owner: customer.owner,
    status: "done",
    due: chance.is(0.85) ? addDays(day, -late) : null,
    done: `${day}T${pad(chance.whole(9, 17))}:${chance.one(["00", "15", "30", "45"])}`,
    channel: chance.one(["meeting", "phone", "phone", "email", "video"]),
    purpose: chance.one(purposes),
    result: chance.one(phrases.results),
    satisfaction: chance.is(0.6) ? (complaint ? chance.whole(1, 2) : chance.one([3, 4, 4, 5, 5])) : null,
    feedbackKind: complaint ? "complaint" : null,
    feedback: complaint,
    origin: "generated",
  };
}

const plannedVisit = (customer: SampleCustomer, due: string, { chance, purposes }: Setting): Made => ({
  customer: customer.id,
  customerName: customer.name,
  owner: customer.owner,
  status: "planned",
  due,
  channel: chance.one(["meeting", "phone"]),
  purpose: chance.one(purposes),
  origin: "generated",
});

/** One customer's visits at the rhythm of its level; one in nine falls silent at the end. */
function visitsOf(customer: SampleCustomer, setting: Setting): Made[] {
  const { chance, today } = setting;
  const days = rhythm[customer.level];
  const silent = chance.is(0.11) ? Math.round(days * 1.8) : 0;
  const made: Made[] = [];
  let day = addDays(today, -historyDays + chance.whole(0, days));
  while (day < addDays(today, -silent)) {
    const held = onWorkday(day);
    if (held >= today) break;
    made.push(doneVisit(customer, held, setting));
    day = addDays(day, Math.max(5, days + chance.whole(-4, 5)));
  }
  if (daysBetween(today, day) <= 7 && chance.is(0.8))
    made.push(plannedVisit(customer, onWorkday(silent > 0 ? addDays(today, -chance.whole(1, 8)) : day), setting));
  return made;
}

function taskOf(customer: SampleCustomer, { chance, phrases, today }: Setting): Made {
  const due = onWorkday(addDays(today, chance.whole(-60, 12)));
  const open = due >= today || chance.is(0.06);
  return {
    subject: chance.one(phrases.steps),
    customer: customer.id,
    customerName: customer.name,
    owner: customer.owner,
    due,
    priority: chance.one(["high", "normal", "normal", "low"]),
    status: open ? "open" : "done",
    done: open
      ? null
      : addDays(due, chance.is(0.82) ? -chance.whole(0, 3) : Math.min(chance.whole(1, 5), Math.max(1, daysBetween(due, today) - 1))),
    origin: "generated",
  };
}

function caseOf(visit: Made, { chance, today, phrases }: Setting): Made {
  const opened = String(visit.done);
  const days = chance.whole(1, 9);
  const over = addDays(opened.slice(0, 10), days) < today;
  return {
    customer: visit.customer ?? "",
    customerName: visit.customerName ?? "",
    kind: "complaint",
    subject: visit.feedback ?? "",
    detail: phrases.generated,
    owner: visit.owner ?? "",
    priority: "normal",
    opened,
    promised: addDays(opened.slice(0, 10), 3),
    status: over ? "closed" : "accepted",
    closed: over ? `${addDays(opened.slice(0, 10), days)}T16:00` : null,
  };
}

function opportunityOf(customer: SampleCustomer, { chance, phrases, today }: Setting): Made {
  const stage = chance.one(["lead", "qualified", "proposal", "negotiation", "won", "won", "lost"]);
  const over = stage === "won" || stage === "lost";
  const day = onWorkday(addDays(today, over ? -chance.whole(2, 150) : chance.whole(5, 80)));
  return {
    name: chance.one(phrases.deals),
    customer: customer.id,
    customerName: customer.name,
    owner: customer.owner,
    stage,
    amount: chance.whole(4, 90) * 100,
    probability: { lead: 0.1, qualified: 0.3, proposal: 0.5, negotiation: 0.7, won: 1, lost: 0 }[stage],
    expectedClose: day,
    closed: over ? day : null,
    lostReason: stage === "lost" ? chance.one(phrases.lost) : null,
    remark: phrases.generated,
  };
}

export function history(customers: readonly SampleCustomer[], setting: Setting): History {
  const { chance } = setting;
  const visits = customers.flatMap((customer) => visitsOf(customer, setting));
  const tasks = customers.filter(() => chance.is(0.35)).map((customer) => taskOf(customer, setting));
  const cases = visits.filter((visit) => visit.feedback).map((visit) => caseOf(visit, setting));
  const opportunities = customers
    .filter(({ level }) => level !== "C" && chance.is(0.25))
    .map((customer) => opportunityOf(customer, setting));
  return { visits, tasks, cases, opportunities };
}
