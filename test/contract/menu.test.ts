/** What people see first, with the built add-on: the menu in its language, the sidebar at the place that was asked for, and the dialogs. */
import { expect, test } from "@jest/globals";
import { Workbench } from "../../workbench/runtime/workbench.ts";

async function withAddOn(locale: string, work: (bench: Workbench) => Promise<void>): Promise<void> {
  const bench = await Workbench.open({
    script: "dist",
    seed: 1,
    create: { locale, zone: "Asia/Shanghai", now: "2018-01-03T09:00", user: "lin@example.com" },
  });
  try {
    await work(bench);
  } finally {
    await bench.close();
  }
}

const labels = (bench: Workbench): readonly string[] =>
  bench.menus().flatMap(({ items }) => items.map((item) => (item.kind === "item" ? item.label : "")));

async function press(bench: Workbench, label: string): Promise<void> {
  const item = bench
    .menus()
    .flatMap(({ items }) => items)
    .find((each) => each.kind === "item" && each.label === label);
  const report = await bench.call(item?.kind === "item" ? item.function : label, [], { context: "menu" });
  expect([report.outcome, report.error?.message]).toEqual(["done", undefined]);
}

const setUp = (bench: Workbench, language: string) =>
  bench.call("api", ["setUp", JSON.stringify({ language, timeZone: "Asia/Shanghai", supervisor: "boss@example.com" })], { context: "run" });

test.each([
  ["en_US", "Today"],
  ["zh_CN", "今天"],
  ["zh_TW", "今天"],
])("a new workbook in %s has the menu in its language", async (locale, first) => {
  await withAddOn(locale, async (bench) => {
    await bench.openDocument();
    expect(bench.menus().map(({ title }) => title)).toEqual(["Rapport"]);
    expect(labels(bench)[0]).toBe(first);
  });
});

test("once it is set up, the workbook's own language prevails over the person's", async () => {
  await withAddOn("en_US", async (bench) => {
    await setUp(bench, "zh-TW");
    await bench.openDocument();
    expect(labels(bench)).toContain("匯入…");
  });
});

test("every command works, and opens the page at its place", async () => {
  await withAddOn("en_US", async (bench) => {
    await setUp(bench, "en");
    await bench.openDocument();
    const views = [
      ["Today", "today"],
      ["Log a visit", "visit"],
      ["New customer", "newCustomer"],
      ["Set up", "setUp"],
    ] as const;
    for (const [label, view] of views) {
      await press(bench, label);
      expect(bench.sidebar()?.html).toContain(`<div id="app" data-view="${view}">`);
    }
    await press(bench, "Import…");
    await press(bench, "Help");
    expect(bench.dialogs().map(({ kind, title }) => [kind, title])).toEqual(expect.arrayContaining([["modal", "Help"]]));
    await press(bench, "Refresh figures");
  });
});

test("a command in a workbook that was never set up says so in a sentence", async () => {
  await withAddOn("en_US", async (bench) => {
    const call = bench.call("openSettings", [], { context: "menu", answers: "unattended" });
    expect(await call).toMatchObject({ outcome: "done" });
  });
});

test("a list edited in Settings reaches the drop-downs with the next tick", async () => {
  await withAddOn("en_US", async (bench) => {
    await setUp(bench, "en");
    const settings = bench.spreadsheet.sheetByName("Settings");
    const row = Array.from({ length: 60 }, (_, index) => index).find((index) => settings?.cell(index, 0) === "list.level") ?? -1;
    expect(row).toBeGreaterThan(0);
    await bench.edit("lin@example.com", { sheet: "Settings", a1: `C${row + 1}`, values: [["VIP; A; B"]] });
    await bench.advance({ by: "2h" });
    const saved = await bench.call("api", ["boot", "{}"], { context: "run" });
    expect(JSON.parse(String(saved.value))).toMatchObject({ value: { lists: { level: ["VIP", "A", "B"] } } });
    const customers = bench.spreadsheet.sheetByName("Customers");
    expect(JSON.stringify(customers && bench.spreadsheet.sheetJSON(customers))).toContain('"VIP"');
  });
});
