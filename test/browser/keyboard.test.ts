/** A visit is logged without a pointer, from the menu to the confirmation. */
import { afterEach, expect, test } from "@jest/globals";
import { browserOfTests } from "./browser.ts";
import { add, eventually, type House, openSetUp, type Person, rowsOf } from "./house.ts";

const browser = browserOfTests();
let house: House;

afterEach(() => house.close());

/** The accessible name of what has the focus, inside the sidebar if it is there. */
const focused = ({ page }: Person): Promise<string> => {
  const frame = page.frames().find((each) => each.url().includes("/frame/sidebar/")) ?? page.mainFrame();
  return frame.evaluate(() => {
    const at = document.activeElement;
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement ? at.labels : null;
    return (at?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? (at instanceof HTMLButtonElement ? at.textContent : "")).trim();
  });
};

/** Presses Tab until something of this name has the focus. */
async function tabTo(at: Person, name: RegExp, key = "Tab"): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (name.test(await focused(at))) return;
    await at.page.keyboard.press(key);
  }
  throw new Error(`Tab never led to ${name}; it ends at ${await focused(at)}.`);
}

test("the keyboard alone opens Today, finds a customer, logs a visit and hears that it is saved", async () => {
  house = await openSetUp(browser());
  await add(house, "customer", { name: "Brightway Tools", owner: "ann@example.com" });
  await add(house, "customer", { name: "Brightwater", owner: "ann@example.com" });
  const ann = await house.sit();
  const { keyboard } = ann.page;
  await ann.page.getByRole("menuitem", { name: "Rapport", exact: true }).focus();
  await keyboard.press("Enter");
  await eventually(
    () => focused(ann),
    (name) => name === "Today",
    "the first command has the focus",
  );
  await keyboard.press("Enter");
  await ann.sidebar.getByText("All clear").waitFor();

  await ann.page.locator("aside.sidebar").getByRole("button", { name: "Close" }).focus();
  await keyboard.press("Tab");
  await tabTo(ann, /^Log visit$/);
  await keyboard.press("Enter");
  await ann.sidebar.getByRole("heading", { name: "Log a visit" }).waitFor();
  const isFocused = (element: Element): boolean => element === document.activeElement;
  await eventually(() => ann.sidebar.getByRole("main").evaluate(isFocused), Boolean, "the form has the focus");
  await tabTo(ann, /^Customer/);
  await keyboard.type("brightw");
  await eventually(
    () => ann.sidebar.getByRole("combobox", { name: "Customer" }).inputValue(),
    (text) => text === "brightw",
    "typed",
  );
  const found = ann.sidebar.getByRole("listbox", { name: "Customers" });
  await found.getByRole("option").nth(1).waitFor();
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  const chosen = await found.getByRole("option", { selected: true }).locator("b").textContent();
  await keyboard.press("Enter");
  await eventually(
    () => ann.sidebar.getByRole("combobox", { name: "Customer" }).inputValue(),
    (text) => text === chosen,
    "chosen",
  );
  await tabTo(ann, /^Meeting$/);
  await keyboard.press("Space");
  await tabTo(ann, /^What was said/);
  await keyboard.type("All well");
  await keyboard.press("Enter");
  await keyboard.type("and a second line");
  await tabTo(ann, /^Save$/);
  await keyboard.press("Enter");
  await ann.sidebar.getByRole("status").getByText("Visit saved.").waitFor();
  expect(rowsOf(house, "Visits")).toEqual([
    expect.objectContaining({ Customer: chosen, Channel: "Meeting", "What was said": "All well\nand a second line" }),
  ]);
}, 60_000);

test("a rule's parameters come into view when they are opened, with the focus in the first", async () => {
  house = await openSetUp(browser());
  const ann = await house.sit();
  await ann.choose("Rules and letters");
  const rule = ann.sidebar.getByRole("listitem").filter({ hasText: "Plan of the week" });
  await rule.locator("summary").focus();
  await ann.page.keyboard.press("Enter");
  await eventually(
    () => focused(ann),
    (name) => name === "Not before",
    "the first parameter has the focus",
  );
  const save = await rule.getByRole("button", { name: "Save" }).boundingBox();
  expect((save?.y ?? Number.POSITIVE_INFINITY) + (save?.height ?? 0)).toBeLessThan(900);
}, 60_000);

test("the field that was meant comes in place of a wrong one at a key, and is what is selected then", async () => {
  house = await openSetUp(browser());
  const ann = await house.sit();
  await ann.choose("Rules and letters");
  await ann.sidebar.getByRole("tab", { name: "Letters" }).click();
  await ann.sidebar.getByRole("button", { name: "Birthday, English" }).click();
  const text = ann.sidebar.getByRole("textbox", { name: "Text" });
  await text.fill("From {{manager}} to {{nmae|you}}");
  await ann.sidebar.getByRole("button", { name: "Write {{name|you}} instead of {{nmae|you}}" }).focus();
  await ann.page.keyboard.press("Enter");
  await eventually(
    () => text.evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : "")),
    (selected) => selected === "{{name|you}}",
    "the field is selected",
  );
  expect(await text.inputValue()).toBe("From {{manager}} to {{name|you}}");
  await ann.sidebar.getByText(/to mend/).waitFor({ state: "detached" });
}, 60_000);
