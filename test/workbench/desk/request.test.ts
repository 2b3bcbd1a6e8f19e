/** `desk get` and `desk post`: the script as a web app, from a shell. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { desk } from "../../../workbench/desk/desk.ts";
import { pushed } from "../runtime/script.ts";

afterEach(() => {
  jest.restoreAllMocks();
});

const code = `function doGet(e) { if (e.parameter.fail) throw new Error("no luck"); console.log("asked"); return ContentService.createTextOutput(e.pathInfo + " " + e.parameter.a) }
function doPost(e) { return HtmlService.createHtmlOutput("<b>").appendUntrusted(e.postData.type + " " + e.postData.contents) }`;

test("get and post print what is served; a failure ends with 1", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-web-"));
  const script = await pushed({ code });
  const type = async (...args: string[]) => {
    const [out, err] = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, "write").mockReturnValue(true));
    const exit = await desk(args, { at: path.join(folder, "bench"), script, conformance: script });
    const said = [out, err].map((spy) => (spy?.mock.calls ?? []).map(([text]) => String(text)).join(""));
    jest.restoreAllMocks();
    return [exit, ...said];
  };
  await type("new", "--now", "2026-03-02T08:00");
  expect(await type("get", "hello?a=1%202")).toEqual([0, "hello 1 2\n", "asked\n"]);
  expect(await type("post", "--body", "x<y", "--type", "text/csv")).toEqual([0, "<b>text/csv x&lt;y\n", ""]);
  expect(await type("get", "?fail=1")).toEqual([1, "", "Error: no luck\n"]);
  expect(await type("get", "--user", "eve@else.example")).toEqual([1, "", "You need access: the web app is not open to this person.\n"]);
  await rm(folder, { recursive: true });
});
