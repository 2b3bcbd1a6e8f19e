/** Keeps the names that rows repeat of the rows that they refer to. */
import { type EntityName, entities, entityNames } from "../../crm/entities.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Problem, Value, Values } from "../../schema/row.ts";
import { plain } from "../plain.ts";
import type { Held, Work } from "./work.ts";
import { hold } from "./work.ts";

export interface Title {
  /** The field that repeats the title. */
  readonly field: string;
  /** The field that refers. */
  readonly reference: string;
  readonly to: EntityName;
}

/** The titles that an entity's rows repeat. */
export function titlesOf(name: EntityName): readonly Title[] {
  const of: AnyEntity = entities[name];
  return Object.entries(of.fields).flatMap(([field, { titleOf }]) => {
    const to = entityNames.find((known) => known === of.fields[titleOf ?? ""]?.kind.reference);
    return titleOf !== undefined && to !== undefined ? [{ field, reference: titleOf, to }] : [];
  });
}

export interface Referred {
  /** The titles to write. */
  readonly titles: Values;
  readonly problems: readonly Problem[];
  /** The rows referred to, by field. */
  readonly rows: Readonly<Record<string, Held | undefined>>;
}

/** Looks up what `set` refers to. `held` are rows that the action has read already. */
export function refer(work: Work, name: EntityName, set: Values, held: readonly Held[] = []): Referred {
  const titles: Record<string, Value> = {};
  const problems: Problem[] = [];
  const rows: Record<string, Held | undefined> = {};
  for (const { field, reference, to } of titlesOf(name)) {
    if (!(reference in set)) continue;
    const id = String(set[reference] ?? "");
    const row = id === "" ? undefined : (held.find((each) => each.name === to && each.id === id) ?? hold(work, to, id));
    if (id !== "" && row === undefined) problems.push({ field: reference, expected: "reference", found: id });
    titles[field] = row?.record[entities[to].title] ?? null;
    rows[reference] = row;
  }
  return { titles, problems, rows };
}

/** Writes a record's new title wherever rows repeat it. */
function spreadTitle({ context }: Work, name: EntityName, id: string, title: Value): void {
  const tables = plain(context.world.tables);
  for (const other of entityNames) {
    for (const { field, reference, to } of titlesOf(other)) {
      if (to !== name) continue;
      const values = tables.columns(other, [reference, field]).values;
      const changes = (values[reference] ?? []).flatMap((value, index) =>
        value === id && values[field]?.[index] !== title ? [{ at: index + 2, set: { [field]: title } }] : [],
      );
      if (changes.length > 0) tables.change(other, changes);
    }
  }
}

/** Other rows repeat a record's title; they must say what it says now. */
export function retitle(work: Work, before: { readonly name: EntityName; readonly record: Values }, after: Held): void {
  const { title } = entities[before.name];
  if ((before.record[title] ?? null) !== (after.record[title] ?? null))
    spreadTitle(work, after.name, after.id, after.record[title] ?? null);
}
