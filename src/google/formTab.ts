/** The tab in which a form's answers stand, found by what it is linked to: people rename and move it. */
import type { State } from "../app/ports.ts";
import { entityNames } from "../crm/entities.ts";
import { recall } from "./tabs.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Form = GoogleAppsScript.Forms.Form;

/** `…/forms/d/ID/viewform` or `…/forms/d/e/PUBLISHED/viewform` (the shape K). */
const idIn = (url: string): string | undefined => /\/forms\/d\/(?:e\/)?([\w-]+)/.exec(url)?.[1];

/** Our own tabs are not asked: each answer costs a call. */
export function tabOfForm(book: Book, state: State, form: Form): Sheet | undefined {
  const ours = new Set(entityNames.map((name) => recall(state, name)?.sheet));
  const names = new Set([form.getId(), idIn(form.getPublishedUrl())]);
  return book
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()))
    .find((sheet) => {
      const url = sheet.getFormUrl();
      return url !== null && names.has(idIn(url));
    });
}

/** Google puts the tab before all others (K), where the workbook then opens; whoever is at the keyboard stays where they were. */
export function moveBack(book: Book, sheet: Sheet): void {
  const shown = book.getActiveSheet();
  book.setActiveSheet(sheet);
  book.moveActiveSheet(book.getNumSheets());
  book.setActiveSheet(shown, true);
}

export interface AnswerEvent {
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
}

/** The form to whose tab an answer has come. */
export function formOfAnswer(event: AnswerEvent | undefined): string | undefined {
  const url = event?.range?.getSheet().getFormUrl();
  return url ? idIn(url) : undefined;
}
