/** A script killed at each of its service calls in turn leaves a workspace that opens, with what had been flushed. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { pushed } from "./script.ts";

const code = `function main() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.insertSheet("Orders");
  sheet.appendRow(["Order", "Amount"]);
  for (let i = 1; i <= 2; i++) { sheet.appendRow(["O-" + i, i * 10]); SpreadsheetApp.flush(); }
  sheet.getRange("C1").setFormula("=SUM(B2:B3)");
  PropertiesService.getDocumentProperties().setProperty("orders", "2");
  ScriptApp.newTrigger("main").timeBased().everyHours(1).create();
  MailApp.sendEmail("ann@example.com", "Orders", "Two orders.");
  book.deleteSheet(book.getSheetByName("Sheet1"));
  CacheService.getScriptCache().put("orders", "2");
  const form = FormApp.create("Satisfaction");
  form.addTextItem().setTitle("Why?");
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  LockService.getScriptLock().waitLock(1000);
  sheet.getRange("A2:B3").sort(2);
}
function shape() {
  const book = SpreadsheetApp.getActive();
  const orders = book.getSheetByName("Orders");
  return { tabs: book.getSheets().length, rows: orders ? orders.getLastRow() : 0, locked: !LockService.getScriptLock().tryLock(1) };
}`;

test("killed at each of its service calls in turn, and opened again each time", async () => {
  const script = await pushed({ code });
  const open = (dir?: string) => Workbench.open({ script, ...(dir ? { dir } : {}), seed: 1, create: { now: "2026-03-02T08:00" } });
  const whole = await open();
  const { outcome, error, cost } = await whole.call("main", [], { inProcess: true });
  await whole.close();
  expect({ outcome, error }).toEqual({ outcome: "done" });
  const seen = new Set<number>();
  for (let call = 1; call <= cost.serviceCalls; call++) {
    const dir = await mkdtemp(path.join(tmpdir(), "killed-"));
    const killed = await open(dir);
    expect(await killed.call("main", [], { killAt: call, inProcess: call % 4 !== 0 })).toMatchObject({ outcome: "killed" });
    const before = killed.fingerprint();
    await killed.close();
    const again = await open(dir);
    expect(again.fingerprint()).toBe(before);
    const { value } = await again.call("shape", [], { inProcess: true });
    expect(value).toMatchObject({ locked: false });
    if (typeof value === "object" && value !== null && "rows" in value) seen.add(Number(value.rows));
    await again.close();
    await rm(dir, { recursive: true });
  }
  expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  await rm(script, { recursive: true });
}, 60_000);

test("a process that dies while it writes leaves the last whole state", async () => {
  const script = await pushed({ code });
  const dir = await mkdtemp(path.join(tmpdir(), "torn-"));
  const bench = await Workbench.open({ script, dir, create: { now: "2026-03-02T08:00" } });
  await bench.call("main", [], { inProcess: true });
  await bench.close();
  await writeFile(path.join(dir, "tab-0.999.json"), '{"id": 0, "name": "half');
  const again = await Workbench.open({ script, dir });
  expect((await again.call("shape", [], { inProcess: true })).value).toMatchObject({ rows: 3 });
  await again.close();
  await rm(dir, { recursive: true });
  await rm(script, { recursive: true });
});
