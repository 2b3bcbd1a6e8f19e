/** The looks of a range: every getter and setter of a look, made from one table. */
import { EnumMember } from "../../runtime/service.ts";
import { normalFormat } from "../model/display.ts";
import { runsOf } from "../model/runs.ts";
import { plain, type Style, type StyleKey, withStyle } from "../model/style.ts";
import { enums } from "./enums.ts";
import { flag, install, int, type Kind, type Method, makers, maybeText, member, nothing, opt, or, rows } from "./methods.ts";
import { checkSize, Range, type RangeMethods } from "./range.ts";

const on = makers<Range>();

/** One look: its names in Google's methods, what a script gets for it, and what a script may give. */
interface Look {
  readonly key: StyleKey;
  /** `Background` makes `getBackground`, `setBackground` and, with `many`, `getBackgrounds` and `setBackgrounds`. */
  readonly one: string;
  readonly many: string;
  readonly takes: Kind<unknown>;
  readonly get: (look: Style) => unknown;
  /** The style that a value asks for; `null` from Google resets. */
  readonly set: (look: Style, value: unknown) => Style;
}

const named: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  gray: "#808080",
  grey: "#808080",
  orange: "#ffa500",
  purple: "#800080",
  lightgray: "#d3d3d3",
  lightgrey: "#d3d3d3",
  pink: "#ffc0cb",
  cyan: "#00ffff",
  magenta: "#ff00ff",
};

/** A CSS colour as `#rrggbb`; `undefined` for what is none, which Google ignores without a word (gas-fakes, oddities). */
export function hexColor(value: unknown): string | undefined {
  const name = String(value).trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(name)) return name;
  if (/^#[0-9a-f]{3}$/.test(name)) return name.replace(/[0-9a-f]/g, "$&$&");
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(name);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"))
      .join("")}`;
  return named[name];
}

type Text = Exclude<StyleKey, "fontSize" | "rotation">;

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
      return withStyle(look, key, hex === fallback ? undefined : hex);
    },
  };
}

const looks: readonly Look[] = [
  color("background", { one: "Background", many: "Backgrounds" }, "#ffffff"),
  color("background", { one: "BackgroundColor", many: "BackgroundColors" }, "#ffffff"),
  color("fontColor", { one: "FontColor", many: "FontColors" }, "#000000"),
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
      withStyle(look, "direction", value instanceof EnumMember && value.name === "RIGHT_TO_LEFT" ? value.name : undefined),
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
      Array.from({ length: columns }, (_, column) => look.get(effective(range, range.box.top + row, range.box.left + column))),
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
      on.write([rows], (range, values) => {
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
  getTextRotation: on.read([], ({ sheet, box }) => sheet.styleAt(box.top, box.left).rotation ?? 0),
  setTextRotation: on.write([int], (range, degrees) => {
    range.session.later(range.sheet, range.box, () =>
      restyleAll(range, (style) => withStyle(style, "rotation", degrees === 0 ? undefined : degrees)),
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
