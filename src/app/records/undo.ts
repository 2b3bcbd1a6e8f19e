/** Takes an action back, step by step from its last, unless somebody has changed what it wrote. */
import { type EntityName, entities } from "../../crm/entities.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import { mustLead } from "../mayLead.ts";
import { takeStock } from "../outbox/stock.ts";
import { reread } from "../rules/replan.ts";
import type { Conflict, Undone, UndoRef } from "../wire.ts";
import { act, revert } from "./act.ts";
import { printOf, readSteps, type Step } from "./steps.ts";
import { finishWork, type Held, hold } from "./work.ts";

/** What supervisors and owners alone decide. */
const led: ReadonlySet<EntityName> = new Set(["rule", "template", "survey", "campaign"]);

type Found = { readonly step: Step; readonly held: Held | undefined };
type Clash = Conflict & Pick<Step, "entity" | "id">;

const isComputed = ({ entity }: Step, field: string): boolean => {
  const of: AnyEntity = entities[entity];
  return entity !== "outbox" && of.fields[field]?.computed === true;
};

/** What changed since; computed fields never stand in the way, but in the Outbox, whose states tell of what happened outside. */
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

/** `gone` where the journal does not tell, or what was changed is there no longer. */
export function undo(context: Context, { id }: UndoRef): Undone {
  return act(context, (work) => {
    const steps = readSteps(String(hold(work, "journal", id)?.record.changes ?? ""));
    if (!steps) return { kind: "gone" };
    if (steps.some(({ entity }) => led.has(entity))) mustLead(context);
    const found = steps.map(
      (step): Found => ({ step, held: step.dropped ? undefined : hold(work, step.entity, step.id, step.at || null) }),
    );
    if (found.some(({ step, held }) => step.changes && !held)) return { kind: "gone" };
    const conflicts = found.flatMap(clashes);
    if (conflicts.length > 0) return { kind: "conflict", conflicts };
    revert(work, steps);
    if (steps.some(({ entity }) => entity === "outbox")) Object.assign(work.remember, takeStock(context.world));
    if (steps.some(({ entity }) => entity === "answer")) Object.assign(work.remember, reread);
    const chief = steps[0];
    if (chief) finishWork(work, chief.made === undefined ? "updated" : "deleted", { name: chief.entity, id: chief.id });
    return { kind: "undone" };
  });
}
