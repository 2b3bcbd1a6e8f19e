/** A rule that asks first: what was planned before it did waits too, and what a person let go goes. */
import { describe, expect, test } from "@jest/globals";
import { runDue } from "../../../src/app/jobs.ts";
import { call, house, outbox, setRules, told } from "../letters/house.ts";
import type { Memory } from "../world.ts";

const day = "2018-01-08";

function planned(set: "on" | "ask"): Memory {
  const world = house({ birthday: set });
  world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com", birthday: "1980-01-08" });
  runDue(world);
  return world;
}

function live(world: Memory): void {
  for (const date of ["2018-01-07", day])
    for (const time of ["08:00", "10:00"]) {
      world.setNow(date, time);
      runDue(world);
    }
}

const place = (world: Memory): number => world.rows("outbox").findIndex(({ rule }) => rule === "birthday") + 2;
const states = (world: Memory) =>
  outbox(world)
    .filter(([rule]) => rule === "birthday")
    .map(([, , , state, reason]) => [state, reason]);

describe("a mail that was planned while its rule was on", () => {
  test("waits for approval once the rule asks first", () => {
    const world = planned("on");
    setRules(world, { birthday: "ask" });
    live(world);
    expect(states(world)).toEqual([["held", "was set to ask first: waits for approval"]]);
    expect(told(world)).toEqual([]);
  });

  test("and goes when somebody has approved of it", () => {
    const world = planned("on");
    setRules(world, { birthday: "ask" });
    live(world);
    call(world, "moveMails", { act: "approve", mails: null });
    runDue(world);
    expect(told(world).map(([to]) => to)).toEqual(["ann@example.com"]);
  });
});

test("a rule that is set to ask first by hand holds with the next tick what is planned, long before its day", () => {
  const world = planned("on");
  const at = world.rows("rule").findIndex(({ id }) => id === "birthday") + 2;
  world.type("rule", at, { remark: "looked through" });
  runDue(world);
  world.type("rule", at, { switch: "Ask me" });
  runDue(world);
  expect(states(world)).toEqual([["held", "was set to ask first: waits for approval"]]);
});

describe("a mail that was held when it was planned", () => {
  test("goes once it is approved, and can be looked at before", () => {
    const world = planned("ask");
    const { id = "" } = world.rows("outbox").find(({ rule }) => rule === "birthday") ?? {};
    expect(call(world, "previewMail", { id, at: null })).toMatchObject({ kind: "letter" });
    call(world, "moveMails", { act: "approve", mails: null });
    live(world);
    expect(told(world).map(([to]) => to)).toEqual(["ann@example.com"]);
  });

  test("goes once somebody has typed in the tab that it is planned", () => {
    const world = planned("ask");
    world.type("outbox", place(world), { state: "Planned" });
    live(world);
    expect(told(world).map(([to]) => to)).toEqual(["ann@example.com"]);
  });
});

test("a mail whose cancelling was taken back goes when it is due", () => {
  const world = planned("on");
  const { id = "" } = world.rows("outbox").find(({ rule }) => rule === "birthday") ?? {};
  const done = call<{ undo: { id: string } }>(world, "moveMails", { act: "cancel", mails: [{ id, at: null }] });
  call(world, "undo", { id: done.undo.id });
  live(world);
  expect(told(world).map(([to]) => to)).toEqual(["ann@example.com"]);
});
