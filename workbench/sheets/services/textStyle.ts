/** A style of text, and its builder: what it does not say is `null`. */
import { GoogleObject } from "../../runtime/execution/service.ts";
import type { TextLook } from "../model/rich.ts";
import { type Style, withStyle } from "../model/style.ts";
import { Color, colorOf } from "./color.ts";
import { flag, install, int, type Methods, made, makers, maybeText, nothing, or } from "./methods.ts";
import { hexColor } from "./palette.ts";
import type { Session } from "./session.ts";

export class TextStyle extends GoogleObject {
  readonly googleName = "TextStyle";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly look: TextLook,
  ) {
    super();
  }
}

export class TextStyleBuilder extends GoogleObject {
  readonly googleName = "TextStyleBuilder";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    public look: TextLook,
  ) {
    super();
  }
}

const on = makers<TextStyle>();
const styleMethods: Methods<TextStyle, GoogleAppsScript.Spreadsheet.TextStyle> = {
  getFontFamily: on.free([], ({ look }) => look.fontFamily ?? null),
  getFontSize: on.free([], ({ look }) => look.fontSize ?? null),
  getForegroundColor: on.free([], ({ look }) => look.fontColor ?? null),
  getForegroundColorObject: on.free([], ({ session, look }) => colorOf(session, look.fontColor, look.fontTheme)),
  isBold: on.free([], ({ look }) => look.bold ?? null),
  isItalic: on.free([], ({ look }) => look.italic ?? null),
  isUnderline: on.free([], ({ look }) => look.underline ?? null),
  isStrikethrough: on.free([], ({ look }) => look.strikethrough ?? null),
  copy: on.free([], ({ session, look }) => new TextStyleBuilder(session, look)),
};
install(TextStyle, "SpreadsheetApp.TextStyle", styleMethods);

const onBuilder = makers<TextStyleBuilder>();
const put = (self: TextStyleBuilder, said: { readonly [K in keyof TextLook]: TextLook[K] | undefined }): TextStyleBuilder => {
  self.look = Object.fromEntries(Object.entries({ ...self.look, ...said }).filter(([, value]) => value !== undefined));
  return self;
};
const builderMethods: Methods<TextStyleBuilder, GoogleAppsScript.Spreadsheet.TextStyleBuilder> = {
  build: onBuilder.free([], ({ session, look }) => new TextStyle(session, look)),
  setBold: onBuilder.free([flag], (self, bold) => put(self, { bold })),
  setItalic: onBuilder.free([flag], (self, italic) => put(self, { italic })),
  setUnderline: onBuilder.free([flag], (self, underline) => put(self, { underline })),
  setStrikethrough: onBuilder.free([flag], (self, strikethrough) => put(self, { strikethrough })),
  setFontFamily: onBuilder.free([maybeText], (self, family) => put(self, { fontFamily: family ?? undefined })),
  setFontSize: onBuilder.free([int], (self, fontSize) => put(self, { fontSize })),
  setForegroundColor: onBuilder.free([maybeText], (self, css) =>
    put(self, { fontColor: css === null ? undefined : (hexColor(css) ?? self.look.fontColor), fontTheme: undefined }),
  ),
  setForegroundColorObject: onBuilder.free([or(made(Color), nothing)], (self, color) =>
    put(self, { fontColor: color?.hue?.hex, fontTheme: color?.hue?.theme ?? undefined }),
  ),
};
install(TextStyleBuilder, "SpreadsheetApp.TextStyleBuilder", builderMethods);

/** What a cell's own look says of its text: everything. */
export const lookOfStyle = (style: Style): TextLook => ({
  fontFamily: style.fontFamily ?? "Arial",
  fontSize: style.fontSize ?? 10,
  fontColor: style.fontColor ?? "#000000",
  ...(style.fontTheme ? { fontTheme: style.fontTheme } : {}),
  bold: style.fontWeight === "bold",
  italic: style.fontStyle === "italic",
  underline: style.fontLine === "underline",
  strikethrough: style.fontLine === "line-through",
});

/** A cell's look with everything that a style of text says, and nothing else changed. */
export function dressed(style: Style, look: TextLook): Style {
  let made = style;
  if (look.fontFamily !== undefined) made = withStyle(made, "fontFamily", look.fontFamily);
  if (look.fontSize !== undefined) made = withStyle(made, "fontSize", look.fontSize);
  if (look.fontColor !== undefined) made = withStyle(withStyle(made, "fontColor", look.fontColor), "fontTheme", look.fontTheme);
  if (look.bold !== undefined) made = withStyle(made, "fontWeight", look.bold ? "bold" : undefined);
  if (look.italic !== undefined) made = withStyle(made, "fontStyle", look.italic ? "italic" : undefined);
  const line = look.underline ? "underline" : look.strikethrough ? "line-through" : undefined;
  return look.underline === undefined && look.strikethrough === undefined ? made : withStyle(made, "fontLine", line);
}
