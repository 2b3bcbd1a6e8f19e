import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { card } from "../../../src/app/customers/card.ts";
import { searchIndex } from "../../../src/app/customers/searchIndex.ts";
import { record, showRow } from "../../../src/app/records/record.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function livelyWorld(): { world: Memory; id: string } {
  const world = memoryWorld();
  addTeam(world);
  const { id } = world.add("customer", { name: "Acme", phone: "0228 123456", owner: "lin@example.com" });
  const of = { customer: id, customerName: "Acme", owner: "lin@example.com" };
  world.add("contact", { name: "Ann", customer: id, mobile: "0171 1234567", email: "ann@acme.example" });
  world.add("visit", {
    ...of,
    status: "done",
    done: "2018-01-02T10:00",
    channel: "phone",
    purpose: "Review",
    result: "Fine",
    satisfaction: 5,
  });
  world.add("visit", { ...of, status: "planned", due: "2018-02-01", channel: "meeting" });
  world.add("visit", { ...of, status: "planned", due: "2018-01-20", channel: "meeting" });
  world.add("task", { ...of, subject: "Offer", due: "2018-01-02", status: "done", done: "2018-01-01" });
  world.add("task", { ...of, subject: "Call", due: "2018-01-09", status: "open" });
  world.add("order", { ...of, number: "SO-1", day: "2017-12-24", amount: 100.25 });
  world.add("order", { ...of, number: "SO-2", day: "2018-01-03", amount: -10 });
  world.add("case", { ...of, kind: "complaint", subject: "Late", opened: "2017-11-05T09:00", status: "new" });
  world.add("opportunity", { ...of, name: "Deal", stage: "proposal", expectedClose: "2018-06-30", amount: 5000 });
  return { world, id };
}

test("a card merges everything that happened into one line of time, newest first", () => {
  const { world, id } = livelyWorld();
  const shown = card(openContext(world), { id, at: 2 });
  expect(shown?.timeline.map(({ entity, when }) => [entity, when])).toEqual([
    ["opportunity", "2018-06-30"],
    ["order", "2018-01-03"],
    ["visit", "2018-01-02T10:00"],
    ["task", "2018-01-01"],
    ["order", "2017-12-24"],
    ["case", "2017-11-05T09:00"],
  ]);
  expect(shown?.timeline[2]).toMatchObject({ title: "Phone · Review", detail: "Fine", satisfaction: 5 });
});

test("a card shows what waits in order of day, who is there, and what was sold less what was given back", () => {
  const { world, id } = livelyWorld();
  const shown = card(openContext(world), { id, at: null });
  expect(shown?.openVisits.map(({ record: { due } }) => due)).toEqual(["2018-01-20", "2018-02-01"]);
  expect(shown?.openTasks.map(({ at }) => at)).toEqual([3]);
  expect(shown?.openCases).toHaveLength(1);
  expect(shown?.contacts).toMatchObject([{ at: 2, record: { name: "Ann" } }]);
  expect(shown?.sales).toEqual({ total: 90.25, orders: 2, last: "2018-01-03" });
});

test("a card names what is missing, in the workbook's language", () => {
  const { world, id } = livelyWorld();
  const missing = card(openContext(world), { id, at: 2 })?.missing ?? [];
  expect(missing).toContain("Level");
  expect(missing).not.toContain("Phone");
});

test("a customer who is gone has no card", () => {
  expect(card(openContext(memoryWorld()), { id: "C-none", at: 2 })).toBeNull();
});

test("the index holds every customer with its contacts, and is not sent again while nothing in it changed", () => {
  const { world, id } = livelyWorld();
  const first = searchIndex(openContext(world), { version: null });
  expect(first.rows).toEqual([
    [id, 2, "Acme", "", "", "lin@example.com", "0228 123456", "", "", [[expect.any(String), "Ann", "0171 1234567", "ann@acme.example"]]],
  ]);
  expect(searchIndex(openContext(world), { version: first.version }).rows).toBeNull();
});

test("the columns of the index are read once, then cached for everybody", () => {
  const { world } = livelyWorld();
  openContext(world);
  for (const name of Object.keys(world.calls)) delete world.calls[name];
  const first = searchIndex(openContext(world), { version: null });
  expect(world.calls).toEqual({ columns: 2 });
  expect(searchIndex(openContext(world), { version: null })).toEqual(first);
  expect(world.calls).toEqual({ columns: 2 });
});

test("a customer typed into the sheet is found without waiting for the hour", () => {
  const { world } = livelyWorld();
  const { version } = searchIndex(openContext(world), { version: null });
  world.type("customer", 3, { name: "Typed" });
  const rows = searchIndex(openContext(world), { version }).rows;
  expect(rows?.map(([, at, name]) => [at, name])).toEqual([
    [2, "Acme"],
    [3, "Typed"],
  ]);
});

test("any record is found by its id alone, with the customer whose card shows it", () => {
  const { world, id } = livelyWorld();
  const task = world.rows("task")[1];
  expect(record(openContext(world), { id: task?.id ?? "", at: null })).toMatchObject({
    entity: "task",
    at: 3,
    customer: id,
    record: { subject: "Call" },
  });
  expect(record(openContext(world), { id: "Q-1", at: null })).toBeNull();
});

test("a record's row is brought to the front wherever it stands now; a row that is gone is told", () => {
  const { world, id } = livelyWorld();
  expect(showRow(openContext(world), { id, at: 9 })).toEqual({ shown: true });
  expect(world.shown).toEqual([{ name: "customer", at: 2 }]);
  expect(showRow(openContext(world), { id: "T-none", at: null })).toEqual({ shown: false });
});
