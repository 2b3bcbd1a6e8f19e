/** The way through a form's pages, and the words of the page. */
import { expect, test } from "@jest/globals";
import { languageFor, wordsOf } from "../../../workbench/forms/page/words.ts";
import { nextPage, pagesOf, wayThrough } from "../../../workbench/forms/pages.ts";
import { keepsRule } from "../../../workbench/forms/rules.ts";
import { type FormState, type ItemKind, type ItemState, newForm, newItem } from "../../../workbench/forms/state.ts";
import { sentVisit, step } from "../../../workbench/forms/visit.ts";

const make = (id: number, kind: ItemKind, more: Partial<ItemState> = {}): ItemState => ({ ...newItem(id, kind), ...more });

/** Four pages; the first question leads to the last page, to the end, or nowhere in particular. */
function survey(): FormState {
  const form = newForm({ id: "f", publishedId: "p", owner: "o", name: "n", published: true });
  const choices = [
    { value: "last", correct: false, go: { type: "GO_TO_PAGE", page: 30 } as const },
    { value: "end", correct: false, go: { type: "SUBMIT" } as const },
    { value: "on", correct: false, go: { type: "CONTINUE" } as const },
  ];
  form.items.push(
    make(1, "MULTIPLE_CHOICE", { choices, required: true }),
    make(10, "PAGE_BREAK"),
    make(2, "TEXT", { required: true }),
    make(20, "PAGE_BREAK", { go: { type: "GO_TO_PAGE", page: 30 } }),
    make(3, "TEXT", { required: true }),
    make(30, "PAGE_BREAK", { go: { type: "RESTART" } }),
    make(4, "TEXT"),
  );
  return form;
}

const asked = (form: FormState, answers: FormState["responses"][number]["answers"]) =>
  wayThrough(form, answers).map(({ opener }) => opener?.id ?? 0);

test("answers lead, page breaks lead, and on the last page nothing does", () => {
  const form = survey();
  expect(asked(form, { 1: "last" })).toEqual([0, 30]);
  expect(asked(form, { 1: "end" })).toEqual([0]);
  expect(asked(form, { 1: "on" })).toEqual([0, 10, 30]);
  expect(nextPage(pagesOf(form), 2, {})).toBe(0);
  expect(nextPage(pagesOf(form), 3, { 4: "x" })).toBe("submit");
});

test("a forged way changes nothing: every page on it is checked again", () => {
  const form = survey();
  const [first, second] = form.items.filter(({ kind }) => kind !== "PAGE_BREAK").map(({ id }) => id);
  expect([first, second]).toEqual([1, 2]);
  const forged = sentVisit(form, new URLSearchParams({ pageHistory: "0,1,3", action: "submit" }));
  expect(step(form, forged, "submit")).toMatchObject({ kind: "page", visit: { way: [0] }, trouble: { complaints: [{ kind: "missing" }] } });
  expect(sentVisit(form, new URLSearchParams({ pageHistory: "7,x" })).way).toEqual([0]);
});

test("the page speaks the browser's first language that it knows, else the workbook's", () => {
  expect(languageFor("fr-FR,zh-HK;q=0.8,en;q=0.5", "en_US")).toBe("zh-TW");
  expect(languageFor("fr", "zh_CN")).toBe("zh-CN");
  expect(languageFor("", "de_DE")).toBe("en");
  expect(wordsOf("zh-CN").fix(3)).toContain("3");
});

test.each([
  ["requireTextMatchesPattern", "(", "x", false],
  ["requireTextIsEmail", "", "a@b.example, c@d.example", false],
  ["requireTextLengthLessThanOrEqualTo", "", "😀😀😀", true],
])("%s with %j takes %j: %s", (kind, pattern, text, ok) => {
  expect(keepsRule(make(1, "TEXT", { rule: { kind, pattern, numbers: [3], help: "" } }), text)).toBe(ok);
});
