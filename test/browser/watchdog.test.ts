/** The owner's triggers are gone: the next person who opens the workbook is told within seconds, and takes the clock over with one click. */
import { afterEach, expect, test } from "@jest/globals";
import { browserOfTests } from "./browser.ts";
import { eventually, type House, openSetUp } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

/** In the workbench's list of triggers, as in the editor's. */
async function removeTriggers(): Promise<void> {
  const ann = await house.sit();
  await ann.page.getByRole("tab", { name: /^Triggers/ }).click();
  const buttons = ann.page.getByRole("button", { name: /^Delete tick|^Delete onFormAnswer/ });
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    await eventually(
      () => buttons.count(),
      (count) => count < left,
      "one trigger less",
    );
  }
}

const clocks = () => house.bench.triggers().filter(({ function: name }) => name === "tick");

const fourHoursLater = (): void => house.bench.setNow(house.bench.now() + 4 * 3_600_000);

test("told by a toast and the menu, mended in the sidebar", async () => {
  house = await openSetUp(browser());
  await house.bench.call("tick", [], { context: "trigger", user: "ann@example.com" });
  await removeTriggers();
  expect(clocks()).toEqual([]);
  fourHoursLater();
  const ben = await house.sit("ben@example.com");
  await ben.page
    .getByText(/Reminders have been silent for 4 hours/)
    .first()
    .waitFor({ timeout: 5_000 });
  await ben.choose("Today");
  await ben.sidebar
    .getByRole("alert")
    .getByText(/ann@example\.com keeps the clock/)
    .waitFor();
  await ben.sidebar.getByRole("button", { name: "Take over the clock" }).click();
  await ben.sidebar.getByText("You keep the clock now.").waitFor();
  await eventually(clocks, (list) => list.length === 1, "one clock");
  expect(house.bench.triggers("ben@example.com").map(({ function: name }) => name)).toContain("tick");
}, 60_000);

test("or by the first item of the menu, with one click", async () => {
  house = await openSetUp(browser());
  await house.bench.call("tick", [], { context: "trigger", user: "ann@example.com" });
  await removeTriggers();
  fourHoursLater();
  const ben = await house.sit("ben@example.com");
  await ben.choose("Start the clock again");
  await ben.page
    .getByText(/You keep the clock now/)
    .first()
    .waitFor();
  await eventually(clocks, (list) => list.length === 1, "one clock");
}, 60_000);
