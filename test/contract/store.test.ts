/** The built add-on as one from the store: its menu before it may do anything, and its one trigger. */
import { expect, test } from "@jest/globals";
import { Workbench } from "../../workbench/runtime/workbench.ts";

const me = "lin@example.com";

async function fromTheStore(locale: string): Promise<Workbench> {
  const create = { zone: "Asia/Shanghai", now: "2018-01-03T09:00", user: me, rules: { profile: "add-on" } } as const;
  const bench = await Workbench.open({ script: "dist", seed: 1, create });
  bench.addUser(me, { role: "owner", locale });
  return bench;
}

const labels = (bench: Workbench, user: string): readonly string[] =>
  bench.menus(user).flatMap(({ items }) => items.map((item) => (item.kind === "item" ? item.label : "")));

test.each([
  ["en", "Today"],
  ["zh_CN", "今天"],
])("it has its whole menu in the language of a %s account, in a file where nobody has used it", async (locale, first) => {
  const bench = await fromTheStore(locale);
  const [opened] = await bench.openDocument();
  expect(opened).toMatchObject({ outcome: "done", refused: [] });
  expect(labels(bench, me)[0]).toBe(first);
  expect(labels(bench, me).length).toBeGreaterThan(3);
  expect(await bench.installAddOn()).toMatchObject([{ outcome: "done" }]);
  expect(labels(bench, me)[0]).toBe(first);
  await bench.close();
});

test("it is set up, ticks hourly with one trigger, and opens for others", async () => {
  const bench = await fromTheStore("en");
  const input = JSON.stringify({ language: "en", timeZone: "Asia/Shanghai", supervisor: "boss@example.com" });
  for (const user of [me, me, "ann@example.com"])
    expect((await bench.call("api", ["setUp", input], { context: "run", user })).outcome).toBe("done");
  expect(bench.triggers()).toMatchObject([{ function: "tick", user: me }]);
  expect((await bench.advance({ by: "1d" })).map(({ outcome }) => outcome)).toEqual(Array.from({ length: 24 }, () => "done"));
  await bench.openDocument("ann@example.com");
  expect(labels(bench, "ann@example.com")).toContain("Log a visit");
  await bench.close();
});
