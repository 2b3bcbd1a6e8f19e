/** Answers to a form: whether a question accepts one, how they are stored, and the row they make in the linked sheet. */

import type { FormSubmission } from "../runtime/scene.ts";
import { nextSerial, type World } from "../runtime/world.ts";
import { a1 } from "../sheets/model/a1.ts";
import { readDisplay } from "../sheets/model/read.ts";
import { reshape } from "../sheets/model/reshape.ts";
import type { SheetModel } from "../sheets/model/sheet.ts";
import { writeValues } from "../sheets/model/write.ts";
import type { SpreadsheetModel } from "../sheets/model.ts";
import type { Answer, FormState, ItemState } from "./state.ts";

const isQuestion = ({ kind }: ItemState) => kind !== "SECTION_HEADER" && kind !== "PAGE_BREAK";

export const questions = (form: FormState): readonly ItemState[] => form.items.filter(isQuestion);

const listed = (item: ItemState, one: string) => item.other || item.choices.includes(one);

/** Why a question does not take an answer; `null` when it does. */
export function accepts(item: ItemState, answer: Answer): string | null {
  const one = typeof answer === "string" ? answer : null;
  const all = typeof answer === "string" ? [answer] : answer;
  if (item.kind === "CHECKBOX")
    return all.every((value) => listed(item, value)) ? null : "Invalid response submitted to checkbox question.";
  if (one === null) return `${item.title} takes one answer.`;
  if (item.kind === "MULTIPLE_CHOICE" || item.kind === "LIST")
    return listed(item, one) ? null : "Invalid response submitted to choice question.";
  if (item.kind !== "SCALE" && item.kind !== "RATING") return null;
  const number = Number(one);
  return Number.isInteger(number) && number >= item.lower && number <= item.upper ? null : "Invalid response submitted to scale question.";
}

export const formUrl = (id: string): string => `https://docs.google.com/forms/d/e/${id}/viewform`;

/** Google keeps letters and digits and dashes of these; every other character travels escaped. */
export function prefilledUrl(form: FormState, answers: Readonly<Record<string, Answer>>): string {
  const parts = Object.entries(answers).flatMap(([id, answer]) =>
    (typeof answer === "string" ? [answer] : answer).map((one) => `&entry.${id}=${encodeURIComponent(one)}`),
  );
  return `${formUrl(form.id)}?usp=pp_url${parts.join("")}`;
}

const shown = (answer: Answer | undefined) => (answer === undefined ? "" : typeof answer === "string" ? answer : answer.join(", "));

const timestampTitle: Readonly<Record<string, string>> = { zh_CN: "时间戳记", zh_TW: "時間戳記", de_DE: "Zeitstempel" };
const sheetTitle: Readonly<Record<string, string>> = { zh_CN: "第 {n} 张表单回复", zh_TW: "表單回覆 {n}", de_DE: "Formularantworten {n}" };

/** The linked tab: a timestamp, then one column a question, in the order in which they were made (platform notes 6.4). */
export function linkSheet(model: SpreadsheetModel, form: FormState): void {
  const pattern = sheetTitle[model.locale] ?? "Form Responses {n}";
  let n = 1;
  while (model.sheetByName(pattern.replace("{n}", String(n)))) n += 1;
  const sheet = model.freshSheet(pattern.replace("{n}", String(n)), { rows: 100, columns: Math.max(6, questions(form).length + 1) });
  sheet.formUrl = formUrl(form.id);
  model.addSheet(sheet, model.sheets.length);
  form.destination = { sheet: sheet.id, columns: [] };
  writeRow(model, sheet, { row: 0, values: [timestampTitle[model.locale] ?? "Timestamp"] });
  addColumns(model, sheet, form);
}

function writeRow(
  model: SpreadsheetModel,
  sheet: SheetModel,
  { row, values, left = 0 }: { row: number; values: readonly unknown[]; left?: number },
): void {
  const missingRows = row + 1 - sheet.rows;
  const missingColumns = left + values.length - sheet.columns.length;
  if (missingRows > 0) reshape(model, sheet, { axis: "rows", kind: "insert", at: sheet.rows, count: missingRows });
  if (missingColumns > 0) reshape(model, sheet, { axis: "columns", kind: "insert", at: sheet.columns.length, count: missingColumns });
  writeValues(model, sheet, { top: row, left, rows: 1, columns: values.length }, [values]);
}

/** Questions made after the link get their columns at the right end. */
function addColumns(model: SpreadsheetModel, sheet: SheetModel, form: FormState): void {
  const { destination } = form;
  const fresh = questions(form).filter(({ id }) => !destination?.columns.includes(id));
  if (!destination || fresh.length === 0) return;
  writeRow(model, sheet, { row: 0, left: destination.columns.length + 1, values: fresh.map(({ title }) => title) });
  destination.columns.push(...fresh.map(({ id }) => id));
}

/** Adds a row to the linked tab; `null` when there is none. Answers are stored as text: Google does not read formulas in them. */
function addRow(model: SpreadsheetModel, form: FormState, answers: Readonly<Record<string, Answer>>, at: number): FormSubmission["row"] {
  const sheet = form.destination && model.sheetById(form.destination.sheet);
  if (!form.destination || !sheet) return null;
  addColumns(model, sheet, form);
  const row = sheet.lastRow;
  const texts = form.destination.columns.map((id) => shown(answers[id]));
  const cell = (text: string) => (text === "" || (text.trim() !== "" && !Number.isNaN(Number(text))) ? text : `'${text}`);
  writeRow(model, sheet, { row, values: [new Date(at), ...texts.map(cell)] });
  const titles = form.destination.columns.map((id) => form.items.find((item) => item.id === id)?.title ?? "");
  const named: Record<string, string[]> = {};
  titles.forEach((title, index) => {
    named[title] = [...(named[title] ?? []), texts[index] ?? ""];
  });
  const box = { top: row, left: 0, rows: 1, columns: texts.length + 1 };
  return { sheet: sheet.id, a1: a1(box), values: [readDisplay(model, sheet, { ...box, columns: 1 })[0]?.[0] ?? "", ...texts], named };
}

export interface Submission {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly email: string;
  readonly at: number;
}

/** Stores an answer and its row. */
export function submit(
  world: World,
  model: SpreadsheetModel,
  { form, submission }: { form: FormState; submission: Submission },
): FormSubmission {
  const { answers, email, at } = submission;
  const id = `response-${nextSerial(world)}`;
  form.responses.push({ id, at, email: form.collectEmail ? email : "", answers });
  return { form: form.id, response: id, row: addRow(model, form, answers, at) };
}

/** Answers by question title or `entry` number, as someone fills the form in. Gives what is wrong, one sentence a problem. */
export function fillIn(
  form: FormState,
  given: Readonly<Record<string, unknown>>,
): { readonly answers: Record<string, Answer>; readonly problems: string[] } {
  const answers: Record<string, Answer> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const item = questions(form).find(({ id, title }) => title === name || String(id) === name.replace(/^entry\./, ""));
    if (!item) problems.push(`The form has no question ${name}.`);
    else answers[item.id] = Array.isArray(value) ? value.map(String) : String(value);
  }
  for (const item of questions(form)) {
    const answer = answers[item.id];
    if (answer === undefined || answer.length === 0) problems.push(...(item.required ? [`${item.title} must be answered.`] : []));
    else problems.push(...[accepts(item, answer)].flatMap((problem) => (problem ? [`${item.title}: ${problem}`] : [])));
  }
  if (!form.published || !form.accepting) problems.unshift(form.closedMessage || "The form is no longer accepting responses.");
  return { answers, problems };
}
