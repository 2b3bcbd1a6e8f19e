/** Takes an action back, step by step from its last, unless somebody has changed what it wrote. */
import { entities } from "../../crm/entities.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Value, Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import type { Conflict, Undone, UndoRef } from "../wire.ts";
import { retitle } from "./save.ts";
import { printOf, readSteps, type Step } from "./steps.ts";
import { amend, beginWork, drop, finishWork, type Held, hold, make, type Work } from "./work.ts";

type Found = { readonly step: Step; readonly held: Held | undefined };
type Clash = Conflict & Pick<Step, "entity" | "id">;

const isComputed = ({ entity }: Step, field: string): boolean => {
  const of: AnyEntity = entities[entity];
  return of.fields[field]?.computed === true;
};

/** What a person changed since; computed fields never stand in the way. */
function clashes({ step, held }: Found): readonly Clash[] {
  const { entity, id, changes, made } = step;
  if (!held) return [];
  if (made !== undefined) {
    return printOf(entities[entity], held.record) === made
      ? []
      : [{ entity, id, field: entities[entity].title, original: null, mine: null, theirs: held.record[entities[entity].title] ?? null }];
  }
  return Object.entries(changes ?? {}).flatMap(([field, [before, after]]) => {
    const theirs = held.record[field] ?? null;
    return isComputed(step, field) || theirs === after || theirs === before
      ? []
      : [{ entity, id, field, original: after, mine: before, theirs }];
  });
}

/** The values to go back to: those that still stand as the action left them. */
const former = (changes: NonNullable<Step["changes"]>, record: Values): Values =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([field, [before, after]]): [string, Value][] =>
      (record[field] ?? null) === after ? [[field, before]] : [],
    ),
  );

function revert(work: Work, step: Step): void {
  if (step.dropped) {
    make(work, step.entity, step.dropped, { id: step.id });
    return;
  }
  const held = hold(work, step.entity, step.id, step.at || null);
  if (!held) return;
  if (step.changes) retitle(work, held, amend(work, held, former(step.changes, held.record)));
  else drop(work, held);
}

/** `gone` where the journal does not tell, or what was changed is there no longer. */
export function undo(context: Context, { id }: UndoRef): Undone {
  return context.world.lock(() => {
    const work = beginWork(context);
    const steps = readSteps(String(hold(work, "journal", id)?.record.changes ?? ""));
    if (!steps) return { kind: "gone" };
    const found = steps.map(
      (step): Found => ({ step, held: step.dropped ? undefined : hold(work, step.entity, step.id, step.at || null) }),
    );
    if (found.some(({ step, held }) => step.changes && !held)) return { kind: "gone" };
    const conflicts = found.flatMap(clashes);
    if (conflicts.length > 0) return { kind: "conflict", conflicts };
    for (const step of [...steps].reverse()) revert(work, step);
    const chief = steps[0];
    if (chief) finishWork(work, chief.made === undefined ? "updated" : "deleted", { name: chief.entity, id: chief.id });
    return { kind: "undone" };
  });
}
