/** A workbook without its cells, as Univer wants it. */
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { Choice, Tab } from "../../cells.ts";

/** Google's standard sizes, in pixels. */
const WIDTH = 100;
const HEIGHT = 21;

type Sparse<T> = Record<number, T>;

function columnData(tab: Tab): Sparse<Partial<IColumnData>> {
  const found: Sparse<Partial<IColumnData>> = {};
  for (const [column, w] of Object.entries(tab.widths)) found[Number(column)] = { w };
  for (const column of tab.hiddenColumns) found[column] = { ...found[column], hd: BooleanNumber.TRUE };
  return found;
}

function rowData(tab: Tab): Sparse<Partial<IRowData>> {
  const found: Sparse<Partial<IRowData>> = {};
  for (const [row, h] of Object.entries(tab.heights)) found[Number(row)] = { h, ia: BooleanNumber.FALSE };
  for (const row of tab.hiddenRows) found[row] = { ...found[row], hd: BooleanNumber.TRUE };
  return found;
}

function sheetData(tab: Tab): Partial<IWorksheetData> {
  const frozen = tab.frozenRows > 0 || tab.frozenColumns > 0;
  return {
    id: String(tab.id),
    name: tab.name,
    rowCount: tab.rows,
    columnCount: tab.columns,
    defaultColumnWidth: WIDTH,
    defaultRowHeight: HEIGHT,
    hidden: tab.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(tab.color !== null && { tabColor: tab.color }),
    ...(frozen && {
      freeze: {
        xSplit: tab.frozenColumns,
        ySplit: tab.frozenRows,
        startRow: tab.frozenRows > 0 ? tab.frozenRows : -1,
        startColumn: tab.frozenColumns > 0 ? tab.frozenColumns : -1,
      },
    }),
    columnData: columnData(tab),
    rowData: rowData(tab),
    mergeData: tab.merges.map((area) => ({
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    })),
    showGridlines: tab.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/**
 * Univer writes a list of choices as one text, so a list with a comma in a value goes without a drop-down. It refuses nothing: it would put back
 * what stood there as if it had been typed; the host refuses.
 */
function ruleOf(choice: Choice, uid: string) {
  const { area, kind, values } = choice;
  const ranges = [
    { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 },
  ];
  const common = { uid, ranges, allowBlank: true, errorStyle: DataValidationErrorStyle.INFO };
  if (kind === "checkbox") return { ...common, type: DataValidationType.CHECKBOX };
  return { ...common, type: DataValidationType.LIST, formula1: values.join(","), renderMode: DataValidationRenderMode.ARROW };
}

function rules(tabs: readonly Tab[]) {
  const drawn = (tab: Tab) => tab.choices.filter(({ values }) => !values.some((value) => value.includes(",")));
  return Object.fromEntries(tabs.map((tab) => [String(tab.id), drawn(tab).map((choice, at) => ruleOf(choice, `${tab.id}-${at}`))]));
}

/** Google's default font is Arial 10. */
export function workbookData(id: string, tabs: readonly Tab[], chinese: boolean): Partial<IWorkbookData> {
  return {
    id,
    locale: chinese ? LocaleType.ZH_CN : LocaleType.EN_US,
    sheetOrder: tabs.map((tab) => String(tab.id)),
    sheets: Object.fromEntries(tabs.map((tab) => [String(tab.id), sheetData(tab)])),
    resources: [{ name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(rules(tabs)) }],
    defaultStyle: { ff: "Arial", fs: 10 },
  };
}
