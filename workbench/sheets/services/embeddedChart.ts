/** Embedded charts and the builders that make and change them. */

import { EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { Blob } from "../../services/blob/blob.ts";
import { drawChart } from "../model/drawing.ts";
import type { ChartState } from "../model/features.ts";
import type { SheetModel } from "../model/sheet.ts";
import { ChartOptions, ChartTextStyle, chartEnums } from "./charts.ts";
import { anything, flag, install, int, list, type Method, type Methods, made, makers, member, opt, text } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

/** A chart as it was when it was handed out; `updateChart` puts another in its place. */
export class EmbeddedChart extends GoogleObject {
  readonly googleName = "EmbeddedChart";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    /** The tab it floats on; none until it has been inserted. */
    readonly sheet: SheetModel | null,
    readonly state: ChartState,
  ) {
    super();
  }
}

export class ContainerInfo extends GoogleObject {
  readonly googleName = "ContainerInfo";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly anchor: ChartState["anchor"],
  ) {
    super();
  }
}

class Builder extends GoogleObject {
  readonly cells = 0;
  /** Whether a script has said what sort of chart it is to be. */
  typed = false;
  constructor(
    readonly session: Session,
    public state: ChartState,
    readonly googleName: string,
  ) {
    super();
  }
}

/** A class of its own for each type, so that a type's methods stand on that type only. */
const classes: Readonly<Record<string, new (session: Session, state: ChartState, googleName: string) => Builder>> = {
  AREA: class AreaBuilder extends Builder {},
  BAR: class BarBuilder extends Builder {},
  COLUMN: class ColumnBuilder extends Builder {},
  COMBO: class ComboBuilder extends Builder {},
  HISTOGRAM: class HistogramBuilder extends Builder {},
  LINE: class LineBuilder extends Builder {},
  PIE: class PieBuilder extends Builder {},
  SCATTER: class ScatterBuilder extends Builder {},
  TABLE: class TableBuilder extends Builder {},
};

const newState: ChartState = {
  id: 0,
  type: "COLUMN",
  ranges: [],
  anchor: { row: 0, column: 0, x: 0, y: 0 },
  options: {},
  headers: 0,
  transpose: false,
  mergeRows: false,
  hidden: "IGNORE_BOTH",
};

export class EmbeddedChartBuilder extends Builder {}

export const newChart = (session: Session): EmbeddedChartBuilder =>
  new EmbeddedChartBuilder(session, structuredClone(newState), "EmbeddedChartBuilder");

const titled = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();

function typed({ session, state }: Builder, type: string): Builder {
  const Type = classes[type];
  if (!Type) throw new GoogleError(`EmbeddedChartBuilder.as${titled(type)}Chart is not supported by the workbench.`);
  return Object.assign(new Type(session, { ...state, type }, `Embedded${titled(type)}ChartBuilder`), { typed: true });
}

const on = makers<Builder>();
const change = (self: Builder, changes: Partial<ChartState>): Builder => {
  self.state = { ...self.state, ...changes };
  return self;
};
const option = (self: Builder, name: string, value: unknown): Builder =>
  change(self, { options: { ...self.state.options, [name]: plainOption(value) } });

/** Options are kept as plain data. */
function plainOption(value: unknown): unknown {
  if (value instanceof EnumMember) return value.name;
  if (value instanceof ChartTextStyle) return value.look;
  return value instanceof GoogleObject ? null : value;
}

const rangesOf = (session: Session, state: ChartState): Range[] =>
  state.ranges.flatMap(({ sheet, box }) => {
    const home = session.model.sheetById(sheet);
    return home ? [new Range(session, home, box)] : [];
  });

/** A chart without a type has no such setting (gas-fakes, oddities). */
const unexpected = (method: string): string =>
  `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.EmbeddedChartBuilder.`;

const chartTypes: Readonly<Record<string, EnumMember>> = chartEnums.ChartType;
const asType = (type: string): Method<Builder> => on.free([], (self) => typed(self, type));

const common: Methods<Builder, GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder> = {
  addRange: on.free([made(Range)], (self, range) =>
    change(self, { ranges: [...self.state.ranges, { sheet: range.sheet.id, box: range.box }] }),
  ),
  removeRange: on.free([made(Range)], (self, range) =>
    change(self, {
      ranges: self.state.ranges.filter((one) => one.sheet !== range.sheet.id || JSON.stringify(one.box) !== JSON.stringify(range.box)),
    }),
  ),
  clearRanges: on.free([], (self) => change(self, { ranges: [] })),
  getRanges: on.free([], ({ session, state }) => rangesOf(session, state)),
  getChartType: on.free([], ({ state }) => chartTypes[state.type] ?? null),
  getContainer: on.free([], ({ session, state }) => new ContainerInfo(session, state.anchor)),
  setChartType: on.free([member("ChartType")], (self, type) => {
    self.typed = true;
    return change(self, { type: type.name });
  }),
  setOption: on.free([text, anything], option),
  setPosition: on.free([int, int, int, int], (self, row, column, x, y) =>
    change(self, { anchor: { row: row - 1, column: column - 1, x, y } }),
  ),
  setNumHeaders: on.free([int], (self, headers) => change(self, { headers })),
  setTransposeRowsAndColumns: on.free([flag], (self, transpose) => change(self, { transpose })),
  setMergeStrategy: on.free([member("ChartMergeStrategy")], (self, { name }) => change(self, { mergeRows: name === "MERGE_ROWS" })),
  setHiddenDimensionStrategy: on.free([member("ChartHiddenDimensionStrategy")], (self, { name }) => {
    if (!self.typed) throw new GoogleError(unexpected("setHiddenDimensionStrategy"));
    return change(self, { hidden: name });
  }),
  asAreaChart: asType("AREA"),
  asBarChart: asType("BAR"),
  asColumnChart: asType("COLUMN"),
  asComboChart: asType("COMBO"),
  asHistogramChart: asType("HISTOGRAM"),
  asLineChart: asType("LINE"),
  asPieChart: asType("PIE"),
  asScatterChart: asType("SCATTER"),
  asTableChart: asType("TABLE"),
  build: on.free([], ({ session, state }) => new EmbeddedChart(session, null, structuredClone(state))),
};
install(EmbeddedChartBuilder, "SpreadsheetApp.EmbeddedChartBuilder", common);

const sets = (name: string, kind: typeof anything = text): Method<Builder> => on.free([kind], (self, value) => option(self, name, value));
const style = made(ChartTextStyle);

/** What most typed builders add (reference: EmbeddedColumnChartBuilder). */
const looks: Methods<Builder, GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder> = {
  setTitle: sets("title"),
  setTitleTextStyle: sets("titleTextStyle", style),
  setBackgroundColor: sets("backgroundColor"),
  setColors: sets("colors", list(text)),
  setLegendPosition: on.free([member("Position")], (self, position) => option(self, "legend", position.name.toLowerCase())),
  setLegendTextStyle: sets("legendTextStyle", style),
  reverseCategories: on.free([], (self) => option(self, "reverseCategories", true)),
};

const axes: Methods<Builder, GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder> = {
  setXAxisTitle: sets("hAxis.title"),
  setYAxisTitle: sets("vAxis.title"),
  setXAxisTextStyle: sets("hAxis.textStyle", style),
  setYAxisTextStyle: sets("vAxis.textStyle", style),
  setXAxisTitleTextStyle: sets("hAxis.titleTextStyle", style),
  setYAxisTitleTextStyle: sets("vAxis.titleTextStyle", style),
  useLogScale: on.free([], (self) => option(self, "vAxis.logScale", true)),
  setRange: on.free([int, int], (self, min, max) => option(option(self, "vAxis.minValue", min), "vAxis.maxValue", max)),
};

const stacked: Methods<Builder, GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder> = {
  setStacked: on.free([], (self) => option(self, "isStacked", true)),
};

const lines: Methods<Builder, GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder> = {
  setCurveStyle: on.free([member("CurveStyle")], (self, { name }) => option(self, "curveType", name === "SMOOTH" ? "function" : "none")),
  setPointStyle: on.free([member("PointStyle")], (self, { name }) =>
    option(self, "pointSize", { NONE: 0, TINY: 2, MEDIUM: 5, LARGE: 8, HUGE: 12 }[name] ?? 0),
  ),
};

/** Pages of so many rows, beginning with one of them (TD EmbeddedTableChartBuilder.enablePaging). */
function paging(self: Builder, first: unknown, [start]: readonly unknown[]): Builder {
  if (typeof first !== "number") return option(self, "page", first === true ? "enable" : "disable");
  const sized = option(option(self, "page", "enable"), "pageSize", first);
  return start === undefined ? sized : option(sized, "startPage", start);
}

const own: Readonly<Record<string, Readonly<Record<string, Method<Builder> | undefined>>>> = {
  AREA: { ...looks, ...axes, ...stacked, setPointStyle: lines.setPointStyle },
  BAR: { ...looks, ...axes, ...stacked, reverseDirection: on.free([], (self) => option(self, "reverseDirection", true)) },
  COLUMN: { ...looks, ...axes, ...stacked },
  COMBO: { ...looks, ...axes, ...stacked },
  HISTOGRAM: { ...looks, ...axes, ...stacked },
  LINE: { ...looks, ...axes, ...lines },
  PIE: { ...looks, set3D: on.free([], (self) => option(self, "is3D", true)) },
  SCATTER: {
    ...looks,
    ...axes,
    setPointStyle: lines.setPointStyle,
    setXAxisRange: on.free([int, int], (self, min, max) => option(option(self, "hAxis.minValue", min), "hAxis.maxValue", max)),
    setXAxisLogScale: on.free([], (self) => option(self, "hAxis.logScale", true)),
    setYAxisLogScale: on.free([], (self) => option(self, "vAxis.logScale", true)),
    setYAxisRange: on.free([int, int], (self, min, max) => option(option(self, "vAxis.minValue", min), "vAxis.maxValue", max)),
  },
  TABLE: {
    enablePaging: {
      cost: "free",
      takes: [{ is: (value): value is unknown => flag.is(value) || int.is(value) }, opt(int), opt(int)],
      run: (self, [first, ...rest]) => paging(self, first, rest),
    },
    enableRtlTable: sets("rtlTable", flag),
    enableSorting: on.free([flag], (self, sorting) => option(self, "sort", sorting ? "enable" : "disable")),
    setFirstRowNumber: sets("firstRowNumber", int),
    setInitialSortingAscending: on.free([int], (self, column) => option(option(self, "sortColumn", column), "sortAscending", true)),
    setInitialSortingDescending: on.free([int], (self, column) => option(option(self, "sortColumn", column), "sortAscending", false)),
    showRowNumberColumn: sets("showRowNumber", flag),
    useAlternatingRowStyle: sets("alternatingRowStyle", flag),
  },
};

for (const [type, Type] of Object.entries(classes))
  install(Type, `SpreadsheetApp.Embedded${titled(type)}ChartBuilder`, { ...common, ...own[type] });

function picture({ session, state }: EmbeddedChart): Blob {
  const title = typeof state.options.title === "string" && state.options.title !== "" ? state.options.title : "chart";
  return new Blob(drawChart(session.model, state), "image/png", `${title}.png`);
}

const strategies: Readonly<Record<string, EnumMember>> = chartEnums.ChartHiddenDimensionStrategy;

const modified = (session: Session, state: ChartState): Builder =>
  Object.assign(new EmbeddedChartBuilder(session, structuredClone(state), "EmbeddedChartBuilder"), { typed: true });

const onChart = makers<EmbeddedChart>();
const chartMethods: Methods<EmbeddedChart, GoogleAppsScript.Spreadsheet.EmbeddedChart> = {
  getChartId: onChart.free([], ({ sheet, state }) => (sheet ? state.id : null)),
  getContainerInfo: onChart.free([], ({ session, state }) => new ContainerInfo(session, state.anchor)),
  getRanges: onChart.read([], ({ session, state }) => rangesOf(session, state)),
  getNumHeaders: onChart.free([], ({ state }) => state.headers),
  getOptions: onChart.free([], ({ session, state }) => new ChartOptions(session, state.options)),
  getTransposeRowsAndColumns: onChart.free([], ({ state }) => state.transpose),
  getHiddenDimensionStrategy: onChart.free([], ({ state }) => strategies[state.hidden] ?? null),
  getMergeStrategy: onChart.free([], ({ state }) => chartEnums.ChartMergeStrategy[state.mergeRows ? "MERGE_ROWS" : "MERGE_COLUMNS"]),
  modify: onChart.free([], ({ session, state }) => modified(session, state)),
  getBlob: onChart.read([], picture),
  getAs: onChart.read([text], (self, type) => {
    if (type !== "image/png") throw new GoogleError(`Converting from image/png to ${type} is not supported.`);
    return picture(self);
  }),
};
install(EmbeddedChart, "SpreadsheetApp.EmbeddedChart", chartMethods);

const onPlace = makers<ContainerInfo>();
const placeMethods: Methods<ContainerInfo, GoogleAppsScript.Spreadsheet.ContainerInfo> = {
  getAnchorRow: onPlace.free([], ({ anchor }) => anchor.row + 1),
  getAnchorColumn: onPlace.free([], ({ anchor }) => anchor.column + 1),
  getOffsetX: onPlace.free([], ({ anchor }) => anchor.x),
  getOffsetY: onPlace.free([], ({ anchor }) => anchor.y),
};
install(ContainerInfo, "SpreadsheetApp.ContainerInfo", placeMethods);
