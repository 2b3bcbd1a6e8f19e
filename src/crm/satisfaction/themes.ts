/** What open answers speak of: themes known by their words, told apart by the score of the same answer, with quotes. */
import { cleanText } from "../../schema/cell.ts";
import { type Question, readScore, type Tone, toneOf } from "./questions.ts";
import type { Responses } from "./responses.ts";
import type { ThemeWords } from "./themeWords.ts";

/** `unscored`: the answer gave no score that could be read. */
export type ThemeTone = Tone | "unscored";

export interface Quote {
  /** The row of the answer. */
  readonly at: number;
  /** The sentence that speaks of it, at most `quoteLength` characters. */
  readonly text: string;
}

export interface Mentions {
  /** Answers, each counted once for a theme. */
  readonly n: number;
  /** The latest first. */
  readonly quotes: readonly Quote[];
}

export interface Theme {
  readonly code: string;
  readonly n: number;
  readonly tones: Readonly<Record<ThemeTone, Mentions>>;
}

export interface Themes {
  /** The most often mentioned first. */
  readonly themes: readonly Theme[];
  /** Rows of answers with words in which no theme was found. */
  readonly other: readonly number[];
}

export const quoteLength = 160;
const mostQuotes = 3;

const isHan = /\p{Script=Han}/u;
const escaped = (word: string): string => word.replaceAll(/[$()*+./?[\\\]^{|}]/g, "\\$&").replaceAll(/\s+/g, "\\s+");

const stemOf = (word: string): string => word.trim().replace(/\*+$/, "");

const letter = "[\\p{L}\\p{N}]";

/** A word of letters stands alone, or with any ending after a star; Chinese has no spaces, and is found anywhere. One look around for all words: each costs. */
function pattern(words: readonly string[]): string {
  const stems = words.map((word) => ({ stem: escaped(stemOf(word)), isHan: isHan.test(word), isOpen: word.trim() !== stemOf(word) }));
  const any = (wanted: (word: (typeof stems)[number]) => boolean): string[] => stems.filter(wanted).map(({ stem }) => stem);
  const han = any((word) => word.isHan);
  const whole = any((word) => !word.isHan && !word.isOpen);
  const open = any((word) => !word.isHan && word.isOpen);
  const alone = [...(whole.length > 0 ? [`(?:${whole.join("|")})(?!${letter})`] : []), ...open];
  return [...han, ...(alone.length > 0 ? [`(?<!${letter})(?:${alone.join("|")})`] : [])].join("|");
}

/** One expression for each theme, of the words of all lists: people answer in whichever language they like. */
function expressions(lists: readonly ThemeWords[]): ReadonlyMap<string, RegExp> {
  const words = new Map<string, string[]>();
  for (const [code, list] of lists.flatMap(Object.entries<readonly string[]>)) {
    const named = list.filter((word) => stemOf(word) !== "");
    if (named.length > 0) words.set(code, [...(words.get(code) ?? []), ...named]);
  }
  return new Map([...words].map(([code, list]) => [code, new RegExp(pattern(list), "iu")]));
}

/** A full stop between digits, as in 2.5, ends nothing. */
const sentence = /(?:[^.!?。！？；;\n]|\.(?=\S))+[.!?。！？；;]?/gu;

/** Characters before the word that a long sentence keeps. */
const lead = 50;

const tidy = (characters: readonly string[]): string => characters.join("").replaceAll(/\s+/g, " ").trim();

/** The sentence around a place in the text; of a long one the part around the place. */
function quoted(text: string, place: number): string {
  const around = [...text.matchAll(sentence)].find(({ index, 0: { length } }) => place < index + length);
  const [from, until] = around ? [around.index, around.index + around[0].length] : [0, text.length];
  const [before, after] = [[...text.slice(from, place)], [...text.slice(place, until)]];
  if (before.length + after.length <= quoteLength) return tidy([...before, ...after]);
  const kept = before.slice(-lead);
  const head = kept.length < before.length ? "…" : "";
  const room = quoteLength - kept.length - 2;
  return `${head}${tidy([...kept, ...after.slice(0, room)])}${room < after.length ? "…" : ""}`;
}

/** By the first of the questions that has a score. */
function tonesAt({ scores }: Responses, judging: readonly Question[]): (at: number) => ThemeTone {
  return (at) => {
    for (const { code, scale } of judging) {
      const score = readScore(scores[code]?.[at] ?? null, scale);
      if (typeof score === "number") return toneOf(score, scale);
    }
    return "unscored";
  };
}

const noMentions = (): Record<ThemeTone, { n: number; quotes: Quote[] }> => ({
  praise: { n: 0, quotes: [] },
  complaint: { n: 0, quotes: [] },
  neutral: { n: 0, quotes: [] },
  unscored: { n: 0, quotes: [] },
});

/** The answers with words among the rows, the latest first. */
function written({ open, given }: Responses, rows: readonly number[]): readonly { readonly at: number; readonly text: string }[] {
  const time = (at: number): string => given[at] ?? "";
  const latest = [...rows].sort((one, other) => (time(one) < time(other) ? 1 : time(one) > time(other) ? -1 : other - one));
  return latest.map((at) => ({ at, text: cleanText(open[at] ?? "") })).filter(({ text }) => text !== "");
}

export interface ThemeOptions {
  /** The rows that are read: `rows.counts` of a reading. */
  readonly rows: readonly number[];
  /** The first that has a score says whether an answer is praise or complaint: the overall question before others. */
  readonly judging: readonly Question[];
  readonly words: readonly ThemeWords[];
}

export function themesOf(responses: Responses, { rows, judging, words }: ThemeOptions): Themes {
  const found = new Map([...expressions(words)].map(([code, expression]) => [code, { expression, tones: noMentions() }]));
  const tone = tonesAt(responses, judging);
  const other: number[] = [];
  for (const { at, text } of written(responses, rows)) {
    let isKnown = false;
    for (const { expression, tones } of found.values()) {
      const place = text.search(expression);
      if (place < 0) continue;
      isKnown = true;
      const mentions = tones[tone(at)];
      mentions.n++;
      if (mentions.quotes.length < mostQuotes) mentions.quotes.push({ at, text: quoted(text, place) });
    }
    if (!isKnown) other.push(at);
  }
  const themes = [...found].map(([code, { tones }]) => ({ code, n: Object.values(tones).reduce((sum, { n }) => sum + n, 0), tones }));
  return { themes: themes.filter(({ n }) => n > 0).sort((one, other) => other.n - one.n), other };
}
