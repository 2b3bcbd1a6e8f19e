/** The plan of the week, the call after an order, and silence, over a whole workbook. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { planTasks } from "../../../src/app/rules/tasks.ts";
import { writeRules } from "../../../src/app/setup/rules.ts";
import type { LanguageCode } from "../../../src/crm/choices.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function careWorld(language: LanguageCode = "en", settings: Readonly<Record<string, string>> = {}): Memory {
  const world = memoryWorld({ day: "2018-01-03", time: "09:00", me: "chen@example.com", language });
  addTeam(world);
  for (const [id, value] of Object.entries(settings)) world.add("setting", { id, value });
  writeRules(openContext(world), {});
  return world;
}
const run = (world: Memory, day: string, time = "09:00"): void => {
  world.setNow(day, time);
  runDue(world);
};
const tasks = (world: Memory) => world.rows("task").map(({ sourceId, due, owner, status }) => `${sourceId} ${due} ${owner} ${status}`);

describe("a call after an order", () => {
  const order = { number: "S-1001", customer: "C-1", customerName: "Acme", owner: "lin@example.com", day: "2018-01-02", amount: 100 };

  test.each([
    ["en", "Call back after order S-1001"],
    ["zh-CN", "订单 S-1001 回访"],
    ["zh-TW", "訂單 S-1001 回訪"],
  ] as const)("in %s: one task an order, for whoever sold it, and none for orders from before the rule", (language, subject) => {
    const world = careWorld(language);
    world.add("order", { ...order, id: "S-A" });
    world.add("order", { ...order, id: "S-B", day: "2018-01-03" });
    planTasks(openContext(world));
    planTasks(openContext(world));
    expect(tasks(world)).toEqual(["callBack:S-B 2018-01-10 lin@example.com open"]);
    expect(world.rows("task")[0]).toMatchObject({ subject, customer: "C-1", customerName: "Acme", origin: "planned", priority: "normal" });
  });

  test("an order without an owner is the customer's account manager's; without one, the supervisor's", () => {
    const world = careWorld("en", { supervisor: "chen@example.com" });
    world.add("customer", { id: "C-1", name: "Acme", owner: "zhao@example.com" });
    world.add("order", { ...order, id: "S-A", owner: null, day: "2018-01-03" });
    world.add("order", { ...order, id: "S-B", owner: null, customer: "C-9", day: "2018-01-03" });
    planTasks(openContext(world));
    expect(world.rows("task").map(({ owner }) => owner)).toEqual(["zhao@example.com", "chen@example.com"]);
  });

  test("that comes too late because the clock stood still stands there closed, with the reason", () => {
    const world = careWorld();
    runDue(world);
    world.add("order", { ...order, id: "S-A", day: "2018-01-03" });
    run(world, "2018-03-05");
    expect(tasks(world)).toContain("callBack:S-A 2018-03-05 lin@example.com cancelled");
    expect(world.rows("task").find(({ sourceId }) => sourceId === "callBack:S-A")?.remark).toBe("missed while the clock stood still");
  });

  test("a task that somebody has closed does not come back, and a rule that is off asks for none", () => {
    const world = careWorld();
    world.add("order", { ...order, id: "S-A", day: "2018-01-03" });
    runDue(world);
    world.tables.change("task", [{ at: 2, set: { status: "cancelled" } }]);
    world.type("rule", world.rows("rule").findIndex(({ id }) => id === "callBack") + 2, { switch: "Off" });
    world.add("order", { ...order, id: "S-B", day: "2018-01-03" });
    run(world, "2018-01-04");
    expect(tasks(world).filter((task) => task.startsWith("callBack"))).toEqual(["callBack:S-A 2018-01-10 lin@example.com cancelled"]);
  });
});

describe("silence", () => {
  test("one task for each silence: a task that is done comes back only after a new contact and a new silence", () => {
    const world = careWorld();
    world.add("customer", { id: "C-1", name: "Acme", owner: "lin@example.com", lastContact: "2017-12-01" });
    const silent = () => tasks(world).filter((task) => task.startsWith("silence"));
    world.setNow("2018-05-02");
    planTasks(openContext(world));
    expect(silent()).toEqual([]);
    world.setNow("2018-05-03");
    planTasks(openContext(world));
    expect(silent()).toEqual(["silence:C-1:2017-12-01 2018-05-03 lin@example.com open"]);
    expect(world.rows("task")[0]?.subject).toBe("Get in touch: no contact for 120 days");
    world.tables.change("task", [{ at: 2, set: { status: "done", done: "2018-05-04" } }]);
    world.setNow("2018-06-01");
    planTasks(openContext(world));
    expect(silent()).toHaveLength(1);
    world.tables.change("customer", [{ at: 2, set: { lastContact: "2018-06-01" } }]);
    world.setNow("2018-10-01");
    planTasks(openContext(world));
    expect(silent().map((task) => task.split(" ")[0])).toEqual(["silence:C-1:2017-12-01", "silence:C-1:2018-06-01"]);
  });

  test("a customer without an account manager is left to the summary", () => {
    const world = careWorld();
    world.add("customer", { id: "C-1", name: "Acme", lastContact: "2017-12-01" });
    world.setNow("2018-09-01");
    planTasks(openContext(world));
    expect(tasks(world)).toEqual([]);
  });
});

describe("the plan of the week", () => {
  const letters = (world: Memory) => world.sent.filter(({ subject }) => subject.startsWith("Plan for the week"));

  function weekWorld(): Memory {
    const world = careWorld("en", { planAhead: "0" });
    const customer = { owner: "lin@example.com", level: "C" } as const;
    world.add("customer", { ...customer, id: "C-1", name: "Acme", nextDue: "2018-01-10", lastContact: "2017-10-12" });
    world.add("task", { subject: "Old", owner: "lin@example.com", due: "2018-01-05", status: "open" });
    world.add("task", { subject: "Offer", owner: "lin@example.com", due: "2018-01-12", status: "open" });
    world.add("task", { subject: "Next week", owner: "lin@example.com", due: "2018-01-16", status: "open" });
    return world;
  }

  test("goes on Monday to whoever has something to do, day by day, with customers whom nobody has planned to visit", () => {
    const world = weekWorld();
    run(world, "2018-01-08", "07:30");
    expect(letters(world).map(({ to }) => to)).toEqual(["lin@example.com"]);
    const text = letters(world)[0]?.text ?? "";
    expect(text).toMatch(/Overdue \(1\)\n- Old[\s\S]*Fri, Jan 12 \(1\)\n- Offer[\s\S]*no visit planned \(1\)\n- Acme/);
    expect(text).not.toContain("Next week");
    expect(world.rows("outbox").find(({ rule, recipient }) => rule === "weekPlan" && recipient === "wu@example.com")).toMatchObject({
      state: "cancelled",
      reason: "nothing to do this week",
    });
  });

  test("does not go for the week in which the workbook was set up", () => {
    const world = weekWorld();
    runDue(world);
    expect(world.rows("outbox").filter(({ rule }) => rule === "weekPlan")).toEqual([]);
  });

  test("still goes on Thursday where the clock stood still, and no later", () => {
    const world = weekWorld();
    run(world, "2018-01-11");
    expect(letters(world)).toHaveLength(1);
    const late = weekWorld();
    runDue(late);
    run(late, "2018-01-12");
    expect(letters(late)).toEqual([]);
    expect(new Set(late.rows("outbox").flatMap(({ rule, state, reason }) => (rule === "weekPlan" ? [`${state}: ${reason}`] : [])))).toEqual(
      new Set(["cancelled: missed while the clock stood still"]),
    );
  });
});
