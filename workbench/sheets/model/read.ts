/** Reading a tab: values as scripts see them, and as people see them. */
import type { SpreadsheetModel } from "../model.ts";
import type { Box } from "./box.ts";
import { type Cell, CellError, FormulaCell, resultOf, type Scalar, SpillCell } from "./cell.ts";
import { display, isMoment } from "./display.ts";
import type { Column, SheetModel } from "./sheet.ts";
import type { Style } from "./style.ts";
import { zoneOf } from "./zone.ts";

/** A value as `getValue` returns it: `""` for an empty cell, a `Date` under a date format. */
export type ScriptValue = number | string | boolean | Date;

type Reader<T> = (cell: Cell | undefined, style: Style | undefined) => T;

/** Reads a rectangle column by column with one function. The model must have settled. */
function readWith<T>(sheet: SheetModel, place: Box, reader: Reader<T>): T[][] {
  const rows: T[][] = Array.from({ length: place.rows }, () => new Array<T>(place.columns));
  for (let offset = 0; offset < place.columns; offset++) {
    const column = sheet.columns[place.left + offset];
    const styles = stylesOf(column, place);
    for (let index = 0; index < place.rows; index++) {
      const row = rows[index];
      if (row) row[offset] = reader(column?.cells[place.top + index], styles?.[index]);
    }
  }
  return rows;
}

const stylesOf = (column: Column | undefined, place: Box): (Style | undefined)[] | null =>
  column && !column.style.empty ? column.style.list(place.top, place.top + place.rows) : null;

const formatOf = (cell: Cell | undefined, style: Style | undefined): string | undefined =>
  style?.numberFormat ?? (cell instanceof FormulaCell || cell instanceof SpillCell ? cell.format : undefined);

export function readValues(model: SpreadsheetModel, sheet: SheetModel, place: Box): ScriptValue[][] {
  model.settle({ sheet: sheet.id, box: place });
  const zone = zoneOf(model.zone);
  return readWith<ScriptValue>(sheet, place, (cell, style) => {
    if (typeof cell === "string" || typeof cell === "boolean") return cell;
    const value = typeof cell === "number" ? cell : resultOf(cell);
    if (value === null) return "";
    if (typeof value === "number") return isMoment(formatOf(cell, style)) ? new Date(zone.instant(value)) : value;
    return value instanceof CellError ? value.code : value;
  });
}

export function readDisplay(model: SpreadsheetModel, sheet: SheetModel, place: Box): string[][] {
  model.settle({ sheet: sheet.id, box: place });
  return readWith<string>(sheet, place, (cell, style) => display(resultOf(cell), formatOf(cell, style), model.locale));
}

/** Formulas in English, `""` elsewhere. */
export function readFormulas(sheet: SheetModel, place: Box): string[][] {
  return readWith<string>(sheet, place, (cell) => (cell instanceof FormulaCell ? cell.source : ""));
}

/** Plain values: days stay serial numbers, errors their text. */
export function readScalars(model: SpreadsheetModel, sheet: SheetModel, place: Box): Scalar[][] {
  model.settle({ sheet: sheet.id, box: place });
  return readWith<Scalar>(sheet, place, (cell) => {
    const value = resultOf(cell);
    return value instanceof CellError ? value.code : value;
  });
}
