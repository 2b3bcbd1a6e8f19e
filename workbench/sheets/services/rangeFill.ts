/** What a range does with its own cells: filled on as a series, shuffled, split, pushed along. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { type Box, encloses } from "../model/box.ts";
import { readDisplay } from "../model/read.ts";
import { permuteRows } from "../model/rearrange.ts";
import { fillAlong } from "../model/series.ts";
import { shiftCells } from "../model/shift.ts";
import { writeValues } from "../model/write.ts";
import { changeDepth, foldGroups } from "./groups.ts";
import { install, makers, member, opt, or, text } from "./methods.ts";
import { dataRegion, Range, type RangeMethods } from "./range.ts";

const on = makers<Range>();

/** Fills a destination that extends the range in one direction; texts of the refusals: GF test/testsheets.js. */
function autoFill(range: Range, to: Box, alternate: boolean): void {
  const { session, sheet, box } = range;
  if (!encloses(to, box)) throw new GoogleError("AutoFill destination range must contain the source range.");
  const down = to.top + to.rows - box.top - box.rows;
  const ways = [box.top - to.top, down, box.left - to.left, to.left + to.columns - box.left - box.columns].filter((room) => room > 0);
  if (ways.length > 1) throw new GoogleError("AutoFill destination range must extend the source range in only one direction.");
  session.assertEditable(sheet, to);
  fillAlong(session.model, sheet, { from: box, to, alternate });
}

const series = member("AutoFillSeries");

const filling: RangeMethods = {
  autoFill: on.change([{ is: (value): value is Range => value instanceof Range }, series], (range, to, { name }) =>
    autoFill(range, to.box, name === "ALTERNATE_SERIES"),
  ),
  autoFillToNeighbor: on.change([series], (range, { name }) => {
    const { sheet, box } = range;
    const neighbour = [box.left - 1, box.left + box.columns].find((column) => sheet.cell(box.top, column) !== null);
    if (neighbour === undefined) return;
    const region = dataRegion(sheet, { top: box.top, left: neighbour, rows: 1, columns: 1 });
    const rows = Math.max(box.rows, region.top + region.rows - box.top);
    autoFill(range, { ...box, rows }, name === "ALTERNATE_SERIES");
  }),
};

/** Shuffles with the script's own source of chance, so that a seed gives the same order again. */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

const arranging: RangeMethods = {
  randomize: on.write([], (range) => {
    const { session, sheet, box } = range;
    const seed = session.model.freshId();
    session.later(sheet, box, () => permuteRows(sheet, box, shuffled(box.rows, chance(seed))));
    return range;
  }),
  splitTextToColumns: on.change([opt(or(text, member("TextToColumnsDelimiter")))], (range, delimiter) => {
    split(range, typeof delimiter === "string" ? delimiter : delimiters[delimiter?.name ?? ""]);
  }),
  insertCells: on.change([member("Dimension")], (range, { name }) => push(range, name, "insert")),
  deleteCells: on.change([member("Dimension")], (range, { name }) => void push(range, name, "delete")),
};

function chance(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const delimiters: Readonly<Record<string, string>> = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

/** The sign that stands in most of the texts, when the script names none. */
const detected = (words: readonly string[]): string =>
  [",", ";", ".", " "].find((sign) => words.some((word) => word.includes(sign))) ?? ",";

function split({ session, sheet, box }: Range, delimiter: string | undefined): void {
  const words = readDisplay(session.model, sheet, { ...box, columns: 1 }).map(([word = ""]) => word);
  const sign = delimiter ?? detected(words);
  const parts = words.map((word) => word.split(sign));
  parts.forEach((line, row) => {
    const place = { top: box.top + row, left: box.left, rows: 1, columns: line.length };
    session.assertEditable(sheet, place);
    if (line.length > 1) writeValues(session.model, sheet, place, [line]);
  });
}

function push(range: Range, dimension: string, kind: "insert" | "delete"): Range {
  const { session, sheet, box } = range;
  session.assertEditable(sheet, box);
  shiftCells(session.model, sheet, { box, axis: dimension === "ROWS" ? "rows" : "columns", kind });
  return range;
}

const grouping: RangeMethods = {
  collapseGroups: on.change([], (range) => {
    foldGroups(range.sheet, range.box, true);
    return range;
  }),
  expandGroups: on.change([], (range) => {
    foldGroups(range.sheet, range.box, false);
    return range;
  }),
  shiftRowGroupDepth: on.change([{ is: (value): value is number => typeof value === "number" }], (range, delta) => {
    changeDepth(range.sheet, "rows", { start: range.box.top, count: range.box.rows }, delta);
    return range;
  }),
  shiftColumnGroupDepth: on.change([{ is: (value): value is number => typeof value === "number" }], (range, delta) => {
    changeDepth(range.sheet, "columns", { start: range.box.left, count: range.box.columns }, delta);
    return range;
  }),
};

/** Sheets that are connected to a database do not exist here: no range has anything of theirs. */
const connected: RangeMethods = {
  getDataSourceTables: on.read([], () => []),
  getDataSourcePivotTables: on.read([], () => []),
  getDataSourceFormulas: on.read([], () => []),
  getDataSourceFormula: on.read([], () => null),
};

install(Range, "SpreadsheetApp.Range", { ...filling, ...arranging, ...grouping, ...connected });
