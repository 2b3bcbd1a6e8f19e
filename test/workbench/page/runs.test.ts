/** Calls of `google.script.run` on the server's side, with and without accidents. */
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openRuns } from "../../../workbench/page/runs.ts";
import { Workbench } from "../../../workbench/runtime/workbench.ts";

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open({ script: path.join(import.meta.dirname, "calls") });
});

afterAll(() => bench.close());

const run = (name: string, args: readonly unknown[] = [], runs = openRuns()) => runs.run(bench, bench.owner, { name, args });

test("plain data comes back as it is", async () => {
  expect(await run("echo", [{ a: [1, "x", true, null] }])).toEqual({ ok: true, value: { a: [1, "x", true, null] } });
});

test.each(["aDate", "aDateDeepInside", "aFunction", "aRange", "aBigInt"])(
  "a payload with something illegal in it arrives as null: %s",
  async (name) => {
    expect(await run(name)).toEqual({ ok: true, value: null });
  },
);

test("nothing returned is null, and undefined in an array too", async () => {
  expect(await run("nothing")).toEqual({ ok: true, value: null });
  expect(await run("gap")).toEqual({ ok: true, value: [null, 1] });
});

test("an error says its name, its message and its place", async () => {
  const answer = await run("fails");
  expect(answer).toMatchObject({ ok: false, name: "ScriptError", message: "TypeError: No." });
  expect(!answer.ok && answer.stack[0]).toMatch(/at fails \(Code:\d+:\d+\)/);
});

test("an error of a service is an Exception", async () => {
  expect(await run("failsInService")).toMatchObject({ message: "Exception: Range not found" });
});

test.each(["secret_", "inner.method", "missing"])("the server itself refuses %s", async (name) => {
  expect(await run(name)).toMatchObject({ ok: false, message: `Exception: Script function not found: ${name}` });
});

test("the files of a form are blobs", async () => {
  const sent = { name: "a.txt", type: "text/plain", data: Buffer.from("hello").toString("base64") };
  const request = { name: "upload", args: [{ title: "T" }], files: { one: [sent], many: [sent, { ...sent, name: "b.txt" }] } };
  expect(await openRuns().run(bench, bench.owner, request)).toEqual({ ok: true, value: ["T", "a.txt", "text/plain", "hello", 2] });
});

test("with several accounts in one browser every call fails, until the accident is over", async () => {
  const runs = openRuns({ accounts: true });
  const message = "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
  expect(await run("echo", [1], runs)).toMatchObject({ ok: false, name: "ScriptError", message });
  runs.arrange({ accounts: false });
  expect(await run("echo", [1], runs)).toEqual({ ok: true, value: 1 });
});

async function orderWith(seed: number | null): Promise<number[]> {
  const runs = openRuns({ shuffle: seed });
  const ended: number[] = [];
  await Promise.all([1, 2, 3, 4, 5].map((number) => run("echo", [number], runs).then(() => ended.push(number))));
  return ended;
}

test("calls end in an order drawn from the seed, the same for the same seed", async () => {
  const orders = [await orderWith(1), await orderWith(2), await orderWith(3)];
  expect(await orderWith(1)).toEqual(orders[0]);
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
}, 20_000);
