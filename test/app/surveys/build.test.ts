/** Building a survey: a form a language, taken up where it broke off, checked and closed by a person. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { keeperEntry } from "../../../src/app/keeper.ts";
import { stopLink } from "../../../src/app/letters/stopForm.ts";
import type { World } from "../../../src/app/ports.ts";
import { checkForms, formSentences } from "../../../src/app/surveys/check.ts";
import { formFor, knownSurvey, stopId } from "../../../src/app/surveys/forms.ts";
import { takeAnswers } from "../../../src/app/surveys/intake.ts";
import { buildStopForm, buildSurvey, checkedLink, closeSurvey, mendSurvey } from "../../../src/app/surveys/manage.ts";
import { surveyItems } from "../../../src/app/surveys/overview.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";
import { built, formOf, invited, opened, planned, shipped } from "./surveyWorld.ts";

const item = (world: Memory) => surveyItems(openContext(world)).surveys[0];

test("a form in each language, in its words and with the brand, and the reference last", () => {
  const world = memoryWorld();
  world.add("setting", { id: "brand", value: "Acme Care" });
  world.type("setting", 3, {});
  built(world, { languages: ["en", "zh-TW"] });
  expect(world.forms.held.map(({ title }) => title)).toEqual(["How satisfied are you? · Acme Care", "滿意度調查 · Acme Care"]);
  const [english] = world.forms.held;
  expect(english?.items.map(({ title }) => title).slice(-2)).toEqual(["What should we do better, or keep as it is?", "Reference"]);
  expect(english?.items.find(({ code }) => code === "recommend")).toMatchObject({ least: 0, most: 10 });
  expect(english).toMatchObject({ published: true, accepting: true, tab: "Form: Spring (English)" });
  expect(world.forms.listening).toBe(true);
});

test("it is a draft until every form is built, then waits for its link to be opened, then is open", () => {
  const world = memoryWorld();
  const plan = planned({ languages: ["en", "zh-CN"] });
  buildSurvey(openContext(world), { survey: plan, language: "en" });
  expect(item(world)).toMatchObject({ state: "draft", problems: [{ language: "zh-CN", trouble: "missing", mendable: true }] });
  const id = item(world)?.id ?? "";
  expect(checkedLink(openContext(world), { id })).toMatchObject({ kind: "refused", sentence: expect.stringContaining("not built yet") });
  buildSurvey(openContext(world), { survey: { id }, language: "zh-CN" });
  expect(item(world)).toMatchObject({ state: "toCheck", checked: null, problems: [] });
  expect(checkedLink(openContext(world), { id })).toEqual({ kind: "done" });
  expect(item(world)).toMatchObject({ state: "open", checked: "2018-01-03" });
  expect(world.rows("survey")).toMatchObject([{ name: "Spring", state: "open", checkedBy: "lin@example.com" }]);
  expect(world.rows("survey")[0]?.links).toContain("English: https://forms.example.com/form1");
});

test("a call that comes twice builds one survey and one form", () => {
  const world = memoryWorld();
  const [one, two] = [built(world), built(world)];
  expect([two.id, world.forms.held.length, world.rows("survey").length]).toEqual([one.id, 1, 1]);
});

test("the owners and whoever keeps the clock can open the form, too", () => {
  const world = memoryWorld();
  addTeam(world, [{ email: "boss@example.com", name: "Bo", role: "owner" }]);
  world.state.set(keeperEntry({ who: "keeper@example.com", last: 0, moment: "2018-01-03T09:00" }));
  world.type("member", 2, {});
  built(world);
  expect(world.forms.held[0]?.editors).toEqual(["keeper@example.com", "boss@example.com"]);
});

describe("building that breaks off", () => {
  test("is taken up in the same form, which is built anew", () => {
    const world = memoryWorld();
    world.forms.breakAfter = 3;
    expect(() => built(world)).toThrow("Service error");
    world.forms.breakAfter = null;
    built(world);
    expect(world.forms.held.map(({ items, published }) => [items.length, published])).toEqual([[7, true]]);
    expect(item(world)).toMatchObject({ state: "toCheck" });
  });

  test("before Google's id was known is said, until the link is confirmed", () => {
    const world = memoryWorld();
    const make = world.forms.make;
    const killed = new Error("killed");
    const { set } = world.state;
    Object.assign(world.forms, {
      make: () => {
        Object.assign(world.state, { set: () => undefined });
        throw killed;
      },
    });
    expect(() => built(world)).toThrow(killed);
    Object.assign(world.state, { set });
    Object.assign(world.forms, { make });
    expect(() => built(world)).toThrow("busy");
    world.setNow("2018-01-03", "09:10");
    const { id } = built(world);
    expect(formSentences(openContext(world))).toEqual([
      expect.stringMatching(/“Spring \(English\)” was cut short.*Drive of lin@example.com/),
    ]);
    checkedLink(openContext(world), { id });
    expect(formSentences(openContext(world))).toEqual([]);
  });
});

describe("what cannot be built is refused, with a sentence by its field", () => {
  const own = { code: null, scale: "five" } as const;
  test.each([
    ["no name", { name: " " }, "name"],
    ["a long name", { name: "x".repeat(81) }, "name"],
    ["no language", { languages: [] }, "languages"],
    ["no question", { questions: [] }, "questions"],
    ["too many questions", { questions: Array.from({ length: 21 }, () => ({ ...own, words: { en: "?" } })) }, "questions"],
    ["a question twice", { questions: [...shipped, { code: "open" as const }] }, "questions.6"],
    ["a question without its words", { questions: [{ ...own, words: { "zh-CN": "好吗？" } }] }, "questions.0"],
    ["a question of 301 characters", { questions: [{ ...own, words: { en: "x".repeat(301) } }] }, "questions.0"],
  ])("%s", (_, part, field) => {
    const world = memoryWorld();
    const answer = buildSurvey(openContext(world), { survey: planned(part), language: "en" });
    expect(answer).toMatchObject({ kind: "invalid", problems: [{ field, sentence: expect.stringMatching(/\.$/) }] });
    expect([world.forms.held, world.rows("survey")]).toEqual([[], []]);
  });
});

test("the team's own questions are asked in each language", () => {
  const world = memoryWorld();
  const words = { en: "Was it easy?", "zh-CN": "方便吗？" };
  built(world, { languages: ["en", "zh-CN"], questions: [{ code: "overall" }, { code: null, scale: "five", words }] });
  expect(world.forms.held.map(({ items }) => items[1]?.title)).toEqual(["Was it easy?", "方便吗？"]);
  expect(item(world)?.questions).toMatchObject([
    { code: "overall", scale: "five" },
    { code: "own1", scale: "five", words },
  ]);
});

test("closed, it takes no answers; open again, it does", () => {
  const world = memoryWorld();
  const { id } = opened(world);
  expect(closeSurvey(openContext(world), { id, open: false })).toEqual({ kind: "done" });
  expect([item(world)?.state, world.forms.held[0]?.accepting]).toEqual(["closed", false]);
  expect(closeSurvey(openContext(world), { id, open: true })).toEqual({ kind: "done" });
  expect([item(world)?.state, world.forms.held[0]?.accepting]).toEqual(["open", true]);
  expect(closeSurvey(openContext(world), { id: "Q-none", open: true })).toEqual({ kind: "gone" });
});

test("a row deleted by hand comes back with the daily look, for its form takes answers", () => {
  const world = memoryWorld();
  opened(world);
  world.tables.remove("survey", 2);
  checkForms(openContext(world));
  expect(item(world)).toMatchObject({ name: "Spring", state: "open", forms: [{ url: "https://forms.example.com/form1" }] });
});

test("a form that only somebody else can open is theirs to mend; once they are gone, a new one is built", () => {
  const world = memoryWorld({ me: "wu@example.com" });
  addTeam(world);
  world.type("member", 2, {});
  const { id } = opened(world);
  const [form] = world.forms.held;
  if (form) form.gone = true;
  world.setMe("chen@example.com");
  const mend = () => mendSurvey(openContext(world), { id, language: "en" });
  expect(mend()).toEqual({ kind: "refused", sentence: expect.stringContaining("belongs to wu@example.com") });
  world.type("member", world.rows("member").findIndex(({ email }) => email === "wu@example.com") + 2, { inactive: true });
  expect(mend()).toEqual({ kind: "refused", sentence: expect.stringContaining("just now") });
  world.setNow("2018-01-03", "09:06");
  expect(mend()).toEqual({ kind: "done" });
  expect([world.forms.held.length, item(world)?.state]).toEqual([2, "toCheck"]);
});

test("a form that Google cannot open for a moment is not given up, and answers to one that was given up are read all the same", () => {
  const world = memoryWorld();
  const { id } = opened(world);
  const { token } = invited(world);
  const mend = () => mendSurvey(openContext(world), { id, language: "en" });
  const [form] = world.forms.held;
  const shut = (gone: boolean): void => void Object.assign(form ?? {}, { gone });
  shut(true);
  expect(mend()).toMatchObject({ kind: "refused" });
  shut(false);
  world.setNow("2018-01-03", "09:30");
  expect([mend().kind, world.forms.held.length]).toEqual(["done", 1]);
  shut(true);
  checkForms(openContext(world));
  world.setNow("2018-01-03", "10:30");
  expect([mend().kind, world.forms.held.length]).toEqual(["done", 2]);
  shut(false);
  world.forms.answer("form1", { overall: "4", token });
  world.setNow("2018-01-03", "10:45");
  takeAnswers(openContext(world));
  expect(world.rows("answer")).toMatchObject([{ overall: 4, verdict: "counts" }]);
});

test("what changes while Google closes a survey's forms is not lost", () => {
  const world = memoryWorld();
  const { id } = built(world);
  const { accept } = world.forms;
  const slow: World["forms"]["accept"] = (form, open) => {
    accept(form, open);
    checkedLink(openContext(world), { id });
  };
  closeSurvey(openContext({ ...world, forms: { ...world.forms, accept: slow } }), { id, open: false });
  expect(knownSurvey(world.state, id)).toMatchObject({ closed: true, checked: true });
});

test("the daily look goes on with the next tick where the time was up", () => {
  const world = memoryWorld();
  built(world);
  world.setTimeIsUp(true);
  expect(checkForms(openContext(world))).toBe(false);
  world.setTimeIsUp(false);
  expect(checkForms(openContext(world))).toBe(true);
});

test("a reader without a form of their language gets another", () => {
  const world = memoryWorld();
  const { id } = built(world, { languages: ["zh-CN"] });
  expect(formFor(world.state, id, "en")).toMatchObject({ language: "zh-CN", made: { id: formOf(world, id, "zh-CN") } });
});

test("the stop form is made once a language, and its links go into letters when somebody has confirmed them", () => {
  const world = memoryWorld();
  const reader = { contact: "P-1", address: "ann@acme.example", language: "zh-CN" } as const;
  expect(checkedLink(openContext(world), { id: null })).toMatchObject({ kind: "refused" });
  for (const language of ["en", "en", "zh-CN"] as const) buildStopForm(openContext(world), { language });
  expect(world.forms.held.map(({ title, items }) => [title, items.length])).toEqual([
    ["Stop these mails", 1],
    ["停止接收此类邮件", 1],
  ]);
  expect(stopLink(world, reader)).toBeNull();
  expect(checkedLink(openContext(world), { id: null })).toEqual({ kind: "done" });
  expect(surveyItems(openContext(world))).toMatchObject({ surveys: [], stop: { checked: "2018-01-03", problems: [] } });
  expect(stopLink(world, reader)).toMatch(/^https:\/\/forms\.example\.com\/form2\?entry=S\.P-1\./);
  expect(world.rows("survey")).toMatchObject([{ id: stopId, name: "Stop these mails", state: "open" }]);
});
