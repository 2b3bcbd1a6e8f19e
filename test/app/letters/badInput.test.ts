/** Templates with mistakes, and what people write into cells: a mail is held with a sentence or goes as it should, never half. */
import { describe, expect, test } from "@jest/globals";
import { runDue } from "../../../src/app/jobs.ts";
import type { LetterSaved } from "../../../src/app/letters/wire.ts";
import { languages } from "../../../src/text/language.ts";
import { call, house, outbox, told } from "./house.ts";

function withCase(contact: Readonly<Record<string, string>> = {}, subject = "Late", language: "en" | "zh-CN" = "en") {
  const world = house({ caseReceived: "on" }, { language });
  world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com", ...contact });
  world.add("case", { id: "K-1", number: "K-2018-0001", customer: "C-1", subject, status: "new", opened: "2018-01-03T09:00" });
  return world;
}
const template = (subject: string, body: string) =>
  ({ id: "caseReceived.en", letter: "caseReceived", language: "en", subject, body }) as const;

describe("a template with a mistake", () => {
  test.each([
    ["an unknown field", "Hello {{nam}}", "Case received, English: {{nam}} is no field of ours. Did you mean {{name}}?"],
    ["a field of another letter", "Hello {{years}}", "Case received, English: {{years}} is not known in the letter “Case received”."],
    ["open braces", "Hello {{name", "Case received, English: Braces without their other half at “{{name”: a field is written {{name}}."],
    ["no text at all", " ", "Case received, English: Text of the letter is blank."],
    [
      "a field without a value",
      "{{promised}}",
      "Case received, English: Nothing is known for {{promised}} here. Fill it in, or give the template a fallback: {{promised|your words}}.",
    ],
  ])("(%s) holds its mail and says where", (_case, body, reason) => {
    const world = withCase();
    world.add("template", template("Hello", body));
    runDue(world);
    expect(outbox(world)).toEqual([["caseReceived", "ann@example.com", "2018-01-03T09:00", "held", reason]]);
    expect(world.sent).toEqual([]);
  });

  test("lets its mail go once it is mended and approved", () => {
    const world = withCase();
    world.add("template", template("Hello {{nam}}", "Hello"));
    runDue(world);
    const mine = { letter: "caseReceived", language: "en", subject: "Hello {{name}}", body: "Hello" };
    const saved = call<LetterSaved>(world, "saveLetter", { ...mine, original: { subject: "Hello {{nam}}", body: "Hello" } });
    expect(saved).toMatchObject({ kind: "saved", item: { problems: [] } });
    world.setNow("2018-01-03", "11:00");
    runDue(world);
    expect(told(world)).toEqual([]);
    call(world, "moveMails", { act: "approve", mails: null });
    runDue(world);
    expect(told(world)).toEqual([["ann@example.com", "Hello Ann"]]);
  });

  test("holds no mail of another language or letter", () => {
    const world = withCase({ language: "简体中文" });
    world.add("template", template("{{", "{{"));
    runDue(world);
    expect(told(world)).toEqual([["ann@example.com", "已收到您的反馈（K-2018-0001）"]]);
  });
});

describe("what people write into cells", () => {
  test("goes into a letter as text: quotes, emoji, line breaks, markup, merge fields, formulas", () => {
    const name = 'Ann "Æ" O\'Neil, <b>李</b> 🎉 {{brand}}';
    const world = withCase({ name }, "=1+1\n<script>alert(1)</script>");
    world.add("template", template("{{name}}: {{subject}}", "{{name}}\n\n{{subject}}"));
    runDue(world);
    const [letter] = world.sent;
    expect(letter?.subject).toBe(`${name}: =1+1 <script>alert(1)</script>`);
    expect(letter?.text).toContain(`${name}\n\n=1+1\n<script>`);
    expect(letter?.html).not.toMatch(/<script|<b>/);
  });

  test("does not make a subject longer than Google takes", () => {
    const world = withCase({}, "long ".repeat(60).trim());
    world.add("template", template("{{subject}}", "{{subject}}"));
    runDue(world);
    expect(world.sent[0]?.subject.length).toBeLessThanOrEqual(250);
    expect(world.sent[0]?.subject).toMatch(/long…$/);
    expect(world.sent[0]?.text).toContain("long ".repeat(60).trim());
  });

  test.each(["ann@example.com, ben@example.com", "ann@example.com\nben@example.com", "Ann <ann@example.com>", "ann at example.com"])(
    "as an address (%p) is no address: nobody gets the mail, and the Outbox says why",
    (email) => {
      const world = withCase();
      world.type("contact", 2, { email });
      runDue(world);
      expect(world.sent).toEqual([]);
      expect(outbox(world)).toEqual([["caseReceived", null, "2018-01-03T09:00", "cancelled", languages.en.customer.reasons.noAddress]]);
    },
  );

  test("a rule's letter that is another one is that letter", () => {
    const world = withCase();
    world.tables.change("rule", [{ at: 9, set: { letter: "visitThanks" } }]);
    world.add("template", { ...template("Thanks, {{name}}", "Thanks"), id: "visitThanks.en", letter: "visitThanks" });
    world.type("rule", 9, {});
    runDue(world);
    expect(world.rows("rule")[7]?.id).toBe("caseReceived");
    expect(told(world)).toEqual([["ann@example.com", "Thanks, Ann"]]);
  });
});
