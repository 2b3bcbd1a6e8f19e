/** What is read of answers: scores with n and intervals, rates, themes with quotes, changes that are none, and what is kept apart. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { surveyResults } from "../../../src/app/surveys/results.ts";
import { writeScores } from "../../../src/app/surveys/scores.ts";
import type { AskResults, Results } from "../../../src/app/surveys/wire.ts";
import { entities, type Rec } from "../../../src/crm/entities.ts";
import { blank } from "../../../src/schema/entity.ts";
import type { Memory } from "../world.ts";
import { opened } from "./surveyWorld.ts";
import { campaign, surveyWorld } from "./world.ts";

const answers = (world: Memory, survey: string, parts: readonly Partial<Rec<"answer">>[]): void => {
  const base = { survey, channel: "form", verdict: "counts", given: "2018-02-20T10:00", manager: "lin@example.com", level: "A" } as const;
  world.tables.append(
    "answer",
    parts.map((part) => ({ ...blank(entities.answer, world.newId("answer")), ...base, ...part })),
  );
};
const many = (count: number, part: Partial<Rec<"answer">>): readonly Partial<Rec<"answer">>[] => Array.from({ length: count }, () => part);
const results = (world: Memory, survey: string, asked: Partial<AskResults> = {}): Results =>
  surveyResults(openContext(world), { survey, days: 90, by: "whole", ...asked });
const question = ({ all }: Results, code: string) => all.questions.find((each) => each.code === code);

function answered(): { readonly world: Memory; readonly survey: string } {
  const world = surveyWorld();
  const { id: survey } = opened(world);
  answers(world, survey, [
    ...many(8, { overall: 5, recommend: 10 }),
    ...many(2, { overall: 2, recommend: 3, manager: "zhao@example.com", level: "B" }),
  ]);
  return { world, survey };
}

describe("results", () => {
  test("give each question's n, CSAT with Wilson's interval, the mean, and NPS with its own", () => {
    const { world, survey } = answered();
    const overall = question(results(world, survey), "overall");
    expect(overall).toMatchObject({ n: 10, grey: false, unusable: 0 });
    expect(overall?.top2?.value).toBeCloseTo(0.8);
    expect([overall?.top2?.low, overall?.top2?.high].map((each) => each?.toFixed(3))).toEqual(["0.490", "0.943"]);
    expect(overall?.mean?.value).toBeCloseTo(4.4);
    expect(question(results(world, survey), "recommend")?.nps?.value).toBeCloseTo(60);
    expect(question(results(world, survey), "quality")).toMatchObject({ n: 0, grey: true, mean: null, top2: null });
  });

  test("by level and manager stand in the order of names, grey below ten answers", () => {
    const { world, survey } = answered();
    const groups = results(world, survey, { by: "manager" }).groups;
    expect(groups.map(({ label, n }) => [label, n])).toEqual([
      ["Lin Wei", 8],
      ["Zhao Min", 2],
    ]);
    expect(groups.every(({ questions }) => questions.every(({ grey }) => grey))).toBe(true);
    expect(results(world, survey, { by: "segment" }).groups.map(({ label }) => label)).toEqual(["A", "B"]);
    expect(results(world, survey, { by: "touchPoint" }).groups.map(({ label }) => label)).toEqual(["not known"]);
  });

  test("answers typed in stand apart", () => {
    const { world, survey } = answered();
    answers(world, survey, many(3, { channel: "phone", overall: 1 }));
    const { all, typed } = results(world, survey);
    expect(all.n).toBe(10);
    expect(typed).toMatchObject([{ channel: "phone", label: "Phone", n: 3 }]);
    expect(typed[0]?.questions.find(({ code }) => code === "overall")?.mean?.value).toBe(1);
  });

  test("answers to another survey, before the days asked for, or of which nobody knows when they came, are not among them", () => {
    const { world, survey } = answered();
    answers(world, "Q-other", many(5, { overall: 1 }));
    answers(world, survey, [
      { overall: 1, given: "2017-01-01T10:00" },
      { overall: 1, given: null },
    ]);
    expect(question(results(world, survey), "overall")?.n).toBe(10);
    expect(question(results(world, survey, { days: null }), "overall")?.n).toBe(11);
  });

  test.each<[string, number, number, string]>([
    ["is one when it is more than chance", 30, 5, "up"],
    ["is none when it may be chance", 24, 20, "none"],
    ["cannot be told of few answers", 5, 5, "few"],
  ])("a change against the days before %s", (_, now, before, change) => {
    const world = surveyWorld();
    const { id: survey } = opened(world);
    const of = now < 10 ? now : 30;
    const wave = (high: number, given: string) => [...many(high, { overall: 5, given }), ...many(of - high, { overall: 1, given })];
    answers(world, survey, [...wave(now, "2018-02-20T10:00"), ...wave(before, "2017-11-10T10:00")]);
    expect(question(results(world, survey), "overall")).toMatchObject({ change });
    expect(question(results(world, survey, { days: null }), "overall")).toMatchObject({ change: null, before: null });
  });

  test("text typed into a score column by hand leaves n; what the form gave that is no score is counted", () => {
    const { world, survey } = answered();
    world.type("answer", 2, { overall: "great" });
    answers(world, survey, [{ overall: null, odd: "All in all, how satisfied are you with us?: 7 (1–10)" }]);
    expect(question(results(world, survey), "overall")).toMatchObject({ n: 9, grey: true, unusable: 1 });
  });

  test("what does not count is kept apart, with its rows, the latest first", () => {
    const { world, survey } = answered();
    answers(world, survey, [
      { verdict: "forged", contactName: "X" },
      { verdict: "late", given: "2018-02-25T10:00", contactName: "Ben", customerName: "Acme" },
      { verdict: "repeated", given: "2018-02-24T10:00" },
      { verdict: null },
    ]);
    const { apart, apartCounts } = results(world, survey);
    expect(apart.map(({ verdict }) => verdict)).toEqual(["late", "repeated", "forged", "forged"]);
    expect(apart[0]).toMatchObject({ contactName: "Ben", customerName: "Acme", at: 13 });
    expect(apartCounts).toEqual({ forged: 2, repeated: 1, edited: 0, late: 1 });
  });

  test("themes are told apart by the score of the same answer, with quotes and their rows", () => {
    const world = surveyWorld();
    const { id: survey } = opened(world);
    answers(world, survey, [
      { overall: 5, open: "Great price. Thanks.", customerName: "Acme" },
      { overall: 1, open: "价格太贵了。" },
      { overall: 3, open: "Hello." },
    ]);
    const { themes, otherWords } = results(world, survey);
    expect(themes).toMatchObject([
      {
        label: "Price",
        n: 2,
        praise: 1,
        complaint: 1,
        praiseQuotes: [{ text: "Great price.", customerName: "Acme", at: 2 }],
        complaintQuotes: [{ text: "价格太贵了。" }],
      },
    ]);
    expect(otherWords).toBe(1);
  });

  test("a team's own question is scored by what stands under its words", () => {
    const world = surveyWorld();
    const questions = [{ code: "overall" }, { code: null, scale: "five", words: { en: "How was the training?" } }] as const;
    const { id: survey } = opened(world, { questions });
    answers(world, survey, many(2, { overall: 4, others: "How was the training?: 5\nAnything else?: 1" }));
    const own = results(world, survey).all.questions.find(({ code }) => code === "own1");
    expect(own).toMatchObject({ n: 2, mean: { value: 5 } });
  });

  test("recovery tasks are counted while open and when done", () => {
    const { world, survey } = answered();
    const task = { subject: "Call", owner: "lin@example.com", due: "2018-03-01" };
    const [one, other] = [world.add("task", { ...task, status: "open" }), world.add("task", { ...task, status: "done" })];
    answers(world, survey, [{ recovery: one.id }, { recovery: other.id, verdict: "late" }]);
    expect(results(world, survey).recovery).toEqual({ open: 1, done: 1 });
  });

  test("a survey without answers has none, and nothing fails", () => {
    const world = surveyWorld();
    const { id: survey } = opened(world);
    expect(results(world, survey, { by: "campaign" })).toMatchObject({ all: { n: 0 }, groups: [], themes: [], apart: [] });
    expect(results(world, "Q-gone").all.questions).toEqual([]);
  });
});

describe("the response rate", () => {
  function asked(): { readonly world: Memory; readonly survey: string } {
    const world = surveyWorld();
    const { id: survey } = opened(world);
    const { id } = campaign(world, { survey });
    const states = ["sent", "sent", "sent", "unknown", "held", "cancelled", "sent"] as const;
    states.forEach((state, at) => {
      const mail = `surveyInvitation:${id}:P-${at}:x`;
      const row = world.add("invitation", { campaign: id, day: "2018-02-10", mail, level: "A", bounced: at === 2 || at === 6 });
      world.add("outbox", { key: mail, rule: "surveyInvitation", state, changed: "2018-02-10T11:00" });
      if (at === 0 || at === 6) answers(world, survey, [{ overall: 4, invitation: row.id, campaign: id }]);
    });
    world.add("invitation", { campaign: id, day: "2018-02-10", dropped: "was asked" });
    return { world, survey };
  }

  test("is of the invitations that went, less those marked as bounced, unless they were answered after all", () => {
    const { world, survey } = asked();
    const { rate } = results(world, survey).all;
    expect(rate).toMatchObject({ sent: 5, bounced: 1, answered: 2 });
    expect(rate.share?.value).toBeCloseTo(0.5);
  });

  test("by campaign bears the campaign's name", () => {
    const { world, survey } = asked();
    expect(results(world, survey, { by: "campaign" }).groups).toMatchObject([{ label: "After orders", n: 2, rate: { sent: 5 } }]);
  });
});

describe("the Scores and Themes tabs", () => {
  test("hold what the answers come to, and are written again only when that has changed", () => {
    const { world, survey } = answered();
    answers(world, survey, [{ overall: 5, open: "Good price." }]);
    expect(writeScores(openContext(world))).toBe(true);
    expect(writeScores(openContext(world))).toBe(false);
    const [whole] = world.rows("score").filter(({ question: of }) => of === "Overall");
    expect(whole).toMatchObject({ channel: "form", by: "whole", key: "All", n: 11, few: false });
    expect(whole?.top2).toBeCloseTo(9 / 11);
    expect(world.rows("score").some(({ key }) => key === "Lin Wei")).toBe(true);
    expect(world.rows("theme")).toMatchObject([{ theme: "Price", n: 1, praise: 1, praiseQuotes: "“Good price.”" }]);
    answers(world, survey, [{ overall: 1 }]);
    expect(writeScores(openContext(world))).toBe(true);
  });

  test("a row that somebody deleted is put back", () => {
    const { world } = answered();
    writeScores(openContext(world));
    world.tables.remove("score", 2);
    expect(writeScores(openContext(world))).toBe(true);
    expect(writeScores(openContext(world))).toBe(false);
  });

  test("stay blank in a workbook that never asked", () => {
    const world = surveyWorld();
    writeScores(openContext(world));
    expect(world.rows("score")).toEqual([]);
  });
});

test("marked as bounced by hand, an invitation leaves the rate with the next tick", () => {
  const world = surveyWorld();
  const { id: survey } = opened(world);
  const { id } = campaign(world, { survey });
  for (const mail of ["m1", "m2"]) {
    world.add("invitation", { campaign: id, contact: mail, cause: mail, mail });
    world.add("outbox", { key: mail, rule: "surveyInvitation", state: "sent", changed: "2018-02-10T11:00" });
  }
  const sent = () => world.rows("score").find(({ by, question: of }) => by === "whole" && of === "Response rate");
  runDue(world);
  expect(sent()).toMatchObject({ sent: 2, bounced: 0, few: true });
  world.type("invitation", 2, { bounced: true });
  runDue(world);
  expect(sent()).toMatchObject({ sent: 2, bounced: 1 });
});
