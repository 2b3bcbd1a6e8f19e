/** Intervals and tests that keep a remark from calling chance a change. */

/** The two-sided 95 % point of the normal distribution. */
export const z95 = 1.959964;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's 95 % interval of a share of `hits` in `n` cases; n from 1 (Newcombe 1998). */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n;
  const square = z95 * z95;
  const centre = share + square / (2 * n);
  const reach = z95 * Math.sqrt((share * (1 - share) + square / (4 * n)) / n);
  return { low: Math.max(0, (centre - reach) / (1 + square / n)), high: Math.min(1, (centre + reach) / (1 + square / n)) };
}

/** Cases boiled down: their number, mean and plain variance (divided by n). */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** Of values, each with how often it occurs. */
export function sampleOfCounts(counts: readonly (readonly [value: number, times: number])[]): Sample {
  const n = counts.reduce((sum, [, times]) => sum + times, 0);
  const mean = counts.reduce((sum, [value, times]) => sum + value * times, 0) / n;
  return { n, mean, variance: counts.reduce((sum, [value, times]) => sum + times * (value - mean) ** 2, 0) / n };
}

export const sampleOf = (values: readonly number[]): Sample => sampleOfCounts(values.map((value) => [value, 1]));

export const shareSample = (hits: number, n: number): Sample =>
  sampleOfCounts([
    [1, hits],
    [0, n - hits],
  ]);

/** Student's two-sided 95 % point, by the expansion in 1/df (Abramowitz and Stegun 26.7.5); within 0.01 from 4 degrees on. */
export function student95(df: number): number {
  const z = z95;
  const terms = [(z ** 3 + z) / 4, (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96, (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384];
  return terms.reduce((sum, term, at) => sum + term / df ** (at + 1), z);
}

/** How far two samples lie apart in standard errors of their difference; positive when `now` is higher, 0 when neither varies nor differs. */
export function standardised(now: Sample, before: Sample): number {
  const error = Math.sqrt(now.variance / now.n + before.variance / before.n);
  const difference = now.mean - before.mean;
  return difference === 0 ? 0 : error === 0 ? Math.sign(difference) * Number.POSITIVE_INFINITY : difference / error;
}

/** Whether the difference of two samples is more than chance: fewer than 5 cases on a side never are. */
export function differs(now: Sample, before: Sample): boolean {
  const least = Math.min(now.n, before.n);
  return least >= 5 && Math.abs(standardised(now, before)) > student95(least - 1);
}

/** The natural limits of a run of values by their mean moving range, lowest first (XmR chart, NIST/SEMATECH 6.3.2.2). Fewer than 8 values have none. */
export function naturalLimits(values: readonly number[]): Interval | undefined {
  if (values.length < 8) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moves = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const range = moves.reduce((sum, move) => sum + move, 0) / moves.length;
  return { low: mean - (3 * range) / 1.128, high: mean + (3 * range) / 1.128 };
}
