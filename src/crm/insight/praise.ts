/** Who deserves praise, and for what: always against a goal, a full round or their own past, never for a rank among colleagues. */
import type { KpiCode } from "../choices.ts";
import { type Line, lineOf } from "./board.ts";
import { courseOf, type Found, named, type Rule, rule } from "./found.ts";
import { regainedGrounds } from "./grounds.ts";
import type { Member, View } from "./view.ts";

/** A round without a miss is worth a word from so many cases on. */
const leastRound = 10;
const rounds: readonly { readonly kpi: KpiCode; readonly part: string }[] = [
  { kpi: "visitCoverage", part: "" },
  { kpi: "tasksOnTime", part: "" },
  { kpi: "satisfaction", part: "top2" },
];

type Candidate = Pick<Member, "subject" | "lines" | "before">;

/** The people of a team, or the reader alone, who needs no name. */
function candidates(view: View): readonly (Candidate & { readonly who: string | null })[] {
  if (view.subject.scope === "person") return [{ ...view, who: null }];
  return view.people.map((each) => ({ ...each, who: each.subject.name }));
}

/** Of the reader's own goals, and of a team's, it is told how far they are. */
function goalsReached(view: View): readonly Found<"reached">[] {
  if (view.subject.scope === "person") return [];
  return candidates(view).flatMap(({ lines, who }) =>
    lines.flatMap((line): Found<"reached">[] => {
      const { kpi, value, target, attainment, period } = line;
      if (kpi === "attainment" || value === null || target === null || attainment === null || attainment < 1) return [];
      const numbers = { kpi, period: period.key, value, target, attainment };
      return [{ tone: "good", numbers, line, who, basis: named("goals", lineOf(lines, "attainment")) }];
    }),
  );
}

const isFlawless = ({ counted, n }: Line): boolean => n !== null && n >= leastRound && counted === n;

const flawlessRounds = (view: View): readonly Found<"flawless">[] =>
  candidates(view).flatMap(({ lines, before, who }) =>
    rounds.flatMap(({ kpi, part }): Found<"flawless">[] => {
      const line = lineOf(lines, kpi, part);
      if (!line || !isFlawless(line)) return [];
      const earlier = lineOf(before, kpi, part);
      return [
        { tone: "good", numbers: { kpi, n: line.n ?? 0, before: earlier?.value ?? null }, line, who, basis: named("before", earlier) },
      ];
    }),
  );

/** Ratings that rose by more than chance against the same person's own. */
const improvements = (view: View): readonly Found<"improved">[] =>
  candidates(view).flatMap(({ lines, before, who }): Found<"improved">[] => {
    const [line, earlier] = [lineOf(lines, "satisfaction"), lineOf(before, "satisfaction")];
    if (view.subject.scope === "person" || !line?.sample || !earlier?.sample || courseOf(line, earlier) !== "above") return [];
    const numbers = { mean: line.sample.mean, n: line.sample.n, before: earlier.sample.mean, nBefore: earlier.sample.n };
    return [{ tone: "good", numbers, line, who, basis: named("before", earlier) }];
  });

/** Key customers who were silent one period ago and have been heard of since. */
function regained(view: View): readonly Found<"regained">[] {
  const silent = new Set(view.ago.silence.silent.map(({ id }) => id));
  const back = view.now.silence.heard.filter(({ id }) => silent.has(id));
  return candidates(view).flatMap(({ subject, who }): Found<"regained">[] => {
    const own = back.filter(({ owner }) => subject.people.includes(owner ?? ""));
    const before = view.ago.silence.silent.filter(({ owner }) => subject.people.includes(owner ?? "")).length;
    if (own.length === 0) return [];
    const of = regainedGrounds({ subject, when: view.today }, own);
    return [
      { tone: "good", numbers: { customers: own.length, silent: before }, who, about: own.slice(0, 3), basis: [{ label: "rows", of }] },
    ];
  });
}

export const praiseRules: readonly Rule[] = [
  rule("reached", { section: "praise", weight: 50 })(goalsReached),
  rule("regained", { section: "praise", weight: 48 })(regained),
  rule("improved", { section: "praise", weight: 46 })(improvements),
  rule("flawless", { section: "praise", weight: 44 })(flawlessRounds),
];
