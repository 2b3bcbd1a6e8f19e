/** What a row typed by hand means where it says nothing. */
import type { EntityName } from "../../crm/entities.ts";
import type { Value, Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";

type Presume = (context: Context, row: Values) => Values;

const presumptions: Partial<Record<EntityName, Presume>> = {
  visit: (_, row) => ({ status: isGiven(row.done) ? "done" : "planned", origin: "typed" }),
  task: (_, row) => ({ status: isGiven(row.done) ? "done" : "open", priority: "normal", origin: "typed" }),
  case: ({ world }, row) => ({ status: isGiven(row.closed) ? "closed" : "new", opened: world.now().moment, priority: "normal" }),
  opportunity: () => ({ stage: "lead" }),
  member: () => ({ role: "manager" }),
};

const isGiven = (value: Value | undefined): boolean => (value ?? null) !== null;

/** Values for fields that are blank; what is there stays. */
export function presumed(context: Context, name: EntityName, row: Values): Values {
  const values = presumptions[name]?.(context, row) ?? {};
  return Object.fromEntries(Object.entries(values).filter(([field]) => !isGiven(row[field])));
}
