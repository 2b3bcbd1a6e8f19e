/** When an order asks for a call, and when silence has lasted long enough. */
import { describe, expect, test } from "@jest/globals";
import { type RuleRow, readRules } from "../../../src/crm/rules/read.ts";
import { type Cared, callBackOf, type Ordered, silenceOf } from "../../../src/crm/rules/tasks.ts";

const row = (id: string, over: Partial<RuleRow>): RuleRow => ({
  ...{ id, at: 2, switch: "on", days: null, hour: null, levels: null, letter: null, since: "2018-01-01", unread: {} },
  ...over,
});
const rulesOf = (...rows: RuleRow[]) => readRules(rows, { levels: ["A", "B"], setUp: "2018-01-01" }).rules;

describe("a call after an order", () => {
  const rule = rulesOf(row("callBack", { days: 7, levels: "A" })).callBack;
  const order: Ordered = { id: "S-1", owner: null, day: "2018-01-02", amount: 100 };
  const on = (today: string) => ({ today, ahead: 7 });

  test.each<[string, Partial<Ordered>, string | null, string, string | undefined]>([
    ["falls due so many days after it", {}, "A", "2018-01-03", "2018-01-09"],
    ["falls due on Monday where that is a weekend", { day: "2018-01-06" }, "A", "2018-01-08", "2018-01-15"],
    ["falls due today where its day has passed", {}, "A", "2018-01-11", "2018-01-11"],
    ["is not asked for long before", { day: "2018-01-20" }, "A", "2018-01-10", undefined],
    ["is not asked for after an order from before the rule", { day: "2017-12-31" }, "A", "2018-01-03", undefined],
    ["is not asked for after a refund", { amount: -5 }, "A", "2018-01-03", undefined],
    ["is not asked for with a customer of another level", {}, "B", "2018-01-03", undefined],
    ["is not asked for with a customer of no level", {}, null, "2018-01-03", undefined],
  ])("%s", (_, over, level, today, due) => {
    expect(callBackOf(rule, { ...order, ...over }, level, on(today))?.due).toBe(due);
  });

  test("is asked for under one key, and is missed when it comes too late", () => {
    expect(callBackOf(rule, order, "A", on("2018-01-03"))).toMatchObject({ key: "callBack:S-1", missed: false });
    expect(callBackOf(rule, order, "A", on("2018-02-20"))).toMatchObject({ key: "callBack:S-1", missed: true });
  });
});

describe("silence", () => {
  const rule = rulesOf(row("silence", { days: 30 })).silence;
  const customer: Cared = { id: "C-1", name: "Acme", owner: "lin@example.com", level: null, lastContact: null, since: null };

  test.each<[string, Partial<Cared>, string, string | undefined]>([
    ["is one after so many days without contact", { lastContact: "2018-02-01" }, "2018-03-05", "silence:C-1:2018-02-01"],
    ["is none a day before", { lastContact: "2018-02-01" }, "2018-03-02", undefined],
    ["from before the rule counts from the rule's first day", { lastContact: "2017-06-01" }, "2018-01-30", undefined],
    ["from before the rule is one in the end", { lastContact: "2017-06-01" }, "2018-01-31", "silence:C-1:2017-06-01"],
    ["counts from the day the customer came where nobody ever called", { since: "2018-02-01" }, "2018-03-05", "silence:C-1:never"],
  ])("%s", (_, over, today, key) => {
    expect(silenceOf(rule, { ...customer, ...over }, today)?.key).toBe(key);
  });

  test("of a customer of another level is nobody's concern", () => {
    const kept = rulesOf(row("silence", { days: 30, levels: "A" })).silence;
    expect(silenceOf(kept, { ...customer, level: "B" }, "2018-06-01")).toBeUndefined();
    expect(silenceOf(kept, { ...customer, level: "A" }, "2018-06-01")).toBeDefined();
  });
});
