/** Executions in this process are those of a worker: the same values, errors, lines, calls and costs. */
import { expect, test } from "@jest/globals";
import type { ExecutionReport } from "../../../workbench/runtime/execution/report.ts";
import { withScript } from "./script.ts";

const code = `
var loaded = 0; loaded += 1;
function values() {
  const range = SpreadsheetApp.getActiveSheet().getRange("A1:C2");
  range.setValues([[1, "two", new Date(2026, 0, 5)], [true, "", "=A1+1"]]);
  return { values: range.getValues(), own: range.getValues()[0][2] instanceof Date && range.getValues() instanceof Array, loaded };
}
function fails() { console.log("before"); inner_(); }
function inner_() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }
function typo() { null.x }
function wrong() { Utilities.sleep() }
function absent() { Maps.newGeocoder() }
function logs() { console.log("%s and", "one", { two: 2 }); console.warn(new Error("odd").message); Logger.log("three %s", 4); }
async function later() { await null; return Promise.resolve(7) }
async function broken() { await null; throw new RangeError("too late") }
function lost() { Promise.reject(new Error("lost")); (async () => { throw new Error("lost too") })(); return 1 }
function deep() { return deep() }
function odd() { throw { odd: 1 } }
function nothing() { throw null }
function cycle() { const a = {}; a.a = a; return a }
function strange() { return [10n, Symbol("x"), /x/, NaN, -0, Infinity, undefined, () => 1, SpreadsheetApp] }
function trap() { return new Proxy({}, { ownKeys() { throw new Error("trapped") } }) }
function passed() { PropertiesService.getScriptProperties().setProperties(new Proxy({}, { ownKeys() { throw new TypeError("mine") } })) }
async function never() { await new Promise(() => {}) }
function lock() { const lock = LockService.getScriptLock(); lock.waitLock(5000); return [lock.hasLock(), lock.tryLock(1)] }
function asks() { const ui = SpreadsheetApp.getUi(); return [ui.alert("Sure?"), ui.prompt("Name?").getResponseText(), ui.alert("And?")].map(String) }
function enumeration() { return JSON.stringify([ScriptApp.WeekDay.MONDAY, SpreadsheetApp.getUi().Button.OK]) }
function chance() { return [Math.random(), Utilities.getUuid(), new Date().toISOString()] }
function echo(...args) { return [args, args[1][0].when instanceof Date] }
function sleeps() { try { for (;;) Utilities.sleep(60000) } finally { console.log("not heard") } }
const tools = { help: () => "helped" };
`;

const names = ["values", "fails", "typo", "wrong", "absent", "logs", "later", "broken", "never", "lock", "asks", "enumeration", "chance"];
const oddities = ["deep", "odd", "nothing", "cycle", "strange", "trap", "passed"];

const facts = ({ id: _id, cost: { cpuMs: _cpuMs, ...cost }, ...rest }: ExecutionReport) => ({ ...rest, cost });

const inBoth = async (fn: string, args: readonly unknown[] = [], as: object = {}) => {
  const run = (inProcess: boolean) =>
    withScript(
      { code, zone: "America/New_York" },
      async (bench) => facts(await bench.call(fn, args, { answers: [{ button: "OK" }, { button: "OK", text: "Ann" }], inProcess, ...as })),
      { seed: 3 },
    );
  return [await run(false), await run(true)];
};

test.each([...names, ...oddities, "sleeps", "tools.help", "nobody"])("%s ends alike", async (fn) => {
  const [worker, inside] = await inBoth(fn);
  expect(inside).toEqual(worker);
});

test.each(["values", "later", "cycle", "strange", "trap", "inner_", "tools.help"])("%s, called by the browser, ends alike", async (fn) => {
  const [worker, inside] = await inBoth(fn, [], { context: "run" });
  expect(inside).toEqual(worker);
});

test("arguments arrive alike", async () => {
  const [worker, inside] = await inBoth("echo", [1, [{ when: new Date(5) }], null, "x"]);
  expect(inside).toEqual(worker);
  expect(inside?.value).toEqual([[1, [{ when: new Date(5) }], null, "x"], true]);
});

test("accidents happen alike at every call", async () => {
  for (let n = 1; n <= 5; n++) {
    const [worker, inside] = await inBoth("values", [], { killAt: n });
    expect(inside).toEqual(worker);
    const [refused, here] = await inBoth("values", [], { failures: { [n]: "Service error: Spreadsheets" } });
    expect(here).toEqual(refused);
  }
}, 30_000);

test("what was carried out is named, and a whole workbench can stay in-process", async () => {
  await withScript(
    { code },
    async (bench) => {
      const report = await bench.call("values");
      expect(report.methods).toEqual(["SpreadsheetApp.getActiveSheet", "Sheet.getRange", "Range.setValues", "Range.getValues"]);
      expect(bench.executions()[0]?.methods).toEqual([]);
      expect((await bench.call("asks")).value).toEqual(["CLOSE", "", "CLOSE"]);
    },
    { inProcess: true },
  );
});

test("in-process a lock that somebody holds is waited for in vain, in modelled time", async () => {
  const held = `function hold() { LockService.getScriptLock().waitLock(10); SpreadsheetApp.getUi().alert("wait"); }
    function keep() { LockService.getScriptLock().waitLock(10); for (let i = 0; i < 50; i++) Utilities.sleep(1000); }
    function want() { try { LockService.getScriptLock().waitLock(20000) } catch (e) { return e.message } }`;
  await withScript({ code: held }, async (bench) => {
    const started = bench.call("keep");
    await new Promise((resolve) => setTimeout(resolve, 1));
    while (bench.executions().length === 0) {
      const report = await bench.call("want", [], { inProcess: true });
      if (report.value === undefined) continue;
      expect(report.value).toBe("Lock timeout: another process was holding the lock for too long.");
      expect(report.cost.modelledMs).toBeGreaterThanOrEqual(20_000);
      break;
    }
    await started;
  });
});

test("a promise that is rejected and awaited by nobody is lost in silence, and the worker lives on", async () => {
  await withScript({ code }, async (bench) => {
    for (let again = 0; again < 3; again++) {
      expect(await bench.call("lost")).toMatchObject({ outcome: "done", value: 1, log: [] });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});
