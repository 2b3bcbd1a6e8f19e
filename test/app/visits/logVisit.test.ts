import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { undo } from "../../../src/app/records/undo.ts";
import { type LogVisit, logVisit } from "../../../src/app/visits/logVisit.ts";
import { saved } from "../saved.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function worldWithCustomer(): { world: Memory; id: string } {
  const world = memoryWorld();
  addTeam(world);
  const { id } = world.add("customer", { name: "Acme", level: "A", owner: "lin@example.com", nextDue: "2018-01-03" });
  return { world, id };
}

const log = (world: Memory, request: LogVisit) => logVisit(openContext(world), request);

test("a visit that nobody planned becomes a new row, and moves last contact and next due", () => {
  const { world, id } = worldWithCustomer();
  saved(log(world, { customer: { id, at: 2 }, visit: null, values: { channel: "phone", purpose: "Courtesy call", satisfaction: 4 } }));
  expect(world.rows("visit")).toMatchObject([
    {
      customer: id,
      customerName: "Acme",
      owner: "lin@example.com",
      status: "done",
      done: "2018-01-03T09:00",
      channel: "phone",
      satisfaction: 4,
      origin: "typed",
    },
  ]);
  expect(world.rows("customer")).toMatchObject([{ lastContact: "2018-01-03", nextDue: "2018-01-17" }]);
  expect(world.rows("journal")).toMatchObject([{ action: "created", entity: "visit", who: "lin@example.com", at: "2018-01-03T09:00" }]);
});

test("the visit that was due is closed, not doubled, whether it is named or looked up", () => {
  for (const named of [true, false]) {
    const { world, id } = worldWithCustomer();
    const due = world.add("visit", {
      customer: id,
      owner: "lin@example.com",
      status: "planned",
      due: "2018-01-02",
      channel: "meeting",
      origin: "planned",
    });
    saved(log(world, { customer: { id, at: null }, ...(named ? { visit: { id: due.id, at: 2 } } : {}), values: { result: "Agreed" } }));
    expect(world.rows("visit")).toMatchObject([
      { id: due.id, status: "done", due: "2018-01-02", done: "2018-01-03T09:00", channel: "meeting", result: "Agreed" },
    ]);
  }
});

test("only the caller's own visits within one cadence are looked up", () => {
  const { world, id } = worldWithCustomer();
  world.add("visit", { customer: id, owner: "zhao@example.com", status: "planned", due: "2018-01-02", channel: "meeting" });
  world.add("visit", { customer: id, owner: "lin@example.com", status: "planned", due: "2018-03-02", channel: "meeting" });
  saved(log(world, { customer: { id, at: null }, values: { channel: "video" } }));
  expect(world.rows("visit").map(({ status }) => status)).toEqual(["planned", "planned", "done"]);
});

test("a next step with its day becomes a task; a day alone, the next visit", () => {
  const { world, id } = worldWithCustomer();
  const first = saved(log(world, { customer: { id, at: 2 }, visit: null, values: { nextStep: "Send the offer", nextDate: "2018-01-05" } }));
  expect(first.also).toMatchObject([{ entity: "task", title: "Send the offer", made: true }]);
  expect(world.rows("task")).toMatchObject([
    {
      subject: "Send the offer",
      due: "2018-01-05",
      status: "open",
      owner: "lin@example.com",
      customerName: "Acme",
      visit: first.record.id,
    },
  ]);
  saved(log(world, { customer: { id, at: 2 }, visit: null, values: { nextDate: "2018-02-01" } }));
  expect(world.rows("visit").at(-1)).toMatchObject({ status: "planned", due: "2018-02-01", origin: "planned" });
  expect(world.rows("customer")).toMatchObject([{ nextDue: "2018-02-01" }]);
});

test("a next step without a day is refused beside its field, and nothing is written", () => {
  const { world, id } = worldWithCustomer();
  const result = log(world, { customer: { id, at: 2 }, visit: null, values: { nextStep: "Send the offer" } });
  expect(result).toEqual({ kind: "invalid", problems: [{ field: "nextDate", expected: "required", found: "" }] });
  expect([world.rows("visit"), world.rows("journal")]).toEqual([[], []]);
});

test("a complaint becomes a case with a number and a promise, and counts on the customer", () => {
  const { world, id } = worldWithCustomer();
  const done = (feedbackKind: string, feedback: string | null) =>
    saved(log(world, { customer: { id, at: 2 }, visit: null, values: { feedbackKind, feedback } }));
  const { also } = done("complaint", "Late again\nTwo weeks this time");
  done("suggestion", null);
  expect(also).toMatchObject([{ entity: "case", title: "Late again" }]);
  expect(world.rows("case")).toMatchObject([
    {
      number: "K-2018-0001",
      kind: "complaint",
      subject: "Late again",
      detail: "Late again\nTwo weeks this time",
      priority: "high",
      opened: "2018-01-03T09:00",
      promised: "2018-01-06",
      status: "new",
      owner: "lin@example.com",
    },
    { number: "K-2018-0002", kind: "suggestion", subject: "Suggestion", priority: "normal" },
  ]);
  expect(world.rows("customer")).toMatchObject([{ openCases: 2 }]);
});

test("a copy of the workbook, which forgets its state, goes on counting cases where the tab ends", () => {
  const { world, id } = worldWithCustomer();
  world.add("case", { number: "K-2018-0041", customer: id, kind: "question", subject: "How?", opened: "2018-01-02T10:00", status: "new" });
  saved(log(world, { customer: { id, at: 2 }, visit: null, values: { feedbackKind: "question" } }));
  expect(world.rows("case").at(-1)?.number).toBe("K-2018-0042");
});

test("a visit that somebody cancelled meanwhile is a conflict, and nothing is written", () => {
  const { world, id } = worldWithCustomer();
  const due = world.add("visit", { customer: id, owner: "lin@example.com", status: "cancelled", due: "2018-01-02", channel: "meeting" });
  const result = log(world, { customer: { id, at: 2 }, visit: { id: due.id, at: 2 }, values: {} });
  expect(result).toMatchObject({
    kind: "conflict",
    conflicts: [{ field: "status", original: "planned", mine: "done", theirs: "cancelled" }],
  });
  expect(world.rows("journal")).toEqual([]);
});

test("a visit logged for an earlier day does not move last contact back", () => {
  const { world, id } = worldWithCustomer();
  saved(log(world, { customer: { id, at: 2 }, visit: null, values: {} }));
  saved(log(world, { customer: { id, at: 2 }, visit: null, values: { done: "2017-12-20T10:00" } }));
  expect(world.rows("customer")).toMatchObject([{ lastContact: "2018-01-03" }]);
});

test("values that are none are named, and a customer who is gone is said to be", () => {
  const { world, id } = worldWithCustomer();
  expect(log(world, { customer: { id, at: 2 }, visit: null, values: { satisfaction: 9 } })).toEqual({
    kind: "invalid",
    problems: [{ field: "satisfaction", expected: "rating", found: "9" }],
  });
  expect(log(world, { customer: { id: "C-none", at: 2 }, visit: null, values: {} })).toEqual({ kind: "gone" });
});

test("undo takes back the visit and everything that it made", () => {
  const { world, id } = worldWithCustomer();
  const due = world.add("visit", { customer: id, owner: "lin@example.com", status: "planned", due: "2018-01-02", channel: "meeting" });
  const before = { visit: world.rows("visit"), customer: world.rows("customer") };
  const values = { channel: "phone", nextStep: "Send the offer", nextDate: "2018-01-05", feedbackKind: "complaint", feedback: "Late" };
  const result = saved(log(world, { customer: { id, at: 2 }, visit: { id: due.id, at: 2 }, values }));
  expect(result.undo && undo(openContext(world), result.undo)).toEqual({ kind: "undone" });
  expect({ visit: world.rows("visit"), customer: world.rows("customer") }).toEqual({
    ...before,
    customer: [{ ...before.customer[0], openCases: null }],
  });
  expect([world.rows("task"), world.rows("case")]).toEqual([[], []]);
});

test("undo refuses once somebody has changed what the visit made", () => {
  const { world, id } = worldWithCustomer();
  const { undo: ref } = saved(
    log(world, { customer: { id, at: 2 }, visit: null, values: { nextStep: "Send the offer", nextDate: "2018-01-05" } }),
  );
  world.tables.change("task", [{ at: 2, set: { due: "2018-01-09" } }]);
  expect(ref && undo(openContext(world), ref)).toMatchObject({ kind: "conflict", conflicts: [{ entity: "task" }] });
  expect(world.rows("visit")).toHaveLength(1);
});

test("saving a visit that was due takes the same few calls however many visits are stored", () => {
  const counts = [10, 3000].map((size) => {
    const { world, id } = worldWithCustomer();
    const due = world.add("visit", { customer: id, owner: "lin@example.com", status: "planned", due: "2018-01-02", channel: "meeting" });
    for (let index = 0; index < size; index++)
      world.add("visit", { customer: id, owner: "lin@example.com", status: "done", done: "2017-01-02T09:00", channel: "meeting" });
    const context = openContext(world);
    for (const name of Object.keys(world.calls)) delete world.calls[name];
    saved(
      logVisit(context, {
        customer: { id, at: 2 },
        visit: { id: due.id, at: 2 },
        values: { channel: "phone", nextStep: "Call", nextDate: "2018-01-05" },
      }),
    );
    return { ...world.calls };
  });
  expect(counts[0]).toEqual({ find: 2, change: 2, add: 2, flush: 1 });
  expect(counts[1]).toEqual(counts[0]);
});

test("a log whose answer was lost is sent again: one visit, one task, one case, whether or not a visit was due", () => {
  const { world, id } = worldWithCustomer();
  world.add("visit", { customer: id, owner: "lin@example.com", status: "planned", due: "2018-01-03", channel: "phone" });
  const values = { customer: id, result: "fine", feedbackKind: "complaint", feedback: "late", nextStep: "Call", nextDate: "2018-01-09" };
  const send = (once: string, result: string) => saved(log(world, { customer: { id, at: 2 }, values: { ...values, result }, once }));
  const first = send("k3y0fth3form", "fine");
  expect(send("k3y0fth3form", "very well").record).toMatchObject({ id: first.record.id, result: "very well", status: "done" });
  const count = () => (["visit", "task", "case"] as const).map((name) => world.rows(name).length);
  expect(count()).toEqual([1, 1, 1]);
  expect(world.rows("customer")[0]?.openCases).toBe(1);
  send("an0therf0rm", "again");
  send("an0therf0rm", "again");
  expect(count()).toEqual([2, 2, 2]);
});

test("a visit that is named and was closed by the very same log is saved, and nothing is made again", () => {
  const { world, id } = worldWithCustomer();
  const due = world.add("visit", { customer: id, owner: "lin@example.com", status: "planned", due: "2018-01-03", channel: "phone" });
  const send = (result: string) =>
    log(world, { customer: { id, at: 2 }, visit: { id: due.id, at: 2 }, values: { result, nextStep: "Call", nextDate: "2018-01-09" } });
  saved(send("fine"));
  expect(saved(send("fine"))).toMatchObject({ record: { id: due.id }, also: [], undo: null });
  expect(world.rows("task")).toHaveLength(1);
  expect(send("something else").kind).toBe("conflict");
});

test("a next date before the visit is refused beside its field; one after a visit of last week is taken", () => {
  const { world, id } = worldWithCustomer();
  const values = { channel: "phone", nextStep: "Send the offer", nextDate: "2018-01-02" };
  expect(log(world, { customer: { id, at: 2 }, visit: null, values })).toEqual({
    kind: "invalid",
    problems: [{ field: "nextDate", expected: "early", found: "2018-01-02" }],
  });
  expect(world.rows("visit")).toEqual([]);
  saved(log(world, { customer: { id, at: 2 }, visit: null, values: { ...values, done: "2017-12-29T10:00" } }));
  expect(world.rows("task")).toMatchObject([{ subject: "Send the offer", due: "2018-01-02" }]);
});
