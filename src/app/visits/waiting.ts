/** All visits and tasks that wait, out of one read of each column that says so. */
import type { Day } from "../../schema/cell.ts";
import { Broken } from "../broken.ts";
import type { World } from "../ports.ts";
import type { Item } from "../wire.ts";

export interface WaitingItem extends Item {
  /** When the supervisor was told of it. */
  readonly escalated: Day | null;
}

/** The first row that waits, from the sheet's row 2: what stands above it need not be read. */
interface Waiting<S> {
  readonly from: number;
  readonly status: readonly (S | null)[];
}
function firstWaiting<S>(status: readonly (S | null)[], waits: S): Waiting<S> | undefined {
  const index = status.indexOf(waits);
  return index < 0 ? undefined : { from: index + 2, status: status.slice(index) };
}

function waitingVisits({ tables }: World): WaitingItem[] {
  const { from, status } = firstWaiting(tables.columns("visit", ["status"]).values.status, "planned") ?? {};
  if (from === undefined) return [];
  const { values, size } = tables.columns("visit", ["id", "customer", "customerName", "owner", "due", "purpose", "escalated"], from);
  return Array.from({ length: size }, (_, index) => index).flatMap((index) => {
    const [id, due, owner] = [values.id[index], values.due[index], values.owner[index]];
    if (status?.[index] !== "planned" || !id || !due || !owner) return [];
    const customer = { customer: values.customer[index] ?? null, customerName: values.customerName[index] ?? null };
    const subject = values.purpose[index] ?? null;
    return [
      {
        entity: "visit",
        id,
        at: index + from,
        due,
        owner,
        ...customer,
        subject,
        priority: null,
        escalated: values.escalated[index] ?? null,
      } as const,
    ];
  });
}

function waitingTasks({ tables }: World): WaitingItem[] {
  const { from, status } = firstWaiting(tables.columns("task", ["status"]).values.status, "open") ?? {};
  if (from === undefined) return [];
  const { values, size } = tables.columns(
    "task",
    ["id", "subject", "customer", "customerName", "owner", "due", "priority", "escalated"],
    from,
  );
  return Array.from({ length: size }, (_, index) => index).flatMap((index) => {
    const [id, due, owner] = [values.id[index], values.due[index], values.owner[index]];
    if (status?.[index] !== "open" || !id || !due || !owner) return [];
    const customer = { customer: values.customer[index] ?? null, customerName: values.customerName[index] ?? null };
    const [subject, priority] = [values.subject[index] ?? null, values.priority[index] ?? null];
    return [
      {
        entity: "task",
        id,
        at: index + from,
        due,
        owner,
        ...customer,
        subject,
        priority,
        escalated: values.escalated[index] ?? null,
      } as const,
    ];
  });
}

/** Told of a tab that is gone, so that the other one can be read all the same. */
export type OnBroken = (broken: Broken) => void;

const rethrow: OnBroken = (broken) => {
  throw broken;
};

function attempt(read: () => WaitingItem[], onBroken: OnBroken): WaitingItem[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    onBroken(error);
    return [];
  }
}

/** In order of day, and of the rows of a day, which ids would shuffle. A visit or task without a day or an owner waits for nobody. Throws `Broken` for a tab that is gone, unless `onBroken` takes it. */
export const readWaiting = (world: World, onBroken: OnBroken = rethrow): WaitingItem[] =>
  [...attempt(() => waitingVisits(world), onBroken), ...attempt(() => waitingTasks(world), onBroken)].sort((a, b) =>
    a.due.localeCompare(b.due),
  );
