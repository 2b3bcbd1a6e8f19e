/** Reads how a tab is furnished: marks, formats, drop-downs, warnings, frozen headings, filter. */
import type { Furniture } from "../app/ports.ts";
import { languages } from "../text/language.ts";
import { countMarks, markedColumns } from "./marks.ts";
import { offered } from "./offers.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Protections of ours are known by what they say, in any shipped language. */
function guardedColumns(sheet: Sheet): ReadonlySet<number> {
  const sayings = new Set(Object.values(languages).map(({ menu }) => menu.guarded));
  const ours = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter((protection) => sayings.has(protection.getDescription()));
  const columns = ours.flatMap((protection) => {
    const range = protection.getRange();
    const first = range?.getColumn() ?? 1;
    return Array.from({ length: range?.getNumColumns() ?? 0 }, (_, index) => first - 1 + index);
  });
  return new Set(columns);
}

/** The first row below the headings, which stands for the whole columns; a sheet cut down to its headings has none, and Google throws. */
function firstRow(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range | undefined {
  const width = sheet.getLastColumn();
  try {
    return width === 0 ? undefined : sheet.getRange(2, 1, 1, width);
  } catch {
    return undefined;
  }
}

export function furnitureOf(sheet: Sheet): Furniture {
  const row = firstRow(sheet);
  return {
    marked: countMarks(sheet),
    marks: () => markedColumns(sheet),
    formats: row?.getNumberFormats()[0] ?? [],
    offers: (row?.getDataValidations()[0] ?? []).map(offered),
    guarded: guardedColumns(sheet),
    frozen: sheet.getFrozenRows() > 0,
    filtered: sheet.getFilter() !== null,
  };
}
