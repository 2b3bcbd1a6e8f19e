/** Developer metadata: notes of a script on a workbook, tab, row or column, which follow when rows and columns move. */
import { EnumMember, GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import type { Box } from "../model/box.ts";
import type { MetadataState } from "../model/features.ts";
import { enums } from "./enums.ts";
import { sheetFor, spreadsheetFor } from "./homes.ts";
import { install, int, type Methods, made, makers, maybeText, member, text } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";

export type Place = MetadataState["where"];

export class DeveloperMetadata extends GoogleObject {
  readonly googleName = "DeveloperMetadata";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly state: MetadataState,
  ) {
    super();
  }
}

export class DeveloperMetadataLocation extends GoogleObject {
  readonly googleName = "DeveloperMetadataLocation";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly place: Place,
  ) {
    super();
  }
}

/** The arguments after the key: a value, a visibility, or both. */
export function addMetadata(session: Session, where: Place, key: string, rest: readonly unknown[]): void {
  const visibility = rest.find((one): one is EnumMember => one instanceof EnumMember)?.name === "PROJECT" ? "PROJECT" : "DOCUMENT";
  const value = rest.find((one): one is string => typeof one === "string") ?? null;
  session.model.metadata.push({ id: session.model.freshId(), key, value, visibility, where });
  changed(session);
}

const changed = (session: Session): void => session.model.tell(-1, { kind: "features" });

const samePlace = (a: Place, b: Place): boolean =>
  a.kind === b.kind &&
  ("sheet" in a ? a.sheet : -1) === ("sheet" in b ? b.sheet : -1) &&
  ("index" in a ? a.index : -1) === ("index" in b ? b.index : -1);

export const metadataOn = (session: Session, place: Place): DeveloperMetadata[] =>
  session.model.metadata.filter((item) => samePlace(item.where, place)).map((item) => new DeveloperMetadata(session, item));

function rangeOf(session: Session, place: Place, kind: "ROW" | "COLUMN"): Range | null {
  if (place.kind !== kind) return null;
  const sheet = session.model.sheetById(place.sheet);
  if (!sheet) return null;
  const all = sheet.everything;
  if (kind === "ROW") return new Range(session, sheet, { ...all, top: place.index, rows: 1 }, "columns");
  return new Range(session, sheet, { ...all, left: place.index, columns: 1 }, "rows");
}

function moveTo(self: DeveloperMetadata, where: Place): DeveloperMetadata {
  self.state.where = where;
  changed(self.session);
  return self;
}

function wholeLine({ sheet, box }: Range, kind: "ROW" | "COLUMN"): Place {
  return kind === "ROW" ? { kind, sheet: sheet.id, index: box.top } : { kind, sheet: sheet.id, index: box.left };
}

const on = makers<DeveloperMetadata>();
const methods: Methods<DeveloperMetadata, GoogleAppsScript.Spreadsheet.DeveloperMetadata> = {
  getId: on.free([], ({ state }) => state.id),
  getKey: on.read([], ({ state }) => state.key),
  getValue: on.read([], ({ state }) => state.value),
  getVisibility: on.read([], ({ state }) => enums.DeveloperMetadataVisibility[state.visibility]),
  getLocation: on.read([], ({ session, state }) => new DeveloperMetadataLocation(session, state.where)),
  setKey: on.change([text], (self, key) => {
    self.state.key = key;
    changed(self.session);
    return self;
  }),
  setValue: on.change([maybeText], (self, value) => {
    self.state.value = value;
    changed(self.session);
    return self;
  }),
  setVisibility: on.change([member("DeveloperMetadataVisibility")], (self, visibility) => {
    self.state.visibility = visibility.name === "PROJECT" ? "PROJECT" : "DOCUMENT";
    changed(self.session);
    return self;
  }),
  moveToColumn: on.change([made(Range)], (self, range) => moveTo(self, wholeLine(range, "COLUMN"))),
  moveToRow: on.change([made(Range)], (self, range) => moveTo(self, wholeLine(range, "ROW"))),
  moveToSpreadsheet: on.change([], (self) => moveTo(self, { kind: "SPREADSHEET" })),
  moveToSheet: on.change([{ is: (value): value is GoogleObject => sheetFor.model(value) !== undefined }], (self, sheet) =>
    moveTo(self, { kind: "SHEET", sheet: sheetFor.model(sheet)?.id ?? -1 }),
  ),
  remove: on.change([], ({ session, state }) => {
    session.model.metadata = session.model.metadata.filter((item) => item !== state);
    changed(session);
  }),
};
install(DeveloperMetadata, "SpreadsheetApp.DeveloperMetadata", methods);

const onPlace = makers<DeveloperMetadataLocation>();
const placeMethods: Methods<DeveloperMetadataLocation, GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation> = {
  getLocationType: onPlace.free([], ({ place }) => enums.DeveloperMetadataLocationType[place.kind]),
  getRow: onPlace.free([], ({ session, place }) => rangeOf(session, place, "ROW")),
  getColumn: onPlace.free([], ({ session, place }) => rangeOf(session, place, "COLUMN")),
  getSheet: onPlace.free([], ({ session, place }) => {
    const sheet = place.kind === "SHEET" ? session.model.sheetById(place.sheet) : undefined;
    return sheet ? sheetFor.object(session, sheet) : null;
  }),
  getSpreadsheet: onPlace.free([], ({ session, place }) => (place.kind === "SPREADSHEET" ? spreadsheetFor(session) : null)),
};
install(DeveloperMetadataLocation, "SpreadsheetApp.DeveloperMetadataLocation", placeMethods);

/** Where a finder looks: the workbook, a tab, or the rows and columns of a range. */
export interface Scope {
  readonly sheet?: number;
  readonly box?: Box;
  /** Whether the range reaches over all columns, or over all rows, of its tab. */
  readonly wholeRows?: boolean;
  readonly wholeColumns?: boolean;
}

export class DeveloperMetadataFinder extends GoogleObject {
  readonly googleName = "DeveloperMetadataFinder";
  readonly cells = 0;
  readonly wanted: { id?: number; key?: string; value?: string; visibility?: string; kind?: string } = {};
  intersecting = false;
  constructor(
    readonly session: Session,
    readonly scope: Scope,
  ) {
    super();
  }
}

/** A range finds the metadata of its own whole rows and columns, and with `intersecting` those of all that cross it (K). */
function inScope({ sheet, box, wholeRows = false, wholeColumns = false }: Scope, place: Place, intersecting: boolean): boolean {
  if (sheet === undefined) return true;
  if (place.kind === "SPREADSHEET" || place.sheet !== sheet) return false;
  if (!box || place.kind === "SHEET") return !box;
  const [start, count, whole] = place.kind === "ROW" ? [box.top, box.rows, wholeRows] : [box.left, box.columns, wholeColumns];
  return (intersecting || whole) && place.index >= start && place.index < start + count;
}

function find({ session, scope, wanted, intersecting }: DeveloperMetadataFinder): DeveloperMetadata[] {
  const { id, key, value, visibility, kind } = wanted;
  const fits = (item: MetadataState): boolean =>
    (id === undefined || item.id === id) &&
    (key === undefined || item.key === key) &&
    (value === undefined || item.value === value) &&
    (visibility === undefined || item.visibility === visibility) &&
    (kind === undefined || item.where.kind === kind);
  return session.model.metadata
    .filter((item) => fits(item) && inScope(scope, item.where, intersecting))
    .map((item) => new DeveloperMetadata(session, item));
}

const want = (self: DeveloperMetadataFinder, wanted: DeveloperMetadataFinder["wanted"]): DeveloperMetadataFinder => {
  Object.assign(self.wanted, wanted);
  return self;
};

const onFinder = makers<DeveloperMetadataFinder>();
const finderMethods: Methods<DeveloperMetadataFinder, GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder> = {
  find: onFinder.find([], find),
  withId: onFinder.free([int], (self, id) => want(self, { id })),
  withKey: onFinder.free([text], (self, key) => want(self, { key })),
  withValue: onFinder.free([text], (self, value) => want(self, { value })),
  withVisibility: onFinder.free([member("DeveloperMetadataVisibility")], (self, { name }) => want(self, { visibility: name })),
  withLocationType: onFinder.free([member("DeveloperMetadataLocationType")], (self, { name }) => want(self, { kind: name })),
  onIntersectingLocations: onFinder.free([], (self) => {
    if (!self.scope.box) throw new GoogleError("Cannot use intersecting locations without a range.");
    return Object.assign(self, { intersecting: true });
  }),
};
install(DeveloperMetadataFinder, "SpreadsheetApp.DeveloperMetadataFinder", finderMethods);
