/** Drafts survive the closing of the sidebar, one for each form and person. */
import { expect, test } from "@jest/globals";
import { type Draft, draftKey, draftsIn, type Store } from "../../sidebar/form/drafts.ts";

function memory(): Store {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (at) => [...texts.keys()][at] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

const draft: Draft = {
  entity: "customer",
  id: "C-1",
  of: "",
  title: "Acme",
  texts: { name: "Acme Ltd" },
  original: { name: "Acme" },
  at: 5,
  closes: null,
};

test("a draft is there again when the sidebar is opened anew, with what it was compared with", () => {
  const store = memory();
  draftsIn(() => store, "lin@example.com").save("customer.C-1", draft);
  expect(draftsIn(() => store, "lin@example.com").load("customer.C-1")).toEqual(draft);
});

test("two people at one computer do not see each other's drafts", () => {
  const store = memory();
  draftsIn(() => store, "lin@example.com").save("customer.C-1", draft);
  const other = draftsIn(() => store, "zhao@example.com");
  expect(other.load("customer.C-1")).toBeUndefined();
  expect(other.list()).toEqual([]);
});

test("all drafts are listed by key, and a dropped one is gone", () => {
  const store = memory();
  const drafts = draftsIn(() => store, "lin@example.com");
  drafts.save("customer.C-1", draft);
  drafts.save("task.new", { ...draft, entity: "task", id: null });
  expect(drafts.list().map(({ key }) => key)).toEqual(["customer.C-1", "task.new"]);
  drafts.drop("customer.C-1");
  expect(drafts.list().map(({ key }) => key)).toEqual(["task.new"]);
});

test("what is no draft is passed over", () => {
  const store = memory();
  store.setItem("rapport.draft.lin@example.com.x", "not json");
  store.setItem("rapport.draft.lin@example.com.y", '{"entity":"task"}');
  expect(draftsIn(() => store, "lin@example.com").list()).toEqual([]);
});

test("a browser that forbids storing has no drafts, and nothing breaks", () => {
  const drafts = draftsIn(() => {
    throw new Error("SecurityError");
  }, "lin@example.com");
  drafts.save("customer.C-1", draft);
  drafts.drop("customer.C-1");
  expect([drafts.load("customer.C-1"), drafts.list()]).toEqual([undefined, []]);
});

test("each form has a key of its own", () => {
  const keys = [draftKey("visit", null), draftKey("visit", null, "C-1"), draftKey("visit", "V-1"), draftKey("task", null, "C-1")];
  expect(new Set(keys).size).toBe(4);
});
