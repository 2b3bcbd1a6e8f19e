/** The native charts of the KPI tab, over the runs of rows that the figures stand in. */
import type { Line } from "../../crm/insight/board.ts";
import type { Language } from "../../text/language.ts";
import type { NativeChart } from "../ports.ts";

type Wanted = (line: Line) => boolean;

/** The first and the last row, in the sheet's count, of the lines that are wanted; they stand together. */
function run(lines: readonly Line[], wanted: Wanted): Pick<NativeChart, "from" | "to"> | undefined {
  const first = lines.findIndex(wanted);
  return first < 0 ? undefined : { from: first + 2, to: first + 1 + lines.filter(wanted).length };
}

const ofWhole =
  (kpi: Line["kpi"], kind: Line["period"]["kind"]): Wanted =>
  (line) =>
    line.subject.whole && line.kpi === kpi && line.part === "" && line.period.kind === kind;

/** The last year in which anything was sold. */
const salesYear = (lines: readonly Line[]): string =>
  lines.filter((line) => ofWhole("sales", "year")(line) && (line.value ?? 0) !== 0).at(-1)?.period.key ?? "";

/** The charts that have rows to stand on. */
export function chartPlan(lines: readonly Line[], language: Language): NativeChart[] {
  const words = language.summary.charts;
  const kpi = language.choices.kpi;
  const year = salesYear(lines);
  const ofPeople: Wanted = (line) =>
    line.subject.scope === "person" && line.kpi === "sales" && line.part === "" && line.period.key === year;
  const value = (name: string) => [{ field: "value", name }];
  const plans = [
    {
      key: "sales",
      kind: "column",
      title: words.sales.month,
      rows: run(lines, ofWhole("sales", "month")),
      category: "period",
      series: value(kpi.sales),
    },
    {
      key: "people",
      kind: "bar",
      title: words.salesByPerson(year),
      rows: run(lines, ofPeople),
      category: "ownerName",
      series: value(kpi.sales),
    },
    {
      key: "visits",
      kind: "column",
      title: words.visits.month,
      rows: run(lines, ofWhole("visitsDone", "month")),
      category: "period",
      series: [...value(words.done), { field: "n", name: words.planned }],
    },
    {
      key: "retention",
      kind: "column",
      title: words.retention,
      rows: run(lines, ofWhole("retention", "year")),
      category: "period",
      series: value(kpi.retention),
    },
    {
      key: "satisfaction",
      kind: "line",
      title: words.satisfaction,
      rows: run(lines, ofWhole("satisfaction", "month")),
      category: "period",
      series: value(kpi.satisfaction),
    },
  ] as const;
  return plans.flatMap(({ rows, ...plan }, slot): NativeChart[] => (rows ? [{ ...plan, ...rows, slot }] : []));
}
