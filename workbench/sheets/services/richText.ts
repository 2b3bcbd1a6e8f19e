/** Text with a link, and its builder. Styles within a text are not kept: a cell has one look and one link. */
import { GoogleObject } from "../../runtime/service.ts";
import type { Style } from "../model/style.ts";
import { flag, install, int, type Methods, made, makers, maybeText, opt, or, text } from "./methods.ts";
import type { Session } from "./session.ts";

export class TextStyle extends GoogleObject {
  readonly googleName = "TextStyle";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly look: Style,
  ) {
    super();
  }
}

export class TextStyleBuilder extends GoogleObject {
  readonly googleName = "TextStyleBuilder";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    public look: Style,
  ) {
    super();
  }
}

const getters = <Self extends TextStyle>() => {
  const on = makers<Self>();
  return {
    getFontFamily: on.free([], ({ look }) => look.fontFamily ?? null),
    getFontSize: on.free([], ({ look }) => look.fontSize ?? null),
    getForegroundColor: on.free([], ({ look }) => look.fontColor ?? null),
    isBold: on.free([], ({ look }) => look.fontWeight === "bold"),
    isItalic: on.free([], ({ look }) => look.fontStyle === "italic"),
    isUnderline: on.free([], ({ look }) => look.fontLine === "underline"),
    isStrikethrough: on.free([], ({ look }) => look.fontLine === "line-through"),
    copy: on.free([], ({ session, look }) => new TextStyleBuilder(session, look)),
  };
};
const styleMethods: Methods<TextStyle, GoogleAppsScript.Spreadsheet.TextStyle> = getters<TextStyle>();
install(TextStyle, "SpreadsheetApp.TextStyle", styleMethods);

const onStyle = makers<TextStyleBuilder>();
const without = (look: Style, key: keyof Style): Style => Object.fromEntries(Object.entries(look).filter(([name]) => name !== key));
const put = <K extends keyof Style>(self: TextStyleBuilder, key: K, value: Style[K] | null): TextStyleBuilder => {
  self.look = value === null || value === undefined ? without(self.look, key) : { ...self.look, [key]: value };
  return self;
};
const builderMethods: Methods<TextStyleBuilder, GoogleAppsScript.Spreadsheet.TextStyleBuilder> = {
  build: onStyle.free([], ({ session, look }) => new TextStyle(session, look)),
  setBold: onStyle.free([flag], (self, on) => put(self, "fontWeight", on ? "bold" : null)),
  setItalic: onStyle.free([flag], (self, on) => put(self, "fontStyle", on ? "italic" : null)),
  setUnderline: onStyle.free([flag], (self, on) => put(self, "fontLine", on ? "underline" : null)),
  setStrikethrough: onStyle.free([flag], (self, on) => put(self, "fontLine", on ? "line-through" : null)),
  setFontFamily: onStyle.free([maybeText], (self, family) => put(self, "fontFamily", family)),
  setFontSize: onStyle.free([int], (self, size) => put(self, "fontSize", size)),
  setForegroundColor: onStyle.free([maybeText], (self, color) => put(self, "fontColor", color)),
};
install(TextStyleBuilder, "SpreadsheetApp.TextStyleBuilder", builderMethods);

export class RichTextValue extends GoogleObject {
  readonly googleName = "RichTextValue";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly text: string,
    readonly link: string | null,
    readonly look: Style = {},
  ) {
    super();
  }
}

export class RichTextValueBuilder extends GoogleObject {
  readonly googleName = "RichTextValueBuilder";
  readonly cells = 0;
  text = "";
  link: string | null = null;
  look: Style = {};
  constructor(readonly session: Session) {
    super();
  }
}

const onValue = makers<RichTextValue>();
const valueMethods: Methods<RichTextValue, GoogleAppsScript.Spreadsheet.RichTextValue> = {
  getText: onValue.free([], (self) => self.text),
  getLinkUrl: onValue.free([opt(int), opt(int)], (self) => self.link),
  getTextStyle: onValue.free([opt(int), opt(int)], (self) => new TextStyle(self.session, self.look)),
  getStartIndex: onValue.free([], () => 0),
  getEndIndex: onValue.free([], (self) => self.text.length),
  getRuns: onValue.free([], (self) => [self]),
  copy: onValue.free([], (self) =>
    Object.assign(new RichTextValueBuilder(self.session), { text: self.text, link: self.link, look: self.look }),
  ),
};
install(RichTextValue, "SpreadsheetApp.RichTextValue", valueMethods);

const onBuilder = makers<RichTextValueBuilder>();
const valueBuilderMethods: Methods<RichTextValueBuilder, GoogleAppsScript.Spreadsheet.RichTextValueBuilder> = {
  setText: onBuilder.free([text], (self, words) => Object.assign(self, { text: words })),
  setLinkUrl: onBuilder.free([or(maybeText, int), opt(int), opt(maybeText)], (self, ...args) =>
    Object.assign(self, { link: args.filter(isLink).at(-1) ?? null }),
  ),
  setTextStyle: onBuilder.free([or(made(TextStyle), int), opt(int), opt(made(TextStyle))], (self, first, _end, last) => {
    const style = last ?? (first instanceof TextStyle ? first : null);
    return Object.assign(self, { look: style ? style.look : {} });
  }),
  build: onBuilder.free([], (self) => new RichTextValue(self.session, self.text, self.link, self.look)),
};
install(RichTextValueBuilder, "SpreadsheetApp.RichTextValueBuilder", valueBuilderMethods);

function isLink(value: unknown): value is string {
  return typeof value === "string";
}
