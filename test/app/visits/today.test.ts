import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { takeStock } from "../../../src/app/outbox/stock.ts";
import { complete, postpone } from "../../../src/app/visits/progress.ts";
import { today } from "../../../src/app/visits/today.ts";
import { saved } from "../saved.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function busyWorld(): Memory {
  const world = memoryWorld();
  addTeam(world);
  const { id } = world.add("customer", { name: "Acme", level: "A", owner: "lin@example.com", nextDue: "2018-01-02" });
  const visit = { customer: id, customerName: "Acme", channel: "meeting", status: "planned" } as const;
  world.add("visit", { ...visit, owner: "lin@example.com", status: "done", due: "2018-01-01", done: "2018-01-01T10:00" });
  world.add("visit", { ...visit, owner: "lin@example.com", due: "2018-01-02", purpose: "Review" });
  world.add("visit", { ...visit, owner: "wu@example.com", due: "2018-01-03" });
  world.add("visit", { ...visit, owner: "lin@example.com", due: "2018-02-20" });
  world.add("task", { subject: "Later", owner: "lin@example.com", due: "2018-01-10", status: "open", priority: "normal" });
  world.add("task", { subject: "Low", owner: "lin@example.com", due: "2018-01-03", status: "open", priority: "low" });
  world.add("task", { subject: "High", owner: "lin@example.com", due: "2018-01-03", status: "open", priority: "high" });
  world.add("task", { subject: "Theirs", owner: "zhao@example.com", due: "2018-01-01", status: "open" });
  world.add("task", { subject: "Dropped", owner: "lin@example.com", due: "2018-01-01", status: "cancelled" });
  return world;
}

const titles = (world: Memory, of: string) => {
  const { overdue, due, next, counts } = today(openContext(world), { of });
  const names = (items: typeof due) => items.map(({ subject, owner }) => subject ?? owner);
  return { overdue: names(overdue), due: names(due), next: names(next), counts };
};

test("mine: overdue, due today in order of priority, and the next seven days", () => {
  expect(titles(busyWorld(), "me")).toEqual({
    overdue: ["Review"],
    due: ["High", "Low"],
    next: ["Later"],
    counts: { overdue: 1, due: 2, next: 1 },
  });
});

test("a supervisor's team is everybody below, through every level, without the supervisor", () => {
  const world = busyWorld();
  world.setMe("chen@example.com");
  expect(titles(world, "team")).toMatchObject({ overdue: ["Theirs", "Review"], due: ["High", "wu@example.com", "Low"] });
  expect(titles(world, "me")).toMatchObject({ counts: { overdue: 0, due: 0, next: 0 } });
});

test("each item says where it stands", () => {
  const { overdue } = today(openContext(busyWorld()), { of: "LIN@example.com" });
  expect(overdue).toMatchObject([
    { entity: "visit", at: 3, due: "2018-01-02", customerName: "Acme", owner: "lin@example.com", priority: null },
  ]);
});

test("whoever leads sees how many mails wait for an approval", () => {
  const world = busyWorld();
  world.add("outbox", { key: "birthday:c:1", rule: "birthday", recipient: "c@example.com", state: "held", due: "2018-01-05T09:00" });
  world.add("outbox", { key: "birthday:d:1", rule: "birthday", recipient: "d@example.com", state: "sent", due: "2018-01-01T09:00" });
  world.state.set(takeStock(world));
  expect(today(openContext(world), { of: "me" }).held).toBe(0);
  world.setMe("chen@example.com");
  expect(today(openContext(world), { of: "me" }).held).toBe(1);
});

test("a circle in the Team tab ends", () => {
  const world = memoryWorld();
  world.add("member", { name: "A", email: "a@example.com", role: "supervisor", reportsTo: "b@example.com" });
  world.add("member", { name: "B", email: "b@example.com", role: "supervisor", reportsTo: "a@example.com" });
  world.setMe("a@example.com");
  expect(titles(world, "team").counts).toEqual({ overdue: 0, due: 0, next: 0 });
});

test("one click closes a task", () => {
  const world = busyWorld();
  const task = world.rows("task").find(({ subject }) => subject === "High");
  saved(complete(openContext(world), { entity: "task", id: task?.id ?? "", at: null }));
  expect(world.rows("task").find(({ subject }) => subject === "High")).toMatchObject({ status: "done", done: "2018-01-03" });
});

test("one click closes a visit, and its customer is due again", () => {
  const world = busyWorld();
  const visit = world.rows("visit").find(({ purpose }) => purpose === "Review");
  saved(complete(openContext(world), { entity: "visit", id: visit?.id ?? "", at: 3 }));
  expect(world.rows("visit")[1]).toMatchObject({ status: "done", done: "2018-01-03T09:00" });
  expect(world.rows("customer")).toMatchObject([{ lastContact: "2018-01-03", nextDue: "2018-01-17" }]);
});

test("a visit that is postponed takes its customer's due day along", () => {
  const world = busyWorld();
  const visit = world.rows("visit").find(({ purpose }) => purpose === "Review");
  saved(postpone(openContext(world), { entity: "visit", id: visit?.id ?? "", at: 3, from: "2018-01-02", to: "2018-01-08" }));
  expect([world.rows("visit")[1]?.due, world.rows("customer")[0]?.nextDue]).toEqual(["2018-01-08", "2018-01-08"]);
});

test("what somebody else has done meanwhile is not postponed", () => {
  const world = busyWorld();
  const task = world.rows("task").find(({ subject }) => subject === "High");
  world.tables.change("task", [{ at: 4, set: { status: "done" } }]);
  const result = postpone(openContext(world), { entity: "task", id: task?.id ?? "", at: 4, from: "2018-01-03", to: "2018-01-05" });
  expect(result).toMatchObject({ kind: "conflict", conflicts: [{ field: "status", theirs: "done" }] });
  expect(world.rows("task")[2]?.due).toBe("2018-01-03");
});
