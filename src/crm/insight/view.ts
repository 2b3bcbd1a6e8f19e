/** All that a summary of one subject and period looks at. */
import type { Day } from "../../schema/cell.ts";
import type { KpiCode } from "../choices.ts";
import { addDays, addMonths } from "../days.ts";
import type { Cadence } from "../visits/cadence.ts";
import { customerPlace, type Gaps, gaps, lastTouches, type Place, type Silence, type Swing, silence, swings } from "./attention.ts";
import { type Board, type Line, lineOf } from "./board.ts";
import { idsAt } from "./figure.ts";
import { type OpenCase, type Overdue, openCases, overdue } from "./lateness.ts";
import { elapsed, hasEnded, type Period, type PeriodKind, periodOf, shift, yearBefore } from "./periods.ts";
import { below, type Subject } from "./team.ts";

export interface Care {
  readonly keyLevels: readonly string[];
  readonly cadence: Cadence;
}

/** A person of a team, or a team of the whole, with figures of their own. */
export interface Member {
  readonly subject: Subject;
  readonly lines: readonly Line[];
  /** The figures of the period before. */
  readonly before: readonly Line[];
  readonly overdue: readonly Overdue[];
}

/** What waits on a day. */
export interface Waiting {
  readonly day: Day;
  readonly overdue: readonly Overdue[];
  readonly cases: readonly OpenCase[];
  readonly silence: Silence;
}

export interface GoalLine {
  readonly line: Line;
  readonly elapsed: number;
  readonly score: Line | undefined;
}

export interface View {
  readonly subject: Subject;
  readonly period: Period;
  readonly today: Day;
  readonly least: number;
  readonly lines: readonly Line[];
  /** The figures of the period before. */
  readonly before: readonly Line[];
  /** The sales of the same months a year before. */
  readonly lastYear: Line | undefined;
  /** The twelve periods before, oldest first. */
  readonly earlier: readonly Period[];
  /** A figure's values in these. */
  history(kpi: KpiCode): readonly (number | null)[];
  /** Goals of the month, the quarter where it speaks of one, and the year that the period ends in, with the part of each that is over. */
  readonly goals: readonly GoalLine[];
  /** The same of today's month and year. */
  readonly ahead: readonly GoalLine[];
  /** The retention of the last year that is observed, and the one before. */
  readonly retention: { readonly now: Line | undefined; readonly before: Line | undefined };
  readonly now: Waiting;
  /** As it stood one period earlier. */
  readonly ago: Waiting;
  readonly swings: { readonly gain?: Swing; readonly loss?: Swing; readonly days: number };
  readonly ratings: Ratings & { readonly before: Ratings };
  readonly gaps: Gaps;
  /** For a team. */
  readonly people: readonly Member[];
  /** For a team that has teams below it. */
  readonly teams: readonly Member[];
}

export interface Ratings {
  /** Customers who rated a visit 1 or 2. */
  readonly unhappy: readonly (Place & { readonly owner: string | null })[];
  /** Ids of these visits. */
  readonly low: readonly string[];
  /** How many ratings there were. */
  readonly n: number;
}

/** How far back gains and losses look: a customer seldom orders every week. */
const swingDays: Readonly<Record<PeriodKind, number>> = { week: 28, month: 90, quarter: 90, year: 365 };
const historyLength = 12;

const goalKinds: Readonly<Record<PeriodKind, readonly PeriodKind[]>> = {
  week: ["month", "year"],
  month: ["month", "year"],
  quarter: ["quarter", "year"],
  year: ["year"],
};

function goalLines(board: Board, subject: Subject, periods: readonly Period[]): readonly GoalLine[] {
  return periods.flatMap((each) => {
    const lines = board.lines(subject, each);
    const score = lineOf(lines, "attainment");
    return lines.filter((line) => line.attainment !== null).map((line) => ({ line, elapsed: elapsed(each, board.options.today), score }));
  });
}

function lastRetention(board: Board, subject: Subject, period: Period): View["retention"] {
  const year = periodOf("year", addDays(period.end, -1));
  const observed = shift(year, hasEnded(year, board.options.today) ? -1 : -2);
  const of = (each: Period) => lineOf(board.lines(subject, each), "retention");
  return { now: of(observed), before: of(shift(observed, -1)) };
}

function ratingsIn({ ledger }: Board, subject: Subject, period: Period): Ratings {
  const { visit, customer } = ledger.data;
  const rated = ledger.slice(subject, period).done.filter((row) => visit.satisfaction[row] !== null);
  const customerOf = (row: number): number => ledger.customerOf.visit[row] ?? -1;
  const low = rated.filter((row) => (visit.satisfaction[row] ?? 5) <= 2 && customerOf(row) >= 0);
  const unhappy = [...new Set(low.map(customerOf))].map((at) => ({ ...customerPlace(ledger, at), owner: customer.owner[at] ?? null }));
  return { unhappy, low: idsAt(visit.id, low), n: rated.length };
}

/** The people of a team who have anything in the period or are still there. */
function peopleOf(board: Board, subject: Subject, period: Period, late: readonly Overdue[]): Member[] {
  if (subject.scope === "person") return [];
  const members = subject.whole ? subject.people : below(subject.owner, board.colleagues);
  const active = new Set(board.colleagues.filter((each) => !each.inactive).map((each) => each.email));
  return board.subjects
    .filter((each) => each.scope === "person" && members.includes(each.owner))
    .map((each) => memberOf(board, each, { period, late }))
    .filter(
      ({ subject: each, lines, overdue: waiting }) =>
        waiting.length > 0 || lines.some((line) => (line.counted ?? 0) > 0) || (active.has(each.owner) && owns(board, each)),
    );
}

/** The teams of everybody else below who has somebody reporting to them. */
function teamsOf(board: Board, subject: Subject, period: Period, late: readonly Overdue[]): Member[] {
  if (subject.scope === "person") return [];
  return board.subjects
    .filter((each) => each.scope === "team" && !each.whole && each.owner !== subject.owner && subject.people.includes(each.owner))
    .map((each) => memberOf(board, each, { period, late }));
}

function memberOf(
  board: Board,
  subject: Subject,
  { period, late }: { readonly period: Period; readonly late: readonly Overdue[] },
): Member {
  return {
    subject,
    lines: board.lines(subject, period),
    before: board.lines(subject, shift(period, -1)),
    overdue: late.filter((item) => subject.people.includes(item.owner ?? "")),
  };
}

/** Whether a person, or anyone of a team, looks after any customer. */
export const owns = ({ ledger }: Board, { people }: Subject): boolean => {
  const known = new Set(people);
  return ledger.data.customer.owner.some((owner) => owner !== null && known.has(owner));
};

const known = new WeakMap<Board, Map<Day, ReturnType<typeof lastTouches>>>();

/** The same for everybody who is written to. */
function touchesOn(board: Board, day: Day): ReturnType<typeof lastTouches> {
  const days = known.get(board) ?? new Map<Day, ReturnType<typeof lastTouches>>();
  const touches = days.get(day) ?? lastTouches(board.ledger, day);
  known.set(board, days.set(day, touches));
  return touches;
}

function waitingOn(board: Board, subject: Subject, { day, care }: { readonly day: Day; readonly care: Care }): Waiting {
  const { ledger } = board;
  return {
    day,
    overdue: overdue(ledger, subject, day),
    cases: openCases(ledger, subject, day),
    silence: silence(ledger, touchesOn(board, day), { subject, ...care, on: day }),
  };
}

/** The same day of the period before. */
function dayBefore({ kind }: Period, today: Day): Day {
  return kind === "week" ? addDays(today, -7) : addMonths(today, { month: -1, quarter: -3, year: -12 }[kind]);
}

/** Looks at a period that has ended. */
export function viewOf(board: Board, subject: Subject, period: Period, care: Care): View {
  const { ledger, options } = board;
  const { today, least } = options;
  const days = swingDays[period.kind];
  const earlier = Array.from({ length: historyLength }, (_, back) => shift(period, back - historyLength));
  const lastYear = yearBefore(period);
  const now = waitingOn(board, subject, { day: today, care });
  const goalsAt = (day: Day): readonly GoalLine[] =>
    goalLines(
      board,
      subject,
      goalKinds[period.kind].map((kind) => periodOf(kind, day)),
    );
  return {
    subject,
    period,
    today,
    least,
    lines: board.lines(subject, period),
    before: board.lines(subject, shift(period, -1)),
    lastYear: lastYear ? lineOf(board.lines(subject, lastYear), "sales") : undefined,
    earlier,
    history: (kpi) => earlier.map((each) => lineOf(board.lines(subject, each), kpi)?.value ?? null),
    goals: goalsAt(addDays(period.end, -1)),
    ahead: goalsAt(today),
    retention: lastRetention(board, subject, period),
    now,
    ago: waitingOn(board, subject, { day: dayBefore(period, today), care }),
    swings: { ...swings(ledger, subject, { end: period.end, days }), days },
    ratings: { ...ratingsIn(board, subject, period), before: ratingsIn(board, subject, shift(period, -1)) },
    gaps: gaps(ledger, subject),
    people: peopleOf(board, subject, period, now.overdue),
    teams: teamsOf(board, subject, period, now.overdue),
  };
}
