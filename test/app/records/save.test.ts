import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { type SaveRequest, save } from "../../../src/app/records/save.ts";
import { undo } from "../../../src/app/records/undo.ts";
import { stateKeys } from "../../../src/app/stateKeys.ts";
import { saved } from "../saved.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

const run = (world: Memory, request: SaveRequest) => save(openContext(world), request);
const create = (world: Memory, entity: SaveRequest["entity"], mine: SaveRequest["mine"]) =>
  run(world, { entity, id: null, at: null, original: {}, mine });

function teamWorld(): Memory {
  const world = memoryWorld();
  addTeam(world);
  return world;
}

test("a new customer belongs to whoever adds it, is due in its first round, and is as complete as its fields say", () => {
  const world = teamWorld();
  const { record } = saved(create(world, "customer", { name: " Acme \u200b", level: "A", phone: "" }));
  expect(record).toMatchObject({ name: "Acme", owner: "lin@example.com" });
  const [stored] = world.rows("customer");
  expect(stored).toEqual(record);
  expect(stored?.completeness).toBeCloseTo(7 / 18, 5);
  expect(stored?.nextDue).toMatch(/^2018-01-/);
  expect(world.rows("journal")).toMatchObject([{ action: "created", entity: "customer", record: record.id }]);
});

test("a required field that is blank and a value that is none are named, and nothing is written", () => {
  const world = teamWorld();
  expect(create(world, "customer", { shortName: "A" })).toEqual({
    kind: "invalid",
    problems: [{ field: "name", expected: "required", found: "" }],
  });
  expect(create(world, "customer", { name: "Acme", email: "a@b.example, c@d.example" })).toEqual({
    kind: "invalid",
    problems: [{ field: "email", expected: "email", found: "a@b.example, c@d.example" }],
  });
  expect([world.rows("customer"), world.rows("journal")]).toEqual([[], []]);
});

test("a reference to a row that is not there is refused", () => {
  const world = teamWorld();
  expect(create(world, "contact", { name: "Ann", customer: "C-none" })).toEqual({
    kind: "invalid",
    problems: [{ field: "customer", expected: "reference", found: "C-none" }],
  });
});

test("ids and computed fields cannot be set by a form", () => {
  const world = teamWorld();
  const { record } = saved(create(world, "customer", { name: "Acme", id: "C-mine", openCases: 99, completeness: 1 }));
  expect(record.id).not.toBe("C-mine");
  expect(world.rows("customer")).toMatchObject([{ openCases: null }]);
});

test("two people change different fields of one row: both changes hold", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme", city: "Bonn", phone: "0228 123456" });
  saved(run(world, { entity: "customer", id, at: 2, original: { city: "Bonn" }, mine: { city: "Köln" } }));
  world.setMe("zhao@example.com");
  saved(
    run(world, {
      entity: "customer",
      id,
      at: 2,
      original: { city: "Bonn", phone: "0228 123456" },
      mine: { city: "Bonn", phone: "0228 654321" },
    }),
  );
  expect(world.rows("customer")).toMatchObject([{ city: "Köln", phone: "0228 654321" }]);
});

test("two people saving one row: the second sees mine, theirs and the original, and nothing is written", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme", city: "Bonn" });
  saved(run(world, { entity: "customer", id, at: 2, original: { city: "Bonn" }, mine: { city: "Köln" } }));
  const second = run(world, {
    entity: "customer",
    id,
    at: 2,
    original: { city: "Bonn", remark: null },
    mine: { city: "Aachen", remark: "Moved" },
  });
  expect(second).toMatchObject({
    kind: "conflict",
    conflicts: [{ field: "city", original: "Bonn", mine: "Aachen", theirs: "Köln" }],
    theirs: { city: "Köln" },
  });
  expect(world.rows("customer")).toMatchObject([{ city: "Köln", remark: null }]);
});

test("two people who make the same change have no conflict", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme", city: "Köln" });
  const { undo: ref } = saved(run(world, { entity: "customer", id, at: 2, original: { city: "Bonn" }, mine: { city: "Köln" } }));
  expect([ref, world.rows("journal")]).toEqual([null, []]);
});

test("a row that was sorted elsewhere is found and changed where it stands now", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Zeta" });
  world.add("customer", { name: "Alpha" });
  world.sort("customer", "name");
  const { at } = saved(run(world, { entity: "customer", id, at: 2, original: { city: null }, mine: { city: "Bonn" } }));
  expect([at, world.rows("customer").map(({ name, city }) => [name, city])]).toEqual([
    3,
    [
      ["Alpha", null],
      ["Zeta", "Bonn"],
    ],
  ]);
});

test("a row that was deleted is gone", () => {
  expect(run(teamWorld(), { entity: "task", id: "T-none", at: 2, original: {}, mine: { subject: "Call" } })).toEqual({ kind: "gone" });
});

test("a change writes no cell but those that change", () => {
  const world = teamWorld();
  const { id } = world.add("contact", { name: "Ann" });
  world.type("contact", 2, { birthday: "sometime in May" });
  saved(run(world, { entity: "contact", id, at: 2, original: { name: "Ann" }, mine: { name: "Anne" } }));
  expect([world.cell("contact", 2, "birthday"), world.cell("contact", 2, "name")]).toEqual(["sometime in May", "Anne"]);
});

test("renaming a customer renames it in every tab that repeats its name, and undo names it back", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme" });
  world.add("contact", { name: "Ann", customer: id, customerName: "Acme" });
  world.add("visit", { customer: id, customerName: "Acme", owner: "lin@example.com", status: "planned", channel: "phone" });
  world.add("customer", { name: "Daughter", parent: id, parentName: "Acme" });
  const { undo: ref } = saved(run(world, { entity: "customer", id, at: 2, original: { name: "Acme" }, mine: { name: "Acme Europe" } }));
  const names = () => [world.rows("contact")[0]?.customerName, world.rows("visit")[0]?.customerName, world.rows("customer")[1]?.parentName];
  expect(names()).toEqual(["Acme Europe", "Acme Europe", "Acme Europe"]);
  expect(ref && undo(openContext(world), ref)).toEqual({ kind: "undone" });
  expect(names()).toEqual(["Acme", "Acme", "Acme"]);
});

test("a case gets its number, and counts on its customer until it is closed", () => {
  const world = teamWorld();
  const customer = world.add("customer", { name: "Acme" });
  const { record } = saved(create(world, "case", { customer: customer.id, kind: "question", subject: "How?" }));
  expect(record).toMatchObject({
    number: "K-2018-0001",
    status: "new",
    opened: "2018-01-03T09:00",
    promised: "2018-01-06",
    customerName: "Acme",
  });
  expect(world.rows("customer")).toMatchObject([{ openCases: 1 }]);
  saved(run(world, { entity: "case", id: record.id, at: 2, original: { status: "new" }, mine: { status: "closed" } }));
  expect([world.rows("case")[0]?.closed, world.rows("customer")[0]?.openCases]).toEqual(["2018-01-03T09:00", 0]);
});

test("an opportunity that is won bears its day, and loses it when it is open again", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme" });
  const won = saved(create(world, "opportunity", { name: "Deal", customer: id, stage: "won" }));
  expect(world.rows("opportunity")).toMatchObject([{ closed: "2018-01-03", owner: "lin@example.com" }]);
  saved(run(world, { entity: "opportunity", id: won.record.id, at: 2, original: { stage: "won" }, mine: { stage: "negotiation" } }));
  expect(world.rows("opportunity")).toMatchObject([{ closed: null }]);
});

test("the search index is marked old by what it shows, and by nothing else", () => {
  const world = teamWorld();
  const version = () => world.state.get(stateKeys.indexVersion) ?? "0";
  const { record } = saved(create(world, "customer", { name: "Acme" }));
  expect(version()).toBe("1");
  saved(run(world, { entity: "customer", id: record.id, at: 2, original: { remark: null }, mine: { remark: "Nice" } }));
  expect(version()).toBe("1");
  saved(run(world, { entity: "customer", id: record.id, at: 2, original: { phone: null }, mine: { phone: "0228 123456" } }));
  expect(version()).toBe("2");
});

test("a very long text is saved, though its change is too long for the journal to undo", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme" });
  const { undo: ref } = saved(
    run(world, { entity: "customer", id, at: 2, original: { remark: null }, mine: { remark: "x".repeat(49_000) } }),
  );
  expect([ref, world.rows("customer")[0]?.remark?.length, (world.rows("journal")[0]?.changes ?? "").length < 50_000]).toEqual([
    null,
    49_000,
    true,
  ]);
});

test("a save whose answer was lost is sent again: there is one record, with what was said last", () => {
  const world = teamWorld();
  const once = "k3y0fth3form";
  const send = (mine: SaveRequest["mine"]) => saved(run(world, { entity: "customer", id: null, at: null, original: {}, mine, once }));
  const first = send({ name: "Acme", city: "Wuxi", owner: null });
  const again = send({ name: "Acme", city: "Wuxi", owner: null });
  expect([again.record.id, again.at, again.undo]).toEqual([first.record.id, first.at, null]);
  send({ name: "Acme", city: "Suzhou", owner: null });
  expect(world.rows("customer")).toMatchObject([{ name: "Acme", city: "Suzhou", owner: "lin@example.com" }]);
  saved(run(world, { entity: "customer", id: null, at: null, original: {}, mine: { name: "Acme" }, once: "an0therf0rm" }));
  expect(world.rows("customer")).toHaveLength(2);
});

test("the keys of saves fit into one value of the state, however many there were", () => {
  const world = teamWorld();
  for (let at = 0; at < 100; at++)
    run(world, {
      entity: "task",
      id: null,
      at: null,
      original: {},
      mine: { subject: "Call", due: "2018-01-09" },
      once: `key${at}`.padEnd(40, "x"),
    });
  expect((world.state.get(stateKeys.made) ?? "").length).toBeLessThan(8000);
  expect(world.rows("task")).toHaveLength(100);
});
