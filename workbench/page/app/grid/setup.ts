/** Univer with the parts that a view needs, showing cells as the store formats them. */
import {
  type ICellData,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Nullable,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  UniverSheetsCorePreset,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
} from "@univerjs/preset-sheets-core";
import en from "@univerjs/preset-sheets-core/locales/en-US";
import zh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { SheetsDataValidationValidatorService, UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteZh from "@univerjs/preset-sheets-note/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { editText, shownText } from "./cells.ts";

const LOCALES = {
  [LocaleType.EN_US]: mergeLocales(en, validationEn, noteEn),
  [LocaleType.ZH_CN]: mergeLocales(zh, validationZh, noteZh),
};

/** The store formats numbers; Univer's own formats stay out. */
const LEFT_OUT = new Set<unknown>([UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin]);

function pluginsIn(container: HTMLElement) {
  const core = UniverSheetsCorePreset({
    container,
    header: false,
    toolbar: false,
    formulaBar: false,
    contextMenu: false,
    footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true },
    disableAutoFocus: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  // A search in the list would take the keyboard from who is typing into the cell.
  const choices = UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false });
  return [...core.plugins, ...choices.plugins, ...UniverSheetsNotePreset().plugins];
}

/** Starts Univer inside an element. */
export function startUniver(container: HTMLElement, chinese: boolean): Univer {
  const univer = new Univer({ locale: chinese ? LocaleType.ZH_CN : LocaleType.EN_US, locales: LOCALES, logLevel: LogLevel.ERROR });
  for (const plugin of pluginsIn(container)) {
    if (!Array.isArray(plugin)) {
      if (!LEFT_OUT.has(plugin)) univer.registerPlugin(plugin);
    } else if (!LEFT_OUT.has(plugin[0])) univer.registerPlugin(plugin[0], plugin[1]);
  }
  return univer;
}

/** The number format of a cell. */
export function patternOf(workbook: Workbook, cell: Nullable<ICellData>): string | undefined {
  return workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
}

/** Cells show what the store says they show, and are edited as they were typed. To be called once there is a workbook. */
export function showAsStored(univer: Univer): void {
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

/** Univer checks cells against their rules a moment after a change, and throws where the workbook has been replaced meanwhile. */
export function checkOnlyOpenBooks(univer: Univer): void {
  const injector = univer.__getInjector();
  const validator = injector.get(SheetsDataValidationValidatorService);
  const books = injector.get(IUniverInstanceService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (book, tab, ranges) => {
    const open = books.getUnit<Workbook>(book, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(tab);
    return open ? check(book, tab, ranges) : [];
  };
}
