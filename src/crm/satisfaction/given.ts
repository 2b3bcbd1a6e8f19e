/** What an answer gives: scores, words, and what cannot be read as a score and is kept as it was given. */
import { cleanText, maxCellLength } from "../../schema/cell.ts";
import { readScore, type Scale } from "./questions.ts";

/** A question of a form that was answered. */
export interface AskedItem {
  /** Null for one that somebody put into the form by hand. */
  readonly code: string | null;
  readonly scale: Scale | "open";
  readonly title: string;
  /** The ends of its scale as they stand in the form, where they are not those it was made with. */
  readonly otherScale: { readonly least: number | null; readonly most: number | null } | null;
  readonly value: string;
}

export const scoreFields = ["overall", "quality", "speed", "service", "recommend"] as const;
type ScoreField = (typeof scoreFields)[number];

export interface Given {
  readonly scores: { readonly [F in ScoreField]: number | null };
  readonly open: string | null;
  /** Answers to further questions, a line each. */
  readonly others: string | null;
  /** What could not be read as a score, a line each. */
  readonly odd: string | null;
}

const room = maxCellLength - 500;

/** What a cell holds of it, with a mark where something is missing. */
export function clipped(text: string, mark: string): string | null {
  const clean = cleanText(text).trim();
  if (clean.length <= room) return clean === "" ? null : clean;
  return `${clean.slice(0, room).replace(/[\ud800-\udbff]$/, "")}… ${mark}`;
}

const isField = (code: string | null): code is ScoreField => scoreFields.some((field) => field === code);

const span = ({ otherScale }: AskedItem): string =>
  otherScale && otherScale.least !== null ? ` (${otherScale.least}–${otherScale.most})` : "";

const line = (item: AskedItem): string => `${item.title}: ${item.value}${span(item)}`;

/** An answer on another scale than the one that was made is no score, even where the number would do. */
function scoreIn(item: AskedItem): number | null {
  if (item.scale === "open" || item.otherScale) return null;
  const score = readScore(item.value, item.scale);
  return typeof score === "number" ? score : null;
}

const isSaid = ({ value }: AskedItem): boolean => value.trim() !== "";
const isOdd = (item: AskedItem): boolean => item.scale !== "open" && scoreIn(item) === null;

/** `mark` says where the rest of an answer is that is longer than a cell. */
export function readGiven(items: readonly AskedItem[], mark: string): Given {
  const said = items.filter(isSaid);
  const scores: Record<ScoreField, number | null> = { overall: null, quality: null, speed: null, service: null, recommend: null };
  for (const item of said) if (isField(item.code)) scores[item.code] = scoreIn(item);
  const others = said.filter((item) => !isField(item.code) && item.code !== "open" && !isOdd(item));
  return {
    scores,
    open: clipped(said.find(({ code }) => code === "open")?.value ?? "", mark),
    others: clipped(others.map(line).join("\n"), mark),
    odd: clipped(said.filter(isOdd).map(line).join("\n"), mark),
  };
}
