/** What customers said when they were asked: CSAT, NPS and the response rate, apart from the scores of visits. */
import { npsInterval, npsPoints, npsSample } from "../satisfaction/nps.ts";
import { leastAnswers } from "../satisfaction/score.ts";
import { type Figure, idsAt, nothing, share, split } from "./figure.ts";
import type { Ask } from "./figures.ts";

const given = (values: readonly (number | null)[], rows: readonly number[]): number[] =>
  rows.filter((row) => values[row] !== null && values[row] !== undefined);

/** In points; below ten answers there are the numbers and no score. */
function nps(answers: { readonly id: readonly string[]; readonly recommend: readonly (number | null)[] }, rows: readonly number[]): Figure {
  const known = given(answers.recommend, rows);
  const [promoters, others] = split(known, (row) => (answers.recommend[row] ?? 0) >= 9);
  const [detractors, passives] = split(others, (row) => (answers.recommend[row] ?? 0) <= 6);
  const camps = { promoters: promoters.length, passives: passives.length, detractors: detractors.length };
  const made = () => ({ hits: idsAt(answers.id, promoters), rest: idsAt(answers.id, [...passives, ...detractors]) });
  const base = { kpi: "nps", part: "", block: "nps", counted: promoters.length, n: known.length, made } as const;
  if (known.length === 0) return { ...base, value: null, counted: null, n: null, why: "noData", made: () => nothing };
  const few = known.length < leastAnswers;
  return {
    ...base,
    value: few ? null : npsPoints(camps),
    why: few ? "fewCases" : null,
    interval: npsInterval(camps),
    sample: npsSample(camps),
  };
}

/** Nothing in a workbook that never asked. */
export function surveyFigures({ ledger, slice }: Ask): Figure[] {
  const { survey } = ledger.data;
  if (!survey) return [];
  const { answers, invitations } = survey;
  const rated = given(answers.overall, slice.answers);
  const [high, low] = split(rated, (row) => (answers.overall[row] ?? 0) >= 4);
  const [answered, silent] = split(slice.invitations, (row) => invitations.answered[row] ?? false);
  const of = (kpi: "csat" | "responseRate", ids: readonly string[], hits: readonly number[], rest: readonly number[]): Figure =>
    share(leastAnswers, {
      kpi,
      part: "",
      hits: hits.length,
      n: hits.length + rest.length,
      made: () => ({ hits: idsAt(ids, hits), rest: idsAt(ids, rest) }),
    });
  return [of("csat", answers.id, high, low), nps(answers, slice.answers), of("responseRate", invitations.id, answered, silent)];
}
