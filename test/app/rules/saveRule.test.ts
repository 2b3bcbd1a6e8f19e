/** The page of rules: what it is told, and how it saves. */
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { callApi } from "../../../src/app/reply.ts";
import type { RuleSaved, RulesView } from "../../../src/app/rules/wire.ts";
import { writeRules } from "../../../src/app/setup/rules.ts";
import { ruleCodes } from "../../../src/crm/rules/rules.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function rulesWorld(): Memory {
  const world = memoryWorld({ time: "05:30", me: "chen@example.com" });
  addTeam(world);
  writeRules(openContext(world), {});
  return world;
}
const ask = <T>(world: Memory, name: string, input: unknown): T => {
  const reply = callApi(world, name, JSON.stringify(input));
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
};
const list = (world: Memory): RulesView => ask(world, "rules", {});
const ruleIn = (world: Memory, code: string) => list(world).rules.find((rule) => rule.code === code);
const save = (world: Memory, code: string, original: Record<string, unknown>, mine: Record<string, unknown>): RuleSaved =>
  ask(world, "saveRule", { code, at: null, original, mine });

test("every rule is listed with its sentence, its parameters and what it takes", () => {
  const { rules, levels } = list(rulesWorld());
  expect(rules.map(({ code }) => code)).toEqual(ruleCodes);
  expect(levels.slice(0, 2)).toEqual(["A", "B"]);
  expect(rules.find(({ code }) => code === "visitThanks")).toMatchObject({
    at: ruleCodes.indexOf("visitThanks") + 2,
    sentence: expect.stringContaining("“Thanks after a visit” 1 day later, from 9:00"),
    switch: "ask",
    days: 1,
    hour: 9,
    to: ["customer"],
    does: "letter",
    takes: ["switch", "days", "hour", "levels", "letter", "since"],
    bounds: { least: 0, most: 30 },
    problems: [],
  });
  expect(rules.find(({ code }) => code === "digest")?.takes).toEqual(["switch", "hour"]);
});

test("a workbook whose Rules tab is empty lists every rule with its defaults, and saves none before Set up", () => {
  const world = memoryWorld();
  expect(list(world).rules.map(({ at, switch: set }) => `${at} ${set}`)).toEqual(ruleCodes.map(() => "0 null"));
  expect(save(world, "digest", { hour: null }, { hour: 9 })).toEqual({ kind: "gone" });
});

test("what is saved stands on the tab, in the sentence, and in what is planned with the next tick", () => {
  const world = rulesWorld();
  const saved = save(world, "digest", { hour: 8 }, { hour: 6 });
  expect(saved).toMatchObject({ kind: "saved", rule: { hour: 6, sentence: expect.stringContaining("6:00") } });
  expect(world.rows("rule")[0]).toMatchObject({ id: "digest", hour: 6, sentence: expect.stringContaining("6:00") });
  runDue(world);
  expect(world.rows("outbox").find(({ rule }) => rule === "digest")?.due).toBe("2018-01-03T06:00");
});

test("it can be undone", () => {
  const world = rulesWorld();
  const saved = save(world, "birthday", { switch: "ask", levels: null }, { switch: "on", levels: "A" });
  if (saved.kind !== "saved" || !saved.undo) throw new Error("nothing to undo");
  expect(ask(world, "undo", saved.undo)).toMatchObject({ kind: "undone" });
  expect(ruleIn(world, "birthday")).toMatchObject({ switch: "ask", levels: null, sentence: expect.stringContaining("approval") });
});

test("what somebody else has changed meanwhile is a conflict, and nothing is written", () => {
  const world = rulesWorld();
  save(world, "digest", { hour: 8 }, { hour: 6 });
  expect(save(world, "digest", { hour: 8 }, { hour: 9 })).toMatchObject({
    kind: "conflict",
    rule: { hour: 6 },
    conflicts: [{ field: "hour", original: 8, mine: 9, theirs: 6 }],
  });
  expect(ruleIn(world, "digest")?.hour).toBe(6);
});

test.each([
  ["digest", { hour: 24 }, "hour", "hour"],
  ["digest", { hour: "noon" }, "hour", "count"],
  ["escalation", { days: 0 }, "days", "days"],
  ["birthday", { levels: "A; Z" }, "levels", "level"],
  ["birthday", { switch: "perhaps" }, "switch", "choice"],
  ["birthday", { switch: null }, "switch", "required"],
  ["silence", { switch: "ask" }, "switch", "taskSwitch"],
  ["holiday", { letter: "Greeting" }, "letter", "choice"],
])("%s with %j is refused with what was expected, and nothing is written", (code, mine, field, expected) => {
  const world = rulesWorld();
  const before = JSON.stringify(world.rows("rule"));
  const original = Object.fromEntries(
    Object.keys(mine).map((key) => [key, Object.entries(ruleIn(world, code) ?? {}).find(([name]) => name === key)?.[1]]),
  );
  expect(save(world, code, original, mine)).toMatchObject({ kind: "invalid", problems: [{ field, expected }] });
  expect(JSON.stringify(world.rows("rule"))).toBe(before);
});

test("a rule with a typo says so, and saving the cell mends it", () => {
  const world = rulesWorld();
  world.type("rule", 2, { hour: "noon" });
  expect(ruleIn(world, "digest")?.problems).toEqual([{ field: "hour", sentence: "Hour: “noon” is not an hour of the day, 0 to 23." }]);
  expect(save(world, "digest", { hour: null }, { hour: 7 })).toMatchObject({ kind: "saved", rule: { hour: 7, problems: [] } });
});

test("a rule that is switched on again begins anew that day", () => {
  const world = rulesWorld();
  save(world, "caseReceived", { switch: "ask" }, { switch: "off" });
  world.setNow("2018-03-01");
  expect(save(world, "caseReceived", { switch: "off" }, { switch: "ask" })).toMatchObject({ kind: "saved", rule: { since: "2018-03-01" } });
});

test("saving one parameter leaves the sentence saying which other cell is wrong, and what stands in it", () => {
  const world = rulesWorld();
  const at = ruleCodes.indexOf("escalation") + 2;
  world.type("rule", at, { hour: "noon" });
  runDue(world);
  save(world, "escalation", { days: 3 }, { days: 5 });
  expect(world.rows("rule")[at - 2]).toMatchObject({
    days: 5,
    sentence: "This rule stands still until this row is put right. Hour: “noon” is not an hour of the day, 0 to 23.",
  });
});
