/** The pages of a form, and the way that answers lead through them. */
import type { Answers, FormState, ItemState, Navigation } from "./state.ts";

export interface Page {
  /** The page break that opens it; `null` for the first. */
  readonly opener: ItemState | null;
  readonly items: readonly ItemState[];
}

export function pagesOf(form: FormState): readonly Page[] {
  const pages: { opener: ItemState | null; items: ItemState[] }[] = [{ opener: null, items: [] }];
  for (const item of form.items) {
    if (item.kind === "PAGE_BREAK") pages.push({ opener: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/** The last chosen answer of the page that says where to go; it overrules the page break (TD PageBreakItem.setGoToPage). */
function chosen(page: Page, answers: Answers): Navigation | null {
  const said = page.items.flatMap((item) => {
    if (item.kind !== "MULTIPLE_CHOICE" && item.kind !== "LIST") return [];
    const go = item.choices.find(({ value }) => value === answers[item.id])?.go;
    return go ? [go] : [];
  });
  return said.at(-1) ?? null;
}

/** The page after this one, or `"submit"`. On the last page nothing else is possible (TD createChoice). */
export function nextPage(pages: readonly Page[], at: number, answers: Answers): number | "submit" {
  const page = pages[at];
  const after = pages[at + 1];
  if (!page || !after) return "submit";
  const go = chosen(page, answers) ?? after.opener?.go ?? { type: "CONTINUE" };
  if (go.type === "SUBMIT") return "submit";
  if (go.type === "RESTART") return 0;
  if (go.type !== "GO_TO_PAGE") return at + 1;
  const target = pages.findIndex(({ opener }) => opener?.id === go.page);
  return target < 0 ? at + 1 : target;
}

/** The pages that these answers lead through, each once. */
export function wayThrough(form: FormState, answers: Answers): readonly Page[] {
  const pages = pagesOf(form);
  const seen = new Set<Page>();
  for (let at: number | "submit" = 0; at !== "submit"; ) {
    const page = pages[at];
    if (!page || seen.has(page)) break;
    seen.add(page);
    at = nextPage(pages, at, answers);
  }
  return [...seen];
}
