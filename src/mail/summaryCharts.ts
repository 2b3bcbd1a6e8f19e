/** The pictures of a performance summary, as data to draw them from, with words for those who cannot see them. */
import { type Line, lineOf } from "../crm/insight/board.ts";
import type { View } from "../crm/insight/view.ts";
import type { Language } from "../text/language.ts";
import { type Say, sayIn } from "../text/say.ts";
import { mostTeams } from "./summaryFigures.ts";

/** What is drawn; `null` is a gap. */
export interface Picture {
  readonly kind: "column" | "line" | "bar";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly width: number;
  readonly height: number;
}

export interface SummaryPicture {
  /** The content id. */
  readonly name: string;
  readonly picture: Picture;
  readonly alt: string;
}

const size = { width: 544, height: 220 } as const;
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);
const isDrawn = ({ picture }: SummaryPicture): boolean =>
  picture.series.some(({ values }) => values.some((value) => value !== null && value !== 0));

/** What every picture is drawn from. */
interface Source {
  readonly view: View;
  readonly charts: Language["summary"]["charts"];
  readonly say: Say;
  /** The periods, as they are written below the picture. */
  readonly categories: readonly string[];
}

const over = (view: View, kpi: Line["kpi"]): (number | null)[] =>
  [...view.history(kpi), lineOf(view.lines, kpi)?.value ?? null].map(rounded);

/** The numbers of each period that has one, for those who hear them read. */
const told = ({ categories }: Source, values: readonly (number | null)[], write: (value: number) => string): string =>
  values.flatMap((value, at) => (value === null ? [] : [`${categories[at]} ${write(value)}`])).join("; ");

function salesPicture(source: Source): SummaryPicture {
  const { view, charts, say, categories } = source;
  const title = charts.sales[view.period.kind];
  const values = over(view, "sales");
  return {
    name: "sales",
    picture: { kind: "column", title, categories, series: [{ name: say.kpi("sales"), values }], ...size },
    alt: charts.alt(title, told(source, values, say.money)),
  };
}

function visitsPicture(source: Source): SummaryPicture {
  const { view, charts, say, categories } = source;
  const title = charts.visits[view.period.kind];
  const series = [
    { name: charts.done, values: over(view, "visitsDone") },
    { name: charts.planned, values: over(view, "visitsPlanned") },
  ];
  const alts = series.map(({ name, values }) => `${name}: ${told(source, values, (value) => say.number(value))}`);
  return {
    name: "visits",
    picture: { kind: "column", title, categories, series, ...size },
    alt: charts.alt(title, alts.join(". ")),
  };
}

/** Team by team where there are several, else person by person. */
function peoplePicture({ view, charts, say }: Source): SummaryPicture {
  const byTeam = view.teams.length > 1;
  const title = (byTeam ? charts.salesByTeam : charts.salesByPerson)(say.period(view.period.key));
  const people = (byTeam ? view.teams : view.people)
    .slice(0, mostTeams)
    .map(({ subject, lines }) => ({ name: subject.name, sales: rounded(lineOf(lines, "sales")?.value ?? null) }));
  const values = people.map(({ sales }) => sales);
  return {
    name: "people",
    picture: {
      kind: "bar",
      title,
      categories: people.map(({ name }) => name),
      series: [{ name: say.kpi("sales"), values }],
      width: size.width,
      height: Math.max(size.height, 80 + 24 * people.length),
    },
    alt: charts.alt(title, people.map(({ name, sales }) => `${name} ${say.money(sales ?? 0)}`).join("; ")),
  };
}

/** The charts that have anything to show: sales and visits over time, and a team's sales by person. */
export function summaryPictures(view: View, words: Language, currency: string): SummaryPicture[] {
  const categories = [...view.earlier, view.period].map(({ key }) => (view.period.kind === "week" ? key.slice(5) : key));
  const source = { view, charts: words.summary.charts, say: sayIn(words, currency), categories };
  return [salesPicture(source), visitsPicture(source), peoplePicture(source)].filter(isDrawn);
}
