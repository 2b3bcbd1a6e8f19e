/** The owner's triggers are gone: the next person who opens the workbook is told within seconds, and mends it with one click. */
import { expect, test } from "@jest/globals";
import type { Boot, ClockTrouble, Reply } from "../../src/app/wire.ts";
import type { Change } from "../../workbench/runtime/execution/report.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";

const [owner, colleague] = ["owner@example.com", "ann@example.com"] as const;
const clocks = [
  ["Asia/Shanghai", "2018-01-03T09:00"],
  /** Clocks are put forward in the night to come. */
  ["America/New_York", "2018-03-10T09:00"],
] as const;

/** A workbook that the owner has set up, and whose clock has ticked. */
async function ticking(zone: string, now: string): Promise<Workbench> {
  const bench = await Workbench.open({ script: "dist", seed: 1, inProcess: true, create: { zone, now, user: owner } });
  await call(bench, "setUp", owner, { language: "en", timeZone: zone, supervisor: owner });
  await bench.advance({ by: "2h" });
  return bench;
}

async function call<T>(bench: Workbench, verb: string, user: string, input: unknown = {}): Promise<T> {
  const { value, error } = await bench.call("api", [verb, JSON.stringify(input)], { user, context: "run" });
  if (error) throw new Error(error.stack);
  const reply = JSON.parse(String(value)) as Reply<T>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

const trouble = async (bench: Workbench, user: string): Promise<ClockTrouble | null> => (await call<Boot>(bench, "boot", user)).clock;

/** By hand, on Google's page of triggers. */
function removeTriggers(bench: Workbench, user: string): void {
  for (const { id } of bench.triggers(user)) bench.deleteTrigger(id, user);
  expect(bench.triggers(user)).toEqual([]);
}

/** What a person sees when they open the workbook: the menu, and what pops up. */
async function opens(bench: Workbench, user: string): Promise<{ readonly menu: readonly string[]; readonly toasts: readonly string[] }> {
  const toasts: string[] = [];
  const stop = bench.onChange((change: Change) => {
    if (change.kind === "toast") toasts.push(change.message);
  });
  const reports = await bench.openDocument(user);
  stop();
  expect(reports.map(({ outcome, error }) => [outcome, error?.message])).toEqual([["done", undefined]]);
  return { menu: bench.menus(user).flatMap(({ items }) => items.map((item) => (item.kind === "item" ? item.label : "–"))), toasts };
}

async function withClock(zone: string, now: string, work: (bench: Workbench) => Promise<void>): Promise<void> {
  const bench = await ticking(zone, now);
  try {
    await work(bench);
  } finally {
    await bench.close();
  }
}

const handlers = (bench: Workbench, user: string): readonly string[] => bench.triggers(user).map((trigger) => trigger.function);

function journal(bench: Workbench): string {
  const sheet = bench.spreadsheet.sheetByName("Journal");
  return JSON.stringify(sheet && bench.spreadsheet.sheetJSON(sheet));
}

test.each(clocks)("in %s, whoever opens it next sees it and takes the clock over from the menu", async (zone, now) => {
  await withClock(zone, now, async (bench) => {
    expect(await opens(bench, colleague)).toMatchObject({ menu: expect.arrayContaining(["Today"]), toasts: [] });
    removeTriggers(bench, owner);
    bench.setNow(bench.now() + 26 * 3_600_000);
    const seen = await opens(bench, colleague);
    expect(seen.toasts).toEqual(["Reminders have been silent for 26 hours. Choose Rapport → Start the clock again."]);
    expect(seen.menu.slice(0, 3)).toEqual(["Start the clock again", "–", "Today"]);
    expect(await trouble(bench, colleague)).toMatchObject({ hours: 26, keeper: owner, mine: false, cause: null });
    const mended = await bench.call("mendClock", [], { user: colleague, context: "menu" });
    expect([mended.outcome, mended.error?.message]).toEqual(["done", undefined]);
    expect(handlers(bench, colleague)).toEqual(["tick"]);
    expect(await opens(bench, colleague)).toMatchObject({ menu: expect.not.arrayContaining(["Start the clock again"]), toasts: [] });
    const reports = await bench.advance({ by: "3h" });
    expect(reports.map(({ user, outcome }) => [user, outcome])).toEqual(reports.map(() => [colleague, "done"]));
    expect(reports.length).toBeGreaterThan(0);
    expect(journal(bench)).toContain("Nothing ran from ");
    /** Nobody on the Team tab is called its owner: then whoever keeps the clock is told. */
    const told = bench.mails().filter(({ from, text }) => from === colleague && text.includes("Nothing ran from "));
    expect(told.map(({ to }) => to)).toEqual([[colleague]]);
  });
});

test("its keeper is told at once, with the cause, and one click in the sidebar mends it", async () => {
  await withClock(clocks[0][0], clocks[0][1], async (bench) => {
    expect(await trouble(bench, owner)).toBeNull();
    removeTriggers(bench, owner);
    expect(await trouble(bench, owner)).toMatchObject({ hours: 0, mine: true, cause: "noTrigger", button: "Start the clock again" });
    await call(bench, "mendClock", owner);
    expect([handlers(bench, owner), await trouble(bench, owner)]).toEqual([["tick"], null]);
  });
});

test("a keeper whose permission was lost stops keeping the clock beside whoever took it over", async () => {
  await withClock(clocks[0][0], clocks[0][1], async (bench) => {
    bench.addUser(owner, { granted: [] });
    await bench.advance({ by: "26h" });
    expect(await trouble(bench, colleague)).toMatchObject({ keeper: owner, mine: false });
    await call(bench, "mendClock", colleague);
    bench.addUser(owner, { granted: null });
    expect([handlers(bench, owner), handlers(bench, colleague)]).toEqual([["tick"], ["tick"]]);
    await bench.advance({ by: "3h" });
    expect([handlers(bench, owner), handlers(bench, colleague)]).toEqual([[], ["tick"]]);
    expect(journal(bench)).toContain(`${colleague} has taken over the clock from ${owner}`);
    expect(await trouble(bench, owner)).toBeNull();
  });
});
