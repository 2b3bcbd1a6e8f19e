/** Mail is never sent twice and never lost: the built add-on's senders under kills, failures, double firings and a short quota. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type ExploreOptions, explore, replay } from "../../workbench/runtime/trial/explore.ts";
import { type Morning, outboxRows, sending } from "./outboxScenario.ts";

const quietly: ExploreOptions = { print: () => undefined, parallel: 2 };

/** What is wrong, in sentences. */
async function problems(morning: Morning, options: ExploreOptions): Promise<readonly string[]> {
  const { findings } = await explore(sending(morning), { ...quietly, ...options });
  return findings.flatMap((finding) => finding.problems.map((problem) => `${JSON.stringify(finding.accident)}: ${problem}`));
}

test("a sender killed at any of its service calls sends nothing twice and loses nothing", async () => {
  expect(await problems({ people: 3 }, { seeds: 1, kills: true })).toEqual([]);
}, 240_000);

test("two senders at once, either of which is killed at any call", async () => {
  expect(await problems({ senders: 2, people: 2 }, { seeds: [2], kills: true })).toEqual([]);
}, 240_000);

test("a passing failure of any service call", async () => {
  expect(await problems({ people: 2 }, { seeds: 1, kills: false, failures: ["Service error: Spreadsheets"], firings: ["twice"] })).toEqual(
    [],
  );
}, 240_000);

test.each([0, 1, 3])(
  "a quota of %d: what is most important goes, the rest stays planned",
  async (quota) => {
    expect(await problems({ quota }, { seeds: 1, kills: false })).toEqual([]);
    let states: readonly string[] = [];
    const scenario = sending({ quota });
    const check = ({ bench }: Parameters<typeof scenario.check>[0]) => {
      states = outboxRows(bench).map(({ state }) => state);
      return [];
    };
    await replay({ ...scenario, check }, { seed: 1 });
    const waiting = states.filter((state) => state === "Planned").length;
    expect(waiting).toBe(states.filter((state) => state !== "Cancelled").length - states.filter((state) => state === "Sent").length);
    expect(waiting).toBeGreaterThan(0);
  },
  60_000,
);

test("a mail costs eight round trips or fewer", async () => {
  const tripsFor = async (people: number): Promise<number> => {
    let trips = 0;
    const scenario = sending({ people });
    const check = ({ reports }: Parameters<typeof scenario.check>[0]) => {
      trips = reports[0]?.cost.roundTrips ?? 0;
      return [];
    };
    await replay({ ...scenario, check }, { seed: 1 });
    return trips;
  };
  const [few, many] = [await tripsFor(4), await tripsFor(24)];
  expect((many - few) / 20).toBeLessThanOrEqual(8);
  expect(many - 25 * 8).toBeLessThanOrEqual(60);
}, 60_000);

/** The add-on with a fault built in: what stands in a file is replaced. */
async function spoilt(file: string, from: string, to: string): Promise<string> {
  const { bundleServer } = await import("../../scripts/build.mjs");
  await mkdir(".build", { recursive: true });
  const folder = await mkdtemp(path.resolve(".build", "spoilt-"));
  await cp("src", path.join(folder, "src"), { recursive: true, filter: (name) => !name.endsWith("tsconfig.json") });
  const place = path.join(folder, "src", file);
  const text = await readFile(place, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has nothing to spoil.`);
  await writeFile(place, text.replace(from, to));
  const { code } = await bundleServer(path.join(folder, "src", "main.ts"));
  await rm(path.join(folder, "src"), { recursive: true });
  await writeFile(path.join(folder, "Code.js"), code);
  await cp("dist/appsscript.json", path.join(folder, "appsscript.json"));
  return folder;
}

describe("the exploration finds", () => {
  test.each([
    ["a claim that is not written down before the mail goes", "app/outbox/post.ts", "world.tables.flush();", ""],
    [
      "what was found claimed being planned again",
      "app/outbox/send.ts",
      'mark(world, found, () => ({ state: "unknown" }));',
      'mark(world, found, () => ({ state: "planned" }));',
    ],
    ["a turn that is not kept", "app/outbox/queue.ts", "due.sort((one, other) => inTurn(", "due.sort((one, other) => -inTurn("],
    [
      "mail that is forgotten when the quota ends",
      "app/outbox/stock.ts",
      "[nextMailKey]: dues.sort()[0]",
      "[nextMailKey]: dues.sort()[99]",
    ],
  ])(
    "%s",
    async (_fault, file, from, to) => {
      const script = await spoilt(file, from, to);
      try {
        expect(await problems({ script, quota: 1, people: 1 }, { seeds: 1, kills: true })).not.toEqual([]);
      } finally {
        await rm(script, { recursive: true });
      }
    },
    60_000,
  );
});
