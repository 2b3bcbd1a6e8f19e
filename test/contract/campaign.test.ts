/** A campaign at the workbench, killed at every call and fired twice: each person has one invitation and one mail. */
import { afterAll, expect, test } from "@jest/globals";
import { explore, type Scenario } from "../../workbench/runtime/trial/explore.ts";
import type { Workbench } from "../../workbench/runtime/workbench.ts";
import { type Hands, removeBundle } from "./google.ts";
import { ask, build, readyWorkbook, rowsOf } from "./surveyScenario.ts";

afterAll(removeBundle);

const people = ["Ann", "Ben", "Cho"];
/** On the list, and not among the contacts at first. */
const late = "Dee";
const addressOf = (name: string): string => `${name.toLowerCase()}@acme.example`;

interface Saved {
  readonly value?: { readonly record?: { readonly id: string }; readonly campaign?: { readonly id: string } };
}

async function save(hands: Hands, entity: string, mine: Readonly<Record<string, string>>): Promise<string> {
  const reply: Saved = JSON.parse(JSON.stringify(await hands.api("save", { entity, id: null, at: null, original: {}, mine })));
  return reply.value?.record?.id ?? "";
}

/** A campaign to a list of three, which nobody has been invited by. */
async function prepared(): Promise<{ readonly hands: Hands; readonly campaign: string; readonly customer: string }> {
  const hands = await readyWorkbook("Asia/Shanghai");
  const survey = await build(hands, ["en"]);
  await ask(hands, "checkedLink", { id: survey });
  const customer = await save(hands, "customer", { name: "Acme" });
  for (const name of people) await save(hands, "contact", { name, customer, email: addressOf(name) });
  const list = [...people, late].map(addressOf).join("\n");
  const mine = { name: "All", survey, event: "list", days: null, touchPoint: null, levels: [], list, answerDays: 30, switch: "on" };
  const reply: Saved = JSON.parse(
    JSON.stringify(await hands.api("saveCampaign", { id: null, at: null, original: null, mine, once: "once-1234" })),
  );
  return { hands, campaign: reply.value?.campaign?.id ?? "", customer };
}

function wrong(bench: Workbench, people: readonly string[]): readonly string[] {
  const asked = rowsOf(bench, "Invitations").map(({ Contact }) => Contact);
  const mails = rowsOf(bench, "Outbox").flatMap(({ Rule, Recipient }) => (Rule === "Survey invitation" ? [Recipient] : []));
  const wanted = people.map(addressOf);
  return asked.join() === people.join() && mails.join() === wanted.join() ? [] : [`Invited ${asked.join()}; mails to ${mails.join()}.`];
}

const nextDay = async (bench: Workbench): Promise<void> => {
  bench.setNow(bench.now() + 24 * 3_600_000);
  const { outcome, error } = await bench.call("tick", [], { context: "trigger", inProcess: true });
  if (outcome !== "done") throw new Error(error?.message);
};

const inviting = (id: string): readonly [string, string] => ["inviteNow", JSON.stringify({ id, at: null, dry: false })];

async function exploring(start: (campaign: string) => Scenario["starts"][number], isPressedAgain = false): Promise<Scenario> {
  const { hands, campaign, customer } = await prepared();
  const dee = { entity: "contact", id: null, at: null, original: {}, mine: { name: late, customer, email: addressOf(late) } };
  const press = async (bench: Workbench): Promise<void> => {
    await bench.call("api", ["save", JSON.stringify(dee)], { context: "run", inProcess: true });
    await bench.call("api", inviting(campaign), { context: "run", inProcess: true });
  };
  return {
    prepare: async () => hands.bench,
    starts: [start(campaign)],
    afterwards: async (bench) => {
      if (isPressedAgain) await press(bench);
      await nextDay(bench);
    },
    check: ({ bench }) => wrong(bench, isPressedAgain ? [...people, late] : people),
  };
}

test("invited by hand", async () => {
  const scenario = await exploring((id) => ({
    fn: "api",
    args: inviting(id),
    as: { context: "run" },
  }));
  const { findings, kills } = await explore(scenario, { seeds: 1, kills: true, firings: ["twice"], print: () => undefined });
  expect(findings).toEqual([]);
  expect(kills).toBeGreaterThan(20);
}, 240_000);

test("invited by hand, and pressed again after a kill, when there is one more to invite", async () => {
  const scenario = await exploring((id) => ({ fn: "api", args: inviting(id), as: { context: "run" } }), true);
  const { findings } = await explore(scenario, { seeds: 1, kills: true, firings: [], print: () => undefined });
  expect(findings).toEqual([]);
}, 240_000);

test("two ticks at once invite nobody twice", async () => {
  const scenario = await exploring(() => ({ fn: "tick", as: { context: "trigger" } }));
  const { findings } = await explore(scenario, { seeds: 3, kills: false, firings: ["twice"], print: () => undefined });
  expect(findings).toEqual([]);
}, 240_000);
