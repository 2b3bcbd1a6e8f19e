/** The pictures of a performance summary, as data to draw them from, with words for those who cannot see them. */
import { type Line, lineOf } from "../crm/insight/board.ts";
import type { View } from "../crm/insight/view.ts";
import type { Language } from "../text/language.ts";
import { sayIn } from "../text/say.ts";

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

/** The charts that have anything to show: sales and visits over time, and a team's sales by person. */
export function summaryPictures(view: View, words: Language, currency: string): SummaryPicture[] {
  const { charts } = words.summary;
  const say = sayIn(words, currency);
  const short = (key: string): string => (view.period.kind === "week" ? key.slice(5) : key);
  const categories = [...view.earlier, view.period].map((period) => short(period.key));
  const over = (kpi: Line["kpi"]) => [...view.history(kpi), lineOf(view.lines, kpi)?.value ?? null].map(rounded);
  const { kind } = view.period;
  const last = (values: readonly (number | null)[], write: (value: number) => string): string =>
    values.flatMap((value, at) => (value === null ? [] : [`${categories[at]} ${write(value)}`])).join("; ");
  const [sales, done, planned] = [over("sales"), over("visitsDone"), over("visitsPlanned")];
  const people = view.people.map(({ subject, lines }) => ({ name: subject.name, sales: rounded(lineOf(lines, "sales")?.value ?? null) }));
  const count = (value: number): string => say.number(value);
  const all: SummaryPicture[] = [
    {
      name: "sales",
      picture: { kind: "column", title: charts.sales[kind], categories, series: [{ name: say.kpi("sales"), values: sales }], ...size },
      alt: charts.alt(charts.sales[kind], last(sales, say.money)),
    },
    {
      name: "visits",
      picture: {
        kind: "column",
        title: charts.visits[kind],
        categories,
        series: [
          { name: charts.done, values: done },
          { name: charts.planned, values: planned },
        ],
        ...size,
      },
      alt: `${charts.alt(charts.visits[kind], `${charts.done}: ${last(done, count)}. ${charts.planned}: ${last(planned, count)}`)}`,
    },
    {
      name: "people",
      picture: {
        kind: "bar",
        title: charts.salesByPerson(say.period(view.period.key)),
        categories: people.map((each) => each.name),
        series: [{ name: say.kpi("sales"), values: people.map((each) => each.sales) }],
        ...size,
      },
      alt: charts.alt(
        charts.salesByPerson(say.period(view.period.key)),
        people.map((each) => `${each.name} ${say.money(each.sales ?? 0)}`).join("; "),
      ),
    },
  ];
  return all.filter(isDrawn);
}
