/** What a person types into the grid. */

import { a1, parseA1 } from "../../sheets/model/a1.ts";
import type { Box } from "../../sheets/model/box.ts";
import type { Scalar } from "../../sheets/model/cell.ts";
import { mayEdit } from "../../sheets/model/guard.ts";
import { reshape } from "../../sheets/model/reshape.ts";
import type { SheetModel } from "../../sheets/model/sheet.ts";
import { errors } from "../../sheets/model/text.ts";
import { enter, writeValues } from "../../sheets/model/write.ts";
import type { SpreadsheetModel } from "../../sheets/model.ts";
import { GoogleError } from "../execution/service.ts";
import type { Edited } from "../time/occasions.ts";

/** Texts as typed, in a rectangle whose top left cell is `a1`. */
export interface Edit {
  readonly sheet: string;
  readonly a1: string;
  readonly values: readonly (readonly string[])[];
}

/** Pasting beyond the edge makes room, as in Google. */
function makeRoom(model: SpreadsheetModel, sheet: SheetModel, box: Box): void {
  const rows = box.top + box.rows - sheet.rows;
  const columns = box.left + box.columns - sheet.columns.length;
  if (rows > 0) reshape(model, sheet, { axis: "rows", kind: "insert", at: sheet.rows, count: rows });
  if (columns > 0) reshape(model, sheet, { axis: "columns", kind: "insert", at: sheet.columns.length, count: columns });
}

const shown = (value: Scalar) => (value === null || value === "" ? undefined : String(value));

/** Stores the texts and gives what `onEdit` is told: a value only when it was one cell, and none where it is or was empty. */
export function write(model: SpreadsheetModel, user: string, { sheet: name, a1: corner, values }: Edit): Edited {
  const sheet = model.sheetByName(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  const at = parseA1(corner, { rows: 10_000_000, columns: 18_278 });
  if (!at) throw new Error(`${corner} is not a cell.`);
  const box = { top: at.top, left: at.left, rows: values.length, columns: Math.max(0, ...values.map((row) => row.length)) };
  if (!mayEdit(model, user, { sheet, box })) throw new GoogleError(errors.protectedCell);
  makeRoom(model, sheet, box);
  const edited = { sheet: sheet.id, a1: a1(box) };
  if (box.rows !== 1 || box.columns !== 1) {
    writeValues(
      model,
      sheet,
      box,
      values.map((row) => Array.from({ length: box.columns }, (_, index) => row[index] ?? "")),
    );
    return edited;
  }
  const { before, after } = enter(model, sheet, { row: box.top, column: box.left }, values[0]?.[0] ?? "");
  const [value, oldValue] = [shown(after), shown(before)];
  return { ...edited, ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
}
