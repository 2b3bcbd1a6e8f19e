/** The Rules tab at work: what is planned, held, missed and left alone, and what happens to a tab with a typo. */
import { describe, expect, test } from "@jest/globals";
import { adoptRows } from "../../../src/app/adopt.ts";
import { openContext } from "../../../src/app/context.ts";
import { waitingNames } from "../../../src/app/dirty.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { callApi } from "../../../src/app/reply.ts";
import { hasHappened } from "../../../src/app/rules/happened.ts";
import { planAll, planByRules } from "../../../src/app/rules/plan.ts";
import { writeRules } from "../../../src/app/setup/rules.ts";
import type { LanguageCode } from "../../../src/crm/choices.ts";
import { ruleCodes } from "../../../src/crm/rules/rules.ts";
import { languages } from "../../../src/text/language.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function rulesWorld(language: LanguageCode = "en"): Memory {
  const world = memoryWorld({ time: "05:30", me: "owner@example.com", language });
  addTeam(world);
  world.add("member", { email: "owner@example.com", name: "Ou Wen", role: "owner" });
  writeRules(openContext(world), {});
  return world;
}
const rowOf = (world: Memory, code: string): number => world.rows("rule").findIndex(({ id }) => id === code) + 2;
const notices = (world: Memory): unknown => (callApi(world, "boot", "{}") as { value: { notices: unknown } }).value.notices;
const outbox = (world: Memory, rule: string) => world.rows("outbox").filter((mail) => mail.rule === rule);
const edit = (world: Memory, code: string, cells: Record<string, string | number>): void => world.type("rule", rowOf(world, code), cells);
const birthday = { rule: "birthday", recipient: "c@example.com", language: "en", period: "2018", rows: [] } as const;

describe("Set up", () => {
  test.each(["en", "zh-CN", "zh-TW"] as const)("writes a row for each rule, worded in %s, and nothing the second time", (language) => {
    const world = rulesWorld(language);
    expect(world.rows("rule").map(({ id }) => id)).toEqual(ruleCodes);
    const { choices } = languages[language];
    const thanks = world.rows("rule").find(({ id }) => id === "visitThanks");
    expect(thanks).toMatchObject({ switch: "ask", days: 1, hour: 9, letter: "visitThanks", since: "2018-01-03" });
    expect(thanks?.sentence).toContain(choices.letter.visitThanks);
    expect(thanks?.sentence).toContain("9:00");
    expect(writeRules(openContext(world), {})).toBe(false);
  });

  test("leaves what the owner set, and brings a row back that was deleted", () => {
    const world = rulesWorld();
    edit(world, "digest", { hour: 6 });
    adoptRows(world);
    world.tables.remove("rule", rowOf(world, "birthday"));
    expect(writeRules(openContext(world), {})).toBe(true);
    expect(world.rows("rule").find(({ id }) => id === "digest")?.hour).toBe(6);
    expect(world.rows("rule").map(({ id }) => id)).toContain("birthday");
  });

  test("carries what were settings once, and takes their rows away", () => {
    const world = memoryWorld();
    const former = { digestHour: "6", escalateAfter: "5", summaryHour: "10", weeklySummary: "off", monthlySummary: "on" };
    for (const [id, value] of Object.entries(former)) world.add("setting", { id, value });
    writeRules(openContext(world), former);
    const rules = new Map(world.rows("rule").map((row) => [row.id, row]));
    expect(rules.get("digest")?.hour).toBe(6);
    expect(rules.get("escalation")).toMatchObject({ days: 5, hour: 6 });
    expect(rules.get("weeklySummary")).toMatchObject({ switch: "off", hour: 10 });
    expect(rules.get("monthlySummary")).toMatchObject({ switch: "on", hour: 10 });
    expect(world.rows("setting").map(({ id }) => id)).toEqual(["language"]);
  });

  test("carries nothing that could not be read as a setting either", () => {
    const world = memoryWorld();
    writeRules(openContext(world), { digestHour: "noon", escalateAfter: "0" });
    expect(world.rows("rule").find(({ id }) => id === "escalation")).toMatchObject({ days: 3, hour: 8 });
  });
});

describe("a sentence", () => {
  test("is worded anew when a parameter is edited", () => {
    const world = rulesWorld();
    edit(world, "caseReceived", { levels: "A; B", switch: "On", letter: "Holiday" });
    adoptRows(world);
    expect(world.rows("rule").find(({ id }) => id === "caseReceived")?.sentence).toBe(
      "When a case is opened, its contact gets the letter “Holiday” at once. Only levels A, B.",
    );
  });

  test("that somebody wrote over comes back, and says that each waits for approval", () => {
    const world = rulesWorld();
    edit(world, "caseReceived", { sentence: "Nonsense" });
    adoptRows(world);
    expect(world.rows("rule").find(({ id }) => id === "caseReceived")?.sentence).toBe(
      "When a case is opened, its contact gets the letter “Case received” at once. Each one waits for your approval.",
    );
  });
});

describe("a typo", () => {
  test.each([
    ["digest", { hour: "noon" }, "hour", /“Daily digest” stands still\. Hour: “noon” is not an hour of the day, 0 to 23\./],
    ["digest", { hour: 25 }, "hour", /“Daily digest” stands still\. Hour: “25” is not an hour/],
    ["escalation", { days: "three" }, "days", /“Escalation” stands still\. Days: “three” is not a number of days/],
    ["birthday", { switch: "offf" }, "switch", /“Birthday” stands still\. Switch: “offf” is not in the list/],
    ["holiday", { letter: "Greeting" }, "letter", /“Holiday” stands still\. Letter: “Greeting” is not in the list/],
    ["holiday", { levels: "A; Z" }, "levels", /“Holiday” stands still\. Levels: “Z” is not in the list of levels/],
  ])(
    "in %s %j: a note on the cell, a sentence on the first screen and to the owners, and no other rule stands still",
    (code, cells, field, sentence) => {
      const world = rulesWorld();
      world.add("task", { subject: "Call", owner: "lin@example.com", due: "2018-01-03", status: "open" });
      edit(world, code, cells);
      expect(notices(world)).toEqual([expect.stringMatching(sentence)]);
      runDue(world);
      world.setNow("2018-01-03", "06:30");
      runDue(world);
      expect(world.notes.get(`rule!${rowOf(world, code)}.${field}`)).toBeDefined();
      expect(notices(world)).toEqual([expect.stringMatching(sentence)]);
      expect(world.sent.filter(({ to }) => to === "owner@example.com").map(({ text }) => text)).toEqual([expect.stringMatching(sentence)]);
      expect(outbox(world, code)).toEqual([]);
      expect(outbox(world, code === "digest" ? "escalation" : "digest").length).toBeGreaterThan(0);
    },
  );

  test("stands in the row instead of what the rule would do, with each cell to mend, until all are mended", () => {
    const world = rulesWorld();
    const said = () => world.rows("rule").find(({ id }) => id === "escalation")?.sentence;
    const first = said();
    edit(world, "escalation", { hour: "noon", days: 400 });
    adoptRows(world);
    expect(said()).toBe(
      "This rule stands still until this row is put right. Hour: “noon” is not an hour of the day, 0 to 23. Days: “400” is not a number of days that this rule can keep to.",
    );
    edit(world, "escalation", { days: 3 });
    adoptRows(world);
    expect(said()).toBe("This rule stands still until this row is put right. Hour: “noon” is not an hour of the day, 0 to 23.");
    edit(world, "escalation", { hour: 8 });
    adoptRows(world);
    expect(said()).toBe(first);
  });

  test("mended: the note goes, the rule plans what is within its grace, and nobody is told any more", () => {
    const world = rulesWorld();
    edit(world, "digest", { hour: "noon" });
    runDue(world);
    edit(world, "digest", { hour: 12 });
    runDue(world);
    expect(world.notes.has(`rule!${rowOf(world, "digest")}.hour`)).toBe(false);
    expect(notices(world)).toEqual([]);
    expect(outbox(world, "digest").map(({ due, state }) => `${due} ${state}`)).toContain("2018-01-03T12:00 planned");
  });

  test("in a rule whose mail waits already: it waits on, with the reason, and goes once the row is mended", () => {
    const world = rulesWorld();
    world.add("task", { subject: "Call", owner: "lin@example.com", due: "2018-01-03", status: "open" });
    runDue(world);
    edit(world, "digest", { hour: "noon" });
    world.setNow("2018-01-03", "08:30");
    runDue(world);
    const mine = () => outbox(world, "digest").find(({ recipient }) => recipient === "lin@example.com");
    expect(mine()).toMatchObject({ state: "planned", reason: languages.en.rules.still });
    edit(world, "digest", { hour: 8 });
    world.setNow("2018-01-03", "09:30");
    runDue(world);
    expect(mine()).toMatchObject({ state: "sent" });
  });

  test("in a row of no rule: it is named with its place, keeps what was typed, and does nothing", () => {
    const world = rulesWorld();
    const at = world.rows("rule").length + 2;
    world.type("rule", at, { sentence: "Send flowers", switch: "On" });
    runDue(world);
    expect(notices(world)).toEqual([expect.stringMatching(new RegExp(`^Rules, row ${at}: What it does: Rapport does not know this rule`))]);
    expect(world.cell("rule", at, "sentence")).toBe("Send flowers");
  });
});

describe("planning by rules", () => {
  const plan = (world: Memory, due: string) => planByRules(openContext(world), [{ ...birthday, key: `birthday:${due}`, due }]);
  const states = (world: Memory) => world.rows("outbox").map(({ state, reason }) => `${state}${reason ? `: ${reason}` : ""}`);

  test("a rule that asks first holds its mail, one that is on lets it go, one that is off plans none", () => {
    const world = rulesWorld();
    plan(world, "2018-01-03T09:00");
    edit(world, "birthday", { switch: "Off" });
    plan(world, "2018-01-03T10:00");
    edit(world, "birthday", { switch: "On" });
    plan(world, "2018-01-03T11:00");
    expect(states(world)).toEqual(["held", "planned"]);
  });

  test("what fell due while nothing was planned stands there with that reason", () => {
    const world = rulesWorld();
    planAll(openContext(world));
    world.setNow("2018-01-20");
    plan(world, "2018-01-10T09:00");
    expect(states(world).at(-1)).toBe("cancelled: missed while the clock stood still");
  });

  test("what was asked for too late though the clock was running stands there with that reason", () => {
    const world = rulesWorld();
    world.setNow("2018-01-20");
    planAll(openContext(world));
    plan(world, "2018-01-10T09:00");
    expect(states(world).at(-1)).toBe("cancelled: too late when it was planned");
  });

  test("a mail whose rule was switched off meanwhile does not go, and says why", () => {
    const world = rulesWorld();
    world.add("task", { subject: "Call", owner: "lin@example.com", due: "2018-01-03", status: "open" });
    runDue(world);
    edit(world, "digest", { switch: "Off" });
    world.setNow("2018-01-03", "08:30");
    runDue(world);
    expect(outbox(world, "digest").find(({ recipient }) => recipient === "lin@example.com")).toMatchObject({
      state: "cancelled",
      reason: languages.en.rules.off,
    });
  });
});

describe("what happened", () => {
  test("a case that somebody saves is noted for the next tick, which takes the note away", () => {
    const world = rulesWorld();
    runDue(world);
    expect(hasHappened(world)).toBe(false);
    const customer = world.add("customer", { name: "Acme", owner: "lin@example.com" });
    const mine = { customer: customer.id, kind: "complaint", subject: "Late" };
    callApi(world, "save", JSON.stringify({ entity: "case", id: null, at: null, original: {}, mine }));
    expect(hasHappened(world)).toBe(true);
    runDue(world);
    expect(hasHappened(world)).toBe(false);
  });

  test("a visit typed by hand is noted when it is adopted, a customer is not", () => {
    const world = rulesWorld();
    world.type("customer", 2, { name: "Acme" });
    adoptRows(world);
    expect(hasHappened(world)).toBe(false);
    world.type("visit", 2, { owner: "lin@example.com", status: "Done", done: "2018-01-02T10:00" });
    adoptRows(world);
    expect(hasHappened(world)).toBe(true);
  });

  test("a rule edited by hand is adopted once, and not by every tick", () => {
    const world = rulesWorld();
    world.type("rule", 2, { days: "4" });
    adoptRows(world);
    expect(waitingNames(world)).toEqual([]);
  });
});
