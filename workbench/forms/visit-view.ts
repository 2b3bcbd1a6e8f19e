/** What a respondent is shown of a form at each point of the way. */

import { draw } from "../runtime/world/random.ts";
import { parameters } from "./addresses.ts";
import { askingOf, questions } from "./answering.ts";
import type { Complaint } from "./checks.ts";
import type { PageView } from "./page/view.ts";
import { type Language, type Words, wordsOf } from "./page/words.ts";
import { nextPage, pagesOf } from "./pages.ts";
import type { FormState, ItemState } from "./state.ts";
import { pageAt, type Trouble, type Visit, wantsEmail } from "./visit.ts";

function inWords(complaint: Complaint, words: Words): string {
  if (complaint.kind === "missing") return words.missing;
  if (complaint.kind === "rows") return words.rows;
  return complaint.kind === "rule" ? complaint.detail || words.rule : words.wrong;
}

/** Questions change places among themselves; headers and pictures stay where they are. */
function shuffled(items: readonly ItemState[], seed: number): readonly ItemState[] {
  const chance = { state: seed };
  const order = items.filter((item) => askingOf(item)).map((item) => ({ item, at: draw(chance) }));
  order.sort((a, b) => a.at - b.at);
  return items.map((item) => (askingOf(item) ? (order.shift()?.item ?? item) : item));
}

/** Everything that was answered on other pages, and the way so far. */
function hidden(form: FormState, visit: Visit, shown: readonly ItemState[]): readonly (readonly [string, string])[] {
  const elsewhere = questions(form).filter((item) => !shown.includes(item));
  const email = wantsEmail(form) && visit.way.at(-1) !== 0 ? [["emailAddress", visit.email] as const] : [];
  return [
    ...elsewhere.flatMap((item) => parameters(item, visit.answers[item.id])),
    ...email,
    ["pageHistory", visit.way.join(",")],
    ["seed", String(visit.seed)],
    ...(visit.edit === "" ? [] : [["edit2", visit.edit] as const]),
  ];
}

export function viewOf(
  form: FormState,
  visit: Visit,
  shown: { trouble: Trouble; language: Language; nonce: string; action: string },
): PageView {
  const { trouble, language, nonce, action } = shown;
  const words = wordsOf(language);
  const page = pageAt(form, visit);
  const at = visit.way.at(-1) ?? 0;
  const items = form.shuffle ? shuffled(page.items, visit.seed) : page.items;
  const problemOf = (item: ItemState) => {
    const complaint = trouble.complaints.find((one) => one.item === item);
    return complaint ? inWords(complaint, words) : null;
  };
  return {
    ...{ language, nonce, action, title: form.title, description: form.description, opener: page.opener },
    number: at + 1,
    count: pagesOf(form).length,
    progressBar: form.progressBar,
    items: items.map((item) => ({ item, answer: visit.answers[item.id], problem: problemOf(item) })),
    email: wantsEmail(form) && at === 0 ? { value: visit.email, problem: trouble.email ? words.wrongEmail : null } : null,
    hidden: hidden(form, visit, page.items),
    canGoBack: visit.way.length > 1,
    isLast: nextPage(pagesOf(form), at, {}) === "submit",
  };
}
