import { expect, test } from "@jest/globals";
import { adoptRows } from "../../src/app/adopt.ts";
import { boot } from "../../src/app/boot.ts";
import { openContext } from "../../src/app/context.ts";
import { stateKeys } from "../../src/app/stateKeys.ts";
import { addTeam, type Memory, memoryWorld } from "./world.ts";

function teamWorld(): Memory {
  const world = memoryWorld();
  addTeam(world);
  return world;
}

const note = (world: Memory, place: string): string | undefined => world.notes.get(place);

test("a row typed by hand is given an id, and is found by the search at once", () => {
  const world = teamWorld();
  world.type("customer", 2, { name: "Acme" });
  adoptRows(world);
  expect(world.rows("customer")).toMatchObject([{ id: expect.stringMatching(/^C-/), name: "Acme", completeness: expect.any(Number) }]);
  expect(world.rows("journal")).toMatchObject([{ action: "adopted", entity: "customer" }]);
  expect(world.state.get(stateKeys.indexVersion)).toBe("1");
});

test("a row that was copied gets an id of its own; the upper one keeps its", () => {
  const world = teamWorld();
  const { id } = world.add("task", { subject: "Call", owner: "lin@example.com", due: "2018-01-05", status: "open" });
  world.type("task", 3, { id, subject: "Call again", owner: "lin@example.com", due: "2018-01-06", status: "Open" });
  adoptRows(world);
  const ids = world.rows("task").map((row) => row.id);
  expect(ids[0]).toBe(id);
  expect(ids[1]).toMatch(/^T-/);
  expect(ids[1]).not.toBe(id);
});

test("cells are made clean: dates, numbers, labels of another language, space around text", () => {
  const world = teamWorld();
  world.type("opportunity", 2, {
    name: "  Deal ",
    amount: "1,200.50",
    stage: "商务谈判",
    expectedClose: "2018年3月5日",
    owner: "lin@example.com",
    probability: "40%",
  });
  adoptRows(world);
  const cells = ["name", "amount", "stage", "expectedClose", "probability"].map((field) => world.cell("opportunity", 2, field));
  expect(cells).toEqual(["Deal", 1200.5, "Negotiation", "2018-03-05", 0.4]);
});

test("what cannot be read is not presumed away", () => {
  const world = teamWorld();
  world.type("task", 2, { subject: "Call", owner: "lin@example.com", due: "2018-01-09", status: "nearly" });
  adoptRows(world);
  expect(world.cell("task", 2, "status")).toBe("nearly");
  expect(note(world, "task!2.status")).toContain("nearly");
});

test("a customer named instead of referred to becomes a reference, and its name stands beside it", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme" });
  world.type("visit", 2, { customer: "acme ", owner: "Lin Wei", due: "2018-01-09", channel: "Phone" });
  adoptRows(world);
  expect(world.rows("visit")).toMatchObject([
    { customer: id, customerName: "Acme", owner: "lin@example.com", status: "planned", origin: "typed" },
  ]);
  expect([...world.notes]).toEqual([]);
});

test("a customer's name typed where the add-on keeps it makes the reference; an unknown one stays, with a note", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme" });
  world.type("visit", 2, { customerName: "Acme", owner: "lin@example.com", due: "2018-01-09", channel: "Phone" });
  world.type("visit", 3, { customerName: "Nobody Ltd", owner: "lin@example.com", due: "2018-01-09", channel: "Phone" });
  adoptRows(world);
  expect([world.cell("visit", 2, "customer"), world.cell("visit", 3, "customerName")]).toEqual([id, "Nobody Ltd"]);
  expect(note(world, "visit!3.customerName")).toContain("Nobody Ltd");
});

test("a name that two customers bear is not guessed: it stays, with a note", () => {
  const world = teamWorld();
  world.add("customer", { name: "Acme" });
  world.add("customer", { name: "Acme" });
  world.type("contact", 2, { name: "Ann", customer: "Acme" });
  adoptRows(world);
  expect(world.cell("contact", 2, "customer")).toBe("Acme");
  expect(note(world, "contact!2.customer")).toContain("Acme");
});

test("what is wrong is shown on the cell and in the first screen, not thrown away; once it is right, the note goes", () => {
  const world = teamWorld();
  world.type("customer", 2, { name: "Acme", email: "not an address" });
  adoptRows(world);
  expect(world.cell("customer", 2, "email")).toBe("not an address");
  expect(note(world, "customer!2.email")).toContain("not an address");
  expect(boot(openContext(world), {}).notices).toEqual([expect.stringContaining("row 2")]);
  world.type("customer", 2, { email: "ann@acme.example" });
  adoptRows(world);
  expect(note(world, "customer!2.email")).toBeUndefined();
  expect(boot(openContext(world), {}).notices).toEqual([]);
});

test("a required cell that is blank is pointed out", () => {
  const world = teamWorld();
  world.type("task", 2, { subject: "Call", owner: "lin@example.com" });
  adoptRows(world);
  expect(note(world, "task!2.due")).toBeDefined();
  expect(world.rows("task")).toMatchObject([{ status: "open", priority: "normal" }]);
});

test("blank rows between others stay blank", () => {
  const world = teamWorld();
  world.type("customer", 4, { name: "Acme" });
  adoptRows(world);
  expect([world.cell("customer", 2, "id"), world.cell("customer", 3, "id")]).toEqual(["", ""]);
});

test("a customer renamed in the sheet is renamed wherever rows repeat the name", () => {
  const world = teamWorld();
  const { id } = world.add("customer", { name: "Acme" });
  world.add("contact", { name: "Ann", customer: id, customerName: "Acme" });
  world.type("customer", 2, { name: "Acme Europe" });
  adoptRows(world);
  expect(world.rows("contact")).toMatchObject([{ customerName: "Acme Europe" }]);
});

test("nothing is read or written when nobody has edited anything", () => {
  const world = teamWorld();
  world.type("customer", 2, { name: "Acme" });
  adoptRows(world);
  for (const name of Object.keys(world.calls)) delete world.calls[name];
  adoptRows(world);
  expect(world.calls).toEqual({});
});

test("adopting a tab again writes no cell", () => {
  const world = teamWorld();
  world.type("customer", 2, { name: "Acme" });
  adoptRows(world);
  const before = world.rows("customer");
  for (const name of Object.keys(world.calls)) delete world.calls[name];
  adoptRows(world, ["customer"]);
  expect(world.rows("customer")).toEqual(before);
  expect(world.calls.change).toBeUndefined();
});

test("what there was no time for is adopted by the next tick", () => {
  const world = teamWorld();
  world.type("customer", 2, { name: "Acme" });
  world.setTimeIsUp(true);
  adoptRows(world);
  expect(world.cell("customer", 2, "id")).toBe("");
  world.setTimeIsUp(false);
  adoptRows(world);
  expect(world.cell("customer", 2, "id")).toMatch(/^C-/);
});

test("an edited setting holds from the next call on; an emptied one is reported with what holds instead", () => {
  const world = teamWorld();
  expect(openContext(world).settings.promiseDays).toBe(3);
  world.type("setting", 3, { id: "promiseDays", value: "5" });
  expect(openContext(world).settings.promiseDays).toBe(5);
  world.type("setting", 3, { value: "" });
  expect(openContext(world).settings.promiseDays).toBe(3);
  expect(boot(openContext(world), {}).notices).toEqual([expect.stringContaining("3")]);
});

test("somebody added to the Team tab is known from the next call on", () => {
  const world = teamWorld();
  expect(openContext(world).people).toHaveLength(5);
  world.type("member", 7, { name: "New", email: "New@example.com" });
  expect(openContext(world).people.at(-1)).toMatchObject({ email: "new@example.com", role: "manager" });
});

test("an edit that is noted while another execution, which read the state before, reads Settings is not forgotten", () => {
  const world = teamWorld();
  world.type("setting", 3, { id: "promiseDays", value: "5" });
  const read = world.tables.columns;
  const meanwhile: typeof read = (name, fields, from) => {
    if (name === "setting") world.type("task", 2, { subject: "Call", owner: "lin@example.com", due: "2018-01-09" });
    return read(name, fields, from);
  };
  const seen = new Map<string, string | undefined>();
  const get = (key: string): string | undefined => {
    if (!seen.has(key)) seen.set(key, world.state.get(key));
    return seen.get(key);
  };
  openContext({ ...world, state: { ...world.state, get }, tables: { ...world.tables, columns: meanwhile } });
  adoptRows(world);
  expect(world.rows("task")).toMatchObject([{ id: expect.stringMatching(/^T-/), subject: "Call" }]);
});
