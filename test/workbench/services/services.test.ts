/** The small services: properties, cache, session, HTML, utilities. */
import { expect, test } from "@jest/globals";
import { parseCsv, writeCsv } from "../../../workbench/services/utilities/csv.ts";
import { formatDate } from "../../../workbench/services/utilities/date-format.ts";
import { parseDate } from "../../../workbench/services/utilities/date-parse.ts";
import { runMain, withScript } from "../runtime/script.ts";

const at = Date.UTC(2026, 11, 29, 20, 5, 9, 7);

test.each([
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "Asia/Shanghai", "2026-12-30T04:05:09.007+08:00"],
  ["EEEE, MMMM d, yyyy h:mm a", "America/New_York", "Tuesday, December 29, 2026 3:05 PM"],
  ["EEE MMM dd yy", "UTC", "Tue Dec 29 26"],
  ["YYYY 'week' ww, 'day' DDD", "UTC", "2027 week 01, day 363"],
  ["Z X XX", "Asia/Kolkata", "+0530 +05 +0530"],
  ["X", "UTC", "Z"],
  ["h 'o''clock' K k H", "UTC", "8 o'clock 8 20 20"],
  ["yyyy", "Nowhere/Land", "2026"],
  ["u F W", "UTC", "2 5 5"],
])("formatDate %s in %s gives %s", (pattern, zone, expected) => {
  expect(formatDate(at, zone, pattern)).toBe(expected);
});

test.each([
  ["2026-03-29 02:30", "Europe/Berlin", "yyyy-MM-dd HH:mm", "2026-03-29T01:30:00.000Z"],
  ["Mar 1, 2026 4:05 PM", "Asia/Shanghai", "MMM d, yyyy h:mm a", "2026-03-01T08:05:00.000Z"],
  ["20260301 0405", "UTC", "yyyyMMdd HHmm", "2026-03-01T04:05:00.000Z"],
  ["2026-03-01T12:00:00+0530", "UTC", "yyyy-MM-dd'T'HH:mm:ssZ", "2026-03-01T06:30:00.000Z"],
  ["2026-03-01T12:00:00.5-08:00", "UTC", "yyyy-MM-dd'T'HH:mm:ss.SXXX", "2026-03-01T20:00:00.005Z"],
  ["2026-03-01T12:00:00Z", "Asia/Tokyo", "yyyy-MM-dd'T'HH:mm:ssX", "2026-03-01T12:00:00.000Z"],
  ["Sunday 1 march 26 12 AM GMT", "Asia/Tokyo", "EEEE d MMMM yy h a z", "2026-03-01T00:00:00.000Z"],
  ["1.1.98 24:00", "UTC", "d.M.yy kk:mm", "1998-01-01T00:00:00.000Z"],
  ["32/1/2026", "UTC", "d/M/yyyy", "2026-02-01T00:00:00.000Z"],
  ["2026-03-01 and more", "UTC", "yyyy-MM-dd", "2026-03-01T00:00:00.000Z"],
])("parseDate %s in %s", (text, zone, pattern, expected) => {
  expect(new Date(parseDate(text, zone, pattern)).toISOString()).toBe(expected);
});

test.each([
  [
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    '"a ""q"", x",\r\n"two\nlines",z',
    [
      ['a "q", x', ""],
      ["two\nlines", "z"],
    ],
  ],
  ["", []],
])("CSV %j is read and written back the same", (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
  expect(parseCsv(writeCsv(rows))).toEqual(rows);
});

test("properties hold strings, by script, document and person, within 9 kB a value", async () => {
  const code = `function main() {
    const script = PropertiesService.getScriptProperties().setProperty("n", 5).setProperties({ a: "1", b: true });
    PropertiesService.getDocumentProperties().setProperty("d", "x"); PropertiesService.getUserProperties().setProperty("u", "y");
    try { script.setProperty("big", "界".repeat(3100)) } catch (e) { script.setProperty("error", e.message) }
    script.deleteProperty("a");
    return [script.getProperties(), script.getProperty("none"), script.getProperty("toString")];
  }`;
  await withScript({ code }, async (bench) => {
    expect((await bench.call("main")).value).toEqual([{ n: "5", b: "true", error: "Argument too large: value" }, null, null]);
    expect(bench.properties()).toMatchObject({ document: { d: "x" }, user: { "boss@example.com": { u: "y" } } });
  });
});

test("a store of properties is full at 500 kB", async () => {
  const report = await runMain(
    "function main() { for (let i = 0; i < 70; i++) PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(8000)) }",
  );
  expect(report.error?.message).toBe("You have exceeded the property storage quota. Please remove some properties and try again.");
});

test("the cache forgets in time, by the virtual clock, and drops the hundred oldest at a thousand", async () => {
  const code = `function put() { const c = CacheService.getScriptCache(); c.put("short", "s", 60); c.put("long", "l", 3600); c.put("plain", 5) }
    function read() { const c = CacheService.getScriptCache(); return [c.get("short"), c.get("plain"), c.getAll(["long", "short"])] }
    function many() { const c = CacheService.getUserCache(); const all = {}; for (let i = 0; i < 1001; i++) all["k" + i] = "v"; c.putAll(all); return [c.get("k99"), c.get("k100"), c.get("k1000")] }
    function large() { CacheService.getScriptCache().put("k", "x".repeat(102401)) }`;
  await withScript({ code }, async (bench) => {
    await bench.call("put");
    expect((await bench.call("read")).value).toEqual(["s", "5", { long: "l", short: "s" }]);
    await bench.advance({ by: "5m" });
    expect((await bench.call("read")).value).toEqual([null, "5", { long: "l" }]);
    await bench.advance({ by: "6m" });
    expect((await bench.call("read")).value).toEqual([null, null, { long: "l" }]);
    expect((await bench.call("many")).value).toEqual([null, "v", "v"]);
    expect((await bench.call("large")).error?.message).toBe("Argument too large: value");
  });
});

test("pages come from files and templates, and show in the sidebar and in dialogs", async () => {
  const html = {
    "side.html": "<p>side</p>",
    "list.html": "<? for (const item of items) { ?><li title='<?= item ?>'><?!= item ?></li><? } ?><?= shout('x') ?>",
  };
  const code = `function shout(text) { return text.toUpperCase() + "!" }
    function main() {
      const template = HtmlService.createTemplateFromFile("list");
      template.items = ["a<b", "c"];
      const ui = SpreadsheetApp.getUi();
      ui.showSidebar(HtmlService.createHtmlOutputFromFile("side").setTitle("Side"));
      ui.showModalDialog(HtmlService.createHtmlOutput("<b>d</b>").setWidth(500).setHeight(300), "Dialog");
      return template.evaluate().setTitle("T").getContent();
    }
    function missing() { HtmlService.createHtmlOutputFromFile("nope") }`;
  await withScript({ code, html }, async (bench) => {
    expect((await bench.call("main", [], { context: "menu" })).value).toBe("<li title='a&lt;b'>a<b</li><li title='c'>c</li>X!");
    expect(bench.sidebar()).toMatchObject({ title: "Side", html: "<p>side</p>" });
    expect(bench.dialogs()).toMatchObject([{ kind: "modal", title: "Dialog", html: "<b>d</b>", width: 500, height: 300 }]);
    expect((await bench.call("missing")).error?.message).toBe("No HTML file named nope was found.");
    bench.closeSidebar();
    expect(bench.sidebar()).toBeNull();
  });
});

test("digests, encodings and ids are Google's", async () => {
  const report = await runMain(`function main() {
    const hex = (bytes) => bytes.map((b) => ("0" + (b & 255).toString(16)).slice(-2)).join("");
    return [
      hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc")),
      hex(Utilities.computeHmacSha256Signature("data", "key")).slice(0, 16),
      Utilities.base64Encode("héllo"), Utilities.base64EncodeWebSafe([-1, -2, -3]), Utilities.base64Decode("/w==")[0],
      Utilities.newBlob("é").getBytes(), /^[0-9a-f-]{36}$/.test(Utilities.getUuid()), Utilities.formatString("%s has %d", "Ann", 3),
    ];
  }`);
  expect(report.value).toEqual([
    "900150983cd24fb0d6963f7d28e17f72",
    "5031fe3d989c6d15",
    "aMOpbGxv",
    "__79",
    -1,
    [-61, -87],
    true,
    "Ann has 3",
  ]);
});

test("the session knows who is there", async () => {
  const code =
    "function main() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone()] }";
  await withScript({ code, zone: "Asia/Taipei" }, async (bench) => {
    expect((await bench.call("main", [], { user: "ann@example.com" })).value).toEqual([
      "ann@example.com",
      "ann@example.com",
      "Asia/Taipei",
    ]);
  });
});

test.each([
  ["1 Foo 2026", "d MMM yyyy"],
  ["1-3", "yyyy/MM"],
  ["noon", "h a"],
])("parseDate refuses %j as %s", (text, pattern) => {
  expect(() => parseDate(text, "UTC", pattern)).toThrow(`Unparseable date: "${text}"`);
});
