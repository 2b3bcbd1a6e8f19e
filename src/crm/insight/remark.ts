/** What a remark is: its numbers, how they look, where it stands in a summary, and what its numbers rest on. */
import type { Day } from "../../schema/cell.ts";
import type { Code, KpiCode } from "../choices.ts";
import type { Gaps, Place } from "./attention.ts";
import type { Line } from "./board.ts";
import type { Named } from "./grounds.ts";
import type { PeriodKind } from "./periods.ts";

export type Tone = "good" | "bad" | "neutral";
/** What happened, what is late, what is at risk, who deserves praise, what to do next. */
export type Section = Code<"section">;
/** Where a value lies: against its usual range, or against the value before. */
export type Course = "above" | "below" | "within" | "unknown";

/** A part of a whole, and the share before. */
interface Part {
  readonly few: boolean;
  readonly before: number | null;
  readonly course: Course;
}

/** The numbers of each remark; money in the workbook's currency, shares as parts of 1. `kind` tells what “before” means. */
export interface Numbers {
  /** `before` is null where nothing is on record yet. */
  growth: { now: number; before: number | null; growth: number | null; orders: number; course: Course; low: number; high: number };
  season: { now: number; before: number; growth: number; kind: PeriodKind };
  pace: { kpi: KpiCode; period: string; value: number; target: number; attainment: number; elapsed: number };
  coverage: { covered: number; planned: number } & Part;
  satisfaction: { mean: number; before: number | null; n: number; few: boolean; course: Course };
  tasks: { onTime: number; due: number } & Part;
  newcomers: { now: number; referred: number; before: number | null };
  wins: { won: number; closed: number } & Part;
  retention: { stayed: number; cohort: number; year: string; before: number | null; course: Course };
  csat: { high: number; n: number } & Part;
  nps: { points: number; low: number; high: number; n: number } & Part;
  responses: { answered: number; asked: number } & Part;
  nothing: { kind: PeriodKind };
  overdue: { visits: number; tasks: number; days: number; before: number; day: Day };
  cases: { late: number; open: number; days: number; before: number; day: Day };
  silent: { silent: number; key: number; days: number; before: number; day: Day };
  unhappy: { customers: number; low: number; n: number; before: number };
  complaints: { now: number; before: number | null; open: number; course: Course };
  loss: { now: number; before: number; days: number; orders: number; ordersBefore: number };
  gain: { now: number; before: number; days: number; orders: number; ordersBefore: number };
  missing: { readonly [G in keyof Gaps]: number };
  reached: { kpi: KpiCode; period: string; value: number; target: number; attainment: number };
  flawless: { kpi: KpiCode; n: number; before: number | null };
  improved: { mean: number; n: number; before: number; nBefore: number };
  regained: { customers: number; silent: number };
  catchUp: { visits: number; tasks: number; days: number; until: Day };
  answer: { cases: number; late: number; until: Day };
  callBack: { customers: number; until: Day };
  contact: { customers: number; days: number; until: Day };
  winBack: { now: number; before: number; until: Day };
  close: { kpi: KpiCode; period: string; gap: number; perWeek: number; until: Day };
  fillIn: { records: number; until: Day };
}
export type RemarkCode = keyof Numbers;

export interface RemarkOf<C extends RemarkCode> {
  readonly code: C;
  readonly section: Section;
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
  /** The heavier comes first in its section. */
  readonly weight: number;
}
export type Remark = { [C in RemarkCode]: RemarkOf<C> }[RemarkCode];
