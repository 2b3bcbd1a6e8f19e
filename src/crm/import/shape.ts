/** Turns the rows of a file into records of every entity that it holds. */

import { type Field, fieldOf } from "../../schema/entity.ts";
import { tidy } from "../../schema/number.ts";
import type { Value } from "../../schema/row.ts";
import { entities } from "../entities.ts";
import { type Draft, type Shelves, shelve } from "./drafts.ts";
import { type Mapping, type ShapeOptions, waysOf } from "./mapping.ts";
import { type RowSaid, readRow, type Said, teamOf } from "./row.ts";
import { isTotals, type RowProblem, surplus, type Table } from "./table.ts";
import { type Importable, importables, perImportable } from "./targets.ts";

export interface Shaped {
  readonly object: Importable;
  readonly drafts: Readonly<Record<Importable, readonly Draft[]>>;
  /** Fields that hold for new records only: what follows from other rows of the file, as an order's amount from its lines. */
  readonly initial: Readonly<Partial<Record<Importable, readonly string[]>>>;
  readonly problems: readonly RowProblem[];
}

const shelves = (): Shelves => perImportable(() => ({ drafts: [], byKey: new Map() }));

interface Naming {
  readonly field: string;
  readonly other: Importable;
  /** It repeats the other's title, and is no reference itself. */
  readonly isTitle: boolean;
}

/** The fields by which an entity names another that a file can hold. */
function namingsOf(entity: Importable): Naming[] {
  const fields: [string, Field<unknown>][] = Object.entries(entities[entity].fields);
  return fields.flatMap(([field, { kind, titleOf }]) => {
    const reference = titleOf === undefined ? kind.reference : fieldOf(entities[entity], titleOf)?.kind.reference;
    const other = importables.find((each) => each === reference && each !== entity);
    return other ? [{ field, other, isTitle: titleOf !== undefined }] : [];
  });
}
const namings = perImportable(namingsOf);

const holds = (said: Said | undefined, field: string): boolean => (said?.values[field] ?? null) !== null;

/** A person who stands for nobody else is a customer of that name. */
function standIn(said: RowSaid): void {
  const name = said.contact?.values.name ?? null;
  if (
    name === null ||
    holds(said.customer, "name") ||
    holds(said.customer, "sourceId") ||
    holds(said.contact, "customer") ||
    holds(said.contact, "customerName")
  )
    return;
  const own = said.customer ?? { values: {}, parts: {}, rest: [] };
  own.values.name = name;
  said.customer = own;
}

/** A draft's way of naming another: its id in the file, and its title. */
function refer(entity: Importable, values: Record<string, Value>, drafts: ReadonlyMap<Importable, Draft>): void {
  for (const { field, other, isTitle } of namings[entity]) {
    const draft = drafts.get(other);
    if (!draft || (values[field] ?? null) !== null) continue;
    values[field] = draft.values[isTitle ? entities[other].title : other === "order" ? "number" : "sourceId"] ?? null;
  }
}

/** What follows from a record's own values. */
function derive(entity: Importable, values: Record<string, Value>): void {
  const isClosed = values.stage === "won" || values.stage === "lost";
  if (entity === "opportunity" && isClosed && (values.closed ?? null) === null && values.expectedClose)
    values.closed = values.expectedClose;
}

/**
 * Entities that a row names itself, the referred before what refers to them. A customer of whom neither name nor id is said is nobody,
 * unless the row speaks of nothing else: then it is said to lack its name.
 */
function present(said: RowSaid): Importable[] {
  const isNamed = holds(said.customer, "name") || holds(said.customer, "sourceId");
  const named = importables.filter((entity) => said[entity] !== undefined && (entity !== "customer" || isNamed));
  return named.length === 0 && said.customer !== undefined ? ["customer"] : named;
}

function shelveRow(all: Shelves, said: RowSaid, row: number): { readonly repeated: Importable[] } {
  standIn(said);
  const drafts = new Map<Importable, Draft>();
  const repeated: Importable[] = [];
  for (const entity of present(said)) {
    const values = { ...said[entity]?.values };
    refer(entity, values, drafts);
    derive(entity, values);
    const { draft, isNew } = shelve(all[entity], entity, { row, values });
    drafts.set(entity, draft);
    if (!isNew) repeated.push(entity);
  }
  return { repeated };
}

/** Orders whose amount no column gives have that of their lines. */
function sumLines(all: Shelves): void {
  for (const field of ["amount", "profit"]) {
    const sums = new Map<string, number>();
    for (const { values } of all.orderLine.drafts) {
      const value = values[field];
      if (typeof value === "number") sums.set(String(values.order), (sums.get(String(values.order)) ?? 0) + value);
    }
    for (const { values } of all.order.drafts) {
      const sum = sums.get(String(values.number));
      if (sum !== undefined) values[field] = tidy(sum);
    }
  }
}

/** A row that cannot be read at all, and why; undefined for one that can. */
function unreadable(table: Table, index: number, last: number): RowProblem | undefined {
  const cells = table.rows[index] ?? [];
  const extra = surplus(cells, table);
  const problem = { row: index + 2, heading: "", isSkipped: true };
  if (extra.length > 0) return { ...problem, code: "tooManyCells", found: extra.join(", ").slice(0, 80) };
  return index >= last - 1 && isTotals(cells)
    ? { ...problem, code: "totals", found: cells.find((cell) => cell.trim() !== "") ?? "" }
    : undefined;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Every record of the file once, with what was left out and why. Blank rows are passed over. */
export function shape(table: Table, mapping: Mapping, options: ShapeOptions): Shaped {
  const all = shelves();
  const problems: RowProblem[] = [];
  const reader = { ways: waysOf(table, mapping, options), team: teamOf(options.people) };
  const last = table.rows.reduce((found, cells, index) => (isEmpty(cells) ? found : index), -1);
  table.rows.forEach((cells, index) => {
    if (isEmpty(cells)) return;
    const row = index + 2;
    const refused = unreadable(table, index, last);
    if (refused) {
      problems.push(refused);
      return;
    }
    if (cells.length < table.headings.length)
      problems.push({ row, heading: "", code: "tooFewCells", found: String(cells.length), isSkipped: false });
    const { said, problems: found } = readRow(cells, row, reader);
    const { repeated } = shelveRow(all, said, row);
    problems.push(...found);
    if (repeated.includes(mapping.object)) problems.push({ row, heading: "", code: "repeated", found: "", isSkipped: false });
  });
  const isSummed =
    all.orderLine.drafts.length > 0 && !reader.ways.some(({ place }) => place.entity === "order" && place.field === "amount");
  if (isSummed) sumLines(all);
  return {
    object: mapping.object,
    drafts: perImportable((entity) => all[entity].drafts),
    initial: isSummed ? { order: ["amount", "profit"] } : {},
    problems,
  };
}
