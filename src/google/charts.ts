/** Native charts that people see beside the figures, over the cells themselves. */
import type { Charts as ChartsPort, NativeChart, State } from "../app/ports.ts";
import type { EntityName } from "../crm/entities.ts";
import { chartColours } from "./pictures.ts";
import type { OpenTab, Tabs } from "./tabs.ts";

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const size = { width: 520, height: 300, gap: 20 } as const;

/** Which chart of ours each key is, and what it was drawn from, as the document's properties keep it. */
type Drawn = Readonly<Record<string, { readonly id: number; readonly from: string }>>;

const stateKey = (name: EntityName): string => `charts.${name}`;

function chartRange({ sheet, column }: OpenTab, field: string, chart: NativeChart): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(chart.from, column(field) + 1, chart.to - chart.from + 1, 1);
}

/** Everything that the picture depends on, so that the same chart is not drawn twice. */
const recipe = (tab: OpenTab, chart: NativeChart): string =>
  JSON.stringify([
    chart,
    chartColours,
    tab.width,
    [chart.category, ...chart.series.map(({ field }) => field)].map((field) => tab.column(field)),
  ]);

function build(tab: OpenTab, chart: NativeChart): EmbeddedChart {
  const types = { column: Charts.ChartType.COLUMN, bar: Charts.ChartType.BAR, line: Charts.ChartType.LINE };
  const left = (chart.slot % 2) * (size.width + size.gap);
  const top = Math.floor(chart.slot / 2) * (size.height + size.gap);
  const empty = tab.sheet
    .newChart()
    .setChartType(types[chart.kind])
    .addRange(chartRange(tab, chart.category, chart));
  const filled = chart.series.reduce((builder, { field }) => builder.addRange(chartRange(tab, field, chart)), empty);
  return filled
    .setOption("title", chart.title)
    .setOption("width", size.width)
    .setOption("height", size.height)
    .setOption("series", Object.fromEntries(chart.series.map(({ name }, index) => [index, { labelInLegend: name }])))
    .setOption("colors", chartColours)
    .setOption("legend", { position: chart.series.length > 1 ? "bottom" : "none" })
    .setPosition(2, tab.width + 2, left, top)
    .build();
}

/** Puts a chart in and gives its id: that of the chart which is not known yet. New ones stand last. */
function insert({ sheet }: OpenTab, chart: EmbeddedChart, known: Set<number | null>): number {
  sheet.insertChart(chart);
  for (const each of sheet.getCharts().reverse()) {
    const id = each.getChartId();
    if (id === null || known.has(id)) continue;
    known.add(id);
    return id;
  }
  return -1;
}

/** Whether the charts were drawn just so before; that they still stand is taken from their number, for each one's id costs a call. */
const isSettled = (tab: OpenTab, drawn: Drawn, charts: readonly NativeChart[]): boolean =>
  Object.keys(drawn).length === charts.length && charts.every((chart) => drawn[chart.key]?.from === recipe(tab, chart));

export const googleCharts = (tabs: Tabs, state: State): ChartsPort => ({
  ensure: (name, charts) => {
    const tab = tabs.open(name);
    const drawn: Drawn = JSON.parse(state.get(stateKey(name)) ?? "{}");
    const all = tab.sheet.getCharts();
    if (all.length >= charts.length && isSettled(tab, drawn, charts)) return;
    const standing = new Map(all.map((chart) => [chart.getChartId(), chart]));
    const ids = new Set(standing.keys());
    const keep = new Map<string, Drawn[string]>();
    for (const chart of charts) {
      const from = recipe(tab, chart);
      const known = drawn[chart.key];
      if (known?.from === from && standing.has(known.id)) keep.set(chart.key, known);
      else keep.set(chart.key, { id: insert(tab, build(tab, chart), ids), from });
    }
    const kept = new Set([...keep.values()].map(({ id }) => id));
    for (const { id } of Object.values(drawn)) {
      const stale = kept.has(id) ? undefined : standing.get(id);
      if (stale) tab.sheet.removeChart(stale);
    }
    state.set({ [stateKey(name)]: JSON.stringify(Object.fromEntries(keep)) });
  },
  show: (name) => {
    const { sheet, width } = tabs.open(name);
    // A cell towards the right edge of the first chart: Google scrolls no further than the cell needs.
    sheet
      .activate()
      .getRange(2, Math.min(width + 7, sheet.getMaxColumns()))
      .activate();
  },
});
