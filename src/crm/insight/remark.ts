/** What a remark is: its numbers, how they look, and what they rest on. */
import type { KpiCode } from "../choices.ts";
import type { Gaps, Place } from "./attention.ts";
import type { Line } from "./board.ts";
import type { Named } from "./grounds.ts";
import type { PeriodKind } from "./periods.ts";

export type Tone = "good" | "bad" | "neutral";
/** Where a value lies: against its usual range, or against the value before. */
export type Course = "above" | "below" | "within" | "unknown";

/** The numbers of each remark; money in the workbook's currency, shares as parts of 1. */
export interface Numbers {
  growth: { now: number; before: number; growth: number | null; course: Course; low: number; high: number };
  season: { now: number; before: number; growth: number };
  pace: { kpi: KpiCode; period: string; value: number; target: number; attainment: number; elapsed: number };
  coverage: { covered: number; planned: number; few: boolean };
  overdue: { visits: number; tasks: number; days: number };
  silent: { silent: number; key: number; days: number };
  loss: { now: number; before: number; days: number };
  gain: { now: number; before: number; days: number };
  satisfaction: { mean: number; before: number | null; n: number; few: boolean; course: Course };
  unhappy: { customers: number };
  complaints: { now: number; before: number | null; open: number; course: Course };
  tasks: { onTime: number; due: number; few: boolean };
  newcomers: { now: number; referred: number; before: number | null };
  wins: { won: number; closed: number; few: boolean };
  retention: { stayed: number; cohort: number; year: string; before: number | null; course: Course };
  missing: { readonly [G in keyof Gaps]: number };
  praise: { kpi: KpiCode; value: number; counted: number; n: number };
  nothing: { kind: PeriodKind };
}
export type RemarkCode = keyof Numbers;

export interface RemarkOf<C extends RemarkCode> {
  readonly code: C;
  readonly tone: Tone;
  readonly numbers: Numbers[C];
  /** Rows that it speaks of. */
  readonly about: readonly Place[];
  /** A colleague whom it speaks of. */
  readonly who: string | null;
  /** The figure whose evidence shows its numbers. */
  readonly line: Line | null;
  /** All that its numbers rest on, the rows of `line` first. */
  readonly basis: readonly Named[];
  /** The heavier comes first. */
  readonly weight: number;
}
export type Remark = { [C in RemarkCode]: RemarkOf<C> }[RemarkCode];
