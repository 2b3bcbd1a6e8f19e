/** The looks that conditional formats and colour scales give to the cells of a tab. */
import { type Box, contains, size } from "../sheets/model/box.ts";
import { CellError, type Result, resultOf } from "../sheets/model/cell.ts";
import type { ConditionalRule } from "../sheets/model/features.ts";
import type { SheetModel } from "../sheets/model/sheet.ts";
import { type Style, withStyle } from "../sheets/model/style.ts";
import { keeps } from "../sheets/model/validate.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";

export interface At {
  readonly row: number;
  readonly column: number;
}

/** A cell's own looks, changed by the rules that hold for it. */
export type Formats = (at: At, own: Style, value: Result) => Style;

type Gradient = NonNullable<ConditionalRule["gradient"]>;
type Scale = (value: number) => string;

/** The numbers of some boxes, the smallest first. */
function numbersIn(sheet: SheetModel, boxes: readonly Box[]): number[] {
  const found: number[] = [];
  for (const { top, left, rows, columns } of boxes) {
    for (const column of sheet.columns.slice(left, left + columns)) {
      for (const cell of column.cells.slice(top, top + rows)) {
        const value = resultOf(cell ?? null);
        if (typeof value === "number") found.push(value);
      }
    }
  }
  return found.sort((a, b) => a - b);
}

/** The number that stands at a share of sorted ones, between two of them where it falls there, as PERCENTILE has it. */
function atShare(sorted: readonly number[], share: number): number {
  const place = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

/** The number at which a point of a colour scale lies (D reference/spreadsheet InterpolationType). */
function numberAt({ type, value }: Gradient[number], sorted: readonly number[]): number {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (type === "MIN") return least;
  if (type === "MAX") return most;
  if (type === "PERCENT") return least + ((most - least) * Number(value)) / 100;
  return type === "PERCENTILE" ? atShare(sorted, Number(value) / 100) : Number(value);
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function between(low: string, high: string, share: number): string {
  const ends = channels(high);
  const mixed = channels(low).map((from, at) => Math.round(from + ((ends[at] ?? from) - from) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour of each number: mixed between the two points that it lies between. */
export function scaleOf(gradient: Gradient, sorted: readonly number[]): Scale {
  const points = gradient.map((point) => ({ color: point.color, at: numberAt(point, sorted) }));
  return (value) => {
    const next = points.findIndex(({ at }) => value <= at);
    const [low, high] = next < 0 ? [points.at(-1), points.at(-1)] : [points[next - 1] ?? points[next], points[next]];
    if (!low || !high) return "";
    return high.at === low.at ? high.color : between(low.color, high.color, (value - low.at) / (high.at - low.at));
  };
}

/** What a rule that holds adds. */
function dressed(own: Style, look: ConditionalRule["look"]): Style {
  let style = own;
  for (const key of ["background", "fontColor"] as const) if (look[key]) style = withStyle(style, key, look[key]);
  if (look.bold) style = withStyle(style, "fontWeight", "bold");
  if (look.italic) style = withStyle(style, "fontStyle", "italic");
  if (look.underline) style = withStyle(style, "fontLine", "underline");
  return look.strikethrough ? withStyle(style, "fontLine", "line-through") : style;
}

/** The first rule that holds decides. Colour scales are measured once, when a cell first asks. */
export function formatsOf(book: SpreadsheetModel, sheet: SheetModel): Formats {
  const scales = new Map<ConditionalRule, Scale>();
  const scaleFor = (rule: ConditionalRule, gradient: Gradient): Scale => {
    const made = scales.get(rule) ?? scaleOf(gradient, numbersIn(sheet, rule.boxes));
    scales.set(rule, made);
    return made;
  };
  return (at, own, value) => {
    const scalar = value instanceof CellError ? value.code : value;
    for (const rule of sheet.conditional) {
      if (!rule.boxes.some((box) => contains(box, at.row, at.column))) continue;
      if (rule.rule) {
        if (keeps(book, rule.rule, scalar, { sheet, ...at })) return dressed(own, rule.look);
      } else if (rule.gradient && typeof scalar === "number") return withStyle(own, "background", scaleFor(rule, rule.gradient)(scalar));
    }
    return own;
  };
}

/** The boxes whose colours depend on each other: one changed number may change them all. */
export const scaledBoxes = (sheet: SheetModel): readonly Box[] =>
  sheet.conditional.flatMap(({ gradient, boxes }) => (gradient ? boxes : []));

export const cellsIn = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + size(box), 0);
