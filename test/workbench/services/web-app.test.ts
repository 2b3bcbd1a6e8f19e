/** Web apps: what doGet and doPost are told, who may ask, as whom it runs, and what is served. */
import { expect, test } from "@jest/globals";
import type { Script } from "../../../workbench/runtime/script/script.ts";
import { localised } from "../../../workbench/runtime/words/tongues.ts";
import { Workbench } from "../../../workbench/runtime/workbench.ts";
import type { WebAnswer, WebRequest } from "../../../workbench/services/web/web-app.ts";
import { scope } from "../runtime/script.ts";

const scriptOf = (code: string, webapp: Script["webapp"] = null): Script => ({
  ...{ key: code, files: [{ name: "Code", code }], html: {}, zone: "Etc/UTC", scopes: [scope("userinfo.email")], webapp },
});

async function ask(code: string, request: WebRequest, webapp?: Script["webapp"]): Promise<WebAnswer> {
  const bench = await Workbench.open({ script: scriptOf(code, webapp), create: { now: "2026-03-02T08:00" } });
  try {
    return await bench.request(request);
  } finally {
    await bench.close();
  }
}

const echo =
  "function doGet(e) { return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON) }\nfunction doPost(e) { return doGet(e) }";

const told = async (request: WebRequest) => JSON.parse((await ask(echo, request)).body);

test("the guide's example: two parameters", async () => {
  expect(await told({ query: "username=jsmith&age=21" })).toEqual({
    ...{ queryString: "username=jsmith&age=21", contextPath: "", contentLength: -1 },
    parameter: { username: "jsmith", age: "21" },
    parameters: { username: ["jsmith"], age: ["21"] },
  });
});

test("several values, a path, and no query at all", async () => {
  const event = await told({ path: "hello", query: "n=1&n=2%20x" });
  expect(event).toMatchObject({ parameter: { n: "1" }, parameters: { n: ["1", "2 x"] }, pathInfo: "hello" });
  expect(await told({})).toEqual({ queryString: null, contextPath: "", contentLength: -1, parameter: {}, parameters: {} });
});

test("a post brings its body; that of a form brings parameters too", async () => {
  expect(await told({ method: "POST", query: "a=1", body: "Alice,é", type: "text/csv" })).toMatchObject({
    parameter: { a: "1" },
    contentLength: 8,
    postData: { length: 8, type: "text/csv", contents: "Alice,é", name: "postData" },
  });
  expect(await told({ method: "POST", query: "a=1", body: "a=2&b=x+y" })).toMatchObject({ parameters: { a: ["1", "2"], b: ["x y"] } });
});

test("a text is served under its type, or to be downloaded", async () => {
  const file =
    "function doGet() { return ContentService.createTextOutput('a,b').append('\\n').setMimeType(ContentService.MimeType.CSV).downloadAsFile('t.csv') }";
  expect(await ask(file, {})).toMatchObject({ status: 200, type: "text/csv; charset=utf-8", body: "a,b\n", fileName: "t.csv", page: null });
  expect((await ask(echo, {})).type).toBe("application/json; charset=utf-8");
});

test("a page is served with its title, its tags and its rights", async () => {
  const code = `function doGet(e) {
    const page = HtmlService.createTemplate("<p><?= agent ?></p>"); page.agent = HtmlService.getUserAgent();
    return page.evaluate().setTitle("T").addMetaTag("viewport", "width=device-width").setFaviconUrl("https://example.com/i.png").setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
  }`;
  expect(await ask(code, { userAgent: "Firefox" })).toMatchObject({
    ...{ type: "text/html; charset=utf-8", body: "<p>Firefox</p>" },
    page: {
      title: "T",
      html: "<p>Firefox</p>",
      meta: [["viewport", "width=device-width"]],
      favicon: "https://example.com/i.png",
      framed: true,
    },
  });
});

test.each([
  ["function doGet() {}", "The script completed but did not return anything."],
  ["function doGet() { return 5 }", "The script completed but the returned value is not a supported return type."],
  ["function doGet() { throw new Error('no luck') }", "Error: no luck"],
  ["function doPost() {}", "Script function not found: doGet"],
  ["function doGet() { SpreadsheetApp.getUi() }", "Exception: Cannot call SpreadsheetApp.getUi() from this context."],
])("%s serves a sentence", async (code, body) => {
  expect(await ask(code, {})).toMatchObject({ status: 200, body, page: null });
});

const who =
  "function doGet() { return ContentService.createTextOutput([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()].join()) }";

test.each([
  ["MYSELF", "USER_DEPLOYING", "ann@example.com", 403, "You need access: the web app is not open to this person."],
  ["DOMAIN", "USER_DEPLOYING", "ann@example.com", 200, "ann@example.com,boss@example.com"],
  ["DOMAIN", "USER_DEPLOYING", "eve@else.example", 403, "You need access: the web app is not open to this person."],
  ["ANYONE", "USER_DEPLOYING", "eve@else.example", 200, ",boss@example.com"],
  ["ANYONE", "USER_DEPLOYING", "", 403, "You need access: the web app is not open to this person."],
  ["ANYONE_ANONYMOUS", "USER_DEPLOYING", "", 200, ",boss@example.com"],
  ["ANYONE", "USER_ACCESSING", "ann@example.com", 200, "ann@example.com,ann@example.com"],
] as const)("access %s as %s for %j", async (access, executeAs, user, status, body) => {
  expect(await ask(who, { user }, { access, executeAs })).toMatchObject({ status, body });
});

test("the owner alone may ask when the manifest does not say", async () => {
  expect((await ask(who, {})).body).toBe("boss@example.com,boss@example.com");
  expect((await ask(who, { user: "ann@example.com" })).status).toBe(403);
});

test("names that Google keeps to itself are refused", async () => {
  expect(await ask(echo, { query: "sid=1" })).toMatchObject({
    status: 405,
    body: "Sorry, the file you have requested does not exist.",
    report: null,
  });
});

test("texts forget, and take no path as a name", async () => {
  const code = `function doGet() {
    const t = ContentService.createTextOutput("x").clear();
    const empty = t.getContent();
    try { t.downloadAsFile("a/b") } catch (e) { return ContentService.createTextOutput(JSON.stringify([empty, t.downloadAsFile("a").downloadAsFile(null).getFileName(), String(t.getMimeType()), e.message])) }
  }`;
  expect(JSON.parse((await ask(code, {})).body)).toEqual([null, null, "TEXT", "Invalid argument: filename"]);
});

test("a web app without the function says so in the language of whoever it runs as", async () => {
  const bench = await Workbench.open({
    script: scriptOf("function doPost() {}"),
    create: { locale: "fr_FR", rules: { language: "user" } },
  });
  const { body } = await bench.request({});
  await bench.close();
  expect(body).toBe(localised("Script function not found: doGet", "fr"));
});
