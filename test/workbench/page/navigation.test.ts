/** `google.script.url` and `google.script.history`, as Google's reference describes them. */
import { expect, test } from "@jest/globals";
import { locationOf, navigationOf } from "../../../workbench/page/app/frame/navigation.ts";

const start = locationOf("?name=alice&n=1&n=2", "#top");

function app() {
  const sent: unknown[] = [];
  return { ...navigationOf(start, (message) => sent.push(message)), sent };
}

const here = ({ url }: ReturnType<typeof app>) => new Promise((tell) => url.getLocation(tell));

test("a place has its fragment, the first value of each parameter, and all of them", async () => {
  expect(await here(app())).toEqual({ hash: "top", parameter: { name: "alice", n: "1" }, parameters: { name: ["alice"], n: ["1", "2"] } });
});

test("push gives the page around it the state, the query and the fragment", () => {
  const { history, sent } = app();
  history.push({ page: 2 }, { foo: ["bar", "cat"], fiz: "baz" }, "anchor1");
  expect(sent).toEqual([{ workbench: "navigate", how: "push", state: { page: 2 }, search: "foo=bar&foo=cat&fiz=baz", hash: "anchor1" }]);
});

test("without parameters those of the address stay; empty ones clear them", async () => {
  const web = app();
  web.history.replace(null, null, null);
  expect(await here(web)).toEqual(start);
  web.history.replace(null, {}, "");
  expect(await here(web)).toEqual({ hash: "", parameter: {}, parameters: {} });
});

test("the change handler hears where the person went back to", async () => {
  const web = app();
  const heard: unknown[] = [];
  web.history.setChangeHandler((event) => heard.push(event));
  const location = locationOf("?n=7", "");
  web.moved({ workbench: "moved", state: { page: 1 }, location });
  expect(heard).toEqual([{ state: { page: 1 }, location }]);
  expect(await here(web)).toEqual(location);
});
