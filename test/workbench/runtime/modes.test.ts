/** What an execution may do in each authorisation mode, as Google's table has it, and how an add-on from the store differs. */
import { expect, test } from "@jest/globals";
import type { CallContext } from "../../../workbench/runtime/execution/report.ts";
import { refusal } from "../../../workbench/runtime/rights/refusal.ts";
import { scope, withScript } from "./script.ts";

const scopes = [
  ...["spreadsheets", "script.container.ui", "script.scriptapp", "script.send_mail", "forms", "userinfo.email"],
  ...["script.external_request"],
].map(scope);

/** One attempt for each row of the table. */
const attempts = {
  log: "Logger.log(1)",
  utilities: "Utilities.getUuid()",
  locale: "Session.getActiveUserLocale()",
  user: "Session.getActiveUser()",
  quota: "MailApp.getRemainingDailyQuota()",
  read: "SpreadsheetApp.getActive().getRange('A1').getValue()",
  write: "SpreadsheetApp.getActive().getRange('A1').setValue(1)",
  other: "SpreadsheetApp.openById('x')",
  menu: "SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi()",
  alert: "SpreadsheetApp.getUi().alert('x')",
  sidebar: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
  properties: "PropertiesService.getDocumentProperties().getProperty('x')",
  network: "UrlFetchApp.fetch('https://example.com')",
  cache: "CacheService.getScriptCache().get('x')",
  lock: "LockService.getScriptLock().hasLock()",
  triggers: "ScriptApp.getProjectTriggers()",
  consent: "ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)",
} as const;

const body = Object.entries(attempts).map(([name, code]) => `${name}: () => ${code}`);
const code = `function onOpen() { return main() }
  function main() {
    const attempts = { ${body.join(", ")} };
    const wrong = (error) => /do not have permission to call|not sufficient to call/.test(error.message);
    return Object.keys(attempts).filter((name) => { try { attempts[name](); return true } catch (error) { return !wrong(error) } });
  }`;

const without = (...names: (keyof typeof attempts)[]) => Object.keys(attempts).filter((name) => !names.some((one) => one === name));

test.each<[string, CallContext, "bound" | "add-on", string, readonly string[]]>([
  ["NONE", "simple", "add-on", "onOpen", ["log", "utilities", "locale", "menu"]],
  ["LIMITED", "simple", "bound", "onOpen", without("quota", "other", "alert", "sidebar", "network", "triggers")],
  ["LIMITED", "simple", "add-on", "main", without("quota", "other", "alert", "sidebar", "network", "triggers")],
  ["CUSTOM_FUNCTION", "custom", "bound", "main", without("quota", "write", "other", "menu", "alert", "sidebar", "triggers")],
  ["FULL", "menu", "add-on", "main", without()],
  ["FULL", "editor", "bound", "main", without()],
])("%s: what %s calls of a %s script may do in %s", async (_mode, context, profile, fn, allowed) => {
  await withScript(
    { code, scopes },
    async (bench) => expect((await bench.call(fn, [], { context, answers: "unattended" })).value).toEqual(allowed),
    { create: { rules: { profile } } },
  );
});

const addOn = { create: { rules: { profile: "add-on" } } } as const;

test("an add-on that asks for more than menus before it is used in a file is left with Help", async () => {
  const greedy = `function onOpen() { SpreadsheetApp.getUi().createMenu("CRM").addItem("Set up", "setUp").addToUi(); PropertiesService.getDocumentProperties().getProperty("x") } function setUp() {}`;
  await withScript(
    { code: greedy },
    async (bench) => {
      expect((await bench.openDocument())[0]?.error?.message).toMatch(/^You do not have permission to call PropertiesService/);
      expect(bench.menus().map(({ items }) => items)).toEqual([[{ kind: "item", label: "Help", function: "" }]]);
      await bench.call("setUp", [], { context: "menu" });
      expect((await bench.openDocument())[0]?.outcome).toBe("done");
      expect(bench.menus()).toEqual([{ title: "Add-on", items: [{ kind: "item", label: "Set up", function: "setUp" }] }]);
    },
    addOn,
  );
});

test("an add-on is told the mode it opens in, and has every right when it is installed", async () => {
  const told = `function onOpen(e) { console.log(String(e.authMode)) } function onInstall(e) { onOpen(e); PropertiesService.getDocumentProperties().setProperty("x", "y") }`;
  await withScript(
    { code: told },
    async (bench) => {
      expect((await bench.openDocument())[0]?.log).toEqual(["NONE"]);
      expect(await bench.installAddOn()).toMatchObject([{ function: "onInstall", outcome: "done", log: ["FULL"] }]);
      expect((await bench.openDocument())[0]?.log).toEqual(["LIMITED"]);
      expect((await bench.openDocument("ann@example.com"))[0]?.log).toEqual(["LIMITED"]);
    },
    addOn,
  );
});

test("a service call at the top of a file spoils an unused add-on's menu too", async () => {
  const eager = `const name = SpreadsheetApp.getActive().getName(); function onOpen() { SpreadsheetApp.getUi().createMenu("CRM").addToUi() }`;
  await withScript(
    { code: eager },
    async (bench) => {
      expect((await bench.openDocument())[0]?.outcome).toBe("failed");
      expect(bench.menus().flatMap(({ items }) => items)).toMatchObject([{ label: "Help" }]);
    },
    addOn,
  );
  await withScript({ code: eager }, async (bench) => {
    expect((await bench.openDocument()).map(({ outcome, error }) => [outcome, error?.message])).toEqual([["done", undefined]]);
    expect(bench.menus()).toEqual([{ title: "CRM", items: [] }]);
  });
});

test.each([
  [".timeBased().everyHours(1).create()", ".timeBased().everyDays(1).create()", "too many time-based triggers"],
  [".forSpreadsheet(here).onEdit().create()", ".forSpreadsheet(here).onEdit().create()", "too many edit triggers"],
  [".timeBased().everyMinutes(30).create()", "", "more than once an hour"],
  [".forSpreadsheet('elsewhere').onOpen().create()", "", "a file in which it is not used"],
])("an add-on has one trigger of a kind, hourly, for this file: %s then %s is refused: %s", async (first, second, refusal) => {
  const install = (rule: string) => (rule === "" ? "" : `ScriptApp.newTrigger("main")${rule};`);
  const both = `function main() { const here = SpreadsheetApp.getActive(); ${install(first)} ${install(second)} }`;
  await withScript({ code: both }, async (bench) => expect((await bench.call("main")).error?.message).toContain(refusal), addOn);
  await withScript({ code: both }, async (bench) => expect((await bench.call("main")).outcome).toBe("done"));
});

test.each([
  ["Form", "getTitle", "LIMITED", true],
  ["Form", "setTitle", "LIMITED", true],
  ["Form", "getTitle", "NONE", false],
  ["FormApp", "openById", "LIMITED", false],
  ["Form", "setTitle", "CUSTOM_FUNCTION", false],
  ["Range", "createTextFinder", "CUSTOM_FUNCTION", true],
  ["Range", "copyTo", "CUSTOM_FUNCTION", false],
] as const)("%s.%s in %s: %s", (className, method, mode, allowed) => {
  expect(refusal(className, method, { granted: null, mode }) === null).toBe(allowed);
});

test("another person's add-on has its own trigger of the same kind", async () => {
  const hourly = `function main() { ScriptApp.newTrigger("main").timeBased().everyHours(1).create(); return [String(ScriptApp.getInstallationSource()), ScriptApp.getProjectTriggers().length] }`;
  await withScript(
    { code: hourly },
    async (bench) => {
      expect((await bench.call("main")).value).toEqual(["WEB_STORE_ADD_ON", 1]);
      expect((await bench.call("main", [], { user: "ann@example.com" })).value).toEqual(["WEB_STORE_ADD_ON", 1]);
    },
    addOn,
  );
});
