/** Pictures of embedded charts: the same for mails and for the page. */
import { createRequire } from "node:module";
import type { SpreadsheetModel } from "../model.ts";
import type { Box } from "./box.ts";
import { type Result, resultOf } from "./cell.ts";
import type { ChartState } from "./features.ts";
import { readDisplay } from "./read.ts";
import { tableSvg } from "./tableDrawing.ts";

/** Google's default size, in pixels. */
const defaultSize = { width: 600, height: 371 };
/** The first colours of Google's charts (Google Charts documentation, `colors`). */
const palette = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6", "#7baaf7", "#f07b72"];
const latin = "Roboto, Arial";
/** Names of fonts that hold Chinese on the common systems. */
const chinese = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei'";
const fonts = `${latin}, ${chinese}, sans-serif`;

interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export function chartSize(chart: ChartState): { readonly width: number; readonly height: number } {
  const number = (name: string, fallback: number): number => Math.round(Number(chart.options[name] ?? fallback)) || fallback;
  return { width: number("width", defaultSize.width), height: number("height", defaultSize.height) };
}

interface Shown {
  readonly shown: string;
  readonly value: Result;
}

/** The columns that a chart reads, top to bottom; ranges stand beside one another, or above one another when rows are merged. */
function columnsOf(model: SpreadsheetModel, chart: ChartState): Shown[][] {
  const blocks = chart.ranges.map(({ sheet, box }) => block(model, sheet, box));
  const merged = chart.mergeRows ? (blocks[0] ?? []).map((_, index) => blocks.flatMap((one) => one[index] ?? [])) : blocks.flat();
  if (!chart.transpose) return merged;
  const height = Math.max(0, ...merged.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => merged.map((column) => column[row] ?? { shown: "", value: null }));
}

function block(model: SpreadsheetModel, id: number, box: Box): Shown[][] {
  const sheet = model.sheetById(id);
  if (!sheet) return [];
  const used = { ...box, rows: Math.max(0, Math.min(box.rows, sheet.lastRow - box.top)) };
  const shown = readDisplay(model, sheet, used);
  return Array.from({ length: box.columns }, (_, column) =>
    shown.map((line, row) => ({ shown: line[column] ?? "", value: resultOf(sheet.cell(box.top + row, box.left + column)) })),
  );
}

const numeric = ({ value }: Shown): number | null => (typeof value === "number" ? value : null);

function dataOf(model: SpreadsheetModel, chart: ChartState): ChartData {
  const columns = columnsOf(model, chart);
  const [first = [], ...rest] = columns;
  const named = rest.length > 0;
  const bodies = named ? rest : columns;
  const headers =
    chart.headers > 0
      ? chart.headers
      : bodies.every((column) => column[0] && numeric(column[0]) === null && column[0].shown !== "")
        ? 1
        : 0;
  const label = (column: readonly Shown[], index: number): string =>
    words(option(chart, `series.${index}.labelInLegend`)) || (headers > 0 ? (column[headers - 1]?.shown ?? "") : `Series ${index + 1}`);
  return {
    categories: (named ? first : (bodies[0] ?? [])).slice(headers).map((cell, index) => (named ? cell.shown : String(index + 1))),
    series: bodies.map((column, index) => ({ name: label(column, index), values: column.slice(headers).map(numeric) })),
  };
}

const option = (chart: ChartState, name: string): unknown => {
  const direct = chart.options[name];
  if (direct !== undefined) return direct;
  return name
    .split(".")
    .reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined), chart.options);
};
const words = (value: unknown): string => (typeof value === "string" ? value : "");

function legend(chart: ChartState, pie: boolean): Record<string, unknown> {
  const wanted = option(chart, "legend");
  const position =
    words(typeof wanted === "object" && wanted !== null ? Reflect.get(wanted, "position") : wanted).toLowerCase() ||
    (pie ? "right" : "top");
  if (position === "none") return { show: false };
  if (position === "right") return { orient: "vertical", right: 12, top: "middle" };
  return position === "bottom" ? { bottom: 8 } : { top: titleRoom(chart) };
}

/** Pixels that the title takes above everything else. */
const titleRoom = (chart: ChartState): number => (words(option(chart, "title")) ? 44 : 12);

/** The plot keeps clear of the title and of a legend above or below it. */
function plotRoom(chart: ChartState): Record<string, unknown> {
  const { show, top, bottom } = legend(chart, false);
  const legendRoom = show !== false && top !== "middle" ? 28 : 0;
  return {
    left: 12,
    right: 24,
    bottom: 12 + (bottom === undefined ? 0 : legendRoom),
    top: titleRoom(chart) + 12 + (bottom === undefined ? legendRoom : 0),
    containLabel: true,
  };
}

function pieOption(chart: ChartState, { categories, series }: ChartData): Record<string, unknown> {
  const values = series[0]?.values ?? [];
  const hole = Number(option(chart, "pieHole") ?? 0);
  const data = categories.map((name, index) => ({ name, value: values[index] ?? 0 }));
  return {
    series: [
      {
        type: "pie",
        radius: [`${Math.round(hole * 70)}%`, "70%"],
        center: ["42%", "56%"],
        data,
        label: { formatter: "{d}%", fontFamily: fonts },
        animation: false,
      },
    ],
  };
}

const axisName = (name: unknown): Record<string, unknown> => (words(name) ? { name, nameLocation: "middle", nameGap: 34 } : {});

const bounds = (chart: ChartState, axis: string): Record<string, unknown> => {
  const [min, max] = [option(chart, `${axis}.minValue`), option(chart, `${axis}.maxValue`)];
  return {
    ...(typeof min === "number" ? { min } : {}),
    ...(typeof max === "number" ? { max } : {}),
    ...(option(chart, `${axis}.logScale`) === true ? { type: "log" } : {}),
  };
};

function seriesOption(chart: ChartState, { name, values }: Series, index: number): Record<string, unknown> {
  const stack = option(chart, "isStacked") === true || option(chart, "isStacked") === "true" ? { stack: "all" } : {};
  const smooth = option(chart, "curveType") === "function";
  const base = { name, data: values, animation: false };
  const kind =
    chart.type === "COMBO" ? words(option(chart, `series.${index}.type`)).toUpperCase() || (index === 0 ? "BARS" : "LINE") : chart.type;
  if (kind === "LINE")
    return { ...base, type: "line", smooth, showSymbol: Number(option(chart, "pointSize") ?? 0) > 0, lineStyle: { width: 2 } };
  if (kind === "AREA" || kind === "STEPPED_AREA")
    return { ...base, ...stack, type: "line", smooth, showSymbol: false, areaStyle: { opacity: 0.3 } };
  if (kind === "SCATTER") return { ...base, type: "scatter", symbolSize: 7 };
  return { ...base, ...stack, type: "bar", barMaxWidth: 48 };
}

function axesOption(chart: ChartState, data: ChartData): Record<string, unknown> {
  const lying = chart.type === "BAR";
  const inverse = option(chart, "reverseCategories") === true;
  const category = {
    type: "category",
    data: data.categories,
    inverse: lying !== inverse,
    axisTick: { show: false },
    axisLabel: { fontFamily: fonts },
    ...axisName(option(chart, lying ? "vAxis.title" : "hAxis.title")),
  };
  const value = {
    type: "value",
    axisLabel: { fontFamily: fonts },
    ...axisName(option(chart, lying ? "hAxis.title" : "vAxis.title")),
    ...bounds(chart, lying ? "hAxis" : "vAxis"),
  };
  return {
    grid: plotRoom(chart),
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: data.series.map((one, index) => seriesOption(chart, one, index)),
  };
}

function chartOption(data: ChartData, chart: ChartState): Record<string, unknown> {
  const colors = option(chart, "colors");
  return {
    backgroundColor: words(option(chart, "backgroundColor")) || "#ffffff",
    color: Array.isArray(colors) && colors.length > 0 ? colors : palette,
    textStyle: { fontFamily: fonts },
    title: {
      text: words(option(chart, "title")),
      left: 16,
      top: 12,
      textStyle: { fontSize: 16, fontWeight: "normal", color: "#757575", fontFamily: fonts },
    },
    legend: { textStyle: { fontFamily: fonts }, ...legend(chart, chart.type === "PIE") },
    ...(chart.type === "PIE" ? pieOption(chart, data) : axesOption(chart, data)),
  };
}

const load = createRequire(import.meta.url);

/** Draws a chart as SVG, out of data of its own. */
function svgOf(data: ChartData, chart: ChartState): string {
  const echarts: typeof import("echarts") = load("echarts");
  const canvas = echarts.init(null, null, { renderer: "svg", ssr: true, ...chartSize(chart) });
  try {
    canvas.setOption(chartOption(data, chart));
    return canvas.renderToSVGString();
  } finally {
    canvas.dispose();
  }
}

/** Draws a table chart. */
function tableOf(lines: readonly (readonly string[])[], chart: ChartState): string {
  const first = Number(option(chart, "firstRowNumber") ?? 1);
  const numbered = option(chart, "showRowNumber") === true;
  const striped = option(chart, "alternatingRowStyle") === true;
  return tableSvg({ lines, ...chartSize(chart), fonts, striped, numbersFrom: numbered ? first : null });
}

/** Draws a chart as SVG, out of the cells that it reads. */
export function drawSvg(model: SpreadsheetModel, chart: ChartState): string {
  model.settle();
  if (chart.type !== "TABLE") return svgOf(dataOf(model, chart), chart);
  const columns = columnsOf(model, chart);
  return tableOf(
    (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]?.shown ?? "")),
    chart,
  );
}

/** Draws data of a script's own. */
function drawnData(data: ChartData, chart: ChartState): string {
  if (chart.type !== "TABLE") return svgOf(data, chart);
  const rows = data.categories.map((name, row) => [name, ...data.series.map(({ values }) => String(values[row] ?? ""))]);
  return tableOf([["", ...data.series.map(({ name }) => name)], ...rows], chart);
}

/** For a letter that the first font lacks, resvg takes any font of the machine, serifs and all: where there is Chinese, a Chinese font leads. */
const ledByChinese = (svg: string): string =>
  /\p{Script=Han}/u.test(svg) ? svg.replaceAll(`${latin}, ${chinese}`, `${chinese}, ${latin}`) : svg;

/** The bytes of a PNG, at twice the size in pixels, so that it is sharp. */
function pngOf(svg: string): Uint8Array {
  const { Resvg }: typeof import("@resvg/resvg-js") = load("@resvg/resvg-js");
  const picture = new Resvg(ledByChinese(svg), {
    font: { loadSystemFonts: true, defaultFontFamily: "Arial" },
    fitTo: { mode: "zoom", value: 2 },
  });
  return picture.render().asPng();
}

export const drawChart = (model: SpreadsheetModel, chart: ChartState): Uint8Array => pngOf(drawSvg(model, chart));
export const drawData = (data: ChartData, chart: ChartState): Uint8Array => pngOf(drawnData(data, chart));
