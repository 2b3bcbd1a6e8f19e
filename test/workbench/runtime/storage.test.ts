/** The state folder: stop the workbench, start it, and everything is there. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { pushed } from "./script.ts";

const code = `function fill() {
  const book = SpreadsheetApp.getActive();
  book.getActiveSheet().getRange("A1:B2").setValues([["Name", "Day"], ["王小明", new Date(Date.UTC(2026, 2, 2))]]);
  book.insertSheet("Second").getRange("C3").setFormula("=1+1").setNote("a note");
  PropertiesService.getUserProperties().setProperty("k", "v");
  CacheService.getScriptCache().put("c", "kept", 3600);
  ScriptApp.newTrigger("tick").timeBased().everyHours(1).create();
  MailApp.sendEmail("a@example.com", "Hello", "Text");
}
function look() {
  const book = SpreadsheetApp.getActive();
  const [first, second] = book.getSheets();
  return [first.getRange("A2").getValue(), first.getRange("B2").getValue().getTime(), second.getRange("C3").getFormula(), second.getRange("C3").getNote(), PropertiesService.getUserProperties().getProperty("k"), CacheService.getScriptCache().get("c")];
}
function second() { SpreadsheetApp.getActive().getSheetByName("Second").getRange("A1").setValue(1) }
function tick() {}`;

const folder = () => mkdtemp(path.join(tmpdir(), "rapport-state-"));
const create = { locale: "zh_CN", zone: "Asia/Shanghai", now: "2026-03-02T08:00", user: "boss@example.com" };

test("cells, properties, cache, triggers, mails, executions and the clock come back", async () => {
  const [dir, script] = [await folder(), await pushed({ code })];
  const bench = await Workbench.open({ dir, script, create });
  await bench.call("fill", [], { user: "ann@example.com" });
  await bench.advance({ by: "30m" });
  const before = {
    now: bench.now(),
    triggers: bench.triggers(),
    mails: bench.mails(),
    executions: bench.executions(),
    users: bench.users(),
    next: bench.nextTrigger(),
  };
  await bench.close();
  const again = await Workbench.open({ dir, script });
  const after = {
    now: again.now(),
    triggers: again.triggers(),
    mails: again.mails(),
    executions: again.executions(),
    users: again.users(),
    next: again.nextTrigger(),
  };
  expect(after).toEqual(before);
  expect(again.spreadsheet).toMatchObject({ locale: "zh_CN", zone: "Asia/Shanghai" });
  const seen = await again.call("look", [], { user: "ann@example.com" });
  expect(seen.value).toEqual(["王小明", Date.UTC(2026, 2, 2), "=1+1", "a note", "v", "kept"]);
  await again.close();
});

test("a change to one tab rewrites that tab only", async () => {
  const [dir, script] = [await folder(), await pushed({ code })];
  const bench = await Workbench.open({ dir, script, create });
  await bench.call("fill");
  await bench.close();
  const files = async () => (await readdir(dir)).filter((name) => name.startsWith("tab-"));
  const before = await files();
  const again = await Workbench.open({ dir, script });
  await again.call("second");
  await again.close();
  const after = await files();
  expect(after).toHaveLength(2);
  expect(after.filter((name) => before.includes(name))).toEqual(before.filter((name) => name.startsWith("tab-0.")));
});

test("what a crash left half written is not seen", async () => {
  const [dir, script] = [await folder(), await pushed({ code })];
  const bench = await Workbench.open({ dir, script, create });
  await bench.call("fill");
  await bench.close();
  await writeFile(path.join(dir, "tab-0.999.json"), '{"half');
  await writeFile(path.join(dir, "workbench.json.new"), '{"half');
  await writeFile(path.join(dir, "in-use.json"), JSON.stringify({ pid: 2 ** 30 }));
  const again = await Workbench.open({ dir, script });
  expect((await again.call("look")).outcome).toBe("done");
  await again.close();
});

test("two do not open one folder", async () => {
  const [dir, script] = [await folder(), await pushed({ code })];
  const bench = await Workbench.open({ dir, script, create });
  const { Folder } = await import("../../../workbench/runtime/store/folder.ts");
  await expect(Folder.claim(dir, 0)).rejects.toThrow("is in use by process");
  await bench.close();
  await (await Folder.claim(dir, 0)).release();
  await rm(dir, { recursive: true });
});

test.each([
  [{ zone: "Moon/Crater" }, "Moon/Crater is not a time zone such as Asia/Shanghai."],
  [{ locale: "chinese" }, "chinese is not a locale such as en_US or zh_CN."],
  [{ now: "soon" }, "soon is not a time such as 2026-03-02T08:00."],
])("a new workbench refuses %j", async (wrong, sentence) => {
  const script = await pushed({ code });
  await expect(Workbench.open({ script, create: wrong })).rejects.toThrow(sentence);
});

test("what changes while the state is being written belongs to the next state", async () => {
  const [dir, script] = [await folder(), await pushed({ code })];
  const bench = await Workbench.open({ dir, script, create });
  await bench.call("fill");
  const kept = Reflect.get(Reflect.get(bench, "keeper"), "folder");
  const write = kept.write.bind(kept);
  kept.write = (...parts: unknown[]) => {
    for (const sheet of bench.spreadsheet.sheets) sheet.merges.push({ top: 0, left: 0, rows: 2, columns: 2 });
    return write(...parts);
  };
  await bench.save();
  const tabs = (await readdir(dir)).filter((name) => name.startsWith("tab-"));
  const merges = await Promise.all(tabs.map(async (name) => JSON.parse(await readFile(path.join(dir, name), "utf8")).merges));
  expect(merges).toEqual([[], []]);
  await bench.close();
  await rm(dir, { recursive: true });
});
