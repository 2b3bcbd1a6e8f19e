/** Campaigns: who is asked upon what, at most once in so many days, and that an execution cut short asks nobody twice. */
import { describe, expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import type { World } from "../../../src/app/ports.ts";
import { runCampaigns } from "../../../src/app/surveys/campaigns.ts";
import { inviteNow } from "../../../src/app/surveys/inviteNow.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import type { Memory } from "../world.ts";
import { campaign, dying, Killed, surveyWorld } from "./world.ts";

const order = (world: Memory, id: string, customer: string, day: string, amount = 100) =>
  world.add("order", { id, number: id, customer, day, amount });
const run = (world: World): boolean => runCampaigns(openContext(world));
const invited = (world: Memory): readonly (string | null)[] =>
  world.rows("invitation").flatMap(({ contactName, dropped }) => (dropped === null ? [contactName] : []));
const mails = (world: Memory) => world.rows("outbox").map(({ key, state, recipient, due }) => ({ key, state, recipient, due }));

describe("after an order", () => {
  test("the decision maker is asked once the days have passed, in their language, on behalf of the customer's manager", () => {
    const world = surveyWorld();
    const { id } = campaign(world, { touchPoint: "purchase" });
    order(world, "S-1", "C-1", "2018-02-26");
    order(world, "S-2", "C-2", "2018-02-27");
    run(world);
    expect(world.rows("invitation")).toMatchObject([
      {
        contact: "P-2",
        customerName: "Acme",
        address: "ben@acme.example",
        language: "zh-TW",
        level: "A",
        manager: "lin@example.com",
        cause: "S-1",
        campaignName: "After orders",
        touchPoint: "purchase",
        dropped: null,
      },
    ]);
    const key = `surveyInvitation:${id}:P-2:S-1`;
    expect(mails(world)).toEqual([{ key, state: "planned", recipient: "ben@acme.example", due: "2018-03-01T10:00" }]);
    expect(world.rows("outbox")[0]?.rows).toBe(world.rows("invitation")[0]?.id);
    world.setNow("2018-03-02");
    run(world);
    run(world);
    expect(invited(world)).toEqual(["Ben", "Cho"]);
  });

  test("a refund, what was before the campaign, another level and a customer without a contact to write to ask nobody", () => {
    const world = surveyWorld();
    campaign(world, { levels: "A", days: 0 });
    order(world, "S-1", "C-1", "2018-02-26", -100);
    order(world, "S-2", "C-1", "2018-01-31");
    order(world, "S-3", "C-2", "2018-02-26");
    order(world, "S-4", "C-9", "2018-02-26");
    run(world);
    expect(world.rows("invitation")).toEqual([]);
    expect(mails(world)).toEqual([]);
  });

  test("one who was asked within the days of Settings is dropped with the day, and not asked later for the same order", () => {
    const world = surveyWorld();
    campaign(world, {});
    order(world, "S-1", "C-1", "2018-02-20");
    order(world, "S-2", "C-1", "2018-02-21");
    run(world);
    expect(world.rows("invitation").map(({ cause, dropped }) => [cause, dropped])).toEqual([
      ["S-1", null],
      ["S-2", "was asked on Mar 1, 2018 already"],
    ]);
    world.setNow("2018-06-30");
    order(world, "S-3", "C-1", "2018-06-20");
    run(world);
    expect(invited(world)).toEqual(["Ben", "Ben"]);
    expect(mails(world)).toHaveLength(2);
  });

  test("another campaign, a shared address and a changed address are the same person", () => {
    const world = surveyWorld();
    const { at } = world.tables.find("contact", "P-3") ?? { at: 0 };
    world.tables.change("contact", [{ at, set: { email: "BEN@acme.example" } }]);
    campaign(world, { event: "list", list: "P-2\nP-3" });
    campaign(world, {});
    order(world, "S-1", "C-1", "2018-02-20");
    run(world);
    expect(invited(world)).toEqual(["Ben"]);
    world.tables.change("contact", [{ at: 3, set: { email: "ben@home.example" } }]);
    order(world, "S-2", "C-1", "2018-02-20");
    run(world);
    expect(invited(world)).toEqual(["Ben"]);
  });

  test("an invitation whose mail was cancelled asked nobody, so that the next one goes", () => {
    const world = surveyWorld();
    campaign(world, {});
    order(world, "S-1", "C-1", "2018-02-20");
    run(world);
    world.tables.change("outbox", [{ at: 2, set: { state: "cancelled" } }]);
    order(world, "S-2", "C-1", "2018-02-21");
    run(world);
    expect(invited(world)).toEqual(["Ben", "Ben"]);
    expect(mails(world)).toHaveLength(2);
  });

  test("what the clock missed for longer than the rule allows is listed, and no mail goes", () => {
    const world = surveyWorld();
    campaign(world, {});
    order(world, "S-1", "C-1", "2018-02-02");
    run(world);
    expect(world.rows("invitation")).toMatchObject([{ dropped: "missed while the clock stood still", mail: null }]);
    expect(mails(world)).toEqual([]);
  });

  test("one who wants no mail is not asked", () => {
    const world = surveyWorld();
    world.tables.change("contact", [{ at: 4, set: { optOut: true } }]);
    campaign(world, {});
    order(world, "S-1", "C-2", "2018-02-20");
    run(world);
    expect(world.rows("invitation")).toMatchObject([{ contactName: "Cho", dropped: "wants no mail" }]);
  });
});

describe("other events", () => {
  test("a closed case asks whoever raised it, or, where there is no address, whoever speaks for the customer", () => {
    const world = surveyWorld();
    campaign(world, { event: "case", days: 1 });
    const raised = { kind: "complaint", subject: "Late", opened: "2018-02-10T09:00", closed: "2018-02-20T09:00" } as const;
    world.add("case", { ...raised, customer: "C-1", contact: "P-1", status: "closed" });
    world.add("case", { ...raised, customer: "C-2", contact: "P-4", status: "closed" });
    world.add("case", { ...raised, customer: "C-2", status: "waiting" });
    run(world);
    expect(invited(world)).toEqual(["Ann", "Cho"]);
  });

  test("a visit that took place asks the customer; one that is planned does not", () => {
    const world = surveyWorld();
    campaign(world, { event: "visit", days: 1 });
    world.add("visit", { customer: "C-2", owner: "zhao@example.com", status: "done", done: "2018-02-20T15:00", channel: "meeting" });
    world.add("visit", { customer: "C-1", owner: "lin@example.com", status: "planned", due: "2018-02-20", channel: "meeting" });
    run(world);
    expect(invited(world)).toEqual(["Cho"]);
  });

  test("every quarter asks one contact of each customer, in the quarter after it, once", () => {
    const world = surveyWorld();
    campaign(world, { event: "quarter", days: 5 });
    run(world);
    expect(invited(world)).toEqual([]);
    world.setNow("2018-04-05");
    run(world);
    expect(invited(world)).toEqual([]);
    world.setNow("2018-05-20");
    run(world);
    run(world);
    expect(world.rows("invitation").map(({ contactName, cause }) => [contactName, cause])).toEqual([
      ["Ben", "2018-Q1"],
      ["Cho", "2018-Q1"],
    ]);
  });

  test("a list asks those whom it names by id or address, once; lines that are nobody's keep nobody from being asked", () => {
    const world = surveyWorld();
    campaign(world, { event: "list", list: "P-1, CHO@bolt.example; P-77\nno.body@example.com\nP-1\nP-4" });
    run(world);
    run(world);
    expect(world.rows("invitation").map(({ contactName, dropped }) => [contactName, dropped])).toEqual([
      ["Ann", null],
      ["Cho", null],
      ["Dee", "no email address"],
    ]);
    expect(world.notes.get("campaign!2.list")).toBe("Nobody has this id or address: P-77, no.body@example.com. All others are asked.");
    world.add("contact", { id: "P-77", name: "Eve", customer: "C-2", email: "no.body@example.com" });
    run(world);
    expect(invited(world)).toEqual(["Ann", "Cho", "Eve"]);
    expect(world.notes.has("campaign!2.list")).toBe(false);
  });

  test("a list without lines is everybody of its levels who has an address", () => {
    const world = surveyWorld();
    campaign(world, { event: "list", levels: "A" });
    run(world);
    expect(invited(world)).toEqual(["Ann", "Ben"]);
  });
});

describe("switches", () => {
  test.each<[string, Partial<Rec<"campaign">>, Partial<Rec<"rule">>, readonly (string | null)[]]>([
    ["the campaign asks: its mails are held", { switch: "ask" }, {}, ["held"]],
    ["the rule asks: held", {}, { switch: "ask" }, ["held"]],
    ["the campaign is off: nothing", { switch: "off" }, {}, []],
    ["the rule is off: nothing", {}, { switch: "off" }, []],
    ["the rule is for another level: nothing", {}, { levels: "B" }, []],
    ["its survey is gone: nothing", { survey: "Q-9" }, {}, []],
    ["a level that there is not: nothing", { levels: "Gold" }, {}, []],
  ])("%s", (_, part, rule, states) => {
    const world = surveyWorld();
    world.tables.change("rule", [{ at: 2, set: rule }]);
    campaign(world, part);
    order(world, "S-1", "C-1", "2018-02-20");
    run(world);
    expect(mails(world).map(({ state }) => state)).toEqual(states);
  });

  test("a survey that is not open yet asks nobody, and is caught up with when it is", () => {
    const world = surveyWorld();
    world.tables.change("survey", [{ at: 2, set: { state: "toCheck" } }]);
    campaign(world, {});
    order(world, "S-1", "C-1", "2018-02-20");
    run(world);
    expect(invited(world)).toEqual([]);
    world.tables.change("survey", [{ at: 2, set: { state: "open" } }]);
    run(world);
    expect(invited(world)).toEqual(["Ben"]);
  });

  test("a campaign typed in by hand begins on the day on which it is first seen", () => {
    const world = surveyWorld();
    campaign(world, { since: null, days: 0 });
    order(world, "S-1", "C-1", "2018-02-28");
    run(world);
    expect(invited(world)).toEqual([]);
    expect(world.rows("campaign")[0]?.since).toBe("2018-03-01");
    world.setNow("2018-03-02");
    order(world, "S-2", "C-1", "2018-03-01");
    run(world);
    expect(invited(world)).toEqual(["Ben"]);
  });

  test("days that are none leave the campaign standing still", () => {
    const world = surveyWorld();
    campaign(world, {});
    world.type("campaign", 2, { days: "soon" });
    order(world, "S-1", "C-1", "2018-02-20");
    run(world);
    expect(invited(world)).toEqual([]);
  });
});

describe("an execution that is cut short", () => {
  function listWorld(people: number): Memory {
    const world = surveyWorld();
    for (let each = 0; each < people; each++)
      world.add("contact", { id: `P-X${each}`, name: `X${each}`, customer: "C-1", email: `x${each}@acme.example` });
    campaign(world, { event: "list", list: Array.from({ length: people }, (_, each) => `P-X${each}`).join("\n") });
    return world;
  }

  test("killed at any write while a person waits, pressing again completes it", () => {
    let survived = false;
    for (let at = 1; !survived; at++) {
      const world = listWorld(3);
      const { id } = world.rows("campaign")[0] ?? { id: "" };
      const press = (on: World) => inviteNow(openContext(on), { id, at: null, dry: false });
      openContext(world);
      try {
        press(dying(world, at));
        survived = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      world.add("contact", { id: "P-late", name: "Late", customer: "C-1", email: "late@acme.example" });
      world.tables.change("campaign", [{ at: 2, set: { list: "P-X0\nP-X1\nP-X2\nP-late" } }]);
      press(world);
      expect(mails(world).map(({ recipient }) => recipient)).toEqual(
        [0, 1, 2].map((x) => `x${x}@acme.example`).concat("late@acme.example"),
      );
    }
  });

  test("killed at any write, the next tick completes it: each person has one invitation and one mail", () => {
    let survived = false;
    for (let at = 1; !survived; at++) {
      const world = listWorld(3);
      openContext(world);
      try {
        run(dying(world, at));
        survived = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      run(world);
      expect(invited(world)).toEqual(["X0", "X1", "X2"]);
      expect(mails(world).map(({ recipient }) => recipient)).toEqual(["x0@acme.example", "x1@acme.example", "x2@acme.example"]);
      expect(at).toBeLessThan(50);
    }
  });

  test("when the time is up the rest is left to the next tick, which the campaign's row tells until it is through", () => {
    const world = listWorld(2500);
    let pieces = 0;
    const slow: World = { ...world, timeIsUp: () => ++pieces > 1 };
    expect(run(slow)).toBe(false);
    expect(world.rows("campaign")[0]?.progress).toMatch(/^\d000 of 2500$/);
    expect(run(world)).toBe(true);
    expect(world.rows("campaign")[0]?.progress).toBeNull();
    expect(new Set(world.rows("outbox").map(({ recipient }) => recipient)).size).toBe(2500);
    expect(world.rows("outbox")).toHaveLength(2500);
    expect(world.rows("invitation")).toHaveLength(2500);
  });

  test("invitations that somebody deleted are not made anew, nor are their mails", () => {
    const world = listWorld(3);
    run(world);
    world.tables.remove("invitation", 3);
    run(world);
    expect(world.rows("invitation")).toHaveLength(2);
    expect(mails(world)).toHaveLength(3);
  });
});
