/** The page "Rules and letters": merge fields put in where the caret stands, and rules' parameters as they are typed. */
import { expect, test } from "@jest/globals";
import { insert } from "../../sidebar/letters/insert.ts";
import { cellsOf, readRule, textsOf } from "../../sidebar/letters/ruleDraft.ts";
import { openContext } from "../../src/app/context.ts";
import { rules } from "../../src/app/rules/listRules.ts";
import type { RuleView } from "../../src/app/rules/wire.ts";
import type { EditableRule } from "../../src/crm/rules/rules.ts";
import { addTeam, memoryWorld } from "../app/world.ts";

test.each([
  [{ from: 5, to: 5 }, "Dear {{name}}friend,", 13],
  [{ from: 5, to: 11 }, "Dear {{name}},", 13],
  [{ from: 99, to: 99 }, "Dear friend,{{name}}", 20],
])("a field comes where the caret is, or in place of what is selected: %j", (selection, text, caret) => {
  expect(insert("Dear friend,", selection, "{{name}}")).toEqual({ text, caret });
});

function ruleOf(code: EditableRule, change: Partial<RuleView> = {}): RuleView {
  const world = memoryWorld({ me: "lin@example.com" });
  addTeam(world);
  const found = rules(openContext(world)).rules.find((rule) => rule.code === code);
  if (!found) throw new Error(`There is no rule ${code}.`);
  return { ...found, ...change };
}

test("a blank cell shows what holds in its place, and is saved as such only when the form is", () => {
  const thanks = ruleOf("visitThanks", { days: null, hour: null, letter: null });
  expect(textsOf(thanks)).toMatchObject({ days: "1", hour: 9, letter: "visitThanks", levels: [] });
  expect(readRule(thanks, textsOf(thanks))).toMatchObject({ days: 1, hour: 9, letter: "visitThanks", levels: null });
});

test("a rule is asked only for the cells that it takes, the switch apart", () => {
  expect(Object.keys(cellsOf(ruleOf("digest")))).toEqual(["hour"]);
  expect(Object.keys(cellsOf(ruleOf("callBack")))).toEqual(["days", "levels", "since"]);
  expect(readRule(ruleOf("digest"), { ...textsOf(ruleOf("digest")), days: "?" })).toEqual({ hour: 8 });
});

test.each([
  ["0", null],
  ["91", null],
  ["2.5", null],
  ["", null],
  [" ７ ", 7],
])("escalation after %j days is read as %j", (days, read) => {
  const escalation = ruleOf("escalation");
  expect(readRule(escalation, { ...textsOf(escalation), days })?.days ?? null).toBe(read);
});

test("levels are told apart by semicolons", () => {
  const rule = ruleOf("silence", { levels: "A；B" });
  expect(textsOf(rule).levels).toEqual(["A", "B"]);
  expect(readRule(rule, { ...textsOf(rule), levels: ["A", "C"] })).toMatchObject({ levels: "A; C" });
});
