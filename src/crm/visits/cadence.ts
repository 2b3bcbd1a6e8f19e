/** The rhythm of contact: when each customer is due again, and which visits that plans. */

import type { Day, Moment } from "../../schema/cell.ts";
import { addDays, dayOf, weekday } from "../days.ts";

/** Days between contacts by level; the longest serves a customer whose level has none. */
export type Cadence = Readonly<Record<string, number>>;

export function cadenceOf(level: string | null, cadence: Cadence): number {
  return (level === null ? undefined : cadence[level]) ?? Math.max(...Object.values(cadence));
}

/** The day itself, or the Monday after a weekend. */
export function workingDay(day: Day): Day {
  const past = weekday(day) - 5;
  return past > 0 ? addDays(day, 3 - past) : day;
}

/** Spreads customers who were never contacted over their first round, always the same way for the same id. */
function offset(id: string, days: number): number {
  let hash = 7;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % days;
}

/** When a customer is due: last contact plus cadence, or within the first round when there was none. */
export function nextDue(
  customer: { readonly id: string; readonly level: string | null; readonly lastContact: Day | null },
  cadence: Cadence,
  today: Day,
): Day {
  const days = cadenceOf(customer.level, cadence);
  return workingDay(customer.lastContact === null ? addDays(today, offset(customer.id, days)) : addDays(customer.lastContact, days));
}

export interface CareInput {
  readonly customers: {
    readonly id: readonly string[];
    readonly name: readonly (string | null)[];
    readonly owner: readonly (string | null)[];
    readonly level: readonly (string | null)[];
    readonly lastContact: readonly (Day | null)[];
    readonly nextDue: readonly (Day | null)[];
    readonly openCases: readonly (number | null)[];
  };
  readonly visits: {
    readonly customer: readonly (string | null)[];
    readonly status: readonly (string | null)[];
    readonly due: readonly (Day | null)[];
    readonly done: readonly (Moment | null)[];
  };
  readonly cases: { readonly customer: readonly (string | null)[]; readonly status: readonly (string | null)[] };
  readonly today: Day;
  readonly cadence: Cadence;
  readonly planAhead: number;
}

export interface Care {
  readonly lastContact: Day | null;
  readonly nextDue: Day | null;
  readonly openCases: number;
}

export interface CarePlan {
  /** What the customers' computed columns must say where they say something else; `index` counts from 0. */
  readonly changes: readonly { readonly index: number; readonly set: Care }[];
  /** Visits to plan: customers who are due within `planAhead` days and have none open. */
  readonly visits: readonly {
    readonly customer: string;
    readonly customerName: string | null;
    readonly owner: string;
    readonly due: Day;
  }[];
}

interface Contacts {
  readonly last: ReadonlyMap<string, Day>;
  readonly open: ReadonlyMap<string, Day>;
}

function contacts({ customer, status, due, done }: CareInput["visits"]): Contacts {
  const last = new Map<string, Day>();
  const open = new Map<string, Day>();
  customer.forEach((id, at) => {
    const dayDone = done[at] ? dayOf(done[at]) : null;
    if (id === null) return;
    if (status[at] === "done" && dayDone && dayDone > (last.get(id) ?? "")) last.set(id, dayDone);
    const dayDue = due[at];
    if (status[at] === "planned" && dayDue && dayDue < (open.get(id) ?? "9999")) open.set(id, dayDue);
  });
  return { last, open };
}

function openCases({ customer, status }: CareInput["cases"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  customer.forEach((id, at) => {
    if (id !== null && status[at] !== "closed") counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

/** Compares what the customers' rows say with what visits and cases say, in one pass over each. */
export function planCare(input: CareInput): CarePlan {
  const { customers, today, cadence, planAhead } = input;
  const { last, open } = contacts(input.visits);
  const cases = openCases(input.cases);
  const changes: CarePlan["changes"][number][] = [];
  const visits: CarePlan["visits"][number][] = [];
  customers.id.forEach((id, index) => {
    if (id === "") return;
    const owner = customers.owner[index] ?? null;
    const lastContact = later(last.get(id), customers.lastContact[index]);
    const waiting = open.get(id);
    const firstRound = lastContact === null ? customers.nextDue[index] : null;
    const fresh = firstRound ?? nextDue({ id, level: customers.level[index] ?? null, lastContact }, cadence, today);
    const due = owner === null ? null : (waiting ?? fresh);
    const set = { lastContact, nextDue: due, openCases: cases.get(id) ?? 0 };
    if (
      set.lastContact !== customers.lastContact[index] ||
      due !== customers.nextDue[index] ||
      set.openCases !== (customers.openCases[index] ?? 0)
    )
      changes.push({ index, set });
    if (owner !== null && due !== null && waiting === undefined && due <= addDays(today, planAhead)) {
      visits.push({ customer: id, customerName: customers.name[index] ?? null, owner, due: due < today ? workingDay(today) : due });
    }
  });
  return { changes, visits };
}

/** Contact that is known from elsewhere (an import) counts until a visit is later. */
const later = (visited: Day | undefined, known: Day | null | undefined): Day | null =>
  !visited ? (known ?? null) : known && known > visited ? known : visited;
