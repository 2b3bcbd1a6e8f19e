/** What follows a low score: one task for the manager, word to the supervisor, and the question again once the task is done. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { composer } from "../../../src/app/outbox/letters.ts";
import { sendDue } from "../../../src/app/outbox/send.ts";
import type { World } from "../../../src/app/ports.ts";
import { runCampaigns } from "../../../src/app/surveys/campaigns.ts";
import { afterAnswers } from "../../../src/app/surveys/recovery.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import type { Memory } from "../world.ts";
import { campaign, dying, Killed, surveyWorld } from "./world.ts";

const answer = (world: Memory, part: Partial<Rec<"answer">>) =>
  world.add("answer", {
    ...{ given: "2018-03-01T10:00", channel: "form", verdict: "counts", survey: "Q-1" },
    ...{ contact: "P-2", contactName: "Ben", customer: "C-1", customerName: "Acme", level: "A", manager: "lin@example.com" },
    ...part,
  });
const look = (world: World): number => afterAnswers(openContext(world));
const send = (world: Memory): void =>
  sendDue(world, { compose: composer(openContext(world)), words: { failure: String, unknown: "unknown", copied: "a copy" } });

describe("a low score", () => {
  test("opens a task for the customer's manager with the scores and the words, and tells the supervisor once", () => {
    const world = surveyWorld();
    const { id } = answer(world, { overall: 2, quality: 4, recommend: 6, open: "Nobody calls back.", token: "U-1.x" });
    expect(look(world)).toBe(1);
    expect(look(world)).toBe(0);
    const [task] = world.rows("task");
    expect(world.rows("task")).toHaveLength(1);
    expect(task).toMatchObject({
      subject: "Call Ben: low score in a survey",
      customer: "C-1",
      customerName: "Acme",
      owner: "lin@example.com",
      due: "2018-03-05",
      status: "open",
      remark: "Scores: Overall 2/5 · Product quality 4/5 · Recommendation 6/10\n“Nobody calls back.”",
    });
    expect(world.rows("answer")).toMatchObject([{ id, recovery: task?.id }]);
    expect(world.rows("outbox")).toMatchObject([{ rule: "lowScore", recipient: "chen@example.com", state: "planned", priority: 3 }]);
    send(world);
    expect(world.sent.map(({ to, subject }) => [to, subject])).toEqual([["chen@example.com", "Ben gave a low score"]]);
    expect(world.sent[0]?.text).toContain("Nobody calls back.");
    expect(world.sent[0]?.text).toContain("Lin Wei is to call by Monday, March 5, 2018");
  });

  test.each<[string, Partial<Rec<"answer">>, number]>([
    ["3 of 5 and 7 of 10 are none", { overall: 3, recommend: 7 }, 0],
    ["an answer without an invitation is nobody's", { overall: 1, verdict: "forged" }, 0],
    ["a second answer is not heard", { overall: 1, verdict: "repeated" }, 0],
    ["a late answer is heard all the same", { overall: 1, verdict: "late" }, 1],
    ["one that was typed in is heard", { overall: 1, channel: "phone", typedBy: "lin@example.com" }, 1],
    ["before the rule began, none", { overall: 1, given: "2018-01-31T10:00" }, 0],
    ["another level than the rule's, none", { overall: 1, level: "B" }, 0],
  ])("%s", (_, part, tasks) => {
    const world = surveyWorld();
    world.add("rule", { id: "lowScore", switch: "on", since: "2018-02-01", levels: "A" });
    answer(world, part);
    expect(look(world)).toBe(tasks);
    expect(world.rows("task")).toHaveLength(tasks);
  });

  test("the rule switched off does nothing; where it asks, the supervisor's mail waits for approval", () => {
    const off = surveyWorld();
    off.add("rule", { id: "lowScore", switch: "off" });
    answer(off, { overall: 1 });
    expect(look(off)).toBe(0);
    const asks = surveyWorld();
    asks.add("rule", { id: "lowScore", switch: "ask" });
    answer(asks, { overall: 1 });
    expect(look(asks)).toBe(1);
    expect(asks.rows("outbox")).toMatchObject([{ state: "held" }]);
  });

  test("a customer whose owner has left is the supervisor's, and so is one without an owner", () => {
    const world = surveyWorld();
    world.add("setting", { id: "supervisor", value: "chen@example.com" });
    world.tables.change("customer", [{ at: 2, set: { owner: "gone@example.com" } }]);
    answer(world, { overall: 1, manager: "gone@example.com" });
    answer(world, { overall: 1, customer: "C-3", contact: "P-4", manager: null });
    look(world);
    expect(world.rows("task").map(({ owner }) => owner)).toEqual(["chen@example.com", "chen@example.com"]);
  });

  test("an answer that was made lower since is the same recovery", () => {
    const world = surveyWorld();
    answer(world, { overall: 2, token: "t", submission: "s" });
    look(world);
    answer(world, { overall: 1, token: "t", submission: "s", verdict: "edited" });
    expect(afterAnswers(openContext(world), 3)).toBe(0);
    expect(world.rows("task")).toHaveLength(1);
    expect(world.rows("outbox")).toHaveLength(1);
  });

  test("text that somebody typed into a score column is no score", () => {
    const world = surveyWorld();
    answer(world, {});
    world.type("answer", 2, { overall: "terrible", recommend: "0 stars" });
    expect(look(world)).toBe(0);
  });

  test("a letter whose answer was deleted is not sent, with the reason", () => {
    const world = surveyWorld();
    answer(world, { overall: 1 });
    look(world);
    world.tables.remove("answer", 2);
    send(world);
    expect(world.sent).toEqual([]);
    expect(world.rows("outbox")).toMatchObject([{ state: "cancelled", reason: "the answer was deleted" }]);
  });

  test("the supervisor is told although the recovery failed at first", () => {
    const world = surveyWorld();
    answer(world, { overall: 1, token: "t1" });
    const change: World["tables"]["change"] = (name, changes) => {
      if (name === "answer") throw new Error("Service error: Spreadsheets");
      world.tables.change(name, changes);
    };
    expect(() => look({ ...world, tables: { ...world.tables, change } })).toThrow("Service error");
    send(world);
    expect(world.sent).toEqual([]);
    look(world);
    world.setNow("2018-03-01", "12:00");
    send(world);
    expect(world.sent.map(({ to }) => to)).toEqual(["chen@example.com"]);
  });

  test("killed at any write, the next look completes it: one task, one mail", () => {
    let survived = false;
    for (let at = 1; !survived; at++) {
      const world = surveyWorld();
      answer(world, { overall: 1, token: "t1" });
      answer(world, { overall: 2, token: "t2", contact: "P-3", customer: "C-2", manager: "zhao@example.com" });
      openContext(world);
      try {
        look(dying(world, at));
        survived = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      look(world);
      expect(world.rows("task").map(({ owner }) => owner)).toEqual(["lin@example.com", "zhao@example.com"]);
      expect(world.rows("outbox")).toHaveLength(2);
      expect(world.rows("answer").map(({ recovery }) => recovery)).toEqual(world.rows("task").map(({ id }) => id));
      expect(at).toBeLessThan(50);
    }
  });
});

describe("once the task is done", () => {
  function recovering(part: Partial<Rec<"answer">> = {}): Memory {
    const world = surveyWorld();
    const { id } = campaign(world, {});
    world.add("order", { id: "S-1", number: "S-1", customer: "C-1", day: "2018-02-20", amount: 10 });
    runCampaigns(openContext(world));
    const [invitation] = world.rows("invitation");
    answer(world, { overall: 1, campaign: id, invitation: invitation?.id ?? null, token: "t", ...part });
    look(world);
    return world;
  }
  const finish = (world: Memory): void => world.tables.change("task", [{ at: 2, set: { status: "done", done: "2018-03-02" } }]);
  const causes = (world: Memory) => world.rows("invitation").map(({ contactName, cause, dropped }) => [contactName, cause, dropped]);

  test("the customer is asked again, once, although it was asked a short time ago", () => {
    const world = recovering();
    runCampaigns(openContext(world));
    expect(causes(world)).toEqual([["Ben", "S-1", null]]);
    finish(world);
    world.setNow("2018-03-02");
    runCampaigns(openContext(world));
    runCampaigns(openContext(world));
    expect(causes(world)).toEqual([
      ["Ben", "S-1", null],
      ["Ben", `recovery:${world.rows("task")[0]?.id}`, null],
    ]);
    expect(world.rows("outbox").filter(({ rule }) => rule === "surveyInvitation")).toHaveLength(2);
  });

  test("the customer is not asked once more in another campaign when the first is switched off", () => {
    const world = recovering();
    finish(world);
    runCampaigns(openContext(world));
    world.tables.change("campaign", [{ at: 2, set: { switch: "off" } }]);
    campaign(world, { name: "Another" });
    runCampaigns(openContext(world));
    expect(causes(world).filter(([, cause]) => cause?.startsWith("recovery"))).toHaveLength(1);
  });

  test.each<[string, Partial<Rec<"rule">>, readonly (string | null)[][]]>([
    ["longer ago than the rule allows is listed as missed", {}, [["Ben", expect.stringContaining("missed") as unknown as string]]],
    ["of a level that the rule leaves out asks nobody", { levels: "B" }, []],
  ])("a recovery %s", (_, rule, asked) => {
    const world = surveyWorld();
    world.tables.change("rule", [{ at: 2, set: rule }]);
    const done = rule.levels ? "2018-02-28" : "2017-03-01";
    world.add("task", { id: "T-1", status: "done", done, sourceId: "recovery:x", customer: "C-1" });
    answer(world, { overall: 1, given: "2017-02-01T10:00", recovery: "T-1" });
    campaign(world, { since: "2018-03-01" });
    runCampaigns(openContext(world));
    expect(world.rows("invitation").map(({ contactName, dropped }) => [contactName, dropped])).toEqual(asked);
    expect(world.rows("outbox")).toEqual([]);
  });

  test("a task that was cancelled asks nobody", () => {
    const world = recovering();
    world.tables.change("task", [{ at: 2, set: { status: "cancelled" } }]);
    runCampaigns(openContext(world));
    expect(causes(world)).toHaveLength(1);
  });

  test("a low score to the question asked again opens another task, after which nobody is asked a third time", () => {
    const world = recovering();
    finish(world);
    runCampaigns(openContext(world));
    const again = world.rows("invitation")[1];
    answer(world, { overall: 1, campaign: again?.campaign ?? null, invitation: again?.id ?? null, token: "t2" });
    expect(look(world)).toBe(1);
    world.tables.change("task", [{ at: 3, set: { status: "done", done: "2018-03-04" } }]);
    runCampaigns(openContext(world));
    expect(causes(world)).toHaveLength(2);
  });

  test("an answer that was typed in without a campaign is asked in a campaign of its survey", () => {
    const world = recovering({ campaign: null, channel: "phone", token: null });
    finish(world);
    runCampaigns(openContext(world));
    expect(world.rows("invitation")[1]).toMatchObject({ campaignName: "After orders", contact: "P-2" });
  });
});
