/** Pictures that float over the cells of a tab. */
import { GoogleError, GoogleObject } from "../../runtime/execution/service.ts";
import { Blob } from "../../services/blob/blob.ts";
import type { ImageState } from "../model/features.ts";
import { pictureSize } from "../model/pictureSize.ts";
import type { SheetModel } from "../model/sheet.ts";
import { sheetFor } from "./homes.ts";
import { install, int, type Kind, type Methods, made, makers, maybeText, opt, or, text } from "./methods.ts";
import { Range } from "./range.ts";
import type { Session } from "./session.ts";
import { Sheet, type SheetMethods } from "./sheet.ts";
import { activeSheet, Spreadsheet } from "./spreadsheet.ts";

export class OverGridImage extends GoogleObject {
  readonly googleName = "OverGridImage";
  readonly cells = 0;
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly state: ImageState,
  ) {
    super();
  }
}

const types: ReadonlySet<string | null> = new Set(["image/png", "image/jpeg", "image/gif"]);

interface Picture {
  readonly bytes: string;
  readonly type: string;
  readonly size: { readonly width: number; readonly height: number };
}

/** The workbench has no web, so an address leads nowhere: Google's words for that. */
function pictureOf(source: Blob | string): Picture {
  if (typeof source === "string") throw new GoogleError(`Error retrieving image from URL or bad URL: ${source}`);
  const type = source.getContentType();
  const size = types.has(type) ? pictureSize(source.bytes) : null;
  if (!size || type === null) throw new GoogleError("The blob was not a supported image type.");
  return { bytes: Buffer.from(source.bytes).toString("base64"), type, size };
}

/** Something that gives a blob, as a chart or a file does. */
const blobSource: Kind<Blob> = {
  is: (value): value is Blob => value instanceof Blob,
  from: (value) => {
    const give: unknown = value instanceof GoogleObject ? Reflect.get(value, "getBlob") : undefined;
    const blob: unknown = typeof give === "function" ? give.call(value) : undefined;
    return blob instanceof Blob ? blob : undefined;
  },
};
const source: Kind<Blob | string> = { ...or(blobSource, text), ...(blobSource.from ? { from: blobSource.from } : {}) };

interface Anchor {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

function insertImage(session: Session, sheet: SheetModel, given: Blob | string, { column, row, x, y }: Anchor): OverGridImage {
  const { bytes, type, size } = pictureOf(given);
  const state: ImageState = {
    id: session.model.freshId(),
    ...{ bytes, type, url: null, anchor: { row: row - 1, column: column - 1, x, y } },
    ...{ width: size.width, height: size.height, inherent: size, title: "", description: "", script: "" },
  };
  sheet.images.push(state);
  sheet.changed({ kind: "features" });
  return new OverGridImage(session, sheet, state);
}

const imagesOf = (session: Session, sheet: SheetModel): OverGridImage[] =>
  sheet.images.map((state) => new OverGridImage(session, sheet, state));

const on = makers<OverGridImage>();

function update(self: OverGridImage, change: Partial<ImageState>): OverGridImage {
  Object.assign(self.state, change);
  self.sheet.changed({ kind: "features" });
  return self;
}

const methods: Methods<OverGridImage, GoogleAppsScript.Spreadsheet.OverGridImage> = {
  assignScript: on.change([text], (self, script) => update(self, { script })),
  getScript: on.read([], ({ state }) => state.script),
  getAltTextTitle: on.read([], ({ state }) => state.title),
  getAltTextDescription: on.read([], ({ state }) => state.description),
  setAltTextTitle: on.change([maybeText], (self, title) => update(self, { title: title ?? "" })),
  setAltTextDescription: on.change([maybeText], (self, description) => update(self, { description: description ?? "" })),
  getAnchorCell: on.read(
    [],
    ({ session, sheet, state: { anchor } }) => new Range(session, sheet, { top: anchor.row, left: anchor.column, rows: 1, columns: 1 }),
  ),
  getAnchorCellXOffset: on.read([], ({ state }) => state.anchor.x),
  getAnchorCellYOffset: on.read([], ({ state }) => state.anchor.y),
  setAnchorCell: on.change([made(Range)], (self, { box }) =>
    update(self, { anchor: { ...self.state.anchor, row: box.top, column: box.left } }),
  ),
  setAnchorCellXOffset: on.change([int], (self, x) => update(self, { anchor: { ...self.state.anchor, x } })),
  setAnchorCellYOffset: on.change([int], (self, y) => update(self, { anchor: { ...self.state.anchor, y } })),
  getWidth: on.read([], ({ state }) => state.width),
  getHeight: on.read([], ({ state }) => state.height),
  setWidth: on.change([int], (self, width) => update(self, { width })),
  setHeight: on.change([int], (self, height) => update(self, { height })),
  getInherentWidth: on.read([], ({ state }) => state.inherent.width),
  getInherentHeight: on.read([], ({ state }) => state.inherent.height),
  resetSize: on.change([], (self) => update(self, { width: self.state.inherent.width, height: self.state.inherent.height })),
  getSheet: on.free([], ({ session, sheet }) => sheetFor.object(session, sheet)),
  replace: on.change([source], (self, given) => {
    const { bytes, type, size } = pictureOf(given);
    return update(self, { bytes, type, inherent: size });
  }),
  remove: on.change([], ({ sheet, state }) => {
    sheet.images = sheet.images.filter((other) => other !== state);
    sheet.changed({ kind: "features" });
  }),
};
install(OverGridImage, "SpreadsheetApp.OverGridImage", { ...methods, getUrl: on.read([], ({ state }) => state.url) });

const onSheet = makers<Sheet>();
const sheetMethods: SheetMethods = {
  insertImage: onSheet.change([source, int, int, opt(int), opt(int)], ({ session, model }, given, column, row, x = 0, y = 0) =>
    insertImage(session, model, given, { column, row, x, y }),
  ),
  getImages: onSheet.read([], ({ session, model }) => imagesOf(session, model)),
};
install(Sheet, "SpreadsheetApp.Sheet", sheetMethods);

const onBook = makers<Spreadsheet>();
const bookMethods: Methods<Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet> = {
  insertImage: onBook.change([source, int, int, opt(int), opt(int)], ({ session }, given, column, row, x = 0, y = 0) =>
    insertImage(session, activeSheet(session), given, { column, row, x, y }),
  ),
  getImages: onBook.read([], ({ session }) => session.model.sheets.flatMap((sheet) => imagesOf(session, sheet))),
};
install(Spreadsheet, "SpreadsheetApp.Spreadsheet", bookMethods);
