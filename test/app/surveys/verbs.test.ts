/** What the Surveys page asks of campaigns and of answers that are typed in. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import { undo } from "../../../src/app/records/undo.ts";
import { campaignItems } from "../../../src/app/surveys/campaignItems.ts";
import { inviteNow } from "../../../src/app/surveys/inviteNow.ts";
import { saveCampaign } from "../../../src/app/surveys/saveCampaign.ts";
import { typeAnswer } from "../../../src/app/surveys/typeIn.ts";
import type { AnswerTyped, CampaignDraft, CampaignItem, CampaignSaved, TypeAnswer } from "../../../src/app/surveys/wire.ts";
import type { Memory } from "../world.ts";
import { opened } from "./surveyWorld.ts";
import { campaign, surveyWorld } from "./world.ts";

const draft: CampaignDraft = {
  ...{ name: "After orders", survey: "Q-1", event: "order", days: 3, touchPoint: "purchase", levels: ["A"] },
  ...{ list: "", answerDays: 30, switch: "ask" },
};
const save = (world: Memory, mine: Partial<CampaignDraft> = {}, before: CampaignItem | null = null): CampaignSaved =>
  saveCampaign(openContext(world), {
    id: before?.id ?? null,
    at: before?.at ?? null,
    original: before && { ...draft, ...before },
    mine: { ...draft, ...before, ...mine },
    once: `once-${JSON.stringify(mine).length}-1234`,
  });
function saved(result: CampaignSaved): CampaignItem {
  if (result.kind !== "saved") throw new Error(JSON.stringify(result));
  return result.campaign;
}

function takeBack(world: Memory, result: CampaignSaved | AnswerTyped): void {
  if (result.kind !== "saved" || !result.undo) throw new Error(JSON.stringify(result));
  expect(undo(openContext(world), result.undo)).toEqual({ kind: "undone" });
}

describe("a campaign", () => {
  test("can be taken back: a new one is gone, one that was switched off is as it was, and counts from the day it did", () => {
    const world = surveyWorld();
    takeBack(world, save(world));
    expect(world.rows("campaign")).toEqual([]);
    const made = saved(save(world, { name: "After cases", switch: "on" }));
    runDue(world);
    world.setNow("2018-03-05", "10:00");
    takeBack(world, save(world, { switch: "off" }, made));
    runDue(world);
    expect(world.rows("campaign")).toMatchObject([{ switch: "on", since: "2018-03-01" }]);
  });

  test("is saved with the survey's name, begins today, and is not made twice by a call that comes twice", () => {
    const world = surveyWorld();
    const made = saved(save(world));
    expect(made).toMatchObject({ ...draft, since: "2018-03-01", invited: 0, underWay: false, problems: [] });
    expect(saved(save(world)).id).toBe(made.id);
    expect(world.rows("campaign")).toMatchObject([{ surveyName: "Spring", levels: "A" }]);
  });

  test("is looked at by the next tick although campaigns were seen to today", () => {
    const world = surveyWorld();
    world.add("order", { id: "S-1", number: "1", customer: "C-1", day: "2018-03-01", amount: 10 });
    runDue(world);
    save(world, { days: 0, switch: "on" });
    runDue(world);
    expect(world.rows("invitation")).toMatchObject([{ contactName: "Ben" }]);
  });

  test.each<[string, Partial<CampaignDraft>, string]>([
    ["without a name", { name: " " }, "name"],
    ["of a survey that is gone", { survey: "Q-9" }, "survey"],
    ["after a number of days that is none", { days: 3.5 }, "days"],
    ["that waits for answers for less than a day", { answerDays: 0 }, "answerDays"],
    ["for a level that there is not", { levels: ["Gold"] }, "levels"],
  ])("%s is not taken, with a sentence at its field", (_, part, field) => {
    const world = surveyWorld();
    expect(save(world, part)).toMatchObject({ kind: "invalid", problems: [{ field, sentence: expect.stringMatching(/\w/) }] });
    expect(world.rows("campaign")).toEqual([]);
  });

  test("that somebody else has changed meanwhile is shown as theirs, and nothing is written", () => {
    const world = surveyWorld();
    const before = saved(save(world));
    world.tables.change("campaign", [{ at: 2, set: { days: 7 } }]);
    expect(save(world, { days: 5 }, before)).toMatchObject({ kind: "conflict", theirs: { days: 7 } });
    expect(saved(save(world, { name: "Orders" }, before))).toMatchObject({ name: "Orders", days: 7 });
  });

  test("switched on again begins anew", () => {
    const world = surveyWorld();
    const off = saved(save(world, { switch: "off" }));
    world.setNow("2018-06-01");
    expect(saved(save(world, { switch: "on" }, off)).since).toBe("2018-06-01");
  });

  test("that is gone says so", () => {
    const world = surveyWorld();
    const before = saved(save(world));
    world.tables.remove("campaign", 2);
    expect(save(world, { days: 5 }, before)).toEqual({ kind: "gone" });
  });

  test("whose row cannot be read tells what is wrong, and one whose survey was deleted too", () => {
    const world = surveyWorld();
    campaign(world, {});
    campaign(world, { survey: "Q-9" });
    world.type("campaign", 2, { event: "full moon" });
    const [gone, unread] = campaignItems(openContext(world));
    expect(unread?.problems).toEqual(["Upon: “full moon” is not in the list. Choose one from the list."]);
    expect(gone?.problems[0]).toContain("Q-9");
  });
});

describe("inviting now", () => {
  test("counts first: who would be asked, who not and why, which lines are nobody's; then does so", () => {
    const world = surveyWorld();
    const { id } = campaign(world, { event: "list", list: "P-1\nP-2\nP-4\nnobody@example.com", switch: "ask" });
    world.add("invitation", { campaign: "A-0", contact: "P-1", address: "ann@acme.example", day: "2018-02-20", cause: "x", mail: "m" });
    const expected = {
      kind: "counted",
      planned: 1,
      dropped: expect.arrayContaining([
        { reason: "was asked a short time ago", count: 1 },
        { reason: "no email address", count: 1 },
      ]),
      left: 0,
      held: true,
      unknown: ["nobody@example.com"],
    };
    expect(inviteNow(openContext(world), { id, at: null, dry: true })).toEqual(expected);
    expect(world.rows("invitation")).toHaveLength(1);
    expect(inviteNow(openContext(world), { id, at: null, dry: false })).toEqual(expected);
    expect(world.rows("invitation")).toHaveLength(4);
    expect(world.rows("outbox")).toMatchObject([{ recipient: "ben@acme.example", state: "held" }]);
    expect(inviteNow(openContext(world), { id, at: null, dry: false })).toMatchObject({ planned: 0, dropped: [], left: 0 });
  });

  test("leaves what is too much for a call to the next tick", () => {
    const world = surveyWorld();
    for (let at = 0; at < 2100; at++) world.add("contact", { id: `P-X${at}`, name: "X", customer: "C-2", email: `x${at}@bolt.example` });
    const { id } = campaign(world, { event: "list", levels: "B" });
    expect(inviteNow(openContext(world), { id, at: null, dry: false })).toMatchObject({ planned: 2000, left: 101 });
    expect(campaignItems(openContext(world))).toMatchObject([{ invited: 2000, underWay: true }]);
    runDue(world);
    expect(campaignItems(openContext(world))).toMatchObject([{ invited: 2101, underWay: false }]);
  });

  test.each<[string, (world: Memory) => string, string]>([
    ["a campaign that is gone", () => "A-9", "not there any more"],
    ["one that invites by itself", (world) => campaign(world, {}).id, "by itself"],
    ["one that is off", (world) => campaign(world, { event: "list", switch: "off" }).id, "switched off"],
    ["one whose survey is gone", (world) => campaign(world, { event: "list", survey: "Q-9" }).id, "Q-9"],
    [
      "one whose survey is not open",
      (world) => {
        world.tables.change("survey", [{ at: 2, set: { state: "draft" } }]);
        return campaign(world, { event: "list" }).id;
      },
      "not open yet",
    ],
    [
      "any while invitations are switched off",
      (world) => {
        world.tables.change("rule", [{ at: 2, set: { switch: "off" } }]);
        return campaign(world, { event: "list" }).id;
      },
      "Rules",
    ],
  ])("refuses %s with a sentence", (_, make, sentence) => {
    const world = surveyWorld();
    const id = make(world);
    expect(inviteNow(openContext(world), { id, at: null, dry: false })).toEqual({
      kind: "refused",
      sentence: expect.stringContaining(sentence),
    });
    expect(world.rows("invitation")).toEqual([]);
  });
});

describe("an answer that is typed in", () => {
  const asked = (survey: string, part: Partial<TypeAnswer> = {}): TypeAnswer => ({
    ...{ survey, campaign: null, customer: "C-1", contact: "P-2", touchPoint: "afterSales", channel: "phone", day: "2018-02-28" },
    ...{ scores: { overall: 4, recommend: 9 }, words: { open: "All well." }, once: "typed-0001" },
    ...part,
  });
  const type = (world: Memory, input: TypeAnswer): AnswerTyped => typeAnswer(openContext(world), input);

  test("stands in the Answers tab, marked as such, with who typed it; twice the same call is one answer", () => {
    const world = surveyWorld();
    const { id } = opened(world);
    const first = type(world, asked(id));
    expect(first).toMatchObject({ kind: "saved", counts: true, recovery: false });
    expect(type(world, asked(id))).toEqual({ ...first, undo: null });
    expect(world.rows("answer")).toMatchObject([
      {
        ...{ channel: "phone", verdict: "counts", given: "2018-02-28T12:00", contactName: "Ben", customerName: "Acme" },
        ...{ overall: 4, recommend: 9, open: "All well.", level: "A", manager: "lin@example.com", typedBy: "chen@example.com" },
        ...{ survey: id, touchPoint: "afterSales", token: null },
      },
    ]);
  });

  test("can be taken back", () => {
    const world = surveyWorld();
    const { id } = opened(world);
    takeBack(world, type(world, asked(id)));
    expect(world.rows("answer")).toEqual([]);
  });

  test("with a low score opens the same recovery, and stays, for somebody was told", () => {
    const world = surveyWorld();
    const { id } = opened(world);
    expect(type(world, asked(id, { scores: { overall: 1 }, day: "2018-03-01" }))).toMatchObject({ recovery: true, undo: null });
    expect(world.rows("task")).toMatchObject([{ owner: "lin@example.com", due: "2018-03-05" }]);
  });

  test("in the same campaign by the same person a second time does not count", () => {
    const world = surveyWorld();
    const { id } = opened(world);
    const { id: of } = campaign(world, { survey: id, answerDays: 14 });
    type(world, asked(id, { campaign: of }));
    expect(type(world, asked(id, { campaign: of, once: "typed-0002" }))).toMatchObject({ counts: false });
    expect(type(world, asked(id, { campaign: of, once: "typed-0003", channel: "interview" }))).toMatchObject({ counts: true });
    expect(type(world, asked(id, { campaign: of, once: "typed-0004", day: "2018-01-20" }))).toMatchObject({ counts: true });
  });

  test("to the team's own questions is kept under their words", () => {
    const world = surveyWorld();
    const questions = [
      { code: "overall" },
      { code: null, scale: "five", words: { en: "How was the training?" } },
      { code: null, scale: "open", words: { en: "What next?" } },
    ] as const;
    const { id } = opened(world, { questions });
    type(world, asked(id, { scores: { own1: 5 }, words: { own2: "More\nof it" } }));
    expect(world.rows("answer")[0]?.others).toBe("How was the training?: 5\nWhat next?: More\nof it");
  });

  test.each<[string, Partial<TypeAnswer>, string]>([
    ["nothing said", { scores: {}, words: { open: " " } }, "scores"],
    ["a score that the scale has not", { scores: { overall: 6 } }, "scores.overall"],
    ["a day to come", { day: "2018-03-02" }, "day"],
    ["a customer who is gone", { customer: "C-9", contact: null }, "customer"],
    ["another customer's contact", { contact: "P-3" }, "contact"],
  ])("%s is not taken, with a sentence at its field", (_, part, field) => {
    const world = surveyWorld();
    const { id } = opened(world);
    expect(type(world, asked(id, part))).toMatchObject({ kind: "invalid", problems: [{ field, sentence: expect.stringMatching(/\w/) }] });
    expect(world.rows("answer")).toEqual([]);
  });

  test("of a survey that is gone is not taken", () => {
    const world = surveyWorld();
    expect(type(world, asked("Q-9"))).toMatchObject({ kind: "invalid", problems: [{ field: "survey" }] });
  });

  test("text that looks like a formula stays text", () => {
    const world = surveyWorld();
    const { id } = opened(world);
    type(world, asked(id, { words: { open: "=1+1" } }));
    expect(world.rows("answer")[0]?.open).toBe("=1+1");
  });
});
