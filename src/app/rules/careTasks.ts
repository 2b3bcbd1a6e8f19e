/** The tasks that follow from orders and from silence: whole columns, once a day. */

import { isAtWork } from "../../crm/rules/read.ts";
import { type Cared, callBackOf, type Ordered, silenceOf, type TaskDay } from "../../crm/rules/tasks.ts";
import type { Day } from "../../schema/cell.ts";
import type { Context } from "../context.ts";
import type { PlannedTask, TaskPlanner } from "./taskPlanners.ts";

function readCustomers({ world }: Context): readonly Cared[] {
  const { values, size } = world.tables.columns("customer", ["id", "name", "owner", "level", "since", "lastContact"]);
  return Array.from({ length: size }, (_, index) => ({
    id: values.id[index] ?? "",
    name: values.name[index] ?? null,
    owner: values.owner[index] ?? null,
    level: values.level[index] ?? null,
    lastContact: values.lastContact[index] ?? null,
    since: values.since[index] ?? null,
  })).filter(({ id }) => id !== "");
}

interface OrderRow extends Ordered {
  readonly number: string | null;
  readonly customer: string | null;
  readonly customerName: string | null;
}

/** Orders of that day and later; what stands above the first of them need not be read. */
function readOrders({ world: { tables } }: Context, since: Day | ""): readonly OrderRow[] {
  const first = tables.columns("order", ["day"]).values.day.findIndex((day) => day !== null && day >= since);
  if (first < 0) return [];
  const { values } = tables.columns("order", ["id", "number", "customer", "customerName", "owner", "day", "amount"], first + 2);
  return values.id.flatMap((id, index): OrderRow[] => {
    const day = values.day[index];
    if (!id || !day || day < since) return [];
    const about = { customer: values.customer[index] ?? null, customerName: values.customerName[index] ?? null };
    return [
      { id, day, number: values.number[index] ?? null, owner: values.owner[index] ?? null, amount: values.amount[index] ?? null, ...about },
    ];
  });
}

const taskOf = (task: TaskDay, about: Omit<PlannedTask, "sourceId" | "due" | "missed" | "priority">): PlannedTask => ({
  ...about,
  sourceId: task.key,
  due: task.due,
  missed: task.missed,
  priority: "normal",
});

/** A call to each customer who ordered, by whoever sold it, or else looks after the customer, or else the supervisor. */
export const planCallBacks: TaskPlanner = (context) => {
  const { rules, settings, world, language } = context;
  const rule = rules.callBack;
  const orders = isAtWork(rule) ? readOrders(context, rule.since) : [];
  if (orders.length === 0) return [];
  const customers = new Map(readCustomers(context).map((customer) => [customer.id, customer]));
  return orders.flatMap((order): PlannedTask[] => {
    const customer = customers.get(order.customer ?? "");
    const task = callBackOf(rule, order, customer?.level ?? null, { today: world.now().day, ahead: settings.planAhead });
    const owner = order.owner ?? customer?.owner ?? settings.supervisor;
    if (!task || owner === "") return [];
    const subject = language.rules.callBackTask(order.number ?? order.id);
    return [taskOf(task, { subject, customer: order.customer, customerName: order.customerName, owner })];
  });
};

/** A task about each customer who has heard nothing for so long. */
export const planSilences: TaskPlanner = (context) => {
  const { rules, world, language } = context;
  const rule = rules.silence;
  if (!isAtWork(rule)) return [];
  const subject = language.rules.silenceTask(rule.days);
  return readCustomers(context).flatMap((customer): PlannedTask[] => {
    const task = silenceOf(rule, customer, world.now().day);
    if (!task || customer.owner === null) return [];
    return [taskOf(task, { subject, customer: customer.id, customerName: customer.name, owner: customer.owner })];
  });
};
