/** What a range does with other parts of the tab: copying, sorting, filters, protections, names, search. */
import { EnumMember, GoogleError } from "../../runtime/execution/service.ts";
import { a1, openA1, parseA1 } from "../model/a1.ts";
import { type Box, encloses, intersects } from "../model/box.ts";
import type { ConditionalRule } from "../model/features.ts";
import { readScalars } from "../model/read.ts";
import { type CopyWhat, copyBox, permuteRows, type SortKey, sortRows } from "../model/rearrange.ts";
import { type Column, putCell, type SheetModel } from "../model/sheet.ts";
import { moveBox } from "../model/shift.ts";
import { errors } from "../model/text.ts";
import { writeValues } from "../model/write.ts";
import { addBanding, bandingsOn } from "./banding.ts";
import { createFilter, filterOf } from "./filter.ts";
import { sheetFor } from "./homes.ts";
import { addMetadata, DeveloperMetadataFinder, metadataOn, type Place, type Scope } from "./metadata.ts";
import { anything, flag, install, int, list, made, makers, maybeText, member, opt, or, record, text } from "./methods.ts";
import { protect } from "./protection.ts";
import { Range, type RangeMethods } from "./range.ts";
import { TextFinder } from "./textFinder.ts";

const on = makers<Range>();

const corner = (to: Range, box: Box): Box => ({ ...box, rows: Math.max(to.box.rows, 1), columns: Math.max(to.box.columns, 1) });

const pasteTypes: Readonly<Record<string, CopyWhat>> = {
  PASTE_NORMAL: "everything",
  PASTE_NO_BORDERS: "no borders",
  PASTE_FORMAT: "format",
  PASTE_FORMULA: "contents",
  PASTE_DATA_VALIDATION: "rules",
  PASTE_VALUES: "values",
};

/** What is copied beside cells: the widths of columns, or the conditional formats. */
function copyBeside(range: Range, to: Range, name: string): void {
  const { sheet, box, session } = range;
  session.later(to.sheet, to.box, () => {
    if (name === "PASTE_COLUMN_WIDTHS") {
      const pixels = sheet.tracks.columns.pixels.slice(box.left, box.left + box.columns);
      to.sheet.tracks.columns.pixels.paste(to.box.left, box.columns, pixels);
    } else to.sheet.conditional = [...to.sheet.conditional, ...conditionalCopies(range, to)];
    to.sheet.changed({ kind: "features" });
  });
}

const conditionalCopies = ({ sheet, box }: Range, to: Range): ConditionalRule[] =>
  sheet.conditional.flatMap((rule) => {
    const boxes = rule.boxes.filter((one) => intersects(one, box));
    return boxes.length === 0 ? [] : [{ ...rule, boxes: [{ ...to.box, rows: box.rows, columns: box.columns }] }];
  });

const beside: ReadonlySet<string> = new Set(["PASTE_COLUMN_WIDTHS", "PASTE_CONDITIONAL_FORMATTING"]);

interface CopyOptions {
  readonly what: CopyWhat;
  readonly transpose: boolean;
}

function copyTo(range: Range, to: Range, { what, transpose }: CopyOptions): void {
  range.session.later(to.sheet, to.box, () =>
    copyBox(range.session.model, {
      from: { sheet: range.sheet, box: range.box },
      to: { sheet: to.sheet, box: corner(to, to.box) },
      what,
      transpose,
    }),
  );
}

function copyWhat(how: unknown): CopyWhat {
  if (typeof how !== "object" || how === null) return "everything";
  const options = Object.entries(how);
  const asked = (name: string): boolean => options.some(([key, value]) => key === name && value === true);
  if (asked("contentsOnly")) return "values";
  return asked("formatOnly") ? "format" : "everything";
}

const copying: RangeMethods = {
  copyTo: on.write([made(Range), opt(or(member("CopyPasteType"), record)), opt(flag)], (range, to, how, transposed) => {
    const name = how && "name" in how ? String(how.name) : "";
    if (how instanceof EnumMember && beside.has(name)) copyBeside(range, to, name);
    else copyTo(range, to, { what: pasteTypes[name] ?? copyWhat(how), transpose: transposed ?? false });
  }),
  copyValuesToRange: on.write([anything, int, int, int, int], (range, target, left, right, top, bottom) => {
    copyTo(range, gridRange(range, target, [left, right, top, bottom]), { what: "values", transpose: false });
  }),
  copyFormatToRange: on.write([anything, int, int, int, int], (range, target, left, right, top, bottom) => {
    copyTo(range, gridRange(range, target, [left, right, top, bottom]), { what: "format", transpose: false });
  }),
  moveTo: on.change([made(Range)], (range, to) => {
    const target = { ...to.box, rows: range.box.rows, columns: range.box.columns };
    range.session.assertEditable(to.sheet, target);
    range.session.assertEditable(range.sheet, range.box);
    const home = { sheet: to.sheet, top: target.top, left: target.left };
    moveBox(range.session.model, { sheet: range.sheet, box: range.box }, home);
  }),
};

const emptyRows = (box: Box): null[][] => Array.from({ length: box.rows }, () => new Array<null>(box.columns).fill(null));

function gridRange(range: Range, target: unknown, [left, right, top, bottom]: readonly [number, number, number, number]): Range {
  const sheet = typeof target === "number" ? range.session.model.sheetById(target) : sheetFor.model(target);
  if (!sheet) throw new GoogleError(errors.notFound);
  return new Range(range.session, sheet, { top: top - 1, left: left - 1, rows: bottom - top + 1, columns: right - left + 1 });
}

function sortKeys(specification: unknown): SortKey[] {
  const all = Array.isArray(specification) ? specification : [specification];
  return all.map((one: unknown) => {
    if (typeof one === "number") return { column: one - 1, ascending: true };
    const entries = typeof one === "object" && one !== null ? new Map<string, unknown>(Object.entries(one)) : new Map<string, unknown>();
    return { column: Number(entries.get("column")) - 1, ascending: entries.get("ascending") !== false };
  });
}

const arranging: RangeMethods = {
  sort: on.write([anything], (range, specification) => {
    const keys = sortKeys(specification);
    const { box } = range;
    if (keys.some(({ column }) => !(column >= box.left && column < box.left + box.columns)))
      throw new GoogleError("The column index is not in the range.");
    range.session.later(range.sheet, box, () => sortRows(range.session.model, range.sheet, box, keys));
    return range;
  }),
  removeDuplicates: on.change([opt(list(int))], (range, columns) =>
    removeDuplicates(
      range,
      columns?.map((column) => column - range.box.left - 1),
    ),
  ),
  trimWhitespace: on.write([], (range) => {
    const { session, sheet, box } = range;
    session.later(sheet, box, () => {
      for (const column of sheet.columns.slice(box.left, box.left + box.columns)) trimTexts(sheet, column, box);
      sheet.changed({ kind: "cells", box });
    });
    return range;
  }),
};

/** What is left of a text stays a text, even where it begins with `=` (GF test/testsheetsvalues.js). */
function trimTexts(sheet: SheetModel, column: Column, { top, rows }: Box): void {
  for (let row = top; row < Math.min(top + rows, column.cells.length); row++) {
    const cell = column.cells[row];
    if (typeof cell === "string") putCell(sheet, row, column, cell.trim().replace(/\s+/g, " "));
  }
}

function removeDuplicates(range: Range, columns: readonly number[] | undefined): Range {
  const { session, sheet, box } = range;
  const rows = readScalars(session.model, sheet, box);
  const seen = new Set<string>();
  const kept = rows.flatMap((row, index) => {
    const key = JSON.stringify(columns ? columns.map((column) => row[column]) : row).toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
  const order = [...kept, ...rows.map((_, index) => index).filter((index) => !kept.includes(index))];
  permuteRows(sheet, box, order);
  const rest = { ...box, top: box.top + kept.length, rows: box.rows - kept.length };
  if (rest.rows > 0) writeValues(session.model, sheet, rest, emptyRows(rest));
  return new Range(session, sheet, { ...box, rows: kept.length });
}

/** The row, column or tab that a range is, for developer metadata. */
function lineOf({ sheet, box }: Range): Place | null {
  const wholeRow = box.left === 0 && box.columns === sheet.columns.length && box.rows === 1;
  const wholeColumn = box.top === 0 && box.rows === sheet.rows && box.columns === 1;
  if (wholeRow && !(wholeColumn && sheet.rows === 1)) return { kind: "ROW", sheet: sheet.id, index: box.top };
  return wholeColumn ? { kind: "COLUMN", sheet: sheet.id, index: box.left } : null;
}

function placeOf(range: Range): Place {
  const line = lineOf(range);
  if (!line) throw new GoogleError(errors.metadataPlace);
  return line;
}

const standing: RangeMethods = {
  getSheet: on.free([], ({ session, sheet }) => sheetFor.object(session, sheet)),
  activate: on.free([], (range) => activate(range)),
  activateAsCurrentCell: on.free([], (range) => activateAsCurrent(range)),
  canEdit: on.read([], ({ session, sheet, box }) => session.mayEdit(sheet, box)),
  protect: on.change([], (range) => protect(range.session, range.sheet, { kind: "RANGE", box: range.box })),
  createFilter: on.change([], (range) => createFilter(range)),
  getFilter: on.read([], (range) => filterOf(range.session, range.sheet)),
  applyRowBanding: on.change([opt(anything), opt(flag), opt(flag)], (range, theme, header, footer) =>
    addBanding(range, "rows", bandOptions(theme, header, footer)),
  ),
  applyColumnBanding: on.change([opt(anything), opt(flag), opt(flag)], (range, theme, header, footer) =>
    addBanding(range, "columns", bandOptions(theme, header, footer)),
  ),
  getBandings: on.read([], (range) => bandingsOn(range)),
  createTextFinder: on.free([text], (range, words) => new TextFinder(range.session, words, [{ sheet: range.sheet, box: range.box }])),
  addDeveloperMetadata: on.change(
    [text, opt(or(maybeText, member("DeveloperMetadataVisibility"))), opt(member("DeveloperMetadataVisibility"))],
    (range, key, ...rest) => {
      addMetadata(range.session, placeOf(range), key, rest);
      return range;
    },
  ),
  getDeveloperMetadata: on.read([], (range) => {
    const line = lineOf(range);
    return line ? metadataOn(range.session, line) : [];
  }),
  createDeveloperMetadataFinder: on.free([], (range) => new DeveloperMetadataFinder(range.session, within(range))),
};

const bandOptions = (
  theme: unknown,
  header: boolean | undefined,
  footer: boolean | undefined,
): { theme: EnumMember | null; header: boolean; footer: boolean } => ({
  theme: theme instanceof EnumMember ? theme : null,
  header: header ?? true,
  footer: footer ?? false,
});

const within = ({ sheet, box }: Range): Scope => ({
  sheet: sheet.id,
  box,
  wholeRows: box.left === 0 && box.columns === sheet.columns.length,
  wholeColumns: box.top === 0 && box.rows === sheet.rows,
});

function activate(range: Range): Range {
  const { session, sheet, box, open } = range;
  session.model.select(session.execution.activeUser, { sheet: sheet.id, a1: openA1(box, open) });
  return range;
}

/** Within the selection only the current cell moves; elsewhere the cell is selected (TD Range.activateAsCurrentCell). */
function activateAsCurrent(range: Range): Range {
  const { session, sheet, box } = range;
  if (box.rows > 1 || box.columns > 1) throw new GoogleError("Range must be a single cell.");
  const user = session.execution.activeUser;
  const selection = session.model.selection(user);
  const grid = { rows: sheet.rows, columns: sheet.columns.length };
  const boxes = [selection.a1, ...(selection.more ?? [])].map((name) => parseA1(name, grid));
  if (selection.sheet !== sheet.id || !boxes.some((one) => one && encloses(one, box))) return activate(range);
  session.model.select(user, { ...selection, current: a1(box) });
  return range;
}

install(Range, "SpreadsheetApp.Range", { ...copying, ...arranging, ...standing });
