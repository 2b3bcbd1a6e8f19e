/** Scores against published numbers, and what is called a change. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { npsInterval, npsPoints } from "../../../src/crm/satisfaction/nps.ts";
import { judging, mostQuestions, readScore, type Scale, scales, shippedQuestions } from "../../../src/crm/satisfaction/questions.ts";
import { changeOf, count, emptyTally, scoreOf, type Tally } from "../../../src/crm/satisfaction/score.ts";

/** `{ 9: 19 }`: nineteen answers of 9. */
function tally(scale: Scale, answers: Readonly<Record<number, number>>): Tally {
  const made = emptyTally(scale);
  for (const [score, times] of Object.entries(answers)) for (let at = 0; at < times; at++) count(made, readScore(Number(score), scale));
  return made;
}
const camps = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const wave = (promoters: number, passives: number, detractors: number) => tally("recommend", { 10: promoters, 8: passives, 3: detractors });

describe("NPS with its adjusted-Wald interval, as published", () => {
  test.each([
    [5, 0, 0, 100, 17.5, 100],
    [19, 11, 6, 36.1, 9.7, 57.0],
    [6, 2, 2, 40, -12.6, 74.1],
    [50, 30, 20, 30, 14.1, 44.2],
  ])("%i promoters, %i passives, %i detractors", (promoters, passives, detractors, points, low, high) => {
    const { nps } = scoreOf(wave(promoters, passives, detractors));
    expect(nps?.value).toBeCloseTo(points, 1);
    expect(nps?.interval?.low).toBeCloseTo(low, 1);
    expect(nps?.interval?.high).toBeCloseTo(high, 1);
    expect(nps).toMatchObject({ promoters, passives, detractors });
  });

  test("0 to 6 advise against, 7 and 8 count in n alone, 9 and 10 recommend", () => {
    const each = tally("recommend", Object.fromEntries(Array.from({ length: 11 }, (_, score) => [score, 1])));
    expect(scoreOf(each).nps).toMatchObject({ promoters: 2, passives: 2, detractors: 7 });
  });

  test("below 5 answers there is a score and no interval, for it may leave out the score itself", () => {
    expect(npsInterval(camps(1, 0, 0)).high).toBeLessThan(npsPoints(camps(1, 0, 0)));
    expect(scoreOf(wave(1, 0, 0)).nps).toEqual({ value: 100, interval: null, ...camps(1, 0, 0) });
    expect(scoreOf(wave(2, 1, 1)).nps).toMatchObject({ value: 25, interval: null });
    expect(scoreOf(wave(2, 2, 1)).nps?.interval).not.toBeNull();
  });

  test("from 5 answers on the interval holds the score, whoever answers", () => {
    const left: unknown[] = [];
    for (let n = 5; n <= 20; n++)
      for (let promoters = 0; promoters <= n; promoters++)
        for (let detractors = 0; detractors + promoters <= n; detractors++) {
          const { value, interval } = scoreOf(wave(promoters, n - promoters - detractors, detractors)).nps ?? {};
          if (!interval || value === undefined || value < interval.low || value > interval.high) left.push([n, promoters, detractors]);
        }
    expect(left).toEqual([]);
  });

  test("the interval holds the score's own side of everything, and stays within −100 and 100", () => {
    const n = fc.nat(400);
    fc.assert(
      fc.property(n, n, n, (promoters, passives, detractors) => {
        fc.pre(promoters + passives + detractors > 0);
        const { low, high } = npsInterval(camps(promoters, passives, detractors));
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThan(high);
        const mirrored = npsInterval(camps(detractors, passives, promoters));
        expect(mirrored.low).toBeCloseTo(-high, 9);
        expect(npsPoints(camps(detractors, passives, promoters))).toBeCloseTo(-npsPoints(camps(promoters, passives, detractors)), 9);
      }),
    );
  });
});

describe("CSAT", () => {
  test("top two of five with Wilson's interval: 81 of 263", () => {
    const { top2, n, grey } = scoreOf(tally("five", { 5: 40, 4: 41, 3: 100, 2: 50, 1: 32 }));
    expect([n, grey, top2?.hits]).toEqual([263, false, 81]);
    expect(top2?.interval.low).toBeCloseTo(0.2553, 4);
    expect(top2?.interval.high).toBeCloseTo(0.3662, 4);
  });

  test("the mean has Student's interval with n − 1", () => {
    const { mean } = scoreOf(tally("five", { 3: 2, 4: 5, 5: 3 }));
    expect(mean?.value).toBeCloseTo(4.1, 12);
    expect(mean?.interval?.low).toBeCloseTo(4.1 - 2.262157 * (0.7378648 / Math.sqrt(10)), 3);
    expect(mean?.interval?.high).toBeCloseTo(4.1 + 2.262157 * (0.7378648 / Math.sqrt(10)), 3);
  });

  test("the mean's interval stays on the scale; below 5 answers there is none", () => {
    expect(scoreOf(tally("five", { 5: 9, 1: 1 })).mean?.interval?.high).toBe(5);
    expect(scoreOf(tally("five", { 5: 4 })).mean).toEqual({ value: 5, interval: null });
  });
});

test("customer effort, the published example: 4.08", () => {
  const published = tally("ease", { 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 });
  expect(scoreOf(published).n).toBe(1000);
  expect(scoreOf(published).mean?.value).toBeCloseTo(4.08, 2);
});

test("no answers give no number, and never 0; nine are grey, ten are not", () => {
  expect(scoreOf(emptyTally("five"))).toMatchObject({ n: 0, mean: null, top2: null, nps: null, grey: true });
  expect([9, 10].map((n) => scoreOf(tally("five", { 4: n })).grey)).toEqual([true, false]);
});

test.each([
  [4, "five", 4],
  ["4", "five", 4],
  [" ４ ", "five", 4],
  ["4.0", "five", 4],
  [0, "recommend", 0],
  ["", "five", "blank"],
  [null, "five", "blank"],
  ["=1+1", "five", "text"],
  ["very good", "five", "text"],
  [true, "five", "text"],
  [6, "five", "outside"],
  [0, "five", "outside"],
  [10, "five", "outside"],
  ["-1", "recommend", "outside"],
  ["4,5", "five", "outside"],
  [4.5, "five", "outside"],
  ["x".repeat(50_000), "five", "text"],
] as const)("a cell of %p on the scale %s", (cell, scale, expected) => expect(readScore(cell, scale)).toBe(expected));

test("what is no score leaves n and is counted", () => {
  const made = emptyTally("five");
  for (const cell of [5, "", null, "good", 9, "3"]) count(made, readScore(cell, "five"));
  expect(scoreOf(made)).toMatchObject({ n: 2, unusable: { blank: 2, text: 1, outside: 1 } });
});

describe("a change", () => {
  test("50/30/20 and 60/25/15 of 100 each: +15 points, and no change", () => {
    const [before, now] = [wave(50, 30, 20), wave(60, 25, 15)];
    expect((scoreOf(now).nps?.value ?? 0) - (scoreOf(before).nps?.value ?? 0)).toBeCloseTo(15, 9);
    expect(changeOf(now, before, "nps")).toBe("none");
  });

  test("ten times as many say it surely", () => {
    expect(changeOf(wave(600, 250, 150), wave(500, 300, 200), "nps")).toBe("up");
    expect(changeOf(wave(500, 300, 200), wave(600, 250, 150), "nps")).toBe("down");
  });

  test("of shares and means", () => {
    const [good, poor] = [tally("five", { 5: 90, 2: 10 }), tally("five", { 5: 60, 2: 40 })];
    expect([changeOf(poor, good, "top2"), changeOf(poor, good, "mean"), changeOf(good, good, "mean")]).toEqual(["down", "down", "none"]);
  });

  test("nine answers on a side are too few to say, whatever they are", () => {
    expect(changeOf(tally("five", { 1: 9 }), tally("five", { 5: 1000 }), "top2")).toBe("few");
    expect(changeOf(tally("five", { 1: 10 }), tally("five", { 5: 1000 }), "top2")).toBe("down");
    expect(changeOf(emptyTally("five"), tally("five", { 5: 1000 }), "mean")).toBe("few");
  });

  test("turned round it is the opposite, and nothing differs from itself", () => {
    const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60));
    const opposite = { up: "down", down: "up", none: "none", few: "few" } as const;
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [now, before] = [wave(...one), wave(...other)];
        for (const measure of ["nps", "mean"] as const) {
          expect(changeOf(before, now, measure)).toBe(opposite[changeOf(now, before, measure)]);
          expect(["none", "few"]).toContain(changeOf(now, now, measure));
        }
      }),
    );
  });
});

test("every score that the scales allow lands in n, and means lie on the scale", () => {
  fc.assert(
    fc.property(fc.constantFrom<Scale>("five", "recommend", "ease"), fc.array(fc.nat(10), { minLength: 1 }), (scale, answers) => {
      const made = emptyTally(scale);
      for (const answer of answers) count(made, readScore(answer, scale));
      const { n, unusable, mean } = scoreOf(made);
      expect(n + unusable.outside).toBe(answers.length);
      if (mean) expect(mean.value >= scales[scale].least && mean.value <= scales[scale].most).toBe(true);
    }),
  );
});

test("the shipped survey with its open question is short enough, and is judged by the overall question first", () => {
  expect(shippedQuestions.length + 1).toBeLessThanOrEqual(mostQuestions);
  expect(judging(shippedQuestions).map(({ code }) => code)).toEqual(["overall", "recommend", "quality", "speed", "service"]);
});
