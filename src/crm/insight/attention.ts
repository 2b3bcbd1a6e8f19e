/** What deserves a look, with the rows themselves: silent customers, gains and losses, gaps in the records. */
import type { Day } from "../../schema/cell.ts";
import { addDays, dayOf, daysBetween } from "../days.ts";
import { type Cadence, cadenceOf } from "../visits/cadence.ts";
import { idsAt } from "./figure.ts";
import { isPurchase, type Ledger } from "./ledger.ts";
import type { Subject } from "./team.ts";

/** A row that a letter can link to. */
export interface Place {
  readonly entity: "customer" | "visit" | "task" | "case";
  readonly id: string;
  /** The sheet's row. */
  readonly at: number;
  readonly name: string;
}

type Belongs = (owner: string | null | undefined) => boolean;
export const belongsTo = ({ whole, people }: Subject): Belongs => {
  const known = new Set(people);
  return (owner) => whole || known.has(owner ?? "");
};

export const customerPlace = ({ data }: Ledger, index: number): Place => ({
  entity: "customer",
  id: data.customer.id[index] ?? "",
  at: index + 2,
  name: data.customer.name[index] ?? data.customer.id[index] ?? "",
});

/** Each customer's last visit or order up to the day `on`, by index. */
export function lastTouches({ data, customerOf, today }: Ledger, on = today): readonly (Day | undefined)[] {
  const last: (Day | undefined)[] = [];
  const note = (customer: number, day: Day | null | undefined): void => {
    const earlier = last[customer];
    if (customer >= 0 && day && day <= on && (earlier === undefined || earlier < day)) last[customer] = day;
  };
  data.order.day.forEach((day, row) => {
    if (isPurchase(data, row)) note(customerOf.order[row] ?? -1, day);
  });
  data.visit.done.forEach((done, row) => {
    if (done && data.visit.status[row] === "done") note(customerOf.visit[row] ?? -1, dayOf(done));
  });
  return last;
}

export interface Silent extends Place {
  readonly owner: string | null;
  readonly last: Day;
  /** Days since. */
  readonly days: number;
}

export interface Heard extends Place {
  readonly owner: string | null;
}

export interface Silence {
  /** Customers of the key levels who were heard of before, and not for more than twice their cadence; the longest first. */
  readonly silent: readonly Silent[];
  /** The other customers of the key levels. */
  readonly heard: readonly Heard[];
}

export function silence(
  ledger: Ledger,
  touches: readonly (Day | undefined)[],
  given: { readonly subject: Subject; readonly keyLevels: readonly string[]; readonly cadence: Cadence; readonly on?: Day },
): Silence {
  const { on = ledger.today } = given;
  const { id, level, owner } = ledger.data.customer;
  const mine = belongsTo(given.subject);
  const key = id.flatMap((each, at) => (each !== "" && given.keyLevels.includes(level[at] ?? "") && mine(owner[at]) ? [at] : []));
  const silent = key.flatMap((at): Silent[] => {
    const last = touches[at];
    const days = last === undefined ? 0 : daysBetween(last, on);
    return last === undefined || days <= 2 * cadenceOf(level[at] ?? null, given.cadence)
      ? []
      : [{ ...customerPlace(ledger, at), owner: owner[at] ?? null, last, days }];
  });
  const quiet = new Set(silent.map((each) => each.id));
  const heard = key.flatMap((at) => (quiet.has(id[at] ?? "") ? [] : [{ ...customerPlace(ledger, at), owner: owner[at] ?? null }]));
  return { silent: silent.sort((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1)), heard };
}

export interface Swing extends Place {
  readonly owner: string | null;
  readonly now: number;
  readonly before: number;
  /** Ids of the orders that add up to these. */
  readonly orders: { readonly now: readonly string[]; readonly before: readonly string[] };
}

/** The customers whose orders rose and fell most between the `days` before `end` and as many days before those. */
export function swings(
  ledger: Ledger,
  subject: Subject,
  window: { readonly end: Day; readonly days: number },
): { readonly gain?: Swing; readonly loss?: Swing } {
  const { order } = ledger.data;
  const mine = belongsTo(subject);
  const [middle, start] = [addDays(window.end, -window.days), addDays(window.end, -2 * window.days)];
  const sums = new Map<number, { now: number; before: number; rows: { now: number[]; before: number[] } }>();
  order.day.forEach((day, row) => {
    const customer = ledger.customerOf.order[row] ?? -1;
    if (!day || customer < 0 || day < start || day >= window.end || !mine(order.owner[row] ?? ledger.data.customer.owner[customer])) return;
    const sum = sums.get(customer) ?? { now: 0, before: 0, rows: { now: [], before: [] } };
    const side = day < middle ? "before" : "now";
    sum[side] += order.amount[row] ?? 0;
    sum.rows[side].push(row);
    sums.set(customer, sum);
  });
  const ranked = [...sums].sort(([, a], [, b]) => b.now - b.before - (a.now - a.before));
  const swing = (found: (typeof ranked)[number] | undefined): Swing | undefined => {
    if (!found) return undefined;
    const [customer, { now, before, rows }] = found;
    return {
      ...customerPlace(ledger, customer),
      owner: ledger.data.customer.owner[customer] ?? null,
      now,
      before,
      orders: { now: idsAt(order.id, rows.now), before: idsAt(order.id, rows.before) },
    };
  };
  const [gain, loss] = [swing(ranked[0]), swing(ranked.at(-1))];
  return { ...(gain && gain.now > gain.before ? { gain } : {}), ...(loss && loss.now < loss.before ? { loss } : {}) };
}

/** Ids of the records that lack what figures rest on. */
export interface Gaps {
  readonly owners: readonly string[];
  readonly levels: readonly string[];
  readonly amounts: readonly string[];
  /** Opportunities won or lost without a close date. */
  readonly closings: readonly string[];
}

export function gaps({ data, customerOf }: Ledger, subject: Subject): Gaps {
  const { customer, order, opportunity } = data;
  const mine = belongsTo(subject);
  const those = (ids: readonly string[], missing: (row: number) => boolean): readonly string[] =>
    ids.filter((id, row) => id !== "" && missing(row));
  return {
    owners: subject.whole ? those(customer.id, (row) => customer.owner[row] === null) : [],
    levels: those(customer.id, (row) => customer.level[row] === null && mine(customer.owner[row])),
    amounts: those(
      order.id,
      (row) =>
        (order.amount[row] === null || order.day[row] === null) && mine(order.owner[row] ?? customer.owner[customerOf.order[row] ?? -1]),
    ),
    closings: those(
      opportunity.id,
      (row) =>
        (opportunity.stage[row] === "won" || opportunity.stage[row] === "lost") &&
        opportunity.closed[row] === null &&
        mine(opportunity.owner[row]),
    ),
  };
}
