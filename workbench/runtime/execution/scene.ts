/** What a service is given: the execution that calls, and the workbench around it. */

import type { Fetch } from "../../services/web/fetch.ts";
import type { SpreadsheetModel } from "../../sheets/model.ts";
import type { Screen } from "../people/screen.ts";
import type { Script } from "../script/script.ts";
import type { Books } from "../world/books.ts";
import type { Faults } from "../world/faults.ts";
import type { World } from "../world/world.ts";
import type { LiveExecution } from "./execution.ts";
import type { LockTable } from "./locks.ts";
import type { Change } from "./report.ts";
import type { GoogleObject } from "./service.ts";

export interface Scene {
  readonly execution: LiveExecution;
  readonly world: World;
  /** The workbook on the desk: the script's container, unless `world.container` says otherwise. */
  readonly spreadsheet: SpreadsheetModel;
  /** Every workbook. */
  readonly books: Books;
  readonly script: Script;
  readonly screen: Screen;
  readonly locks: LockTable;
  readonly faults: Faults;
  /** What stands in for the network, if anything does. */
  readonly fetch: Fetch | null;
  /** Another root object of the same execution, such as `SpreadsheetApp`. */
  root(name: string): GoogleObject | null;
  tell(change: Change): void;
  /** An answer to a form came in: its triggers are to run when this execution has ended. */
  submitted(event: FormSubmission): void;
}

/** An answer to a form, as its triggers need it. */
export interface FormSubmission {
  readonly form: string;
  readonly response: string;
  /** The row that the answer made in the linked spreadsheet. */
  readonly row: {
    /** The workbook's id. */
    readonly book: string;
    readonly sheet: number;
    readonly a1: string;
    readonly values: readonly string[];
    readonly named: Readonly<Record<string, readonly string[]>>;
  } | null;
}
