/** What happened in the period: its figures beside those before, judged only where chance does not explain them. */
import type { KpiCode } from "../choices.ts";
import { figureId, growth, type Line, lineOf } from "./board.ts";
import { during, type Found, named, partOf, type Rule, rule, toneOf, turn } from "./found.ts";
import { type Named, usualGrounds } from "./grounds.ts";
import type { Course, Tone } from "./remark.ts";
import { differs, naturalLimits } from "./statistics.ts";
import type { View } from "./view.ts";

/** What a rate of care should reach. */
const wanted = 0.8;
/** Below this part of its goal a figure is behind. */
const behind = 0.8;

const against = (line: Line): Tone =>
  line.value === null || !line.interval ? "neutral" : line.interval.low > wanted ? "good" : line.interval.high < wanted ? "bad" : "neutral";

function lookAtGrowth(view: View): readonly Found<"growth">[] {
  const line = lineOf(view.lines, "sales");
  if (!line || line.value === null || (line.value === 0 && !line.before)) return [];
  const history = view.history("sales");
  const limits = naturalLimits(history.filter((value) => value !== null));
  const known = view.earlier.filter((_, at) => history[at] !== null);
  const course: Course = !limits ? "unknown" : line.value > limits.high ? "above" : line.value < limits.low ? "below" : "within";
  const numbers = {
    now: line.value,
    before: line.before,
    growth: line.before === null ? null : growth(line.value, line.before),
    orders: lineOf(view.lines, "orders")?.value ?? 0,
    course,
    low: Math.max(0, limits?.low ?? 0),
    high: limits?.high ?? 0,
  };
  const range: readonly Named[] = limits
    ? [{ label: "usual", of: usualGrounds(during(view), known, (period) => figureId({ ...line, period })) }]
    : [];
  return [{ tone: toneOf[course], numbers, line, basis: [...named("before", lineOf(view.before, "sales")), ...range] }];
}

function lookAtSeason(view: View): readonly Found<"season">[] {
  const line = lineOf(view.lines, "salesGrowth", "lastYear");
  if (!line || line.value === null || line.counted === null || line.n === null) return [];
  const numbers = { now: line.counted, before: line.n, growth: line.value, kind: view.period.kind };
  return [{ tone: "neutral", numbers, line, basis: named("before", view.lastYear) }];
}

function lookAtPace(view: View): readonly Found<"pace">[] {
  return view.goals.flatMap(({ line, elapsed, score }): Found<"pace">[] => {
    if (line.attainment === null || line.target === null || line.value === null) return [];
    const numbers = {
      kpi: line.kpi,
      period: line.period.key,
      value: line.value,
      target: line.target,
      attainment: line.attainment,
      elapsed,
    };
    const tone = line.attainment >= 1 ? "good" : line.attainment < behind ? "bad" : "neutral";
    return [{ tone, numbers, line, basis: named("goals", score), ...(tone === "good" ? { section: "praise" } : {}) }];
  });
}

/** The share of a rate of care, with its numbers. */
function lookAtRate<N extends object>(view: View, kpi: KpiCode, numbers: (hits: number, n: number) => N) {
  const found = partOf(view, kpi);
  if (!found) return [];
  const { line, part, basis } = found;
  const level = against(line);
  /** What is good enough but falls is no good news. */
  const tone = level === "neutral" ? toneOf[part.course] : level === "good" && part.course === "below" ? "neutral" : level;
  return [{ tone, numbers: { ...numbers(line.counted ?? 0, line.n ?? 0), ...part }, line, basis }];
}

function lookAtSatisfaction(view: View): readonly Found<"satisfaction">[] {
  const line = lineOf(view.lines, "satisfaction");
  if (!line?.sample) return [];
  const few = line.value === null;
  const earlier = lineOf(view.before, "satisfaction")?.sample;
  const course: Course = few || !earlier ? "unknown" : turn(differs(line.sample, earlier), line.sample.mean, earlier.mean);
  const numbers = { mean: line.sample.mean, before: few ? null : line.before, n: line.sample.n, few, course };
  const basis = numbers.before === null ? [] : named("before", lineOf(view.before, "satisfaction"));
  return [{ tone: toneOf[course], numbers, line, basis }];
}

function lookAtNewcomers(view: View): readonly Found<"newcomers">[] {
  const line = lineOf(view.lines, "newCustomers");
  const referred = lineOf(view.lines, "referredCustomers");
  if (!line || (line.value ?? 0) === 0) return [];
  const numbers = { now: line.value ?? 0, referred: referred?.value ?? 0, before: line.before };
  return [
    { tone: "neutral", numbers, line, basis: [...named("referred", referred), ...named("before", lineOf(view.before, "newCustomers"))] },
  ];
}

function lookAtRetention({ retention: { now, before }, period }: View): readonly Found<"retention">[] {
  if (period.kind === "week" || !now || now.value === null || now.counted === null || now.n === null) return [];
  const course: Course =
    now.sample && before?.sample ? turn(differs(now.sample, before.sample), now.sample.mean, before.sample.mean) : "unknown";
  const numbers = { stayed: now.counted, cohort: now.n, year: now.period.key, before: before?.value ?? null, course };
  return [{ tone: toneOf[course], numbers, line: now, basis: named("before", before) }];
}

/** What was said when customers were asked; below ten answers it is told with its numbers, and not judged. */
function lookAtShare<N extends object>(view: View, kpi: "csat" | "responseRate" | "winRate", numbers: (hits: number, n: number) => N) {
  const found = partOf(view, kpi);
  if (!found) return [];
  const { line, part, basis } = found;
  return [{ tone: toneOf[part.course], numbers: { ...numbers(line.counted ?? 0, line.n ?? 0), ...part }, line, basis }];
}

function lookAtNps(view: View): readonly Found<"nps">[] {
  const found = partOf(view, "nps");
  if (!found) return [];
  const { line, part, basis } = found;
  const numbers = {
    points: line.value ?? 100 * (line.sample?.mean ?? 0),
    low: line.interval?.low ?? -100,
    high: line.interval?.high ?? 100,
    n: line.n ?? 0,
    ...part,
  };
  return [{ tone: toneOf[part.course], numbers, line, basis }];
}

const isQuiet = (view: View): boolean =>
  !view.lines.some((line) => (line.counted ?? 0) > 0 && line.kpi !== "visitsPlanned") &&
  (lineOf(view.lines, "visitsPlanned")?.value ?? 0) === 0;

const happened = { section: "happened", bad: "risk" } as const;

export const happenedRules: readonly Rule[] = [
  /** Always first: whoever opens a summary asks for the sales. */
  rule("growth", { section: "happened", weight: 295 })(lookAtGrowth),
  rule("season", { ...happened, weight: 190 })(lookAtSeason),
  rule("pace", { ...happened, weight: 85 })(lookAtPace),
  rule("coverage", { ...happened, weight: 65 })((view) => lookAtRate(view, "visitCoverage", (covered, planned) => ({ covered, planned }))),
  rule("tasks", { ...happened, weight: 60 })((view) => lookAtRate(view, "tasksOnTime", (onTime, due) => ({ onTime, due }))),
  rule("satisfaction", { ...happened, weight: 55 })(lookAtSatisfaction),
  rule("csat", { ...happened, weight: 54 })((view) => lookAtShare(view, "csat", (high, n) => ({ high, n }))),
  rule("nps", { ...happened, weight: 53 })(lookAtNps),
  rule("responses", { section: "happened", weight: 52 })((view) =>
    lookAtShare(view, "responseRate", (answered, asked) => ({ answered, asked })),
  ),
  rule("wins", { section: "happened", weight: 45 })((view) =>
    lookAtShare(view, "winRate", (won, closed) => ({ won, closed })).map((found) => ({ ...found, tone: "neutral" as const })),
  ),
  rule("newcomers", { ...happened, weight: 35 })(lookAtNewcomers),
  rule("retention", { ...happened, weight: 30 })(lookAtRetention),
  rule("nothing", { ...happened, weight: 100 })((view) =>
    isQuiet(view) ? [{ tone: "neutral", numbers: { kind: view.period.kind } }] : [],
  ),
];
