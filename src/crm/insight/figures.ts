/** The KPIs: what each is made of, as a literal table of pure rules over the rows of one subject and one period. */
import { type Figure, idsAt, type Made, nothing, share, split, tally } from "./figure.ts";
import { isPurchase, type Ledger, type Slice } from "./ledger.ts";
import type { AnyPeriod } from "./periods.ts";
import { sampleOf } from "./statistics.ts";
import { surveyFigures } from "./surveyFigures.ts";
import type { Subject } from "./team.ts";

/** One subject in one period, and what the rules need beside its rows. */
export interface Ask {
  readonly ledger: Ledger;
  readonly subject: Subject;
  readonly period: AnyPeriod;
  readonly slice: Slice;
  /** Customers (indexes) whom anyone served in the period after this one; undefined as long as that is not over. */
  readonly later: ReadonlySet<number> | undefined;
  /** The fewest cases on which a rate is shown. */
  readonly least: number;
  /** Whether a visit, too, makes a customer active. */
  readonly byVisits: boolean;
  /** What `activeIn` gives of the slice. */
  readonly active: ReadonlyMap<number, number>;
}

/** Customers (indexes) who bought, or were visited where that counts, and how often each bought. */
export function activeIn(ledger: Ledger, slice: Slice, byVisits: boolean): Map<number, number> {
  const orders = new Map<number, number>();
  for (const row of slice.orders) {
    const customer = ledger.customerOf.order[row] ?? -1;
    if (customer >= 0 && isPurchase(ledger.data, row)) orders.set(customer, (orders.get(customer) ?? 0) + 1);
  }
  for (const row of byVisits ? slice.done : []) {
    const customer = ledger.customerOf.visit[row] ?? -1;
    if (customer >= 0 && !orders.has(customer)) orders.set(customer, 0);
  }
  return orders;
}

function sales({ ledger, slice, period }: Ask): Figure[] {
  const { id, amount } = ledger.data.order;
  const beforeRecords = ledger.firstSale === undefined || period.end <= ledger.firstSale;
  const value = slice.orders.reduce((sum, row) => sum + (amount[row] ?? 0), 0);
  const n = slice.orders.length;
  const [purchases, refunds] = split(slice.orders, (row) => isPurchase(ledger.data, row));
  const made = (): Made => ({ hits: idsAt(id, purchases), rest: idsAt(id, refunds) });
  const base = { part: "", block: "sales", made, why: beforeRecords ? "noData" : null } as const;
  return [
    { ...base, kpi: "sales", value: beforeRecords ? null : value, counted: beforeRecords ? null : n, n: beforeRecords ? null : n },
    { ...base, kpi: "orders", value: beforeRecords ? null : purchases.length, counted: beforeRecords ? null : purchases.length, n: null },
  ];
}

function newCustomers({ ledger, slice, period }: Ask): Figure[] {
  const { id, source, referrer } = ledger.data.customer;
  const whole = tally("newCustomers", id, slice.newcomers);
  const first = ledger.firstSale !== undefined && ledger.firstSale >= period.start && ledger.firstSale < period.end;
  const bySource = new Map<string, number>();
  for (const row of slice.newcomers) bySource.set(source[row] ?? "", (bySource.get(source[row] ?? "") ?? 0) + 1);
  const parts = [...bySource]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]): Figure => ({ ...whole, part: `source:${name}`, value: count, counted: count, n: slice.newcomers.length }));
  const referred = slice.newcomers.filter((row) => referrer[row]);
  const others = slice.newcomers.filter((row) => !referrer[row]);
  const made = (): Made => ({ hits: idsAt(id, referred), rest: idsAt(id, others) });
  const known = whole.value === null ? null : referred.length;
  return [
    { ...whole, why: whole.why ?? (first ? "firstRecords" : null) },
    ...parts,
    { kpi: "referredCustomers", part: "", value: known, counted: known, n: whole.value, why: whole.why, block: "referredCustomers", made },
  ];
}

/** Active customers and who of them bought more than once. */
function customers(ask: Ask): Figure[] {
  const { ledger, byVisits, later, period, active } = ask;
  const { customer, order, visit } = ledger.data;
  const kept = order.id.length > 0 || (byVisits && visit.id.length > 0);
  const all = [...active.keys()];
  const figure: Figure = { ...tally("activeCustomers", customer.id, all), ...(kept ? {} : { value: null, counted: null, why: "noData" }) };
  const [again, once] = split(
    all.filter((each) => (active.get(each) ?? 0) > 0),
    (each) => (active.get(each) ?? 0) > 1,
  );
  const made = (): Made => ({ hits: idsAt(customer.id, again), rest: idsAt(customer.id, once) });
  const repurchase = share(ask.least, { kpi: "repurchase", part: "", hits: again.length, n: again.length + once.length, made });
  const both = [figure, { ...repurchase, why: repurchase.why ?? "byOrder" } as const];
  return period.kind === "week" ? both : [...both, retention(ask, all, later)];
}

/** Complaints, and as a rate per active customer: not a share, for one customer may complain twice. */
function complaints({ ledger, slice, active: { size: active } }: Ask): Figure[] {
  const figure = tally("complaints", ledger.data.case.id, slice.complaints);
  if (figure.value === null || active === 0) return [figure];
  return [figure, { ...figure, part: "perActive", value: figure.value / active, n: active }];
}

function retention(ask: Ask, active: readonly number[], later: ReadonlySet<number> | undefined): Figure {
  const ids = ask.ledger.data.customer.id;
  const [stayed, left] = split(active, (customer) => later?.has(customer) ?? false);
  const figure = share(ask.least, {
    kpi: "retention",
    part: "",
    hits: stayed.length,
    n: active.length,
    made: () => ({ hits: idsAt(ids, stayed), rest: idsAt(ids, left) }),
  });
  if (later !== undefined || figure.why === "noData") return figure;
  return {
    kpi: "retention",
    part: "",
    value: null,
    counted: null,
    n: active.length,
    why: "notObserved",
    block: "retention",
    made: () => nothing,
  };
}

function satisfaction(ask: Ask): Figure[] {
  const { id, satisfaction: ratings } = ask.ledger.data.visit;
  const rated = ask.slice.done.filter((row) => ratings[row] !== null && ratings[row] !== undefined);
  const [high, low] = split(rated, (row) => (ratings[row] ?? 0) >= 4);
  const made = (): Made => ({ hits: idsAt(id, high), rest: idsAt(id, low) });
  const top2 = share(ask.least, { kpi: "satisfaction", part: "top2", hits: high.length, n: rated.length, made });
  if (rated.length === 0) return [{ ...top2, part: "" }, top2];
  const sample = sampleOf(rated.map((row) => ratings[row] ?? 0));
  const few = rated.length < ask.least;
  const { interval: _, ...base } = top2;
  return [{ ...base, part: "", value: few ? null : sample.mean, counted: rated.length, why: few ? "fewCases" : null, sample }, top2];
}

function winRate(ask: Ask): Figure[] {
  const { id, stage } = ask.ledger.data.opportunity;
  const [won, lost] = split(ask.slice.closed, (row) => stage[row] === "won");
  return [
    share(ask.least, {
      kpi: "winRate",
      part: "",
      hits: won.length,
      n: ask.slice.closed.length,
      made: () => ({ hits: idsAt(id, won), rest: idsAt(id, lost) }),
    }),
  ];
}

/** A planned visit of today that is still open is neither covered nor missed yet. */
function visits(ask: Ask): Figure[] {
  const { ledger, slice } = ask;
  const { visit, customer } = ledger.data;
  const customersOf = (rows: readonly number[]): Set<number> =>
    new Set(rows.map((row) => ledger.customerOf.visit[row] ?? -1).filter((at) => at >= 0));
  const ripe = slice.due.filter((row) => visit.status[row] === "done" || (visit.due[row] ?? "") < ledger.today);
  const visited = customersOf(slice.done);
  const [covered, missed] = split([...customersOf(ripe)], (at) => visited.has(at));
  const made = (): Made => ({ hits: idsAt(customer.id, covered), rest: idsAt(customer.id, missed) });
  const done = tally("visitsDone", visit.id, slice.done);
  return [
    tally("visitsPlanned", visit.id, slice.due),
    { ...done, n: done.value === null ? null : slice.due.length },
    share(ask.least, { kpi: "visitCoverage", part: "", hits: covered.length, n: covered.length + missed.length, made }),
  ];
}

/** An open task that is due today is not late yet. */
function tasksOnTime(ask: Ask): Figure[] {
  const { id, due, done, status } = ask.ledger.data.task;
  const ripe = ask.slice.tasks.filter((row) => status[row] === "done" || (due[row] ?? "") < ask.ledger.today);
  const [onTime, late] = split(ripe, (row) => status[row] === "done" && (done[row] ?? due[row] ?? "") <= (due[row] ?? ""));
  return [
    share(ask.least, {
      kpi: "tasksOnTime",
      part: "",
      hits: onTime.length,
      n: ripe.length,
      made: () => ({ hits: idsAt(id, onTime), rest: idsAt(id, late) }),
    }),
  ];
}

const rules: readonly ((ask: Ask) => Figure[])[] = [
  sales,
  newCustomers,
  customers,
  complaints,
  satisfaction,
  winRate,
  visits,
  tasksOnTime,
  surveyFigures,
];

/** Every figure of one subject in one period, growth and attainment apart: these compare figures. */
export const figuresOf = (ask: Ask): Figure[] => rules.flatMap((rule) => rule(ask));
