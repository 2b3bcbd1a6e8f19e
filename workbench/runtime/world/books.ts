/** The spreadsheets of a workbench: the one on the desk, and those that scripts have made beside it. */
import type { SpreadsheetModel } from "../../sheets/model.ts";

export class Books {
  private readonly byIds: Map<string, SpreadsheetModel>;
  private listener: () => void = () => undefined;
  private clock: () => number = () => 0;

  constructor(
    readonly home: SpreadsheetModel,
    others: readonly SpreadsheetModel[] = [],
  ) {
    this.byIds = new Map([home, ...others].map((book) => [book.id, book]));
  }

  /** The home first, the others in the order in which they were made. */
  all(): readonly SpreadsheetModel[] {
    return [...this.byIds.values()];
  }

  others(): readonly SpreadsheetModel[] {
    return this.all().filter((book) => book !== this.home);
  }

  byId(id: string): SpreadsheetModel | undefined {
    return this.byIds.get(id);
  }

  add(book: SpreadsheetModel): void {
    this.byIds.set(book.id, book);
    this.adopt(book);
    this.listener();
  }

  /** For ever; the home stays. */
  remove(book: SpreadsheetModel): void {
    if (book !== this.home) this.byIds.delete(book.id);
    this.listener();
  }

  /** Gives every spreadsheet, also those to come, this clock, and calls `changed` after each change of any. */
  attach(clock: () => number, changed: () => void): void {
    this.clock = clock;
    this.listener = changed;
    for (const book of this.all()) this.adopt(book);
  }

  private adopt(book: SpreadsheetModel): void {
    book.now = this.clock;
    book.onPatch(this.listener);
  }
}
