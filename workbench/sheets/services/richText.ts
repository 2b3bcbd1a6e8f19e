/** Text whose letters may differ in look and link, and its builder. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { changed, joined, type Rich, type RichPart, type TextLook } from "../model/rich.ts";
import { install, int, type Method, type Methods, made, makers, maybeText, nothing, or, text } from "./methods.ts";
import type { Session } from "./session.ts";
import { TextStyle } from "./textStyle.ts";

export class RichTextValue extends GoogleObject {
  readonly googleName = "RichTextValue";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly text: string,
    /** Cover the text, in order. */
    readonly parts: Rich,
    /** Where this value begins in its cell. */
    readonly start = 0,
  ) {
    super();
  }
}

export class RichTextValueBuilder extends GoogleObject {
  readonly googleName = "RichTextValueBuilder";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    public text = "",
    public parts: Rich = partsOf(""),
  ) {
    super();
  }
}

/** A text that looks the same from end to end. */
export const partsOf = (words: string, look: TextLook = {}, link: string | null = null): Rich => [
  { start: 0, end: words.length, look, link },
];

type Holder = RichTextValue | RichTextValueBuilder;

/** Offsets within the text. K: the wording of the refusal. */
function stretchOf({ text: words }: Holder, start: number, end: number): { readonly start: number; readonly end: number } {
  if (start < 0 || end > words.length || start > end) throw new GoogleError("Illegal argument.");
  return { start, end };
}

const within = (self: Holder, start: number, end: number): RichPart[] => {
  const stretch = stretchOf(self, start, end);
  return self.parts.filter((part) => part.start < stretch.end && part.end > stretch.start);
};

/** What all parts say alike. */
function common(parts: Rich): TextLook {
  const [first, ...rest] = parts;
  const entries = Object.entries(first?.look ?? {}).filter(([key, value]) => rest.every((part) => Reflect.get(part.look, key) === value));
  return Object.fromEntries(entries);
}

const oneLink = (parts: Rich): string | null => {
  const [first, ...rest] = parts;
  return first && rest.every((part) => part.link === first.link) ? first.link : null;
};

const on = makers<RichTextValue>();

/** With no offsets, or with two. */
const spans = [{ is: (value: unknown): value is number | undefined => value === undefined || int.is(value), optional: true }] as const;
const partsIn = (self: RichTextValue, start: number | undefined, end: number | undefined): Rich =>
  start === undefined || end === undefined ? self.parts : within(self, start, end);

const valueMethods: Methods<RichTextValue, GoogleAppsScript.Spreadsheet.RichTextValue> = {
  getText: on.free([], (self) => self.text),
  getLinkUrl: on.free([...spans, ...spans], (self, start, end) => oneLink(partsIn(self, start, end))),
  getTextStyle: on.free([...spans, ...spans], (self, start, end) => new TextStyle(self.session, common(partsIn(self, start, end)))),
  getStartIndex: on.free([], (self) => self.start),
  getEndIndex: on.free([], (self) => self.start + self.text.length),
  getRuns: on.free([], ({ session, text: words, parts }) =>
    parts.map(({ start, end, look, link }) => {
      const part = words.slice(start, end);
      return new RichTextValue(session, part, partsOf(part, look, link), start);
    }),
  ),
  copy: on.free([], ({ session, text: words, parts }) => new RichTextValueBuilder(session, words, parts)),
};
install(RichTextValue, "SpreadsheetApp.RichTextValue", valueMethods);

const onBuilder = makers<RichTextValueBuilder>();

function relink(self: RichTextValueBuilder, start: number, end: number, link: string | null): RichTextValueBuilder {
  self.parts = changed(self.parts, stretchOf(self, start, end), (part) => ({ ...part, link: link === "" ? null : link }));
  return self;
}

function restyle(self: RichTextValueBuilder, start: number, end: number, style: TextStyle | null | undefined): RichTextValueBuilder {
  const stretch = stretchOf(self, start, end);
  if (style) self.parts = changed(self.parts, stretch, (part) => ({ ...part, look: { ...part.look, ...style.look } }));
  return self;
}

const styled = or(made(TextStyle), nothing);

/** Either the new value alone, or two offsets before it. */
function twoWays<T>(
  kind: { is(value: unknown): value is T },
  run: (self: RichTextValueBuilder, start: number, end: number, value: T) => RichTextValueBuilder,
): Method<RichTextValueBuilder> {
  const whole = onBuilder.free([{ is: kind.is }], (self, value) => run(self, 0, self.text.length, value));
  const part = onBuilder.free([int, int, { is: kind.is }], run);
  return {
    cost: "free",
    takes: [{ is: (value): value is unknown => kind.is(value) || int.is(value) }, optional(int.is), optional(kind.is)],
    run: (self, args) => (args.length === 1 ? whole : part).run(self, args),
  };
}

const optional = (is: (value: unknown) => boolean) => ({ is: (value: unknown): value is unknown => is(value), optional: true });

const builderMethods: Methods<RichTextValueBuilder, GoogleAppsScript.Spreadsheet.RichTextValueBuilder> = {
  setText: onBuilder.free([text], (self, words) => Object.assign(self, { text: words, parts: partsOf(words) })),
  setLinkUrl: twoWays(maybeText, relink),
  setTextStyle: twoWays(styled, restyle),
  build: onBuilder.free([], (self) => new RichTextValue(self.session, self.text, joined(self.parts))),
};
install(RichTextValueBuilder, "SpreadsheetApp.RichTextValueBuilder", builderMethods);
