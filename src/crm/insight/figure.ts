/** What a figure is: its value and what it rests on, and the two shapes most of them have. */
import type { KpiCode } from "../choices.ts";
import { type Interval, type Sample, shareSample, wilson } from "./statistics.ts";

/** Why there is no value, or what to know of the one there is. */
export type Why = "noData" | "fewCases" | "notObserved" | "new" | "notAbove0" | "firstRecords" | "proRata" | "byOrder" | "noTarget";

/** Ids of the rows that made a figure: those that count, and for a share the rest of what it is a share of. */
export interface Made {
  readonly hits: readonly string[];
  readonly rest: readonly string[];
}

export interface Figure {
  readonly kpi: KpiCode;
  /** Blank for the whole; `top2`, `perActive`, `lastYear`, or `source:…`. */
  readonly part: string;
  /** Null where there is not enough data: never 0 instead. */
  readonly value: number | null;
  /** The numerator of a share; the number of cases of a sum or mean. */
  readonly counted: number | null;
  /** What it is a share of, or the number of cases. */
  readonly n: number | null;
  readonly why: Why | null;
  readonly interval?: Interval;
  readonly sample?: Sample;
  /** Figures of one block rest on the same rows. */
  readonly block: KpiCode;
  readonly made: () => Made;
}

export const idsAt = (ids: readonly string[], rows: Iterable<number>): string[] => Array.from(rows, (row) => ids[row] ?? "");
export const nothing: Made = { hits: [], rest: [] };

/** A share with its interval; too few cases have the numbers and no share. */
export function share(
  least: number,
  given: Pick<Figure, "kpi" | "part"> & { readonly hits: number; readonly n: number; readonly made: () => Made },
): Figure {
  const { hits, n, made, kpi, part } = given;
  const base = { kpi, part, counted: hits, n, block: kpi, made };
  if (n === 0) return { ...base, counted: null, n: null, value: null, why: "noData", made: () => nothing };
  const known = { ...base, interval: wilson(hits, n), sample: shareSample(hits, n) };
  return n < least ? { ...known, value: null, why: "fewCases" } : { ...known, value: hits / n, why: null };
}

/** A number of rows; unknown in a workbook that keeps no such rows. */
export function tally(kpi: KpiCode, ids: readonly string[], rows: readonly number[]): Figure {
  const kept = ids.length > 0;
  return {
    kpi,
    part: "",
    value: kept ? rows.length : null,
    counted: kept ? rows.length : null,
    n: null,
    why: kept ? null : "noData",
    block: kpi,
    made: () => ({ hits: idsAt(ids, rows), rest: [] }),
  };
}

export function split<T>(all: readonly T[], hit: (each: T) => boolean): [T[], T[]] {
  const hits: T[] = [];
  const rest: T[] = [];
  for (const each of all) (hit(each) ? hits : rest).push(each);
  return [hits, rest];
}
