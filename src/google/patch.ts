/** Writes scattered cells in few blocks. */
import { fromSheet, needsPlainText, type Raw, toSheet } from "./cells.ts";
import { cellsWorthARead, type Run, runsOf } from "./runs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Row → column from 0 → what goes there. */
export type Cells = ReadonlyMap<number, ReadonlyMap<number, Raw>>;

/** As many blocks as are worth writing one by one; more of them are joined by what stands between. */
const fewBlocks = 16;

/** The rows in which the same run of columns changes. */
interface Strip {
  readonly columns: Run;
  readonly rows: number[];
}

function stripsOf(cells: Cells): readonly Strip[] {
  const strips = new Map<string, Strip>();
  for (const [row, columns] of cells) {
    for (const run of runsOf(columns.keys())) {
      const name = `${run.from}+${run.count}`;
      const strip = strips.get(name) ?? { columns: run, rows: [] };
      strip.rows.push(row);
      strips.set(name, strip);
    }
  }
  return [...strips.values()];
}

/** Writes a block whose top left cell is this one, columns from 0. Cells that only plain text keeps as they are, are made plain text first. */
export function put(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }, block: Raw[][]): void {
  const [first] = block;
  if (first === undefined) return;
  const delicate = first.flatMap((_, index) => (block.some((cells) => needsPlainText(cells[index] ?? "")) ? [index] : []));
  for (const { from, count } of runsOf(delicate)) sheet.getRange(row, column + from + 1, block.length, count).setNumberFormat("@");
  sheet.getRange(row, column + 1, block.length, first.length).setValues(block);
}

const noZone = { wall: String, instant: Number };

/** A cell that is written back as it was: a formula stays one, text stays text. */
const again = (formula: string | undefined, value: unknown): Raw => {
  if (formula) return formula;
  if (value instanceof Date) return value;
  return toSheet(fromSheet(value, noZone), "text", noZone);
};

type Change = (row: number, column: number) => Raw | undefined;

/** A block of which some cells change and the others are written back as they were. */
function bridged(range: GoogleAppsScript.Spreadsheet.Range, change: Change): Raw[][] {
  const [values, formulas] = [range.getValues(), range.getFormulas()];
  return values.map((cells, row) => cells.map((value, column) => change(row, column) ?? again(formulas[row]?.[column], value)));
}

function writeBlock(sheet: Sheet, cells: Cells, { columns, rows }: { readonly columns: Run; readonly rows: Run }): void {
  const change: Change = (row, column) => cells.get(rows.from + row)?.get(columns.from + column);
  const block = Array.from({ length: rows.count }, (_, row) => Array.from({ length: columns.count }, (_, column) => change(row, column)));
  const isWhole = (given: (Raw | undefined)[][]): given is Raw[][] => given.every((row) => !row.includes(undefined));
  const range = sheet.getRange(rows.from, columns.from + 1, rows.count, columns.count);
  put(sheet, { row: rows.from, column: columns.from }, isWhole(block) ? block : bridged(range, change));
}

/** Writes these cells and no others; beyond a few blocks, what lies between near ones is read and written back as it was. */
export function writeCells(sheet: Sheet, cells: Cells): void {
  const strips = stripsOf(cells);
  const blocks = strips.reduce((sum, { rows }) => sum + runsOf(rows).length, 0);
  for (const { columns, rows } of strips) {
    const gap = blocks > fewBlocks ? Math.floor(cellsWorthARead / columns.count) : 0;
    for (const run of runsOf(rows, gap)) writeBlock(sheet, cells, { columns, rows: run });
  }
}
