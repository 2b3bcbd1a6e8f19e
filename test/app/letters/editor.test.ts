/** The letters as their editor sees them: what is wrong in them, how they would arrive, and that nobody's words are lost. */
import { describe, expect, test } from "@jest/globals";
import type { LetterItem, LetterPreview, LetterSaved, Letters, LetterTested } from "../../../src/app/letters/wire.ts";
import { callApi } from "../../../src/app/reply.ts";
import { writeTemplates } from "../../../src/app/setup/templates.ts";
import { choices } from "../../../src/crm/choices.ts";
import { problemsIn } from "../../../src/crm/letters/merge.ts";
import { mergeFields } from "../../../src/crm/letters/mergeFields.ts";
import { normaliseHeading } from "../../../src/schema/heading.ts";
import { languages } from "../../../src/text/language.ts";
import { namesFor } from "../../../src/text/mergeNames.ts";
import { call, house } from "./house.ts";

const name = { letter: "birthday", language: "en" } as const;
const preview = (world: ReturnType<typeof house>, subject: string, body: string) =>
  call<LetterPreview>(world, "previewLetter", { ...name, subject, body });

describe("the shipped letters", () => {
  const all = choices.letter.flatMap((letter) => choices.language.map((language) => [letter, language] as const));
  test.each(all)("%s in %s has no problem, and says nothing in another language's braces", (letter, language) => {
    const { subject, body } = languages[language].customer.templates[letter];
    expect([...problemsIn(subject, namesFor(letter)), ...problemsIn(body, namesFor(letter))]).toEqual([]);
  });

  test("are told apart by every name of every field", () => {
    const byName = new Map<string, Set<string>>();
    for (const { customer } of Object.values(languages))
      for (const field of mergeFields) {
        const label = normaliseHeading(customer.fields[field]);
        byName.set(label, new Set([...(byName.get(label) ?? []), field]));
      }
    expect([...byName].filter(([, fields]) => fields.size > 1)).toEqual([]);
  });

  test("are written into the tab once, and what people wrote there stays", () => {
    const world = house({});
    expect(writeTemplates(world)).toBe(true);
    expect(world.rows("template")).toHaveLength(choices.letter.length * choices.language.length);
    world.tables.change("template", [{ at: 2, set: { body: "Mine" } }]);
    expect(writeTemplates(world)).toBe(false);
    expect(world.rows("template")[0]?.body).toBe("Mine");
  });
});

describe("the list", () => {
  test("tells of an invitation that has no link to the survey", () => {
    const world = house({});
    world.add("template", { id: "surveyInvitation.en", letter: "surveyInvitation", language: "en", subject: "Hi", body: "Dear {{name}}" });
    const { letters } = call<Letters>(world, "letters", {});
    const problem = { part: "body", at: 0, length: 13, sentence: expect.stringContaining("does not go without {{") };
    expect(letters.filter(({ problems }) => problems.length > 0)).toMatchObject([{ letter: "surveyInvitation", problems: [problem] }]);
  });

  test("has every letter in every language, the tab's text before the shipped one, and tells what is wrong in it", () => {
    const world = house({});
    world.add("template", { id: "birthday.en", letter: "birthday", language: "en", subject: "Hi {{nmae}}", body: "x" });
    const { letters, fields } = call<Letters>(world, "letters", {});
    expect(letters).toHaveLength(24);
    const item = (letter: string, language: string): LetterItem | undefined =>
      letters.find((each) => each.letter === letter && each.language === language);
    expect(item("birthday", "en")).toMatchObject({
      at: 2,
      shipped: false,
      problems: [{ part: "subject", at: 3, length: 8, sentence: "{{nmae}} is no field of ours. Did you mean {{name}}?" }],
    });
    expect(item("birthday", "zh-CN")).toMatchObject({ at: null, shipped: true, problems: [] });
    expect(fields.find(({ code }) => code === "promised")).toEqual({
      code: "promised",
      labels: { en: "promised by", "zh-CN": "承诺日期", "zh-TW": "承諾日期" },
      letters: ["caseReceived", "caseProgress"],
    });
  });
});

describe("a preview", () => {
  test("is filled in from somebody of the workbook, and writes nothing", () => {
    const world = house({});
    world.add("contact", { name: 'Ann "the boss" O\'Hara, 李 🎉', customer: "C-1", email: "ann@example.com" });
    const before = { ...world.calls };
    const shown = preview(world, "Hi {{name}}", "Dear {{name}} of {{customer}},\n\nYours {{客户经理}}");
    expect(shown).toMatchObject({ subject: 'Hi Ann "the boss" O\'Hara, 李 🎉', problems: [] });
    expect(shown.text).toContain('Dear Ann "the boss" O\'Hara, 李 🎉 of Acme,\n\nYours Lin Wei');
    expect(shown.sample).toBe('Filled in from Ann "the boss" O\'Hara, 李 🎉, Acme.');
    expect([world.calls.append, world.calls.change]).toEqual([before.append, before.change]);
  });

  test("names somebody who is called as their customer once", () => {
    const world = house({});
    world.add("contact", { name: "Acme", customer: "C-1", email: "ann@example.com" });
    expect(preview(world, "Hi", "Dear {{name}}").sample).toBe("Filled in from Acme.");
  });

  test("of an empty workbook is filled in with made-up values, and says so", () => {
    const shown = preview(house({}), "Hi {{name}}", "Dear {{name}}");
    expect(shown).toMatchObject({ subject: "Hi Ann Lee", sample: "Filled in with made-up values, for the workbook has none yet." });
  });

  test("shows markup and scripts as the text that they are", () => {
    const world = house({});
    world.add("contact", { name: "<img src=x onerror=alert(1)>", customer: "C-1", email: "ann@example.com" });
    const { html, text } = preview(world, "x", "<script>alert(1)</script> {{name}} <b>bold</b>");
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain("&lt;script>alert(1)&lt;/script>");
    expect(text).toContain("<script>alert(1)</script> <img src=x onerror=alert(1)> <b>bold</b>");
  });

  test("tells what is wrong, in the language of the workbook", () => {
    const world = house({}, { language: "zh-CN" });
    expect(preview(world, "{{promised}}", "{{managerMail").problems.map(({ part, sentence }) => [part, sentence])).toEqual([
      ["subject", "“生日祝福”中不能使用 {{promised}}。"],
      ["body", "“{{managerMail”处的花括号不成对，字段应写成 {{姓名}}。"],
    ]);
  });

  test.each([
    ["as the others are, by code", "{{brand}}", "{{客户名｜您}}", "{{客户名｜您}}", "{{customer｜您}}"],
    ["as the others are, in their language", "{{姓名}}", "{{nmae}}", "{{nmae}}", "{{姓名}}"],
    ["in the letter's language where there are no others", "x", "｛｛custmer｝}", "｛｛custmer｝}", "｛｛客户｝}"],
    ["as most of the others are", "{{manager}} {{客户}}", "{{brand}} {{nmae}}", "{{nmae}}", "{{name}}"],
  ])("proposes what was most likely meant, spelled %s", (_case, subject, body, written, instead) => {
    const world = house({}, { language: "zh-CN" });
    const [problem] = call<LetterPreview>(world, "previewLetter", { letter: "birthday", language: "zh-CN", subject, body }).problems;
    expect(problem?.mend).toEqual({ written, instead });
    expect(problem?.sentence).toContain(`{{${instead.replaceAll(/[{｛}｝]|｜.*/g, "")}}}`);
  });

  test("cuts a subject of 300 characters, and gives the stop link no address", () => {
    const shown = preview(house({}), "word ".repeat(60), "Hi");
    expect(shown.subject.length).toBeLessThanOrEqual(250);
    expect(shown.html).toContain("Stop these mails");
    expect(shown.html).not.toContain("entry.1");
  });
});

describe("saving a letter", () => {
  const shipped = languages.en.customer.templates.birthday;
  const save = (world: ReturnType<typeof house>, subject: string, original = shipped, body = "Dear {{name}}") =>
    call<LetterSaved>(world, "saveLetter", { ...name, subject, body, original });

  test("writes a row where there was none, and changes it afterwards; undo brings the former back", () => {
    const world = house({});
    expect(save(world, "One\n line")).toMatchObject({ kind: "saved", item: { at: 2, subject: "One line", shipped: false } });
    const again = save(world, "Two", { subject: "One line", body: "Dear {{name}}" });
    expect(world.rows("template")).toMatchObject([{ id: "birthday.en", subject: "Two" }]);
    if (again.kind === "saved") call(world, "undo", again.undo);
    expect(world.rows("template")).toMatchObject([{ id: "birthday.en", subject: "One line" }]);
  });

  test("does not overwrite what somebody else wrote meanwhile", () => {
    const world = house({});
    save(world, "Theirs");
    expect(save(world, "Mine")).toEqual({ kind: "conflict", theirs: { subject: "Theirs", body: "Dear {{name}}" } });
    expect(world.rows("template")).toMatchObject([{ subject: "Theirs" }]);
  });

  test("is refused for a blank one, but not for one with a mistake: that is told", () => {
    const world = house({});
    expect(save(world, " ")).toMatchObject({
      kind: "invalid",
      problems: [{ part: "subject", sentence: "Subject of the letter is blank." }],
    });
    expect(save(world, "{{nmae}}")).toMatchObject({ kind: "saved", item: { problems: [{ part: "subject" }] } });
  });
});

describe("a test mail", () => {
  const given = { ...name, subject: "Hi {{name}}", body: "Dear {{name}}" };
  test("goes to whoever asks, is marked as a test, and stands in the journal", () => {
    const world = house({}, { me: "lin@example.com" });
    expect(call<LetterTested>(world, "testLetter", given)).toEqual({
      kind: "sent",
      sentence: "A test of the letter “Birthday” went to lin@example.com.",
    });
    expect(world.sent).toMatchObject([{ to: "lin@example.com", subject: "[Test] Hi Ann Lee" }]);
    expect(world.rows("journal")).toMatchObject([{ action: "sent", record: "birthday.en", who: "lin@example.com" }]);
    expect(world.rows("outbox")).toEqual([]);
  });

  test("with a mistake does not go", () => {
    const world = house({});
    expect(call<LetterTested>(world, "testLetter", { ...given, body: "{{x" })).toMatchObject({ kind: "invalid" });
    expect(world.sent).toEqual([]);
  });

  test("does not go past the quota", () => {
    const world = house({}, { quota: 0 });
    expect(callApi(world, "testLetter", JSON.stringify(given))).toMatchObject({ ok: false, code: "mailQuota" });
    expect(world.sent).toEqual([]);
  });
});
