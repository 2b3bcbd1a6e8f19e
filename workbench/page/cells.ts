/** The cells of the workbook, and what lies on them, as server and page exchange them. Rows and columns count from 0. */

export interface Style {
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  color?: string;
  background?: string;
  /** In points. */
  size?: number;
  font?: string;
  align?: "left" | "center" | "right";
  valign?: "top" | "middle" | "bottom";
  wrap?: "WRAP" | "CLIP" | "OVERFLOW";
  /** Top, right, bottom, left: a line style of Google's and a colour, such as `SOLID #000000`; empty for none. */
  borders?: readonly string[];
  pattern?: string;
}

/** One cell: its value (a day or a time is a serial number), what it shows when that differs, its formula, its note and its style's place in the block. */
export interface Cell {
  v?: string | number | boolean;
  d?: string;
  f?: string;
  n?: string;
  s?: number;
  link?: string;
}

/** A rectangle of cells whose first is at (`row`, `column`); null is a blank without a style. */
export interface Block {
  row: number;
  column: number;
  cells: readonly (readonly (Cell | null)[])[];
  styles: readonly Style[];
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A rule that offers a list of values, or a tick. */
export interface Choice {
  area: Area;
  kind: "list" | "checkbox";
  values: readonly string[];
}

export interface Picture {
  id: string;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  title: string;
  url: string;
}

/** A tab without its cells: what the page needs before the tab is first shown. */
export interface Tab {
  id: number;
  name: string;
  rows: number;
  columns: number;
  hidden: boolean;
  color: string | null;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels by column, where they differ from the standard. */
  widths: Readonly<Record<number, number>>;
  heights: Readonly<Record<number, number>>;
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  merges: readonly Area[];
  filter: Area | null;
  gridlines: boolean;
  choices: readonly Choice[];
}

/** Some of a tab's rows, and what lies on the tab. */
export interface Content {
  block: Block;
  /** How far down something can be seen. */
  rows: number;
  pictures: readonly Picture[];
}
