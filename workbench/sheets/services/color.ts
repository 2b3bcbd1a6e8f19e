/** Colours as objects: of a theme, or of red, green and blue. */
import { type EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { Style } from "../model/style.ts";
import { enums } from "./enums.ts";
import { install, type Methods, makers, member, text } from "./methods.ts";
import { hexColor } from "./palette.ts";
import type { Session } from "./session.ts";

/** A colour: six figures, and the place in the theme that it was taken from, if any. */
export interface Hue {
  readonly hex: string;
  readonly theme: string | null;
}

/** The colours of Google's standard theme (Sheets, Format > Theme; K: the exact shades). */
export const standardTheme: Readonly<Record<string, string>> = {
  TEXT: "#000000",
  BACKGROUND: "#ffffff",
  ACCENT1: "#4285f4",
  ACCENT2: "#ea4335",
  ACCENT3: "#fbbc04",
  ACCENT4: "#34a853",
  ACCENT5: "#ff6d01",
  ACCENT6: "#46bdc6",
  HYPERLINK: "#1155cc",
};

/** A workbook's own theme replaces the standard one. */
export const themeColors = (session: Session): Readonly<Record<string, string>> => ({
  ...standardTheme,
  ...session.model.settings.theme?.colors,
});

export class Color extends GoogleObject {
  readonly googleName = "Color";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly hue: Hue | null,
  ) {
    super();
  }
}

export class ColorBuilder extends GoogleObject {
  readonly googleName = "ColorBuilder";
  readonly cells = 0;
  hue: Hue | null = null;
  constructor(readonly session: Session) {
    super();
  }
}

class RgbColor extends GoogleObject {
  readonly googleName = "RgbColor";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly hex: string,
  ) {
    super();
  }
}

class ThemeColor extends GoogleObject {
  readonly googleName = "ThemeColor";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly theme: string,
  ) {
    super();
  }
}

/** The object for a colour text of ours; `null` for none. */
export const colorOf = (session: Session, hex: string | null | undefined, theme: string | null = null): Color | null =>
  hex === null || hex === undefined ? null : new Color(session, { hex, theme });

/** The six figures of a colour object, or what stands for none. */
export const hexOfColor = (color: Color | null | undefined): string | null => color?.hue?.hex ?? null;

const themeTypes: Readonly<Record<string, EnumMember>> = enums.ThemeColorType;

const shared = <Self extends Color | ColorBuilder>() => {
  const on = makers<Self>();
  return {
    getColorType: on.free([], ({ hue }) =>
      hue === null ? enums.ColorType.UNSUPPORTED : enums.ColorType[hue.theme === null ? "RGB" : "THEME"],
    ),
    asRgbColor: on.free([], ({ session, hue }) => {
      if (hue === null || hue.theme !== null) throw new GoogleError("Object is not of type RgbColor.");
      return new RgbColor(session, hue.hex);
    }),
    asThemeColor: on.free([], ({ session, hue }) => {
      if (hue === null || hue.theme === null) throw new GoogleError("Object is not of type ThemeColor.");
      return new ThemeColor(session, hue.theme);
    }),
  };
};

const colorMethods: Methods<Color, GoogleAppsScript.Spreadsheet.Color> = shared<Color>();
install(Color, "SpreadsheetApp.Color", colorMethods);

const on = makers<ColorBuilder>();
const builderMethods: Methods<ColorBuilder, GoogleAppsScript.Spreadsheet.ColorBuilder> = {
  ...shared<ColorBuilder>(),
  build: on.free([], ({ session, hue }) => new Color(session, hue)),
  setRgbColor: on.free([text], (self, css) => {
    const hex = hexColor(css);
    if (hex === undefined) throw new GoogleError(`Invalid color string: ${css}`);
    return Object.assign(self, { hue: { hex, theme: null } });
  }),
  setThemeColor: on.free([member("ThemeColorType")], (self, { name }) =>
    Object.assign(self, { hue: { hex: themeColors(self.session)[name] ?? "#000000", theme: name } }),
  ),
};
install(ColorBuilder, "SpreadsheetApp.ColorBuilder", builderMethods);

const onRgb = makers<RgbColor>();
const part = (from: number) => onRgb.free([], ({ hex }) => Number.parseInt(hex.slice(from, from + 2), 16));
const rgbMethods: Methods<RgbColor, GoogleAppsScript.Base.RgbColor> = {
  asHexString: onRgb.free([], ({ hex }) => hex),
  getRed: part(1),
  getGreen: part(3),
  getBlue: part(5),
  getColorType: onRgb.free([], () => enums.ColorType.RGB),
};
install(RgbColor, "SpreadsheetApp.RgbColor", rgbMethods);

const onTheme = makers<ThemeColor>();
const themeMethods: Methods<ThemeColor, GoogleAppsScript.Spreadsheet.ThemeColor> = {
  getColorType: onTheme.free([], () => enums.ColorType.THEME),
  getThemeColorType: onTheme.free([], ({ theme }) => themeTypes[theme] ?? null),
};
install(ThemeColor, "SpreadsheetApp.ThemeColor", themeMethods);

/** A look's colour as an object. */
export const styleColor = (session: Session, look: Style, part: "background" | "font"): Color =>
  part === "background"
    ? new Color(session, { hex: look.background ?? "#ffffff", theme: look.backgroundTheme ?? null })
    : new Color(session, { hex: look.fontColor ?? "#000000", theme: look.fontTheme ?? null });
