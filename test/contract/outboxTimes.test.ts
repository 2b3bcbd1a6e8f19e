/** Mail is never sent twice, never lost and never unwanted when more than two send at once, when the clock's firings are doubled or missing, when Google fails in passing, when somebody says stop, when the clocks change, and when the clock jumps. */
import { expect, test } from "@jest/globals";
import { type ExploreOptions, explore, type Scenario } from "../../workbench/runtime/trial/explore.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";
import { night, sending, stopping } from "./outboxScenario.ts";

const open: typeof Workbench.open = (options) => Workbench.open(options);

async function allIsWell(scenario: Scenario, options: ExploreOptions = {}): Promise<void> {
  const { findings, runs } = await explore(scenario, { print: () => undefined, parallel: 1, seeds: 1, ...options });
  expect(findings).toEqual([]);
  expect(runs).toBeGreaterThan(10);
}

test("three senders, any of which is killed", async () => {
  await allIsWell(sending({ open, people: 1, senders: 3 }), { seeds: [7] });
}, 240_000);

test("firings that are doubled or missing", async () => {
  await allIsWell(sending({ open, people: 2, senders: 2 }), { seeds: 5, kills: false, firings: ["twice", "never"] });
}, 120_000);

test("a passing failure of any service call", async () => {
  await allIsWell(sending({ open, people: 1 }), { kills: false, failures: ["Service error: Spreadsheets"] });
}, 240_000);

test("a failure of any service call that was carried out all the same", async () => {
  await allIsWell(sending({ open, people: 1, doubts: 1 }), {
    kills: false,
    lateFailures: ["We're sorry, a server error occurred. Please wait a bit and try again."],
  });
}, 240_000);

test.each([true, false])(
  "nobody who has said stop is written to, whoever is killed, if Google tells of it: %s",
  async (told) => {
    await allIsWell(stopping({ open, people: 1, customers: 1, told }));
  },
  240_000,
);

test.each(["2018-03-25", "2018-10-28"])(
  "the night of %s, when two o'clock is missing or comes twice: everybody gets the day's digest once",
  async (day) => {
    await allIsWell(night(open, { day, senders: 1 }), { seeds: [3] });
  },
  240_000,
);

test("a clock that is set a day ahead after a sender died", async () => {
  await allIsWell(sending({ open, people: 1, later: [25, 1, 1] }));
}, 240_000);

test("a clock that is set back an hour after a sender died", async () => {
  await allIsWell(sending({ open, people: 1, later: [-1, 1, 1, 1] }));
}, 240_000);
