/** Tidying the Outbox and the Tasks tab brings nothing back: what was told or made is kept in mind elsewhere. */
import { describe, expect, test } from "@jest/globals";
import { runDue } from "../../../src/app/jobs.ts";
import { recall, remember } from "../../../src/app/rules/memory.ts";
import { addDays } from "../../../src/crm/days.ts";
import { house, setRules, told } from "../letters/house.ts";
import { type Memory, memoryWorld } from "../world.ts";

function live(world: Memory, day: string, ...times: readonly string[]): void {
  for (const time of times) {
    world.setNow(day, time);
    runDue(world);
  }
}

function tidy(world: Memory, name: "outbox" | "task"): void {
  while (world.rows(name).length > 0) world.tables.remove(name, 2);
}

/** The team changed: everything is planned anew. */
const replan = (world: Memory): void => world.type("member", 2, { remark: "x" });

describe("when the Outbox was emptied", () => {
  test("nobody is told of a case a second time", () => {
    const world = house({ caseReceived: "on", caseProgress: "on" });
    world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com" });
    world.add("case", { id: "K-1", number: "K-1", customer: "C-1", subject: "Late", status: "inProgress", opened: "2018-01-03T07:00" });
    live(world, "2018-01-03", "10:00", "11:00");
    const first = told(world);
    expect(first).toHaveLength(2);
    tidy(world, "outbox");
    live(world, "2018-01-04", "10:00", "11:00");
    live(world, "2018-02-05", "10:00", "12:00");
    expect(told(world)).toEqual(first);
    expect(world.rows("outbox")).toEqual([]);
  });

  test("a step that somebody would not have told does not come back as news", () => {
    const world = house({ caseProgress: "ask" });
    world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com" });
    world.add("case", { id: "K-1", number: "K-1", customer: "C-1", subject: "Late", status: "inProgress", opened: "2018-01-03T07:00" });
    live(world, "2018-01-03", "10:00");
    expect(world.rows("outbox").map(({ state }) => state)).toEqual(["held"]);
    tidy(world, "outbox");
    setRules(world, { caseProgress: "on" });
    live(world, "2018-02-05", "10:00", "12:00");
    expect(told(world)).toEqual([]);
  });

  test("nobody is congratulated twice on one day", () => {
    const world = house({ birthday: "on" });
    world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com", birthday: "1980-01-03" });
    live(world, "2018-01-03", "10:00");
    tidy(world, "outbox");
    replan(world);
    live(world, "2018-01-03", "11:00", "12:00");
    expect(told(world)).toHaveLength(1);
    live(world, "2019-01-02", "10:00");
    live(world, "2019-01-03", "10:00");
    expect(told(world)).toHaveLength(2);
  });

  test("nobody is thanked twice for a visit, or greeted twice on a holiday", () => {
    const world = house({ visitThanks: { days: 0, hour: 9 }, holiday: "on" });
    world.tables.change("customer", [{ at: 2, set: { country: "United Kingdom" } }]);
    world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com" });
    world.setNow("2018-12-25", "06:00");
    runDue(world);
    world.add("visit", { id: "V-1", customer: "C-1", status: "done", done: "2018-12-25T08:00", channel: "meeting" });
    replan(world);
    live(world, "2018-12-25", "16:00", "17:00", "18:00");
    const first = told(world);
    expect(first).toHaveLength(2);
    tidy(world, "outbox");
    replan(world);
    live(world, "2018-12-25", "19:00", "20:00");
    expect(told(world)).toEqual(first);
  });
});

test("a task that a rule made and somebody deleted is not made again", () => {
  const world = house({ silence: "on" });
  world.tables.change("customer", [{ at: 2, set: { lastContact: "2017-01-03" } }]);
  live(world, "2018-07-03", "10:00");
  expect(world.rows("task")).toHaveLength(1);
  tidy(world, "task");
  live(world, "2018-07-04", "10:00");
  expect(world.rows("task")).toEqual([]);
});

describe("what is kept in mind", () => {
  const day = "2018-01-03";

  test("is told with its day, and what is not, is not", () => {
    const world = memoryWorld();
    remember(world, [{ what: "birthday P-1", day }]);
    remember(world, [
      { what: "step K-1.closed", day: addDays(day, 1) },
      { what: "birthday P-1", day: addDays(day, 365) },
    ]);
    const on = recall(world.state);
    expect([on("birthday P-1"), on("step K-1.closed"), on("birthday P-2")]).toEqual([addDays(day, 365), addDays(day, 1), undefined]);
  });

  test("stays small: the oldest is forgotten for the newest", () => {
    const world = memoryWorld();
    remember(
      world,
      Array.from({ length: 6001 }, (_, at) => ({ what: `task ${at}`, day })),
    );
    const on = recall(world.state);
    expect([on("task 0"), on("task 1"), on("task 6000")]).toEqual([undefined, day, day]);
  });
});
