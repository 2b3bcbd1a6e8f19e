/** One action under the lock: the rows it reads and writes, and the row of the journal that tells of them. */
import type { Code } from "../../crm/choices.ts";
import { type EntityName, entities } from "../../crm/entities.ts";
import { type AnyEntity, blank } from "../../schema/entity.ts";
import { rowOf, type Value, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { plain } from "../plain.ts";
import { stateKeys } from "../stateKeys.ts";
import type { UndoRef } from "../wire.ts";
import { printOf, type Step, writeSteps } from "./steps.ts";

/** A row that was read in this action, as it stands. */
export interface Held {
  readonly name: EntityName;
  readonly id: string;
  readonly at: number;
  readonly record: Values;
}

export interface Work {
  readonly context: Context;
  readonly steps: Step[];
  /** What the state must remember at the end, in one write. */
  readonly remember: Record<string, string>;
}

export const beginWork = (context: Context): Work => ({ context, steps: [], remember: {} });

export function hold(work: Work, name: EntityName, id: string, hint?: number | null): Held | undefined {
  const found = plain(work.context.world.tables).find(name, id, hint ?? undefined);
  return found && { name, id, at: found.at, record: found.record };
}

/** Writes the cells that change, and no others. */
export function amend(work: Work, held: Held, set: Values): Held {
  const changed = Object.entries(set).filter(([field, value]) => value !== (held.record[field] ?? null));
  if (changed.length === 0) return held;
  plain(work.context.world.tables).change(held.name, [{ at: held.at, set: Object.fromEntries(changed) }]);
  const changes = Object.fromEntries(
    changed.map(([field, value]): [string, [Value, Value]] => [field, [held.record[field] ?? null, value]]),
  );
  work.steps.push({ entity: held.name, id: held.id, at: held.at, changes });
  return { ...held, record: { ...held.record, ...set } };
}

/** Adds a row. */
export function make(work: Work, name: EntityName, values: Values, id = work.context.world.newId(name)): Held {
  const of: AnyEntity = entities[name];
  const record = rowOf(of.fields, id, values);
  const at = plain(work.context.world.tables).append(name, [record]);
  work.steps.push({ entity: name, id, at, made: printOf(of, record) });
  return { name, id, at, record };
}

/** Deletes a row. */
export function drop(work: Work, held: Held): void {
  work.context.world.tables.remove(held.name, held.at);
  work.steps.push({ entity: held.name, id: held.id, at: held.at, dropped: held.record });
}

const searched: Partial<Record<EntityName, readonly string[]>> = {
  customer: ["name", "shortName", "level", "owner", "phone", "email"],
  contact: ["name", "customer", "mobile", "phone", "email"],
};

/** Whether the search would show it: a new or deleted row, or a field that it looks in. */
const isSearched = (step: Step): boolean => {
  const fields = searched[step.entity];
  return fields !== undefined && (step.changes === undefined || fields.some((field) => field in step.changes));
};

export const nextIndexVersion = (context: Context): Record<string, string> => ({
  [stateKeys.indexVersion]: String(Number(context.world.state.get(stateKeys.indexVersion) ?? 0) + 1),
});

/** Notes the action in the journal, in one row about its chief record. Null when nothing was changed. */
export function finishWork(work: Work, action: Code<"action">, chief: { readonly name: EntityName; readonly id: string }): UndoRef | null {
  const { world, me } = work.context;
  if (work.steps.length === 0) return null;
  const changes = writeSteps(work.steps);
  const row = {
    ...blank(entities.journal, world.newId("journal")),
    at: world.now().moment,
    who: me,
    action,
    entity: chief.name,
    record: chief.id,
    changes: changes.text,
  };
  const at = world.tables.append("journal", [row]);
  const remember = { ...work.remember, ...(work.steps.some(isSearched) ? nextIndexVersion(work.context) : {}) };
  if (Object.keys(remember).length > 0) world.state.set(remember);
  return changes.whole ? { id: row.id, at } : null;
}
