/** The Net Promoter Score and its interval. */
import { type Interval, type Sample, sampleOfCounts, z95 } from "../insight/statistics.ts";

/** How many recommend, are indifferent, and advise against. */
export interface Camps {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export const npsCount = ({ promoters, passives, detractors }: Camps): number => promoters + passives + detractors;

/** In points from −100 to 100: the share of promoters less that of detractors (Reichheld 2003). n from 1. */
export const npsPoints = (camps: Camps): number => (100 * (camps.promoters - camps.detractors)) / npsCount(camps);

/** The adjusted-Wald 95 % interval in points: n + 3, promoters + ¾, detractors + ¾ (Rocks 2016; Lewis and Sauro 2021). */
export function npsInterval(camps: Camps): Interval {
  const n = npsCount(camps) + 3;
  const promoters = (camps.promoters + 0.75) / n;
  const detractors = (camps.detractors + 0.75) / n;
  const centre = promoters - detractors;
  const reach = z95 * Math.sqrt((promoters + detractors - centre ** 2) / n);
  return { low: 100 * Math.max(-1, centre - reach), high: 100 * Math.min(1, centre + reach) };
}

/** Each promoter as 1, each detractor as −1: what two waves are compared by. */
export const npsSample = ({ promoters, passives, detractors }: Camps): Sample =>
  sampleOfCounts([
    [1, promoters],
    [0, passives],
    [-1, detractors],
  ]);
