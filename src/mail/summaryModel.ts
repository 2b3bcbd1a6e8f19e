/** A performance summary in words: what the letter says, before it is laid out. */
import type { KpiCode } from "../crm/choices.ts";
import { addDays } from "../crm/days.ts";
import type { Overdue, Silent } from "../crm/insight/attention.ts";
import { isShare, type Line, lineOf } from "../crm/insight/board.ts";
import { type Basis, type Grounds, overdueGrounds, silentGrounds } from "../crm/insight/grounds.ts";
import type { Remark, RemarkCode, RemarkOf } from "../crm/insight/remark.ts";
import { remarksOn } from "../crm/insight/remarks.ts";
import type { View } from "../crm/insight/view.ts";
import type { Language } from "../text/language.ts";
import { type RemarkWords, type Say, sayIn } from "../text/say.ts";
import type { Linked, SummaryData, SummaryFigure, SummaryLinks, SummaryList, SummaryModel, SummaryRemark } from "./summaryShape.ts";

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

const noLink = (text: string): Linked => ({ text, link: undefined });
const linked = (text: string, of: Basis, { links }: Wording): Linked => (text === "" ? noLink("") : { text, link: links.basis(of) });

/** "12 of 15" under a share, "n = 20" under a mean, nothing under a count. */
function basisText(line: Line, { words, say }: Wording): string {
  if (!line.n || line.kpi === "sales" || line.kpi === "newCustomers") return "";
  if (line.kpi === "visitsDone") return words.summary.letter.planned(say.number(line.n));
  if (line.kpi === "satisfaction" && line.part === "") return words.summary.letter.cases(say.number(line.n));
  return line.counted === null ? "" : words.summary.letter.of(say.number(line.counted), say.number(line.n));
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
  return linked(isShare(line) ? wording.say.points(line.change) : wording.say.growth(line.change), line, wording);
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
function figureRows(view: View, wording: Wording): SummaryFigure[] {
  const wanted = shown[view.period.kind === "week" ? "week" : "month"];
  const rows = wanted.flatMap((each) => {
    const [kpi, part = ""] = each === "satisfaction:top2" ? (["satisfaction", "top2"] as const) : ([each] as const);
    const line = lineOf(view.lines, kpi, part);
    if (!line || (line.value === null && line.why === "noData")) return [];
    return [figureRow(line, { lines: view.lines, before: lineOf(view.before, kpi, part) }, wording)];
  });
  const { now } = view.retention;
  if (view.period.kind === "week" || !now || now.value === null) return rows;
  const row = figureRow({ ...now, change: null }, { lines: [], before: undefined }, wording);
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
    evidence: remark.basis.map(({ label, of }) => linked(wording.words.summary.letter.basisLinks[label], of, wording)),
    places,
  };
}

const peopleColumns = ["sales", "visitsDone", "visitCoverage", "tasksOnTime", "satisfaction"] as const;

function peopleRows(view: View, wording: Wording): SummaryModel["people"] {
  const cell = (lines: readonly Line[], kpi: KpiCode): Linked => {
    const line = lineOf(lines, kpi);
    if (!line || (line.value === null && line.n === null)) return noLink("–");
    return line.value === null ? linked(basisText(line, wording), line, wording) : linkedValue(line, wording);
  };
  return view.people.map(({ subject, lines, overdue }) => ({
    name: subject.name,
    cells: [
      ...peopleColumns.map((kpi) => cell(lines, kpi)),
      linked(wording.say.number(overdue.length), overdueGrounds(subject, overdue, view.today), wording),
    ],
  }));
}

function lists(view: View, wording: Wording): SummaryList[] {
  const { words, say, links } = wording;
  const { letter } = words.summary;
  const names = new Map(view.people.map(({ subject }) => [subject.owner, subject.name]));
  const owner = (email: string | null): string => (view.people.length > 0 && email ? ` · ${names.get(email) ?? email}` : "");
  const silent = (item: Silent) => ({
    text: item.name,
    link: links.row(item),
    detail: `${letter.silentFor(item.days, say.day(item.last))}${owner(item.owner)}`,
  });
  const late = (item: Overdue) => ({
    text: item.customer ? `${item.name} · ${item.customer}` : item.name,
    link: links.row(item),
    detail: `${letter.overdueBy(item.days, say.day(item.due))}${owner(item.owner)} · ${item.id}`,
  });
  const more = (all: readonly unknown[], of: Grounds): Linked | undefined =>
    all.length > mostItems ? linked(letter.more(all.length - mostItems), of, wording) : undefined;
  const { silence, overdue, subject, today } = view;
  const all: SummaryList[] = [
    {
      title: letter.silent,
      items: silence.silent.slice(0, mostItems).map(silent),
      more: more(silence.silent, silentGrounds(subject, silence, today)),
    },
    {
      title: letter.overdue,
      items: overdue.slice(0, mostItems).map(late),
      more: more(overdue, overdueGrounds(subject, overdue, today)),
    },
  ];
  return all.filter(({ items }) => items.length > 0);
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

/** All that the letter links to, so that it can be there before the letter goes. */
export function basesOf(data: SummaryData, words: Language): readonly Basis[] {
  const found: Basis[] = [];
  const basis = (of: Basis): undefined => void found.push(of);
  summaryModel({ ...data, links: { ...data.links, basis } }, words);
  return found;
}
