/** The grid: Univer as a view. It is fed tabs and blocks of cells, and gives back edits and selections. */
import type { Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  ILayoutService,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { Area, Block, Tab } from "../../cells.ts";
import type { Edit, Reform } from "../../wire.ts";
import { editText, linkOf } from "./cells.ts";
import { type FocusGuard, guardFocus } from "./focus.ts";
import { fitRows, wrappedRows } from "./heights.ts";
import { HeldCells } from "./held.ts";
import { putCells, putNotes, repaint } from "./paint.ts";
import { reformOf, sizeOf } from "./reforms.ts";
import type { Span } from "./rows.ts";
import { checkOnlyOpenBooks, patternOf, showAsStored, startUniver } from "./setup.ts";
import { isInSight, placeOfCell, rowsInSight } from "./sight.ts";
import { Typing } from "./typing.ts";
import { workbookData } from "./workbook.ts";

/** Where the cursor stands, and what the formula bar shows for it. */
export interface Cursor {
  tab: number;
  area: Area;
  text: string;
  link: string | null;
}

/** How the grid is to be for this person. */
export interface GridLook {
  readonly chinese: boolean;
  /** No cell opens for typing; what is changed in other ways, the server refuses. */
  readonly readOnly: boolean;
}

export interface GridEvents {
  onEdit(edit: Edit): void;
  /** Rows, columns or tabs are to be changed; Univer leaves it to the store. */
  onReform(reform: Reform): void;
  onCursor(cursor: Cursor): void;
  onTab(tab: number): void;
  /** A tab has had so many patches that it should be replaced by a whole one. */
  onFull(tab: number): void;
  /** Scrolled, zoomed or resized: what floats over the grid must be placed anew. */
  onMove(tab: number): void;
}

export class Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  private readonly held = new HeldCells();
  private readonly focus: FocusGuard;
  /** The first cell in sight, by tab, of those that have been scrolled: Univer cannot be asked before it has drawn. */
  private readonly scrolledTo = new Map<number, { readonly row: number; readonly column: number }>();
  private readonly noted = new Map<number, Set<string>>();
  private tabs: readonly Tab[] = [];
  private shape = "";
  private unit = 0;
  /** Whether Univer has drawn its first workbook: before that it cannot scroll. */
  private drawn = false;
  /** Whether what Univer now reports is our own doing. */
  private applying = false;
  private readonly typing = new Typing();
  /** A place in a tab that the page has not been told of yet. */
  private awaited: { tab: number; area: Area } | null = null;

  constructor(
    container: HTMLElement,
    private readonly look: GridLook,
    private readonly events: GridEvents,
  ) {
    this.focus = guardFocus(container);
    this.univer = startUniver(container, look.chinese);
    this.api = FUniver.newAPI(this.univer);
    this.listen();
  }

  /** Shows these tabs; cells that are already here stay. */
  show(tabs: readonly Tab[], active: number | null): void {
    const shape = JSON.stringify(tabs);
    if (shape === this.shape || tabs.length === 0) return;
    this.shape = shape;
    this.tabs = tabs;
    this.build(active);
    requestAnimationFrame(() => this.tellMove());
  }

  /** Puts cells into a tab. */
  put(tab: number, block: Block): void {
    const many = this.held.patch(tab, block);
    this.paint(tab, block);
    if (many) this.events.onFull(tab);
  }

  /** Adds rows that had not come yet. */
  fill(tab: number, block: Block): void {
    this.held.fill(tab, block);
    this.paint(tab, block);
  }

  /** Puts a tab's cells in place of all that it had. */
  replace(tab: number, block: Block): void {
    this.held.replace(tab, block);
    this.workbook()?.getSheetBySheetId(String(tab))?.getCellMatrix().reset();
    this.paint(tab, block);
  }

  /** The rows of a tab that can be seen; null when it is not shown. */
  sight(tab: number): Span | null {
    return rowsInSight(this.api, tab);
  }

  /** Moves the cursor, and the view when it would be out of sight; to a tab to come as soon as it is there. */
  select(tab: number, area: Area): void {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(String(tab));
    this.awaited = sheet ? null : { tab, area };
    if (!sheet || area.row >= sheet.getMaxRows() || area.column >= sheet.getMaxColumns()) return;
    sheet.activate();
    sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
    if (this.drawn && !isInSight(this.api, area)) sheet.scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 1));
  }

  /** Lets the keyboard type into the cell that is selected. */
  takeKeyboard(): void {
    this.focus.release();
    this.univer.__getInjector().get(ILayoutService).focus();
  }

  /** Where a cell stands, in pixels of the grid's own corner; null when its tab is not shown. */
  place(tab: number, row: number, column: number): { x: number; y: number } | null {
    return placeOfCell(this, tab, [row, column]);
  }

  cursor(): Cursor | null {
    const [workbook, sheet] = [this.workbook(), this.api.getActiveWorkbook()?.getActiveSheet()];
    const range = sheet?.getActiveRange();
    if (!workbook || !sheet || !range) return null;
    const raw = sheet.getSheet().getCellRaw(range.getRow(), range.getColumn());
    return {
      tab: Number(sheet.getSheetId()),
      area: { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() },
      text: editText(raw, patternOf(workbook, raw)),
      link: linkOf(raw) ?? null,
    };
  }

  dispose(): void {
    this.focus.stop();
    this.univer.dispose();
  }

  private workbook() {
    return this.api.getActiveWorkbook()?.getWorkbook();
  }

  private quietly(change: () => void): void {
    this.applying = true;
    try {
      change();
    } finally {
      this.applying = false;
    }
  }

  private paint(tab: number, block: Block): void {
    this.draw(tab, [block]);
    this.tellCursor();
  }

  private draw(tab: number, blocks: readonly Block[]): void {
    const workbook = this.workbook();
    if (!workbook?.getSheetBySheetId(String(tab))) return;
    const seen = this.noted.get(tab) ?? new Set<string>();
    this.noted.set(tab, seen);
    this.quietly(() => {
      for (const block of blocks) {
        putCells(workbook, tab, block);
        putNotes(this.api, { tab, block, seen });
      }
      repaint(this.api, tab);
      fitRows(this, tab, blocks.flatMap(wrappedRows));
    });
  }

  /** A new workbook in place of the old one, with the cursor and the view where they were. */
  private build(active: number | null): void {
    const before = this.cursor();
    const old = this.api.getActiveWorkbook();
    this.focus.hold();
    this.unit += 1;
    this.noted.clear();
    this.quietly(() => {
      if (old) this.api.disposeUnit(old.getId());
      this.api.createWorkbook(workbookData(`book-${this.unit}`, this.tabs, this.look.chinese));
      if (this.unit === 1) this.begin();
    });
    this.held.each((tab, blocks) => this.draw(tab, blocks));
    const target = this.awaited ?? before;
    const shown = this.tabs.find((tab) => tab.id === (target?.tab ?? active) && !tab.hidden);
    if (!shown) return;
    this.api.getActiveWorkbook()?.getSheetBySheetId(String(shown.id))?.activate();
    if (target) this.select(target.tab, target.area);
    const scrolled = before === target && this.scrolledTo.get(shown.id);
    if (scrolled && this.drawn) this.api.getActiveWorkbook()?.getActiveSheet().scrollToCell(scrolled.row, scrolled.column);
  }

  /** Univer's services for sheets are there once there is a workbook. */
  private begin(): void {
    showAsStored(this.univer);
    checkOnlyOpenBooks(this.univer);
    const selections = this.univer.__getInjector().get(SheetsSelectionsService);
    selections.selectionChanged$.subscribe(() => this.tellCursor());
    selections.selectionMoveEnd$.subscribe(() => this.tellCursor());
  }

  private tellCursor(): void {
    const at = this.cursor();
    if (at) this.events.onCursor(at);
  }

  private whenDrawn(): void {
    this.drawn = true;
    const at = this.cursor();
    if (at) this.select(at.tab, at.area);
  }

  private tellMove(): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    if (sheet) this.events.onMove(Number(sheet.getSheetId()));
  }

  private listen(): void {
    const { api, events } = this;
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      if (this.look.readOnly) event.cancel = true;
    });
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Rendered) requestAnimationFrame(() => this.whenDrawn());
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      this.typing.note(isConfirm ? { row, column, text: value.toPlainText() } : null);
    });
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const at = this.applying ? null : this.cursor();
      const asked = at && reformOf(event.id, event.params, at);
      if (asked?.reform) events.onReform(asked.reform);
      if (asked) event.cancel = asked.cancel;
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (!this.applying) events.onTab(Number(activeSheet.getSheetId()));
      this.tellCursor();
      this.tellMove();
    });
    api.addEvent(api.Event.Scroll, ({ worksheet }) => {
      const { sheetViewStartRow: row, sheetViewStartColumn: column } = worksheet.getScrollState();
      if (!this.applying) this.scrolledTo.set(Number(worksheet.getSheetId()), { row, column });
      this.tellMove();
    });
    api.addEvent(api.Event.SheetZoomChanged, () => this.tellMove());
    api.onCommandExecuted((command, options) => {
      if (this.applying || options?.fromFormula) return;
      const resized = sizeOf(command.id, command.params);
      if (resized) events.onReform(resized);
      if (command.id === SetRangeValuesMutation.id) this.tellEdits(command.params as ISetRangeValuesMutationParams);
    });
  }

  private tellEdits(params: ISetRangeValuesMutationParams): void {
    const workbook = this.workbook();
    if (!workbook) return;
    for (const edit of this.typing.editsOf(params, workbook, this.tabs)) this.events.onEdit(edit);
  }
}
