/** A list is imported by hand: the guessed columns, the preview, the import, its report, and the rows that failed as a file. */
import { readFile } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { browserOfTests } from "./browser.ts";
import { add, type House, openSetUp, rowsOf } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

const csv = `Company,Phone,Email,Strange column
Brightway Tools,030 22,,x
Zenith,030 9,info@zenith.example,y
,030 10,nobody@example.com,z
`;

async function take(page: FrameLocator): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("heading", { name: "list.csv" }).waitFor();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("heading", { name: "Preview" }).waitFor();
}

const counts = async (page: FrameLocator): Promise<readonly string[]> =>
  page
    .getByRole("row", { name: /^Customers/ })
    .first()
    .getByRole("cell")
    .allTextContents();

test("a file is mapped, previewed, imported and reported; again it changes nothing", async () => {
  house = await openSetUp(browser());
  await add(house, "customer", { name: "Brightway Tools", phone: "030 1", owner: "ann@example.com" });
  const ann = await house.sit();
  await ann.choose("Import…");
  const page = ann.page.locator("section.dialog").frameLocator("iframe");
  await take(page);
  expect(await counts(page)).toEqual(["1", "1", "1"]);
  expect(rowsOf(house, "Customers")).toHaveLength(1);

  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Done.").waitFor();
  expect(await counts(page)).toEqual(["1", "1", "1"]);
  await page.getByText("Customer is missing. The row was left out.").first().waitFor();
  expect(rowsOf(house, "Customers")).toEqual([
    expect.objectContaining({ Customer: "Brightway Tools", Phone: "030 22", Owner: "ann@example.com" }),
    expect.objectContaining({ Customer: "Zenith", Email: "info@zenith.example" }),
  ]);
  const [download] = await Promise.all([ann.page.waitForEvent("download"), page.getByRole("button", { name: /^Download/ }).click()]);
  expect(await readFile(await download.path(), "utf8")).toContain("nobody@example.com");

  await page.getByRole("button", { name: "Choose another file" }).click();
  await take(page);
  expect(await counts(page)).toEqual(["0", "0", "3"]);
}, 60_000);
