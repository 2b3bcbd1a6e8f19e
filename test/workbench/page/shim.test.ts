/** `google.script.run` in the browser, as platform.md 4 describes it. */
import { expect, test } from "@jest/globals";
import { googleScript, legalArguments } from "../../../workbench/page/app/frame/shim.ts";

type Message = Readonly<Record<string, unknown>>;

function bridge() {
  const sent: Message[] = [];
  const { script, answer } = googleScript(["ping"], (message) => sent.push(message));
  const run = script.run as Record<string, (...args: unknown[]) => unknown> & { ping(...args: unknown[]): void };
  return { run, sent, answer, host: script.host };
}

type Runner = ReturnType<typeof bridge>["run"];
const withHandlers = (run: Runner, success: unknown, failure?: unknown): Runner => {
  const first = run.withSuccessHandler?.(success) as Runner;
  return failure === undefined ? first : (first.withFailureHandler?.(failure) as Runner);
};

test.each([
  ["a date", [new Date(0)], "0"],
  ["a function", [() => 1], "0"],
  ["a date inside an object", [{ when: new Date(0) }], "when"],
  ["the second argument", [1, new Map()], "1"],
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
  answer({ rapport: "answer", call: 1, ok: true, value: "to nobody" });
  expect(heard).toEqual([]);
});

test("the handler gets the value and the user object, which never travels", () => {
  const { run, sent, answer } = bridge();
  const heard: unknown[] = [];
  const mine = { stays: "here" };
  const runner = withHandlers(run, (...all: unknown[]) => heard.push(all)).withUserObject?.(mine) as Runner;
  runner.ping(1);
  expect(sent).toEqual([{ rapport: "run", call: 1, name: "ping", args: [1] }]);
  answer({ rapport: "answer", call: 1, ok: true, value: 7 });
  expect(heard).toEqual([[7, mine]]);
});

test("what the server throws is a ScriptError", () => {
  const { run, answer } = bridge();
  const heard: unknown[] = [];
  withHandlers(run, null, (error: Error) => heard.push(error.name, error.message)).ping();
  answer({ rapport: "answer", call: 1, ok: false, message: "Exception: No." });
  expect(heard).toEqual(["ScriptError", "Exception: No."]);
});

test("ten calls run at a time, the eleventh waits for any of them, and answers come in any order", () => {
  const { run, sent, answer } = bridge();
  for (let number = 1; number <= 12; number++) run.ping(number);
  expect(sent.length).toBe(10);
  answer({ rapport: "answer", call: 7, ok: true, value: null });
  expect(sent.at(-1)).toMatchObject({ call: 11, args: [11] });
  expect(sent.length).toBe(11);
});

test("an unknown function is a TypeError of the page", () => {
  const { run } = bridge();
  expect(() => run.pong?.call(run)).not.toThrow();
  expect(run.pong).toBeUndefined();
});

test("the host closes and resizes what the page stands in", () => {
  const { host, sent } = bridge();
  host.close();
  host.setHeight(300);
  expect(sent).toEqual([{ rapport: "close" }, { rapport: "size", height: 300 }]);
});
