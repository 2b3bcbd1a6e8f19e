/** Two people change one customer at the same time: nothing of either is lost. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { browserOfTests } from "./browser.ts";
import { add, type House, openSetUp, type Person, rowsOf } from "./house.ts";

const browser = browserOfTests();
let house: House;
let ann: Person;
let boss: Person;

async function openForm({ sidebar, choose }: Person): Promise<void> {
  await choose("Today");
  await sidebar.getByRole("tab", { name: "Customers" }).click();
  await sidebar.getByRole("combobox", { name: "Find a customer" }).fill("bright");
  await sidebar.getByRole("option", { name: /Brightway Tools/ }).click();
  await sidebar.getByRole("button", { name: "Edit", exact: true }).click();
}

beforeEach(async () => {
  house = await openSetUp(browser());
  await add(house, "customer", { name: "Brightway Tools", phone: "030 1", owner: "ann@example.com" });
  ann = await house.sit();
  boss = await house.sit("boss@example.com");
  await openForm(ann);
  await openForm(boss);
}, 40_000);
afterEach(() => house.close());

const phone = ({ sidebar }: Person) => sidebar.getByRole("textbox", { name: "Phone" });
const preferences = ({ sidebar }: Person) => sidebar.getByRole("textbox", { name: "Preferences" });
const email = ({ sidebar }: Person) => sidebar.getByRole("textbox", { name: "Email" });
const save = ({ sidebar }: Person): Promise<void> => sidebar.getByRole("button", { name: "Save", exact: true }).click();
const saved = ({ sidebar }: Person): Promise<void> => sidebar.getByText("Saved.").waitFor();
const changes = (): string =>
  rowsOf(house, "Journal")
    .map((row) => `${row.Who}: ${row.Changes}`)
    .join("\n");

test("edits of different fields are merged in silence", async () => {
  await phone(ann).fill("030 22");
  await save(ann);
  await saved(ann);
  await preferences(boss).fill("No calls before ten");
  await save(boss);
  await saved(boss);
  expect(rowsOf(house, "Customers")).toEqual([expect.objectContaining({ Phone: "030 22", Preferences: "No calls before ten" })]);
}, 40_000);

test("the second of two edits of one field sees mine, theirs and the original; nothing is lost", async () => {
  await phone(ann).fill("030 22");
  await preferences(ann).fill("Ask for Ms Ito");
  await save(ann);
  await saved(ann);
  await phone(boss).fill("030 333");
  await email(boss).fill("hello@brightway.example");
  await save(boss);

  const { sidebar } = boss;
  await sidebar.getByText("Someone else changed this").waitFor();
  const field = sidebar.getByRole("group", { name: "Phone" });
  await field.getByText("Before: 030 1").waitFor();
  await sidebar.getByRole("button", { name: "Save the choice" }).click();
  await sidebar.getByText("Choose mine or theirs for each field.").waitFor();
  expect(rowsOf(house, "Customers")).toEqual([expect.objectContaining({ Phone: "030 22", Email: null })]);

  await field.getByRole("radio", { name: /Theirs\s*030 22/ }).waitFor();
  await field.getByRole("radio", { name: /Mine\s*030 333/ }).check();
  await sidebar.getByRole("button", { name: "Save the choice" }).click();
  await saved(boss);
  expect(rowsOf(house, "Customers")).toEqual([
    expect.objectContaining({ Phone: "030 333", Preferences: "Ask for Ms Ito", Email: "hello@brightway.example" }),
  ]);
  expect(changes()).toMatch(/ann@example\.com: .*030 22/);
  expect(changes()).toMatch(/boss@example\.com: .*030 333/);
}, 40_000);
