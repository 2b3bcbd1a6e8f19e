/** Files the rows of every tab by period and person, in one pass each, so that any slice of them is at hand. */
import type { Day } from "../../schema/cell.ts";
import { addDays, dayOf, isoWeek, monthOf, yearOf } from "../days.ts";
import type { Data } from "./data.ts";
import { type AnyPeriod, monthsOf, sooner } from "./periods.ts";
import type { Subject } from "./team.ts";

/** Rows that one person has in one period, as indexes into the tab's columns. */
export interface Slice {
  readonly orders: readonly number[];
  /** Visits that took place, planned or not. */
  readonly done: readonly number[];
  /** Visits that were planned for the period and not cancelled. */
  readonly due: readonly number[];
  /** Tasks due in the period and not cancelled. */
  readonly tasks: readonly number[];
  readonly complaints: readonly number[];
  /** Opportunities won or lost, by close date. */
  readonly closed: readonly number[];
  /** Customers (indexes) whose first order falls into the period; by `since` in a workbook without orders. */
  readonly newcomers: readonly number[];
  /** Survey answers that count, by the day they were given, and invitations, by the day they went. */
  readonly answers: readonly number[];
  readonly invitations: readonly number[];
}
type Subjects = keyof Slice;
const tallied: readonly Subjects[] = ["orders", "done", "due", "tasks", "complaints", "closed", "newcomers", "answers", "invitations"];

export interface Ledger {
  readonly data: Data;
  readonly today: Day;
  /** The index of each row's customer in the customer columns, -1 for none. */
  readonly customerOf: { readonly [N in "order" | "visit" | "case"]: Int32Array };
  readonly customerIndex: ReadonlyMap<string, number>;
  /** The first day that any order or visit bears; undefined in an empty workbook. */
  readonly firstDay: Day | undefined;
  /** The first day of any order. */
  readonly firstSale: Day | undefined;
  /** The last day up to today on which anything is on record but plans. */
  readonly lastDay: Day | undefined;
  /** What the subject has in the period before the day `until`; never rows of the future. */
  slice(subject: Subject, period: AnyPeriod, until?: Day): Slice;
}

interface Filing {
  readonly days: readonly (Day | null)[];
  readonly owners: readonly (string | null)[];
}
/** Period key → person (0 is nobody) → rows. */
type Filed = ReadonlyMap<string, readonly (readonly number[])[]>;

function keysOfDay(weeksFrom: Day): (day: Day) => readonly string[] {
  const known = new Map<Day, readonly string[]>();
  return (day) => {
    const keys =
      known.get(day) ?? (day < weeksFrom ? ["all", yearOf(day), monthOf(day)] : ["all", yearOf(day), monthOf(day), isoWeek(day)]);
    known.set(day, keys);
    return keys;
  };
}

function file({ days, owners }: Filing, people: ReadonlyMap<string, number>, keysOf: (day: Day) => readonly string[]): Filed {
  const filed = new Map<string, number[][]>();
  for (let row = 0; row < days.length; row++) {
    const day = days[row];
    if (!day) continue;
    const person = people.get(owners[row] ?? "") ?? 0;
    for (const key of keysOf(day)) {
      const lists = filed.get(key) ?? Array.from({ length: people.size + 1 }, (): number[] => []);
      if (lists[0]?.length === 0) filed.set(key, lists);
      lists[person]?.push(row);
    }
  }
  return filed;
}

const indexed = (references: readonly (string | null)[], index: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(references, (id) => (id === null ? -1 : (index.get(id) ?? -1)));

/** The owner of the row at its time; where it has none, its customer's. */
const ownersOf = (owners: readonly (string | null)[], customers: Int32Array, data: Data): (string | null)[] =>
  owners.map((owner, row) => owner ?? data.customer.owner[customers[row] ?? -1] ?? null);

/** Whether the row is an order that someone placed, and not a refund. */
export const isPurchase = (data: Data, row: number): boolean => (data.order.amount[row] ?? 0) >= 0;

function newcomers(data: Data, customers: Int32Array, orderOwners: readonly (string | null)[]): Filing {
  if (data.order.id.length === 0)
    return { days: data.customer.id.map((id, at) => (id === "" ? null : (data.customer.since[at] ?? null))), owners: data.customer.owner };
  const days: (Day | null)[] = data.customer.id.map(() => null);
  const owners: (string | null)[] = data.customer.id.map(() => null);
  customers.forEach((customer, row) => {
    const day = data.order.day[row];
    const first = days[customer];
    if (customer < 0 || !day || data.order.id[row] === "" || !isPurchase(data, row) || (first && first <= day)) return;
    days[customer] = day;
    owners[customer] = orderOwners[row] ?? null;
  });
  return { days, owners };
}

/** Days of rows that count: those with an id that pass the test. */
const daysWhere = (ids: readonly string[], days: readonly (string | null)[], counts: (row: number) => boolean): (Day | null)[] =>
  days.map((day, row) => (day && ids[row] !== "" && counts(row) ? dayOf(day) : null));

function filings(data: Data, customerOf: Ledger["customerOf"]): { readonly [S in Subjects]: Filing } {
  const { visit, task, order, opportunity } = data;
  const orderOwners = ownersOf(order.owner, customerOf.order, data);
  return {
    orders: { days: daysWhere(order.id, order.day, (row) => order.amount[row] !== null), owners: orderOwners },
    done: { days: daysWhere(visit.id, visit.done, (row) => visit.status[row] === "done"), owners: visit.owner },
    due: { days: daysWhere(visit.id, visit.due, (row) => visit.status[row] !== "cancelled"), owners: visit.owner },
    tasks: { days: daysWhere(task.id, task.due, (row) => task.status[row] !== "cancelled"), owners: task.owner },
    complaints: {
      days: daysWhere(data.case.id, data.case.opened, (row) => data.case.kind[row] === "complaint"),
      owners: ownersOf(data.case.owner, customerOf.case, data),
    },
    closed: {
      days: daysWhere(opportunity.id, opportunity.closed, (row) => opportunity.stage[row] === "won" || opportunity.stage[row] === "lost"),
      owners: opportunity.owner,
    },
    newcomers: newcomers(data, customerOf.order, orderOwners),
    answers: { days: data.survey?.answers.day ?? [], owners: data.survey?.answers.manager ?? [] },
    invitations: { days: data.survey?.invitations.sent ?? [], owners: data.survey?.invitations.manager ?? [] },
  };
}

const earliest = (days: readonly (Day | null)[]): Day | undefined =>
  days.reduce<Day | undefined>((least, day) => (day && (!least || day < least) ? day : least), undefined);

const latest = (days: readonly (Day | null)[], today: Day): Day | undefined =>
  days.reduce<Day | undefined>((last, day) => (day && day <= today && (!last || day > last) ? day : last), undefined);

/** A quarter is filed as its months. */
const keysOf = (period: AnyPeriod): readonly string[] =>
  period.kind === "quarter" ? monthsOf(period).map(({ key }) => key) : [period.key];

function sliced(filed: Filed | undefined, keys: readonly string[], people: readonly number[] | undefined): readonly number[] {
  const wanted = keys.flatMap((key) => {
    const lists = filed?.get(key);
    if (!lists) return [];
    return people ? people.map((person) => lists[person] ?? []) : lists;
  });
  const [first = [], ...others] = wanted.filter((list) => list.length > 0);
  return others.length === 0 ? first : first.concat(...others);
}

/** Each member's number, from 1; 0 stands for nobody. */
const numbersOf = ({ member }: Data): ReadonlyMap<string, number> =>
  new Map([...new Set(member.email.filter((email) => email !== null))].map((email, at) => [email, at + 1]));

function customerIndexOf({ customer }: Data): ReadonlyMap<string, number> {
  const index = new Map(customer.id.map((id, at) => [id, at]));
  index.delete("");
  return index;
}

type Given = ReturnType<typeof filings>;

/** Between which days there is anything to look at. */
function reach(given: Given, today: Day): Pick<Ledger, "firstDay" | "firstSale" | "lastDay"> {
  const firstSale = earliest(given.orders.days);
  const bygone = (["orders", "done", "complaints", "closed", "newcomers"] as const).map((name) => latest(given[name].days, today) ?? null);
  return {
    firstDay: earliest([firstSale ?? null, earliest(given.done.days) ?? null]),
    firstSale,
    lastDay: latest(bygone, today),
  };
}

interface Shelves {
  readonly given: Given;
  readonly filed: ReadonlyMap<Subjects, Filed>;
  readonly numbers: ReadonlyMap<string, number>;
}

function slicer({ given, filed, numbers }: Shelves, today: Day): Ledger["slice"] {
  const tomorrow = addDays(today, 1);
  return (subject, period, until = period.end) => {
    const limit = sooner(until, tomorrow);
    const keys = keysOf(period);
    const chosen = subject.whole ? undefined : subject.people.flatMap((email) => numbers.get(email) ?? []);
    const rows = (name: Subjects): readonly number[] => {
      const all = sliced(filed.get(name), keys, chosen);
      return limit < period.end ? all.filter((row) => (given[name].days[row] ?? "9999") < limit) : all;
    };
    return {
      orders: rows("orders"),
      done: rows("done"),
      due: rows("due"),
      tasks: rows("tasks"),
      complaints: rows("complaints"),
      closed: rows("closed"),
      newcomers: rows("newcomers"),
      answers: rows("answers"),
      invitations: rows("invitations"),
    };
  };
}

/** `weeksFrom`: the first day whose week may be asked for. */
export function ledgerOf(data: Data, today: Day, weeksFrom: Day): Ledger {
  const customerIndex = customerIndexOf(data);
  const customerOf = {
    order: indexed(data.order.customer, customerIndex),
    visit: indexed(data.visit.customer, customerIndex),
    case: indexed(data.case.customer, customerIndex),
  };
  const [given, numbers, keysOf] = [filings(data, customerOf), numbersOf(data), keysOfDay(weeksFrom)];
  const filed = new Map(tallied.map((name) => [name, file(given[name], numbers, keysOf)]));
  return { data, today, customerOf, customerIndex, ...reach(given, today), slice: slicer({ given, filed, numbers }, today) };
}
