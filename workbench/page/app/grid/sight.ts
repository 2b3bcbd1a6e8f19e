/** What of the grid can be seen, and where a cell stands on the screen. */
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FRange } from "@univerjs/preset-sheets-core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { Area } from "../../cells.ts";
import type { Span } from "./rows.ts";

const activeSheet = (api: FUniver) => api.getActiveWorkbook()?.getActiveSheet();

/** The rows of a tab that can be seen; null when it is not shown. */
export function rowsInSight(api: FUniver, tab: number): Span | null {
  const sheet = activeSheet(api);
  const seen = sheet && Number(sheet.getSheetId()) === tab ? sheet.getVisibleRange() : null;
  return seen ? { from: Math.max(0, seen.startRow), to: seen.endRow + 1 } : null;
}

/** Whether the first cell of an area of the shown tab can be seen. */
export function isInSight(api: FUniver, { row, column }: Area): boolean {
  const seen = activeSheet(api)?.getVisibleRange();
  return !!seen && row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn;
}

/** How far the cells are scrolled in pixels: Univer gives a cell's place as if they were not. */
function scrolled(univer: Univer, book: string): { readonly x: number; readonly y: number } {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(book);
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  return { x: view?.viewportScrollX ?? 0, y: view?.viewportScrollY ?? 0 };
}

/** Univer throws while it has not laid out a workbook that has just been made anew. */
function cellRect(range: FRange): DOMRect | null {
  try {
    return range.getCellRect();
  } catch {
    return null;
  }
}

/** Where a cell stands, in pixels of the grid's own corner; null when its tab is not shown, or not laid out yet. */
export function placeOfCell(
  { univer, api }: { readonly univer: Univer; readonly api: FUniver },
  tab: number,
  [row, column]: readonly [number, number],
): { x: number; y: number } | null {
  const sheet = activeSheet(api);
  if (!sheet || Number(sheet.getSheetId()) !== tab || row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) return null;
  const rect = cellRect(sheet.getRange(row, column));
  if (!rect) return null;
  const { x, y } = rect;
  const by = scrolled(univer, api.getActiveWorkbook()?.getId() ?? "");
  return { x: column < sheet.getFrozenColumns() ? x : x - by.x, y: row < sheet.getFrozenRows() ? y : y - by.y };
}
