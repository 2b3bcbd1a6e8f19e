/** Mail is never sent twice and never lost: one sender of the built add-on, killed at every one of its calls; and what a mail costs. */
import { expect, test } from "@jest/globals";
import { explore, replay } from "../../workbench/runtime/trial/explore.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";
import { gone, outboxRows } from "./outboxInvariants.ts";
import { sending, tenMails } from "./outboxScenario.ts";

const open: typeof Workbench.open = (options) => Workbench.open(options);
const quietly = { print: () => undefined, parallel: 1 };

test("a sender of ten mails killed at any of its service calls sends nothing twice and loses nothing, under twenty seeds", async () => {
  const scenario = sending({ open, ...tenMails });
  const counts: number[] = [];
  const check: typeof scenario.check = (ended) => {
    counts.push(gone(ended.bench).length);
    return scenario.check(ended);
  };
  const { kills, findings } = await explore({ ...scenario, check }, { ...quietly, seeds: 20 });
  expect(findings).toEqual([]);
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(10);
  expect(kills).toBeGreaterThan(20 * 200);
}, 600_000);

test("a tick that plans and sends, killed at any of its calls", async () => {
  expect(await explore(sending({ open, people: 2, plans: true }), { ...quietly, seeds: 1 })).toMatchObject({ findings: [] });
}, 240_000);

test("whatever is left of the quota, what is most important goes, the rest stays planned", async () => {
  for (let quota = 0; quota <= 6; quota++) {
    let states: readonly string[] = [];
    const scenario = sending({ open, people: 3, quota });
    const check: typeof scenario.check = (ended) => {
      states = outboxRows(ended.bench).map(({ state }) => state);
      return scenario.check(ended);
    };
    expect(await replay({ ...scenario, check }, { seed: 1 })).toMatchObject({ problems: [] });
    expect([quota, states.filter((state) => state === "Sent").length]).toEqual([quota, Math.min(quota, 5)]);
    const over = states.filter((state) => state === "Planned" || state === "Sent").length;
    /** The night before the mails is a second silence: an owner who had today's letter reads of it tomorrow. */
    expect([quota, over]).toEqual([quota, quota === 0 ? 5 : 6]);
  }
}, 120_000);

test("a quota that ends amid the mails, and a sender killed at any of its calls", async () => {
  expect(await explore(sending({ open, people: 3, quota: 2 }), { ...quietly, seeds: 1 })).toMatchObject({ findings: [] });
}, 240_000);

test("a hundred mails cost eight round trips each or fewer, and sixty", async () => {
  const tripsFor = async (count: number): Promise<number> => {
    let trips = 0;
    const scenario = sending({ open, people: count });
    const check: typeof scenario.check = ({ reports }) => {
      trips = reports[0]?.cost.roundTrips ?? 0;
      return [];
    };
    await replay({ ...scenario, check }, { seed: 1 });
    return trips;
  };
  /** Two more go: the supervisor's and the owner's. */
  const [few, many] = [await tripsFor(4), await tripsFor(24)];
  const each = (many - few) / 20;
  expect(each).toBeLessThanOrEqual(8);
  expect(many + (100 - 26) * each).toBeLessThanOrEqual(100 * 8 + 60);
}, 60_000);
