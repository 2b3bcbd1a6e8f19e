/** The other spreadsheets of a workbench, and the routes of its page. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { routeFor, routes } from "../../../workbench/page/routes.ts";
import { type Served, serve } from "../../../workbench/page/server.ts";
import { askedOf } from "../../../workbench/page/webapp.ts";
import { Workbench } from "../../../workbench/runtime/workbench.ts";

const folder = path.join(import.meta.dirname, "calls");
let bench: Workbench;
let served: Served;
let page: string;

beforeAll(async () => {
  page = await mkdtemp(path.join(os.tmpdir(), "page-"));
  await writeFile(path.join(page, "shim.js"), "");
  bench = await Workbench.open({ script: folder });
  served = await serve({ bench, script: folder, page, port: 0 });
});

afterAll(async () => {
  await served.close();
  await bench.close();
  await rm(page, { recursive: true });
});

const get = (below: string) => fetch(`http://127.0.0.1:${served.port}${below}`);

test("a spreadsheet that a script made can be looked at", async () => {
  const made = await bench.call("makeBook");
  const shown = await (await get(`/book/${made.value}`)).text();
  expect(shown).toContain("<title>Second &lt;book></title>");
  expect(shown).toContain('<td class="number">1,234</td>');
  expect((await get("/book/none")).status).toBe(404);
});

test.each(["/", "/app.js", "/api/open", "/api/events", "/exec", "/exec/below", "/u/bob@example.com/exec", "/book/x"])(
  "%s is served",
  (path) => {
    expect(routeFor(routes, path)).toBeDefined();
  },
);

test.each(["/nothing", "/app.js/below", "/book", "/constructor", "/../app.js"])("%s is not", (path) => {
  expect(routeFor(routes, path)).toBeUndefined();
});

test.each([
  ["/exec", { user: "o@x.org", path: "" }],
  ["/exec/a/b", { user: "o@x.org", path: "a/b" }],
  ["/u/bob%40x.org/exec", { user: "bob@x.org", path: "" }],
  ["/u/anonymous/exec/a", { user: "", path: "a" }],
  ["/u/bob", null],
  ["/execute", null],
])("who asks for %s", (path, asked) => {
  expect(askedOf(path, "o@x.org")).toEqual(asked);
});
