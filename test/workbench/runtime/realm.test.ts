/** The script's realm: what is there, what is not, and that what crosses over is the script's own. */
import { expect, test } from "@jest/globals";
import { runMain, withScript } from "./script.ts";

const value = async (expression: string, sources = {}) => {
  const report = await runMain(`function main() { return ${expression}; }`, sources);
  expect(report.error).toBeUndefined();
  return report.value;
};

test.each(["setTimeout", "fetch", "URL", "TextEncoder", "crypto", "structuredClone", "queueMicrotask", "process", "require", "atob"])(
  "%s is not defined, as in Google",
  async (name) => {
    expect(await value(`typeof ${name}`)).toBe("undefined");
  },
);

test.each([
  ["a date that a service gives is a Date", "Utilities.parseDate('2026-03-01', 'UTC', 'yyyy-MM-dd') instanceof Date", true],
  ["an array that a service gives is an Array", "Utilities.parseCsv('a,b') instanceof Array", true],
  ["an object that a service gives is an Object", "PropertiesService.getScriptProperties().getProperties() instanceof Object", true],
  [
    "a root is the same object each time",
    "SpreadsheetApp === SpreadsheetApp && SpreadsheetApp.getActive() === SpreadsheetApp.getActive()",
    true,
  ],
  ["an enumeration's member is the same object each time", "SpreadsheetApp.getUi().Button.YES === SpreadsheetApp.getUi().Button.YES", true],
  ["an enumeration's member serialises as its name", "JSON.stringify({ day: ScriptApp.WeekDay.MONDAY })", '{"day":"MONDAY"}'],
  ["an object of Google's prints as its class", "String(SpreadsheetApp.getActive())", "Spreadsheet"],
  ["undefined is null to a service", "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(5).setValue(undefined).getValue()", ""],
  ["what Google has not either is undefined", "typeof SpreadsheetApp.getActive().frobnicate", "undefined"],
  ["what Google has and the workbench lacks is a function", "typeof DriveApp.createFile", "function"],
])("%s", async (_sentence, expression, expected) => {
  expect(await value(expression)).toEqual(expected);
});

test("a service's error is an Error of the script, named Exception", async () => {
  const caught = "(() => { try { Utilities.sleep() } catch (e) { return [e instanceof Error, e.name, e.message, String(e)] } })()";
  const message = "The parameters () don't match the method signature for Utilities.sleep.";
  expect(await value(caught)).toEqual([true, "Exception", message, `Exception: ${message}`]);
});

test("a method that Google has and the workbench lacks says its own name", async () => {
  const report = await runMain("function main() { Maps.newGeocoder() }");
  expect(report.error).toMatchObject({ name: "Exception", message: "Maps.newGeocoder is not supported by the workbench." });
});

test("every execution starts with fresh globals", async () => {
  await withScript(
    { code: "var n = 0; function main() { n += 1; globalThis.left = (globalThis.left || 0) + 1; return [n, globalThis.left]; }" },
    async (bench) => {
      expect((await bench.call("main")).value).toEqual([1, 1]);
      expect((await bench.call("main")).value).toEqual([1, 1]);
    },
  );
});

test("an async function's value arrives; a promise that nobody settles is lost without an error", async () => {
  const code = "async function main() { await null; return 7 } async function stuck() { await new Promise(() => {}); return 8 }";
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main")).value).toBe(7);
    expect(await bench.call("stuck")).toMatchObject({ outcome: "done" });
  });
});

test("the clock is the workbench's", async () => {
  expect(
    await value("[new Date().toISOString(), Date.now(), typeof Date(), new Date() instanceof Date, new Date().constructor === Date]"),
  ).toEqual(["2026-03-02T08:00:00.000Z", Date.UTC(2026, 2, 2, 8), "string", true, true]);
});

test.each([
  ["a date of parts", "new Date(2026, 6, 1, 9).toISOString()", "2026-07-01T13:00:00.000Z"],
  ["a date of parts in winter", "new Date(2026, 0, 1, 9).toISOString()", "2026-01-01T14:00:00.000Z"],
  ["hours", "new Date('2026-07-01T13:00:00Z').getHours()", 9],
  ["an ISO day, which is UTC", "new Date('2026-10-01').toISOString()", "2026-10-01T00:00:00.000Z"],
  ["an American day, which is local", "new Date('10/01/2026').toISOString()", "2026-10-01T04:00:00.000Z"],
  ["an ISO time without a zone, which is local", "new Date('2026-10-01T08:00').toISOString()", "2026-10-01T12:00:00.000Z"],
  ["the end of a month", "new Date(2026, 2, 0).getDate()", 28],
  [
    "a setter across the clock change",
    "(() => { const d = new Date(2026, 2, 7, 12); d.setDate(8); return d.toISOString() })()",
    "2026-03-08T16:00:00.000Z",
  ],
  ["the offset", "new Date(2026, 6, 1).getTimezoneOffset()", 240],
  ["the text", "String(new Date(Date.UTC(2026, 6, 1, 13)))", "Wed Jul 01 2026 09:00:00 GMT-0400 (Eastern Daylight Time)"],
  ["the locale's text", "new Date(Date.UTC(2026, 6, 1, 1)).toLocaleDateString('de-DE')", "30.6.2026"],
  ["Intl", "new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: 'numeric' }).format(Date.UTC(2026, 6, 1, 13))", "09:00"],
])("in a script of New York, whatever this computer's zone: %s", async (_what, expression, expected) => {
  expect(await value(expression, { zone: "America/New_York" })).toEqual(expected);
});

test("100,000 by 12 cells travel to the script and back", async () => {
  const code = `function main() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.insertRowsAfter(1000, 99000);
    const rows = Array.from({ length: 100000 }, (_, i) => [i, "name " + i, new Date(Date.UTC(2020, 0, 1 + (i % 2000))), i / 7, true, "", i, i, i, i, i, i]);
    sheet.getRange(1, 1, rows.length, 12).setValues(rows);
    const back = sheet.getRange(1, 1, rows.length, 12).getValues();
    return [back.length, back[99999][1], back[99999][2] instanceof Date, back[3][2].toISOString()];
  }`;
  const report = await runMain(code);
  expect(report.value).toEqual([100_000, "name 99999", true, "2020-01-04T00:00:00.000Z"]);
  expect(report.cost).toMatchObject({ cellsRead: 1_200_000, cellsWritten: 1_200_000 });
}, 60_000);
