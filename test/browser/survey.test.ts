/** A survey from beginning to end in a real browser: built, approved, answered by the customers, read, recovered, and stopped. */
import { afterEach, expect, test } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { browserOfTests } from "./browser.ts";
import { add, eventually, type House, openSetUp, type Person, pick, rowsOf } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

const people = Array.from({ length: 10 }, (_, at) => ({ name: `Person ${at}`, email: `person${at}@example.org` }));

async function takeOn(): Promise<void> {
  for (const { name, email } of people) {
    const customer = await add(house, "customer", { name: `Firm of ${name}`, level: "A", owner: "ann@example.com" });
    await add(house, "contact", { name, email, customer: customer.record.id });
  }
}

/** Confirms the links of the survey and of the stop form. */
async function checkLinks({ sidebar }: Person): Promise<void> {
  const confirm = sidebar.getByRole("button", { name: "They open in a private window" });
  for (const left of [1, 0]) {
    await confirm.first().click();
    await eventually(
      () => confirm.count(),
      (count) => count === left,
      "links to check",
    );
  }
}

async function build(ann: Person): Promise<void> {
  const { sidebar, choose } = ann;
  await choose("Surveys");
  await sidebar.getByRole("button", { name: "New survey" }).click();
  await sidebar.getByRole("button", { name: "Build the form" }).click();
  await sidebar.getByText("The form is built. Now check its link.").waitFor();
  await checkLinks(ann);
}

/** A campaign to a list with one whom nobody knows, whose invitations wait for approval. */
async function invite({ sidebar, choose }: Person): Promise<void> {
  await choose("Surveys");
  await sidebar.getByRole("tab", { name: "Campaigns" }).click();
  await sidebar.getByRole("button", { name: "New campaign" }).click();
  await sidebar.getByRole("textbox", { name: "Name" }).fill("Spring");
  await pick(sidebar, "A list, once");
  await sidebar
    .getByRole("textbox", { name: "Whom to ask" })
    .fill([...people.map(({ email }) => email), "stranger@example.org"].join("\n"));
  await sidebar.getByRole("button", { name: "Save" }).click();
  const saved = sidebar.getByRole("listitem").filter({ hasText: "Spring" });
  await eventually(() => saved.evaluate((item) => item === document.activeElement), Boolean, "the campaign has the focus");
  await saved.getByText("10 people would be invited.").waitFor();
  await saved.getByText("No contact has this address or ID: stranger@example.org").waitFor();
  await sidebar.getByRole("button", { name: "Invite 10 people" }).click();
  await sidebar.getByText(/10 people: the invitations wait in Mail/).waitFor();
}

async function approve({ sidebar, choose }: Person): Promise<void> {
  await choose("Mail");
  await sidebar.getByRole("button", { name: "Approve all 10" }).click();
  await sidebar.getByText("10 mails approved.").waitFor();
}

async function hours({ page }: Person, count: number): Promise<void> {
  await page.getByRole("tab", { name: "Clock" }).click();
  for (let hour = 0; hour < count; hour++) {
    const until = house.bench.now() + 3_600_000;
    await page.getByRole("button", { name: "+1 hour" }).click();
    await eventually(
      () => house.bench.now(),
      (now) => now >= until,
      "the clock",
    );
  }
}

const wentTo = (address: string): readonly string[] =>
  house.bench.mails().flatMap(({ to, subject }) => (to.join() === address ? [subject] : []));

/** Opens what a customer received in the mailbox. */
async function letterTo({ page }: Person, address: string): Promise<FrameLocator> {
  await page.getByRole("tab", { name: /^Mailbox/ }).click();
  await page.getByRole("list", { name: "Mailbox" }).getByRole("button", { name: address }).first().click();
  await page.locator("article.letter").getByText(`To ${address}`).waitFor();
  return page.locator("article.letter iframe").contentFrame();
}

/** Follows a link of a letter into a window of its own. */
async function follow(ann: Person, address: string, link: RegExp): Promise<Page> {
  const letter = await letterTo(ann, address);
  const opened = ann.page.context().waitForEvent("page");
  await letter.getByRole("link", { name: link }).first().click();
  return opened;
}

const questions = [/quality of our products/, /how fast we respond/, /after-sales service/, /All in all/, /recommend us/];

async function answer(page: Page, scores: readonly string[], words: string): Promise<void> {
  for (const [at, question] of questions.entries())
    await page
      .getByRole("group", { name: question })
      .getByText(scores[at] ?? "", { exact: true })
      .click();
  await page.getByLabel(/What should we do better/).fill(words);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Thank you. Your answers have arrived.").waitFor();
  await page.close();
}

async function raiseCase(at: number): Promise<void> {
  const [customer, contact] = [rowsOf(house, "Customers")[at], rowsOf(house, "Contacts")[at]];
  const about = { customer: customer?.["Customer ID"], contact: contact?.["Contact ID"], kind: "question", subject: "Where is my order?" };
  await add(house, "case", { ...about, status: "new", owner: "ann@example.com" });
}

test("build, approve ten, three answer, one is unhappy, one stops the mail", async () => {
  house = await openSetUp(browser());
  const ann = await house.sit();
  const { sidebar } = ann;
  await takeOn();
  await build(ann);
  await invite(ann);
  expect(wentTo("person0@example.org")).toEqual([]);
  await approve(ann);
  await hours(ann, 1);
  for (const { email } of people) expect([email, wentTo(email)]).toEqual([email, ["How are we doing? One minute of your time"]]);

  await answer(await follow(ann, "person0@example.org", /^Answer now/), ["5", "5", "4", "5", "10"], "Fast and friendly, good quality.");
  await answer(await follow(ann, "person1@example.org", /^Answer now/), ["4", "4", "5", "4", "9"], "Keep it up!");
  await answer(
    await follow(ann, "person2@example.org", /^Answer now/),
    ["2", "1", "2", "1", "3"],
    "The delivery came late and nobody answered.",
  );
  await hours(ann, 2);

  await ann.choose("Surveys");
  await sidebar.getByRole("tab", { name: "Results" }).click();
  await sidebar.getByText("3 of 10 invited").waitFor();
  await sidebar
    .getByText(/delivery came late/)
    .first()
    .waitFor({ state: "attached" });
  expect(rowsOf(house, "Answers").map(({ Counts, Overall }) => [Counts, Overall])).toEqual([
    ["Counts", 5],
    ["Counts", 4],
    ["Counts", 1],
  ]);
  const tasks = rowsOf(house, "Tasks").filter(({ Customer }) => Customer === "Firm of Person 2");
  expect(tasks).toEqual([expect.objectContaining({ Owner: "ann@example.com", Status: "Open" })]);
  expect(wentTo("boss@example.com")).toContainEqual("Person 2 gave a low score");

  const stop = await follow(ann, "person3@example.org", /stop/i);
  await stop.getByRole("button", { name: "Submit" }).click();
  await stop.getByText(/^Done\./).waitFor();
  await hours(ann, 1);
  expect(rowsOf(house, "Consents")).toEqual([expect.objectContaining({ Email: "person3@example.org", State: "Withdrawn" })]);

  for (const at of [3, 4]) await raiseCase(at);
  await hours(ann, 1);
  await ann.choose("Mail");
  const all = sidebar.getByRole("button", { name: /^Approve/ });
  await all.first().click();
  await sidebar.getByText(/mails? approved\./).waitFor();
  await hours(ann, 1);
  expect([wentTo("person3@example.org").length, wentTo("person4@example.org").length]).toEqual([1, 2]);
}, 180_000);
