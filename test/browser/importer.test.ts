/** The importer in a real browser, over the sheet: by keyboard alone, and nothing that axe-core calls serious. */
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "@jest/globals";
import axe from "axe-core";
import type { Frame, FrameLocator } from "playwright-core";
import { browserOfTests } from "./browser.ts";
import { eventually, type House, openSetUp, type Person, rowsOf } from "./house.ts";

const file = [
  "客户名称,客户编号,客户类型,电话,邮件,负责人,负责人主属部门,最后跟进时间",
  "上海某某有限公司,KH001,A,021-55550101,info@some.cn,boss@example.com,一部,2026-02-20 10:00",
  "北京某某有限公司,KH002,B,1.38E+10,none,Nobody,二部,2026-02-30",
  ",KH003,B,,,,,",
].join("\n");

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

interface Violation {
  readonly impact: string;
  readonly id: string;
}

/** What axe-core finds serious or worse in the importer as it stands. */
async function serious(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const violations: readonly Violation[] = await frame.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ impact, id }) => ({ impact, id })))",
  );
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id);
}

const importerOf = ({ page }: Person): FrameLocator => page.getByRole("dialog").frameLocator("iframe");

async function frameOf(at: Person): Promise<Frame> {
  const frame = await (await at.page.getByRole("dialog").locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The importer has no frame.");
  return frame;
}

/** Presses Tab until the focus is where the name says; fails after a page's worth of stops. */
async function tabTo({ page }: Person, frame: Frame, [name, key = "Tab"]: readonly [name: string, key?: string]): Promise<void> {
  const focused = "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''";
  for (let presses = 0; presses < 40; presses++) {
    if (String(await frame.evaluate(focused)).trim() === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

test("a file from 纷享销客 comes in by keyboard alone; 客户类型 asks; each step passes axe-core", async () => {
  house = await openSetUp(browser());
  const ann = await house.sit();
  await ann.choose("Import…");
  const page = importerOf(ann);
  await page.getByText("Drop a CSV file here").waitFor();
  const frame = await frameOf(ann);
  expect(await serious(frame)).toEqual([]);

  await page.getByRole("heading", { name: "Import a file" }).focus();
  await tabTo(ann, frame, ["Choose a file"]);
  const [chooser] = await Promise.all([ann.page.waitForEvent("filechooser"), ann.page.keyboard.press("Enter")]);
  await chooser.setFiles({ name: "客户.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.getByRole("table").waitFor();
  expect(await serious(frame)).toEqual([]);

  await tabTo(ann, frame, ["Preview"]);
  await ann.page.keyboard.press("Enter");
  await page.getByText("Please choose where these columns go, or leave them out: 客户类型").waitFor();
  expect(await frame.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Goes to: 客户类型");
  await ann.page.keyboard.type("Customers › Level");
  await tabTo(ann, frame, ["Preview"]);
  await ann.page.keyboard.press("Enter");
  await page.getByText("Row 4", { exact: true }).waitFor();
  expect(await serious(frame)).toEqual([]);
  expect(rowsOf(house, "Customers")).toEqual([]);

  await tabTo(ann, frame, ["Import"]);
  await ann.page.keyboard.press("Enter");
  await page.getByText("Done.").waitFor();
  expect(await serious(frame)).toEqual([]);
  const rows = rowsOf(house, "Customers").map(({ Customer, Level, Phone, Owner }) => [Customer, Level, Phone, Owner]);
  expect(rows).toEqual([
    ["上海某某有限公司", "A", "021-55550101", "boss@example.com"],
    ["北京某某有限公司", "B", null, null],
  ]);

  const [download] = await Promise.all([
    ann.page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the rows with their reasons" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toBe("客户 - rows to check.csv");
  const saved = readFileSync(await download.path(), "utf8").split("\r\n");
  expect(saved.map((line) => line.split(",")[1])).toEqual(["客户编号", "KH002", "KH003"]);
  await tabTo(ann, frame, ["Close", "Shift+Tab"]);
  await ann.page.keyboard.press("Enter");
  await eventually(
    () => ann.page.getByRole("dialog").count(),
    (count) => count === 0,
    "the importer closes",
  );
}, 90_000);
