/** The grid: Univer as a view. It is fed tabs and blocks of cells, and gives back edits and selections; nothing else knows Univer. */
import { type ICellData, type IStyleData, LocaleType, LogLevel, mergeLocales, type Nullable, Univer, type Workbook } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
  UniverSheetsCorePreset,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
} from "@univerjs/preset-sheets-core";
import en from "@univerjs/preset-sheets-core/locales/en-US";
import zh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteZh from "@univerjs/preset-sheets-note/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import type { Area, Block, Edit, Reform, Tab } from "../../wire.ts";
import { eachCell, eachNote, editText, linkOf, shownText, tickText, typedText } from "./cells.ts";
import { editsOf } from "./edits.ts";
import { reformOf, sizeOf } from "./reforms.ts";
import { workbookData } from "./workbook.ts";

/** Where the cursor stands, and what the formula bar shows for it. */
export interface Cursor {
  tab: number;
  area: Area;
  text: string;
  link: string | null;
}

export interface GridEvents {
  onEdit(edit: Edit): void;
  /** Rows, columns or tabs are to be changed; Univer leaves it to the store. */
  onReform(reform: Reform): void;
  onCursor(cursor: Cursor): void;
  onTab(tab: number): void;
  /** Scrolled, zoomed or resized: what floats over the grid must be placed anew. */
  onMove(): void;
}

export interface Grid {
  /** Shows these tabs; cells that are already here stay. */
  show(tabs: readonly Tab[], active: number | null): void;
  /** Puts cells into a tab. */
  put(tab: number, block: Block): void;
  /** Puts a tab's cells in place of all that it had. */
  replace(tab: number, block: Block): void;
  select(tab: number, area: Area): void;
  /** Where a cell stands, in pixels of the grid's own corner; null when its tab is not shown. */
  place(tab: number, row: number, column: number): { x: number; y: number } | null;
  cursor(): Cursor | null;
  dispose(): void;
}

interface Typed {
  row: number;
  column: number;
  text: string;
}

function makeUniver(container: HTMLElement, chinese: boolean): Univer {
  const univer = new Univer({
    locale: chinese ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: chinese
      ? { [LocaleType.ZH_CN]: mergeLocales(zh, validationZh, noteZh) }
      : { [LocaleType.EN_US]: mergeLocales(en, validationEn, noteEn) },
    logLevel: LogLevel.ERROR,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    formulaBar: false,
    contextMenu: false,
    footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true },
    disableAutoFocus: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  // Cells are shown as the store formats them, so Univer's own number formats stay out.
  const left = new Set<unknown>([UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin]);
  for (const plugin of [
    ...preset.plugins,
    ...UniverSheetsDataValidationPreset({ showEditOnDropdown: false }).plugins,
    ...UniverSheetsNotePreset().plugins,
  ]) {
    if (!Array.isArray(plugin)) {
      if (!left.has(plugin)) univer.registerPlugin(plugin);
    } else if (!left.has(plugin[0])) univer.registerPlugin(plugin[0], plugin[1]);
  }
  return univer;
}

/** Cells show what the store says they show, and are edited as the store says they were typed. */
function showAsStored(univer: Univer): void {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    handler: (cell, location, next) => {
      const shown = shownText(location.rawData);
      return next(cell && shown !== undefined ? { ...cell, v: shown } : cell);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, location, next) => {
      const raw = location.worksheet.getCellRaw(location.row, location.col);
      return next(raw ? { ...cell, v: editText(raw, patternOf(location.workbook, raw)), t: 1 } : cell);
    },
  });
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function patternOf(workbook: Workbook, cell: Nullable<ICellData>): string | undefined {
  return workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
}

/** Builds the grid inside an element. */
export function createGrid(container: HTMLElement, chinese: boolean, events: GridEvents): Grid {
  const univer = makeUniver(container, chinese);
  const api = FUniver.newAPI(univer);
  const blocks = new Map<number, Block[]>();
  const noted = new Map<number, Set<string>>();
  let shape = "";
  let shownTabs: readonly Tab[] = [];
  let unit = 0;
  let applying = false;
  let typed: Typed | null = null;
  /** A place in a tab that the page has not been told of yet. */
  let awaited: { tab: number; area: Area } | null = null;

  const isTick = (row: number, column: number, id: number): boolean =>
    shownTabs.some(
      ({ id: tab, choices }) => tab === id && choices.some(({ kind, area }) => kind === "checkbox" && covers(area, row, column)),
    );

  function quietly(change: () => void): void {
    applying = true;
    try {
      change();
    } finally {
      applying = false;
    }
  }

  function write(tab: number, block: Block): void {
    const workbook = api.getActiveWorkbook()?.getWorkbook();
    const sheet = workbook?.getSheetBySheetId(String(tab));
    if (!workbook || !sheet) return;
    const styles = workbook.getStyles();
    const numbers = new Map<IStyleData, string>();
    const matrix = sheet.getCellMatrix();
    eachCell(block, (row, column, cell) => {
      if (row >= sheet.getRowCount() || column >= sheet.getColumnCount()) return;
      if (Object.keys(cell).length === 0) return void matrix.realDeleteValue(row, column);
      if (typeof cell.s !== "object" || cell.s === null) return void matrix.setValue(row, column, cell);
      const number = numbers.get(cell.s) ?? styles.setValue(cell.s) ?? "";
      numbers.set(cell.s, number);
      matrix.setValue(row, column, { ...cell, s: number });
    });
    writeNotes(tab, block);
    // An empty mutation: Univer lays out and paints the tab again.
    quietly(() =>
      api.syncExecuteCommand(
        SetRangeValuesMutation.id,
        { unitId: workbook.getUnitId(), subUnitId: String(tab), cellValue: {} },
        { onlyLocal: true },
      ),
    );
  }

  /** Notes as the store has them: new and changed ones are put, others of the block are taken away. */
  function writeNotes(tab: number, block: Block): void {
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(String(tab));
    if (!sheet) return;
    const seen = noted.get(tab) ?? new Set<string>();
    noted.set(tab, seen);
    quietly(() => {
      eachNote(block, (row, col, note) => {
        const id = `${tab}-${row}-${col}`;
        if (note !== undefined) sheet.getRange(row, col).createOrUpdateNote({ id, row, col, note, width: 220, height: 90, show: false });
        else if (seen.has(id)) sheet.getRange(row, col).deleteNote();
        if (note === undefined) seen.delete(id);
        else seen.add(id);
      });
    });
  }

  function cursor(): Cursor | null {
    const workbook = api.getActiveWorkbook();
    const sheet = workbook?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!workbook || !sheet || !range) return null;
    const raw = sheet.getSheet().getCellRaw(range.getRow(), range.getColumn());
    return {
      tab: Number(sheet.getSheetId()),
      area: { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() },
      text: editText(raw, patternOf(workbook.getWorkbook(), raw)),
      link: linkOf(raw) ?? null,
    };
  }

  function tellCursor(): void {
    const at = cursor();
    if (at) events.onCursor(at);
  }

  function build(tabs: readonly Tab[], active: number | null): void {
    const before = cursor();
    const old = api.getActiveWorkbook();
    const scrolled = old?.getActiveSheet()?.getScrollState();
    unit += 1;
    noted.clear();
    quietly(() => {
      if (old) api.disposeUnit(old.getId());
      api.createWorkbook(workbookData(`book-${unit}`, tabs, chinese));
      // Univer's services for sheets are there once there is a workbook.
      if (unit > 1) return;
      showAsStored(univer);
      const selections = univer.__getInjector().get(SheetsSelectionsService);
      selections.selectionChanged$.subscribe(tellCursor);
      selections.selectionMoveEnd$.subscribe(tellCursor);
    });
    for (const [tab, list] of blocks) for (const block of list) write(tab, block);
    const target = awaited ?? before;
    const shown = tabs.find((tab) => tab.id === (target?.tab ?? active) && !tab.hidden);
    if (!shown) return;
    activate(shown.id);
    if (target) select(target.tab, target.area);
    if (scrolled && before === target)
      api.getActiveWorkbook()?.getActiveSheet().scrollToCell(scrolled.sheetViewStartRow, scrolled.sheetViewStartColumn);
  }

  function activate(tab: number): void {
    api.getActiveWorkbook()?.getSheetBySheetId(String(tab))?.activate();
  }

  function select(tab: number, area: Area): void {
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(String(tab));
    awaited = sheet ? null : { tab, area };
    if (!sheet || area.row >= sheet.getMaxRows() || area.column >= sheet.getMaxColumns()) return;
    sheet.activate();
    sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
    const seen = sheet.getVisibleRange();
    const inside =
      seen && area.row >= seen.startRow && area.row < seen.endRow && area.column >= seen.startColumn && area.column < seen.endColumn;
    if (!inside) sheet.scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 1));
  }

  api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    typed = isConfirm
      ? {
          row,
          column,
          text: value
            .toPlainText()
            .replace(/\r?\n$/, "")
            .replaceAll("\r", "\n"),
        }
      : null;
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const at = applying ? null : cursor();
    if (!at) return;
    const asked = reformOf(event.id, event.params, at);
    if (asked?.reform) events.onReform(asked.reform);
    event.cancel = asked?.cancel ?? false;
  });
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    if (!applying) events.onTab(Number(activeSheet.getSheetId()));
    tellCursor();
    events.onMove();
  });
  api.addEvent(api.Event.Scroll, () => events.onMove());
  api.addEvent(api.Event.SheetZoomChanged, () => events.onMove());
  api.onCommandExecuted((command, options) => {
    const resized = applying ? null : sizeOf(command.id, command.params);
    if (resized) events.onReform(resized);
    if (command.id !== SetRangeValuesMutation.id || applying || options?.fromFormula || !command.params) return;
    const workbook = api.getActiveWorkbook()?.getWorkbook();
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    if (!workbook || !cellValue) return;
    const sheet = workbook.getSheetBySheetId(subUnitId);
    const text = (row: number, column: number, put: unknown): string => {
      if (typed && typed.row === row && typed.column === column) return typed.text;
      const tick = isTick(row, column, Number(subUnitId)) ? tickText(put) : null;
      return tick ?? typedText(put, patternOf(workbook, sheet?.getCellRaw(row, column)));
    };
    for (const edit of editsOf(Number(subUnitId), cellValue, text)) events.onEdit(edit);
    typed = null;
  });

  return {
    show(tabs, active) {
      const next = JSON.stringify(tabs);
      if (next === shape || tabs.length === 0) return;
      shape = next;
      shownTabs = tabs;
      build(tabs, active);
    },
    put(tab, block) {
      blocks.set(tab, [...(blocks.get(tab) ?? []), block]);
      write(tab, block);
      tellCursor();
    },
    replace(tab, block) {
      blocks.set(tab, [block]);
      api.getActiveWorkbook()?.getWorkbook().getSheetBySheetId(String(tab))?.getCellMatrix().reset();
      write(tab, block);
      tellCursor();
    },
    select,
    place(tab, row, column) {
      const sheet = api.getActiveWorkbook()?.getActiveSheet();
      if (!sheet || Number(sheet.getSheetId()) !== tab || row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) return null;
      const { x, y } = sheet.getRange(row, column).getCellRect();
      return { x, y };
    },
    cursor,
    dispose: () => univer.dispose(),
  };
}
