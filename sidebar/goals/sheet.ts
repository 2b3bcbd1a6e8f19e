/** The goals of one person or team as a list of targets to edit, and what has changed in it. */
import { type Code, choices } from "../../src/crm/choices.ts";
import { isShare as isShareFigure } from "../../src/crm/insight/board.ts";
import { parseNumber } from "../../src/schema/number.ts";
import type { Answer, Asked } from "../server.ts";

export type Goals = Answer<"goals">;
export type GoalChange = Asked<"saveGoals">["changes"][number];

/** Whose goals: a person, or everybody below a supervisor. */
export interface Subject {
  readonly scope: Code<"scope">;
  readonly owner: string;
}

export interface GoalRow {
  readonly kpi: Code<"kpi">;
  readonly target: number | null;
  /** What was reached; null where the KPI tab has nothing. */
  readonly value: number | null;
}

/** Whether a KPI's targets are typed as percentages. */
export const isShare = (kpi: Code<"kpi">): boolean => isShareFigure({ kpi, part: "" });

const isOf = (subject: Subject, given: { readonly scope: string | null; readonly owner: string | null }): boolean =>
  given.scope === subject.scope && given.owner === subject.owner;

/** Attainment is what comes of goals; it has none of its own. */
const kpis = choices.kpi.filter((kpi) => kpi !== "attainment");

export function rowsOf(goals: Goals, subject: Subject): readonly GoalRow[] {
  const targets = goals.goals.filter(({ record }) => isOf(subject, record));
  const figures = goals.figures.filter((figure) => isOf(subject, figure));
  return kpis.map((kpi) => ({
    kpi,
    target: targets.find(({ record }) => record.kpi === kpi)?.record.target ?? null,
    value: figures.find((figure) => figure.kpi === kpi)?.value ?? null,
  }));
}

/** The text of a target: a share as a percentage. */
export const targetText = ({ kpi, target }: GoalRow): string =>
  target === null ? "" : isShare(kpi) ? `${Number((target * 100).toFixed(4))}%` : String(target);

/** A target out of what was typed: null for none, undefined for what is no number. `90` and `90%` are the same for a share. */
export function readTarget(kpi: Code<"kpi">, text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const value = parseNumber(text);
  return value !== undefined && isShare(kpi) && !text.includes("%") ? value / 100 : value;
}

export type Typed = Readonly<Record<string, string | undefined>>;

/** The rows whose text is no number. */
export const unreadable = (rows: readonly GoalRow[], typed: Typed): readonly GoalRow[] =>
  rows.filter((row) => readTarget(row.kpi, typed[row.kpi] ?? targetText(row)) === undefined);

export function changesOf(rows: readonly GoalRow[], typed: Typed, subject: Subject): GoalChange[] {
  return rows.flatMap(({ kpi, target: original, ...row }) => {
    const target = readTarget(kpi, typed[kpi] ?? targetText({ ...row, kpi, target: original }));
    return target === undefined || target === original ? [] : [{ ...subject, kpi, original, target }];
  });
}
