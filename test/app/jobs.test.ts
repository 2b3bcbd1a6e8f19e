/** The hourly tick: one job that cannot run keeps no other from running, and the owners are told. */
import { expect, test } from "@jest/globals";
import { Broken } from "../../src/app/broken.ts";
import { openContext } from "../../src/app/context.ts";
import { runDue } from "../../src/app/jobs.ts";
import type { World } from "../../src/app/ports.ts";
import { callApi } from "../../src/app/reply.ts";
import { without } from "./without.ts";
import { addTeam, type Memory, memoryWorld } from "./world.ts";

function teamWorld(): Memory {
  const world = memoryWorld({ time: "08:30", me: "chen@example.com" });
  addTeam(world);
  world.add("member", { email: "owner@example.com", name: "Ou Wen", role: "owner", language: "zh-CN" });
  const customer = world.add("customer", { name: "Acme", owner: "lin@example.com" });
  world.add("task", { subject: "Call", customer: customer.id, owner: "lin@example.com", due: "2018-01-03", status: "open" });
  return world;
}
const recipients = (world: Memory): readonly string[] => world.sent.map(({ to }) => to).sort();

test("a tab deleted: the other jobs of the tick run, and the digests go", () => {
  const world = teamWorld();
  runDue(without(world, "order"));
  expect(recipients(world)).toContain("lin@example.com");
  expect(world.state.get("job.visits")).toBe("2018-01-03");
  expect(world.state.get("job.figures")).toBeUndefined();
});

test("a tab deleted: the owner is told by mail once a day, in their language, and everybody on the first screen, until it is back", () => {
  const world = teamWorld();
  runDue(without(world, "order"));
  const boot = callApi(world, "boot", "{}");
  expect(boot).toMatchObject({ value: { notices: [expect.stringMatching(/order.*Set up/)] } });
  for (const time of ["09:30", "10:30", "11:30"]) {
    world.setNow("2018-01-03", time);
    runDue(without(world, "order"));
  }
  const told = world.sent.filter(({ to }) => to === "owner@example.com");
  expect(told.map(({ subject }) => subject)).toEqual(["Rapport 有工作未能完成"]);
  expect(told[0]?.text).toContain("order");
  runDue(world);
  expect(callApi(world, "boot", "{}")).toMatchObject({ value: { notices: [] } });
});

test("the Outbox deleted: nothing can be planned, and the owner is told past it, once a day", () => {
  const world = teamWorld();
  runDue(without(world, "outbox"));
  runDue(without(world, "outbox"));
  expect(world.sent.map(({ to }) => to)).toEqual(["owner@example.com"]);
});

test("Settings deleted after it was edited: what was last known holds, the jobs run, and the first screen says what is missing", () => {
  const world = teamWorld();
  world.add("setting", { id: "promiseDays", value: "5" });
  openContext(world);
  world.type("setting", 2, { value: "en" });
  const maimed = without(world, "setting");
  expect(openContext(maimed).settings.promiseDays).toBe(5);
  runDue(maimed);
  expect(recipients(world)).toContain("lin@example.com");
  expect(callApi(maimed, "boot", "{}")).toMatchObject({ ok: true, value: { notices: [expect.stringMatching(/setting.*Set up/)] } });
});

test("a tab that was edited and deleted keeps no other edited tab from being adopted", () => {
  const world = teamWorld();
  world.type("customer", 3, { name: "Bolt" });
  world.type("task", 3, { subject: "Write", owner: "lin@example.com", due: "2018-01-09" });
  runDue(without(world, "customer"));
  expect(world.rows("task").map(({ id }) => id)).toEqual([expect.stringMatching(/^T-/), expect.stringMatching(/^T-/)]);
  runDue(world);
  expect(world.rows("customer").map(({ id }) => id)).toEqual([expect.stringMatching(/^C-/), expect.stringMatching(/^C-/)]);
});

test("a customer renamed by hand is adopted though a tab that repeats its name is gone", () => {
  const world = teamWorld();
  world.type("customer", 2, { name: "Acme Ltd" });
  runDue(without(world, "order"));
  expect(world.rows("task")[0]?.customerName).toBe("Acme Ltd");
});

test("a summary that cannot be composed keeps no other mail from going, and is tried again", () => {
  const world = teamWorld();
  world.state.set({ setUp: "2017-12-01" });
  world.setNow("2018-01-02", "08:30");
  runDue(without(world, "order"));
  const summaries = () => world.rows("outbox").filter(({ rule }) => rule === "weeklySummary" || rule === "monthlySummary");
  expect(recipients(world)).toContain("lin@example.com");
  expect(summaries().length).toBeGreaterThan(0);
  expect(new Set(summaries().map(({ state }) => state))).toEqual(new Set(["planned"]));
  world.setNow("2018-01-02", "09:30");
  runDue(world);
  expect(summaries().map(({ state }) => state)).not.toContain("planned");
  expect(summaries().map(({ state }) => state)).toContain("sent");
});

test("a lock that somebody else holds is no trouble: the next tick tries again", () => {
  const world = teamWorld();
  const busy: World = {
    ...world,
    lock: () => {
      throw new Broken("busy");
    },
  };
  runDue(busy);
  expect(world.state.get("job.visits")).toBeUndefined();
  expect(callApi(world, "boot", "{}")).toMatchObject({ value: { notices: [] } });
  runDue(world);
  expect(world.state.get("job.visits")).toBe("2018-01-03");
});

test("an hour that somebody changes on the Rules tab moves today's mail that has not gone", () => {
  const world = teamWorld();
  world.setNow("2018-01-03", "05:30");
  world.add("rule", { id: "digest", switch: "on", hour: 8 });
  runDue(world);
  const due = () => world.rows("outbox").find(({ rule, recipient }) => rule === "digest" && recipient === "lin@example.com")?.due;
  expect(due()).toBe("2018-01-03T08:00");
  world.type("rule", 2, { hour: 17 });
  runDue(world);
  expect(due()).toBe("2018-01-03T17:00");
});
