/** What is worth saying of a period: a table of rules, each with its numbers; none calls a change what a test calls chance. */
import type { KpiCode } from "../choices.ts";
import type { Swing } from "./attention.ts";
import { figureId, growth, type Line, lineOf } from "./board.ts";
import {
  complaintGrounds,
  gapGrounds,
  type Named,
  overdueGrounds,
  silentGrounds,
  swingGrounds,
  unhappyGrounds,
  usualGrounds,
} from "./grounds.ts";
import type { Course, Remark, RemarkCode, RemarkOf, Tone } from "./remark.ts";
import { differs, naturalLimits } from "./statistics.ts";
import type { View } from "./view.ts";

type Found<C extends RemarkCode> = Pick<RemarkOf<C>, "tone" | "numbers"> & Partial<Pick<RemarkOf<C>, "about" | "line" | "basis" | "who">>;
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

/** A figure that the remark names, too; none where it is not known. */
const named = (label: Named["label"], line: Line | undefined): readonly Named[] =>
  line && line.value !== null ? [{ label, of: line }] : [];
const asOf = ({ subject, today }: View) => ({ subject, when: today });
const during = ({ subject, period }: View) => ({ subject, when: period.key });

const turn = (changed: boolean, now: number, before: number): Course => (changed ? (now > before ? "above" : "below") : "within");
const toneOf: Readonly<Record<Course, Tone>> = { above: "good", below: "bad", within: "neutral", unknown: "neutral" };

function lookAtGrowth(view: View): readonly Found<"growth">[] {
  const line = lineOf(view.lines, "sales");
  if (!line || line.value === null || line.before === null || (line.value === 0 && line.before === 0)) return [];
  const history = view.history("sales");
  const limits = naturalLimits(history.filter((value) => value !== null));
  const known = view.earlier.filter((_, at) => history[at] !== null);
  const course: Course = !limits ? "unknown" : line.value > limits.high ? "above" : line.value < limits.low ? "below" : "within";
  const numbers = {
    now: line.value,
    before: line.before,
    growth: growth(line.value, line.before),
    course,
    low: Math.max(0, limits?.low ?? 0),
    high: limits?.high ?? 0,
  };
  const range = limits
    ? [{ label: "usual", of: usualGrounds(during(view), known, (period) => figureId({ ...line, period })) } as const]
    : [];
  return [{ tone: toneOf[course], numbers, line, basis: [...named("before", lineOf(view.before, "sales")), ...range] }];
}

function lookAtSeason(view: View): readonly Found<"season">[] {
  const line = lineOf(view.lines, "salesGrowth", "lastYear");
  if (!line || line.value === null || line.counted === null || line.n === null) return [];
  const numbers = { now: line.counted, before: line.n, growth: line.value };
  return [{ tone: "neutral", numbers, line, basis: named("before", view.lastYear) }];
}

function lookAtPace(view: View): readonly Found<"pace">[] {
  return view.goals.flatMap(({ line, elapsed, score }) => {
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
    return [{ tone, numbers, line, basis: named("goals", score) }];
  });
}

function lookAtOverdue({ overdue, subject, today }: View): readonly Found<"overdue">[] {
  if (overdue.length === 0) return [];
  const visits = overdue.filter((item) => item.entity === "visit").length;
  const numbers = { visits, tasks: overdue.length - visits, days: overdue[0]?.days ?? 0 };
  const about = overdue.slice(0, subject.scope === "team" ? 0 : 3);
  return [{ tone: "bad", numbers, about, basis: [{ label: "rows", of: overdueGrounds(subject, overdue, today) }] }];
}

function lookAtSilence({ silence, subject, today }: View): readonly Found<"silent">[] {
  const { silent, heard } = silence;
  if (silent.length === 0) return [];
  const numbers = { silent: silent.length, key: silent.length + heard.length, days: silent[0]?.days ?? 0 };
  return [{ tone: "bad", numbers, about: silent.slice(0, 3), basis: [{ label: "rows", of: silentGrounds(subject, silence, today) }] }];
}

function lookAtUnhappy(view: View): readonly Found<"unhappy">[] {
  const { unhappy, lowRated } = view;
  if (unhappy.length === 0) return [];
  const customers = unhappy.map(({ id }) => id);
  const of = unhappyGrounds(during(view), customers, lowRated);
  return [{ tone: "bad", numbers: { customers: customers.length }, about: unhappy.slice(0, 5), basis: [{ label: "rows", of }] }];
}

/** The customer whose orders moved most, in one direction. */
function lookAtSwing(view: View, code: "gain" | "loss", swing: Swing | undefined): readonly Found<"gain" | "loss">[] {
  if (!swing) return [];
  const numbers = { now: swing.now, before: swing.before, days: view.swings.days };
  const basis: readonly Named[] = [{ label: "rows", of: swingGrounds(code, during(view), swing) }];
  return [{ tone: code === "gain" ? "good" : "bad", numbers, about: [swing], basis }];
}

function lookAtGaps(view: View): readonly Found<"missing">[] {
  const { owners, levels, amounts, closings } = view.gaps;
  const numbers = { owners: owners.length, levels: levels.length, amounts: amounts.length, closings: closings.length };
  if (Object.values(numbers).every((count) => count === 0)) return [];
  return [{ tone: "neutral", numbers, basis: [{ label: "rows", of: gapGrounds(asOf(view), view.gaps) }] }];
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

function lookAtComplaints(view: View): readonly Found<"complaints">[] {
  const line = lineOf(view.lines, "complaints");
  const now = line?.value ?? 0;
  const open = view.openComplaints;
  if (!line || (now === 0 && open.length === 0)) return [];
  const course = line.before === null ? "unknown" : turn(countsDiffer(now, line.before), now, line.before);
  return [
    {
      tone: now === 0 ? "neutral" : course === "below" ? "good" : "bad",
      numbers: { now, before: line.before, open: open.length, course },
      line,
      basis: [...named("before", lineOf(view.before, "complaints")), { label: "open", of: complaintGrounds(asOf(view), open) }],
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
      basis: named("before", before),
    },
  ];
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
    look(view).map(({ line = null, basis = [], ...found }) => ({
      about: [],
      who: null,
      ...found,
      line,
      basis: [...(line ? [{ label: "rows", of: line } as const] : []), ...basis],
      code,
      weight: weight + (found.tone === "neutral" ? 0 : 100),
    }));

const rules: readonly Rule[] = [
  /** Always among the first: whoever opens a summary asks for the sales. */
  rule("growth", 195, lookAtGrowth),
  rule("season", 40, lookAtSeason),
  rule("pace", 85, lookAtPace),
  rule("complaints", 80, lookAtComplaints),
  rule("unhappy", 78, lookAtUnhappy),
  rule("silent", 75, lookAtSilence),
  rule("overdue", 70, lookAtOverdue),
  rule("coverage", 65, (view) =>
    rateFound(view, "visitCoverage", (line) => ({ covered: line.counted ?? 0, planned: line.n ?? 0, few: line.value === null })),
  ),
  rule("loss", 60, (view) => lookAtSwing(view, "loss", view.swings.loss)),
  rule("gain", 58, (view) => lookAtSwing(view, "gain", view.swings.gain)),
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
  rule("newcomers", 35, lookAtNewcomers),
  rule("retention", 30, lookAtRetention),
  rule("missing", 20, lookAtGaps),
  rule("nothing", 100, (view) => (isQuiet(view) ? [{ tone: "neutral", numbers: { kind: view.period.kind } }] : [])),
];

/** The remarks on a period, what calls for action or praise first. */
export const remarksOn = (view: View): Remark[] => rules.flatMap((look) => look(view)).sort((a, b) => b.weight - a.weight);
