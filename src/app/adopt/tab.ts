/** Works out what must be written into a tab that people typed into, so that every row has an id, reads well, and refers to what it names. */
import { type EntityName, entities } from "../../crm/entities.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import { completeness, type Value, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import type { PlainChange, PlainInspected } from "../plain.ts";
import type { Misread } from "../ports.ts";
import { missingRequired } from "../records/input.ts";
import { titlesOf } from "../records/references.ts";
import { type Directories, personNamed, resolve } from "./directory.ts";
import { presumed } from "./presumed.ts";

/** A cell that is wrong and stays so. */
export interface Wrong extends Misread {
  readonly entity: EntityName;
  readonly id: string;
}

export interface Adopted {
  readonly changes: readonly PlainChange[];
  readonly wrong: readonly Wrong[];
  /** Rows that were given an id. */
  readonly named: readonly { readonly at: number; readonly id: string }[];
}

export interface TabRow {
  readonly at: number;
  readonly id: string;
  /** Whether the id is a new one. */
  readonly fresh: boolean;
  readonly values: Values;
  readonly problems: readonly Misread[];
  readonly rough: readonly string[];
}

const isFilled = (value: Value | undefined): boolean => value !== null && value !== undefined && value !== "" && value !== false;

function byRow<T extends { readonly at: number }>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const each of all) {
    const row = found.get(each.at);
    if (row) row.push(each);
    else found.set(each.at, [each]);
  }
  return found;
}

/** The rows that hold anything. One without an id, and a copy that bears another row's, gets its own. */
export function rowsOf(tab: PlainInspected, newId: () => string): readonly TabRow[] {
  const [problems, rough] = [byRow(tab.problems), byRow(tab.rough)];
  const columns = Object.entries(tab.values);
  const taken = new Set<string>();
  const rows: TabRow[] = [];
  for (let index = 0; index < tab.size; index++) {
    const at = index + 2;
    const values = Object.fromEntries(columns.map(([field, column]) => [field, column[index] ?? null]));
    const wrong = problems.get(at) ?? [];
    if (wrong.length === 0 && !Object.values(values).some(isFilled)) continue;
    const given = String(values.id ?? "");
    const fresh = given === "" || taken.has(given);
    const id = fresh ? newId() : given;
    taken.add(id);
    rows.push({ at, id, fresh, values: { ...values, id }, problems: wrong, rough: (rough.get(at) ?? []).map(({ field }) => field) });
  }
  return rows;
}

/** Names of people typed where an address belongs. */
function peopleNamed({ people }: Context, of: AnyEntity, problems: readonly Misread[]): Values {
  const found = problems.map(({ field, found: name }): [string, string | undefined] => [
    field,
    of.fields[field]?.kind.dropDown?.of === "people" ? personNamed(people, name) : undefined,
  ]);
  return Object.fromEntries(found.flatMap(([field, email]) => (email === undefined ? [] : [[field, email]])));
}

/** Ids for the names that references hold, or that stand where the title does, and the titles that go with them. */
function referred(name: EntityName, values: Values, look: Directories): { readonly set: Values; readonly lost: readonly string[] } {
  const set: Record<string, Value> = {};
  const lost: string[] = [];
  for (const { field, reference, to } of titlesOf(name)) {
    const typed = String(values[reference] ?? "");
    const text = typed === "" ? String(values[field] ?? "") : typed;
    const known = text === "" ? undefined : look(to);
    if (text !== "" && !known) continue;
    const id = known && resolve(known, text);
    if (text !== "" && id === undefined) lost.push(typed === "" ? field : reference);
    else Object.assign(set, { [reference]: id ?? null, [field]: id === undefined ? null : (known?.titles.get(id) ?? null) });
  }
  return { set, lost };
}

/** What stands in cells that could not be read, so that nothing is presumed over it. */
const unreadable = ({ problems }: TabRow): Values => Object.fromEntries(problems.map(({ field, found }) => [field, found]));

function adoptRow(
  context: Context,
  name: EntityName,
  row: TabRow,
  look: Directories,
): { readonly set: Values; readonly wrong: readonly Wrong[] } {
  const of: AnyEntity = entities[name];
  const people = peopleNamed(context, of, row.problems);
  const smooth = Object.fromEntries(row.rough.map((field) => [field, row.values[field] ?? null]));
  const { set: references, lost } = referred(name, row.values, look);
  const presumedValues = row.fresh ? presumed(context, name, { ...row.values, ...unreadable(row), ...people, ...references }) : {};
  const wanted = { ...people, ...references, ...presumedValues };
  const after = { ...row.values, ...wanted };
  const filled = name === "customer" ? { completeness: completeness(entities.customer, after) } : {};
  const different = Object.entries({ ...wanted, ...filled }).filter(([field, value]) => value !== (row.values[field] ?? null));
  const place = { entity: name, id: row.id, at: row.at };
  const unread = row.problems.filter(({ field }) => (after[field] ?? null) === null);
  const blank = missingRequired(name, after).filter(({ field }) => !unread.some((problem) => problem.field === field));
  const unknown = lost.map((field) => ({ field, expected: "reference", found: String(row.values[field]) }));
  return {
    set: { ...smooth, ...Object.fromEntries(different), ...(row.fresh ? { id: row.id } : {}) },
    wrong: [...unread, ...blank, ...unknown].map(({ field, expected, found }) => ({ ...place, field, expected, found })),
  };
}

export function adoptTab(context: Context, name: EntityName, rows: readonly TabRow[], look: Directories): Adopted {
  const adopted = rows.map((row) => ({ row, ...adoptRow(context, name, row, look) }));
  return {
    changes: adopted.flatMap(({ row, set }) => (Object.keys(set).length > 0 ? [{ at: row.at, set }] : [])),
    wrong: adopted.flatMap(({ wrong }) => wrong),
    named: rows.filter(({ fresh }) => fresh).map(({ at, id }) => ({ at, id })),
  };
}
