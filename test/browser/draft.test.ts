/** A form that was begun outlives the sidebar. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { browserOfTests } from "./browser.ts";
import { add, type House, openSetUp, type Person, pick, rowsOf } from "./house.ts";

const browser = browserOfTests();
let house: House;
let ann: Person;

async function openVisit({ sidebar, choose }: Person): Promise<void> {
  await choose("Today");
  await sidebar.getByRole("tab", { name: "Customers" }).click();
  await sidebar.getByRole("combobox", { name: "Find a customer" }).fill("brightway");
  await sidebar.getByRole("option", { name: /Brightway Tools/ }).click();
  await sidebar.getByRole("button", { name: "Log visit" }).click();
}

beforeEach(async () => {
  house = await openSetUp(browser());
  await add(house, "customer", { name: "Brightway Tools", owner: "ann@example.com" });
  ann = await house.sit();
  await openVisit(ann);
  await pick(ann.sidebar, "Phone");
  await ann.sidebar.getByRole("textbox", { name: "What was said" }).fill("Halfway through a sentence");
  await ann.closeSidebar();
}, 40_000);
afterEach(() => house.close());

const said = ({ sidebar }: Person) => sidebar.getByRole("textbox", { name: "What was said" });

test("the draft is back when the form is opened again, and a save takes it away", async () => {
  await openVisit(ann);
  await ann.sidebar.getByText("Your draft is back.").waitFor();
  expect(await said(ann).inputValue()).toBe("Halfway through a sentence");
  expect(await ann.sidebar.getByRole("radio", { name: "Phone" }).isChecked()).toBe(true);
  await ann.sidebar.getByRole("button", { name: "Save" }).click();
  await ann.sidebar.getByText(/^Visit saved/).waitFor();
  expect(rowsOf(house, "Visits")).toEqual([
    expect.objectContaining({ Channel: "Phone", "What was said": "Halfway through a sentence", Status: "Done" }),
  ]);
  await ann.sidebar.getByRole("button", { name: "Log visit" }).click();
  await said(ann).waitFor();
  expect(await said(ann).inputValue()).toBe("");
}, 40_000);

test("a draft can be gone on with from Today, and discarded", async () => {
  await ann.choose("Today");
  await ann.sidebar.getByRole("button", { name: /^Go on with: .*Brightway Tools/ }).click();
  expect(await said(ann).inputValue()).toBe("Halfway through a sentence");
  await ann.sidebar.getByRole("button", { name: "Discard draft" }).click();
  expect(await said(ann).inputValue()).toBe("");
  await ann.closeSidebar();
  await ann.choose("Today");
  await ann.sidebar.getByText("All clear").waitFor();
  expect(await ann.sidebar.getByRole("button", { name: /^Go on with/ }).count()).toBe(0);
  expect(rowsOf(house, "Visits")).toEqual([]);
}, 40_000);
