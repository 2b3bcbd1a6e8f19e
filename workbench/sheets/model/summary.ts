/** What a pivot table makes of the values of one cell (TD PivotTableSummarizeFunction). */
import type { Scalar } from "./cell.ts";

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
const squares = (all: readonly number[]): number => all.reduce((sum, one) => sum + (one - mean(all)) ** 2, 0);

function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : mean(sorted.slice(middle - 1, middle + 1));
}

type Numbers = (all: readonly number[]) => number | null;

const ofNumbers: Readonly<Record<string, Numbers>> = {
  SUM: (all) => all.reduce((sum, one) => sum + one, 0),
  COUNT: (all) => all.length,
  AVERAGE: (all) => (all.length > 0 ? mean(all) : null),
  MAX: (all) => Math.max(...(all.length > 0 ? all : [0])),
  MIN: (all) => Math.min(...(all.length > 0 ? all : [0])),
  MEDIAN: (all) => (all.length > 0 ? median(all) : null),
  PRODUCT: (all) => all.reduce((product, one) => product * one, 1),
  STDEV: (all) => (all.length > 1 ? Math.sqrt(squares(all) / (all.length - 1)) : null),
  STDEVP: (all) => (all.length > 0 ? Math.sqrt(squares(all) / all.length) : null),
  VAR: (all) => (all.length > 1 ? squares(all) / (all.length - 1) : null),
  VARP: (all) => (all.length > 0 ? squares(all) / all.length : null),
};

const filled = (value: Scalar): boolean => value !== null && value !== "";

/** The summary of a name, or `null` when it has nothing to work on. */
export function summarize(name: string, values: readonly Scalar[]): number | null {
  const here = values.filter(filled);
  if (name === "COUNTA") return here.length;
  if (name === "COUNTUNIQUE") return new Set(here.map((value) => `${typeof value}${value}`)).size;
  return ofNumbers[name]?.(here.filter((value): value is number => typeof value === "number")) ?? null;
}

export const summaries: ReadonlySet<string> = new Set(["COUNTA", "COUNTUNIQUE", ...Object.keys(ofNumbers)]);
