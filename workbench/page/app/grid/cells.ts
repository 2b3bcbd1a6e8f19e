/** A cell of the wire as Univer wants it, and a cell that Univer changed as the text a person would have typed. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Block, Cell, Style } from "../../cells.ts";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const LINK: IStyleData = { cl: { rgb: "#1155cc" }, ul: { s: BooleanNumber.TRUE } };

/** What we keep with a cell of Univer's: what it shows, its formula (which the store works out, not Univer), and where it links to. */
interface Custom {
  shown?: string;
  formula?: string;
  link?: string;
}

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

function univerBorders(borders: readonly string[]): IBorderData {
  const edges = (["t", "r", "b", "l"] as const).map((side, at) => {
    const [line = "", rgb = "#000000"] = (borders[at] ?? "").split(" ");
    const s = LINES[line];
    return [side, s === undefined ? undefined : { s, cl: { rgb } }] as const;
  });
  return Object.fromEntries(edges.filter(([, edge]) => edge !== undefined));
}

function univerStyle(style: Style): IStyleData {
  return {
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.background !== undefined && { bg: { rgb: style.background } }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.font !== undefined && { ff: style.font }),
    ...(style.align !== undefined && { ht: HORIZONTAL[style.align] }),
    ...(style.valign !== undefined && { vt: VERTICAL[style.valign] }),
    ...(style.wrap && { tb: WrapStrategy[style.wrap] }),
    ...(style.borders && { bd: univerBorders(style.borders) }),
    ...(style.pattern !== undefined && { n: { pattern: style.pattern } }),
  };
}

function univerValue(cell: Cell): Pick<ICellData, "v" | "t"> {
  if (typeof cell.v === "boolean") return { v: cell.v ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof cell.v === "number") return { v: cell.v, t: CellValueType.NUMBER };
  return cell.v === undefined ? {} : { v: cell.v, t: CellValueType.STRING };
}

function univerCell(cell: Cell, styles: readonly IStyleData[]): ICellData {
  const style = cell.s === undefined ? undefined : styles[cell.s];
  const custom: Custom = {
    ...(cell.d !== undefined && { shown: cell.d }),
    ...(cell.f !== undefined && { formula: cell.f }),
    ...(cell.link !== undefined && { link: cell.link }),
  };
  return {
    ...univerValue(cell),
    ...(cell.link === undefined ? style && { s: style } : { s: { ...LINK, ...style } }),
    ...(Object.keys(custom).length > 0 && { custom: { ...custom } }),
  };
}

/** Hands over each cell of a block, blanks too, at its place in the tab. */
export function eachCell(block: Block, take: (row: number, column: number, cell: ICellData) => void): void {
  const styles = block.styles.map(univerStyle);
  block.cells.forEach((line, down) => {
    line.forEach((cell, across) => {
      take(block.row + down, block.column + across, cell === null ? {} : univerCell(cell, styles));
    });
  });
}

/** Hands over the note of each cell of a block; undefined for a cell without one. */
export function eachNote(block: Block, take: (row: number, column: number, note: string | undefined) => void): void {
  block.cells.forEach((line, down) => {
    line.forEach((cell, across) => {
      take(block.row + down, block.column + across, cell?.n);
    });
  });
}

function kept(cell: Nullable<ICellData>, key: keyof Custom): string | undefined {
  const value: unknown = cell?.custom?.[key];
  return typeof value === "string" ? value : undefined;
}

/** What the cell shows, when that is not simply its value. */
export const shownText = (cell: Nullable<ICellData>): string | undefined => kept(cell, "shown");

/** The address a cell links to. */
export const linkOf = (cell: Nullable<ICellData>): string | undefined => kept(cell, "link");

const bare = (pattern: string): string => pattern.replace(/"[^"]*"|\[[^\]]*\]/g, "");
const EPOCH = Date.UTC(1899, 11, 30);

/** A number as a person types it under a format: a day, a time or a percentage where the format makes it one. */
function numberText(value: number, pattern: string | undefined): string {
  const format = pattern === undefined ? "" : bare(pattern);
  if (format.includes("%")) return `${Number((value * 100).toPrecision(12))}%`;
  if (!/[dmyhs]/i.test(format)) return String(value);
  const moment = new Date(EPOCH + Math.round(value * 86_400) * 1000).toISOString();
  if (value < 1) return moment.slice(11, 19);
  return Number.isInteger(value) ? moment.slice(0, 10) : moment.slice(0, 19).replace("T", " ");
}

/** What the cell's editor opens with: the formula, a day or a percentage as shown, any other number in full. */
export function editText(cell: Nullable<ICellData>, pattern: string | undefined): string {
  if (!cell) return "";
  const formula = kept(cell, "formula") ?? cell.f;
  if (formula) return formula;
  if (cell.t === CellValueType.BOOLEAN) return cell.v ? "TRUE" : "FALSE";
  if (typeof cell.v !== "number") return String(cell.v ?? "");
  const dated = pattern !== undefined && /[dmyhs%]/i.test(bare(pattern));
  return (dated ? shownText(cell) : undefined) ?? numberText(cell.v, pattern);
}

/** The text a person would have typed to get what Univer put into a cell by pasting, filling, deleting or undoing. */
export function typedText(put: unknown, pattern: string | undefined): string {
  const cell = put as Nullable<ICellData>;
  if (cell?.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return editText(cell, pattern);
}

/** A tick is 1 and no tick 0 to Univer; null when it is neither. */
export function tickText(put: unknown): string | null {
  const cell = put as Nullable<ICellData>;
  if (cell?.v === 1 || cell?.v === "1") return "TRUE";
  return cell?.v === 0 || cell?.v === "0" ? "FALSE" : null;
}
