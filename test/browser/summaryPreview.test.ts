/** One's own summary is looked at in the sidebar before the first is sent: as a letter, in a frame of its own, and nothing comes of it. */
import { expect, test } from "@jest/globals";
import { languages } from "../../src/text/language.ts";
import { browserOfTests } from "./browser.ts";
import { add, openSetUp, rowsOf } from "./house.ts";

const browser = browserOfTests();

test("a manager unfolds the weekly summary and reads what is late, with nothing sent or kept", async () => {
  const house = await openSetUp(browser());
  try {
    const { record } = await add(house, "customer", { name: "Acme", level: "A", owner: "ann@example.com" });
    const task = { subject: "Send the offer", customer: record.id, due: "2026-02-20", status: "open" };
    await add(house, "task", { ...task, owner: "ann@example.com", priority: "high" });
    const { choose, sidebar } = await house.sit();
    await choose(languages.en.menu.items.mail);
    await sidebar.getByText(languages.en.choices.rule.weeklySummary).click();
    const letter = sidebar.frameLocator("iframe.preview");
    await letter.getByText("1 task overdue, the oldest by 12 days").waitFor();
    await letter.getByRole("link", { name: "Send the offer" }).first().waitFor();
    expect(rowsOf(house, "Summaries")).toEqual([]);
    expect(rowsOf(house, "Evidence")).toEqual([]);
    expect(house.bench.mails()).toEqual([]);
  } finally {
    await house.close();
  }
}, 120_000);
