/** `Charts`: its enumerations and text styles; `pictures.ts` adds the charts that stand on no tab. */
import { enumeration, GoogleObject } from "../../runtime/execution/service.ts";
import { install, int, type Methods, makers, maybeText, text } from "./methods.ts";
import type { Session } from "./session.ts";

export const chartEnums = {
  ChartType: enumeration("Charts.ChartType", [
    ...([
      "TIMELINE",
      "AREA",
      "BAR",
      "BUBBLE",
      "CANDLESTICK",
      "COLUMN",
      "COMBO",
      "GAUGE",
      "GEO",
      "HISTOGRAM",
      "RADAR",
      "LINE",
      "ORG",
      "PIE",
      "SCATTER",
    ] as const),
    ...(["SPARKLINE", "STEPPED_AREA", "TABLE", "TREEMAP", "WATERFALL"] as const),
  ]),
  ChartHiddenDimensionStrategy: enumeration("Charts.ChartHiddenDimensionStrategy", [
    "IGNORE_BOTH",
    "IGNORE_ROWS",
    "IGNORE_COLUMNS",
    "SHOW_BOTH",
  ]),
  ChartMergeStrategy: enumeration("Charts.ChartMergeStrategy", ["MERGE_COLUMNS", "MERGE_ROWS"]),
  ColumnType: enumeration("Charts.ColumnType", ["DATE", "NUMBER", "STRING"]),
  CurveStyle: enumeration("Charts.CurveStyle", ["NORMAL", "SMOOTH"]),
  PointStyle: enumeration("Charts.PointStyle", ["NONE", "TINY", "MEDIUM", "LARGE", "HUGE"]),
  Position: enumeration("Charts.Position", ["TOP", "RIGHT", "BOTTOM", "NONE"]),
} as const;

export class Charts extends GoogleObject {
  readonly googleName = "Charts";
  readonly cells = 0;
  constructor(readonly session: Session) {
    super();
    Object.assign(this, chartEnums);
  }
}

export class ChartTextStyle extends GoogleObject {
  readonly googleName = "TextStyle";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly look: { readonly color?: string; readonly fontName?: string; readonly fontSize?: number },
  ) {
    super();
  }
}

export class ChartTextStyleBuilder extends GoogleObject {
  readonly googleName = "TextStyleBuilder";
  readonly cells = 0;
  look: ChartTextStyle["look"] = {};
  constructor(readonly session: Session) {
    super();
  }
}

const on = makers<Charts>();
const methods: Methods<Charts, GoogleAppsScript.Charts.Charts> = {
  newTextStyle: on.free([], ({ session }) => new ChartTextStyleBuilder(session)),
};
install(Charts, "Charts", methods);

const onStyle = makers<ChartTextStyle>();
const styleMethods: Methods<ChartTextStyle, GoogleAppsScript.Charts.TextStyle> = {
  getColor: onStyle.free([], ({ look }) => look.color ?? null),
  getFontName: onStyle.free([], ({ look }) => look.fontName ?? null),
  getFontSize: onStyle.free([], ({ look }) => look.fontSize ?? null),
};
install(ChartTextStyle, "Charts.TextStyle", styleMethods);

const onBuilder = makers<ChartTextStyleBuilder>();
const builderMethods: Methods<ChartTextStyleBuilder, GoogleAppsScript.Charts.TextStyleBuilder> = {
  setColor: onBuilder.free([maybeText], (self, color) => Object.assign(self, { look: { ...self.look, color } })),
  setFontName: onBuilder.free([maybeText], (self, fontName) => Object.assign(self, { look: { ...self.look, fontName } })),
  setFontSize: onBuilder.free([int], (self, fontSize) => Object.assign(self, { look: { ...self.look, fontSize } })),
  build: onBuilder.free([], ({ session, look }) => new ChartTextStyle(session, look)),
};
install(ChartTextStyleBuilder, "Charts.TextStyleBuilder", builderMethods);

export class ChartOptions extends GoogleObject {
  readonly googleName = "ChartOptions";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly options: Readonly<Record<string, unknown>>,
  ) {
    super();
  }
}

const onOptions = makers<ChartOptions>();
const optionMethods: Methods<ChartOptions, GoogleAppsScript.Charts.ChartOptions> = {
  get: onOptions.free([text], ({ options }, name) => options[name] ?? null),
};
install(ChartOptions, "Charts.ChartOptions", optionMethods);
