/** Turns a record into cells and back, and says what could not be read. */
import { type Cell, isBlank } from "./cell.ts";
import { type Entity, type Fields, fieldNames, type Part, type Row } from "./entity.ts";
import type { ReadOptions, Vocabulary } from "./kind.ts";

/** Why a value was not taken: the field, what was expected there (a key of the messages), and what stood there. */
export interface Problem {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

export type Cells = Readonly<Record<string, Cell | undefined>>;

/** One value: null for a blank cell, undefined for one that cannot be read. */
export function readCell<F extends Fields, K extends keyof F & string>(
  of: Entity<F>,
  name: K,
  cell: Cell | undefined,
  words: Vocabulary,
  options?: ReadOptions,
): Row<F>[K] | null | undefined {
  if (cell === undefined || isBlank(cell)) return null;
  return of.fields[name]?.kind.read(cell, words, options);
}

/** A record out of cells by field name. What cannot be read is null and listed. */
export function readRow<F extends Fields>(of: Entity<F>, cells: Cells, words: Vocabulary): { row: Row<F>; problems: Problem[] } {
  const problems: Problem[] = [];
  const row: Record<string, unknown> = {};
  for (const name of fieldNames(of)) {
    const value = readCell(of, name, cells[name], words);
    if (value === undefined) problems.push({ field: name, expected: of.fields[name]?.kind.expected ?? "text", found: String(cells[name]) });
    row[name] = value ?? null;
  }
  return { row: { ...row, id: row.id ?? "" } as Row<F>, problems };
}

export function writeCell<F extends Fields>(of: Entity<F>, name: keyof F & string, value: unknown, words: Vocabulary): Cell {
  return value === null || value === undefined ? "" : (of.fields[name]?.kind.write(value, words) ?? "");
}

/** The cells of the fields that are given. */
export function writeRow<F extends Fields>(of: Entity<F>, row: Part<F>, words: Vocabulary): Record<string, Cell> {
  return Object.fromEntries(fieldNames(of).flatMap((name) => (name in row ? [[name, writeCell(of, name, row[name], words)]] : [])));
}

/** What keeps a record from being saved by a form: required fields that are blank, values that are none. */
export function check<F extends Fields>(of: Entity<F>, part: Part<F>): Problem[] {
  return fieldNames(of).flatMap((name) => {
    const { kind, required } = of.fields[name] ?? {};
    const value = part[name];
    if (!(name in part) || kind === undefined) return [];
    if (value === null || value === undefined) return required ? [{ field: name, expected: "required", found: "" }] : [];
    return kind.schema.safeParse(value).success ? [] : [{ field: name, expected: kind.expected, found: String(value) }];
  });
}

/** Weighted share of the fields that are filled; 1 when nothing carries a weight. */
export function completeness<F extends Fields>(of: Entity<F>, row: Part<F>): number {
  const weighted = fieldNames(of).map((name) => ({
    weight: of.fields[name]?.weight ?? 0,
    filled: row[name] !== null && row[name] !== undefined,
  }));
  const sum = (those: typeof weighted): number => those.reduce((total, each) => total + each.weight, 0);
  const all = sum(weighted);
  return all === 0 ? 1 : sum(weighted.filter((each) => each.filled)) / all;
}

/** What a field may hold. */
export type Value = string | number | boolean | null;
/** A record's values by field, for work that is the same for every entity. */
export type Values = Readonly<Record<string, Value>>;

const known = (fields: Fields, values: Values): [string, Value][] => Object.entries(values).filter(([name]) => name in fields);

/** Those of the values that belong to one of these fields; `check` says whether each is one that its field may hold. */
export const partOf = <F extends Fields>(fields: F, values: Values): Part<F> => Object.fromEntries(known(fields, values)) as Part<F>;

/** A whole record of these values; what is not given is blank. */
export function rowOf<F extends Fields>(fields: F, id: string, values: Values): Row<F> {
  const empty = Object.keys(fields).map((name) => [name, null]);
  return { ...Object.fromEntries(empty), ...Object.fromEntries(known(fields, values)), id } as Row<F>;
}
