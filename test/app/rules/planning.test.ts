/** Planning much, with little time, and with a tab that is gone. */
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { type PlannedMail, planMail } from "../../../src/app/outbox/plan.ts";
import { rehearsalWorld } from "../../../src/app/rehearsal/world.ts";
import { callApi } from "../../../src/app/reply.ts";
import { happenedEntry, hasHappened, takeNote } from "../../../src/app/rules/happened.ts";
import { planAll } from "../../../src/app/rules/plan.ts";
import { planTasks } from "../../../src/app/rules/tasks.ts";
import { writeRules } from "../../../src/app/setup/rules.ts";
import { without } from "../without.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

const mails = (count: number): readonly PlannedMail[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `birthday:${at}@example.com:2018`,
    rule: "birthday",
    recipient: `${at}@example.com`,
    language: "en",
    period: "2018",
    due: "2018-01-03T09:00",
    rows: [],
  }));

function rulesWorld(): Memory {
  const world = memoryWorld({ time: "05:30", me: "chen@example.com" });
  addTeam(world);
  writeRules(openContext(world), {});
  return world;
}

test("thousands of mails are planned in pieces; what the time is too short for is planned by the next tick, and nothing twice", () => {
  const world = rulesWorld();
  world.setTimeIsUp(true);
  expect(planMail(world, mails(2500))).toBe(1000);
  world.setTimeIsUp(false);
  expect(planMail(world, mails(2500))).toBe(1500);
  expect(new Set(world.rows("outbox").map(({ key }) => key)).size).toBe(2500);
  expect(world.rows("outbox")).toHaveLength(2500);
});

test("one mail asked for twice at once is planned once", () => {
  const world = rulesWorld();
  expect(planMail(world, [...mails(3), ...mails(3)])).toBe(3);
});

test("what happened while an execution died is looked at by the next tick", () => {
  const world = rulesWorld();
  runDue(world);
  world.state.set(happenedEntry(["case"]));
  expect(() =>
    takeNote(world, () => {
      throw new Error("killed");
    }),
  ).toThrow("killed");
  expect(hasHappened(world)).toBe(true);
  runDue(world);
  expect(hasHappened(world)).toBe(false);
});

test("hundreds of tasks are made in pieces, and planning that ran out of time is not done for the day", () => {
  const world = rulesWorld();
  for (let at = 0; at < 700; at++) world.add("customer", { name: `Customer ${at}`, owner: "lin@example.com", since: "2018-01-03" });
  world.setNow("2018-06-01");
  let asked = 0;
  const short = { ...world, timeIsUp: () => asked++ > 0 };
  expect(planTasks(openContext(short))).toBe(false);
  expect(world.rows("task")).toEqual([]);
  expect(planTasks(openContext(world))).toBe(true);
  expect(world.rows("task")).toHaveLength(700);
});

test("mail planned when the time is up is looked at again by the next tick: there may have been more of it", () => {
  const world = rulesWorld();
  world.state.set(happenedEntry(["case"]));
  const short = { ...world, timeIsUp: () => world.rows("outbox").length > 0 };
  expect(planAll(openContext(short))).toBe(false);
  expect([world.rows("outbox").length > 0, hasHappened(world)]).toEqual([true, true]);
  expect(planAll(openContext(world))).toBe(true);
  expect(hasHappened(world)).toBe(false);
});

test("a tab that is gone keeps the rules that need it from planning, and no others", () => {
  const world = rulesWorld();
  world.add("customer", { name: "Acme", owner: "lin@example.com", lastContact: "2017-12-01" });
  runDue(world);
  world.setNow("2018-07-02", "07:30");
  runDue(without(world, "order"));
  expect(world.rows("task").map(({ sourceId }) => sourceId?.split(":")[0])).toEqual(["silence"]);
  expect(new Set(world.rows("outbox").map(({ rule }) => rule))).toEqual(
    new Set(["digest", "escalation", "weekPlan", "weeklySummary", "monthlySummary", "quarterlySummary", "trouble"]),
  );
  expect(world.state.get("job.tasks")).toBe("2018-01-03");
});

test("a setting that was edited has everything planned anew, though somebody opened the sidebar before the tick", () => {
  const world = rulesWorld();
  runDue(world);
  world.add("setting", { id: "planAhead", value: "20" });
  world.type("setting", 2, {});
  callApi(world, "boot", "{}");
  expect([world.state.get("job.plan"), world.state.get("job.tasks")]).toEqual(["", ""]);
  expect(openContext(world).settings.planAhead).toBe(20);
});

test("a rehearsal leaves nothing behind in the state", () => {
  const world = rulesWorld();
  runDue(world);
  world.add("setting", { id: "planAhead", value: "20" });
  world.type("setting", 2, {});
  rehearsalWorld(world, () => undefined);
  expect(world.state.get("dirty.setting")).toBe("1");
});
