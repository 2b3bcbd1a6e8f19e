/** A manager's first week: from an empty workbook to the supervisor's summary, in a real browser. */
import { afterEach, expect, test } from "@jest/globals";
import type { FrameLocator } from "playwright-core";
import { browserOfTests } from "./browser.ts";
import { eventually, front, type House, openHouse, type Person, pick, placeOf, rowsOf, shows } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

async function setUp({ sidebar, choose }: Person): Promise<void> {
  await choose("Set up");
  await sidebar.getByRole("heading", { name: "Welcome to Rapport" }).waitFor();
  await pick(sidebar, "English");
  await sidebar.getByRole("combobox", { name: "Time zone" }).fill("shangh");
  await sidebar.getByRole("option", { name: "Asia/Shanghai" }).click();
  await sidebar.getByRole("textbox", { name: "Supervisor's email" }).fill("boss@example.com");
  await sidebar.getByRole("button", { name: "Set up" }).click();
  await sidebar.getByText("Rapport is ready.").waitFor();
  await sidebar.getByRole("button", { name: "Start" }).click();
  await sidebar.getByText("All clear").waitFor();
}

async function addCustomer({ sidebar }: Person): Promise<void> {
  await sidebar.getByRole("tab", { name: "Customers" }).click();
  await sidebar.getByRole("button", { name: "New customer" }).click();
  await sidebar.getByRole("textbox", { name: "Customer", exact: true }).fill("Brightway Tools");
  await sidebar.getByRole("combobox", { name: "Level" }).selectOption("A");
  await sidebar.getByRole("textbox", { name: "Phone" }).fill("+86 138 0013 8000");
  await sidebar.getByRole("button", { name: "Save" }).click();
  await sidebar.getByRole("heading", { name: "Brightway Tools" }).waitFor();
}

async function logVisit({ sidebar }: Person): Promise<void> {
  await sidebar.getByRole("button", { name: "Log visit" }).click();
  await pick(sidebar, "Meeting");
  await sidebar.getByRole("combobox", { name: "Purpose" }).selectOption("Quotation");
  await sidebar.getByRole("textbox", { name: "What was said" }).fill("They want 40 drills by June.");
  await pick(sidebar, "4: Satisfied");
  await sidebar.getByRole("textbox", { name: "Next step" }).fill("Send the offer");
  await sidebar.getByLabel("Next date").fill("2026-03-05");
  await pick(sidebar, "Complaint");
  await sidebar.getByRole("textbox", { name: "Feedback", exact: true }).fill("=The last delivery was late");
  await sidebar.getByRole("button", { name: "Save" }).click();
  await sidebar.getByText(/^Visit saved/).waitFor();
}

/** Brings a tab to the front; its second row shows this under these headings. */
async function rowShows(at: Person, tab: string, wanted: Readonly<Record<string, string>>): Promise<void> {
  await front(at, tab);
  for (const [heading, text] of Object.entries(wanted)) await shows(at, placeOf(house, tab, [heading, 2]), text);
}

/** Where the cursor stands. */
const selected = ({ page }: Person, a1: string): Promise<string> =>
  eventually(
    () => page.getByRole("textbox", { name: "Name box" }).inputValue(),
    (name) => name === a1,
    `${a1} is selected`,
  );

async function push({ page }: Person, days: number): Promise<void> {
  await page.getByRole("tab", { name: "Clock" }).click();
  for (let day = 0; day < days; day++) {
    const until = house.bench.now() + 86_400_000;
    await page.getByRole("button", { name: "+1 day" }).click();
    await eventually(
      () => house.bench.now(),
      (now) => now >= until,
      "the clock",
    );
  }
}

/** Opens a letter of the mailbox by its subject. */
async function letter({ page }: Person, subject: RegExp): Promise<FrameLocator> {
  await page.getByRole("tab", { name: /^Mailbox/ }).click();
  await page.getByRole("list", { name: "Mailbox" }).getByRole("button", { name: subject }).click();
  return page.getByRole("article", { name: subject }).frameLocator("iframe");
}

test("set up, add a customer, log a visit; the digest comes in the morning and the summary on Monday", async () => {
  house = await openHouse(browser());
  const ann = await house.sit();
  await setUp(ann);
  await addCustomer(ann);
  await logVisit(ann);

  await rowShows(ann, "Visits", { Customer: "Brightway Tools", Channel: "Meeting", Satisfaction: "4", "Next date": "2026-03-05" });
  await rowShows(ann, "Tasks", { Task: "Send the offer", Customer: "Brightway Tools", Owner: "ann@example.com", Status: "Open" });
  await rowShows(ann, "Cases", { Customer: "Brightway Tools", Kind: "Complaint", Status: "New" });
  expect(rowsOf(house, "Customers")).toEqual([expect.objectContaining({ Customer: "Brightway Tools", "Open cases": 1 })]);

  await push(ann, 1);
  const digest = await letter(ann, /1 for today/);
  await digest.getByText("Your day, Ann").waitFor();
  await digest.getByRole("link", { name: /Brightway Tools/ }).click();
  await selected(ann, "A2");
  await shows(ann, placeOf(house, "Tasks", ["Task", 2]), "Send the offer");

  await push(ann, 4);
  const summary = await letter(ann, /The team's week: Week 10/);
  await summary.getByText("1 complaint, 0 before").locator("visible=true").first().waitFor();
  const complaints = summary.getByRole("row", { name: /Complaints/ }).getByRole("link", { name: "1" });
  const place = /range=(A\d+)/.exec((await complaints.first().getAttribute("href")) ?? "")?.[1] ?? "";
  await complaints.first().click();
  await selected(ann, place);
  const evidence = rowsOf(house, "Evidence")[Number(place.slice(1)) - 2];
  expect(evidence?.IDs).toBe(rowsOf(house, "Cases")[0]?.["Case ID"]);
  await shows(ann, placeOf(house, "Evidence", ["IDs", Number(place.slice(1))]), String(evidence?.IDs));
}, 90_000);

test("第一周，用简体中文", async () => {
  house = await openHouse(browser(), { locale: "zh_CN", zone: "Asia/Shanghai" });
  const ann = await house.sit(undefined, { locale: "zh-CN" });
  const { sidebar } = ann;
  await ann.choose("初始化设置");
  await pick(sidebar, "简体中文");
  await sidebar.getByRole("textbox", { name: "主管邮箱" }).fill("boss@example.com");
  await sidebar.getByRole("button", { name: "开始设置" }).click();
  await sidebar.getByText("Rapport 已就绪。").waitFor();
  expect(house.bench.spreadsheet.sheets.map(({ name }) => name).slice(0, 4)).toEqual(["客户", "联系人", "拜访", "跟进任务"]);
  await sidebar.getByRole("button", { name: "开始使用" }).click();

  await sidebar.getByRole("tab", { name: "客户" }).click();
  await sidebar.getByRole("button", { name: "新建客户" }).click();
  await sidebar.getByRole("textbox", { name: "客户名称" }).fill("华夏精密仪器有限公司");
  await sidebar.getByRole("button", { name: "保存" }).click();
  await sidebar.getByRole("button", { name: "记录拜访" }).click();
  await pick(sidebar, "微信");
  await sidebar.getByRole("textbox", { name: "下一步" }).fill("寄送合同");
  await sidebar.getByLabel("下次日期").fill("2026-03-05");
  await sidebar.getByRole("button", { name: "保存" }).click();
  await sidebar.getByText(/^拜访已保存/).waitFor();
  await front(ann, "拜访");
  await shows(ann, placeOf(house, "拜访", ["方式", 2]), "微信");

  await ann.page.getByRole("tab", { name: "时钟" }).click();
  await ann.page.getByRole("button", { name: "+1 天" }).click();
  await ann.page.getByRole("tab", { name: /^邮箱/ }).click();
  await ann.page
    .getByRole("list", { name: "邮箱" })
    .getByRole("button", { name: /今天 1 项/ })
    .click();
  const digest = ann.page.getByRole("article", { name: /今天 1 项/ }).frameLocator("iframe");
  await digest.getByRole("link", { name: /华夏精密仪器有限公司/ }).waitFor();
  await digest.getByText("寄送合同").locator("visible=true").first().waitFor();
}, 60_000);
