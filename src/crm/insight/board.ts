/** The board: every figure of every subject and period beside the one before it and its goal. */
import type { Day } from "../../schema/cell.ts";
import type { KpiCode } from "../choices.ts";
import type { Data } from "./data.ts";
import { type Figure, nothing, type Why } from "./figure.ts";
import { activeIn, figuresOf } from "./figures.ts";
import { attain, dueShare, goalsOf, score } from "./goals.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import { type AnyPeriod, hasEnded, likeDays, periodOf, shift, yearBefore } from "./periods.ts";
import { type Colleague, type Subject, subjectsOf } from "./team.ts";

export interface BoardOptions {
  readonly today: Day;
  readonly supervisor: string;
  readonly least: number;
  readonly byVisits: boolean;
}

/** A figure in its place. */
export interface Line extends Figure {
  readonly subject: Subject;
  readonly period: AnyPeriod;
  /** The same of the period before, days compared with like days. */
  readonly before: number | null;
  /** Relative to the figure before; in points of share for shares. */
  readonly change: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
}

export interface Board {
  readonly ledger: Ledger;
  readonly options: BoardOptions;
  readonly colleagues: readonly Colleague[];
  /** The whole first, then the teams, then the people. */
  readonly subjects: readonly [Subject, ...Subject[]];
  /** All figures of a subject in a period, worked out once. */
  lines(subject: Subject, period: AnyPeriod): readonly Line[];
}

/** How many weeks back the weekly summary looks. */
export const weeksBack = 12;

const shares: ReadonlySet<KpiCode> = new Set([
  "salesGrowth",
  "winRate",
  "visitCoverage",
  "tasksOnTime",
  "retention",
  "repurchase",
  "attainment",
  "csat",
  "responseRate",
]);
/** Whether a figure is a part of a whole, 0.25 for a quarter. */
export const isShare = (figure: Pick<Figure, "kpi" | "part">): boolean =>
  shares.has(figure.kpi) || figure.part === "top2" || figure.part === "perActive";

/** Growth from one number to the next: nothing to divide by is no growth. */
export function growth(now: number, before: number): number | null {
  return before > 0 ? (now - before) / before : null;
}

function changeOf(figure: Figure, before: number | null): number | null {
  if (figure.value === null || before === null) return null;
  return isShare(figure) || figure.kpi === "nps" ? figure.value - before : growth(figure.value, before);
}

const find = (figures: readonly Figure[], kpi: KpiCode, part = ""): Figure | undefined =>
  figures.find((each) => each.kpi === kpi && each.part === part);

function growthFigure(now: readonly Figure[], earlier: readonly Figure[], part: string): Figure[] {
  const sales = find(now, "sales");
  if (!sales) return [];
  const before = find(earlier, "sales")?.value ?? null;
  const base = { kpi: "salesGrowth", part, block: "sales", made: sales.made } as const;
  if (sales.value === null || before === null) return [{ ...base, value: null, counted: null, n: null, why: "noData" }];
  const why: Why | null = before > 0 ? null : before === 0 ? "new" : "notAbove0";
  return [{ ...base, value: growth(sales.value, before), counted: sales.value, n: before, why }];
}

function colleaguesOf(data: Data): Colleague[] {
  const { name, email, role, reportsTo, inactive, joined } = data.member;
  return email.flatMap((each, row) =>
    each === null
      ? []
      : [
          {
            email: each,
            name: name[row] ?? each,
            role: role[row] ?? "manager",
            reportsTo: reportsTo[row] ?? null,
            inactive: inactive[row] ?? false,
            joined: joined[row] ?? null,
          },
        ],
  );
}

function remember<T>(work: (subject: Subject, period: AnyPeriod, until: Day) => T): typeof work {
  const known = new Map<string, T>();
  return (subject, period, until) => {
    const key = `${subject.scope} ${subject.owner} ${period.key} ${until}`;
    const found = known.get(key) ?? work(subject, period, until);
    known.set(key, found);
    return found;
  };
}

/** Figures as they are on the day `options.today`. */
export function boardOf(data: Data, options: BoardOptions): Board {
  const { today } = options;
  const ledger = ledgerOf(data, today, shift(periodOf("week", today), -weeksBack - 2).start);
  const colleagues = colleaguesOf(data);
  const subjects = subjectsOf(colleagues, options.supervisor);
  const [everyone] = subjects;
  const active = remember((subject, period) => new Set(activeIn(ledger, ledger.slice(subject, period), options.byVisits).keys()));
  const measure = remember((subject, period, until) => {
    const next = shift(period, 1);
    const after = hasEnded(next, today) ? active(everyone, next, next.end) : undefined;
    /** A period in which nobody at all is on record was not observed, rather than one that everybody stayed away from. */
    const later = after && after.size > 0 ? after : undefined;
    const { least, byVisits } = options;
    const slice = ledger.slice(subject, period, until);
    return figuresOf({ ledger, subject, period, slice, later, least, byVisits, active: activeIn(ledger, slice, byVisits) });
  });
  const goals = goalsOf(data);
  const joined = (subject: Subject): Day | null =>
    subject.scope === "person" ? (colleagues.find((each) => each.email === subject.owner)?.joined ?? null) : null;
  const lines = remember((subject, period) => {
    const earlier = shift(period, -1);
    const lastYear = yearBefore(period);
    /** Before all time there was nothing. */
    const at = (other: AnyPeriod) => (period.kind === "all" ? [] : measure(subject, other, likeDays(period, other, today)));
    const now = measure(subject, period, period.end);
    const grown = [...growthFigure(now, at(earlier), ""), ...(lastYear ? growthFigure(now, at(lastYear), "lastYear") : [])];
    const compared = [...now, ...grown].map((figure) => placed(figure, at(earlier), { subject, period }));
    return withGoals(compared, goals(subject, period), dueShare(period, today, joined(subject)));
  });
  return { ledger, options, colleagues, subjects, lines: (subject, period) => lines(subject, period, period.end) };
}

function placed(figure: Figure, earlier: readonly Figure[], place: Pick<Line, "subject" | "period">): Line {
  const before = find(earlier, figure.kpi, figure.part)?.value ?? null;
  return { ...figure, ...place, before, change: changeOf(figure, before), target: null, attainment: null };
}

function withGoals(lines: readonly Line[], goals: ReturnType<ReturnType<typeof goalsOf>>, share: number): readonly Line[] {
  const [first] = lines;
  if (goals.length === 0 || !first) return lines;
  const reached: { readonly ids: readonly string[]; readonly value: number }[] = [];
  const aimed = lines.map((line): Line => {
    const goal = line.part === "" ? goals.find((each) => each.kpi === line.kpi) : undefined;
    if (!goal) return line;
    if (line.value === null) return { ...line, target: goal.target };
    const { value, due } = attain(line.kpi, { value: line.value, target: goal.target, share });
    if (value !== null) reached.push({ ids: goal.ids, value });
    return { ...line, target: goal.target, attainment: value, why: value === null ? "noTarget" : due < 1 ? "proRata" : line.why };
  });
  const hits = reached.filter((each) => each.value >= 1).flatMap((each) => each.ids);
  const made = () => ({ hits, rest: reached.filter((each) => each.value < 1).flatMap((each) => each.ids) });
  const known = reached.length > 0;
  const total = {
    kpi: "attainment",
    part: "",
    counted: known ? hits.length : null,
    n: known ? reached.flatMap((each) => each.ids).length : null,
    block: "attainment",
    why: known ? null : "noData",
  } as const;
  return [
    ...aimed,
    {
      ...total,
      value: known ? score(reached.map((each) => each.value)) : null,
      made: known ? made : () => nothing,
      subject: first.subject,
      period: first.period,
      before: null,
      change: null,
      target: null,
      attainment: null,
    },
  ];
}

/** The same figure has the same id every time. */
export const figureId = ({ kpi, part, subject, period }: Pick<Line, "kpi" | "part" | "subject" | "period">): string =>
  `F-${period.key}-${kpi}${part === "" ? "" : `:${part}`}-${subject.scope}-${subject.owner}`;

/** The figure of a kind among a subject's lines. */
export const lineOf = (lines: readonly Line[], kpi: KpiCode, part = ""): Line | undefined =>
  lines.find((line) => line.kpi === kpi && line.part === part);
