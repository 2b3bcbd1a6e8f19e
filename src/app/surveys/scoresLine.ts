/** The scores of an answer as people read them. */
import { scoreFields } from "../../crm/satisfaction/given.ts";
import { scales, shippedQuestions, type Tone, toneOf } from "../../crm/satisfaction/questions.ts";
import type { Values } from "../../schema/row.ts";
import type { Language } from "../../text/language.ts";

export interface SaidScore {
  readonly label: string;
  readonly score: number;
  /** The highest there is. */
  readonly most: number;
  readonly tone: Tone;
}

/** In the order of the tab. */
export function scoresOf(record: Values, { entities: { answer } }: Language): readonly SaidScore[] {
  return scoreFields.flatMap((field): SaidScore[] => {
    const score = record[field];
    const scale = shippedQuestions.find(({ code }) => code === field)?.scale ?? "five";
    return typeof score === "number" ? [{ label: answer.fields[field], score, most: scales[scale].most, tone: toneOf(score, scale) }] : [];
  });
}

export const scoresLine = (record: Values, language: Language): string =>
  scoresOf(record, language)
    .map(({ label, score, most }) => `${label} ${score}/${most}`)
    .join(" · ");
