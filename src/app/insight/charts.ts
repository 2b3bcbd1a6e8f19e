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

type Plan = Omit<NativeChart, "slot" | "from" | "to"> & { readonly rows: ReturnType<typeof run> };

/** What the whole team's figure was, month by month or year by year. */
const overTime = (lines: readonly Line[], kpi: Line["kpi"], by: "month" | "year"): Pick<Plan, "key" | "rows" | "category"> => ({
  key: kpi,
  rows: run(lines, ofWhole(kpi, by)),
  category: "period",
});

function salesByPerson(lines: readonly Line[], language: Language): Plan {
  const year = salesYear(lines);
  const ofPeople: Wanted = (line) =>
    line.subject.scope === "person" && line.kpi === "sales" && line.part === "" && line.period.key === year;
  const title = language.summary.charts.salesByPerson(year);
  const series = [{ field: "value", name: language.choices.kpi.sales }];
  return { key: "people", kind: "bar", title, rows: run(lines, ofPeople), category: "ownerName", series };
}

/** The charts that have rows to stand on. */
export function chartPlan(lines: readonly Line[], language: Language): NativeChart[] {
  const { charts: words } = language.summary;
  const kpi = language.choices.kpi;
  const value = (name: string) => [{ field: "value", name }];
  const visits = [...value(words.done), { field: "n", name: words.planned }];
  const plans: readonly Plan[] = [
    { ...overTime(lines, "sales", "month"), kind: "column", title: words.sales.month, series: value(kpi.sales) },
    salesByPerson(lines, language),
    { ...overTime(lines, "visitsDone", "month"), key: "visits", kind: "column", title: words.visits.month, series: visits },
    { ...overTime(lines, "retention", "year"), kind: "column", title: words.retention, series: value(kpi.retention) },
    { ...overTime(lines, "satisfaction", "month"), kind: "line", title: words.satisfaction, series: value(kpi.satisfaction) },
  ];
  return plans.flatMap(({ rows, ...plan }, slot): NativeChart[] => (rows ? [{ ...plan, ...rows, slot }] : []));
}
