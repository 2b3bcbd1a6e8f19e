/** The page bears with scripts that are broken: it says so in a sentence, and goes on. */
import { afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { browserOfTests } from "./browser.ts";
import { type Desk, gridReady, openDesk } from "./served.ts";

const browser = browserOfTests();
let desk: Desk;

afterEach(() => desk.close(), 30_000);

async function sit(script: string): Promise<Page> {
  desk = await openDesk(script);
  const page = await desk.visit(browser());
  await page.locator(".grid canvas[id*=sheet]").waitFor();
  await gridReady(page);
  return page;
}

/** Types into A1 through the formula bar, and waits until the store has it. */
async function typesInto(page: Page, text: string): Promise<unknown> {
  await page.getByRole("textbox", { name: "Formula bar" }).fill(text);
  const saved = page.waitForResponse(/\/api\/edit/);
  await page.getByRole("textbox", { name: "Formula bar" }).press("Enter");
  await saved;
  return desk.bench.spreadsheet.sheets[0]?.cell(0, 0);
}

test("a script with a syntax error is named with its line, and cells can be typed", async () => {
  const page = await sit("test/browser/broken");
  await page.getByRole("status").getByText("line: 7 file: Code.gs").waitFor();
  expect(await typesInto(page, "alive")).toBe("alive");
}, 30_000);

test("while a function runs for ever, and after one has ended badly, the page works on", async () => {
  const page = await sit("test/browser/endless");
  await page.getByRole("menuitem", { name: "Loop" }).click();
  await page.getByRole("menuitem", { name: "For ever" }).click();
  await page.getByRole("tab", { name: /Executions/ }).click();
  await page
    .getByRole("row", { name: /forEver/ })
    .getByText("running")
    .waitFor();
  await page.getByRole("menuitem", { name: "Loop" }).click();
  await page.getByRole("menuitem", { name: "End badly" }).click();
  await page.getByRole("status").getByText("It ended badly.").waitFor();
  expect(await typesInto(page, "alive")).toBe("alive");
  await page
    .getByRole("row", { name: /forEver/ })
    .getByText("running")
    .waitFor();
}, 30_000);
