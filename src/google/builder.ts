/** Builds tabs and furnishes them, with as few calls as runs of like columns allow. */
import type { Builder, ColumnWork, FoundTab, State, TabWork } from "../app/ports.ts";
import { type EntityName, entityNames } from "../crm/entities.ts";
import { furnitureOf } from "./furniture.ts";
import { markColumn, markedSheets, markSheet } from "./marks.ts";
import { offer } from "./offers.ts";
import { runsOf } from "./runs.ts";
import { recall, remember, type Tabs } from "./tabs.ts";
import { noteZone } from "./workbook.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const headingStyle = { background: "#e8f0fe", colour: "#1f3864" } as const;

function sheetById({ book }: Tabs, id: number): Sheet {
  const sheet = book().getSheetById(id);
  if (sheet) return sheet;
  throw new Error(`There is no sheet ${id}.`);
}

function found(sheet: Sheet, entity: EntityName | null): FoundTab {
  const width = sheet.getLastColumn();
  const headings = width === 0 ? [] : (sheet.getRange(1, 1, 1, width).getValues()[0] ?? []);
  return { sheet: sheet.getSheetId(), title: sheet.getName(), entity, headings: headings.map(String), blank: width === 0 };
}

/** Marks are dear to read, and needed only where what is remembered has gone. */
function findTabs(tabs: Tabs, state: State): readonly FoundTab[] {
  const sheets = tabs.book().getSheets();
  const remembered = new Map(entityNames.map((name) => [recall(state, name)?.sheet, name]));
  const known = sheets.filter((sheet) => remembered.has(sheet.getSheetId())).length;
  const marked = known === entityNames.length ? new Map<number, EntityName>() : markedSheets(tabs.book());
  return sheets.map((sheet) => found(sheet, remembered.get(sheet.getSheetId()) ?? marked.get(sheet.getSheetId()) ?? null));
}

/** The columns of which the work says the same, as runs. */
function eachRun<T>(
  columns: readonly ColumnWork[],
  pick: (work: ColumnWork) => T | undefined,
  act: (value: T, run: { readonly from: number; readonly count: number }) => void,
): void {
  const byValue = new Map<T, number[]>();
  for (const work of columns) {
    const value = pick(work);
    if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), work.column]);
  }
  for (const [value, at] of byValue) for (const run of runsOf(at)) act(value, run);
}

function writeHeadings(sheet: Sheet, columns: readonly ColumnWork[]): void {
  const texts = new Map(columns.flatMap(({ column, heading }) => (heading === undefined ? [] : [[column, heading]])));
  for (const { from, count } of runsOf(texts.keys())) {
    const range = sheet.getRange(1, from + 1, 1, count);
    range.setValues([Array.from({ length: count }, (_, index) => texts.get(from + index) ?? "")]);
    range.setFontWeight("bold").setBackground(headingStyle.background).setFontColor(headingStyle.colour).setVerticalAlignment("middle");
  }
}

/** Whole columns below the headings. */
const below = (sheet: Sheet, { from, count }: { readonly from: number; readonly count: number }): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(2, from + 1, sheet.getMaxRows() - 1, count);

function furnish(sheet: Sheet, columns: readonly ColumnWork[], { guarded }: { readonly guarded: string }): void {
  eachRun(
    columns,
    ({ format }) => format,
    (format, run) => below(sheet, run).setNumberFormat(format).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP),
  );
  eachRun(
    columns,
    ({ width }) => width,
    (width, { from, count }) => sheet.setColumnWidths(from + 1, count, width),
  );
  eachRun(
    columns,
    ({ wrap }) => wrap || undefined,
    (_, run) => below(sheet, run).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP),
  );
  eachRun(
    columns,
    ({ hidden }) => hidden || undefined,
    (_, { from, count }) => sheet.hideColumns(from + 1, count),
  );
  eachRun(
    columns,
    ({ guard }) => guard || undefined,
    (_, run) => below(sheet, run).protect().setDescription(guarded).setWarningOnly(true),
  );
  for (const { column, mark } of columns) if (mark !== undefined) markColumn(sheet, column, mark);
}

/** A sheet has one row that cannot be deleted or frozen away, and 26 columns at first. */
function makeRoom(sheet: Sheet, columns: readonly ColumnWork[]): void {
  const [needed, columnsThere, rows] = [Math.max(0, ...columns.map(({ column }) => column)) + 1, sheet.getMaxColumns(), sheet.getMaxRows()];
  if (needed > columnsThere) sheet.insertColumnsAfter(columnsThere, needed - columnsThere);
  if (rows < 2) sheet.insertRowsAfter(rows, 1);
}

function buildTab(sheet: Sheet, work: TabWork, words: { readonly guarded: string }): void {
  if (work.title !== undefined) sheet.setName(work.title);
  if (work.mark !== undefined) markSheet(sheet, work.mark);
  if (work.colour !== undefined) sheet.setTabColor(work.colour);
  makeRoom(sheet, work.columns);
  writeHeadings(sheet, work.columns);
  furnish(sheet, work.columns, words);
  if (work.freeze) sheet.setFrozenRows(1);
  if (work.filter) sheet.getRange(1, 1, sheet.getMaxRows(), Math.max(1, sheet.getLastColumn())).createFilter();
}

export const googleBuilder = (tabs: Tabs, state: State): Builder => ({
  setZone: (zone) => {
    if (tabs.book().getSpreadsheetTimeZone() !== zone) tabs.book().setSpreadsheetTimeZone(zone);
    noteZone(state);
  },
  tabs: () => findTabs(tabs, state),
  create: (title) => tabs.book().insertSheet(title, tabs.book().getNumSheets()).getSheetId(),
  furniture: (sheet) => furnitureOf(sheetById(tabs, sheet)),
  build: (sheet, work, words) => {
    buildTab(sheetById(tabs, sheet), work, words);
    tabs.forget();
  },
  offer: (sheet, offers, help) => {
    for (const { column, offer: what } of offers) offer(tabs, below(sheetById(tabs, sheet), { from: column, count: 1 }), { what, help });
  },
  remember: (name, sheet, headings) => {
    const known = recall(state, name);
    const same = known?.sheet === sheet && JSON.stringify(known.headings) === JSON.stringify(headings);
    if (!same) remember(state, name, { sheet, headings });
  },
  recall: (name) => recall(state, name)?.headings ?? {},
  remove: (sheet) => tabs.book().deleteSheet(sheetById(tabs, sheet)),
});
