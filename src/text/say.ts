/** Figures as a language says them: each KPI in its own unit. */
import type { KpiCode } from "../crm/choices.ts";
import { isShare } from "../crm/insight/board.ts";
import type { Numbers, RemarkCode } from "../crm/insight/remark.ts";
import type { Day } from "../schema/cell.ts";
import { formatOf } from "./format.ts";
import type { Language } from "./language.ts";

type Which = { readonly kpi: KpiCode; readonly part: string };

export interface Say {
  /** Nothing, and from a thousand on, without the small coin. */
  money(value: number): string;
  /** Whole, or with as many decimals. */
  number(value: number, decimals?: number): string;
  percent(value: number): string;
  /** With its sign. */
  growth(value: number): string;
  /** A difference, with its sign. */
  signed(value: number): string;
  /** A difference of two shares in percentage points, with its sign. */
  points(value: number): string;
  day(day: Day): string;
  period(key: string): string;
  kpi(code: KpiCode): string;
  /** A figure's value in its unit. */
  value(of: Which, value: number): string;
}

/** A sentence for each remark. */
export type RemarkWords = { readonly [C in RemarkCode]: (numbers: Numbers[C], say: Say) => string };

export function sayIn(language: Language, currency: string): Say {
  const format = formatOf(language.code);
  const number = (value: number, decimals = 0): string => format.number(value, decimals);
  const money = (value: number): string => format.money(value, currency, Math.abs(value) >= 1000 || value === 0 ? 0 : undefined);
  return {
    money,
    number,
    percent: (value) => format.percent(value),
    growth: (value) => format.signedPercent(value),
    signed: (value) => format.signed(value, 1),
    points: (value) => language.summary.points(format.signed(value * 100, 1)),
    day: (day) => format.day(day),
    period: (key) => format.period(key),
    kpi: (code) => language.choices.kpi[code],
    value: (of, value) =>
      isShare(of)
        ? format.percent(value)
        : of.kpi === "sales"
          ? money(value)
          : number(value, of.kpi === "satisfaction" ? 2 : of.kpi === "nps" ? 1 : 0),
  };
}
