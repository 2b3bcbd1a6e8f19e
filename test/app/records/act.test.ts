/** An action is done whole or not at all: one that breaks off leaves nothing behind, so that it can be tried again. */
import { expect, test } from "@jest/globals";
import { Broken } from "../../../src/app/broken.ts";
import { openContext } from "../../../src/app/context.ts";
import { save } from "../../../src/app/records/save.ts";
import { saveGoals } from "../../../src/app/team/goals.ts";
import { logVisit } from "../../../src/app/visits/logVisit.ts";
import { without } from "../without.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function customerWorld(): { readonly world: Memory; readonly id: string } {
  const world = memoryWorld();
  addTeam(world);
  const { id } = world.add("customer", { name: "Acme", owner: "lin@example.com", lastContact: "2017-12-01", openCases: 0 });
  return { world, id };
}
const everything = (world: Memory) => (["customer", "visit", "task", "case", "goal", "journal"] as const).map((name) => world.rows(name));

test("a new record is not there when the Journal tab was deleted; once it is back, the same save makes one row", () => {
  const { world } = customerWorld();
  const request = { entity: "customer", id: null, at: null, original: {}, mine: { name: "Bolt" } } as const;
  const before = everything(world);
  expect(() => save(openContext(without(world, "journal")), request)).toThrow(Broken);
  expect(everything(world)).toEqual(before);
  expect(save(openContext(world), request).kind).toBe("saved");
  expect(world.rows("customer").map(({ name }) => name)).toEqual(["Acme", "Bolt"]);
});

test("a renamed customer keeps its name, here and where rows repeat it, when the save breaks off", () => {
  const { world, id } = customerWorld();
  world.add("task", { subject: "Call", customer: id, customerName: "Acme", owner: "lin@example.com", due: "2018-01-05", status: "open" });
  const before = everything(world);
  const request = { entity: "customer", id, at: 2, original: { name: "Acme" }, mine: { name: "Acme Ltd" } } as const;
  expect(() => save(openContext(without(world, "journal")), request)).toThrow(Broken);
  expect(everything(world)).toEqual(before);
});

test.each(["case", "task", "journal"] as const)("a visit is not half logged when the tab of %s was deleted", (gone) => {
  const { world, id } = customerWorld();
  world.add("visit", { customer: id, owner: "lin@example.com", status: "planned", due: "2018-01-03", channel: "phone" });
  const before = everything(world);
  const values = { result: "fine", feedbackKind: "complaint", feedback: "late", nextStep: "Send the offer", nextDate: "2018-01-10" };
  const log = (at: Memory | ReturnType<typeof without>) => logVisit(openContext(at), { customer: { id, at: 2 }, values });
  expect(() => log(without(world, gone))).toThrow(Broken);
  expect(everything(world)).toEqual(before);
  expect(log(world).kind).toBe("saved");
  expect(world.rows("visit")).toHaveLength(1);
  expect(world.rows("case")).toHaveLength(1);
});

test("goals are all changed or none", () => {
  const { world } = customerWorld();
  world.add("goal", { kpi: "sales", scope: "person", owner: "lin@example.com", period: "2018-01", target: 100 });
  world.add("goal", { kpi: "orders", scope: "person", owner: "lin@example.com", period: "2018-01", target: 5 });
  const before = everything(world);
  const of = { scope: "person", owner: "lin@example.com" } as const;
  const changes = [
    { ...of, kpi: "sales", original: 100, target: 200 },
    { ...of, kpi: "orders", original: 5, target: null },
    { ...of, kpi: "visitsDone", original: null, target: 9 },
  ] as const;
  expect(() => saveGoals(openContext(without(world, "journal")), { period: "2018-01", changes })).toThrow(Broken);
  const byKpi = (rows: ReturnType<typeof everything>) => JSON.stringify([...(rows[4] ?? [])].sort((a, b) => a.id.localeCompare(b.id)));
  expect(byKpi(everything(world))).toBe(byKpi(before));
});
