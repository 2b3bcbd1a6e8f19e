/** The looks of a range: every getter and setter of a look, made from one table. */
import { EnumMember } from "../../runtime/execution/service.ts";
import { normalFormat } from "../model/display.ts";
import { runsOf } from "../model/runs.ts";
import { plain, type Style, type StyleKey, withStyle } from "../model/style.ts";
import { Color, styleColor } from "./color.ts";
import { enums } from "./enums.ts";
import { flag, install, int, type Kind, type Method, made, makers, maybeText, member, nothing, opt, or, rows, table } from "./methods.ts";
import { hexColor, hexOf } from "./palette.ts";
import { checkSize, Range, type RangeMethods } from "./range.ts";
import type { Session } from "./session.ts";

const on = makers<Range>();

/** One look: its names in Google's methods, what a script gets for it, and what a script may give. */
interface Look {
  readonly key: StyleKey;
  /** `Background` makes `getBackground`, `setBackground` and, with `many`, `getBackgrounds` and `setBackgrounds`. */
  readonly one: string;
  readonly many: string;
  readonly takes: Kind<unknown>;
  readonly takesMany?: Kind<unknown[][]>;
  readonly get: (look: Style, session: Session) => unknown;
  /** The style that a value asks for; `null` from Google resets. */
  readonly set: (look: Style, value: unknown) => Style;
}

type Text = "fontWeight" | "fontStyle" | "fontLine" | "horizontalAlignment" | "verticalAlignment";

/** A look whose value is one of a few words. */
function choice<K extends Text>(
  key: K,
  names: { readonly one: string; readonly many: string },
  words: readonly NonNullable<Style[K]>[],
  fallback: string,
): Look {
  return {
    key,
    ...names,
    takes: maybeText,
    get: (look) => look[key] ?? fallback,
    set: (look, value) => {
      const word = words.find((known) => known === String(value).toLowerCase());
      return word === undefined && value !== null && value !== fallback && value !== "none" && value !== "normal"
        ? look
        : withStyle(look, key, word);
    },
  };
}

function color(key: "background" | "fontColor", names: { readonly one: string; readonly many: string }, fallback: string): Look {
  return {
    key,
    ...names,
    takes: maybeText,
    get: (look) => look[key] ?? fallback,
    set: (look, value) => {
      const hex = hexColor(value);
      if (value !== null && value !== "" && hex === undefined) return look;
      return withStyle(withStyle(look, key, hex === fallback ? undefined : hex), themeKeys[key], undefined);
    },
  };
}

const themeKeys = { background: "backgroundTheme", fontColor: "fontTheme" } as const;

/** A colour given and taken as an object, which may belong to the theme. */
function colorObject(key: "background" | "fontColor", names: { readonly one: string; readonly many: string }): Look {
  return {
    key,
    ...names,
    takes: or(made(Color), nothing),
    takesMany: table(or(made(Color), nothing)),
    get: (look, session) => styleColor(session, look, key === "background" ? "background" : "font"),
    set: (look, value) => {
      const hue = value instanceof Color ? value.hue : null;
      return withStyle(withStyle(look, key, hue?.hex), themeKeys[key], hue?.theme ?? undefined);
    },
  };
}

const directions = ["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"] as const;

const looks: readonly Look[] = [
  color("background", { one: "Background", many: "Backgrounds" }, "#ffffff"),
  color("background", { one: "BackgroundColor", many: "BackgroundColors" }, "#ffffff"),
  color("fontColor", { one: "FontColor", many: "FontColors" }, "#000000"),
  colorObject("background", { one: "BackgroundObject", many: "BackgroundObjects" }),
  colorObject("fontColor", { one: "FontColorObject", many: "FontColorObjects" }),
  choice("fontWeight", { one: "FontWeight", many: "FontWeights" }, ["bold"], "normal"),
  choice("fontStyle", { one: "FontStyle", many: "FontStyles" }, ["italic"], "normal"),
  choice("fontLine", { one: "FontLine", many: "FontLines" }, ["underline", "line-through"], "none"),
  choice("horizontalAlignment", { one: "HorizontalAlignment", many: "HorizontalAlignments" }, ["left", "center", "right"], "general"),
  choice("verticalAlignment", { one: "VerticalAlignment", many: "VerticalAlignments" }, ["top", "middle", "bottom"], "bottom"),
  {
    key: "fontFamily",
    one: "FontFamily",
    many: "FontFamilies",
    takes: maybeText,
    get: (look) => look.fontFamily ?? "Arial",
    set: (look, value) => withStyle(look, "fontFamily", value === null ? undefined : String(value)),
  },
  {
    key: "fontSize",
    one: "FontSize",
    many: "FontSizes",
    takes: int,
    get: (look) => look.fontSize ?? 10,
    set: (look, value) => withStyle(look, "fontSize", value === 10 ? undefined : Number(value)),
  },
  {
    key: "numberFormat",
    one: "NumberFormat",
    many: "NumberFormats",
    takes: { is: (value): value is string => typeof value === "string" },
    get: (look) => look.numberFormat ?? "0.###############",
    set: (look, value) => withStyle(look, "numberFormat", normalFormat(String(value))),
  },
  {
    key: "wrap",
    one: "Wrap",
    many: "Wraps",
    takes: flag,
    get: (look) => look.wrap === "WRAP",
    set: (look, value) => withStyle(look, "wrap", value ? "WRAP" : undefined),
  },
  {
    key: "wrap",
    one: "WrapStrategy",
    many: "WrapStrategies",
    takes: member("WrapStrategy"),
    get: (look) => enums.WrapStrategy[look.wrap ?? "OVERFLOW"],
    set: (look, value) => {
      const name = value instanceof EnumMember ? value.name : "";
      return withStyle(look, "wrap", name === "WRAP" || name === "CLIP" ? name : undefined);
    },
  },
  {
    key: "direction",
    one: "TextDirection",
    many: "TextDirections",
    takes: or(member("TextDirection"), nothing),
    get: (look) => (look.direction ? enums.TextDirection[look.direction] : null),
    set: (look, value) =>
      withStyle(
        look,
        "direction",
        directions.find((one) => value instanceof EnumMember && value.name === one),
      ),
  },
];

/** Changes the looks of every cell of a range; `change` sees the look and the place within the range. */
export function restyle(range: Range, change: (look: Style, row: number, column: number) => Style): void {
  const { sheet, box } = range;
  sheet.columns.slice(box.left, box.left + box.columns).forEach((column, offset) => {
    const styles = column.style.list(box.top, box.top + box.rows);
    const next = styles.map((look, row) => {
      const style = change(look ?? plain, row, offset);
      return style === plain ? undefined : style;
    });
    column.style.paste(box.top, box.rows, runsOf(next));
  });
  sheet.changed({ kind: "cells", box });
}

/** One look for the whole range, run by run: a column of 100,000 rows is one step. */
export function restyleAll({ sheet, box }: Range, change: (look: Style) => Style): void {
  const end = box.top + box.rows;
  for (const column of sheet.columns.slice(box.left, box.left + box.columns)) {
    const runs = column.style.slice(box.top, end);
    const bare = change(plain);
    column.style.set(box.top, end, bare === plain ? undefined : bare);
    for (const run of runs) {
      const style = change(run.value);
      column.style.set(box.top + run.start, box.top + run.end, style === plain ? undefined : style);
    }
  }
  sheet.changed({ kind: "cells", box });
}

function getters(look: Look): [string, Method<Range>][] {
  const read = (range: Range, rows: number, columns: number): unknown[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        look.get(effective(range, range.box.top + row, range.box.left + column), range.session),
      ),
    );
  return [
    [`get${look.one}`, on.read([], (range) => read(range, 1, 1)[0]?.[0])],
    [`get${look.many}`, on.read([], (range) => read(range, range.box.rows, range.box.columns))],
  ];
}

const effective = ({ sheet }: Range, row: number, column: number): Style => sheet.styleAt(row, column);

function setters(look: Look): [string, Method<Range>][] {
  return [
    [
      `set${look.one}`,
      on.write([look.takes], (range, value) => {
        range.session.later(range.sheet, range.box, () => restyleAll(range, (style) => look.set(style, value)));
        return range;
      }),
    ],
    [
      `set${look.many}`,
      on.write([look.takesMany ?? rows], (range, values) => {
        checkSize(range.box, values);
        range.session.later(range.sheet, range.box, () =>
          restyle(range, (style, row, column) => look.set(style, values[row]?.[column] ?? null)),
        );
        return range;
      }),
    ],
  ];
}

const madeMethods: Record<string, Method<Range>> = Object.fromEntries(looks.flatMap((look) => [...getters(look), ...setters(look)]));

const others: RangeMethods = {
  setBackgroundRGB: on.write([int, int, int], (range, red, green, blue) => {
    const hex = hexOf(red, green, blue);
    range.session.later(range.sheet, range.box, () =>
      restyleAll(range, (style) => withStyle(withStyle(style, "background", hex), "backgroundTheme", undefined)),
    );
    return range;
  }),
  setBorder: on.write([...sides(), opt(maybeText), opt(or(member("BorderStyle"), nothing))], (range, ...edges) => {
    const [top, left, bottom, right, vertical, horizontal, colour, line] = edges;
    const pen = `${line instanceof EnumMember ? line.name : "SOLID"} ${hexColor(colour ?? "black") ?? "#000000"}`;
    const { rows: height, columns: width } = range.box;
    range.session.later(range.sheet, range.box, () =>
      restyle(range, (style, row, column) => {
        const want = [
          row === 0 ? top : horizontal,
          column === width - 1 ? right : vertical,
          row === height - 1 ? bottom : horizontal,
          column === 0 ? left : vertical,
        ];
        const old = (style.borders ?? ",,,").split(",");
        const next = want.map((edge, index) => (edge === true ? pen : edge === false ? "" : (old[index] ?? ""))).join(",");
        return withStyle(style, "borders", next === ",,," ? undefined : next);
      }),
    );
    return range;
  }),
};

function sides() {
  const edge = or(flag, nothing);
  return [edge, edge, edge, edge, edge, edge] as const;
}

install(Range, "SpreadsheetApp.Range", { ...madeMethods, ...others });
