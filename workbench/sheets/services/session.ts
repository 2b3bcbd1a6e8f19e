/** One execution at work on one workbook: its write buffer, its rights and its costs. */

import type { Menu } from "../../runtime/execution/report.ts";
import { type Execution, GoogleError, type GoogleObject, type RoundTrip } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";
import type { Box } from "../model/box.ts";
import { mayEdit } from "../model/guard.ts";
import type { SheetModel } from "../model/sheet.ts";
import { errors } from "../model/text.ts";
import type { SpreadsheetModel } from "../model.ts";

/** What the workbench lends to the spreadsheet's services. */
export interface Hooks {
  /** `SpreadsheetApp.getUi()`; throws where Google has no user interface. */
  ui(): GoogleObject;
  /** Shows a message over the grid (`Spreadsheet.toast`). */
  toast?(message: string, title: string, seconds: number): void;
  /** Puts a menu with this title in place of the one there is; `null` takes it away. */
  menu?(title: string, menu: Menu | null): void;
  /** The other workbooks; without it there are none. */
  readonly shelf?: Shelf;
}

/** Where workbooks are kept that a script makes, and how it finds them. */
export interface Shelf {
  /** Whether the script is bound to the workbook that it runs beside. */
  readonly bound: boolean;
  /** The workbook with this id, if the person may open it; throws where Google does, for the method of this name. */
  find(id: string, method: string): SpreadsheetModel;
  /** Whether the person may change anything in it. */
  mayWrite(book: SpreadsheetModel): boolean;
  /** Puts a new workbook there, owned by the person. */
  add(make: (settings: { readonly id: string; readonly owner: string }) => SpreadsheetModel): SpreadsheetModel;
}

/** The workbooks that one execution has open, each with its own buffer, and the one that counts as active. */
interface Desk {
  readonly sessions: Map<SpreadsheetModel, Session>;
  active: Session | null;
}

/**
 * Writes wait in a buffer, as Google's do: other executions do not see them until this one flushes, reads, or ends.
 * What a rule or a protection refuses is thrown then, too. An execution that is killed loses what it had not flushed.
 */
export class Session {
  private buffer: (() => void)[] = [];
  private dirty = 0;
  private writable: boolean | undefined;
  constructor(
    readonly model: SpreadsheetModel,
    readonly execution: Execution,
    readonly hooks: Hooks,
    readonly desk: Desk = { sessions: new Map(), active: null },
  ) {
    desk.sessions.set(model, this);
    execution.onEnd((outcome) => {
      if (outcome === "killed") this.buffer = [];
      else this.settle();
    });
  }

  /** The same execution at work on another workbook. */
  beside(model: SpreadsheetModel): Session {
    return this.desk.sessions.get(model) ?? new Session(model, this.execution, this.hooks, this.desk);
  }

  /** Applies the buffers of every workbook of the execution. */
  settleAll(): void {
    for (const session of this.desk.sessions.values()) session.settle();
  }

  /** Throws where the person may only read the workbook. */
  assertWritable(): void {
    this.writable ??= this.hooks.shelf?.mayWrite(this.model) ?? true;
    if (!this.writable) throw new GoogleError(text.readOnly);
  }

  /** Counts one round trip; a flush takes as long as what it writes. */
  count(sort: RoundTrip, cells: number): void {
    if (sort === "write") this.dirty += cells;
    this.execution.meter.roundTrip(sort, sort === "flush" ? this.dirty : cells);
  }

  /** Does this when the buffer is flushed, if the person may edit these cells then. */
  later(sheet: SheetModel, box: Box, write: () => void): void {
    this.buffer.push(() => {
      this.assertEditable(sheet, box);
      write();
    });
  }

  /** Applies the buffer; throws the first refusal after the rest has been applied. */
  settle(): void {
    const waiting = this.buffer;
    this.buffer = [];
    this.dirty = 0;
    let problem: GoogleError | undefined;
    for (const write of waiting) {
      try {
        write();
      } catch (error) {
        if (!(error instanceof GoogleError)) throw error;
        problem ??= error;
      }
    }
    if (problem) throw problem;
  }

  mayEdit(sheet: SheetModel, box: Box): boolean {
    return mayEdit(this.model, this.execution.effectiveUser, { sheet, box });
  }

  assertEditable(sheet: SheetModel, box: Box): void {
    if (!this.mayEdit(sheet, box)) throw new GoogleError(errors.protectedCell);
  }
}
