/** The clock under watch: a heartbeat of every tick, who is told when it stands still, and how it is mended or taken over. */
import { describe, expect, test } from "@jest/globals";
import { keep, keeperIn, silenceBefore } from "../../src/app/keeper.ts";
import { callApi } from "../../src/app/reply.ts";
import { stateKeys } from "../../src/app/stateKeys.ts";
import { tick } from "../../src/app/tick.ts";
import type { Boot, ClockTrouble } from "../../src/app/wire.ts";
import { opened } from "./surveys/surveyWorld.ts";
import { surveyWorld } from "./surveys/world.ts";
import { addTeam, type Memory, memoryWorld } from "./world.ts";

const [keeper, other] = ["owner@example.com", "lin@example.com"] as const;

/** The clock has ticked at half past eight on Wednesday. */
function ticking(): Memory {
  const world = memoryWorld({ time: "08:30", me: keeper });
  addTeam(world);
  world.add("member", { email: keeper, name: "Ou Wen", role: "owner" });
  world.clock.start();
  tick(world);
  return world;
}

function trouble(world: Memory, me: string): ClockTrouble | null {
  world.setMe(me);
  const reply = callApi(world, "boot", "{}");
  if (!reply.ok) throw new Error(reply.message);
  return (reply.value as Boot).clock;
}

const mend = (world: Memory, me: string): unknown => {
  world.setMe(me);
  return callApi(world, "mendClock", "{}");
};

const journal = (world: Memory): readonly (string | null)[] => world.rows("journal").map(({ changes }) => changes);

test("a clock that ticked within three hours is no trouble to anybody", () => {
  const world = ticking();
  world.setNow("2018-01-03", "11:29");
  expect([trouble(world, keeper), trouble(world, other)]).toEqual([null, null]);
});

test("three hours after its last tick everybody is told, the keeper with the cause, the others with takeover", () => {
  const world = ticking();
  world.setNow("2018-01-04", "10:30");
  expect(trouble(world, keeper)).toEqual({
    ...{ hours: 26, keeper, mine: true, cause: "unknown", button: "Start the clock again" },
    sentence: "Reminders have been silent for 26 hours. Google has not run it, and does not say why.",
  });
  expect(trouble(world, other)).toMatchObject({ hours: 26, keeper, mine: false, cause: null, button: "Take over the clock" });
  expect(trouble(world, other)?.sentence).toMatch(/^Reminders have been silent for 26 hours\. owner@example\.com keeps the clock/);
});

test("a trigger that is gone its keeper is told of at once, and nobody else, who cannot see it", () => {
  const world = ticking();
  world.clock.triggers.clear();
  expect(trouble(world, keeper)).toMatchObject({ hours: 0, cause: "noTrigger", sentence: expect.stringMatching(/^The hourly trigger/) });
  expect(trouble(world, other)).toBeNull();
});

test("whoever takes the clock over listens for answers to surveys, too", () => {
  const world = surveyWorld();
  opened(world);
  world.clock.start();
  tick(world);
  world.setNow("2018-03-02", "12:00");
  world.forms.listening = false;
  expect(mend(world, other)).toMatchObject({ ok: true });
  expect([keeperIn(world.state)?.who, world.forms.listening]).toEqual([other, true]);
});

test.each([
  ["the permission was taken back", (world: Memory) => void world.clock.refused.add(keeper), "noPermission"],
  ["the trigger was removed", (world: Memory) => world.clock.triggers.clear(), "noTrigger"],
  [
    "the last tick never ended",
    (world: Memory) => world.state.set({ [stateKeys.clockEnd]: JSON.stringify({ last: 1, failed: null }) }),
    "cutShort",
  ],
  [
    "the day's computing time was used up",
    (world: Memory) => failNext(world, "Service using too much computer time for one day."),
    "noQuota",
  ],
  ["the last tick failed", (world: Memory) => failNext(world, "We're sorry, a server error occurred."), "failed"],
])("the keeper learns the cause when %s", (_what, spoil, cause) => {
  const world = ticking();
  spoil(world);
  world.setNow("2018-01-04", "10:30");
  expect(trouble(world, keeper)).toMatchObject({ hours: 26, mine: true, cause });
});

/** A tick half an hour later dies of this. */
function failNext(world: Memory, said: string): void {
  const dying: Memory = {
    ...world,
    timeIsUp: () => {
      throw new Error(said);
    },
  };
  world.state.set({ "job.plan": "" });
  expect(() => tick(dying)).toThrow(said);
}

test("what a tick died of stands in the journal", () => {
  const world = ticking();
  failNext(world, "We're sorry, a server error occurred.");
  expect(journal(world)).toContain("We're sorry, a server error occurred.");
});

test("what a job could not do stands in the journal, once and not every hour", () => {
  const world = ticking();
  const broken: Memory = {
    ...world,
    tables: {
      ...world.tables,
      columns(name, fields, from) {
        if (name === "order") throw new Error("Service error: Spreadsheets");
        return world.tables.columns(name, fields, from);
      },
    },
  };
  world.setNow("2018-01-04", "08:30");
  tick(broken);
  world.setNow("2018-01-04", "09:30");
  tick(broken);
  expect(journal(world).filter((text) => text?.includes("Service error: Spreadsheets"))).toHaveLength(1);
});

test("its keeper starts it again with one click", () => {
  const world = ticking();
  world.clock.triggers.clear();
  world.setNow("2018-01-04", "10:30");
  expect(mend(world, keeper)).toEqual({ ok: true, value: { sentence: "The clock runs again. What was missed follows within the hour." } });
  expect([trouble(world, keeper), trouble(world, other)]).toEqual([null, null]);
  expect([...world.clock.triggers]).toEqual([keeper]);
});

test("anybody else takes it over, and the former keeper's clock gives way when it wakes", () => {
  const world = ticking();
  world.setNow("2018-01-04", "10:30");
  expect(mend(world, other)).toMatchObject({ ok: true, value: { sentence: expect.stringMatching(/^You keep the clock now/) } });
  expect([...world.clock.triggers]).toEqual([keeper, other]);
  world.setMe(keeper);
  world.setNow("2018-01-04", "10:50");
  const sent = world.sent.length;
  tick(world);
  expect([...world.clock.triggers]).toEqual([other]);
  expect(world.sent).toHaveLength(sent);
  expect(journal(world).at(-1)).toBe("lin@example.com has taken over the clock from owner@example.com, whose hourly trigger was removed.");
  expect(keeperIn(world.state)?.who).toBe(other);
});

test("of two keepers that take each other for silent the later one stays", () => {
  const world = ticking();
  world.setNow("2018-01-04", "10:30");
  mend(world, other);
  world.setNow("2018-01-05", "10:30");
  world.setMe(keeper);
  tick(world);
  world.setMe(other);
  tick(world);
  expect([...world.clock.triggers]).toEqual([keeper]);
  expect(keeperIn(world.state)?.who).toBe(keeper);
});

test("where the clock ticks, nothing is mended", () => {
  const world = ticking();
  expect(mend(world, other)).toEqual({ ok: true, value: { sentence: "The clock is running. Nothing needs to be done." } });
  expect([...world.clock.triggers]).toEqual([keeper]);
});

test("after a silence the owners and the journal are told from when to when nothing ran", () => {
  const world = ticking();
  world.setNow("2018-01-05", "08:30");
  mend(world, other);
  world.setNow("2018-01-05", "09:20");
  tick(world);
  expect(silenceBefore(world)).toEqual({ from: "2018-01-03T08:30", hours: 48 });
  world.setNow("2018-01-05", "10:20");
  tick(world);
  expect(silenceBefore(world)).toBeUndefined();
  const stood = /^Nothing ran from Jan 3, 2018, 08:30 to Jan 5, 2018, 09:20\./;
  expect(journal(world).filter((text) => stood.test(text ?? ""))).toHaveLength(1);
  const letter = world.sent.find(({ to, subject }) => to === keeper && subject.startsWith("Rapport could not"));
  expect(letter?.text).toContain("Nothing ran from Jan 3, 2018, 08:30 to Jan 5, 2018, 09:20.");
});

test("a silence is told though the tick that would have told it was cut off", () => {
  const world = ticking();
  world.setNow("2018-01-05", "08:30");
  failNext(world, "cut off");
  world.setNow("2018-01-05", "09:30");
  tick(world);
  expect(silenceBefore(world)).toMatchObject({ from: "2018-01-03T08:30" });
});

describe("a clock that ticks and does nothing", () => {
  /** So many ticks that are cut off in the middle, an hour apart. */
  function dying(hours: number): Memory {
    const world = ticking();
    for (let hour = 1; hour <= hours; hour++) {
      world.setMe(keeper);
      world.setNow("2018-01-03", `${String(8 + hour).padStart(2, "0")}:30`);
      keep(world);
    }
    return world;
  }

  test("is as silent as one that does not tick: everybody is told, and its keeper why", () => {
    const world = dying(4);
    expect(trouble(world, keeper)).toMatchObject({ hours: 4, cause: "cutShort" });
    expect(trouble(world, other)).toMatchObject({ hours: 4, button: "Take over the clock" });
  });

  test("sends what is due before anything else, once a tick was cut off", () => {
    const world = dying(1);
    world.add("task", { subject: "Send the offer", owner: other, due: "2018-01-03", status: "open" });
    const mail = { key: "digest:lin", rule: "digest", recipient: other, language: "en", period: "2018-01-03", state: "planned" } as const;
    world.add("outbox", { id: "X-1", ...mail, due: "2018-01-03T08:00", attempts: 0 });
    world.state.set({ "outbox.next": "2018-01-03T08:00" });
    world.setMe(keeper);
    world.setNow("2018-01-03", "10:30");
    let left = 4;
    tick({ ...world, timeIsUp: () => left-- <= 0 });
    expect(world.sent.map(({ to }) => to)).toEqual([other]);
  });

  test("tells from when on nothing was done, once it works again", () => {
    const world = dying(4);
    world.setMe(keeper);
    world.setNow("2018-01-03", "13:30");
    tick(world);
    expect(journal(world).join()).toContain("Nothing ran from Jan 3, 2018, 08:30 to Jan 3, 2018, 13:30");
    expect(trouble(world, keeper)).toBeNull();
  });
});
