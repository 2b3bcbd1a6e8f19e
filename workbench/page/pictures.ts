/** The charts that float over a tab, as pictures. */
import type { SheetModel } from "../sheets/model/sheet.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import type { Picture } from "./cells.ts";

/** Google's standard size of a chart, in pixels. */
const WIDTH = 600;
const HEIGHT = 371;

const numberOr = (value: unknown, standard: number): number => (typeof value === "number" ? value : standard);

/** Each picture's address changes with the tab, so that a browser draws it anew. */
export function picturesOf(book: SpreadsheetModel, sheet: SheetModel): Picture[] {
  return sheet.charts.map(({ id, anchor, options }) => ({
    id: String(id),
    row: anchor.row,
    column: anchor.column,
    offsetX: anchor.x,
    offsetY: anchor.y,
    width: numberOr(options.width, WIDTH),
    height: numberOr(options.height, HEIGHT),
    title: typeof options.title === "string" ? options.title : "",
    url: `/chart?tab=${sheet.id}&id=${id}&v=${book.sheets.reduce((sum, each) => sum + each.revision, 0)}`,
  }));
}
