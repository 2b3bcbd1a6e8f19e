/** What a rule finds before it is a remark, and the tests that keep it from calling chance a change. */
import { type Line, lineOf } from "./board.ts";
import type { Named } from "./grounds.ts";
import type { Course, Remark, RemarkCode, RemarkOf, Section, Tone } from "./remark.ts";
import { differs } from "./statistics.ts";
import type { View } from "./view.ts";

export type Found<C extends RemarkCode> = Pick<RemarkOf<C>, "tone" | "numbers"> &
  Partial<Pick<RemarkOf<C>, "about" | "line" | "basis" | "who" | "section">>;
export type Rule = (view: View) => readonly Remark[];

/** A figure that the remark names, too; none where it is not known. */
export const named = (label: Named["label"], line: Line | undefined): readonly Named[] =>
  line && line.value !== null ? [{ label, of: line }] : [];

export const asOf = ({ subject, today }: Pick<View, "subject" | "today">) => ({ subject, when: today });
export const during = ({ subject, period }: View) => ({ subject, when: period.key });

export const turn = (changed: boolean, now: number, before: number): Course => (changed ? (now > before ? "above" : "below") : "within");
export const toneOf: Readonly<Record<Course, Tone>> = { above: "good", below: "bad", within: "neutral", unknown: "neutral" };

/** Where a figure lies against the one before it; unknown without a sample on either side, or with too few cases. */
export function courseOf(line: Line, before: Line | undefined): Course {
  if (line.value === null || before?.value === null || !line.sample || !before?.sample) return "unknown";
  return turn(differs(line.sample, before.sample), line.sample.mean, before.sample.mean);
}

/** Whether two counts of rare events differ: their difference in standard errors of it (Poisson). */
export const countsDiffer = (now: number, before: number): boolean =>
  now + before >= 5 && Math.abs(now - before) > 1.959964 * Math.sqrt(now + before);

/** A share of the period with what it was before; nothing without cases. */
export function partOf(view: View, kpi: Line["kpi"]) {
  const line = lineOf(view.lines, kpi);
  if (!line || (line.n ?? 0) === 0) return undefined;
  const before = lineOf(view.before, kpi);
  const few = line.value === null;
  const part = { few, before: few ? null : (before?.value ?? null), course: courseOf(line, before) };
  return { line, part, basis: part.before === null ? [] : named("before", before) };
}

/** A rule of a section; what it finds bad may belong elsewhere. */
export const rule =
  <const C extends RemarkCode>(code: C, place: { readonly section: Section; readonly bad?: Section; readonly weight: number }) =>
  (look: (view: View) => readonly Found<C>[]): Rule =>
  (view: View) =>
    look(view).map(
      ({ line = null, basis = [], ...found }) =>
        ({
          about: [],
          who: null,
          section: found.tone === "bad" ? (place.bad ?? place.section) : place.section,
          ...found,
          line,
          basis: [...(line ? [{ label: "rows", of: line } as const] : []), ...basis],
          code,
          weight: place.weight + (found.tone === "neutral" ? 0 : 100),
        }) as const,
    ) as readonly RemarkOf<C>[] as readonly Remark[];
