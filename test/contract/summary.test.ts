/** A performance summary out of the built add-on: its pictures, its PDF, and its sentences on the Summaries tab. */
import { expect, test } from "@jest/globals";
import { settingKeys } from "../../src/crm/settings.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";
import { headingsOf, shown } from "./outboxWorkbook.ts";

const boss = "boss@example.com";

async function ask(bench: Workbench, verb: string, input: unknown): Promise<void> {
  const report = await bench.call("api", [verb, JSON.stringify(input)], { user: boss, context: "run" });
  const reply = JSON.parse(String(report.value ?? "{}"));
  if (!reply.ok) throw new Error(`${verb}: ${reply.message ?? report.error?.message}`);
}

/** Set up on a Sunday, with two orders in the last two weeks: the week, the month, the quarter and the year end with that day. */
async function team(): Promise<Workbench> {
  const bench = await Workbench.open({
    script: "dist",
    seed: 1,
    create: { zone: "America/New_York", now: "2017-12-31T09:00", user: boss },
  });
  await ask(bench, "setUp", { language: "en", timeZone: "America/New_York", supervisor: boss });
  await bench.edit(boss, { sheet: "Customers", a1: "B2", values: [["Acme"]] });
  await bench.edit(boss, { sheet: "Settings", a1: `C${settingKeys.indexOf("summaryPdf") + 2}`, values: [["on"]] });
  const customers = bench.spreadsheet.sheetByName("Customers");
  const orders = bench.spreadsheet.sheetByName("Orders");
  if (!customers || !orders) throw new Error("there are no tabs");
  const headings = headingsOf(orders);
  const type = async (heading: string, values: readonly string[]): Promise<void> => {
    const letter = String.fromCharCode(65 + (headings.get(heading) ?? 0));
    await bench.edit(boss, { sheet: "Orders", a1: `${letter}2:${letter}${1 + values.length}`, values: values.map((value) => [value]) });
  };
  await bench.advance({ by: "1h" });
  const id = shown(customers, 1, headingsOf(customers).get("Customer ID") ?? 0);
  await type("Order number", ["N-1", "N-2"]);
  await type("Customer ID", [id, id]);
  await type("Order date", ["12/20/2017", "12/28/2017"]);
  await type("Amount", ["1000", "2500"]);
  return bench;
}

test("the first Monday of a quarter brings the week, the month and the quarter, each with pictures and a PDF, and each is kept", async () => {
  const bench = await team();
  try {
    for (const { outcome, error } of await bench.advance({ to: "2018-01-01T10:30" }))
      expect([outcome, error?.message]).toEqual(["done", undefined]);
    const mails = bench.mails().filter(({ subject }) => subject.startsWith("The team's"));
    expect(mails.map(({ subject }) => subject.replace(/:.*/, "")).sort()).toEqual([
      "The team's month",
      "The team's quarter",
      "The team's week",
    ]);
    for (const { attachments, inlineImages, html } of mails) {
      expect(attachments.map(({ name, type }) => [name.replace(/,.*\./, "."), type])).toEqual([
        [expect.stringMatching(/^The team's (?:week|month|quarter)\.pdf$/), "application/pdf"],
      ]);
      expect(
        Buffer.from(attachments[0]?.data ?? "", "base64")
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
      expect(Object.keys(inlineImages)).toContain("sales");
      expect(Buffer.byteLength(html ?? "")).toBeLessThan(100_000);
    }
    const sheet = bench.spreadsheet.sheetByName("Summaries");
    if (!sheet) throw new Error("there is no tab of summaries");
    const columns = headingsOf(sheet);
    const rows = Array.from({ length: sheet.lastRow - 1 }, (_, row) =>
      [...columns.values()].map((column) => shown(sheet, row + 1, column)),
    );
    expect(new Set(rows.map((row) => row[columns.get("Period") ?? -1]))).toEqual(new Set(["2017-W52", "2017-12", "2017-Q4"]));
    expect(rows.map((row) => row[columns.get("Sentence") ?? -1])).toContainEqual(
      expect.stringMatching(/^Sales came to .*3,500.* from 2 orders/),
    );
  } finally {
    await bench.close();
  }
}, 300_000);
