/** A performance summary in words: what the letter says, before it is laid out. */
import type { KpiCode } from "../crm/choices.ts";
import { addDays } from "../crm/days.ts";
import type { Overdue, Place, Silent } from "../crm/insight/attention.ts";
import { isShare, type Line, lineOf } from "../crm/insight/board.ts";
import { type Remark, type RemarkCode, type RemarkOf, remarksOn, type Tone } from "../crm/insight/remarks.ts";
import type { View } from "../crm/insight/view.ts";
import type { Language } from "../text/language.ts";
import { type RemarkWords, type Say, sayIn } from "../text/say.ts";

export interface SummaryLinks {
  /** The block of ids behind a figure. */
  figure(line: Line): string | undefined;
  row(place: Place): string;
  /** The tab of all figures. */
  readonly figures: string;
}

export interface SummaryData {
  readonly view: View;
  readonly currency: string;
  readonly links: SummaryLinks;
}

export interface Linked {
  readonly text: string;
  readonly link: string | undefined;
}

export interface SummaryRemark {
  readonly tone: Tone;
  readonly text: string;
  readonly evidence: string | undefined;
  readonly places: readonly Linked[];
}

export interface SummaryFigure {
  readonly label: string;
  readonly value: Linked;
  readonly basis: string;
  readonly before: Linked;
  readonly change: string;
}

export interface SummaryList {
  readonly title: string;
  readonly items: readonly (Linked & { readonly detail: string })[];
  /** How many there are beside these. */
  readonly more: number;
}

export interface SummaryModel {
  readonly title: string;
  readonly subtitle: string;
  readonly subject: string;
  readonly remarks: readonly SummaryRemark[];
  readonly figures: readonly SummaryFigure[];
  readonly columns: readonly string[];
  readonly people: readonly { readonly name: string; readonly cells: readonly Linked[] }[];
  readonly lists: readonly SummaryList[];
  readonly definitions: readonly { readonly label: string; readonly text: string }[];
}

/** What a letter shows of a period, in this order; a part after the colon. */
const shown: Readonly<Record<"week" | "month", readonly (KpiCode | "satisfaction:top2")[]>> = {
  week: [
    "sales",
    "orders",
    "newCustomers",
    "activeCustomers",
    "visitsDone",
    "visitCoverage",
    "tasksOnTime",
    "satisfaction",
    "satisfaction:top2",
    "complaints",
    "winRate",
  ],
  month: [
    "sales",
    "orders",
    "newCustomers",
    "referredCustomers",
    "activeCustomers",
    "repurchase",
    "visitsDone",
    "visitCoverage",
    "tasksOnTime",
    "satisfaction",
    "satisfaction:top2",
    "complaints",
    "winRate",
    "attainment",
  ],
};
const mostRemarks = 12;
const mostItems = 10;

interface Wording {
  readonly words: Language;
  readonly say: Say;
  readonly links: SummaryLinks;
}

/** "12 of 15" under a share, "n = 20" under a mean, nothing under a count. */
function basisOf(line: Line, { words, say }: Wording): string {
  if (!line.n || line.kpi === "sales" || line.kpi === "newCustomers") return "";
  if (line.kpi === "visitsDone") return words.summary.letter.planned(say.number(line.n));
  if (line.kpi === "satisfaction" && line.part === "") return words.summary.letter.cases(say.number(line.n));
  return line.counted === null ? "" : words.summary.letter.of(say.number(line.counted), say.number(line.n));
}

function linkedValue(line: Line | undefined, { words, say, links }: Wording): Linked {
  if (!line) return { text: words.summary.letter.none, link: undefined };
  const why = line.why && line.value === null ? ` (${words.summary.why[line.why]})` : "";
  const text = line.value === null ? `${words.summary.letter.none}${why}` : say.value(line, line.value);
  return { text, link: line.value === null && line.n === null ? undefined : links.figure(line) };
}

const changeText = (line: Line, { say }: Wording): string =>
  line.change === null ? "–" : isShare(line) ? say.points(line.change) : say.growth(line.change);

function figureRow(line: Line, before: Line | undefined, wording: Wording): SummaryFigure {
  const { words, say } = wording;
  const name = line.part === "top2" ? words.summary.letter.partOf(say.kpi(line.kpi), words.summary.parts.top2) : say.kpi(line.kpi);
  const earlier = before?.value === null || before === undefined ? { text: "–", link: undefined } : linkedValue(before, wording);
  return {
    label: name,
    value: linkedValue(line, wording),
    basis: basisOf(line, wording),
    before: earlier,
    change: changeText(line, wording),
  };
}

/** A figure that the workbook has no records for is left out. */
function figureRows(view: View, wording: Wording): SummaryFigure[] {
  const wanted = shown[view.period.kind === "week" ? "week" : "month"];
  const rows = wanted.flatMap((each) => {
    const [kpi, part = ""] = each === "satisfaction:top2" ? (["satisfaction", "top2"] as const) : ([each] as const);
    const line = lineOf(view.lines, kpi, part);
    return line && !(line.value === null && line.why === "noData") ? [figureRow(line, lineOf(view.before, kpi, part), wording)] : [];
  });
  const { now } = view.retention;
  if (view.period.kind === "week" || !now || now.value === null) return rows;
  const row = figureRow({ ...now, change: null }, undefined, wording);
  return [...rows, { ...row, label: wording.words.summary.letter.partOf(row.label, wording.say.period(now.period.key)) }];
}

function sentence<C extends RemarkCode>(remark: RemarkOf<C>, { words, say }: Wording): string {
  const sentences: RemarkWords = words.summary.remarks;
  return sentences[remark.code](remark.numbers, say);
}

function remarkOf(remark: Remark, wording: Wording): SummaryRemark {
  const text = sentence<RemarkCode>(remark, wording);
  const places = remark.about.map((place) => ({ text: place.name, link: wording.links.row(place) }));
  return {
    tone: remark.tone,
    text: remark.who ? `${remark.who}${wording.words.summary.letter.colon}${text}` : text,
    evidence: remark.line ? wording.links.figure(remark.line) : undefined,
    places,
  };
}

const peopleColumns = ["sales", "visitsDone", "visitCoverage", "tasksOnTime", "satisfaction"] as const;

function peopleRows(view: View, wording: Wording): SummaryModel["people"] {
  const cell = (lines: readonly Line[], kpi: KpiCode): Linked => {
    const line = lineOf(lines, kpi);
    if (!line || (line.value === null && line.n === null)) return { text: "–", link: undefined };
    return line.value === null ? { text: basisOf(line, wording), link: wording.links.figure(line) } : linkedValue(line, wording);
  };
  return view.people.map(({ subject, lines, overdue }) => ({
    name: subject.name,
    cells: [...peopleColumns.map((kpi) => cell(lines, kpi)), { text: wording.say.number(overdue), link: undefined }],
  }));
}

function lists(view: View, { words, say, links }: Wording): SummaryList[] {
  const { letter } = words.summary;
  const names = new Map(view.people.map(({ subject }) => [subject.owner, subject.name]));
  const owner = (email: string | null): string => (view.people.length > 0 && email ? ` · ${names.get(email) ?? email}` : "");
  const silent = (item: Silent) => ({
    text: item.name,
    link: links.row(item),
    detail: `${letter.silentFor(item.days, say.day(item.last))}${owner(item.owner)}`,
  });
  const late = (item: Overdue) => ({
    text: item.name,
    link: links.row(item),
    detail: `${letter.overdueBy(item.days, say.day(item.due))}${owner(item.owner)} · ${item.id}`,
  });
  const list = <T>(title: string, all: readonly T[], show: (each: T) => SummaryList["items"][number]): SummaryList => ({
    title,
    items: all.slice(0, mostItems).map(show),
    more: Math.max(0, all.length - mostItems),
  });
  return [list(letter.silent, view.silence.silent, silent), list(letter.overdue, view.overdue, late)].filter(
    ({ items }) => items.length > 0,
  );
}

function headline(view: View, { words, say }: Wording): string {
  const sales = lineOf(view.lines, "sales")?.value;
  const visits = lineOf(view.lines, "visitsDone")?.value;
  return typeof sales === "number" && typeof visits === "number" ? words.summary.letter.headline(say.money(sales), say.number(visits)) : "";
}

/** Everything that the letter says, in the recipient's language. */
export function summaryModel({ view, currency, links }: SummaryData, words: Language): SummaryModel {
  const say = sayIn(words, currency);
  const wording = { words, say, links };
  const { letter, definitions } = words.summary;
  const { kind, key, start, end } = view.period;
  const title = view.subject.scope === "team" ? letter.teamTitle[kind] : letter.title[kind];
  const who = view.subject.whole ? "" : ` · ${view.subject.scope === "team" ? words.summary.teamOf(view.subject.name) : view.subject.name}`;
  const rows = figureRows(view, wording);
  const headed = shown[kind === "week" ? "week" : "month"].map((each) => (each === "satisfaction:top2" ? "satisfaction" : each));
  const kpis = [...new Set<KpiCode>([...headed, "retention"])];
  const explained = kpis.filter((kpi) => rows.some((row) => row.label.startsWith(say.kpi(kpi))));
  return {
    title,
    subtitle: `${letter.subtitle(say.period(key), say.day(start), say.day(addDays(end, -1)))}${who}`,
    subject: letter.subject(title, say.period(key), headline(view, wording)),
    remarks: remarksOn(view)
      .slice(0, mostRemarks)
      .map((remark) => remarkOf(remark, wording)),
    figures: rows,
    columns: [...peopleColumns.map((kpi) => say.kpi(kpi)), letter.overdueShort],
    people: peopleRows(view, wording),
    lists: lists(view, wording),
    definitions: explained.map((kpi) => ({
      label: say.kpi(kpi),
      text: definitions[kpi],
    })),
  };
}
