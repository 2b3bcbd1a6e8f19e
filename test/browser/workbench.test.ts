/** A person at the workbench's page, in a real browser, with a small script behind it. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { browserOfTests } from "./browser.ts";
import { type Desk, gridReady, openDesk } from "./served.ts";

const browser = browserOfTests();
let desk: Desk;
let bench: Workbench;
let page: Page;

async function openPage(locale = "en-US"): Promise<Page> {
  const made = await desk.visit(browser(), "/", { viewport: { width: 1360, height: 820 }, locale });
  await made.locator(".grid canvas[id*=sheet]").waitFor();
  await gridReady(made);
  return made;
}

beforeEach(async () => {
  desk = await openDesk("test/workbench/page/script", {
    locale: "en_US",
    zone: "Europe/Berlin",
    now: "2026-03-02T08:00",
    user: "boss@example.com",
  });
  bench = desk.bench;
  page = await openPage();
}, 30_000);

afterEach(() => desk.close(), 30_000);

const cell = (a1: string): unknown => {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
  return bench.spreadsheet.sheets[0]?.cell(Number(row) - 1, letter.charCodeAt(0) - 65);
};

async function menu(name: string, at = page): Promise<void> {
  await at.getByRole("menuitem", { name: "Guests" }).click();
  await at.getByRole("menuitem", { name }).click();
}

async function go(a1: string): Promise<void> {
  await page.getByRole("textbox", { name: "Name box" }).fill(a1);
  await page.getByRole("textbox", { name: "Name box" }).press("Enter");
  await page.locator(`[data-cell="${a1}"]`).waitFor();
}

/** Types into a cell through the formula bar. */
async function type(a1: string, text: string): Promise<void> {
  await go(a1);
  await page.getByRole("textbox", { name: "Formula bar" }).fill(text);
  await page.getByRole("textbox", { name: "Formula bar" }).press("Enter");
}

/** The value that the page fetches for a cell of the first tab. */
async function shown(a1: string): Promise<unknown> {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
  return page.evaluate(
    async ([down, across]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch("/api/tab", {
        method: "POST",
        headers,
        body: JSON.stringify({ user: "", at: null, tab: 0, from: 0, to: 100 }),
      });
      return (await response.json()).block.cells[down]?.[across]?.v;
    },
    [Number(row) - 1, letter.charCodeAt(0) - 65] as const,
  );
}

/** What the formula bar shows for a cell is what the grid holds. */
async function shows(a1: string, text: string): Promise<void> {
  await go(a1);
  await expectSoon(() => page.getByRole("textbox", { name: "Formula bar" }).inputValue(), text);
}

async function expectSoon<T>(get: () => T | Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + 5000;
  while (Date.now() < end && (await get()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await get()).toEqual(wanted);
}

const sidebar = (): FrameLocator => page.getByRole("complementary", { name: "Sidebar" }).frameLocator("iframe");

test("a form in the sidebar writes a row, and the grid shows it", async () => {
  await menu("Open guest book");
  await sidebar().getByLabel("Name").fill("Ann");
  await sidebar().getByRole("button", { name: "Add" }).click();
  await sidebar().getByText("1 in the book").waitFor();
  expect(cell("A1")).toBe("Ann");
  expect(cell("B1")).toBe(2);
  await shows("A1", "Ann");
}, 30_000);

test("what a function throws reaches the failure handler as a ScriptError with the prefix of Google's", async () => {
  await menu("Open guest book");
  await sidebar().getByRole("button", { name: "Add" }).click();
  await sidebar().getByText("ScriptError: Error: A guest needs a name.").waitFor();
}, 30_000);

test("a sidebar closes with its cross, and with a reload", async () => {
  await menu("Open guest book");
  const frame = page.getByRole("complementary", { name: "Sidebar" });
  await frame.getByRole("button", { name: "Close" }).click();
  await frame.waitFor({ state: "detached" });
  await menu("Open guest book");
  await frame.waitFor();
  await page.reload();
  await page.getByRole("menuitem", { name: "Guests" }).waitFor();
  await expectSoon(() => frame.count(), 0);
}, 30_000);

test("an edit in the grid is typed as a person types it, fires onEdit, and comes back formatted", async () => {
  await go("A2");
  await page.locator(".grid canvas[id*=sheet]").click({ position: { x: 90, y: 52 } });
  await page.keyboard.type("3/4/2026");
  await page.keyboard.press("Enter");
  await expectSoon(() => cell("C2"), "edited A2");
  expect(cell("A2")).toBe(46085);
  await shows("C2", "edited A2");
  await shows("A2", "3/4/2026");
}, 30_000);

test("deleting a cell empties it in the store", async () => {
  await type("A3", "gone soon");
  await expectSoon(() => cell("A3"), "gone soon");
  await page.locator(".grid canvas[id*=sheet]").click({ position: { x: 90, y: 72 } });
  await page.keyboard.press("Delete");
  await expectSoon(() => cell("A3"), null);
}, 30_000);

test("a formula typed into the formula bar is worked out by the store, again whenever its cells change", async () => {
  await type("D1", "20");
  await type("D2", "=D1*2");
  await shows("D2", "=D1*2");
  await expectSoon(() => shown("D2"), 40);
  await type("D1", "21");
  await expectSoon(() => shown("D2"), 42);
}, 30_000);

test("an alert holds its execution until it is answered", async () => {
  await type("A1", "Ann");
  await menu("Count guests");
  const question = page.getByRole("alertdialog", { name: "Guests" });
  await question.getByText("Shall I count?").waitFor();
  expect(cell("D1")).toBeNull();
  await question.getByRole("button", { name: "Yes" }).click();
  await question.waitFor({ state: "detached" });
  await expectSoon(() => cell("D1"), 1);
}, 30_000);

test("the clock is pushed to the next trigger; the letter it sends is in the mailbox, and its link selects the cell", async () => {
  await type("A1", "Ann");
  await menu("Every hour");
  await page.getByRole("tab", { name: "Clock" }).click();
  await page.getByRole("button", { name: "To the next trigger" }).click();
  await page.getByRole("tab", { name: "Mailbox 1" }).click();
  const letter = page.getByRole("article", { name: "Who came" });
  await go("F9");
  await letter.frameLocator("iframe").getByRole("link", { name: "Ann" }).click();
  await expectSoon(() => page.getByRole("textbox", { name: "Name box" }).inputValue(), "A1");
  await letter.getByRole("button", { name: "Plain text" }).click();
  await letter.getByText("Plain: Ann").waitFor();
}, 30_000);

test("every execution is listed with who ran it, how it ended and what it cost", async () => {
  await menu("Every hour");
  await page.getByRole("tab", { name: /Executions/ }).click();
  const row = page.getByRole("row", { name: /everyHour/ });
  await row.getByText("done").waitFor();
  expect(await row.getByRole("cell").nth(1).innerText()).toBe("boss@example.com");
  await page.getByRole("tab", { name: /Triggers/ }).click();
  await page.getByRole("row", { name: /greetByMail/ }).waitFor();
}, 30_000);

test("rows are inserted and deleted with a right click", async () => {
  await type("A1", "first");
  await expectSoon(() => cell("A1"), "first");
  await page.locator(".grid canvas[id*=sheet]").click({ position: { x: 90, y: 30 }, button: "right" });
  await page.getByRole("menuitem", { name: "Insert row above" }).click();
  await expectSoon(() => cell("A2"), "first");
  await shows("A2", "first");
}, 30_000);

test("the page speaks Chinese to a Chinese browser", async () => {
  const chinese = await openPage("zh-CN");
  await chinese.getByRole("tab", { name: "邮箱" }).waitFor();
  await chinese.getByRole("menuitem", { name: "工作台" }).waitFor();
}, 30_000);

test("somebody else sees the same cells and acts under their own name", async () => {
  await type("A1", "Ann");
  await expectSoon(() => cell("A1"), "Ann");
  const other = await desk.visit(browser(), "/?user=bob@example.com");
  await other.locator(".grid canvas[id*=sheet]").waitFor();
  await menu("Every hour", other);
  await expectSoon(() => bench.triggers("bob@example.com").length, 1);
  await type("A1", "Bert");
  await expectSoon(() => other.getByRole("textbox", { name: "Formula bar" }).inputValue(), "Bert");
}, 30_000);

test("a script's new tab is shown at once, with its chart drawn and its boxes to tick; its toast goes by", async () => {
  await menu("Draw");
  await page.getByRole("status").getByText("The chart is drawn.").waitFor();
  const chart = page.getByRole("img", { name: "Seats taken" });
  await chart.waitFor();
  await expectSoon(() => chart.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0), true);
  await page.locator(".grid canvas[id*=sheet]").click({ position: { x: 46 + 250, y: 20 + 21 + 10 } });
  await expectSoon(() => bench.spreadsheet.sheetByName("Seats")?.cell(1, 2), true);
}, 30_000);

test("a row is as high as its wrapped text", async () => {
  await go("A6");
  await bench.call("wrap", [], { context: "run" });
  const clicked = async (): Promise<string | null> => {
    /** Two clicks at once would open the cell. */
    await page.waitForTimeout(700);
    await page.locator(".grid canvas[id*=sheet]").click({ position: { x: 46 + 350, y: 20 + 21 + 100 } });
    return page.locator("[data-cell]").first().getAttribute("data-cell");
  };
  await expectSoon(clicked, "D2");
}, 30_000);

test("who goes to a cell by its name types into it", async () => {
  await go("F9");
  await page.keyboard.type("straight in");
  await page.keyboard.press("Enter");
  await expectSoon(() => cell("F9"), "straight in");
}, 30_000);

test("a field keeps the focus and what is typed while the grid is made anew", async () => {
  const name = page.getByRole("textbox", { name: "Name box" });
  await name.fill("B");
  const book = bench.spreadsheet;
  book.addSheet(book.freshSheet("Another"), 1);
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Another" }).waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.type("7");
  expect(await name.inputValue()).toBe("B7");
}, 30_000);
