/** A form as the desk and the page show it. */
import type { SpreadsheetModel } from "../sheets/model.ts";
import { formUrl, questions } from "./answers.ts";
import type { FormState, ItemKind } from "./state.ts";

export interface FormInfo {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly questions: readonly QuestionInfo[];
  readonly responses: number;
  /** The linked tab's name, or `null`. */
  readonly sheet: string | null;
}

export interface QuestionInfo {
  readonly id: number;
  readonly title: string;
  readonly kind: ItemKind;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly lower: number;
  readonly upper: number;
}

const closed = new Set<ItemKind>(["MULTIPLE_CHOICE", "CHECKBOX", "LIST"]);

export function formInfo(form: FormState, spreadsheet: SpreadsheetModel): FormInfo {
  const { id, name, title, description, published, accepting, responses, destination } = form;
  const asked = questions(form).map(({ id: number, title: text, kind, required, choices, lower, upper }) => ({
    ...{ id: number, title: text, kind, required, lower, upper },
    choices: closed.has(kind) ? choices : [],
  }));
  const sheet = destination ? (spreadsheet.sheetById(destination.sheet)?.name ?? null) : null;
  return { id, name, title, description, url: formUrl(id), published, accepting, questions: asked, responses: responses.length, sheet };
}
