/** Developer metadata: the marks by which a tab and its columns are known when their names are changed. */
import { type EntityName, entityNames } from "../crm/entities.ts";
import { wholeColumn } from "./a1.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

const tabKey = "rapport.entity";
const columnKey = "rapport.field";

/** The tab that bears this entity's mark, if exactly one does: a duplicated tab may bear its original's. */
export function markedSheet(book: Book, name: EntityName): Sheet | undefined {
  const marks = book.createDeveloperMetadataFinder().withKey(tabKey).withValue(name).find();
  const sheets = marks.map((mark) => mark.getLocation().getSheet());
  return sheets.length === 1 ? (sheets[0] ?? undefined) : undefined;
}

/** Sheet id → the entity whose mark it bears; a mark on several sheets says nothing. */
export function markedSheets(book: Book): ReadonlyMap<number, EntityName> {
  const marks = book.createDeveloperMetadataFinder().withKey(tabKey).find();
  const places = marks.flatMap((mark): [number, string][] => {
    const sheet = mark.getLocation().getSheet();
    return sheet ? [[sheet.getSheetId(), mark.getValue() ?? ""]] : [];
  });
  const single = places.filter(([, value]) => places.filter(([, other]) => other === value).length === 1);
  return new Map(
    single.flatMap(([sheet, value]) => entityNames.filter((name) => name === value).map((name): [number, EntityName] => [sheet, name])),
  );
}

const columnMarks = (sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
  sheet.createDeveloperMetadataFinder().withKey(columnKey).find();

export const countMarks = (sheet: Sheet): number => columnMarks(sheet).length;

/** Field → the columns, from 0, that bear its mark. Costs four calls a column, so that it is asked only in doubt. */
export function markedColumns(sheet: Sheet): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const mark of columnMarks(sheet)) {
    const field = mark.getValue();
    const column = mark.getLocation().getColumn();
    if (field !== null && column) found.set(field, [...(found.get(field) ?? []), column.getColumn() - 1]);
  }
  return found;
}

export const markSheet = (sheet: Sheet, name: EntityName): void => {
  sheet.addDeveloperMetadata(tabKey, name, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
};

/** Marks the column, from 0. Only whole columns take metadata (platform.md 5.3). */
export function markColumn(sheet: Sheet, column: number, field: string): void {
  sheet.getRange(wholeColumn(column)).addDeveloperMetadata(columnKey, field, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
