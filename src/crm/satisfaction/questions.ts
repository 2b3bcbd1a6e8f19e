/** The questions of a survey, the scales on which they are answered, and how a cell is read as a score. */
import { type Cell, isBlank } from "../../schema/cell.ts";

interface ScaleRule {
  readonly least: number;
  readonly most: number;
  /** From this score on, an answer is praise; up to `complaint` it is a complaint. */
  readonly praise: number;
  readonly complaint: number;
}

export const scales = {
  /** CSAT: its top two boxes are praise. */
  five: { least: 1, most: 5, praise: 4, complaint: 2 },
  /** Net Promoter Score (Reichheld 2003): promoters from 9, detractors up to 6. */
  recommend: { least: 0, most: 10, praise: 9, complaint: 6 },
  /** Customer Effort Score 2.0, "made it easy": its top three boxes agree, its lowest three do not. */
  ease: { least: 1, most: 7, praise: 5, complaint: 3 },
} as const satisfies Readonly<Record<string, ScaleRule>>;
export type Scale = keyof typeof scales;

export interface Question {
  readonly code: string;
  readonly scale: Scale;
}

/** The scored questions of the shipped survey; one open question follows them. */
export const shippedQuestions = [
  { code: "quality", scale: "five" },
  { code: "speed", scale: "five" },
  { code: "service", scale: "five" },
  { code: "overall", scale: "five" },
  { code: "recommend", scale: "recommend" },
] as const satisfies readonly Question[];

/** The shipped questions' codes, the open one's among them. */
export type ShippedCode = (typeof shippedQuestions)[number]["code"] | "open";

/** In the order in which they say whether an answer is praise or complaint: the overall one, the recommendation, the rest. */
export function judging(questions: readonly Question[]): readonly Question[] {
  const rank = ({ code, scale }: Question): number => (code === "overall" ? 0 : scale === "recommend" ? 1 : 2);
  return [...questions].sort((one, other) => rank(one) - rank(other));
}

/** People give up on long surveys: with more questions than this, open ones among them, the owner is warned. */
export const mostQuestions = 6;

/** Why a cell is no score: nothing, words, or a number that the scale does not have. Such a cell leaves n and is counted. */
export type Unusable = "blank" | "text" | "outside";

const digits = /^[+-]?\d{1,3}([.,]\d+)?$/;

export function readScore(cell: Cell | null, scale: Scale): number | Unusable {
  if (cell === null || isBlank(cell)) return "blank";
  const plain = String(cell).normalize("NFKC").trim();
  const value = typeof cell === "number" ? cell : digits.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
  if (Number.isNaN(value)) return "text";
  const { least, most } = scales[scale];
  return Number.isInteger(value) && least <= value && value <= most ? value : "outside";
}

export type Tone = "praise" | "complaint" | "neutral";

export function toneOf(score: number, scale: Scale): Tone {
  const { praise, complaint } = scales[scale];
  return score >= praise ? "praise" : score <= complaint ? "complaint" : "neutral";
}
