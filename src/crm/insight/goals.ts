/** How far goals are reached. */
import type { Day } from "../../schema/cell.ts";
import type { Code, KpiCode } from "../choices.ts";
import { addDays, daysBetween } from "../days.ts";
import type { Data } from "./data.ts";
import { type AnyPeriod, monthsOf, sooner } from "./periods.ts";
import type { Subject } from "./team.ts";

export interface Goal {
  /** Several where goals of months add up to one of a quarter. */
  readonly ids: readonly string[];
  readonly kpi: KpiCode;
  readonly target: number;
}

/** KPIs that grow day by day: their target is due pro rata. */
const additive: ReadonlySet<KpiCode> = new Set([
  "sales",
  "orders",
  "newCustomers",
  "referredCustomers",
  "complaints",
  "visitsPlanned",
  "visitsDone",
]);
const lowerIsBetter: ReadonlySet<KpiCode> = new Set(["complaints"]);

const keyOf = (scope: Code<"scope">, owner: string, period: string): string => `${scope} ${owner} ${period}`;

/** The goals of a subject and period; of two for one KPI the lower row holds. */
export function goalsOf(data: Data): (subject: Subject, period: AnyPeriod) => readonly Goal[] {
  const { id, kpi, scope, owner, period, target } = data.goal;
  const found = new Map<string, Map<KpiCode, Goal>>();
  id.forEach((each, row) => {
    const [code, whose, who, when, aim] = [kpi[row], scope[row], owner[row], period[row], target[row]];
    if (!each || !code || !whose || !who || !when || typeof aim !== "number") return;
    const key = keyOf(whose, who, when.trim());
    found.set(key, (found.get(key) ?? new Map()).set(code, { ids: [each], kpi: code, target: aim }));
  });
  const goals: ReturnType<typeof goalsOf> = ({ scope, owner }, when) => [...(found.get(keyOf(scope, owner, when.key))?.values() ?? [])];
  return (subject, when) =>
    when.kind === "quarter"
      ? ofQuarter(
          goals(subject, when),
          monthsOf(when).map((month) => goals(subject, month)),
        )
      : goals(subject, when);
}

/** A quarter's own goals, and those that its three months add up to. */
function ofQuarter(own: readonly Goal[], months: readonly (readonly Goal[])[]): readonly Goal[] {
  const [first = []] = months;
  const sums = first.flatMap(({ kpi }): Goal[] => {
    const each = months.flatMap((month) => month.filter((goal) => goal.kpi === kpi));
    if (!additive.has(kpi) || each.length < months.length || own.some((goal) => goal.kpi === kpi)) return [];
    return [{ ids: each.flatMap(({ ids }) => ids), kpi, target: each.reduce((sum, { target }) => sum + target, 0) }];
  });
  return [...own, ...sums];
}

/** The part of a period's target that is due by the end of `today`, of someone who joined on `joined`. */
export function dueShare(period: AnyPeriod, today: Day, joined: Day | null): number {
  const from = joined && joined > period.start ? joined : period.start;
  const to = sooner(addDays(today, 1), period.end);
  return Math.max(0, daysBetween(from, to)) / daysBetween(period.start, period.end);
}

export interface Attainment {
  /** 1 is reached; against the part of the target that is due where the KPI grows day by day. Null for a target of 0. */
  readonly value: number | null;
  /** The part of the target that it is measured against. */
  readonly due: number;
}

export function attain(kpi: KpiCode, reached: { readonly value: number; readonly target: number; readonly share: number }): Attainment {
  const due = additive.has(kpi) ? reached.share : 1;
  const target = reached.target * due;
  if (lowerIsBetter.has(kpi)) return { due, value: reached.value === 0 ? cap : target / reached.value };
  return { due, value: target > 0 ? reached.value / target : null };
}

/** One goal far exceeded does not make up for another missed (OECD/JRC Handbook on Constructing Composite Indicators, 2008). */
const cap = 1.2;

/** The score of several goals: the plain mean of their attainments, each from 0 to 1.2. */
export const score = (attained: readonly number[]): number =>
  attained.reduce((sum, each) => sum + Math.min(cap, Math.max(0, each)), 0) / attained.length;
