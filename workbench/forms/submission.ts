/** An answer comes in: it is stored, gets its row, and its triggers are told. */

import type { FormSubmission } from "../runtime/execution/scene.ts";
import { drawHex } from "../runtime/world/random.ts";
import type { World } from "../runtime/world/world.ts";
import { a1 } from "../sheets/model/a1.ts";
import { readDisplay } from "../sheets/model/read.ts";
import { isGiven, questions } from "./answering.ts";
import { arrive, type Shelf } from "./destination.ts";
import { gradesOf } from "./grading.ts";
import { wayThrough } from "./pages.ts";
import { placeOf, type Written, writeRow } from "./rows.ts";
import type { Answer, Answers, FormState, ResponseState } from "./state.ts";

/** Where answers go. */
export interface Desk {
  readonly world: World;
  readonly shelf: Shelf;
}

export interface Submission {
  readonly answers: Answers;
  readonly email: string;
  /** Virtual time, milliseconds since 1970. */
  readonly at: number;
  /** The response that is replaced; without one it is a new response. */
  readonly edit?: string;
}

/** Answers that say something, on the pages that they lead through: what a page hides is not sent. */
function kept(form: FormState, answers: Answers): Answers {
  const asked = new Set(wayThrough(form, answers).flatMap(({ items }) => items.map(({ id }) => id)));
  const given = questions(form).flatMap((item): [string, Answer][] => {
    const answer = answers[item.id];
    return asked.has(item.id) && isGiven(item, answer) ? [[String(item.id), answer]] : [];
  });
  return Object.fromEntries(given);
}

function columnTexts({ book, sheet, row, texts }: Written): readonly string[] {
  const box = { top: row, left: 0, rows: 1, columns: Math.max(...texts.keys()) + 1 };
  const shown = readDisplay(book, sheet, box)[0] ?? [];
  return shown.map((display, index) => texts.get(index) ?? display);
}

/** For the sheet's event: the row's texts, and the same by heading. An edited answer tells only what has changed (K). */
function rowEvent(written: Written, before: readonly string[] | null): FormSubmission["row"] {
  const { book, sheet, row, texts } = written;
  const all = columnTexts(written);
  const values = before ? all.map((text, index) => (texts.get(index) !== null && text === before[index] ? "" : text)) : all;
  const named: Record<string, string[]> = {};
  values.forEach((text, index) => {
    const title = String(sheet.cell(0, index) ?? "");
    if (texts.has(index)) named[title] = [...(named[title] ?? []), text];
  });
  const place = a1({ top: row, left: 0, rows: 1, columns: values.length });
  return { book: book.id, sheet: sheet.id, a1: place, values, named };
}

function stored(world: World, form: FormState, submission: Submission): ResponseState {
  const old = form.responses.find(({ id }) => id === submission.edit);
  if (old) return old;
  const fresh = { id: `2_${drawHex(world.chance, 40)}`, at: submission.at, email: "", by: "", answers: {}, grades: {}, row: -1 };
  form.responses.push(fresh);
  return fresh;
}

const oldTexts = (form: FormState, response: ResponseState, shelf: Shelf): readonly string[] | null => {
  const written = response.row < 0 ? null : placeOf(shelf, form, response);
  return written ? columnTexts(written) : null;
};

/** Stores an answer and its row; gives what the triggers are told. */
export function submit({ world, shelf }: Desk, form: FormState, submission: Submission): FormSubmission {
  arrive(shelf, form);
  const response = stored(world, form, submission);
  const before = oldTexts(form, response, shelf);
  response.answers = kept(form, submission.answers);
  response.grades = { ...response.grades, ...gradesOf(form, response.answers) };
  response.by = submission.email;
  response.email = form.collectEmail ? submission.email : "";
  const written = writeRow(shelf, form, response, submission.at);
  return { form: form.id, response: response.id, row: written ? rowEvent(written, before) : null };
}
