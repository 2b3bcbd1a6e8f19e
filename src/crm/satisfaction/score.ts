/** What the answers to one question come to: n, mean, top boxes, NPS, each with its interval; and whether two of them differ. */
import { differs, type Interval, type Sample, sampleOfCounts, shareSample, student95, wilson } from "../insight/statistics.ts";
import { type Camps, npsCount, npsInterval, npsPoints, npsSample } from "./nps.ts";
import { type readScore, type Scale, scales, toneOf, type Unusable } from "./questions.ts";

/** How often each score was given, the lowest first, and how many cells were none. */
export interface Tally {
  readonly scale: Scale;
  readonly counts: number[];
  readonly unusable: Record<Unusable, number>;
}

export const emptyTally = (scale: Scale): Tally => ({
  scale,
  counts: Array<number>(scales[scale].most - scales[scale].least + 1).fill(0),
  unusable: { blank: 0, text: 0, outside: 0 },
});

/** Counts what `readScore` made of a cell. */
export function count({ scale, counts, unusable }: Tally, read: ReturnType<typeof readScore>): void {
  if (typeof read !== "number") unusable[read]++;
  else counts[read - scales[scale].least] = (counts[read - scales[scale].least] ?? 0) + 1;
}

/** Below so many answers a score is grey: shown, and nobody is judged by it. */
export const leastAnswers = 10;

/** Below so many answers a mean and an NPS have no interval: adjusted Wald's may leave out the very score it is of. */
export const leastForInterval = 5;

interface Measured {
  readonly value: number;
  readonly interval: Interval;
}

export interface Score {
  readonly scale: Scale;
  readonly n: number;
  readonly unusable: Readonly<Record<Unusable, number>>;
  readonly grey: boolean;
  /** The interval is Student's with n − 1 degrees of freedom, kept inside the scale. */
  readonly mean: { readonly value: number; readonly interval: Interval | null } | null;
  /** Of the five-point scale: the share of 4 and 5, as a part of 1, with Wilson's interval. */
  readonly top2: (Measured & { readonly hits: number }) | null;
  /** Of the recommendation, in points, with the adjusted-Wald interval. */
  readonly nps: (Camps & { readonly value: number; readonly interval: Interval | null }) | null;
}

export type Measure = "mean" | "top2" | "nps";

const entries = ({ scale, counts }: Tally): readonly (readonly [score: number, times: number])[] =>
  counts.map((times, at) => [at + scales[scale].least, times]);

const meanSample = (tally: Tally): Sample => sampleOfCounts(entries(tally));

function meanInterval({ n, mean, variance }: Sample, scale: Scale): Interval | null {
  if (n < leastForInterval) return null;
  const reach = student95(n - 1) * Math.sqrt(variance / (n - 1));
  return { low: Math.max(scales[scale].least, mean - reach), high: Math.min(scales[scale].most, mean + reach) };
}

function camps(tally: Tally): Camps {
  const of = (tone: ReturnType<typeof toneOf>) =>
    entries(tally)
      .filter(([score]) => toneOf(score, tally.scale) === tone)
      .reduce((sum, [, times]) => sum + times, 0);
  return { promoters: of("praise"), passives: of("neutral"), detractors: of("complaint") };
}

function npsOf(tally: Tally): Score["nps"] {
  const found = camps(tally);
  const interval = npsCount(found) < leastForInterval ? null : npsInterval(found);
  return { value: npsPoints(found), interval, ...found };
}

export function scoreOf(tally: Tally): Score {
  const { scale, unusable } = tally;
  const sample = meanSample(tally);
  const { n } = sample;
  const { promoters: hits } = camps(tally);
  const known = n > 0;
  return {
    scale,
    n,
    unusable,
    grey: n < leastAnswers,
    mean: known ? { value: sample.mean, interval: meanInterval(sample, scale) } : null,
    top2: known && scale === "five" ? { value: hits / n, interval: wilson(hits, n), hits } : null,
    nps: known && scale === "recommend" ? npsOf(tally) : null,
  };
}

const samples: Readonly<Record<Measure, (tally: Tally) => Sample>> = {
  mean: meanSample,
  top2: (tally) => shareSample(camps(tally).promoters, meanSample(tally).n),
  nps: (tally) => npsSample(camps(tally)),
};

/** `few`: a side has fewer than ten answers, so that nothing can be said. `none`: what there is may be chance. */
export type Change = "up" | "down" | "none" | "few";

/** Whether the later answers differ from the earlier ones by more than chance (two-sided, 95 %; see `differs`). */
export function changeOf(now: Tally, before: Tally, measure: Measure): Change {
  const [late, early] = [samples[measure](now), samples[measure](before)];
  if (Math.min(late.n, early.n) < leastAnswers) return "few";
  return differs(late, early) ? (late.mean > early.mean ? "up" : "down") : "none";
}
