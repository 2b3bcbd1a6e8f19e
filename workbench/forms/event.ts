/** The event objects of an answer to a form. */
import type { FormSubmission, Scene } from "../runtime/execution/scene.ts";
import type { TriggerRecord } from "../runtime/time/schedule.ts";
import type { SheetRoots } from "../sheets/roots.ts";
import { Form } from "./form.ts";
import { FormResponse } from "./form-response.ts";

interface Cause {
  readonly answer: FormSubmission;
  readonly source: TriggerRecord["source"];
}

/** For the linked spreadsheet's triggers the row and the answers by title; for the form's own, the response (D triggers/event-objects.md). */
export function formEvent(scene: Scene, sheets: SheetRoots, { answer, source }: Cause): Readonly<Record<string, unknown>> {
  if (source !== "FORMS") {
    const { row } = answer;
    const book = row ? scene.books.byId(row.book) : undefined;
    const range = row && sheets.range(row.sheet, row.a1, book);
    return { source: sheets.source(book), range, values: row?.values, namedValues: row?.named };
  }
  const form = scene.world.forms.find(({ id }) => id === answer.form);
  const response = form?.responses.find(({ id }) => id === answer.response);
  return form && response ? { source: new Form(scene, form), response: new FormResponse(scene, form, response) } : {};
}
