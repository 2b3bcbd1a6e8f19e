/** How executions begin, end, fail, are killed and counted. */
import { expect, test } from "@jest/globals";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import { pushed, runMain, scope, withScript } from "./script.ts";

test("what the function returns and logs is reported, with its cost", async () => {
  const report = await runMain(`function main() {
    console.log("hello %s", "world", 3); console.error({ a: 1 }); Logger.log("%s things", 2);
    const range = SpreadsheetApp.getActiveSheet().getRange("A1:B2");
    range.setValues([[1, 2], [3, 4]]);
    return { sum: range.getValues().flat().reduce((a, b) => a + b), when: new Date(5) };
  }`);
  expect(report).toMatchObject({ outcome: "done", value: { sum: 10 }, log: ["hello world 3", '[error] {"a":1}', "2 things"] });
  expect(report.cost).toMatchObject({ serviceCalls: 5, roundTrips: 2, cellsRead: 4, cellsWritten: 4 });
  expect(report.cost.modelledMs).toBeGreaterThan(80);
});

test("an error keeps its name, message and place in the script", async () => {
  const report = await runMain("function main() {\n  inner();\n}\nfunction inner() {\n  null.x;\n}");
  expect(report).toMatchObject({
    outcome: "failed",
    error: { name: "TypeError", message: "Cannot read properties of null (reading 'x')" },
  });
  expect(report.error?.stack).toContain("at inner (Code:5:8)");
  expect(report.error?.stack).not.toContain("worker");
});

test("a function that is not there is an error", async () => {
  expect((await runMain("function other() {}")).error?.message).toBe("Script function not found: main");
});

const counter = `function main() {
  const properties = PropertiesService.getScriptProperties();
  try { for (let i = 1; i <= 5; i++) properties.setProperty("n", String(i)); } catch (e) { properties.setProperty("caught", e.message); } finally { properties.setProperty("finally", "ran"); }
}`;

test("an execution killed at a call leaves what it had done, and runs nothing more", async () => {
  await withScript({ code: counter }, async (bench) => {
    const report = await bench.call("main", [], { killAt: 4 });
    expect(report).toMatchObject({ outcome: "killed", cost: { serviceCalls: 4 } });
    expect(bench.properties().script).toEqual({ n: "2" });
    expect(await bench.call("main")).toMatchObject({ outcome: "done" });
  });
});

test("an arranged failure is thrown once and can be caught", async () => {
  await withScript({ code: counter }, async (bench) => {
    const report = await bench.call("main", [], { failures: { 3: "Service unavailable: Properties" } });
    expect(report.outcome).toBe("done");
    expect(bench.properties().script).toEqual({ n: "1", caught: "Service unavailable: Properties", finally: "ran" });
  });
});

test("after six modelled minutes an execution is killed, and cannot catch it", async () => {
  const code =
    "function main() { try { for (;;) { Utilities.sleep(60000); console.log(new Date().toISOString()) } } catch (e) { console.log('caught') } }";
  const report = await runMain(code);
  expect(report).toMatchObject({ outcome: "killed", error: { message: "Exceeded maximum execution time" } });
  expect(report.log.at(-1)).toMatch(/^2026-03-02T08:06:00/);
});

test.each([
  ["a function of the top", "hello", ["ok"]],
  ["none whose name ends with an underscore", "hidden_", null],
  ["no method", "tools.help", null],
])("google.script.run may call %s", async (_who, name, expected) => {
  const code = "function hello() { return ['ok'] } function hidden_() { return 1 } var tools = { help: () => ['helped'] };";
  await withScript({ code }, async (bench) => {
    const report = await bench.call(name, [], { context: "run" });
    expect(report.outcome === "done" ? report.value : null).toEqual(expected);
    expect((await bench.call("tools.help", [], { context: "menu" })).value).toEqual(["helped"]);
  });
});

test.each([
  ["plain data", "{ a: [1, 'x', null, true, { b: undefined }] }", { a: [1, "x", null, true, { b: null }] }],
  ["a date anywhere", "{ a: [{ when: new Date() }] }", null],
  ["a function anywhere", "[() => 1]", null],
  ["an object of Google's", "SpreadsheetApp.getActive()", null],
  ["nothing", "undefined", null],
])("the browser gets %s as Google would deliver it", async (_what, expression, expected) => {
  await withScript({ code: `function main() { return ${expression} }` }, async (bench) => {
    expect((await bench.call("main", [], { context: "run" })).value).toEqual(expected);
  });
});

test("a scope that the manifest does not name is refused in Google's words", async () => {
  const report = await runMain("function main() { ScriptApp.getProjectTriggers() }", { scopes: [scope("spreadsheets.currentonly")] });
  expect(report.error?.message).toBe(
    "Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp",
  );
});

test("files of other people run in the same workspace under the same rules", async () => {
  const { mkdtemp, writeFile } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const folder = await mkdtemp(`${tmpdir()}/other-`);
  await writeFile(`${folder}/a.gs`, "function readBack() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() } 1 + 1;");
  await withScript({ code: "function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('mine') }" }, async (bench) => {
    await bench.call("main");
    expect((await bench.evaluate([`${folder}/a.gs`], { call: "readBack" })).value).toBe("mine");
    expect((await bench.evaluate([`${folder}/a.gs`])).value).toBe(2);
  });
});

test("a script that does not parse fails every time, and says where", async () => {
  await withScript({ code: "function main() {\n  return 1 +;\n}" }, async (bench) => {
    for (const report of [await bench.call("main"), await bench.call("main")])
      expect(report).toMatchObject({
        outcome: "failed",
        error: { name: "SyntaxError", message: "Syntax error: SyntaxError: Unexpected token ';' line: 2 file: Code.gs" },
      });
  });
});

test("a killed execution goes unheard: its later calls, its lines and its end", async () => {
  const code = `function main() {
    const properties = PropertiesService.getScriptProperties();
    try { properties.setProperty("n", "1"); properties.setProperty("n", "2"); }
    catch (e) { console.log("caught"); try { properties.setProperty("caught", "1") } catch (again) { console.log("caught again") } }
    finally { properties.setProperty("finally", "ran"); }
    return "went on";
  }
  function stubborn() { for (;;) { try { Utilities.getUuid() } catch (e) { console.log("caught") } } }
  function next() { return typeof left }`;
  await withScript({ code }, async (bench) => {
    for (const inProcess of [false, true]) {
      const report = await bench.call("main", [], { killAt: 3, inProcess });
      expect(report).toMatchObject({ outcome: "killed", log: [], cost: { serviceCalls: 3 } });
      expect(report.value).toBeUndefined();
      expect(bench.properties().script).toEqual({ n: "1" });
    }
    expect(await bench.call("stubborn", [], { killAt: 5 })).toMatchObject({ outcome: "killed", log: [] });
    expect(await bench.call("stubborn", [], { killAt: 5, inProcess: true, realMs: 200 })).toMatchObject({ outcome: "killed", log: [] });
    expect(await bench.call("next")).toMatchObject({ value: "undefined" });
  });
});

test("killing costs no new worker", async () => {
  const code = "function main() { for (;;) Utilities.sleep(1) } function twenty() { for (let i = 0; i < 20; i++) Utilities.sleep(1) }";
  await withScript({ code }, async (bench) => {
    const timed = async (run: (n: number) => Promise<unknown>) => {
      const began = performance.now();
      for (let n = 1; n <= 40; n++) await run(n);
      return performance.now() - began;
    };
    await bench.call("twenty");
    const ended = await timed(() => bench.call("twenty"));
    expect(await timed((n) => bench.call("main", [], { killAt: n }))).toBeLessThan(6 * ended);
  });
});

test("an endless loop is killed at the limit, and the workbench lives on", async () => {
  const code = "function main() { for (;;); } function load() { return 1 } async function later() { for (;;) await null }";
  await withScript({ code }, async (bench) => {
    for (const [fn, inProcess] of [
      ["main", false],
      ["later", false],
      ["main", true],
    ] as const) {
      const report = await bench.call(fn, [], { realMs: 300, inProcess });
      expect(report).toMatchObject({ outcome: "killed", error: { message: "Exceeded maximum execution time" } });
      expect((await bench.call("load", [], { inProcess })).value).toBe(1);
    }
  });
});

test("nothing happens any more after a script was killed in the middle of its calls", async () => {
  const code = "function main() { for (let i = 0; ; i++) { CacheService.getScriptCache().put('n', String(i)); console.log(i) } }";
  await withScript({ code }, async (bench) => {
    const report = await bench.call("main", [], { realMs: 200 });
    const [before, lines] = [bench.fingerprint(), report.log.length];
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(report.outcome).toBe("killed");
    expect(report.log.length).toBe(lines);
    expect(bench.fingerprint()).toBe(before);
  });
});

test("in a trigger nobody is at the keyboard, and there is no user interface", async () => {
  const code = "function main() { return [Session.getActiveUser().getEmail(), SpreadsheetApp.getUi()] }";
  await withScript({ code }, async (bench) => {
    const message = "Cannot call SpreadsheetApp.getUi() from this context.";
    expect(await bench.call("main", [], { context: "trigger" })).toMatchObject({ outcome: "failed", error: { message } });
  });
});

test("a script that eats all memory takes nobody with it", async () => {
  const code = "function main() { const all = []; for (;;) all.push(new Array(1000000).fill(all.length)) } function next() { return 1 }";
  await withScript({ code }, async (bench) => {
    expect(await bench.call("main")).toMatchObject({ outcome: "killed" });
    expect((await bench.call("next")).value).toBe(1);
  });
}, 60_000);

test.each(["eval", "toString", "Object", "hasOwnProperty", "SpreadsheetApp"])("%s is no function of the script's", async (name) => {
  await withScript({ code: "function main() {}" }, async (bench) => {
    for (const inProcess of [false, true]) {
      const report = await bench.call(name, ["1"], { context: "run", inProcess });
      expect(report).toMatchObject({ outcome: "failed", error: { message: `Script function not found: ${name}` } });
    }
  });
});

test("a script may give its function the name of a built-in one", async () => {
  await withScript({ code: "function escape(text) { return text + '!' }" }, async (bench) => {
    expect((await bench.call("escape", ["a"], { context: "run" })).value).toBe("a!");
  });
});

test("closing ends what still runs or waits for a person, and it is told so", async () => {
  const code = "function main() { for (;;); } function ask() { SpreadsheetApp.getUi().alert('?') }";
  const script = await pushed({ code });
  const bench = await Workbench.open({ script });
  const running = [bench.call("main"), bench.call("ask")];
  while (bench.dialogs().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await bench.close();
  expect((await Promise.all(running)).map(({ outcome }) => outcome)).toEqual(["killed", "killed"]);
});

test("an errand that cannot be prepared takes nobody's place", async () => {
  await withScript({ code: "function main() { return 1 }" }, async (bench) => {
    const pool = Reflect.get(Reflect.get(bench, "bench"), "pool");
    const take = pool.take;
    pool.take = () => Promise.reject(new Error("no worker"));
    for (let i = 0; i < 31; i++) await expect(bench.call("main")).rejects.toThrow("no worker");
    pool.take = take;
    expect((await bench.call("main")).value).toBe(1);
  });
});

test("a log that never ends is cut off, and Google says so", async () => {
  const code = 'function main(n) { for (let i = 0; i < n; i++) console.log("x".repeat(100)); return "end" }';
  await withScript({ code }, async (bench) => {
    for (const inProcess of [true, false]) {
      const { log, value } = await bench.call("main", [100_000], { inProcess });
      expect(value).toBe("end");
      expect(log.length).toBeLessThan(60_000);
      expect(log.at(-1)).toBe("Logging output too large. Truncating output.");
    }
    expect((await bench.call("main", [1000])).log).toHaveLength(1000);
  });
});

test("a script that watches the clock until a second has passed gets its second", async () => {
  const code = `function main() {
    const begun = Date.now(); Session.getScriptTimeZone();
    while (Date.now() - begun < 1000);
    const waited = Date.now(); Session.getScriptTimeZone();
    return [waited - begun, Date.now() >= waited];
  }`;
  await withScript({ code }, async (bench) => {
    for (const inProcess of [true, false]) {
      const { value, cost } = await bench.call("main", [], { inProcess, realMs: 5000 });
      expect(value).toEqual([1000, true]);
      expect(cost.modelledMs).toBe(1000);
    }
  });
});
