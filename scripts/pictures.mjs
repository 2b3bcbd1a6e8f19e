/** Takes the documentation's pictures of the workbench: the sample team at work, in a real browser. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildAddon, buildWorkbench, importBundled, root } from "./build.mjs";
import { buildPage } from "./page.mjs";
import { fillSample } from "./sample.mjs";

const folder = path.join(root, "docs/pictures");
const boss = "boss@example.com";
const manager = "ann@example.com";

const english = { name: "Rapport", locale: "en_US", zone: "America/New_York", now: "2018-01-02T08:00", user: boss };
const chinese = { ...english, locale: "zh_CN", zone: "Asia/Shanghai" };

/** A few rows as HubSpot exports them, for the picture of the importer. */
const contacts = `Record ID,First Name,Last Name,Email,Phone Number,Company name,Contact owner,Lead Status
5101,Wei,Zhang,wei.zhang@example.com,+86 138 0013 8000,Huaxia Instruments,Ann Becker,New
5102,Maria,Ortega,maria@example.org,+34 612 345 678,Ortega Hermanos,Ben Ortiz,Open
5103,Jonas,Keller,keller@example.net,+49 30 1234567,Keller & Söhne,Cleo Park,In progress
`;

const save = (name, bytes) => writeFile(path.join(folder, `${name}.png`), bytes);

/** A workbench in memory, served on a free port. */
async function serveBench(create) {
  const load = (name) => import(new URL(`../.build/workbench/${name}.mjs`, import.meta.url).href);
  const [{ Workbench }, { serve }] = await Promise.all([load("workbench"), load("server")]);
  const script = path.join(root, "dist");
  const bench = await Workbench.open({ script, create });
  const served = await serve({ bench, script, page: path.join(root, ".build/page"), port: 0 });
  const close = async () => {
    await served.close();
    await bench.close();
  };
  return { bench, close, address: `http://127.0.0.1:${served.port}/` };
}

/** The workbench's page as one person sees it. */
async function openPage(browser, { address }, { user = boss, scale = 1, width = 1360, height = 860, locale = "en-US" }) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, locale });
  await page.goto(`${address}?user=${encodeURIComponent(user)}`);
  await page.locator(".grid canvas[id*=sheet]").waitFor();
  return page;
}

async function choose(page, item) {
  await page.getByRole("menuitem", { name: "Rapport", exact: true }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

const sidebarFrame = (page) => page.locator("aside.sidebar iframe").contentFrame();

/** Nothing on the page says that a chart or a smooth movement has come to its end. */
const settle = (page, milliseconds = 700) => page.waitForTimeout(milliseconds);

/** Brings a tab to the front, a cell of it in sight. */
async function showCell(page, tab, cell) {
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: new RegExp(`^${tab}$`) }).click();
  await settle(page);
  await page.locator(".formulabar .name").fill(cell);
  await page.keyboard.press("Enter");
  await settle(page);
}

async function pictureSidebar(page, name) {
  await settle(page);
  await sidebarFrame(page)
    .locator("body")
    .evaluate(() => scrollTo(0, 0));
  await save(name, await page.locator("aside.sidebar").screenshot());
}

async function takeSidebar(browser, desk) {
  const page = await openPage(browser, desk, { user: manager, scale: 1.5, height: 980 });
  await choose(page, "Today");
  const frame = sidebarFrame(page);
  await frame.getByRole("tab", { name: "Today" }).waitFor();
  await pictureSidebar(page, "sidebar-today");
  await frame.getByRole("tab", { name: "Customers" }).click();
  await frame.getByRole("combobox").fill("Tamara Chand");
  await frame.getByRole("option").first().click();
  await frame.getByRole("button", { name: "Log visit" }).waitFor();
  await pictureSidebar(page, "sidebar-customer");
  await frame.getByRole("button", { name: "Log visit" }).click();
  await frame.getByRole("button", { name: "Save" }).waitFor();
  await pictureSidebar(page, "sidebar-visit");
  await page.close();
}

/** A new survey, and the rules beside it. */
async function takePages(browser, desk) {
  const page = await openPage(browser, desk, { scale: 1.5, height: 900 });
  await choose(page, "Surveys");
  const frame = sidebarFrame(page);
  await frame.getByRole("button", { name: "New survey" }).click();
  await frame.getByRole("button", { name: "Build the form" }).waitFor();
  await pictureSidebar(page, "survey-new");
  await choose(page, "Rules and letters");
  await frame.getByText("Case received").first().waitFor();
  await pictureSidebar(page, "rules");
  await page.close();
}

async function takeImporter(browser, desk) {
  const page = await openPage(browser, desk, { scale: 1.25, width: 1080, height: 780 });
  await choose(page, "Import…");
  const frame = page.locator("section.dialog iframe").contentFrame();
  await frame.locator("input[type=file]").setInputFiles({ name: "hubspot.csv", mimeType: "text/csv", buffer: Buffer.from(contacts) });
  await frame.getByRole("table").first().waitFor();
  await settle(page);
  await save("importer", await page.locator("section.dialog").screenshot());
  await page.close();
}

/** A letter as a mail program shows it: its pictures stand in it. */
async function takeLetter(browser, mail, { name, height }) {
  const html = mail.html.replace(/cid:([\w-]+)/g, (whole, id) => {
    const picture = mail.inlineImages[id];
    return picture ? `data:${picture.type};base64,${picture.data}` : whole;
  });
  const page = await browser.newPage({ viewport: { width: 660, height }, deviceScaleFactor: 1.25 });
  await page.setContent(html);
  await save(name, await page.screenshot());
  await page.close();
}

/** The latest letter to somebody whose subject speaks of that. */
function letter({ bench }, to, about) {
  const found = bench.mails().findLast((mail) => mail.to.includes(to) && about.test(mail.subject));
  if (!found) throw new Error(`No letter to ${to} about ${about}: ${bench.mails().map((mail) => `${mail.to} ${mail.subject}`)}`);
  return found;
}

/** The whole page: the charts of the KPI tab, the team's work beside them, and the supervisor's letter below. */
async function takeWorkbench(browser, desk, { name, tab, today, team, locale }) {
  const page = await openPage(browser, desk, { locale, height: 900 });
  await choose(page, today);
  const frame = sidebarFrame(page);
  await frame.getByRole("button", { name: team, exact: true }).click();
  await showCell(page, tab, "Z2");
  await page.locator(".mailbox li button", { hasText: boss }).first().click();
  await settle(page, 1500);
  await save(name, await page.screenshot());
  await page.close();
}

async function takeSample(browser) {
  const desk = await serveBench(english);
  try {
    await fillSample(desk.bench, () => undefined);
    await takeWorkbench(browser, desk, { name: "workbench", tab: "KPI", today: "Today", team: "Team", locale: "en-US" });
    await takeSidebar(browser, desk);
    await takePages(browser, desk);
    await takeImporter(browser, desk);
    await takeLetter(browser, letter(desk, boss, /month/), { name: "summary", height: 1500 });
    await takeLetter(browser, letter(desk, manager, /today/), { name: "digest", height: 760 });
  } finally {
    await desk.close();
  }
}

async function takeChinese(browser) {
  const desk = await serveBench(chinese);
  try {
    await fillSample(desk.bench, () => undefined);
    await takeWorkbench(browser, desk, { name: "workbench.zh-CN", tab: "绩效", today: "今天", team: "团队", locale: "zh-CN" });
  } finally {
    await desk.close();
  }
}

async function takeSetUp(browser) {
  const desk = await serveBench({ ...english, zone: "Asia/Shanghai" });
  try {
    const page = await openPage(browser, desk, { scale: 1.5, height: 700 });
    await choose(page, "Set up");
    await sidebarFrame(page).getByRole("button", { name: "Set up" }).waitFor();
    await pictureSidebar(page, "set-up");
    await page.close();
  } finally {
    await desk.close();
  }
}

/** Writes every picture of `docs/pictures` anew; takes about a minute. */
export async function takePictures() {
  await Promise.all([mkdir(folder, { recursive: true }), buildAddon(), buildWorkbench(), buildPage()]);
  const { launchBrowser } = await importBundled("test/browser/launch.ts");
  const browser = await launchBrowser();
  try {
    for (const take of [takeSetUp, takeSample, takeChinese]) await take(browser);
  } finally {
    await browser.close();
  }
}
