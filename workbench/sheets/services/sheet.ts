/** One tab, as scripts see it. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { openSides, parseA1, splitSheet } from "../model/a1.ts";
import type { Box } from "../model/box.ts";
import { readValues } from "../model/read.ts";
import { sortRows } from "../model/rearrange.ts";
import { reshape } from "../model/reshape.ts";
import type { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import { writeValues } from "../model/write.ts";
import { ConditionalFormatRule, conditionalOn, setConditional } from "./conditional.ts";
import { enums } from "./enums.ts";
import { filterOf } from "./filter.ts";
import { spreadsheetFor } from "./homes.ts";
import { addMetadata, DeveloperMetadataFinder, metadataOn } from "./metadata.ts";
import { flag, install, int, list, type Methods, made, makers, maybeText, member, opt, or, record, text, whole } from "./methods.ts";
import { NamedRange } from "./namedRange.ts";
import { hexColor } from "./palette.ts";
import { protect, protectionsOn } from "./protection.ts";
import { Range, rangeAt } from "./range.ts";
import { RangeList } from "./rangeList.ts";
import type { Session } from "./session.ts";
import { TextFinder } from "./textFinder.ts";

export class Sheet extends GoogleObject {
  readonly googleName = "Sheet";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly model: SheetModel,
  ) {
    super();
  }
}

/** Remembers the object of each tab: a script that asks twice gets the same one. */
const known = new WeakMap<Session, Map<SheetModel, Sheet>>();

export function sheetObject(session: Session, model: SheetModel): Sheet {
  const objects = known.get(session) ?? new Map<SheetModel, Sheet>();
  known.set(session, objects);
  const object = objects.get(model) ?? new Sheet(session, model);
  objects.set(model, object);
  return object;
}

export type SheetMethods = Methods<Sheet, GoogleAppsScript.Spreadsheet.Sheet>;

/** A range by notation, within this tab. */
export function rangeByText(session: Session, sheet: SheetModel, notation: string): Range {
  const { sheet: name, text: rest } = splitSheet(notation);
  const home = name === undefined ? sheet : session.model.sheetByName(name);
  const box = home && parseA1(rest, { rows: home.rows, columns: home.columns.length });
  if (home && box) {
    if (box.top + box.rows > home.rows || box.left + box.columns > home.columns.length) throw new GoogleError(errors.notFound);
    return new Range(session, home, box, openSides(rest));
  }
  const named = session.model.named.find((one) => one.name.toLowerCase() === notation.toLowerCase());
  const target = named && session.model.sheetById(named.sheet);
  if (!named || !target) throw new GoogleError(errors.notFound);
  return new Range(session, target, named.box);
}

function getRange({ session, model }: Sheet, ...[first, column, height, width]: [number | string, number?, number?, number?]): Range {
  if (typeof first === "string") {
    if (column !== undefined) throw new GoogleError(errors.signature("String,number", "SpreadsheetApp.Sheet.getRange"));
    return rangeByText(session, model, first);
  }
  if (column === undefined) throw new GoogleError(errors.signature("number", "SpreadsheetApp.Sheet.getRange"));
  return rangeAt(session, model, { top: Math.trunc(first) - 1, left: column - 1, rows: height ?? 1, columns: width ?? 1 });
}

const dataBox = (model: SheetModel): Box => ({ top: 0, left: 0, rows: Math.max(1, model.lastRow), columns: Math.max(1, model.lastColumn) });

function appendRow(self: Sheet, values: unknown[]): Sheet {
  const { session, model } = self;
  if (values.length === 0) throw new GoogleError(errors.signature("Array", "SpreadsheetApp.Sheet.appendRow"));
  session.settle();
  if (!session.model.sheets.includes(model)) throw new GoogleError(errors.sheetGone(model.id));
  session.model.settle({ sheet: model.id, box: model.everything });
  const top = model.lastRow;
  if (top + 1 > model.rows) reshape(session.model, model, { kind: "insert", axis: "rows", at: model.rows, count: 1 });
  const missing = values.length - model.columns.length;
  if (missing > 0) reshape(session.model, model, { kind: "insert", axis: "columns", at: model.columns.length, count: missing });
  const box = { top, left: 0, rows: 1, columns: values.length };
  session.count("write", values.length);
  session.assertEditable(model, box);
  writeValues(session.model, model, box, [values]);
  return self;
}

/**
 * Google counts `-1` as the last row or column (TD, Sheet.getSheetValues). What is asked for beyond the grid is left out (K): a sample of
 * Google's own asks the tab of a form's answers for as many columns as it has rows, and takes the last value of a row for the last question.
 */
function sheetValues({ session, model }: Sheet, row: number, column: number, ...[height, width]: readonly [number, number]): unknown[][] {
  const rowsHere = height === -1 ? Math.max(1, model.lastRow - row + 1) : Math.min(height, model.rows - row + 1);
  const columnsHere = width === -1 ? Math.max(1, model.lastColumn - column + 1) : Math.min(width, model.columns.length - column + 1);
  const range = rangeAt(session, model, { top: row - 1, left: column - 1, rows: rowsHere, columns: columnsHere });
  session.count("read", range.cells);
  return readValues(session.model, model, range.box);
}

function rename(self: Sheet, name: string): Sheet {
  const { session, model } = self;
  const other = session.model.sheetByName(name);
  if (other && other !== model) throw new GoogleError(errors.sheetExists(name));
  session.model.renameSheet(model, name);
  return self;
}

function hide(self: Sheet): Sheet {
  const visible = self.session.model.sheets.filter((sheet) => !sheet.hidden);
  if (visible.length === 1 && visible[0] === self.model) throw new GoogleError(errors.lastVisible);
  return feature(self, () => Object.assign(self.model, { hidden: true }));
}

function feature(self: Sheet, change: () => void): Sheet {
  change();
  self.session.model.tell(self.model.id, { kind: "tabs" });
  return self;
}

function clear(self: Sheet, what: { readonly contents: boolean; readonly formats: boolean }): Sheet {
  const range = new Range(self.session, self.model, self.model.everything);
  const options = { contentsOnly: what.contents, formatOnly: what.formats };
  const method: unknown = Reflect.get(range, "clear");
  if (typeof method === "function") method.call(range, ...(what.contents && what.formats ? [] : [options]));
  return self;
}

const on = makers<Sheet>();

const reading: SheetMethods = {
  getName: on.free([], ({ model }) => model.name),
  getSheetName: on.free([], ({ model }) => model.name),
  getSheetId: on.free([], ({ model }) => model.id),
  getIndex: on.free([], ({ session, model }) => session.model.sheets.indexOf(model) + 1),
  getParent: on.free([], ({ session }) => spreadsheetFor(session)),
  getType: on.free([], () => enums.SheetType.GRID),
  getRange: on.free([or(int, text), opt(whole), opt(whole), opt(whole)], getRange),
  getRangeList: on.free(
    [list(text)],
    ({ session, model }, names) =>
      new RangeList(
        session,
        names.map((name) => rangeByText(session, model, name)),
      ),
  ),
  getDataRange: on.read([], ({ session, model }) => {
    session.model.settle({ sheet: model.id, box: model.everything });
    return new Range(session, model, dataBox(model));
  }),
  getSheetValues: on.free([whole, whole, whole, whole], (self, row, column, height, width) => {
    self.session.settle();
    return sheetValues(self, row, column, height, width);
  }),
  getLastRow: on.read([], ({ session, model }) => {
    session.model.settle({ sheet: model.id, box: model.everything });
    return model.lastRow;
  }),
  getLastColumn: on.read([], ({ session, model }) => {
    session.model.settle({ sheet: model.id, box: model.everything });
    return model.lastColumn;
  }),
  getMaxRows: on.read([], ({ session, model }) => {
    session.model.settle({ sheet: model.id, box: model.everything });
    return model.rows;
  }),
  getMaxColumns: on.read([], ({ model }) => model.columns.length),
  getFormUrl: on.read([], ({ model }) => model.formUrl),
  createTextFinder: on.free(
    [text],
    ({ session, model }, words) => new TextFinder(session, words, [{ sheet: model, box: model.everything }]),
  ),
  getActiveRange: on.read([], ({ session, model }) => activeRange(session, model)),
  getActiveCell: on.read([], ({ session, model }) => {
    const range = activeRange(session, model);
    return new Range(session, model, { ...range.box, rows: 1, columns: 1 });
  }),
  getCurrentCell: on.read(
    [],
    ({ session, model }) => new Range(session, model, { ...activeRange(session, model).box, rows: 1, columns: 1 }),
  ),
};

function activeRange(session: Session, model: SheetModel): Range {
  const selection = session.model.selection(session.execution.activeUser);
  return rangeByText(session, model, selection.sheet === model.id ? selection.a1 : "A1");
}

function activate(self: Sheet, a1 = "A1"): void {
  self.session.model.select(self.session.execution.activeUser, { sheet: self.model.id, a1 });
}

const writing: SheetMethods = {
  appendRow: on.free([list({ is: (_value): _value is unknown => true })], appendRow),
  setName: on.change([text], rename),
  clear: on.free([opt(record)], (self, options) =>
    clear(self, { contents: options?.formatOnly !== true, formats: options?.contentsOnly !== true }),
  ),
  clearContents: on.free([], (self) => clear(self, { contents: true, formats: false })),
  clearFormats: on.free([], (self) => clear(self, { contents: false, formats: true })),
  clearNotes: on.change([], (self) => {
    for (const column of self.model.columns) column.note.items = [];
    self.model.changed({ kind: "features" });
    return self;
  }),
  activate: on.free([], (self) => {
    activate(self);
    return self;
  }),
  setActiveRange: on.free([made(Range)], (_self, range) => call(range, "activate")),
  setActiveSelection: on.free([or(text, made(Range))], (self, range) =>
    call(typeof range === "string" ? rangeByText(self.session, self.model, range) : range, "activate"),
  ),
  setCurrentCell: on.free([made(Range)], (_self, range) => call(range, "activate")),
  hideSheet: on.change([], hide),
  showSheet: on.change([], (self) => feature(self, () => Object.assign(self.model, { hidden: false }))),
  isSheetHidden: on.read([], ({ model }) => model.hidden),
  setTabColor: on.change([maybeText], (self, color) =>
    feature(self, () => Object.assign(self.model, { tabColor: color === null ? null : (hexColor(color) ?? null) })),
  ),
  getTabColor: on.read([], ({ model }) => model.tabColor),
  setHiddenGridlines: on.change([flag], (self, hidden) => feature(self, () => Object.assign(self.model, { gridlines: !hidden }))),
  hasHiddenGridlines: on.read([], ({ model }) => !model.gridlines),
  setRightToLeft: on.change([flag], (self, rightToLeft) => feature(self, () => Object.assign(self.model, { rightToLeft }))),
  isRightToLeft: on.read([], ({ model }) => model.rightToLeft),
  sort: on.change([int, opt(flag)], (self, column, ascending) => {
    const { model, session } = self;
    const top = model.tracks.rows.frozen;
    const box = { top, left: 0, rows: model.lastRow - top, columns: model.columns.length };
    if (box.rows > 0) sortRows(session.model, model, box, [{ column: column - 1, ascending: ascending ?? true }]);
    return self;
  }),
};

function call(range: Range, name: string): unknown {
  const method: unknown = Reflect.get(range, name);
  return typeof method === "function" ? method.call(range) : undefined;
}

const standing: SheetMethods = {
  getFilter: on.read([], ({ session, model }) => filterOf(session, model)),
  protect: on.change([], ({ session, model }) => protect(session, model, { kind: "SHEET", box: wholeSheet })),
  getProtections: on.read([member("ProtectionType")], ({ session, model }, kind) => protectionsOn(session, model, kind.name)),
  getConditionalFormatRules: on.read([], ({ session, model }) => conditionalOn(session, model)),
  setConditionalFormatRules: on.change([list(made(ConditionalFormatRule))], ({ model }, rules) => setConditional(model, rules)),
  clearConditionalFormatRules: on.change([], ({ model }) => setConditional(model, [])),
  getNamedRanges: on.read([], ({ session, model }) =>
    session.model.named.filter((one) => one.sheet === model.id).map((state) => new NamedRange(session, state)),
  ),
  getBandings: on.read([], ({ session, model }) => call(new Range(session, model, model.everything), "getBandings")),
  addDeveloperMetadata: on.change(
    [text, opt(or(maybeText, member("DeveloperMetadataVisibility"))), opt(member("DeveloperMetadataVisibility"))],
    (self, key, ...rest) => {
      addMetadata(self.session, { kind: "SHEET", sheet: self.model.id }, key, rest);
      return self;
    },
  ),
  getDeveloperMetadata: on.read([], ({ session, model }) => metadataOn(session, { kind: "SHEET", sheet: model.id })),
  createDeveloperMetadataFinder: on.free([], ({ session, model }) => new DeveloperMetadataFinder(session, { sheet: model.id })),
};

/** A protected tab covers whatever it grows to. */
const wholeSheet: Box = { top: 0, left: 0, rows: 10_000_000, columns: 18_278 };

install(Sheet, "SpreadsheetApp.Sheet", { ...reading, ...writing, ...standing });
