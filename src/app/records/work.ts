/** One action under the lock: the rows it reads and writes, and the row of the journal that tells of them. */
import type { Code } from "../../crm/choices.ts";
import { type EntityName, entities } from "../../crm/entities.ts";
import { type AnyEntity, blank } from "../../schema/entity.ts";
import { rowOf, type Value, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { plain } from "../plain.ts";
import { happenedEntry } from "../rules/happened.ts";
import { stateKeys } from "../stateKeys.ts";
import type { UndoRef } from "../wire.ts";
import { printOf, type Step, writeSteps } from "./steps.ts";

/** A row that was read in this action, as it stands. */
export interface Held {
  readonly name: EntityName;
  readonly id: string;
  readonly at: number;
  readonly record: Values;
  /** Fields whose cells could not be read. */
  readonly unread: readonly string[];
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
  return found && { name, id, at: found.at, record: found.record, unread: found.problems.map(({ field }) => field) };
}

/** The fields from the first to the last that changes, as far as their cells could be read: neighbours are one write. */
function stretch({ name, record, unread }: Held, changed: Values): Values {
  const fields = Object.keys(entities[name].fields);
  const at = Object.keys(changed).map((field) => fields.indexOf(field));
  const between = fields.slice(Math.min(...at), Math.max(...at)).filter((field) => !unread.includes(field));
  return { ...Object.fromEntries(between.map((field) => [field, record[field] ?? null])), ...changed };
}

/** Writes the cells that change, and no others; `inOneGo`, those between them too, as they were just read, which is a write instead of several. */
export function amend(work: Work, held: Held, set: Values, inOneGo = false): Held {
  const changed = Object.fromEntries(Object.entries(set).filter(([field, value]) => value !== (held.record[field] ?? null)));
  if (Object.keys(changed).length === 0) return held;
  plain(work.context.world.tables).change(held.name, [{ at: held.at, set: inOneGo ? stretch(held, changed) : changed }]);
  const changes = Object.entries(changed).map(([field, value]): [string, [Value, Value]] => [field, [held.record[field] ?? null, value]]);
  work.steps.push({ entity: held.name, id: held.id, at: held.at, changes: Object.fromEntries(changes) });
  return { ...held, record: { ...held.record, ...set } };
}

interface MakeOptions {
  readonly id?: string;
  /** Whether somebody needs to know the row: asking costs a round trip. Else it is 0. */
  readonly placed?: boolean;
}

/** Adds a row. */
export function make(
  work: Work,
  name: EntityName,
  values: Values,
  { id = work.context.world.newId(name), placed = false }: MakeOptions = {},
): Held {
  const of: AnyEntity = entities[name];
  const record = rowOf(of.fields, id, values);
  const tables = plain(work.context.world.tables);
  const at = placed ? tables.append(name, [record]) : 0;
  if (!placed) tables.add(name, record);
  work.steps.push({ entity: name, id, at, made: printOf(of, record) });
  return { name, id, at, record, unread: [] };
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
  world.tables.add("journal", row);
  const touched = work.steps.map(({ entity }) => entity);
  const remember = { ...work.remember, ...(work.steps.some(isSearched) ? nextIndexVersion(work.context) : {}), ...happenedEntry(touched) };
  if (Object.keys(remember).length > 0) world.state.set(remember);
  return changes.whole ? { id: row.id } : null;
}
