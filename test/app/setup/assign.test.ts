/** Which tab is whose. */
import { expect, test } from "@jest/globals";
import type { FoundTab } from "../../../src/app/ports.ts";
import { assignTabs } from "../../../src/app/setup/assign.ts";

const tab = (sheet: number, title: string, headings: readonly string[] = [], entity: FoundTab["entity"] = null): FoundTab => ({
  sheet,
  title,
  entity,
  headings,
  blank: headings.length === 0,
});

const sheetOf = (found: readonly FoundTab[], name: "customer" | "contact" | "order" | "journal") => {
  const assigned = assignTabs(found, "en").get(name);
  return [assigned?.tab?.sheet, assigned?.title, assigned?.adopted];
};

test("an empty workbook has no tab for anything", () => {
  expect([...assignTabs([tab(0, "Sheet1")], "en").values()].filter((each) => each.tab)).toEqual([]);
});

test("a tab that is remembered is ours, whatever it is called now", () => {
  expect(sheetOf([tab(5, "My people", ["x"], "contact")], "contact")).toEqual([5, "My people", false]);
});

test("a tab of a shipped name whose headings fit is adopted and takes the language's name", () => {
  expect(sheetOf([tab(3, "客户", ["客户名称", "电话"])], "customer")).toEqual([3, "Customers", true]);
});

test("an empty tab of a shipped name is adopted", () => {
  expect(sheetOf([tab(3, "Orders")], "order")).toEqual([3, "Orders", true]);
});

test("a tab of a shipped name with other headings stays the owner's", () => {
  const assigned = assignTabs([tab(3, "Orders", ["Pizza", "Toppings"])], "en").get("order");
  expect(assigned).toEqual({ tab: undefined, adopted: false, title: "Orders (Rapport)", clash: "Orders" });
});

test("a tab of any name that speaks mostly of customers is adopted under its own name", () => {
  expect(sheetOf([tab(7, "2017 list", ["Customer", "Phone", "Industry", "Website"])], "customer")).toEqual([7, "2017 list", true]);
});

test("a tab that speaks of something else is left alone", () => {
  expect(sheetOf([tab(7, "Budget", ["Phone", "Rent", "Salaries"])], "customer")[0]).toBeUndefined();
});

test("the journal is never taken from the owner's tabs by its headings", () => {
  expect(sheetOf([tab(7, "Log", ["Record", "Who", "Action", "Changes"])], "journal")[0]).toBeUndefined();
});

test("no tab serves two entities", () => {
  const found = [tab(1, "A", ["Customer", "Phone", "Email"]), tab(2, "B", ["Customer", "Phone", "Email"])];
  const taken = [...assignTabs(found, "en").values()].flatMap((each) => (each.tab ? [each.tab.sheet] : []));
  expect(new Set(taken).size).toBe(taken.length);
});
