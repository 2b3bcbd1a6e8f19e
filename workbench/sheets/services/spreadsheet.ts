/** The workbook, as scripts see it. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { splitSheet } from "../model/a1.ts";
import { sheetFromJson, sheetToJson } from "../model/json.ts";
import type { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import { firstTabName, maxCells } from "../model.ts";
import { addMetadata, DeveloperMetadataFinder, metadataOn } from "./metadata.ts";
import { flag, install, int, type Kind, list, type Methods, made, makers, maybeText, member, opt, or, record, text } from "./methods.ts";
import { NamedRange, nameRange, rangeByName, removeName } from "./namedRange.ts";
import { mailOf, Person, someone } from "./person.ts";
import { protectionsOn } from "./protection.ts";
import { Range } from "./range.ts";
import { RangeList } from "./rangeList.ts";
import type { Session } from "./session.ts";
import { rangeByText, Sheet, sheetObject } from "./sheet.ts";
import { TextFinder } from "./textFinder.ts";

export class Spreadsheet extends GoogleObject {
  readonly googleName = "Spreadsheet";
  readonly cells = 0;
  constructor(readonly session: Session) {
    super();
  }
}

const known = new WeakMap<Session, Spreadsheet>();

/** The one workbook of an execution. */
export function spreadsheetObject(session: Session): Spreadsheet {
  const object = known.get(session) ?? new Spreadsheet(session);
  known.set(session, object);
  return object;
}

export const activeSheet = (session: Session): SheetModel => {
  const { model } = session;
  const found = model.sheetById(model.selection(session.execution.activeUser).sheet) ?? model.sheets[0];
  if (!found) throw new GoogleError("Please select an active sheet first.");
  return found;
};

/** The tab comes to the front, at its first cell or, where asked, at what was selected in it last (TD setActiveSheet). */
export function turnTo(sheet: Sheet, restore = false): Sheet {
  const { session, model } = sheet;
  const user = session.execution.activeUser;
  session.model.select(user, restore ? session.model.selectionIn(user, model.id) : { sheet: model.id, a1: "A1" });
  return sheet;
}

const objects = (session: Session): Sheet[] => session.model.sheets.map((sheet) => sheetObject(session, sheet));

/** A name that no tab bears: `Sheet2`, or the next in the workbook's language. */
function freeName(session: Session): string {
  const stem = firstTabName(session.model.locale).replace(/\d+$/, "");
  for (let number = session.model.sheets.length + 1; ; number++)
    if (!session.model.sheetByName(`${stem}${number}`)) return `${stem}${number}`;
}

interface NewSheet {
  readonly name: string;
  readonly at: number;
  readonly template: SheetModel | undefined;
}

/** The arguments of `insertSheet`, in any of Google's eight orders. */
function newSheet(session: Session, args: readonly unknown[]): NewSheet {
  const options = args.find((one): one is Record<string, unknown> => record.is(one));
  const template = options?.template;
  return {
    name: args.find((one): one is string => typeof one === "string") ?? freeName(session),
    at: args.find((one): one is number => typeof one === "number") ?? session.model.sheets.indexOf(activeSheet(session)) + 1,
    template: template instanceof Sheet ? template.model : undefined,
  };
}

function insertSheet({ session }: Spreadsheet, ...args: readonly unknown[]): Sheet {
  const { model } = session;
  const { name, at, template } = newSheet(session, args);
  if (model.sheetByName(name)) throw new GoogleError(errors.sheetExists(name));
  const sheet = template ? copyOf(session, template, name) : model.freshSheet(name);
  if (model.cellCount + sheet.rows * sheet.columns.length > maxCells) throw new GoogleError(errors.tooManyCells);
  model.addSheet(sheet, Math.min(at, model.sheets.length));
  model.select(session.execution.activeUser, { sheet: sheet.id, a1: "A1" });
  return sheetObject(session, sheet);
}

/** A tab's twin, without its protections and charts' numbers. */
export function copyOf(session: Session, sheet: SheetModel, name: string): SheetModel {
  session.model.settle();
  const { id } = session.model.freshSheet(name);
  const copy = sheetFromJson({ ...sheetToJson(sheet), id, name, protections: [], formUrl: null });
  copy.charts = copy.charts.map((chart) => ({ ...chart, id: session.model.freshId() }));
  return copy;
}

function deleteSheet(session: Session, sheet: SheetModel): void {
  const { model } = session;
  if (sheet.formUrl !== null) throw new GoogleError(errors.linkedForm);
  if (model.sheets.length === 1) throw new GoogleError(errors.lastSheet);
  session.assertEditable(sheet, sheet.everything);
  model.removeSheet(sheet);
}

function duplicateActive({ session }: Spreadsheet): Sheet {
  const sheet = activeSheet(session);
  const copy = copyOf(session, sheet, copyName(session, sheet.name));
  session.model.addSheet(copy, session.model.sheets.indexOf(sheet) + 1);
  session.model.select(session.execution.activeUser, { sheet: copy.id, a1: "A1" });
  return sheetObject(session, copy);
}

export function copyName(session: Session, name: string): string {
  const base = `Copy of ${name}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base} ${number}`;
    if (!session.model.sheetByName(candidate)) return candidate;
  }
}

function getRange({ session }: Spreadsheet, notation: string): Range {
  return rangeByText(session, splitSheet(notation).sheet === undefined ? activeSheet(session) : activeSheet(session), notation);
}

const on = makers<Spreadsheet>();

type Readers = "editors" | "viewers";

/** Nobody stands in both lists: an editor who is added as a viewer stays an editor (K). */
function share(self: Spreadsheet, list: Readers, change: (mails: readonly string[]) => readonly string[]): Spreadsheet {
  const { model } = self.session;
  model[list] = [...new Set(change(model[list]))].filter((mail) => mail !== model.owner);
  model.viewers = model.viewers.filter((mail) => !model.editors.includes(mail));
  model.tell(-1, { kind: "features" });
  return self;
}

const adding = (list: Readers) => (self: Spreadsheet, who: string | GoogleObject) => share(self, list, (mails) => [...mails, mailOf(who)]);
const addingAll = (list: Readers) => (self: Spreadsheet, people: readonly string[]) => share(self, list, (mails) => [...mails, ...people]);
const removing = (list: Readers) => (self: Spreadsheet, who: string | GoogleObject) =>
  share(self, list, (mails) => mails.filter((mail) => mail !== mailOf(who)));
const people = (self: Spreadsheet, mails: readonly string[]) => mails.map((mail) => new Person(self.session, mail));

type SpreadsheetMethods = Methods<Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet>;

const tabs: SpreadsheetMethods = {
  getSheets: on.free([], ({ session }) => objects(session)),
  getNumSheets: on.free([], ({ session }) => session.model.sheets.length),
  getSheetByName: on.free([text], ({ session }, name) => {
    const found = session.model.sheetByName(name);
    return found ? sheetObject(session, found) : null;
  }),
  getSheetById: on.free([int], ({ session }, id) => {
    const found = session.model.sheetById(id);
    return found ? sheetObject(session, found) : null;
  }),
  getActiveSheet: on.free([], ({ session }) => sheetObject(session, activeSheet(session))),
  setActiveSheet: on.free([made(Sheet), opt(flag)], (_self, sheet, restore) => turnTo(sheet, restore)),
  insertSheet: on.change([opt(or(or(text, int), record)), opt(or(int, record)), opt(record)], insertSheet),
  deleteSheet: on.change([made(Sheet)], ({ session }, sheet) => deleteSheet(session, sheet.model)),
  deleteActiveSheet: on.change([], ({ session }) => {
    deleteSheet(session, activeSheet(session));
    return sheetObject(session, activeSheet(session));
  }),
  duplicateActiveSheet: on.change([], duplicateActive),
  moveActiveSheet: on.change([int], ({ session }, position) => {
    const sheet = activeSheet(session);
    const { model } = session;
    if (position < 1 || position > model.sheets.length) throw new GoogleError("The sheet index is out of range.");
    model.sheets = model.sheets.filter((other) => other !== sheet);
    model.sheets.splice(position - 1, 0, sheet);
    model.tell(sheet.id, { kind: "tabs" });
  }),
  renameActiveSheet: on.change([text], ({ session }, name) => {
    if (session.model.sheetByName(name)) throw new GoogleError(errors.sheetExists(name));
    session.model.renameSheet(activeSheet(session), name);
  }),
  getSheetName: on.free([], ({ session }) => activeSheet(session).name),
  getSheetId: on.free([], ({ session }) => activeSheet(session).id),
};

const settings: SpreadsheetMethods = {
  getId: on.free([], ({ session }) => session.model.id),
  getName: on.free([], ({ session }) => session.model.name),
  getUrl: on.free([], ({ session }) => `https://docs.google.com/spreadsheets/d/${session.model.id}/edit`),
  rename: on.change([text], ({ session }, name) => session.model.configure({ name })),
  getSpreadsheetLocale: on.read([], ({ session }) => session.model.locale),
  setSpreadsheetLocale: on.change([text], ({ session }, locale) => session.model.configure({ locale: checkedLocale(locale) })),
  getSpreadsheetTimeZone: on.read([], ({ session }) => session.model.zone),
  setSpreadsheetTimeZone: on.change([text], ({ session }, zone) => session.model.configure({ zone: checkedZone(zone) })),
  getOwner: on.read([], ({ session }) => new Person(session, session.model.owner)),
  getEditors: on.read([], (self) => people(self, [self.session.model.owner, ...self.session.model.editors])),
  getViewers: on.read([], (self) => people(self, self.session.model.viewers)),
  addEditor: on.change([someone], adding("editors")),
  addEditors: on.change([list(text)], addingAll("editors")),
  removeEditor: on.change([someone], removing("editors")),
  addViewer: on.change([someone], adding("viewers")),
  addViewers: on.change([list(text)], addingAll("viewers")),
  removeViewer: on.change([someone], removing("viewers")),
  getFormUrl: on.read([], ({ session }) => session.model.sheets.find((sheet) => sheet.formUrl !== null)?.formUrl ?? null),
};

/** A language that is known, alone or with a country: `en`, `zh_CN`. */
function checkedLocale(locale: string): string {
  const isKnown = /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale) && Intl.NumberFormat.supportedLocalesOf(locale.replace("_", "-")).length > 0;
  if (!isKnown) throw new GoogleError(`Invalid argument: ${locale}`);
  return locale;
}

function checkedZone(zone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    throw new GoogleError(`Invalid argument: ${zone}`);
  }
}

const parts: SpreadsheetMethods = {
  getRange: on.free([text], getRange),
  getRangeList: on.free(
    [list(text)],
    (self, names) =>
      new RangeList(
        self.session,
        names.map((name) => getRange(self, name)),
      ),
  ),
  getRangeByName: on.read([text], ({ session }, name) => rangeByName(session, name)),
  getNamedRanges: on.read([], ({ session }) => session.model.named.map((state) => new NamedRange(session, state))),
  setNamedRange: on.change([text, made(Range)], ({ session }, name, range) => nameRange(session, name, range)),
  removeNamedRange: on.change([text], ({ session }, name) => removeName(session, name)),
  getProtections: on.read([member("ProtectionType")], ({ session }, kind) =>
    session.model.sheets.flatMap((sheet) => protectionsOn(session, sheet, kind.name)),
  ),
  createTextFinder: on.free(
    [text],
    ({ session }, words) =>
      new TextFinder(
        session,
        words,
        session.model.sheets.map((sheet) => ({ sheet, box: sheet.everything })),
      ),
  ),
  addDeveloperMetadata: on.change(
    [text, opt(or(maybeText, member("DeveloperMetadataVisibility"))), opt(member("DeveloperMetadataVisibility"))],
    (self, key, ...rest) => {
      addMetadata(self.session, { kind: "SPREADSHEET" }, key, rest);
      return self;
    },
  ),
  getDeveloperMetadata: on.read([], ({ session }) => metadataOn(session, { kind: "SPREADSHEET" })),
  createDeveloperMetadataFinder: on.free([], ({ session }) => new DeveloperMetadataFinder(session, {})),
  getActiveRange: on.read([], ({ session }) => activeRange(session)),
  getActiveCell: on.read([], ({ session }) => firstCell(activeRange(session))),
  getCurrentCell: on.read([], ({ session }) => firstCell(activeRange(session))),
  setActiveRange: on.free([made(Range)], (_self, range) => activate(range)),
  setActiveSelection: on.free([or(text, made(Range))], (self, range) =>
    activate(typeof range === "string" ? getRange(self, range) : range),
  ),
  setCurrentCell: on.free([made(Range)], (_self, range) => activate(range)),
  toast: on.free([text, opt(maybeText), opt(int)], ({ session }, message, title, seconds) => {
    session.count("send", 0);
    session.hooks.toast?.(message, title ?? "", seconds ?? 5);
  }),
};

/** One line of a menu, `null` for a separator (TD Spreadsheet.addMenu). */
const line: Kind<Record<string, unknown> | null> = {
  is: (value): value is Record<string, unknown> | null => value === null || (record.is(value) && "name" in value),
};

function setMenu({ session }: Spreadsheet, title: string, lines: readonly (Record<string, unknown> | null)[]): void {
  const items = lines.map((one) =>
    one === null
      ? ({ kind: "separator" } as const)
      : ({ kind: "item", label: String(one.name), function: String(one.functionName ?? "") } as const),
  );
  session.hooks.menu?.(title, { title, items });
}

const menus: SpreadsheetMethods = {
  addMenu: on.free([text, list(line)], setMenu),
  updateMenu: on.free([text, list(line)], setMenu),
  removeMenu: on.free([text], ({ session }, title) => session.hooks.menu?.(title, null)),
};

const firstCell = ({ session, sheet, box }: Range): Range => new Range(session, sheet, { ...box, rows: 1, columns: 1 });

export function activeRange(session: Session): Range {
  const sheet = activeSheet(session);
  const selection = session.model.selection(session.execution.activeUser);
  return rangeByText(session, sheet, selection.sheet === sheet.id ? selection.a1 : "A1");
}

export function activate(range: Range): Range {
  const method: unknown = Reflect.get(range, "activate");
  if (typeof method === "function") method.call(range);
  return range;
}

install(Spreadsheet, "SpreadsheetApp.Spreadsheet", { ...tabs, ...settings, ...parts, ...menus });
