/** Tests of the tests: faults built into the sender on purpose, each of which the exploration must find. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { explore } from "../../workbench/runtime/trial/explore.ts";
import { Workbench } from "../../workbench/runtime/workbench.ts";
import { type Sending, sending, stopping } from "./outboxScenario.ts";

/** What stands in a file, seen from the outbox, and what stands there instead. */
type Change = readonly [file: string, from: string, to: string];

interface Fault {
  readonly name: string;
  readonly changes: readonly Change[];
  /** Where it shows. */
  readonly given?: Partial<Sending>;
  /** Whether it shows when a customer says stop. */
  readonly stops?: boolean;
}

const faults: readonly Fault[] = [
  {
    name: "a claim that is dropped",
    changes: [["post.ts", "const claimed = claim(sender.world, due);", "const claimed = { ...due, attempts: due.attempts + 1 };"]],
  },
  {
    name: "a lease that is dropped",
    changes: [["send.ts", "if (!takeLease(world)) return;", "takeLease(world);"]],
    given: { senders: 2, people: 2 },
  },
  {
    name: "marks that are made after the loop",
    changes: [
      [
        "post.ts",
        "insist(() => settle(sender, claimed, { ...posted, letter }));",
        "late.push(() => settle(sender, claimed, { ...posted, letter }));",
      ],
      ["post.ts", "type Ending =", "export const late: (() => void)[] = [];\ntype Ending ="],
      ["send.ts", "sendOne }", "sendOne, late }"],
      ["send.ts", "broken = sendAll(run, due, compose);", "broken = sendAll(run, due, compose);\n    for (const mark of late) mark();"],
    ],
  },
  { name: "a claim that is not flushed before the mail goes", changes: [["post.ts", "world.tables.flush();", ""]] },
  {
    name: "what was found claimed being planned again",
    changes: [["post.ts", 'mark(world, mails, () => ({ state: "unknown",', 'mark(world, mails, () => ({ state: "planned",']],
  },
  { name: "a turn that is not kept", changes: [["queue.ts", "due.sort((one, other) => inTurn(", "due.sort((one, other) => -inTurn("]] },
  {
    name: "mail that is forgotten when the quota ends",
    changes: [["stock.ts", "[nextMailKey]: dues.sort()[0]", "[nextMailKey]: dues.sort()[99]"]],
    given: { quota: 1 },
  },
  {
    name: "mail that goes before it is known who has stopped it",
    changes: [["../jobs.ts", 'name === "stops" || name === "send"', 'name === "send"']],
    given: { customers: 1 },
    stops: true,
  },
];

/** The files of the outbox that are changed, as they are then. */
async function changed(changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [file, from, to] of changes) {
    const text = texts.get(file) ?? (await readFile(path.join("src", "app", "outbox", file), "utf8"));
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`);
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return texts;
}

/** The add-on with a fault built in. */
async function spoilt(changes: readonly Change[]): Promise<string> {
  const texts = await changed(changes);
  const { bundleServer } = await import("../../scripts/build.mjs");
  await mkdir(".build", { recursive: true });
  const folder = await mkdtemp(path.resolve(".build", "spoilt-"));
  await cp("src", path.join(folder, "src"), { recursive: true, filter: (name) => !name.endsWith("tsconfig.json") });
  for (const [file, text] of texts) await writeFile(path.join(folder, "src", "app", "outbox", file), text);
  const { code } = await bundleServer(path.join(folder, "src", "main.ts"));
  await rm(path.join(folder, "src"), { recursive: true });
  await writeFile(path.join(folder, "Code.js"), code);
  await cp("dist/appsscript.json", path.join(folder, "appsscript.json"));
  return folder;
}

const open: typeof Workbench.open = (options) => Workbench.open(options);

test.each(faults)(
  "the exploration finds $name",
  async ({ changes, given, stops }) => {
    const script = await spoilt(changes);
    try {
      const morning = { open, script, people: 1, ...given };
      const scenario = stops ? stopping({ ...morning, told: false }) : sending(morning);
      const { findings } = await explore(scenario, { seeds: 5, print: () => undefined });
      expect(findings).toHaveLength(1);
    } finally {
      await rm(script, { recursive: true });
    }
  },
  240_000,
);

test("a fault that cannot be built in is no test", async () => {
  await expect(spoilt([["send.ts", "what stands nowhere", ""]])).rejects.toThrow("does not hold this once");
});
