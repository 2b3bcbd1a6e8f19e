/** What is worth saying of a period: a table of rules, each with its numbers; none calls a change what a test calls chance. */
import type { KpiCode } from "../choices.ts";
import type { Gaps, Place } from "./attention.ts";
import { growth, type Line, lineOf } from "./board.ts";
import type { PeriodKind } from "./periods.ts";
import { differs, naturalLimits } from "./statistics.ts";
import type { View } from "./view.ts";

export type Tone = "good" | "bad" | "neutral";
/** Where a value lies: against its usual range, or against the value before. */
export type Course = "above" | "below" | "within" | "unknown";

/** The numbers of each remark; money in the workbook's currency, shares as parts of 1. */
export interface Numbers {
  growth: { now: number; before: number; growth: number | null; course: Course; low: number; high: number };
  season: { now: number; before: number; growth: number };
  pace: { kpi: KpiCode; period: string; value: number; target: number; attainment: number; elapsed: number };
  coverage: { covered: number; planned: number; few: boolean };
  overdue: { visits: number; tasks: number; days: number };
  silent: { silent: number; key: number; days: number };
  loss: { now: number; before: number; days: number };
  gain: { now: number; before: number; days: number };
  satisfaction: { mean: number; before: number | null; n: number; few: boolean; course: Course };
  unhappy: { customers: number };
  complaints: { now: number; before: number | null; open: number; course: Course };
  tasks: { onTime: number; due: number; few: boolean };
  newcomers: { now: number; referred: number; before: number | null };
  wins: { won: number; closed: number; few: boolean };
  retention: { stayed: number; cohort: number; year: string; before: number | null; course: Course };
  missing: Gaps;
  praise: { kpi: KpiCode; value: number; counted: number; n: number };
  nothing: { kind: PeriodKind };
}
export type RemarkCode = keyof Numbers;

export interface RemarkOf<C extends RemarkCode> {
  readonly code: C;
  readonly tone: Tone;
  readonly numbers: Numbers[C];
  /** Rows that it speaks of. */
  readonly about: readonly Place[];
  /** A colleague whom it speaks of. */
  readonly who: string | null;
  /** The figure whose evidence shows its numbers. */
  readonly line: Line | null;
  /** The heavier comes first. */
  readonly weight: number;
}
export type Remark = { [C in RemarkCode]: RemarkOf<C> }[RemarkCode];

type Found<C extends RemarkCode> = Pick<RemarkOf<C>, "tone" | "numbers"> & Partial<Pick<RemarkOf<C>, "about" | "line" | "who">>;
type Rule = (view: View) => readonly Remark[];

/** What a rate of care should reach. */
const wanted = 0.8;
/** Below this part of its goal a figure is behind. */
const behind = 0.8;

const against = (line: Line): Tone =>
  line.value === null || !line.interval ? "neutral" : line.interval.low > wanted ? "good" : line.interval.high < wanted ? "bad" : "neutral";

function rateFound<N>(view: View, kpi: KpiCode, numbers: (line: Line) => N) {
  const line = lineOf(view.lines, kpi);
  return line && (line.n ?? 0) > 0 ? [{ tone: against(line), numbers: numbers(line), line }] : [];
}

/** Whether two counts of rare events differ: their difference in standard errors of it (Poisson). */
const countsDiffer = (now: number, before: number): boolean =>
  now + before >= 5 && Math.abs(now - before) > 1.959964 * Math.sqrt(now + before);

const turn = (changed: boolean, now: number, before: number): Course => (changed ? (now > before ? "above" : "below") : "within");
const toneOf: Readonly<Record<Course, Tone>> = { above: "good", below: "bad", within: "neutral", unknown: "neutral" };

function lookAtGrowth(view: View): readonly Found<"growth">[] {
  const line = lineOf(view.lines, "sales");
  if (!line || line.value === null || line.before === null || (line.value === 0 && line.before === 0)) return [];
  const limits = naturalLimits(view.history("sales").filter((value) => value !== null));
  const course: Course = !limits ? "unknown" : line.value > limits.high ? "above" : line.value < limits.low ? "below" : "within";
  const numbers = {
    now: line.value,
    before: line.before,
    growth: growth(line.value, line.before),
    course,
    low: Math.max(0, limits?.low ?? 0),
    high: limits?.high ?? 0,
  };
  return [{ tone: toneOf[course], numbers, line }];
}

function lookAtSeason(view: View): readonly Found<"season">[] {
  const line = lineOf(view.lines, "salesGrowth", "lastYear");
  if (!line || line.value === null || line.counted === null || line.n === null) return [];
  return [{ tone: "neutral", numbers: { now: line.counted, before: line.n, growth: line.value }, line }];
}

function lookAtPace(view: View): readonly Found<"pace">[] {
  return view.goals.flatMap(({ line, elapsed }) => {
    if (line.attainment === null || line.target === null || line.value === null) return [];
    const numbers = {
      kpi: line.kpi,
      period: line.period.key,
      value: line.value,
      target: line.target,
      attainment: line.attainment,
      elapsed,
    };
    return [{ tone: line.attainment >= 1 ? "good" : line.attainment < behind ? "bad" : "neutral", numbers, line }];
  });
}

function lookAtOverdue({ overdue, subject }: View): readonly Found<"overdue">[] {
  const visits = overdue.filter((item) => item.entity === "visit").length;
  const numbers = { visits, tasks: overdue.length - visits, days: overdue[0]?.days ?? 0 };
  return overdue.length > 0 ? [{ tone: "bad", numbers, about: overdue.slice(0, subject.scope === "team" ? 0 : 3) }] : [];
}

function lookAtSatisfaction(view: View): readonly Found<"satisfaction">[] {
  const line = lineOf(view.lines, "satisfaction");
  if (!line?.sample) return [];
  const few = line.value === null;
  const earlier = lineOf(view.before, "satisfaction")?.sample;
  const course: Course = few || !earlier ? "unknown" : turn(differs(line.sample, earlier), line.sample.mean, earlier.mean);
  return [
    { tone: toneOf[course], numbers: { mean: line.sample.mean, before: few ? null : line.before, n: line.sample.n, few, course }, line },
  ];
}

function lookAtComplaints(view: View): readonly Found<"complaints">[] {
  const line = lineOf(view.lines, "complaints");
  const now = line?.value ?? 0;
  if (!line || (now === 0 && view.openComplaints === 0)) return [];
  const course = line.before === null ? "unknown" : turn(countsDiffer(now, line.before), now, line.before);
  return [
    {
      tone: now === 0 ? "neutral" : course === "below" ? "good" : "bad",
      numbers: { now, before: line.before, open: view.openComplaints, course },
      line,
    },
  ];
}

function lookAtRetention({ retention: { now, before }, period }: View): readonly Found<"retention">[] {
  if (period.kind === "week" || !now || now.value === null || now.counted === null || now.n === null) return [];
  const course: Course =
    now.sample && before?.sample ? turn(differs(now.sample, before.sample), now.sample.mean, before.sample.mean) : "unknown";
  return [
    {
      tone: toneOf[course],
      numbers: { stayed: now.counted, cohort: now.n, year: now.period.key, before: before?.value ?? null, course },
      line: now,
    },
  ];
}

/** A colleague is praised for a goal reached, or for a round of ten or more without a miss: never for a rank. */
function lookForPraise(view: View): readonly Found<"praise">[] {
  const candidates = view.people.length > 0 ? view.people : [{ subject: view.subject, lines: view.lines }];
  return candidates.flatMap(({ subject, lines }) =>
    lines.flatMap((line): Found<"praise">[] => {
      const [counted, n] = [line.counted ?? 0, line.n ?? 0];
      const flawless = (line.kpi === "visitCoverage" || line.kpi === "tasksOnTime") && n >= 10 && counted === n;
      const reached = view.people.length > 0 && line.kpi !== "attainment" && line.attainment !== null && line.attainment >= 1;
      if (line.value === null || !(flawless || reached)) return [];
      return [
        {
          tone: "good",
          numbers: { kpi: line.kpi, value: line.value, counted, n },
          line,
          who: view.people.length > 0 ? subject.name : null,
        },
      ];
    }),
  );
}

const isQuiet = (view: View): boolean =>
  !view.lines.some((line) => (line.counted ?? 0) > 0 && line.kpi !== "visitsPlanned") &&
  (lineOf(view.lines, "visitsPlanned")?.value ?? 0) === 0;

const rule =
  <const C extends RemarkCode>(code: C, weight: number, look: (view: View) => readonly Found<C>[]) =>
  (view: View): RemarkOf<C>[] =>
    look(view).map((found) => ({
      about: [],
      line: null,
      who: null,
      ...found,
      code,
      weight: weight + (found.tone === "neutral" ? 0 : 100),
    }));

const rules: readonly Rule[] = [
  /** Always among the first: whoever opens a summary asks for the sales. */
  rule("growth", 195, lookAtGrowth),
  rule("season", 40, lookAtSeason),
  rule("pace", 85, lookAtPace),
  rule("complaints", 80, lookAtComplaints),
  rule("unhappy", 78, ({ unhappy }) =>
    unhappy.length > 0 ? [{ tone: "bad", numbers: { customers: unhappy.length }, about: unhappy.slice(0, 5) }] : [],
  ),
  rule("silent", 75, ({ silence: { silent, keyCustomers } }) =>
    silent.length > 0
      ? [{ tone: "bad", numbers: { silent: silent.length, key: keyCustomers, days: silent[0]?.days ?? 0 }, about: silent.slice(0, 3) }]
      : [],
  ),
  rule("overdue", 70, lookAtOverdue),
  rule("coverage", 65, (view) =>
    rateFound(view, "visitCoverage", (line) => ({ covered: line.counted ?? 0, planned: line.n ?? 0, few: line.value === null })),
  ),
  rule("loss", 60, ({ swings: { loss, days } }) =>
    loss ? [{ tone: "bad", numbers: { now: loss.now, before: loss.before, days }, about: [loss] }] : [],
  ),
  rule("gain", 58, ({ swings: { gain, days } }) =>
    gain ? [{ tone: "good", numbers: { now: gain.now, before: gain.before, days }, about: [gain] }] : [],
  ),
  rule("satisfaction", 55, lookAtSatisfaction),
  rule("tasks", 50, (view) =>
    rateFound(view, "tasksOnTime", (line) => ({ onTime: line.counted ?? 0, due: line.n ?? 0, few: line.value === null })),
  ),
  rule("praise", 48, lookForPraise),
  rule("wins", 45, (view) =>
    rateFound(view, "winRate", (line) => ({ won: line.counted ?? 0, closed: line.n ?? 0, few: line.value === null })).map((found) => ({
      ...found,
      tone: "neutral",
    })),
  ),
  rule("newcomers", 35, (view) => {
    const line = lineOf(view.lines, "newCustomers");
    const referred = lineOf(view.lines, "referredCustomers")?.value ?? 0;
    return line && (line.value ?? 0) > 0
      ? [{ tone: "neutral", numbers: { now: line.value ?? 0, referred, before: line.before }, line }]
      : [];
  }),
  rule("retention", 30, lookAtRetention),
  rule("missing", 20, ({ gaps }) => (Object.values(gaps).some((count: number) => count > 0) ? [{ tone: "neutral", numbers: gaps }] : [])),
  rule("nothing", 100, (view) => (isQuiet(view) ? [{ tone: "neutral", numbers: { kind: view.period.kind } }] : [])),
];

/** The remarks on a period, what calls for action or praise first. */
export const remarksOn = (view: View): Remark[] => rules.flatMap((look) => look(view)).sort((a, b) => b.weight - a.weight);
