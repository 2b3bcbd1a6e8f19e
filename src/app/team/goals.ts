/** Goals of a period: what each person and team is to reach, beside what was reached. */
import type { Rec } from "../../crm/entities.ts";
import { below } from "../../crm/insight/team.ts";
import type { Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { act } from "../records/act.ts";
import { amend, drop, finishWork, type Held, make } from "../records/work.ts";
import type { GoalCell, Goals, GoalsSaved, Person, Wired } from "../wire.ts";

export interface GoalChange extends GoalCell {
  /** The target that the form showed at first; null for none. */
  readonly original: number | null;
  /** Null takes the goal away. */
  readonly target: number | null;
}

const isSame = (one: Pick<Rec<"goal">, "kpi" | "scope" | "owner">, other: GoalCell): boolean =>
  one.kpi === other.kpi && one.scope === other.scope && one.owner === other.owner;

function figuresOf({ world }: Context, period: string): Goals["figures"] {
  const { values, size } = world.tables.columns("kpi", ["kpi", "part", "scope", "owner", "period", "value"]);
  return Array.from({ length: size }, (_, index) => index).flatMap((index) => {
    const [kpi, scope, owner] = [values.kpi[index], values.scope[index], values.owner[index]];
    if (values.period[index] !== period || values.part[index] || !kpi || !scope || !owner) return [];
    return [{ kpi, scope, owner, value: values.value[index] ?? null }];
  });
}

const goalsOf = ({ world }: Context, period: string): readonly Wired<"goal">[] =>
  world.tables.where("goal", "period", period, 1000).map(({ at, record }) => ({ at, record }));

/** Everybody, for the workbook's owner; else the caller and those below. */
function seen({ people, me }: Context): readonly Person[] {
  const under = new Set(below(me, people));
  return people.find(({ email }) => email === me)?.role === "owner" ? people : people.filter(({ email }) => under.has(email));
}

export function goals(context: Context, { period }: { readonly period: string }): Goals {
  const people = seen(context);
  const owners = new Set<string | null>(people.map(({ email }) => email));
  return {
    period,
    people,
    goals: goalsOf(context, period).filter(({ record }) => owners.has(record.owner)),
    figures: figuresOf(context, period).filter(({ owner }) => owners.has(owner)),
  };
}

const hold = ({ at, record }: Wired<"goal">): Held => ({ name: "goal", id: record.id, at, record, unread: [] });

/** Nothing is written where one of the targets has been changed by somebody else meanwhile. */
export function saveGoals(
  context: Context,
  { period, changes }: { readonly period: string; readonly changes: readonly GoalChange[] },
): GoalsSaved {
  return act(context, (work) => {
    const stored = goalsOf(context, period);
    const found = changes.map((change) => ({ change, goal: stored.find(({ record }) => isSame(record, change)) }));
    const clashing = found.filter(({ change, goal }) => ![change.original, change.target].includes(goal?.record.target ?? null));
    const conflicts = clashing.map(({ change: { kpi, scope, owner, original, target }, goal }) => ({
      kpi,
      scope,
      owner,
      original,
      mine: target,
      theirs: goal?.record.target ?? null,
    }));
    if (conflicts.length > 0) return { kind: "conflict", goals: goals(context, { period }), conflicts };
    const inSheetOrder = found.sort((one, other) => (other.goal?.at ?? 0) - (one.goal?.at ?? 0));
    for (const { change, goal } of inSheetOrder) {
      const { kpi, scope, owner, target } = change;
      const fresh: Values = { kpi, scope, owner, period, target };
      if (goal && target === null) drop(work, hold(goal));
      else if (goal) amend(work, hold(goal), { target });
      else if (target !== null) make(work, "goal", fresh);
    }
    const undo = finishWork(work, "updated", { name: "goal", id: work.steps[0]?.id ?? "" });
    return { kind: "saved", goals: goals(context, { period }), undo };
  });
}
