/** Work whose day has passed: planned visits, open tasks, and cases that were promised an answer; today, or as it stood on an earlier day. */
import type { Day } from "../../schema/cell.ts";
import { dayOf, daysBetween } from "../days.ts";
import { belongsTo, type Place } from "./attention.ts";
import type { Ledger } from "./ledger.ts";
import type { Subject } from "./team.ts";

interface Late extends Place {
  readonly owner: string | null;
  readonly due: Day;
  readonly days: number;
}

export interface Overdue extends Late {
  /** The customer's name, where `name` is a task's subject; empty for a task of no customer. */
  readonly customer?: string;
}

const longestFirst = <T extends Late>(items: readonly T[]): T[] => [...items].sort((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1));

/** Planned visits and open tasks that were late on the day `on`, the oldest first. When something was cancelled is not on record: it never counts. */
export function overdue(ledger: Ledger, subject: Subject, on = ledger.today): Overdue[] {
  const { visit, task, customer } = ledger.data;
  const mine = belongsTo(subject);
  const waits = (status: string | null | undefined, done: string | null | undefined): boolean =>
    status === "planned" || status === "open" || (status === "done" && on < ledger.today && dayOf(done ?? "") >= on);
  const late = (due: Day | null | undefined): due is Day => typeof due === "string" && due < on;
  const owed = (due: Day, owner: string | null | undefined) => ({ due, owner: owner ?? null, days: daysBetween(due, on) });
  const visits = visit.id.flatMap((id, row): Overdue[] => {
    const due = visit.due[row];
    if (!late(due) || id === "" || !waits(visit.status[row], visit.done[row]) || !mine(visit.owner[row])) return [];
    const name = customer.name[ledger.customerOf.visit[row] ?? -1] ?? id;
    return [{ entity: "visit", id, at: row + 2, name, ...owed(due, visit.owner[row]) }];
  });
  const tasks = task.id.flatMap((id, row): Overdue[] => {
    const due = task.due[row];
    if (!late(due) || id === "" || !waits(task.status[row], task.done[row]) || !mine(task.owner[row])) return [];
    const about = customer.name[ledger.customerIndex.get(task.customer[row] ?? "") ?? -1] ?? "";
    return [{ entity: "task", id, at: row + 2, name: task.subject[row] ?? id, customer: about, ...owed(due, task.owner[row]) }];
  });
  return longestFirst([...visits, ...tasks]);
}

export interface OpenCase extends Late {
  readonly customer: string;
  readonly complaint: boolean;
}

/** Cases that were open on the day `on`, those first that are furthest past the day that was promised; `days` is below 1 as long as none has passed. */
export function openCases(ledger: Ledger, subject: Subject, on = ledger.today): OpenCase[] {
  const { id, subject: title, customer, owner, kind, opened, promised, status, closed } = ledger.data.case;
  const mine = belongsTo(subject);
  const isOpen = (row: number): boolean =>
    (status[row] !== "closed" || (on < ledger.today && dayOf(closed[row] ?? "") >= on)) && dayOf(opened[row] ?? "9999") <= on;
  const found = id.flatMap((each, row): OpenCase[] => {
    const about = ledger.customerOf.case[row] ?? -1;
    const whose = owner[row] ?? ledger.data.customer.owner[about] ?? null;
    if (each === "" || !isOpen(row) || !mine(whose)) return [];
    const due = promised[row] ?? on;
    const name = title[row] ?? each;
    const whom = ledger.data.customer.name[about] ?? customer[row] ?? "";
    return [
      {
        entity: "case",
        id: each,
        at: row + 2,
        name,
        customer: whom,
        owner: whose,
        complaint: kind[row] === "complaint",
        due,
        days: daysBetween(due, on),
      },
    ];
  });
  return longestFirst(found);
}

export const isLate = ({ days }: Late): boolean => days > 0;
