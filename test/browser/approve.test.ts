/** Whole kinds of mail are let go: many only after a question, and never the next kind by a second click. */
import { afterEach, expect, test } from "@jest/globals";
import { browserOfTests } from "./browser.ts";
import { eventually, type House, openSetUp, type Person, rowsOf } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

/** Held mails of a rule. */
const held = (rule: string, count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, at) => {
    const who = [`X-${rule}-${at}`, `${rule} ${at}`, rule, "4", "ann@example.com", "en", "2026-03-05"];
    return [...who, "2026-03-05 08:00", "held", "", "2026-03-04 09:00", "", "", ""];
  });

const statesOf = (rule: string): readonly unknown[] => [
  ...new Set(rowsOf(house, "Outbox").flatMap((row) => (String(row["Mail ID"]).startsWith(`X-${rule}-`) ? [row.State] : []))),
];

const focusedText = ({ page }: Person): Promise<string> => {
  const frame = page.frames().find((each) => each.url().includes("/frame/sidebar/")) ?? page.mainFrame();
  return frame.evaluate(() => document.activeElement?.textContent ?? "");
};

test("twenty-five go after a question, and the two beneath stay out of reach until the list has settled", async () => {
  house = await openSetUp(browser());
  const rows = [...held("birthday", 25), ...held("digest", 2)];
  await house.bench.edit("ann@example.com", { sheet: "Outbox", a1: `A2:N${rows.length + 1}`, values: rows });
  const ann = await house.sit();
  const { sidebar, page } = ann;
  await ann.choose("Mail");
  const many = sidebar.getByRole("button", { name: /^Approve all 25/ });
  const question = sidebar.getByText(/^25 mails will go out\./);
  await many.click();
  await question.waitFor();
  await eventually(
    () => focusedText(ann),
    (text) => text.startsWith("25 mails will go out."),
    "the question has the focus",
  );
  await page.keyboard.press("Escape");
  await eventually(
    () => focusedText(ann),
    (text) => text === "Approve all 25",
    "the button has the focus again",
  );
  await page.keyboard.press("Enter");
  await question.waitFor();
  await page.keyboard.press("Tab");
  await eventually(
    () => focusedText(ann),
    (text) => text === "Approve",
    "the way on is next",
  );
  expect(statesOf("birthday")).toEqual(["held"]);
  await page.keyboard.press("Enter");
  await sidebar.getByText("25 mails approved.").waitFor();
  await question.waitFor({ state: "detached" });
  const two = sidebar.getByRole("button", { name: /^Approve all 2:/ });
  expect(await two.isDisabled()).toBe(true);
  expect([statesOf("birthday"), statesOf("digest")]).toEqual([["Planned"], ["held"]]);
  await two.click();
  await sidebar.getByText("2 mails approved.").waitFor();
}, 60_000);
