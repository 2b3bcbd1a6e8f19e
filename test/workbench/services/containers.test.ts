/** What a script is bound to: the workbook on the desk, a form, or nothing; and evaluated scripts, whose triggers outlive them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { pushed, withScript } from "../runtime/script.ts";

const bound = `function main() {
  const form = FormApp.getActiveForm();
  return [form === null, SpreadsheetApp.getActiveSpreadsheet() === null, PropertiesService.getDocumentProperties() === null];
}
function ui(app) { (app === "FormApp" ? FormApp : SpreadsheetApp).getUi().createMenu("Mine").addItem("Do", "main").addToUi() }
function same() { return FormApp.getActiveForm().getId() === FormApp.getActiveForm().getId() && FormApp.openById(FormApp.getActiveForm().getId()).getId() === FormApp.getActiveForm().getId() }`;

test.each([
  ["spreadsheet", [true, false, false]],
  ["form", [false, true, false]],
  ["none", [true, true, true]],
] as const)("a script bound to a %s", async (container, expected) => {
  await withScript({ code: bound }, async (bench) => expect((await bench.call("main")).value).toEqual(expected), {
    create: { now: "2026-03-02T08:00", container },
  });
});

test.each([
  ["spreadsheet", "SpreadsheetApp", "done"],
  ["spreadsheet", "FormApp", "failed"],
  ["form", "FormApp", "done"],
  ["form", "SpreadsheetApp", "failed"],
  ["none", "SpreadsheetApp", "failed"],
] as const)("bound to a %s, %s.getUi is %s", async (container, app, outcome) => {
  await withScript(
    { code: bound },
    async (bench) => {
      const report = await bench.call("ui", [app]);
      expect([report.outcome, report.error?.message]).toEqual([
        outcome,
        outcome === "done" ? undefined : `Cannot call ${app}.getUi() from this context.`,
      ]);
    },
    { create: { container } },
  );
});

test("the form of a form's script stays the same", async () => {
  await withScript({ code: bound }, async (bench) => {
    const folder = await mkdtemp(path.join(tmpdir(), "rapport-eval-"));
    await writeFile(path.join(folder, "Own.gs"), bound);
    const file = path.join(folder, "Own.gs");
    const once = () => bench.evaluate([file], { call: "same", container: "form" });
    expect([(await once()).value, (await once()).value, bench.forms().length]).toEqual([true, true, 1]);
    await rm(folder, { recursive: true });
  });
});

const ticking = (word: string) => `function install() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create() }
function tick() { console.log("${word}") }
function remove() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)) }`;

test("a trigger of an evaluated script runs that script, as it was last evaluated, also after a restart", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "rapport-eval-"));
  const script = await pushed({ code: "function tick() { console.log('the built one') }" });
  const file = path.join(script, "..", `${path.basename(script)}.gs`);
  await writeFile(file, ticking("first"));
  const bench = await Workbench.open({ dir, script });
  await bench.evaluate([file], { call: "install" });
  expect((await bench.advance({ by: "1h" })).map(({ log }) => log)).toEqual([["first"]]);
  await writeFile(file, ticking("second"));
  await bench.evaluate([file]);
  await bench.close();
  const again = await Workbench.open({ dir, script });
  expect((await again.advance({ by: "1h" })).map(({ log }) => log)).toEqual([["second"]]);
  await again.evaluate([file], { call: "remove" });
  expect(await again.advance({ by: "1h" })).toEqual([]);
  await again.close();
  await Promise.all([dir, file].map((one) => rm(one, { recursive: true })));
});

test("the manifest beside the files counts, and another that is named", async () => {
  await withScript({ code: "" }, async (bench) => {
    const folder = await mkdtemp(path.join(tmpdir(), "rapport-eval-"));
    const put = (name: string, text: string) => writeFile(path.join(folder, name), text);
    await put("Own.gs", "function zone() { return Session.getScriptTimeZone() }");
    const zone = async (options = {}) => (await bench.evaluate([path.join(folder, "Own.gs")], { call: "zone", ...options })).value;
    expect(await zone()).toBe("Etc/UTC");
    await put("appsscript.json", JSON.stringify({ timeZone: "Asia/Tokyo" }));
    await put("other.json", JSON.stringify({ timeZone: "Europe/Paris" }));
    expect([await zone(), await zone({ manifest: path.join(folder, "other.json") })]).toEqual(["Asia/Tokyo", "Europe/Paris"]);
    await expect(zone({ manifest: path.join(folder, "none.json") })).rejects.toThrow("There is no manifest");
    await put("other.json", "{");
    await expect(zone({ manifest: path.join(folder, "other.json") })).rejects.toThrow("is not JSON");
    await rm(folder, { recursive: true });
  });
});

test("a library has a scope of its own, and keeps to itself what ends in an underscore", async () => {
  await withScript({ code: "" }, async (bench) => {
    const folder = await mkdtemp(path.join(tmpdir(), "rapport-eval-"));
    const put = async (name: string, text: string) => {
      await writeFile(path.join(folder, name), text);
      return path.join(folder, name);
    };
    const one = await put(
      "One.gs",
      "const word = 'library';\nvar shared = 1;\nfunction say(x) { return secret_() + x + count() }\nfunction secret_() { return word }",
    );
    const two = await put("Two.gs", "function count() { shared += 1; return shared }");
    const own = await put(
      "Own.gs",
      "const word = 'own';\nfunction main() { return [word, Lib.say('!'), Lib.shared, typeof Lib.secret_, typeof Lib.word] }",
    );
    const report = await bench.evaluate([own], { call: "main", libraries: { Lib: [one, two] } });
    expect(report.value).toEqual(["own", "library!2", 2, "undefined", "undefined"]);
    await rm(folder, { recursive: true });
  });
});
