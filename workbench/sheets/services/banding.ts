/** Alternating colours. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/service.ts";
import { intersects } from "../model/box.ts";
import type { BandingState } from "../model/features.ts";
import type { SheetModel } from "../model/sheet.ts";
import { install, type Methods, made, makers, maybeText } from "./methods.ts";
import { Range } from "./range.ts";
import { hexColor } from "./rangeStyles.ts";
import type { Session } from "./session.ts";

export class Banding extends GoogleObject {
  readonly googleName = "Banding";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly state: BandingState,
  ) {
    super();
  }
}

/** Header, first, second and footer colours of Google's themes, as the Sheets editor shows them (K: the exact shades). */
const themes: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LIGHT_GREY: ["#bdbdbd", "#ffffff", "#f3f3f3", "#dedede"],
  CYAN: ["#4dd0e1", "#ffffff", "#e0f7fa", "#a2e8f1"],
  GREEN: ["#63d297", "#ffffff", "#e7f9ef", "#afe9ca"],
  YELLOW: ["#f7cb4d", "#ffffff", "#fef8e3", "#fce8b2"],
  ORANGE: ["#f46524", "#ffffff", "#ffe6dd", "#ffccbc"],
  BLUE: ["#5b95f9", "#ffffff", "#e8f0fe", "#acc9fe"],
  TEAL: ["#26a69a", "#ffffff", "#ddf2f0", "#8cd3cd"],
  GREY: ["#78909c", "#ffffff", "#ebeff1", "#bbc8ce"],
  BROWN: ["#cca677", "#ffffff", "#f8f2eb", "#e6d3ba"],
  LIGHT_GREEN: ["#8bc34a", "#ffffff", "#eef7e3", "#c4e2a0"],
  INDIGO: ["#8989eb", "#ffffff", "#e8e7fc", "#c4c3f7"],
  PINK: ["#e91d63", "#ffffff", "#fddce8", "#f68ab0"],
};

interface BandOptions {
  readonly theme: EnumMember | null;
  readonly header: boolean;
  readonly footer: boolean;
}

export function addBanding(range: Range, by: "rows" | "columns", { theme, header, footer }: BandOptions): Banding {
  const { session, sheet, box } = range;
  if (sheet.bandings.some((other) => intersects(other.box, box)))
    throw new GoogleError("You cannot add alternating background colors to a range that already has alternating background colors.");
  const [head = null, first = null, second = null, foot = null] = themes[theme?.name ?? "LIGHT_GREY"] ?? [];
  const state: BandingState = {
    id: session.model.freshId(),
    box,
    by,
    header: header ? head : null,
    footer: footer ? foot : null,
    first,
    second,
  };
  sheet.bandings.push(state);
  sheet.changed({ kind: "features" });
  return new Banding(session, sheet, state);
}

export const bandingsOn = ({ session, sheet, box }: Range): Banding[] =>
  sheet.bandings.filter((state) => intersects(state.box, box)).map((state) => new Banding(session, sheet, state));

type Part = "header" | "footer" | "first" | "second";

const on = makers<Banding>();
const get = (part: Part) => on.read([], ({ state }) => state[part]);
const set = (part: Part) =>
  on.change([maybeText], (self, color) => {
    self.state[part] = color === null ? null : (hexColor(color) ?? self.state[part]);
    self.sheet.changed({ kind: "features" });
    return self;
  });

const methods: Methods<Banding, GoogleAppsScript.Spreadsheet.Banding> = {
  getRange: on.free([], ({ session, sheet, state }) => new Range(session, sheet, state.box)),
  setRange: on.change([made(Range)], (self, range) => {
    self.state.box = range.box;
    self.sheet.changed({ kind: "features" });
    return self;
  }),
  remove: on.change([], ({ sheet, state }) => {
    sheet.bandings = sheet.bandings.filter((other) => other !== state);
    sheet.changed({ kind: "features" });
  }),
  getHeaderRowColor: get("header"),
  getFooterRowColor: get("footer"),
  getFirstRowColor: get("first"),
  getSecondRowColor: get("second"),
  setHeaderRowColor: set("header"),
  setFooterRowColor: set("footer"),
  setFirstRowColor: set("first"),
  setSecondRowColor: set("second"),
  getHeaderColumnColor: get("header"),
  getFooterColumnColor: get("footer"),
  getFirstColumnColor: get("first"),
  getSecondColumnColor: get("second"),
  setHeaderColumnColor: set("header"),
  setFooterColumnColor: set("footer"),
  setFirstColumnColor: set("first"),
  setSecondColumnColor: set("second"),
};
install(Banding, "SpreadsheetApp.Banding", methods);
