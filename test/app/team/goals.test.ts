import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { undo } from "../../../src/app/records/undo.ts";
import { type GoalChange, goals, saveGoals } from "../../../src/app/team/goals.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function bossWorld(): Memory {
  const world = memoryWorld({ me: "chen@example.com" });
  addTeam(world);
  world.add("kpi", { kpi: "sales", scope: "person", owner: "lin@example.com", period: "2018", periodKind: "year", value: 1200 });
  return world;
}

const sales = (owner: string, original: number | null, target: number | null): GoalChange => ({
  kpi: "sales",
  scope: "person",
  owner,
  original,
  target,
});
const shown = (world: Memory) => world.rows("goal").map(({ owner, period, target }) => [owner, period, target]);

test("goals are set, changed and taken away in one save, which one undo takes back", () => {
  const world = bossWorld();
  saveGoals(openContext(world), { period: "2018", changes: [sales("lin@example.com", null, 5000), sales("zhao@example.com", null, 4000)] });
  const before = shown(world);
  const result = saveGoals(openContext(world), {
    period: "2018",
    changes: [sales("lin@example.com", 5000, null), sales("zhao@example.com", 4000, 4500)],
  });
  expect(shown(world)).toEqual([["zhao@example.com", "2018", 4500]]);
  expect(result.kind === "saved" && result.undo && undo(openContext(world), result.undo)).toEqual({ kind: "undone" });
  expect(shown(world).sort()).toEqual(before.sort());
});

test("a goal that somebody else has changed is a conflict, and nothing is written", () => {
  const world = bossWorld();
  saveGoals(openContext(world), { period: "2018", changes: [sales("lin@example.com", null, 5000)] });
  const result = saveGoals(openContext(world), {
    period: "2018",
    changes: [sales("lin@example.com", 4000, 4500), sales("wu@example.com", null, 1)],
  });
  expect(result).toMatchObject({ kind: "conflict", conflicts: [{ owner: "lin@example.com", original: 4000, mine: 4500, theirs: 5000 }] });
  expect(shown(world)).toEqual([["lin@example.com", "2018", 5000]]);
});

test("each sees their own goals and those of everybody below, beside what was reached", () => {
  const world = bossWorld();
  saveGoals(openContext(world), { period: "2018", changes: [sales("lin@example.com", null, 5000), sales("wu@example.com", null, 3000)] });
  expect(goals(openContext(world), { period: "2018" })).toMatchObject({
    people: [{ name: "Chen Jing" }, { name: "Lin Wei" }, { name: "Zhao Min" }, { name: "Sun Li" }, { name: "Wu Fang" }],
    figures: [{ kpi: "sales", owner: "lin@example.com", value: 1200 }],
  });
  world.setMe("sun@example.com");
  const own = goals(openContext(world), { period: "2018" });
  expect([own.people.map(({ name }) => name), own.goals.map(({ record }) => record.owner), own.figures]).toEqual([
    ["Sun Li", "Wu Fang"],
    ["wu@example.com"],
    [],
  ]);
});

test("another period has goals of its own", () => {
  const world = bossWorld();
  saveGoals(openContext(world), { period: "2018-03", changes: [sales("lin@example.com", null, 400)] });
  expect(goals(openContext(world), { period: "2018" }).goals).toEqual([]);
});
