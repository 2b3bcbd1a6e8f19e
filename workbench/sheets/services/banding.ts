/** Alternating colours. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { type Box, intersects } from "../model/box.ts";
import type { BandingState } from "../model/features.ts";
import type { SheetModel } from "../model/sheet.ts";
import { Color, colorOf, hexOfColor } from "./color.ts";
import { install, type Method, type Methods, made, makers, maybeText, nothing, or } from "./methods.ts";
import { hexColor } from "./palette.ts";
import { Range } from "./range.ts";

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

/** K: the wording. */
function refuseOverlap(sheet: SheetModel, box: Box): void {
  if (sheet.bandings.some((other) => intersects(other.box, box)))
    throw new GoogleError("You cannot add alternating background colors to a range that already has alternating background colors.");
}

export function addBanding(range: Range, by: "rows" | "columns", { theme, header, footer }: BandOptions): Banding {
  const { session, sheet, box } = range;
  refuseOverlap(sheet, box);
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
type By = BandingState["by"];

const on = makers<Banding>();

/** A banding by rows has no colours of columns, and the other way round (GF test/testsheetssets.js). */
const own = ({ state }: Banding, part: Part, by: By): string | null => (state.by === by ? state[part] : null);

function paint(self: Banding, part: Part, { by, hex }: { readonly by: By; readonly hex: string | null }): Banding {
  if (hex === null && (part === "first" || part === "second"))
    throw new GoogleError(`${part === "first" ? "First" : "Second"} ${by === "rows" ? "row" : "column"} color should not be null.`);
  if (self.state.by === by) self.state[part] = hex;
  self.sheet.changed({ kind: "features" });
  return self;
}

const color = or(made(Color), nothing);

/** The four methods of one colour. */
const colour = (part: Part, by: By) => ({
  get: on.read([], (self) => own(self, part, by)),
  set: on.change([maybeText], (self, css) => paint(self, part, { by, hex: css === null ? null : (hexColor(css) ?? own(self, part, by)) })),
  getObject: on.read([], (self) => colorOf(self.session, own(self, part, by))),
  setObject: on.change([color], (self, object) => paint(self, part, { by, hex: hexOfColor(object) })),
});

const names = { header: "Header", footer: "Footer", first: "First", second: "Second" } as const;

function colourMethods(): Record<string, Method<Banding>> {
  const all: Record<string, Method<Banding>> = {};
  for (const part of ["header", "footer", "first", "second"] as const) {
    for (const by of ["rows", "columns"] as const) {
      const name = `${names[part]}${by === "rows" ? "Row" : "Column"}Color`;
      const { get, set, getObject, setObject } = colour(part, by);
      Object.assign(all, { [`get${name}`]: get, [`set${name}`]: set, [`get${name}Object`]: getObject, [`set${name}Object`]: setObject });
    }
  }
  return all;
}

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
  copyTo: on.change([made(Range)], (self, { session, sheet, box }) => {
    refuseOverlap(sheet, box);
    const state = { ...self.state, id: session.model.freshId(), box };
    sheet.bandings.push(state);
    sheet.changed({ kind: "features" });
    return new Banding(session, sheet, state);
  }),
};
install(Banding, "SpreadsheetApp.Banding", { ...colourMethods(), ...methods });
