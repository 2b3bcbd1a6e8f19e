/** While the dry run goes on, the sidebar tells how far it is; whoever will not wait stops it, and nothing comes of it. */
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { fillSample } from "../../scripts/sample/fill.ts";
import { pageLanguages } from "../../src/text/page.ts";
import { browserOfTests } from "./browser.ts";
import { type House, openHouse, type Person, rowsOf } from "./house.ts";

const { sidebar: words, menu, entities } = pageLanguages.en;
const { cancel, mail } = words;

const browser = browserOfTests();
let house: House;
let ann: Person;

/** The sample team with a part of its customers: thirty days of it last for a while. */
beforeAll(async () => {
  house = await openHouse(browser(), { zone: "America/New_York", now: "2018-01-02T08:00", user: "boss@example.com" });
  await fillSample(house.bench, { among: 12 });
}, 120_000);
afterAll(async () => {
  await house.close();
});

beforeEach(async () => {
  ann = await house.sit();
  await ann.choose(menu.items.mail);
  await ann.sidebar.getByRole("button", { name: mail.ahead.open }).click();
  await ann.sidebar.getByRole("progressbar", { name: /^Day \d+ of 30$/ }).waitFor();
}, 60_000);

const rows = () => rowsOf(house, entities.rehearsal.tab);

/** The share of the bar that is filled, once it is known, until the bar is gone. */
async function shares({ sidebar }: Person): Promise<readonly number[]> {
  const bar = sidebar.getByRole("progressbar");
  const seen: number[] = [];
  while ((await bar.count()) > 0) {
    const value = await bar.getAttribute("value", { timeout: 1000 }).catch(() => null);
    if (value !== null && Number(value) !== seen.at(-1)) seen.push(Number(value));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return seen;
}

test("cancelled, it goes back to Mail, ends in the workbook too, and leaves the tab as it was", async () => {
  const { page, sidebar } = ann;
  const ended = page.waitForResponse(async (response) => (await response.text().catch(() => "")).includes("stopped"));
  const sent = house.bench.mails().length;
  await sidebar.getByRole("button", { name: cancel, exact: true }).click();
  await sidebar.getByRole("button", { name: mail.ahead.open }).waitFor();
  await ended;
  expect([rows(), house.bench.mails().length]).toEqual([[], sent]);
}, 120_000);

test("the days go by on one bar alone, and the focus stays in the view when the letters come", async () => {
  const { sidebar } = ann;
  await sidebar.getByRole("button", { name: cancel, exact: true }).focus();
  const seen = await shares(ann);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  await sidebar.getByRole("status").filter({ hasText: "until Jan 31, 2018" }).waitFor();
  expect(await sidebar.locator(":focus").evaluate(({ tagName }) => tagName)).toBe("MAIN");
  expect(rows().length).toBeGreaterThan(0);
}, 120_000);
