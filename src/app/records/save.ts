/** Saves what a form says: a new record, or a change to one that others may have changed since. */
import { entities } from "../../crm/entities.ts";
import { type Problem, rowOf, type Value, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import type { Editable, Saved } from "../wire.ts";
import { act } from "./act.ts";
import { effects } from "./effects.ts";
import { missingRequired, readInput } from "./input.ts";
import { broken, merge } from "./merge.ts";
import { madeBefore, rememberMade, said } from "./once.ts";
import { refer, retitle } from "./references.ts";
import { rules } from "./rules.ts";
import { amend, finishWork, type Held, hold, make, type Work } from "./work.ts";

export interface SaveRequest {
  readonly entity: Editable;
  /** Null for a new record. */
  readonly id: string | null;
  /** The row where it was last seen. */
  readonly at: number | null;
  /** What the form showed at first: any fields. */
  readonly original: Values;
  /** What the form says now: any fields. */
  readonly mine: Values;
  /** A key of the form's own: a new record that comes twice under it is made once. */
  readonly once?: string | undefined;
  /** What must still be so, or it is a conflict. */
  readonly guard?: Values;
}

const invalid = (problems: readonly Problem[]): Saved<Editable> => ({ kind: "invalid", problems });

function saved(work: Work, held: Held, entity: Editable, isNew: boolean): Saved<Editable> {
  const undo = finishWork(work, isNew ? "created" : "updated", held);
  return { kind: "saved", at: held.at, record: rowOf(entities[entity].fields, held.id, held.record), also: [], undo };
}

function create(work: Work, { entity, once }: SaveRequest, mine: Values): Saved<Editable> {
  const id = work.context.world.newId(entity);
  const whole: Values = rowOf(entities[entity].fields, id, { ...rules[entity].defaults?.(work.context), ...said(mine) });
  const { titles, problems } = refer(work, entity, whole);
  const wrong = [...missingRequired(entity, whole), ...problems];
  if (wrong.length > 0) return invalid(wrong);
  const named = { ...whole, ...titles };
  const held = make(work, entity, { ...named, ...rules[entity].follows?.(work, named) }, { id, placed: true });
  effects(work, held);
  rememberMade(work, once, held);
  return saved(work, held, entity, true);
}

function update(work: Work, { entity, original, guard }: SaveRequest, mine: Values, held: Held): Saved<Editable> {
  const { changed, ...merged } = merge(original, mine, held.record);
  const conflicts = [...broken(guard ?? {}, held.record), ...merged.conflicts];
  if (conflicts.length > 0)
    return { kind: "conflict", at: held.at, theirs: rowOf(entities[entity].fields, held.id, held.record), conflicts };
  const { titles, problems } = refer(work, entity, changed);
  const wrong = [...missingRequired(entity, changed), ...problems];
  if (wrong.length > 0) return invalid(wrong);
  const set: Record<string, Value> = { ...changed, ...titles };
  const after = amend(work, held, {
    ...set,
    ...(Object.keys(set).length > 0 ? rules[entity].follows?.(work, { ...held.record, ...set }, held.record) : {}),
  });
  effects(work, after, held.record);
  retitle(work, held, after);
  return saved(work, after, entity, false);
}

function createOnce(work: Work, request: SaveRequest, mine: Values): Saved<Editable> {
  const { entity, once } = request;
  const twin = madeBefore(work, entity, once);
  if (!twin) return create(work, request, mine);
  return update(work, { entity, id: twin.id, at: twin.at, original: twin.record, mine }, said(mine), twin);
}

/** Nothing is written unless the result is `saved`. */
export function save(context: Context, request: SaveRequest): Saved<Editable> {
  const { values, problems } = readInput(context, request.entity, request.mine);
  if (problems.length > 0) return invalid(problems);
  return act(context, (work) => {
    if (request.id === null) return createOnce(work, request, values);
    const held = hold(work, request.entity, request.id, request.at);
    return held ? update(work, request, values, held) : { kind: "gone" };
  });
}
