/** The page "Rules and letters": merge fields put in where the caret stands, and rules' parameters as they are typed. */
import { expect, test } from "@jest/globals";
import { insert, mended } from "../../sidebar/letters/insert.ts";
import { eachOnce, standing } from "../../sidebar/letters/problems.tsx";
import { cellsOf, readRule, textsOf } from "../../sidebar/letters/ruleDraft.ts";
import { openContext } from "../../src/app/context.ts";
import { rules } from "../../src/app/rules/listRules.ts";
import type { RuleView } from "../../src/app/rules/wire.ts";
import { choices } from "../../src/crm/choices.ts";
import type { EditableRule } from "../../src/crm/rules/rules.ts";
import { languages } from "../../src/text/language.ts";
import { lettersWords } from "../../src/text/lettersPage.ts";
import { addTeam, memoryWorld } from "../app/world.ts";

test.each([
  [{ from: 5, to: 5 }, "Dear {{name}}friend,", 13],
  [{ from: 5, to: 11 }, "Dear {{name}},", 13],
  [{ from: 99, to: 99 }, "Dear friend,{{name}}", 20],
])("a field comes where the caret is, or in place of what is selected: %j", (selection, text, caret) => {
  expect(insert("Dear friend,", selection, "{{name}}")).toEqual({ text, caret });
});

test("what is wrong in several places is said once, by the first", () => {
  const problem = (part: "subject" | "body", at: number, sentence: string) => ({ part, at, length: 8, sentence });
  const [first, other] = [problem("subject", 3, "{{nmae}} is no field."), problem("body", 20, "Braces.")];
  const problems = [first, problem("body", 5, first.sentence), other, problem("body", 40, first.sentence)];
  expect(eachOnce(problems)).toEqual([first, other]);
});

test("the right field comes wherever the wrong one stands, with which the problem is gone", () => {
  const mend = { written: "{{nmae|friend}}", instead: "{{name|friend}}" };
  const text = { subject: "$& {{nmae|friend}}", body: "{{nmae|friend}}, {{nmae}} {{nmae|friend}}" };
  const after = { subject: "$& {{name|friend}}", body: "{{name|friend}}, {{nmae}} {{name|friend}}" };
  expect(mended(text, mend)).toEqual(after);
  const problem = { part: "body", at: 0, length: 15, sentence: "{{nmae}} is no field.", mend } as const;
  expect([standing([problem], text), standing([problem], after)]).toEqual([[problem], []]);
});

test.each(choices.language)("the sentence about an unknown field names the control that lists the fields (%s)", (code) => {
  const { title, letters } = lettersWords[code];
  const sentence = languages[code].customer.problems.unknown("xyz", null);
  expect(sentence).toContain(title);
  expect(sentence).toContain(`${letters.insert}…`);
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
