/** The theme of a workbook: the font and the colours that its theme colours stand for. */
import { GoogleObject } from "../../runtime/execution/service.ts";
import { Color, colorOf, hexOfColor, standardTheme, themeColors } from "./color.ts";
import { enums } from "./enums.ts";
import { install, int, type Methods, made, makers, member, opt, or, text } from "./methods.ts";
import { hexOf } from "./palette.ts";
import type { Session } from "./session.ts";
import { Spreadsheet } from "./spreadsheet.ts";

interface Theme {
  readonly font: string;
  readonly colors: Readonly<Record<string, string>>;
}

export class SpreadsheetTheme extends GoogleObject {
  readonly googleName = "SpreadsheetTheme";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    public theme: Theme,
  ) {
    super();
  }
}

const on = makers<SpreadsheetTheme>();
const kinds = member("ThemeColorType");
const methods: Methods<SpreadsheetTheme, GoogleAppsScript.Spreadsheet.SpreadsheetTheme> = {
  getFontFamily: on.free([], ({ theme }) => theme.font),
  setFontFamily: on.free([text], (self, font) => Object.assign(self, { theme: { ...self.theme, font } })),
  getThemeColors: on.free([], () => {
    const { UNSUPPORTED: _none, ...colors } = enums.ThemeColorType;
    return Object.values(colors);
  }),
  getConcreteColor: on.free([kinds], ({ session, theme }, { name }) => colorOf(session, theme.colors[name] ?? standardTheme[name])),
  setConcreteColor: on.free([kinds, or(made(Color), int), opt(int), opt(int)], (self, { name }, color, green, blue) => {
    const hex = color instanceof Color ? hexOfColor(color) : hexOf(color, green ?? 0, blue ?? 0);
    const colors = hex === null ? self.theme.colors : { ...self.theme.colors, [name]: hex };
    return Object.assign(self, { theme: { ...self.theme, colors } });
  }),
};
install(SpreadsheetTheme, "SpreadsheetApp.SpreadsheetTheme", methods);

const onBook = makers<Spreadsheet>();

function useTheme({ session }: Spreadsheet, theme: Theme | null): SpreadsheetTheme {
  const { theme: _old, ...rest } = session.model.settings;
  session.model.settings = theme ? { ...rest, theme } : rest;
  session.model.tell(-1, { kind: "features" });
  return themeOf(session);
}

const themeOf = (session: Session): SpreadsheetTheme =>
  new SpreadsheetTheme(session, { font: session.model.settings.theme?.font ?? "Arial", colors: themeColors(session) });

const bookMethods: Methods<Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet> = {
  getSpreadsheetTheme: onBook.read([], ({ session }) => themeOf(session)),
  setSpreadsheetTheme: onBook.change([made(SpreadsheetTheme)], (self, { theme }) => useTheme(self, theme)),
  resetSpreadsheetTheme: onBook.change([], (self) => useTheme(self, null)),
};
install(Spreadsheet, "SpreadsheetApp.Spreadsheet", bookMethods);
