/** What the rows of the Rules tab mean. */
import { describe, expect, test } from "@jest/globals";
import { fateOf } from "../../../src/crm/rules/fate.ts";
import { concerns, isAtWork, type RuleRow, readRules } from "../../../src/crm/rules/read.ts";
import { ruleCodes, ruleDefinitions } from "../../../src/crm/rules/rules.ts";

const row = (id: string, over: Partial<RuleRow> = {}): RuleRow => ({
  id,
  at: 2,
  switch: "on",
  days: null,
  hour: null,
  levels: null,
  letter: null,
  since: null,
  unread: {},
  ...over,
});
const grounds = { levels: ["A", "B"], setUp: "2018-01-01" } as const;
const read = (...rows: RuleRow[]) => readRules(rows, grounds);

describe("a tab without rows", () => {
  const { rules, problems } = read();

  test("leaves every rule with its defaults, since the workbook was set up", () => {
    expect(problems).toEqual([]);
    expect(rules.callBack).toMatchObject({ switch: "on", days: 7, levels: [], since: "2018-01-01", still: false });
    expect(rules.digest).toMatchObject({ switch: "on", hour: 8, since: "" });
  });

  test("asks before any letter to a customer", () => {
    const toCustomers = ruleCodes.filter((code) => ruleDefinitions[code].letter !== null);
    expect(toCustomers.length).toBeGreaterThan(5);
    expect(toCustomers.filter((code) => rules[code].switch !== "ask")).toEqual([]);
  });
});

describe("a row", () => {
  test("gives its rule what it says, and defaults where it is blank", () => {
    const { rules } = read(row("visitThanks", { switch: "ask", days: 3, levels: "A; B", letter: "holiday", since: "2018-02-01" }));
    expect(rules.visitThanks).toEqual({
      code: "visitThanks",
      switch: "ask",
      days: 3,
      hour: 9,
      levels: ["A", "B"],
      letter: "holiday",
      since: "2018-02-01",
      still: false,
    });
  });

  test("gives its rule nothing that the rule does not take", () => {
    const { rules } = read(row("digest", { days: 4, levels: "A", letter: "birthday", since: "2018-02-01" }));
    expect(rules.digest).toMatchObject({ days: 0, levels: [], letter: null, since: "", still: false });
  });

  test.each<[string, RuleRow, string, string]>([
    ["a switch that is none", row("birthday", { switch: null, unread: { switch: "offf" } }), "switch", "choice"],
    ["a switch that is blank", row("birthday", { switch: null }), "switch", "required"],
    ["“ask me” where there is nothing to approve", row("silence", { switch: "ask" }), "switch", "taskSwitch"],
    ["days that are a word", row("callBack", { unread: { days: "seven" } }), "days", "days"],
    ["fewer days than the rule can keep to", row("escalation", { days: 0 }), "days", "days"],
    ["more days than the rule can keep to", row("escalation", { days: 91 }), "days", "days"],
    ["an hour that no day has", row("digest", { hour: 24 }), "hour", "hour"],
    ["an hour that is a word", row("digest", { unread: { hour: "noon" } }), "hour", "hour"],
    ["a level that is not in the list", row("holiday", { levels: "A; Z" }), "levels", "level"],
    ["a letter that is none", row("holiday", { unread: { letter: "Greeting" } }), "letter", "choice"],
    ["a first day that is none", row("caseReceived", { unread: { since: "soon" } }), "since", "day"],
  ])("with %s leaves its rule standing still, and no other", (_, given, field, expected) => {
    const { rules, problems } = read(given);
    expect(problems).toMatchObject([{ id: given.id, at: 2, field, expected }]);
    expect(ruleCodes.filter((code) => rules[code].still)).toEqual([given.id]);
    expect(isAtWork(rules[ruleCodes.find((code) => code === given.id) ?? "digest"])).toBe(false);
  });

  test("of no rule is reported, and changes nothing", () => {
    const { rules, problems } = read(row("R-0000000001"));
    expect(problems).toEqual([{ id: "R-0000000001", at: 2, field: "sentence", expected: "rule", found: "R-0000000001" }]);
    expect(ruleCodes.filter((code) => rules[code].still)).toEqual([]);
  });

  test("below another of the same rule does not count", () => {
    const { rules } = read(row("digest", { hour: 6 }), row("digest", { at: 9, hour: 20, switch: "off" }));
    expect(rules.digest).toMatchObject({ hour: 6, switch: "on" });
  });
});

describe("what becomes of a mail", () => {
  const birthday = (over: Partial<RuleRow>) => read(row("birthday", over)).rules.birthday;

  test.each([
    ["goes where its rule is on", birthday({ switch: "on" }), "2018-01-03", "planned"],
    ["is held where its rule asks first", birthday({ switch: "ask" }), "2018-01-03", "held"],
    ["is not planned where its rule is off", birthday({ switch: "off" }), "2018-01-03", "none"],
    ["is not planned while its rule stands still", birthday({ hour: 99 }), "2018-01-03", "none"],
    ["still goes within its rule's grace", birthday({ switch: "on" }), "2018-01-04", "planned"],
    ["is missed after its rule's grace, approved first or not", birthday({ switch: "ask" }), "2018-01-05", "missed"],
    ["waits for its hour on a day to come", birthday({ switch: "on" }), "2017-12-31", "planned"],
  ])("it %s", (_, rule, today, fate) => {
    expect(fateOf(rule, "2018-01-03T09:00", today)).toBe(fate);
  });
});

test.each([
  ["nobody", "A; B", null, false],
  ["a level that is named", "A; B", "B", true],
  ["a level that is not", "A", "B", false],
  ["anybody where none is named", null, null, true],
])("a rule kept to levels concerns %s accordingly", (_, levels, level, expected) => {
  expect(concerns(read(row("holiday", { levels })).rules.holiday, level)).toBe(expected);
});

test("of two rows of one rule the upper one holds, and the other is told of", () => {
  const { rules, problems } = read(row("birthday", { switch: "off" }), row("birthday", { at: 3, switch: "on", days: -1 }));
  expect(rules.birthday).toMatchObject({ switch: "off", still: false });
  expect(problems.map(({ at, expected }) => [at, expected])).toEqual([[3, "ruleTwice"]]);
});
