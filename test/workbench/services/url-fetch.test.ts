/** UrlFetchApp: refused without a network, answered by a test, and what it would send. */
import { expect, test } from "@jest/globals";
import type { Fetch, FetchRequest } from "../../../workbench/services/web/fetch.ts";
import { scope, withScript } from "../runtime/script.ts";

const scopes = [scope("script.external_request")];

async function fetched(body: string, fetch?: Fetch) {
  const code = `function main() { ${body} }`;
  return withScript(
    { code, scopes },
    async (bench) => {
      const { value, error } = await bench.call("main");
      return error ? error.message : value;
    },
    fetch ? { fetch } : {},
  );
}

test("there is no network, and it says so", async () => {
  expect(await fetched("UrlFetchApp.fetch('https://example.com/x')")).toBe(
    "Address unavailable: https://example.com/x. The workbench has no network; a test may answer in its place.",
  );
});

test("a test answers, at once or later", async () => {
  const body = `const r = UrlFetchApp.fetch("example.com/a%20b.json", { headers: { "X-Key": 5 } });
    return [r.getResponseCode(), r.getContentText(), r.getContent()[0], r.getHeaders()["Set-Cookie"], r.getAllHeaders()["Set-Cookie"], r.getBlob().getName(), r.getBlob().getContentType()]`;
  const asked: FetchRequest[] = [];
  const answer = { headers: { "Content-Type": "application/json; charset=utf-8", "Set-Cookie": ["a", "b"] }, body: '{"a":1}' };
  const expected = [200, '{"a":1}', 123, "a", ["a", "b"], "a b.json", "application/json"];
  const now: Fetch = (request) => {
    asked.push(request);
    return answer;
  };
  expect(await fetched(body, now)).toEqual(expected);
  expect(await fetched(body, async (request) => now(request))).toEqual(expected);
  expect(asked[0]).toMatchObject({ url: "http://example.com/a%20b.json", method: "get", headers: { "X-Key": "5" }, payload: null });
});

test("a failure is an exception, unless it is muted", async () => {
  const missing: Fetch = () => ({ status: 404, body: "not here" });
  expect(await fetched("UrlFetchApp.fetch('https://example.com/x?y')", missing)).toBe(
    "Request failed for https://example.com returned code 404. Truncated server response: not here (use muteHttpExceptions option to examine full response)",
  );
  expect(await fetched("return UrlFetchApp.fetch('https://example.com', { muteHttpExceptions: true }).getResponseCode()", missing)).toBe(
    404,
  );
});

test("several requests at once, each an address or an object", async () => {
  const body =
    "return UrlFetchApp.fetchAll(['https://example.com/1', { url: 'https://example.com/2', method: 'post', payload: 'x' }]).map((one) => one.getContentText())";
  expect(await fetched(body, ({ url, method, payload }) => ({ body: `${method} ${url} ${payload}` }))).toEqual([
    "get https://example.com/1 null",
    "post https://example.com/2 x",
  ]);
});

test.each([
  [
    "'http://www.google.com/'",
    { url: "http://www.google.com/", method: "get", payload: "", contentType: "application/x-www-form-urlencoded", headers: {} },
  ],
  [
    "'http://a.example', { method: 'POST', contentType: 'application/json', payload: '{}' }",
    { method: "post", contentType: "application/json", payload: "{}" },
  ],
  [
    "'http://a.example', { payload: { name: 'Bob & Co', age: 35 } }",
    { method: "post", payload: "name=Bob+%26+Co&age=35", contentType: "application/x-www-form-urlencoded" },
  ],
  ["'http://a.example', { payload: Utilities.newBlob('a', 'text/csv') }", { payload: "a", contentType: "text/csv" }],
  ["'http://a.example', { payload: [104, 105] }", { payload: "hi" }],
])("getRequest(%s)", async (args, expected) => {
  expect(await fetched(`return UrlFetchApp.getRequest(${args})`)).toMatchObject(expected);
});

test("files among the fields make a form of parts", async () => {
  const request = await fetched(
    "return UrlFetchApp.getRequest('http://a.example', { payload: { name: 'Bob', file: Utilities.newBlob('Hire me!', 'text/plain', 'cv.txt') } })",
  );
  expect(request).toMatchObject({ contentType: expect.stringMatching(/^multipart\/form-data; boundary=/) });
  expect(request).toMatchObject({
    payload: expect.stringContaining('name="file"; filename="cv.txt"\r\nContent-Type: text/plain\r\n\r\nHire me!\r\n'),
  });
});

test.each([
  ["''", "Attribute provided with no value: url"],
  ["'http://a.example/' + 'x'.repeat(2100)", "Limit Exceeded: URLFetch URL Length."],
  ["{}", "The parameters ((class)) don't match the method signature for UrlFetchApp.fetch."],
])("fetch(%s) is refused", async (args, message) => {
  expect(await fetched(`UrlFetchApp.fetch(${args})`, () => ({}))).toBe(message);
});

test("an address that is none is refused, and a name that cannot be decoded is kept", async () => {
  const answer: Fetch = () => ({ body: "x" });
  expect(await fetched("UrlFetchApp.fetch('http://')", answer)).toBe("Invalid argument: http://");
  expect(await fetched("return UrlFetchApp.fetch('https://example.com/100%').getBlob().getName()", answer)).toBe("100%");
});
