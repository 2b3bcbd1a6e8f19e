/** The figures of a performance summary: the table of the period, and a line for each team and person. */
import type { KpiCode } from "../crm/choices.ts";
import { isShare, type Line, lineOf } from "../crm/insight/board.ts";
import { overdueGrounds } from "../crm/insight/grounds.ts";
import type { Member, View } from "../crm/insight/view.ts";
import { type Linked, linked, noLink, type SummaryFigure, type SummaryModel, type SummaryRoll, type Wording } from "./summaryShape.ts";

type Shown = KpiCode | "satisfaction:top2";

/** What a letter shows of a period, in this order; a part after the colon. */
const ofWeek: readonly Shown[] = [
  "sales",
  "orders",
  "newCustomers",
  "activeCustomers",
  "visitsDone",
  "visitCoverage",
  "tasksOnTime",
  "satisfaction",
  "satisfaction:top2",
  "csat",
  "nps",
  "responseRate",
  "complaints",
  "winRate",
];
/** What a week is too short for. */
const longer: readonly Shown[] = ["referredCustomers", "repurchase", "attainment"];
const order: readonly Shown[] = [
  ...ofWeek.slice(0, 3),
  "referredCustomers",
  "activeCustomers",
  "repurchase",
  ...ofWeek.slice(4),
  "attainment",
];
const shown = ({ period }: View): readonly Shown[] => (period.kind === "week" ? order.filter((each) => !longer.includes(each)) : order);

const named = (each: Shown): readonly [KpiCode, string] => (each === "satisfaction:top2" ? ["satisfaction", "top2"] : [each, ""]);

/** "12 of 15" under a share, "n = 20" under a mean, nothing under a count. */
function basisText(line: Line, { words, say }: Wording): string {
  const { letter } = words.summary;
  if (!line.n || line.kpi === "sales" || line.kpi === "newCustomers") return "";
  if (line.kpi === "visitsDone") return letter.planned(say.number(line.n));
  if ((line.kpi === "satisfaction" && line.part === "") || line.kpi === "nps") return letter.cases(say.number(line.n));
  return line.counted === null ? "" : letter.of(say.number(line.counted), say.number(line.n));
}

/** What is planned is a figure of its own. */
const basisOf = (line: Line, lines: readonly Line[], wording: Wording): Linked =>
  linked(basisText(line, wording), line.kpi === "visitsDone" ? (lineOf(lines, "visitsPlanned") ?? line) : line, wording);

function linkedValue(line: Line, wording: Wording): Linked {
  const { words, say } = wording;
  const why = line.why && line.value === null ? ` (${words.summary.why[line.why]})` : "";
  const text = line.value === null ? `${words.summary.letter.none}${why}` : say.value(line, line.value);
  return line.value === null && line.n === null ? noLink(text) : linked(text, line, wording);
}

function changeOf(line: Line, wording: Wording): Linked {
  if (line.change === null) return noLink("–");
  const { say } = wording;
  return linked(
    isShare(line) ? say.points(line.change) : line.kpi === "nps" ? say.signed(line.change) : say.growth(line.change),
    line,
    wording,
  );
}

interface Compared {
  /** The figures of the same period, and of the one before. */
  readonly lines: readonly Line[];
  readonly before: Line | undefined;
}

function figureRow(line: Line, { lines, before }: Compared, wording: Wording): SummaryFigure {
  const { words, say } = wording;
  const name = line.part === "top2" ? words.summary.letter.partOf(say.kpi(line.kpi), words.summary.parts.top2) : say.kpi(line.kpi);
  return {
    label: name,
    value: linkedValue(line, wording),
    basis: basisOf(line, lines, wording),
    before: before?.value === null || before === undefined ? noLink("–") : linkedValue(before, wording),
    change: changeOf(line, wording),
  };
}

/** A figure that the workbook has no records for is left out. */
export function figureRows(view: View, wording: Wording): SummaryFigure[] {
  const rows = shown(view).flatMap((each) => {
    const [kpi, part] = named(each);
    const line = lineOf(view.lines, kpi, part);
    if (!line || (line.value === null && line.why === "noData")) return [];
    return [figureRow(line, { lines: view.lines, before: lineOf(view.before, kpi, part) }, wording)];
  });
  const { now } = view.retention;
  if (view.period.kind === "week" || !now || now.value === null) return rows;
  const row = figureRow({ ...now, change: null }, { lines: [], before: undefined }, wording);
  return [...rows, { ...row, label: wording.words.summary.letter.partOf(row.label, wording.say.period(now.period.key)) }];
}

/** How each figure that is shown is counted. */
export function definitionsOf(view: View, rows: readonly SummaryFigure[], { words, say }: Wording): SummaryModel["definitions"] {
  const kpis = [...new Set<KpiCode>([...shown(view).map((each) => named(each)[0]), "retention"])];
  return kpis
    .filter((kpi) => rows.some((row) => row.label.startsWith(say.kpi(kpi))))
    .map((kpi) => ({ label: say.kpi(kpi), text: words.summary.definitions[kpi] }));
}

const columns = ["sales", "visitsDone", "visitCoverage", "tasksOnTime", "satisfaction"] as const;
/** Lines of teams and people together: a letter must stay readable, and below what mail programs show of it. */
const mostLines = 28;
export const mostTeams = 20;

export const columnsOf = ({ words, say }: Wording): readonly string[] => [
  ...columns.map((kpi) => say.kpi(kpi)),
  words.summary.letter.overdueShort,
];

function cellOf(lines: readonly Line[], kpi: KpiCode, wording: Wording): Linked {
  const line = lineOf(lines, kpi);
  if (!line || (line.value === null && line.n === null)) return noLink("–");
  return line.value === null ? linked(basisText(line, wording), line, wording) : linkedValue(line, wording);
}

interface Shelf {
  readonly view: View;
  readonly wording: Wording;
  /** How many lines there is room for. */
  readonly most: number;
}

function roll(title: string, members: readonly Member[], { view, wording, most }: Shelf): SummaryRoll {
  const { letter, teamOf } = wording.words.summary;
  const rows = members.slice(0, most).map(({ subject, lines, overdue }) => ({
    name: subject.scope === "team" ? teamOf(subject.name) : subject.name,
    cells: [
      ...columns.map((kpi) => cellOf(lines, kpi, wording)),
      linked(wording.say.number(overdue.length), overdueGrounds(subject, overdue, view.today), wording),
    ],
  }));
  return { title, rows, more: members.length > most ? letter.more(members.length - most) : "" };
}

/** Team by team where there are teams below, and person by person. */
export function rollsOf(view: View, wording: Wording): SummaryRoll[] {
  const { letter } = wording.words.summary;
  const teams = roll(letter.teams, view.teams, { view, wording, most: mostTeams });
  const people = roll(letter.people, view.people, { view, wording, most: mostLines - teams.rows.length });
  return [teams, people].filter(({ rows }) => rows.length > 0);
}
