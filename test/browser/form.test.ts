/** A customer fills in a form in a real browser: the answer reaches the linked tab, and the script hears of it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import axe, { type AxeResults } from "axe-core";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Served, ServeOptions } from "../../workbench/page/server.ts";
import type { OpenOptions, Workbench } from "../../workbench/runtime/workbench.ts";
import { browserOfTests } from "./browser.ts";
import { eventually } from "./house.ts";

jest.setTimeout(60_000);

const root = path.resolve(import.meta.dirname, "../..");

const code = `function build() {
  var form = FormApp.create("Care survey", false);
  form.setTitle("How was our service?").setDescription("It takes a minute.\\nThank you!").setProgressBar(true)
    .setConfirmationMessage("Thank you for your time.").setAllowResponseEdits(true).setCollectEmail(true);
  form.addTextItem().setTitle("Reference").setHelpText("From our letter");
  form.addScaleItem().setTitle("How satisfied are you?").setBounds(0, 10).setLabels("Not at all", "Very much").setRequired(true);
  var visit = form.addMultipleChoiceItem().setTitle("Did we visit you?").setRequired(true);
  form.addRatingItem().setTitle("The last visit").setRatingScaleLevel(5);
  var details = form.addPageBreakItem().setTitle("About the visit").setHelpText("Only if we came.");
  form.addGridItem().setTitle("How was").setRows(["The advice", "The offer"]).setColumns(["Poor", "Fair", "Good"]).setRequired(true);
  form.addCheckboxItem().setTitle("What did we talk about?").setChoiceValues(["Prices", "Products"]).showOtherOption(true);
  form.addDateItem().setTitle("When was it?");
  var last = form.addPageBreakItem().setTitle("One more thing");
  form.addListItem().setTitle("Region").setChoiceValues(["North", "South"]);
  form.addTextItem().setTitle("Telephone").setValidation(
    FormApp.createTextValidation().setHelpText("Digits only, please.").requireTextMatchesPattern("[0-9 ]+").build());
  visit.setChoices([visit.createChoice("Yes", details), visit.createChoice("No", last)]);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  form.setPublished(true);
  ScriptApp.newTrigger("heard").forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  return [form.getPublishedUrl(), form.createResponse()
    .withItemResponse(form.getItems()[0].asTextItem().createResponse("R-7 & co")).toPrefilledUrl()];
}
function heard(e) { console.log(JSON.stringify(e.namedValues)); }
function close() { FormApp.openByUrl(SpreadsheetApp.getActive().getFormUrl()).setAcceptingResponses(false).setCustomClosedFormMessage("See you next year."); }
function buildAll() {
  var form = FormApp.create("All", true).setTitle("One of each").setIsQuiz(true);
  ["SectionHeader", "Text", "ParagraphText", "MultipleChoice", "Checkbox", "List", "Scale", "Rating", "Date", "DateTime", "Time", "Duration"]
    .forEach(function (kind) { form["add" + kind + "Item"]().setTitle("A " + kind).setHelpText("Help"); });
  form.addRatingItem().setTitle("Thumbs").setRatingIcon(FormApp.RatingIconType.THUMB_UP).setPoints(2);
  form.addGridItem().setTitle("A grid").setRows(["R1", "R2"]).setColumns(["C1", "C2"]);
  form.addCheckboxGridItem().setTitle("Boxes").setRows(["Mon", "Tue"]).setColumns(["AM", "PM"]);
  form.addDateItem().setTitle("Birthday").setIncludesYear(false);
  form.addVideoItem().setTitle("A film").setVideoUrl("dQw4w9WgXcQ");
  form.addImageItem().setTitle("A dot").setImage(Utilities.newBlob(Utilities.base64Decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), "image/png", "dot.png"));
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  return form.getPublishedUrl();
}
function onOpen() { SpreadsheetApp.getUi().createMenu("Survey").addItem("Links", "panel").addItem("Dialog", "dialog").addToUi(); }
function links() {
  var book = SpreadsheetApp.getActive();
  return HtmlService.createHtmlOutput('<base target="_top"><a target="_blank" href="' + book.getFormUrl() + '">The form</a> <a target="_blank" href="'
    + book.getUrl() + '#gid=' + book.getSheetId() + '&range=B7">The place</a> <a href="https://docs.google.com/forms/d/e/own/viewform" '
    + 'onclick="event.preventDefault(); document.title = this.href">Own way</a>').setTitle("Links");
}
function panel() { SpreadsheetApp.getUi().showSidebar(links()); }
function dialog() { SpreadsheetApp.getUi().showModelessDialog(links(), "Links"); }
function doGet() { return links(); }
function hide() { FormApp.openByUrl(SpreadsheetApp.getActive().getFormUrl()).setPublished(false); }
`;

const browser = browserOfTests();
let folder: string;
let bench: Workbench;
let served: Served;
const phone = { viewport: { width: 390, height: 844 }, locale: "en-US", hasTouch: true, isMobile: true };

beforeEach(async () => {
  const load = (name: string) => import(pathToFileURL(path.join(root, ".build/workbench", name)).href);
  const bundle: { Workbench: { open(options: OpenOptions): Promise<Workbench> } } = await load("workbench.mjs");
  const server: { serve(options: ServeOptions): Promise<Served> } = await load("server.mjs");
  folder = await mkdtemp(path.join(tmpdir(), "rapport-form-"));
  await writeFile(path.join(folder, "Code.js"), code);
  await writeFile(path.join(folder, "appsscript.json"), JSON.stringify({ timeZone: "Europe/Berlin", runtimeVersion: "V8" }));
  bench = await bundle.Workbench.open({ script: folder, create: { zone: "Europe/Berlin", now: "2026-03-04T14:00", locale: "en_US" } });
  served = await server.serve({ bench, script: folder, page: path.join(root, ".build/page"), port: 0 });
});

afterEach(async () => {
  await served.close();
  await bench.close();
  await rm(folder, { recursive: true });
});

/** Google's address, served here. */
const here = (address: string) => address.replace("https://docs.google.com", `http://127.0.0.1:${served.port}`);

async function addresses(): Promise<{ readonly plain: string; readonly prefilled: string }> {
  const report = await bench.call("build");
  if (!Array.isArray(report.value)) throw new Error(report.error?.message ?? "The form was not built.");
  return { plain: here(String(report.value[0])), prefilled: here(String(report.value[1])) };
}

async function visit(address: string, how: Parameters<Browser["newContext"]>[0] = phone): Promise<Page> {
  const context = await browser().newContext(how);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** What axe complains of, and what is wider than the phone. */
async function faults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  if (passes.length === 0) throw new Error("axe found nothing to look at.");
  const wide = await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ];
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const choose = (page: Page, group: string, name: string) =>
  page.getByRole("group", { name: group }).getByText(name, { exact: true }).click();

function lastRow(): readonly unknown[] {
  const sheet = bench.spreadsheet.sheetByName("Form Responses 1");
  if (!sheet) throw new Error("There is no linked tab.");
  return Array.from({ length: sheet.lastColumn }, (_, column) => sheet.cell(sheet.lastRow - 1, column));
}

/** What the script's trigger was told, once it has run so many times: nobody waits for it at the form. */
async function heardTimes(times: number): Promise<readonly unknown[]> {
  const ran = () => bench.executions().filter((report) => report.function === "heard");
  const reports = await eventually(ran, (list) => list.length === times, `${times} runs of the trigger`);
  return reports.map((report) => JSON.parse(report.log[0] ?? "null"));
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail address").fill("ben@example.com");
  await choose(page, "How satisfied are you?", "9");
  await choose(page, "Did we visit you?", "Yes");
  await press(page, "Next");
  await choose(page, "The advice", "Good");
  await choose(page, "The offer", "Fair");
  await choose(page, "What did we talk about?", "Prices");
  await page.getByLabel("Your own answer").fill("Lunch, mostly");
  await page.getByLabel("When was it?").last().fill("2026-03-02");
  await press(page, "Next");
  await page.getByLabel("Region").selectOption("South");
}

test("a customer's answer reaches the tab and the script, from a prefilled link on a phone", async () => {
  const { prefilled } = await addresses();
  const page = await visit(prefilled);
  expect(await page.getByLabel("Reference").inputValue()).toBe("R-7 & co");
  await fillIn(page);
  await press(page, "Submit");
  await page.getByText("Thank you for your time.").waitFor();
  expect(lastRow().slice(1)).toEqual([
    "ben@example.com",
    "R-7 & co",
    9,
    "Yes",
    null,
    "Good",
    "Fair",
    "Prices, Lunch, mostly",
    46083,
    "South",
    null,
  ]);
  const [heard] = await heardTimes(1);
  expect(heard).toMatchObject({ Reference: ["R-7 & co"], "How was [The advice]": ["Good"] });
});

test("what is missing or wrong is said beside the question, and nothing is lost on the way back", async () => {
  const { plain } = await addresses();
  const page = await visit(plain);
  await press(page, "Next");
  expect(await page.getByRole("alert").innerText()).toContain("3 answers need your attention.");
  expect(await page.getByText("This is a required question.").count()).toBe(2);
  expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");
  await fillIn(page);
  await page.getByLabel("Telephone").fill("none");
  await press(page, "Submit");
  await page.getByText("Digits only, please.").waitFor();
  await press(page, "Back");
  expect(await page.getByLabel("Your own answer").inputValue()).toBe("Lunch, mostly");
  await press(page, "Back");
  await choose(page, "Did we visit you?", "No");
  await press(page, "Next");
  expect(await page.getByRole("heading", { level: 2 }).innerText()).toBe("One more thing");
  await page.getByLabel("Telephone").fill("030 1234");
  await press(page, "Submit");
  await page.getByText("Thank you").waitFor();
  expect(lastRow().slice(1)).toEqual(["ben@example.com", null, 9, "No", null, null, null, null, null, "South", "030 1234"]);
});

test("an answer is edited by its link, in its own row", async () => {
  const { plain } = await addresses();
  const page = await visit(plain);
  await fillIn(page);
  await press(page, "Submit");
  await page.getByRole("link", { name: "Edit your response" }).click();
  await choose(page, "How satisfied are you?", "3");
  await press(page, "Next");
  await press(page, "Next");
  await press(page, "Submit");
  await page.getByRole("link", { name: "Submit another response" }).waitFor();
  expect(lastRow()[3]).toBe(3);
  expect(bench.spreadsheet.sheetByName("Form Responses 1")?.lastRow).toBe(2);
  const [, heard] = await heardTimes(2);
  expect(heard).toMatchObject({ "How satisfied are you?": ["3"], Region: [""] });
});

test("a form that is closed or not published says so, in the browser's language", async () => {
  const { plain } = await addresses();
  await bench.call("close");
  const page = await visit(plain);
  await page.getByText("See you next year.").waitFor();
  await bench.call("hide");
  const chinese = await visit(plain, { ...phone, locale: "zh-CN" });
  await chinese.getByText("此表单尚未发布").waitFor();
  expect(await chinese.locator("html").getAttribute("lang")).toBe("zh-CN");
});

/** What opens in a tab of its own when the link is pressed; it keeps Google's address. */
async function opens(page: Page, frame: FrameLocator, how: { readonly button?: "middle" } = {}): Promise<Page> {
  const link = frame.getByRole("link", { name: "The form" });
  expect(await link.getAttribute("href")).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/\w+\/viewform$/);
  const [tab] = await Promise.all([page.waitForEvent("popup"), link.click(how)]);
  await tab.waitForLoadState();
  return tab;
}

test("links of the script's pages to a form and to a place in the workbook are followed here, in the workbench's language", async () => {
  await addresses();
  bench.spreadsheet.locale = "zh_CN";
  const page = await visit(`http://127.0.0.1:${served.port}/`, { viewport: { width: 1360, height: 900 }, locale: "en-US" });
  for (const [command, place] of [
    ["Links", "aside.sidebar"],
    ["Dialog", ".dialog"],
  ] as const) {
    await page.getByRole("menuitem", { name: "Survey" }).click();
    await page.getByRole("menuitem", { name: command }).click();
    const frame = page.locator(place).frameLocator("iframe");
    const form = await opens(page, frame);
    expect(await form.getByRole("heading", { level: 1 }).innerText()).toBe("How was our service?");
    await press(form, "下一页");
    expect(await form.getByRole("alert").innerText()).toContain("有 3 个回答需要修改。");
    await form.close();
  }
  const sidebar = page.locator("aside.sidebar").frameLocator("iframe");
  await sidebar.getByRole("link", { name: "The place" }).click();
  await page.locator('[data-cell="B7"]').waitFor();
  await sidebar.getByRole("link", { name: "Own way" }).click();
  expect(await sidebar.locator("title").first().innerText()).toContain("/forms/d/e/own/");
  expect(page.context().pages()).toHaveLength(1);
});

test("a web app's link to a form is followed here, with the middle button as well", async () => {
  await addresses();
  const page = await visit(`http://127.0.0.1:${served.port}/exec`, { locale: "en-US" });
  for (const how of [{}, { button: "middle" }] as const) {
    const form = await opens(page, page.frameLocator("iframe"), how);
    await form.getByRole("button", { name: "Next" }).waitFor();
  }
});

test.each(["light", "dark"] as const)("the form is made for the keyboard and for screen readers, by %s", async (colorScheme) => {
  const { plain } = await addresses();
  const page = await visit(plain, { ...phone, colorScheme });
  expect(await faults(page)).toEqual([]);
  await press(page, "Next");
  expect(await faults(page)).toEqual([]);
  await page.getByLabel("E-mail address").focus();
  await page.keyboard.type("ben@example.com");
  for (const key of ["Tab", "Tab", "Space", "ArrowRight", "Tab", "Space", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("heading", { name: "About the visit" }).waitFor();
  expect(await faults(page)).toEqual([]);
  const wide = await visit(page.url().replace("formResponse", "viewform"), { viewport: { width: 1280, height: 900 }, colorScheme });
  expect(await faults(wide)).toEqual([]);
});

test("every kind of question can be asked and answered", async () => {
  const page = await visit(here(String((await bench.call("buildAll")).value)));
  expect(await faults(page)).toEqual([]);
  await page.getByLabel("A Text", { exact: true }).fill("text");
  await page.getByLabel("A ParagraphText").fill("two\nlines");
  await choose(page, "A Scale", "4");
  await choose(page, "Thumbs", "3");
  await page.getByRole("group", { name: "Mon" }).getByText("PM", { exact: true }).click();
  await page.getByLabel("Month").fill("2");
  await page.getByLabel("Day", { exact: true }).fill("29");
  await page.getByLabel("A DateTime").fill("2026-03-05T09:30");
  await page.getByLabel("A Time", { exact: true }).fill("07:05");
  await page.getByLabel("Minutes").fill("5");
  await press(page, "Submit");
  await page.getByText("Your response has been recorded.").waitFor();
  const given = lastRow()
    .slice(1)
    .filter((cell) => cell !== null);
  expect(given).toEqual([
    "text",
    "two\nlines",
    4,
    expect.closeTo(46086.3958, 4),
    expect.closeTo(0.2951, 4),
    expect.closeTo(0.003_47, 5),
    3,
    "PM",
    "02-29",
  ]);
});

test("the form has an origin of its own, no rights over the workbench, and can stand in no frame", async () => {
  const { plain } = await addresses();
  const page = await visit(plain);
  const port = new URL(page.url()).port;
  expect(port).not.toBe(String(served.port));
  const answer = await page.request.get(page.url());
  expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  const forged = await page.request.post(`http://127.0.0.1:${served.port}/api/advance`, {
    headers: { origin: `http://127.0.0.1:${port}` },
    data: { user: "", at: null, by: "1d" },
  });
  expect(forged.status()).toBe(403);
});
