/** A dry run tells how far it is, ends when nobody waits any more, and leaves everything else as it was. */
import { expect, test } from "@jest/globals";
import { keep } from "../../../src/app/keeper.ts";
import type { Cache } from "../../../src/app/ports.ts";
import { callApi } from "../../../src/app/reply.ts";
import { house } from "../letters/house.ts";
import type { Memory } from "../world.ts";

const run = "a-key-of-a-page";
const chen = "chen@example.com";

function team(): Memory {
  const world = house({ digest: "on", birthday: "on" });
  world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com", birthday: "1980-01-04" });
  world.add("task", { subject: "Call", owner: chen, due: "2018-01-04", status: "open" });
  world.setMe(chen);
  return world;
}

const ask = (world: Memory, verb: string, input: object) => callApi(world, verb, JSON.stringify(input));
function dayOf(world: Memory, key = run): unknown {
  const reply = ask(world, "rehearsing", { run: key });
  return reply.ok ? reply.value : reply.message;
}

/** The same world, in which the page asks after the run with each text that comes into the cache. */
function watchedBy(world: Memory, look: () => void): Memory {
  const set: Cache["set"] = (key, value) => {
    world.cache.set(key, value);
    look();
  };
  return { ...world, cache: { ...world.cache, set } };
}

test("who asks while it runs is told each day once, in order", () => {
  const world = team();
  const told: unknown[] = [];
  const seen = watchedBy(world, () => told.push(dayOf(world)));
  expect(dayOf(world)).toBe(0);
  expect(ask(seen, "rehearse", { days: 5, run })).toMatchObject({ ok: true, value: { whole: true } });
  expect(told).toEqual([1, 2, 3, 4, 5]);
});

test("late in the evening the first day is over before it begins", () => {
  const world = team();
  world.setNow("2018-01-03", "23:59");
  keep(world);
  const told: unknown[] = [];
  ask(
    watchedBy(world, () => told.push(dayOf(world))),
    "rehearse",
    { days: 3, run },
  );
  expect(told).toEqual([2, 3]);
});

test("another run is not taken for it", () => {
  const world = team();
  ask(world, "rehearse", { days: 3, run });
  expect([dayOf(world), dayOf(world, "another-key")]).toEqual([3, 0]);
});

test.each([1, 3, 5])("stopped on day %i, it ends there, and the tab of the last one stays as it is", (stopOn) => {
  const world = team();
  ask(world, "rehearse", { days: 2, run: "an-earlier-one" });
  const before = world.rows("rehearsal");
  const stopping = watchedBy(world, () => {
    if (dayOf(world) === stopOn) ask(world, "stopRehearsing", { run });
  });
  expect(before.length).toBeGreaterThan(0);
  expect(ask(stopping, "rehearse", { days: 5, run })).toMatchObject({ ok: false, code: "stopped" });
  expect(dayOf(world)).toBe(stopOn);
  expect([world.rows("rehearsal"), world.sent]).toEqual([before, []]);
});

test("a page that stopped one run can begin the next", () => {
  const world = team();
  ask(world, "stopRehearsing", { run });
  expect(ask(world, "rehearse", { days: 2, run })).toMatchObject({ ok: false, code: "stopped" });
  expect(ask(world, "rehearse", { days: 2, run: "the-next-one" })).toMatchObject({ ok: true });
});

test("what is none of a key is refused", () => {
  for (const verb of ["rehearsing", "stopRehearsing"]) expect(ask(team(), verb, { run: "" })).toMatchObject({ code: "badRequest" });
});
