/** A workbench with the built add-on in it, served to people who sit before browsers of their own. */
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { gridReady, openDesk } from "./served.ts";

export interface Start {
  /** Google's spelling, such as `zh_CN`. */
  readonly locale?: string;
  readonly zone?: string;
  /** Wall clock time in the zone. */
  readonly now?: string;
  /** Who owns the workbook. */
  readonly user?: string;
}

/** Somebody before the page. */
export interface Person {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Chooses a command of Rapport's menu. */
  choose(command: string): Promise<void>;
  closeSidebar(): Promise<void>;
}

export interface House {
  readonly bench: Workbench;
  /** Opens the workbook as somebody, the owner by default, in a browser window of their own. */
  sit(user?: string, how?: BrowserContextOptions): Promise<Person>;
  /** Calls a verb as the sidebar does; gives the value of its reply, or throws its sentence. */
  api(name: string, input: unknown, user?: string): Promise<Answer>;
  /** Closes everything; throws what went wrong in a page. */
  close(): Promise<void>;
}

/** What the tests look at in replies. */
export interface Answer {
  readonly kind: string;
  readonly at: number;
  readonly record: { readonly id: string } & Readonly<Record<string, unknown>>;
}

function personAt(page: Page): Person {
  const aside = page.locator("aside.sidebar");
  return {
    page,
    sidebar: aside.frameLocator("iframe"),
    choose: async (command) => {
      await page.getByRole("menuitem", { name: "Rapport", exact: true }).click();
      await page.getByRole("menuitem", { name: command, exact: true }).click();
    },
    closeSidebar: async () => {
      await aside.getByRole("button").first().click();
      await aside.waitFor({ state: "detached" });
    },
  };
}

async function callApi(bench: Workbench, [name, input]: readonly [string, unknown], user = bench.owner): Promise<Answer> {
  const report = await bench.call("api", [name, JSON.stringify(input)], { user, context: "run" });
  if (report.outcome !== "done") throw new Error(`${name}: ${report.error?.message}`);
  const reply = JSON.parse(String(report.value));
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return reply.value;
}

/** A blank workbook on its first Wednesday, unless the start says otherwise. */
export async function openHouse(browser: Browser, start: Start = {}): Promise<House> {
  const create = { locale: "en_US", zone: "Europe/Berlin", now: "2026-03-04T14:00", user: "ann@example.com", ...start };
  const { bench, visit, close } = await openDesk("dist", create);
  return {
    bench,
    api: (name, input, user) => callApi(bench, [name, input], user),
    sit: async (user, how) => {
      const page = await visit(browser, `/${user ? `?user=${user}` : ""}`, how);
      await page.getByRole("menuitem", { name: "Rapport", exact: true }).waitFor();
      await gridReady(page);
      return personAt(page);
    },
    close,
  };
}

/** Opens a house that is set up by the server's verb; the supervisor is boss@example.com. */
export async function openSetUp(browser: Browser, start: Start & { readonly language?: string } = {}): Promise<House> {
  const { language = "en", ...rest } = start;
  const house = await openHouse(browser, rest);
  await house.api("setUp", { language, timeZone: house.bench.spreadsheet.zone, supervisor: "boss@example.com" });
  return house;
}

/** Saves a new record; gives where it stands. */
export const add = (house: House, entity: string, mine: Readonly<Record<string, unknown>>): Promise<Answer> =>
  house.api("save", { entity, id: null, at: null, original: {}, mine });

/** The rows of a tab by their headings, as the store holds them. */
export function rowsOf({ bench }: House, tab: string): readonly Readonly<Record<string, unknown>>[] {
  const sheet = bench.spreadsheet.sheetByName(tab);
  if (!sheet) throw new Error(`There is no tab ${tab}: ${bench.spreadsheet.sheets.map(({ name }) => name).join(", ")}`);
  const headings = Array.from({ length: sheet.lastColumn }, (_, column) => String(sheet.cell(0, column)));
  return Array.from({ length: Math.max(sheet.lastRow - 1, 0) }, (_, at) =>
    Object.fromEntries(headings.map((heading, column) => [heading, sheet.cell(at + 1, column)])),
  );
}

/** The A1 name of the cell under a heading, in the row whose named cell says so. */
export function placeOf(house: House, tab: string, [heading, row]: readonly [string, number]): string {
  const column = Object.keys(rowsOf(house, tab)[0] ?? {}).indexOf(heading);
  if (column < 0) throw new Error(`${tab} has no column ${heading}.`);
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}

/** Waits until a value is as wanted; fails with the last one seen. */
export async function eventually<T>(get: () => T | Promise<T>, accepts: (value: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 10_000;
  let value = await get();
  while (!accepts(value)) {
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    value = await get();
  }
  return value;
}

/** Brings a tab to the front. */
export async function front({ page }: Person, tab: string): Promise<void> {
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: new RegExp(`^${tab}$`) }).click();
}

/** Selects a cell of the tab in front through the name box, and waits until the formula bar shows this of it. */
export async function shows({ page }: Person, a1: string, wanted: string): Promise<void> {
  const name = page.locator(".formulabar .name");
  const content = page.locator(".formulabar .content");
  await name.fill(a1);
  await name.press("Enter");
  await eventually(
    () => content.inputValue(),
    (text) => text === wanted,
    `${a1} shows ${wanted}`,
  );
}

/** Clicks one of a field's laid out options or stars, whose button itself is not to be seen. */
export async function pick(at: FrameLocator | Locator, name: string): Promise<void> {
  const button = at.getByRole("radio", { name, exact: true });
  await at.locator("label").filter({ has: button }).click();
  if (!(await button.isChecked())) throw new Error(`${name} was clicked and is not chosen.`);
}
