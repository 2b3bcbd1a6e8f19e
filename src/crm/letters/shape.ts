/** The shape of a letter's text: a subject of one line, paragraphs, and links. */
import { cleanText } from "../../schema/cell.ts";

/** What Google's mail service takes (platform.md 7). */
const longestSubject = 250;

/** A cut in the last part of a subject falls between words; further back it would cost too much of it. */
const leastKept = 0.8;

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** At most so many UTF-16 units, cut between words where there is a gap near, never through a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = longest - 1;
  const whole = text.slice(0, isFirstHalf(text.charCodeAt(room - 1)) ? room - 1 : room);
  const space = whole.lastIndexOf(" ");
  return `${(space > longest * leastKept ? whole.slice(0, space) : whole).trimEnd()}…`;
}

/** One line, without what cannot be seen, no longer than a subject may be. */
export const subjectLine = (text: string): string =>
  cut(
    cleanText(text)
      .replaceAll(/[\s\u2028\u2029]+/g, " ")
      .trim(),
    longestSubject,
  );

export type Run = { readonly text: string } | { readonly link: string };
/** Lines, each of runs. */
export type Paragraph = readonly (readonly Run[])[];

/** Up to what cannot be part of an address in running text; marks at its end belong to the sentence. */
const links = /https?:\/\/[^\s<>"'“”‘’「」『』（）【】《》，。；：！？、]+/gi;
const trailing = /[.,;:!?)\]]+$/;

function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of line.matchAll(links)) {
    const link = found.replace(trailing, "");
    if (index > from) runs.push({ text: line.slice(from, index) });
    runs.push({ link });
    from = index + link.length;
  }
  if (from < line.length) runs.push({ text: line.slice(from) });
  return runs;
}

/** Paragraphs are parted by blank lines; web addresses become links, and everything else stays the text that it is. */
export const paragraphsOf = (text: string): readonly Paragraph[] =>
  cleanText(text)
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => paragraph.trim().split("\n").map(runsOf));

/** The link of a paragraph that consists of nothing else. */
export function onlyLink(paragraph: Paragraph): string | undefined {
  const [run, ...more] = paragraph.flat();
  return run && "link" in run && more.length === 0 ? run.link : undefined;
}
