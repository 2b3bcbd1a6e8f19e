/** Makes rows as high as their wrapped texts take, as Google does with rows that nobody has sized. */
import { type Univer, WrapStrategy } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { AutoHeightController } from "@univerjs/preset-sheets-core";
import type { Block } from "../../cells.ts";
import { eachCell } from "./cells.ts";

/** So many rows of a block are measured: each takes a fraction of a millisecond, and nobody sees more at once. */
const mostRows = 1000;

/** The rows of a block in which a text is to wrap. */
export function wrappedRows(block: Block): readonly number[] {
  const rows = new Set<number>();
  eachCell(block, (row, _column, { s: style, v: value }) => {
    const wraps = typeof style === "object" && style?.tb === WrapStrategy.WRAP;
    if (wraps && typeof value === "string" && rows.size < mostRows) rows.add(row);
  });
  return [...rows];
}

/** Univer measures them; a row that somebody has sized keeps its height. */
export function fitRows({ univer, api }: { univer: Univer; api: FUniver }, tab: number, rows: readonly number[]): void {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(String(tab));
  if (!sheet || rows.length === 0) return;
  const last = sheet.getMaxColumns() - 1;
  const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: last }));
  const { redos } = univer.__getInjector().get(AutoHeightController).getUndoRedoParamsOfAutoHeight(ranges, String(tab));
  for (const { id, params } of redos) api.syncExecuteCommand(id, params, { onlyLocal: true });
}
