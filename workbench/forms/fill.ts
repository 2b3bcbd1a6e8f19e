/** Filling a form in by the titles of its questions, as the desk and tests do. */
import { questions } from "./answering.ts";
import { type Complaint, complaintsAbout, hasAnswered, isOpen } from "./checks.ts";
import { wayThrough } from "./pages.ts";
import { type Answer, entryOf, type FormState, type ItemState } from "./state.ts";

const isGrid = ({ kind }: ItemState) => kind === "GRID" || kind === "CHECKBOX_GRID";

/** The question, or a grid's row, that a name means: a title, `Title [Row]`, or an `entry` number. */
function find(form: FormState, name: string): { readonly item: ItemState; readonly row: number | null } | null {
  for (const item of questions(form)) {
    if (item.title === name && (name !== "" || !isGrid(item))) return { item, row: null };
    const row = isGrid(item)
      ? item.rows.findIndex((one, index) => `${item.title} [${one}]`.trim() === name || `entry.${entryOf(item.id, index)}` === name)
      : -1;
    if (row >= 0) return { item, row };
    if (!isGrid(item) && `entry.${entryOf(item.id, 0)}` === name) return { item, row: null };
  }
  return null;
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

const rowAnswer = ({ kind }: ItemState, value: unknown): string | readonly string[] => {
  if (kind === "CHECKBOX_GRID") return value === undefined || value === null || value === "" ? [] : texts(value);
  return String(value ?? "");
};

/** A whole grid: by row as a list, or as an object of row and answer. */
function gridAnswer(item: ItemState, value: unknown): Answer {
  const byRow = Array.isArray(value) ? value : item.rows.map((row) => Reflect.get(Object(value), row));
  return item.rows.map((_row, index) => rowAnswer(item, byRow[index])) as Answer;
}

function withRow(item: ItemState, before: Answer | undefined, { row, value }: { row: number; value: unknown }): Answer {
  const rows = Array.isArray(before) ? before : gridAnswer(item, []);
  return item.rows.map((_row, index) => (index === row ? rowAnswer(item, value) : (rows[index] ?? ""))) as Answer;
}

function plainAnswer(item: ItemState, value: unknown): Answer {
  if (isGrid(item)) return gridAnswer(item, value);
  if (item.kind === "CHECKBOX") return texts(value);
  return Array.isArray(value) ? value.map(String) : String(value);
}

function inWords(complaint: Complaint): string {
  const { item, kind } = complaint;
  if ("detail" in complaint) return `${item.title}: ${complaint.detail || "This answer breaks the question's rule."}`;
  return kind === "missing" ? `${item.title} must be answered.` : `${item.title}: every row must be answered.`;
}

export const closedText = (form: FormState): string => form.closedMessage || "The form is no longer accepting responses.";

/** Answers by name. Gives what is wrong, one sentence a problem. */
export function fillIn(
  form: FormState,
  given: Readonly<Record<string, unknown>>,
): { readonly answers: Record<string, Answer>; readonly problems: readonly string[] } {
  const answers: Record<string, Answer> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const found = find(form, name);
    if (!found) unknown.push(`The form has no question ${name}.`);
    else if (found.row === null) answers[found.item.id] = plainAnswer(found.item, value);
    else answers[found.item.id] = withRow(found.item, answers[found.item.id], { row: found.row, value });
  }
  const complaints = complaintsAbout(wayThrough(form, answers), answers).map(inWords);
  return { answers, problems: [...(isOpen(form) ? [] : [closedText(form)]), ...unknown, ...complaints] };
}

/** Why nobody in particular cannot answer: a form may ask for an address, and for one response of each. */
export function emailProblems(form: FormState, { email = "", edit }: { readonly email?: string; readonly edit?: string }): string[] {
  const problems = edit === undefined || form.responses.some(({ id }) => id === edit) ? [] : [`The form has no response ${edit}.`];
  if (!form.collectEmail && !form.limitOne) return problems;
  if (email === "") return [...problems, "The form wants to know the respondent's e-mail address."];
  return hasAnswered(form, { email, ...(edit === undefined ? {} : { edit }) })
    ? [...problems, `${email} has already responded.`]
    : problems;
}
