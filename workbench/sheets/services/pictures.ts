/** Charts out of data of a script's own (`Charts.newColumnChart`): pictures for mails, which stand on no tab. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/service.ts";
import { Blob } from "../../services/blob.ts";
import { type ChartData, drawData } from "../model/drawing.ts";
import type { ChartState } from "../model/features.ts";
import { Charts } from "./charts.ts";
import { date, flag, install, int, list, type Methods, made, makers, member, nothing, or, text } from "./methods.ts";
import type { Session } from "./session.ts";

type Value = string | number | boolean | Date | null | undefined;
const value = or(or(text, int), or(or(flag, date), nothing));

class DataTable extends GoogleObject {
  readonly googleName = "DataTable";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly data: ChartData,
  ) {
    super();
  }
}

class DataTableBuilder extends GoogleObject {
  readonly googleName = "DataTableBuilder";
  readonly cells = 0;
  readonly columns: { readonly type: EnumMember; readonly label: string }[] = [];
  readonly rows: Value[][] = [];
  constructor(readonly session: Session) {
    super();
  }
}

/** The first column names each row; the others are the series. */
function dataOf({ columns, rows }: DataTableBuilder): ChartData {
  const number = (given: Value): number | null => (typeof given === "number" ? given : null);
  return {
    categories: rows.map(([name]) => String(name ?? "")),
    series: columns.slice(1).map(({ label }, index) => ({ name: label, values: rows.map((row) => number(row[index + 1])) })),
  };
}

const onTable = makers<DataTableBuilder>();
const tableMethods: Methods<DataTableBuilder, GoogleAppsScript.Charts.DataTableBuilder> = {
  addColumn: onTable.free([member("ColumnType"), text], (self, type, label) => {
    self.columns.push({ type, label });
    return self;
  }),
  addRow: onTable.free([list(value)], (self, row) => {
    if (row.length !== self.columns.length)
      throw new GoogleError(`The row has ${row.length} values but the table has ${self.columns.length} columns.`);
    self.rows.push(row);
    return self;
  }),
  build: onTable.free([], (self) => new DataTable(self.session, dataOf(self))),
};
install(DataTableBuilder, "Charts.DataTableBuilder", tableMethods);

class Chart extends GoogleObject {
  readonly googleName = "Chart";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly data: ChartData,
    readonly state: ChartState,
  ) {
    super();
  }
}

class ChartBuilder extends GoogleObject {
  readonly cells = 0;
  data: ChartData = { categories: [], series: [] };
  options: Record<string, unknown> = {};
  constructor(
    readonly session: Session,
    readonly type: string,
    readonly googleName: string,
  ) {
    super();
  }
}

const stateOf = ({ type, options }: ChartBuilder): ChartState => ({
  id: 0,
  type,
  ranges: [],
  anchor: { row: 0, column: 0, x: 0, y: 0 },
  options: { ...options },
  headers: 0,
  transpose: false,
  mergeRows: false,
  hidden: "",
});

function option(self: ChartBuilder, options: Readonly<Record<string, unknown>>): ChartBuilder {
  Object.assign(self.options, options);
  return self;
}

const on = makers<ChartBuilder>();
const builderMethods: Methods<ChartBuilder, GoogleAppsScript.Charts.ColumnChartBuilder> = {
  setDataTable: on.free([or(made(DataTable), made(DataTableBuilder))], (self, table) => {
    self.data = table instanceof DataTable ? table.data : dataOf(table);
    return self;
  }),
  setTitle: on.free([text], (self, title) => option(self, { title })),
  setDimensions: on.free([int, int], (self, width, height) => option(self, { width, height })),
  setColors: on.free([list(text)], (self, colors) => option(self, { colors })),
  setBackgroundColor: on.free([text], (self, backgroundColor) => option(self, { backgroundColor })),
  setLegendPosition: on.free([member("Position")], (self, position) => option(self, { legend: position.name.toLowerCase() })),
  setXAxisTitle: on.free([text], (self, title) => option(self, { "hAxis.title": title })),
  setYAxisTitle: on.free([text], (self, title) => option(self, { "vAxis.title": title })),
  setRange: on.free([int, int], (self, min, max) => option(self, { "vAxis.minValue": min, "vAxis.maxValue": max })),
  setStacked: on.free([], (self) => option(self, { isStacked: true })),
  build: on.free([], (self) => new Chart(self.session, self.data, stateOf(self))),
};
install(ChartBuilder, "Charts.ChartBuilder", builderMethods);

function picture({ data, state }: Chart, type: string): Blob {
  if (type !== "image/png") throw new GoogleError(`Chart.getAs("${type}") is not supported by the workbench.`);
  return new Blob(drawData(data, state), "image/png", "chart.png");
}

const onChart = makers<Chart>();
const chartMethods: Methods<Chart, GoogleAppsScript.Charts.Chart> = {
  getAs: onChart.free([text], picture),
  getBlob: onChart.free([], (self) => picture(self, "image/png")),
};
install(Chart, "Charts.Chart", chartMethods);

const onCharts = makers<Charts>();
const builderOf = (type: string, name: string) => onCharts.free([], ({ session }) => new ChartBuilder(session, type, name));

/** Adds them to `Charts`. */
export function installPictures(): void {
  const roots: Methods<Charts, GoogleAppsScript.Charts.Charts> = {
    newDataTable: onCharts.free([], ({ session }) => new DataTableBuilder(session)),
    newColumnChart: builderOf("COLUMN", "ColumnChartBuilder"),
    newBarChart: builderOf("BAR", "BarChartBuilder"),
    newLineChart: builderOf("LINE", "LineChartBuilder"),
    newAreaChart: builderOf("AREA", "AreaChartBuilder"),
    newPieChart: builderOf("PIE", "PieChartBuilder"),
  };
  install(Charts, "Charts", roots);
}
