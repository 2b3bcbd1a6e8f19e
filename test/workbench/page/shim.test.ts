/** `google.script.run` in the browser, as platform.md 4 describes it. */
import vm from "node:vm";
import { expect, jest, test } from "@jest/globals";
import { legalArguments } from "../../../workbench/page/app/frame/legal.ts";
import { googleScript } from "../../../workbench/page/app/frame/shim.ts";

type Message = Readonly<Record<string, unknown>>;

function bridge() {
  const sent: Message[] = [];
  const { script, answer } = googleScript({ functions: ["ping"], location: null }, (message) => sent.push(message));
  const run = script.run as Record<string, (...args: unknown[]) => unknown> & { ping(...args: unknown[]): void };
  return { run, sent, answer, script, host: script.host };
}

const failed = (message: string) =>
  ({ workbench: "answer", call: 1, ok: false, name: "ScriptError", message, stack: ["    at ping (Code:1:7)"] }) as const;

type Runner = ReturnType<typeof bridge>["run"];
const withHandlers = (run: Runner, success: unknown, failure?: unknown): Runner => {
  const first = run.withSuccessHandler?.(success) as Runner;
  return failure === undefined ? first : (first.withFailureHandler?.(failure) as Runner);
};

test.each([
  ["a date", [new Date(0)], "0"],
  ["a function", [() => 1], "0"],
  ["a date inside an object", [{ when: new Date(0) }], "when"],
  ["a map, as the second argument", [1, new Map()], "1"],
  ["a date inside an array", [[1, new Date(0)]], "1"],
  ["a symbol", [Symbol("x")], "0"],
  ["a big integer", [10n], "0"],
  ["bytes", [{ data: new Uint8Array(2) }], "data"],
  ["an object of a class", [new (class Guest {})()], "0"],
  ["an error", [new Error("No.")], "0"],
  ["a promise", [Promise.resolve(1)], "0"],
])("%s is refused at once, by the name of its property", (_case, args, key) => {
  expect(() => legalArguments(args)).toThrow(new TypeError(`Failed due to illegal value in property: ${key}`));
});

test("a circle is refused", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => legalArguments([circle])).toThrow("Failed due to circular reference.");
});

test("the same object twice is no circle", () => {
  const shared = { a: 1 };
  expect(legalArguments([[shared, shared]])).toEqual([[{ a: 1 }, { a: 1 }]]);
});

test("undefined in an array becomes null and vanishes from an object", () => {
  expect(legalArguments([[undefined, 1], { gone: undefined, kept: 1 }])).toEqual([[null, 1], { kept: 1 }]);
});

test("what JSON lacks becomes null; names that end in two underscores stay behind", () => {
  expect(legalArguments([Number.NaN, Number.POSITIVE_INFINITY, undefined, { a__: 1, b: 2 }])).toEqual([null, null, null, { b: 2 }]);
});

test("objects without a prototype and from another realm are plain", () => {
  const bare = Object.assign(Object.create(null), { a: 1 });
  expect(legalArguments([bare, vm.runInNewContext("({ b: [2] })")])).toEqual([{ a: 1 }, { b: [2] }]);
});

test("what is sent is a copy", () => {
  const { run, sent } = bridge();
  const mine = { list: [1] };
  run.ping(mine);
  mine.list.push(2);
  expect(sent[0]).toMatchObject({ args: [{ list: [1] }] });
});

test("an illegal value never reaches the server nor the failure handler", () => {
  const { run, sent } = bridge();
  const failures: unknown[] = [];
  const runner = withHandlers(run, null, (error: unknown) => failures.push(error));
  expect(() => runner.ping(new Date(0))).toThrow(TypeError);
  expect(sent).toEqual([]);
  expect(failures).toEqual([]);
});

test("a runner does not change when handlers are set: it gives a new one", () => {
  const { run, answer } = bridge();
  const heard: unknown[] = [];
  withHandlers(run, (value: unknown) => heard.push(value));
  run.ping();
  answer({ workbench: "answer", call: 1, ok: true, value: "to nobody" });
  expect(heard).toEqual([]);
});

test("the handler gets the value and the user object, which never travels", () => {
  const { run, sent, answer } = bridge();
  const heard: unknown[] = [];
  const mine = { stays: "here" };
  const runner = withHandlers(run, (...all: unknown[]) => heard.push(all)).withUserObject?.(mine) as Runner;
  runner.ping(1);
  expect(sent).toEqual([{ workbench: "run", call: 1, name: "ping", args: [1] }]);
  answer({ workbench: "answer", call: 1, ok: true, value: 7 });
  expect(heard).toEqual([[7, mine]]);
});

test("what the server throws is a ScriptError whose message names the server's error and whose stack its place", () => {
  const { run, answer } = bridge();
  const heard: unknown[] = [];
  withHandlers(run, null, (error: Error) => heard.push(error.name, error.message, String(error), error.stack)).ping();
  answer(failed("Exception: No."));
  const shown = "ScriptError: Exception: No.";
  expect(heard).toEqual(["ScriptError", "Exception: No.", shown, `${shown}\n    at ping (Code:1:7)`]);
});

test("the failure handler gets the user object, too", () => {
  const { run, answer } = bridge();
  const heard: unknown[] = [];
  const runner = run.withUserObject?.("mine") as Runner;
  withHandlers(runner, null, (_error: Error, object: unknown) => heard.push(object)).ping();
  answer(failed("Error: No."));
  expect(heard).toEqual(["mine"]);
});

test("without a failure handler a failure goes to the console; null silences it", () => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { run, answer } = bridge();
  run.ping();
  answer(failed("Error: No."));
  expect(said.mock.calls).toEqual([["Uncaught ScriptError: Error: No."]]);
  withHandlers(run, null, null).ping();
  answer({ ...failed("Error: No."), call: 2 });
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});

test("handlers may be set in any order, and the last one holds", () => {
  const { run, answer } = bridge();
  const heard: unknown[] = [];
  const first = run.withUserObject?.(1) as Runner;
  const second = withHandlers(first, () => heard.push("old"));
  const third = second.withUserObject?.(2) as Runner;
  withHandlers(third, (value: unknown, object: unknown) => heard.push(value, object)).ping();
  answer({ workbench: "answer", call: 1, ok: true, value: "new" });
  expect(heard).toEqual(["new", 2]);
});

test.each([
  ["a date", new Date(0)],
  ["a map", new Map()],
  ["an object of a class", new (class Guest {})()],
])("a user object is nothing made with new: %s", (_what, object) => {
  expect(() => bridge().run.withUserObject?.(object)).toThrow(TypeError);
});

test.each([
  ["a function", () => 1],
  ["an array", [1]],
  ["a text", "x"],
  ["nothing", null],
])("a user object may be %s", (_what, object) => {
  expect(() => bridge().run.withUserObject?.(object)).not.toThrow();
});

test("ten calls run at a time, the eleventh waits for any of them, and answers come in any order", () => {
  const { run, sent, answer } = bridge();
  for (let number = 1; number <= 12; number++) run.ping(number);
  expect(sent.length).toBe(10);
  answer({ workbench: "answer", call: 7, ok: true, value: null });
  expect(sent.at(-1)).toMatchObject({ call: 11, args: [11] });
  expect(sent.length).toBe(11);
});

test("an unknown function is a TypeError of the page", () => {
  const { run } = bridge();
  expect(() => (run as unknown as { pong(): void }).pong()).toThrow(new TypeError("run.pong is not a function"));
});

test("a sidebar has neither url nor history", () => {
  expect(Object.keys(bridge().script)).toEqual(["run", "host"]);
});

test("the host closes and resizes what the page stands in", () => {
  const { host, sent } = bridge();
  host.close();
  host.setHeight(300);
  expect(sent).toEqual([{ workbench: "close" }, { workbench: "size", height: 300 }]);
});
