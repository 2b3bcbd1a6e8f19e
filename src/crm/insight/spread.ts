/** Which figures the KPI tab shows, and in which order: what a chart draws stands in one run of rows. */
import type { Day } from "../../schema/cell.ts";
import { choices, type KpiCode } from "../choices.ts";
import type { Board, Line } from "./board.ts";
import { type AnyPeriod, allTime, lastEnded, type Period, periodOf, periodsBetween, shift } from "./periods.ts";
import type { Subject } from "./team.ts";

/** Lines of one subject in one period, about. */
const linesEach = 18;
/** Lines of all people together that are worth having. */
const mostOfPeople = 2500;
const kinds: readonly AnyPeriod["kind"][] = ["all", "year", "month", "week"];
/** What can be added up over all time. */
const totals: readonly KpiCode[] = ["sales", "orders", "newCustomers", "visitsDone", "complaints"];

/** As many periods as a tab of people holds: a large team has fewer months each. */
const room = (people: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, Math.floor(mostOfPeople / (Math.max(1, people) * linesEach))));

interface Span {
  readonly from: Day;
  /** The last day with anything on record. */
  readonly last: Day;
  readonly today: Day;
}

/** At most so many periods up to the last that has anything on record, and the one under way. */
function recorded(kind: "year" | "month", { from, last, today }: Span, most: number): Period[] {
  const current = periodOf(kind, today);
  const periods = periodsBetween(kind, { from, to: last }, most);
  return periods.at(-1)?.key === current.key ? periods : [...periods, current];
}

/** Months up to now, empty ones among them, as long as the last on record is one of them. */
function months(span: Span, most: number): Period[] {
  const found = periodsBetween("month", { from: span.from, to: span.today }, most);
  return span.last >= (found[0]?.start ?? "") ? found : recorded("month", span, most);
}

function periodsOf(subject: Subject, given: Span & { readonly people: number }): Period[] {
  const { from, today, people } = given;
  const team = subject.scope === "team";
  const week = lastEnded("week", today);
  return [
    ...recorded("year", given, team ? 30 : room(people, 3, 12)),
    ...months(given, team ? 25 : room(people, 3, 13)),
    ...[shift(week, -1), week].filter((each) => each.end > from),
  ];
}

const isKnown = (line: Line): boolean => line.value !== null || line.why !== "noData" || line.target !== null;

const charted: Readonly<Record<AnyPeriod["kind"], readonly KpiCode[]>> = {
  all: [],
  year: ["sales", "retention"],
  quarter: [],
  month: ["sales", "visitsDone", "satisfaction"],
  week: [],
};
/** What charts draw stands on top, where new rows below do not move it: moving a chart costs more than all the rest. */
const isCharted = ({ subject, part, kpi, period }: Line): boolean =>
  part === "" &&
  charted[period.kind].includes(kpi) &&
  (subject.whole || (period.kind === "year" && kpi === "sales" && subject.scope === "person"));

/** A person's lines in a year stand beside the others' of that year, everybody else's period beside period. */
function order(subjects: readonly Subject[]): (a: Line, b: Line) => number {
  const rank = new Map(subjects.map((subject, at) => [subject, at]));
  const keys = (line: Line): (number | string)[] => {
    const whose = rank.get(line.subject) ?? 0;
    const place = [
      isCharted(line) ? 0 : 1,
      kinds.indexOf(line.period.kind),
      choices.kpi.indexOf(line.kpi),
      line.part,
      line.subject.scope === "team" ? 0 : 1,
    ];
    return line.period.kind === "year" && line.subject.scope === "person"
      ? [...place, line.period.key, whose]
      : [...place, whose, line.period.key];
  };
  const known = new Map<Line, (number | string)[]>();
  const of = (line: Line) => {
    const found = known.get(line) ?? keys(line);
    known.set(line, found);
    return found;
  };
  return (a, b) => {
    const [left, right] = [of(a), of(b)];
    const at = left.findIndex((each, index) => each !== right[index]);
    return at < 0 ? 0 : (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
  };
}

/** The lines of the KPI tab in their order, from the day `countFrom` on; of people only what is known. */
export function spread(board: Board, countFrom: Day | ""): Line[] {
  const { today } = board.options;
  const first = board.ledger.firstDay ?? today;
  const from = countFrom > first ? countFrom : first;
  const last = board.ledger.lastDay ?? today;
  const people = board.subjects.filter((each) => each.scope === "person").length;
  const lines = board.subjects.flatMap((subject) => {
    const lines = periodsOf(subject, { from, last, today, people }).flatMap((period) => board.lines(subject, period));
    const ever = board.lines(subject, allTime).filter(({ kpi, part }) => part === "" && totals.includes(kpi));
    return [...ever.filter(isKnown), ...(subject.whole ? lines : lines.filter(isKnown))];
  });
  return lines.sort(order(board.subjects));
}

/**
 * Whether the Evidence tab lists the rows of a figure: the last two weeks and months that ended, what is under way, goals of the last
 * year, and the retention that is known last.
 */
export function shownOn(today: Day): (line: Line) => boolean {
  const begin = (kind: Period["kind"]): Day => shift(lastEnded(kind, today), -1).start;
  const since = { week: begin("week"), month: begin("month"), quarter: begin("quarter") };
  const year = periodOf("year", today);
  return ({ period, kpi, target }) => {
    if (period.kind === "all") return false;
    if (period.end > today) return true;
    if (period.kind !== "year") return period.end > since[period.kind];
    const years = kpi === "retention" ? -2 : target === null && kpi !== "attainment" ? 0 : -1;
    return period.start >= shift(year, years).start;
  };
}

const tallied: ReadonlySet<KpiCode> = new Set(["newCustomers", "activeCustomers", "complaints", "visitsPlanned", "visitsDone"]);
/** Whether a block has two halves: what counts, and the rest of what it is a share of. */
export const hasRest = ({ block }: Line): boolean => !tallied.has(block);

/** Figures that rest on the same rows share a block of evidence. */
export const blockOf = ({ block, subject, period }: Line): string => `${period.key}-${block}-${subject.scope}-${subject.owner}`;
