/** Draws the charts of letters with Google's own chart service. */
import type { ChartSpec } from "../app/ports.ts";

/** The colours of our series, in their order: what was done stands out, what it is compared with stands back. */
export const chartColours: string[] = ["#0f766e", "#a9cbc5", "#b45309", "#64748b"];

const builders = {
  column: () => Charts.newColumnChart(),
  bar: () => Charts.newBarChart(),
  line: () => Charts.newLineChart(),
} as const;

function toTable({ categories, series }: ChartSpec): GoogleAppsScript.Charts.DataTableBuilder {
  const table = Charts.newDataTable().addColumn(Charts.ColumnType.STRING, "");
  for (const { name } of series) table.addColumn(Charts.ColumnType.NUMBER, name);
  for (const [index, category] of categories.entries()) table.addRow([category, ...series.map(({ values }) => values[index] ?? null)]);
  return table;
}

/** A PNG picture of the chart, named for the mail's inline images. */
export function draw(spec: ChartSpec, name: string): GoogleAppsScript.Base.Blob {
  const chart = builders[spec.kind]()
    .setDataTable(toTable(spec))
    .setTitle(spec.title)
    .setDimensions(spec.width, spec.height)
    .setColors(chartColours)
    .setLegendPosition(spec.series.length > 1 ? Charts.Position.BOTTOM : Charts.Position.NONE)
    .build();
  return chart.getAs("image/png").setName(`${name}.png`);
}
