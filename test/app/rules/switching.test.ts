/** Rules and campaigns that somebody switches by hand, in the tab. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { ruleSentences } from "../../../src/app/rules/problems.ts";
import { writeRules } from "../../../src/app/setup/rules.ts";
import { saveCampaign } from "../../../src/app/surveys/saveCampaign.ts";
import { surveyWorld } from "../surveys/world.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function rulesWorld(): Memory {
  const world = memoryWorld({ time: "05:30", me: "chen@example.com" });
  addTeam(world);
  writeRules(openContext(world), {});
  return world;
}
const edit = (world: Memory, code: string, cells: Readonly<Record<string, string>>): void => {
  world.type("rule", world.rows("rule").findIndex(({ id }) => id === code) + 2, cells);
  openContext(world);
  runDue(world);
};
const row = (world: Memory, code: string) => world.rows("rule").find(({ id }) => id === code);

describe("a rule that is switched on by hand", () => {
  test("counts from today, though it was off for months", () => {
    const world = rulesWorld();
    edit(world, "caseProgress", { switch: "Off" });
    world.setNow("2018-07-01");
    edit(world, "caseProgress", { switch: "On" });
    expect(row(world, "caseProgress")).toMatchObject({ switch: "on", since: "2018-07-01" });
    expect(openContext(world).rules.caseProgress.since).toBe("2018-07-01");
  });

  test("counts from the day that somebody writes with it", () => {
    const world = rulesWorld();
    edit(world, "caseProgress", { switch: "Off" });
    world.setNow("2018-07-01");
    edit(world, "caseProgress", { switch: "On", since: "2018-05-01" });
    expect(row(world, "caseProgress")?.since).toBe("2018-05-01");
  });

  test("keeps its day where it was not off", () => {
    const world = rulesWorld();
    world.setNow("2018-07-01");
    edit(world, "caseProgress", { switch: "On" });
    expect(row(world, "caseProgress")?.since).toBe("2018-01-03");
  });
});

test("a campaign that is switched on by hand counts from today", () => {
  const world = surveyWorld();
  const draft = { name: "After orders", survey: "Q-1", event: "order", days: 3, touchPoint: null, levels: [], list: "", answerDays: null };
  saveCampaign(openContext(world), {
    id: null,
    at: null,
    original: null,
    mine: { ...draft, event: "order", switch: "off" },
    once: "12345678",
  });
  runDue(world);
  world.setNow("2018-07-01");
  world.type("campaign", 2, { switch: "On" });
  runDue(world);
  expect(world.rows("campaign")[0]).toMatchObject({ switch: "on", since: "2018-07-01" });
});

describe("a rule whose row somebody deleted", () => {
  const gone = (): Memory => {
    const world = rulesWorld();
    edit(world, "birthday", { switch: "Off" });
    world.tables.remove("rule", world.rows("rule").findIndex(({ id }) => id === "birthday") + 2);
    edit(world, "digest", { remark: "looked through" });
    return world;
  };

  test("stands still, and that is told", () => {
    const context = openContext(gone());
    expect(context.rules.birthday.still).toBe(true);
    expect(context.rules.digest.still).toBe(false);
    expect(ruleSentences(context)).toEqual([
      "The rule “Birthday” stands still: its row on the Rules tab is gone. Choose Rapport → Set up to bring it back.",
    ]);
  });

  test("stands switched as it was when Set up brings it back", () => {
    const world = gone();
    writeRules(openContext(world), {});
    expect(row(world, "birthday")?.switch).toBe("off");
    expect(ruleSentences(openContext(world))).toEqual([]);
  });
});
