/** A cell of the wire as Univer wants it, and a cell that Univer changed as the text a person would have typed. */
import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Block, Cell, Style } from "../../wire.ts";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const LINK: IStyleData = { cl: { rgb: "#1155cc" }, ul: { s: BooleanNumber.TRUE } };

/** What we keep with a cell of Univer's: what it shows, what its editor opens with, and where it links to. */
interface Custom {
  shown?: string;
  link?: string;
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
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
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
  const custom: Custom = { ...(cell.d !== undefined && { shown: cell.d }), ...(cell.link !== undefined && { link: cell.link }) };
  return {
    ...univerValue(cell),
    ...(cell.f !== undefined && { f: cell.f }),
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

/** What the cell shows, when that is not simply its value. */
export function shownText(cell: Nullable<ICellData>): string | undefined {
  const shown: unknown = cell?.custom?.shown;
  return typeof shown === "string" ? shown : undefined;
}

/** The address a cell links to. */
export function linkOf(cell: Nullable<ICellData>): string | undefined {
  const link: unknown = cell?.custom?.link;
  return typeof link === "string" ? link : undefined;
}

const DATED = /[dmyh]|%/i;

/** What the cell's editor opens with: the formula, a day or a percentage as shown, any other number in full. */
export function editText(cell: Nullable<ICellData>, pattern: string | undefined): string {
  if (!cell) return "";
  if (cell.f) return cell.f;
  if (typeof cell.v === "number" && pattern !== undefined && DATED.test(pattern.replace(/"[^"]*"|\[[^\]]*\]/g, "")))
    return shownText(cell) ?? String(cell.v);
  if (cell.t === CellValueType.BOOLEAN) return cell.v ? "TRUE" : "FALSE";
  return String(cell.v ?? "");
}

/** The text a person would have typed to get what Univer put into a cell (by pasting, filling, deleting or undoing). */
export function typedText(cell: Nullable<ICellData>, pattern: string | undefined): string {
  if (cell?.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return editText(cell, pattern);
}
