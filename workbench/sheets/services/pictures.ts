/** Charts out of data of a script's own (`Charts.newColumnChart`): pictures for mails, which stand on no tab. */
import { EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { Blob } from "../../services/blob/blob.ts";
import { type ChartData, drawData } from "../model/drawing.ts";
import type { ChartState } from "../model/features.ts";
import { ChartOptions, Charts, ChartTextStyle } from "./charts.ts";
import { DataTable, DataTableBuilder, DataViewDefinition, DataViewDefinitionBuilder, dataOf, type Table } from "./dataTable.ts";
import {
  anything,
  flag,
  install,
  int,
  type Kind,
  list,
  type Method,
  type Methods,
  made,
  makers,
  member,
  opt,
  or,
  text,
} from "./methods.ts";
import type { Session } from "./session.ts";

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
  table: Table = { columns: [], rows: [] };
  view: readonly number[] | null = null;
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
const sets = (name: string, kind: Kind<unknown> = text): Method<ChartBuilder> =>
  on.free([kind], (self, given) => option(self, { [name]: given }));
const styled = (name: string): Method<ChartBuilder> => on.free([made(ChartTextStyle)], (self, { look }) => option(self, { [name]: look }));
const says = (name: string): Method<ChartBuilder> => on.free([], (self) => option(self, { [name]: true }));
const plainOption = (given: unknown): unknown => (given instanceof EnumMember ? given.name : given instanceof GoogleObject ? null : given);

/** What every builder has (reference: Charts.newColumnChart and its kin). */
const common: Record<string, Method<ChartBuilder>> = {
  setDataTable: on.free([or(made(DataTable), made(DataTableBuilder))], (self, table) =>
    Object.assign(self, { table: table instanceof DataTable ? table.table : { columns: table.columns, rows: table.rows } }),
  ),
  setDataViewDefinition: on.free([made(DataViewDefinition)], (self, { columns }) => Object.assign(self, { view: columns })),
  setDimensions: on.free([int, int], (self, width, height) => option(self, { width, height })),
  setOption: on.free([text, anything], (self, name, given) => option(self, { [name]: plainOption(given) })),
  build: on.free([], (self) => new Chart(self.session, dataOf(self.table, self.view), stateOf(self))),
};
const looks: Record<string, Method<ChartBuilder>> = {
  setTitle: sets("title"),
  setTitleTextStyle: styled("titleTextStyle"),
  setColors: sets("colors", list(text)),
  setBackgroundColor: sets("backgroundColor"),
  setLegendPosition: on.free([member("Position")], (self, position) => option(self, { legend: position.name.toLowerCase() })),
  setLegendTextStyle: styled("legendTextStyle"),
  reverseCategories: says("reverseCategories"),
};
const axes: Record<string, Method<ChartBuilder>> = {
  setXAxisTitle: sets("hAxis.title"),
  setYAxisTitle: sets("vAxis.title"),
  setXAxisTextStyle: styled("hAxis.textStyle"),
  setYAxisTextStyle: styled("vAxis.textStyle"),
  setXAxisTitleTextStyle: styled("hAxis.titleTextStyle"),
  setYAxisTitleTextStyle: styled("vAxis.titleTextStyle"),
};
const bounds = (axis: string): Method<ChartBuilder> =>
  on.free([int, int], (self, min, max) => option(self, { [`${axis}.minValue`]: min, [`${axis}.maxValue`]: max }));
const scaled: Record<string, Method<ChartBuilder>> = { setRange: bounds("vAxis"), useLogScale: says("vAxis.logScale") };
const stacked: Record<string, Method<ChartBuilder>> = { setStacked: says("isStacked") };
const pointed: Record<string, Method<ChartBuilder>> = {
  setPointStyle: on.free([member("PointStyle")], (self, { name }) => option(self, { pointSize: pointSizes[name] ?? 0 })),
};
const pointSizes: Readonly<Record<string, number>> = { NONE: 0, TINY: 2, MEDIUM: 5, LARGE: 8, HUGE: 12 };
const curved: Record<string, Method<ChartBuilder>> = {
  setCurveStyle: on.free([member("CurveStyle")], (self, { name }) => option(self, { curveType: name === "SMOOTH" ? "function" : "none" })),
};
const switches = (name: string): Method<ChartBuilder> => on.free([flag], (self, given) => option(self, { [name]: given }));
const tables: Record<string, Method<ChartBuilder>> = {
  enablePaging: on.free([or(flag, int), opt(int), opt(int)], (self, page, start) =>
    option(
      self,
      typeof page === "boolean" ? { page: page ? "enable" : "disable" } : { page: "enable", pageSize: page, startPage: start ?? 0 },
    ),
  ),
  enableRtlTable: switches("rtlTable"),
  enableSorting: switches("sorting"),
  setFirstRowNumber: sets("firstRowNumber", int),
  setInitialSortingAscending: on.free([int], (self, column) => option(self, { sortColumn: column, sortAscending: true })),
  setInitialSortingDescending: on.free([int], (self, column) => option(self, { sortColumn: column, sortAscending: false })),
  showRowNumberColumn: switches("showRowNumber"),
  useAlternatingRowStyle: switches("alternatingRowStyle"),
};

/** A class of its own for each type, so that a type's methods stand on that type only. */
const builders = {
  Column: [class ColumnChart extends ChartBuilder {}, { ...looks, ...axes, ...scaled, ...stacked }],
  Bar: [class BarChart extends ChartBuilder {}, { ...looks, ...axes, ...scaled, ...stacked, reverseDirection: says("reverseDirection") }],
  Line: [class LineChart extends ChartBuilder {}, { ...looks, ...axes, ...scaled, ...pointed, ...curved }],
  Area: [class AreaChart extends ChartBuilder {}, { ...looks, ...axes, ...scaled, ...stacked, ...pointed }],
  Pie: [class PieChart extends ChartBuilder {}, { ...looks, set3D: says("is3D") }],
  Scatter: [
    class ScatterChart extends ChartBuilder {},
    {
      ...{ ...looks, ...axes, ...pointed, setXAxisRange: bounds("hAxis"), setYAxisRange: bounds("vAxis") },
      ...{ setXAxisLogScale: says("hAxis.logScale"), setYAxisLogScale: says("vAxis.logScale") },
    },
  ],
  Table: [class TableChart extends ChartBuilder {}, tables],
} as const;
for (const [name, [type, own]] of Object.entries(builders)) install(type, `Charts.${name}ChartBuilder`, { ...common, ...own });

function picture({ data, state }: Chart, type: string): Blob {
  if (type !== "image/png") throw new GoogleError(`Chart.getAs("${type}") is not supported by the workbench.`);
  return new Blob(drawData(data, state), "image/png", "chart.png");
}

const onChart = makers<Chart>();
const optionsOf: Method<Chart> = onChart.free([], ({ session, state }) => new ChartOptions(session, state.options));
const chartMethods: Methods<Chart, GoogleAppsScript.Charts.Chart> = {
  getAs: onChart.free([text], picture),
  getBlob: onChart.free([], (self) => picture(self, "image/png")),
};
install(Chart, "Charts.Chart", { ...chartMethods, getOptions: optionsOf });

const onCharts = makers<Charts>();
const builderOf = (name: keyof typeof builders) =>
  onCharts.free([], ({ session }) => new builders[name][0](session, name.toUpperCase(), `${name}ChartBuilder`));

/** Adds them to `Charts`. */
export function installPictures(): void {
  const roots: Methods<Charts, GoogleAppsScript.Charts.Charts> = {
    newDataTable: onCharts.free([], ({ session }) => new DataTableBuilder(session)),
    newDataViewDefinition: onCharts.free([], ({ session }) => new DataViewDefinitionBuilder(session)),
    newColumnChart: builderOf("Column"),
    newBarChart: builderOf("Bar"),
    newLineChart: builderOf("Line"),
    newAreaChart: builderOf("Area"),
    newPieChart: builderOf("Pie"),
    newScatterChart: builderOf("Scatter"),
    newTableChart: builderOf("Table"),
  };
  install(Charts, "Charts", roots);
}
