/** All that a summary of one subject and period looks at. */
import type { Day } from "../../schema/cell.ts";
import type { KpiCode } from "../choices.ts";
import { addDays } from "../days.ts";
import type { Cadence } from "../visits/cadence.ts";
import {
  belongsTo,
  customerPlace,
  type Gaps,
  gaps,
  lastTouches,
  type Overdue,
  overdue,
  type Place,
  type Silence,
  type Swing,
  silence,
  swings,
} from "./attention.ts";
import { type Board, type Line, lineOf } from "./board.ts";
import { idsAt } from "./figure.ts";
import { elapsed, hasEnded, type Period, periodOf, shift } from "./periods.ts";
import { below, type Subject } from "./team.ts";

export interface Care {
  readonly keyLevels: readonly string[];
  readonly cadence: Cadence;
}

/** A person of the team, with his own figures of the period. */
export interface Person {
  readonly subject: Subject;
  readonly lines: readonly Line[];
  readonly overdue: readonly Overdue[];
}

export interface View {
  readonly subject: Subject;
  readonly period: Period;
  readonly today: Day;
  readonly least: number;
  readonly lines: readonly Line[];
  /** The figures of the period before. */
  readonly before: readonly Line[];
  /** The sales of the same month a year before. */
  readonly lastYear: Line | undefined;
  /** The twelve periods before, oldest first. */
  readonly earlier: readonly Period[];
  /** A figure's values in these. */
  history(kpi: KpiCode): readonly (number | null)[];
  /** Goals of the month and the year that the period ends in, with the part of each that is over. */
  readonly goals: readonly { readonly line: Line; readonly elapsed: number; readonly score: Line | undefined }[];
  /** The retention of the last year that is observed, and the one before. */
  readonly retention: { readonly now: Line | undefined; readonly before: Line | undefined };
  readonly silence: Silence;
  readonly overdue: readonly Overdue[];
  readonly swings: { readonly gain?: Swing; readonly loss?: Swing; readonly days: number };
  /** Customers who rated a visit of the period 1 or 2. */
  readonly unhappy: readonly Place[];
  /** Ids of these visits. */
  readonly lowRated: readonly string[];
  /** Ids of complaints that wait. */
  readonly openComplaints: readonly string[];
  readonly gaps: Gaps;
  /** For a team. */
  readonly people: readonly Person[];
}

/** How far back gains and losses look: a customer seldom orders every week. */
const swingDays = { week: 28, month: 90, year: 365 } as const;
const historyLength = 12;

function goalLines(board: Board, subject: Subject, period: Period): View["goals"] {
  const last = addDays(period.end, -1);
  return [periodOf("month", last), periodOf("year", last)].flatMap((each) => {
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

function unhappy({ ledger }: Board, subject: Subject, period: Period): Pick<View, "unhappy" | "lowRated"> {
  const { visit } = ledger.data;
  const customerOf = (row: number): number => ledger.customerOf.visit[row] ?? -1;
  const low = ledger.slice(subject, period).done.filter((row) => (visit.satisfaction[row] ?? 5) <= 2 && customerOf(row) >= 0);
  return { unhappy: [...new Set(low.map(customerOf))].map((at) => customerPlace(ledger, at)), lowRated: idsAt(visit.id, low) };
}

function openComplaints({ ledger }: Board, subject: Subject): readonly string[] {
  const { id, kind, status, owner } = ledger.data.case;
  const mine = belongsTo(subject);
  const open = (row: number): boolean =>
    kind[row] === "complaint" &&
    status[row] !== "closed" &&
    mine(owner[row] ?? ledger.data.customer.owner[ledger.customerOf.case[row] ?? -1]);
  return id.filter((each, row) => each !== "" && open(row));
}

/** The people of a team who have anything in the period or are still there. */
function peopleOf(board: Board, subject: Subject, period: Period, late: readonly Overdue[]): Person[] {
  if (subject.scope === "person") return [];
  const members = subject.whole ? subject.people : below(subject.owner, board.colleagues);
  const active = new Set(board.colleagues.filter((each) => !each.inactive).map((each) => each.email));
  return board.subjects
    .filter((each) => each.scope === "person" && members.includes(each.owner))
    .map(
      (each): Person => ({
        subject: each,
        lines: board.lines(each, period),
        overdue: late.filter((item) => item.owner === each.owner),
      }),
    )
    .filter(
      ({ subject: each, lines, overdue: waiting }) =>
        waiting.length > 0 || lines.some((line) => (line.counted ?? 0) > 0) || (active.has(each.owner) && owns(board, each)),
    );
}

/** Whether a person looks after any customer. */
export const owns = ({ ledger }: Board, { people }: Subject): boolean =>
  ledger.data.customer.owner.some((owner) => owner !== null && people.includes(owner));

/** Looks at a period that has ended. */
export function viewOf(board: Board, subject: Subject, period: Period, care: Care): View {
  const { ledger, options } = board;
  const late = overdue(ledger, subject);
  const days = swingDays[period.kind];
  const earlier = Array.from({ length: historyLength }, (_, back) => shift(period, back - historyLength));
  return {
    subject,
    period,
    today: options.today,
    least: options.least,
    lines: board.lines(subject, period),
    before: board.lines(subject, shift(period, -1)),
    lastYear: period.kind === "month" ? lineOf(board.lines(subject, shift(period, -12)), "sales") : undefined,
    earlier,
    history: (kpi) => earlier.map((each) => lineOf(board.lines(subject, each), kpi)?.value ?? null),
    goals: goalLines(board, subject, period),
    retention: lastRetention(board, subject, period),
    silence: silence(ledger, lastTouches(ledger), { subject, ...care }),
    overdue: late,
    swings: { ...swings(ledger, subject, { end: period.end, days }), days },
    ...unhappy(board, subject, period),
    openComplaints: openComplaints(board, subject),
    gaps: gaps(ledger, subject),
    people: peopleOf(board, subject, period, late),
  };
}
