/** People rearrange the workbook by hand, then save from the sidebar: the right cells change. */
import { afterEach, expect, test } from "@jest/globals";
import { browserOfTests } from "./browser.ts";
import { add, eventually, front, type House, openSetUp, type Person, placeOf, rowsOf, shows } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

/** What dragging a column's head, or its menu, asks of the workbench. */
async function reform({ page }: Person, change: Readonly<Record<string, unknown>>): Promise<void> {
  const tab = house.bench.spreadsheet.sheetByName("Customers")?.id;
  const answer = await page.evaluate(
    async (asked) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ user: "", at: null, reform: asked });
      return (await fetch("/api/reform", { method: "POST", headers, body })).json();
    },
    { tab, ...change },
  );
  expect(answer).toEqual({ ok: true });
}

/** Types into a cell of the tab in front through the formula bar. */
async function type(at: Person, [a1, before, text]: readonly [string, string, string]): Promise<void> {
  await shows(at, a1, before);
  await at.page.locator(".formulabar .content").fill(text);
  await at.page.locator(".formulabar .content").press("Enter");
}

const columnOf = (heading: string): number => Object.keys(rowsOf(house, "Customers")[0] ?? {}).indexOf(heading);

test("columns moved, inserted and renamed, and rows sorted by hand: a save changes the right cells and no others", async () => {
  house = await openSetUp(browser());
  await add(house, "customer", { name: "Zenith", phone: "030 9", owner: "ann@example.com" });
  await add(house, "customer", { name: "Brightway Tools", phone: "030 1", email: "old@brightway.example", owner: "ann@example.com" });
  const ann = await house.sit();
  const { sidebar } = ann;
  await ann.choose("Today");
  await sidebar.getByRole("tab", { name: "Customers" }).click();
  await sidebar.getByRole("combobox", { name: "Find a customer" }).fill("brightway");
  await sidebar.getByRole("option", { name: /Brightway Tools/ }).click();
  await sidebar.getByRole("button", { name: "Edit", exact: true }).click();
  await sidebar.getByRole("textbox", { name: "Phone" }).waitFor();

  await front(ann, "Customers");
  await shows(ann, "A1", "Customer ID");
  await reform(ann, { kind: "move", axis: "columns", at: columnOf("Phone"), count: 1, to: 1 });
  await reform(ann, { kind: "insert", axis: "columns", at: 2, count: 1 });
  await type(ann, ["C1", "", "My own notes"]);
  await type(ann, [placeOf(house, "Customers", ["Email", 1]), "Email", "Where to write"]);
  await eventually(
    () => columnOf("Where to write"),
    (at) => at >= 0,
    "the heading is renamed",
  );
  await reform(ann, { kind: "sort", column: columnOf("Customer"), ascending: true });
  const before = rowsOf(house, "Customers");
  expect(before.map(({ Customer }) => Customer)).toEqual(["Brightway Tools", "Zenith"]);

  await sidebar.getByRole("textbox", { name: "Phone" }).fill("030 22");
  await sidebar.getByRole("textbox", { name: "Email" }).fill("new@brightway.example");
  await sidebar.getByRole("button", { name: "Save", exact: true }).click();
  await sidebar.getByText("Saved.").waitFor();
  const [first, second] = rowsOf(house, "Customers");
  expect(first).toEqual({ ...before[0], Phone: "030 22", "Where to write": "new@brightway.example" });
  expect(second).toEqual(before[1]);
  await shows(ann, "B2", "030 22");
}, 60_000);
