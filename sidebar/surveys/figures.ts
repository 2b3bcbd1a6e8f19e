/** How a question's result is told: the figure that speaks for it, where its bar and interval stand, and whether it changed. */
import type { Figure, QuestionResult } from "../../src/app/surveys/wire.ts";
import type { LanguageCode } from "../../src/crm/choices.ts";
import { type Scale, scales } from "../../src/crm/satisfaction/questions.ts";
import { formatOf } from "../../src/text/format.ts";
import type { SurveysWords } from "../../src/text/surveys.ts";

type Measure = "nps" | "top2" | "mean";

/** NPS of a recommendation, CSAT of a five-point question, else the mean. */
export const measureOf = ({ nps, top2 }: QuestionResult): Measure => (nps ? "nps" : top2 ? "top2" : "mean");

/** A place on a bar from 0 to 1. */
const places: Readonly<Record<Measure, (value: number, scale: Scale) => number>> = {
  nps: (value) => (value + 100) / 200,
  top2: (value) => value,
  mean: (value, scale) => (value - scales[scale].least) / (scales[scale].most - scales[scale].least),
};

export interface Told {
  /** `82%`, `36`, `4.2`. */
  readonly value: string;
  /** `CSAT`, `NPS`, `mean`. */
  readonly measure: string;
  readonly between: string | null;
  /** Of a CSAT and an NPS the mean as well. */
  readonly mean: string | null;
  readonly at: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Only where it is more than chance. */
  readonly change: string | null;
}

const writer = (code: LanguageCode, measure: Measure): ((value: number) => string) => {
  const { number, percent, signed } = formatOf(code);
  return {
    nps: (value: number) => signed(value, 0),
    top2: (value: number) => percent(value, 0),
    mean: (value: number) => number(value, 1),
  }[measure];
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Null where nobody has answered it. */
export function tell(
  question: QuestionResult,
  scale: Scale,
  { code, words: { results } }: { readonly code: LanguageCode; readonly words: SurveysWords },
): Told | null {
  const measure = measureOf(question);
  const figure: Figure | null = question[measure];
  if (figure === null) return null;
  const write = writer(code, measure);
  const place = (value: number | null): number | null => (value === null ? null : rounded(places[measure](value, scale)));
  const { change, before, mean } = question;
  const isChange = (change === "up" || change === "down") && before !== null;
  return {
    value: write(figure.value),
    measure: { nps: results.nps, top2: results.csat, mean: results.mean }[measure],
    between: figure.low === null || figure.high === null ? null : results.between(write(figure.low), write(figure.high)),
    mean: measure === "mean" || mean === null ? null : results.meanOf(writer(code, "mean")(mean.value)),
    at: place(figure.value) ?? 0,
    from: place(figure.low),
    to: place(figure.high),
    change: isChange ? results[change](write(before)) : null,
  };
}
