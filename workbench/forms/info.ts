/** A form as the desk and the page show it. */
import { formUrl } from "./addresses.ts";
import { questions } from "./answering.ts";
import { linkedTab, type Shelf } from "./destination.ts";
import { entryOf, type FormState, type ItemKind } from "./state.ts";

export interface FormInfo {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Where respondents fill it in. */
  readonly url: string;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly questions: readonly QuestionInfo[];
  readonly responses: number;
  /** The id of each response, oldest first: the desk's `--edit` takes it. */
  readonly answers: readonly string[];
  /** The linked tab's name, or `null`. */
  readonly sheet: string | null;
}

export interface QuestionInfo {
  readonly id: number;
  /** The number behind `entry.` in addresses; a grid has one a row. */
  readonly entries: readonly number[];
  readonly title: string;
  readonly kind: ItemKind;
  readonly required: boolean;
  readonly choices: readonly string[];
  /** Of a grid. */
  readonly rows: readonly string[];
  readonly lower: number;
  readonly upper: number;
}

const closed = new Set<ItemKind>(["MULTIPLE_CHOICE", "CHECKBOX", "LIST"]);

export function formInfo(form: FormState, shelf: Shelf): FormInfo {
  const { id, name, title, description, published, accepting, responses } = form;
  const asked = questions(form).map(({ id: number, title: text, kind, required, choices, rows, columns, lower, upper }) => ({
    ...{ id: number, title: text, kind, required, rows, lower, upper },
    entries: (rows.length > 0 ? rows : [""]).map((_row, index) => entryOf(number, index)),
    choices: closed.has(kind) ? choices.map(({ value }) => value) : columns,
  }));
  const head = { id, name, title, description, url: formUrl(form), published, accepting };
  const answers = responses.map((response) => response.id);
  return { ...head, questions: asked, responses: responses.length, answers, sheet: linkedTab(shelf, form)?.sheet.name ?? null };
}
