/** Intervals and tests against published numbers. */
import { describe, expect, test } from "@jest/globals";
import { differs, naturalLimits, sampleOf, shareSample, standardised, student95, wilson } from "../../../src/crm/insight/statistics.ts";

describe("Wilson's interval gives Newcombe's published limits", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i", (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

test("natural limits of the NIST example", () => {
  const limits = naturalLimits([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
  expect(limits?.high).toBeCloseTo(55.8041, 3);
  expect(limits?.low).toBeCloseTo(45.8159, 3);
});

test("fewer than 8 values have no limits", () => {
  expect(naturalLimits([1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
});

test("two waves of 50/30/20 and 60/25/15 are no change: z 1.394", () => {
  const wave = (promoters: number, neutral: number, detractors: number) =>
    sampleOf([...Array<number>(promoters).fill(1), ...Array<number>(neutral).fill(0), ...Array<number>(detractors).fill(-1)]);
  const [before, now] = [wave(50, 30, 20), wave(60, 25, 15)];
  expect(now.mean - before.mean).toBeCloseTo(0.15, 12);
  expect(standardised(now, before)).toBeCloseTo(1.394, 3);
  expect(differs(now, before)).toBe(false);
});

test("a fall from 90 of 100 to 60 of 100 is a change, the same shares of 4 are none", () => {
  expect(differs(shareSample(60, 100), shareSample(90, 100))).toBe(true);
  expect(differs(shareSample(2, 4), shareSample(4, 4))).toBe(false);
});

test("samples that do not vary differ when their means do", () => {
  expect(differs(sampleOf([5, 5, 5, 5, 5]), sampleOf([4, 4, 4, 4, 4]))).toBe(true);
  expect(differs(sampleOf([5, 5, 5, 5, 5]), sampleOf([5, 5, 5, 5, 5]))).toBe(false);
});

test.each([
  [4, 2.776],
  [10, 2.228],
  [30, 2.042],
  [100, 1.984],
])("Student's point of %i degrees of freedom", (df, point) => {
  expect(Math.abs(student95(df) - point)).toBeLessThan(0.01);
});
