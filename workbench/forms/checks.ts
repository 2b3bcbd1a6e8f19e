/** What is wrong with a set of answers, item by item: the words are the caller's. */
import { askingOf, isGiven } from "./answering.ts";
import type { Page } from "./pages.ts";
import { keepsRule } from "./rules.ts";
import type { Answers, FormState, ItemState } from "./state.ts";

export type Complaint =
  | { readonly item: ItemState; readonly kind: "missing" | "rows" }
  /** `detail` is the rule's help text, or Google's words for an answer of the wrong kind. */
  | { readonly item: ItemState; readonly kind: "rule" | "wrong"; readonly detail: string };

/** A required grid wants an answer in every row. */
function lacksRows(item: ItemState, answer: Answers[string]): boolean {
  return item.required && item.rows.length > 0 && typeof answer !== "string" && answer.some((row) => row.length === 0);
}

function complaintsOf(item: ItemState, answers: Answers): Complaint[] {
  const answer = answers[item.id];
  if (!askingOf(item)) return [];
  if (!isGiven(item, answer)) return item.required ? [{ item, kind: "missing" }] : [];
  const detail = askingOf(item)?.problem(item, answer);
  if (detail) return [{ item, kind: "wrong", detail }];
  if (lacksRows(item, answer)) return [{ item, kind: "rows" }];
  return keepsRule(item, answer) ? [] : [{ item, kind: "rule", detail: item.rule?.help ?? "" }];
}

export const complaintsAbout = (pages: readonly Page[], answers: Answers): readonly Complaint[] =>
  pages.flatMap(({ items }) => items.flatMap((item) => complaintsOf(item, answers)));

/** Whether the form takes answers now. */
export const isOpen = ({ published, accepting, deleted }: FormState): boolean => published && accepting && !deleted;

/** Whether this person has used up the one response that the form takes of each. */
export const hasAnswered = ({ limitOne, responses }: FormState, { email = "", edit = "" }: { email?: string; edit?: string }): boolean =>
  limitOne && edit === "" && responses.some(({ by }) => by === email);
