/** Greetings and thanks: on the right day where the reader lives, once each, approved beforehand where the rule asks. */
import { describe, expect, test } from "@jest/globals";
import { runDue } from "../../../src/app/jobs.ts";
import { stopFormEntry } from "../../../src/app/letters/stopForm.ts";
import { addDays } from "../../../src/crm/days.ts";
import { call, house, outbox, setSettings, told } from "./house.ts";

type World = ReturnType<typeof house>;

/** Lets the clock tick each hour of these days, as if nobody were there. */
function live(world: World, from: string, days: number, zoneHours = ["00:05", "09:05", "14:05", "20:05"]): void {
  for (let day = 0; day < days; day++)
    for (const time of zoneHours) {
      world.setNow(addDays(from, day), time);
      runDue(world);
    }
}
const person = (world: World, id: string, part: Parameters<typeof world.add<"contact">>[1]) =>
  world.add("contact", { id, customer: "C-1", name: id, email: `${id.toLowerCase()}@example.com`, ...part });

describe("a birthday", () => {
  test("is planned a week ahead, held where the rule asks, and goes at the rule's hour of the day once approved", () => {
    const world = house({ birthday: { switch: "ask", hour: 10 } });
    person(world, "Ann", { birthday: "1980-01-10" });
    live(world, "2018-01-02", 1);
    expect(outbox(world)).toEqual([]);
    live(world, "2018-01-03", 1);
    expect(outbox(world)).toEqual([["birthday", "ann@example.com", "2018-01-10T10:00", "held", null]]);
    call(world, "moveMails", { act: "approve", mails: null });
    live(world, "2018-01-04", 9);
    expect(told(world)).toEqual([["ann@example.com", "Happy birthday, Ann!"]]);
    expect(world.rows("outbox")).toHaveLength(1);
  });

  test("comes at that hour where the person lives", () => {
    const world = house({ birthday: { hour: 9 } });
    person(world, "Ann", { birthday: "1980-01-05", timeZone: "Asia/Shanghai" });
    world.tables.change("customer", [{ at: 2, set: { country: "美国" } }]);
    person(world, "Ben", { birthday: "1980-01-05" });
    runDue(world);
    expect(outbox(world)).toEqual([
      ["birthday", "ann@example.com", "2018-01-05T01:00", "planned", null],
      ["birthday", "ben@example.com", "2018-01-05T19:00", "planned", null],
    ]);
  });

  test.each([
    ["lunar 8-15", "1980-09-23", "lunar", "2018-09-24"],
    ["29 February in a common year", "1996-02-29", null, "2018-02-28"],
    ["a leap month, in a year without it", "2020-05-23", "lunar", "2026-05-17"],
  ] as const)("of %s is kept once, on its day", (_case, birthday, calendar, day) => {
    const from = addDays(day, -10);
    const world = house({ birthday: "on" }, { day: from });
    person(world, "Ann", { birthday, calendar });
    live(world, from, 14);
    expect(world.rows("outbox").map(({ state, period }) => [state, period])).toEqual([["sent", day]]);
  });

  test("of two at one address is one greeting with both names, and twins who opted out are left out", () => {
    const world = house({ birthday: "on" });
    for (const id of ["Ann", "Ben"]) person(world, id, { birthday: "1980-01-05", email: "Family@example.com" });
    person(world, "Cid", { birthday: "1980-01-05", email: "family@example.com", optOut: true });
    live(world, "2018-01-03", 4);
    expect(told(world)).toEqual([["family@example.com", "Happy birthday, Ann and Ben!"]]);
    expect(world.rows("outbox").map(({ rows }) => rows)).toEqual(["Ann Ben"]);
  });

  test("that is put right before the day is kept on the right one; after the day it is not kept twice", () => {
    const world = house({ birthday: "on" });
    person(world, "Ann", { birthday: "1980-01-06" });
    runDue(world);
    world.tables.change("contact", [{ at: 2, set: { birthday: "1980-01-08" } }]);
    live(world, "2018-01-04", 5);
    expect(outbox(world).map((row) => [row[2], row[3], row[4]])).toEqual([
      ["2018-01-06T09:00", "cancelled", "no occasion on that day any more"],
      ["2018-01-08T09:00", "sent", null],
    ]);
    world.tables.change("contact", [{ at: 2, set: { birthday: "1980-01-12", email: "ann@new.example.com" } }]);
    live(world, "2018-01-09", 6);
    expect(told(world)).toHaveLength(1);
  });

  test("that is approved too late does not go, and says why", () => {
    const world = house({ birthday: "ask" });
    person(world, "Ann", { birthday: "1980-01-04" });
    live(world, "2018-01-03", 3);
    call(world, "moveMails", { act: "approve", mails: null });
    live(world, "2018-01-07", 1);
    expect(outbox(world)).toEqual([
      ["birthday", "ann@example.com", "2018-01-04T09:00", "cancelled", "too late: it was meant for Jan 4, 2018"],
    ]);
  });

  test("that nobody approves in time is let go with its reason; until then whoever leads is told every day that it waits", () => {
    const world = house({ birthday: "ask", digest: "on" });
    person(world, "Ann", { birthday: "1980-01-04" });
    live(world, "2018-01-03", 4);
    const leading = ["chen@example.com", "sun@example.com"];
    expect(told(world)).toEqual(["Jan 3", "Jan 4", "Jan 5"].flatMap((day) => leading.map((who) => [who, `${day}, 2018: 1 to approve`])));
    expect(outbox(world).filter(([rule]) => rule === "birthday")).toEqual([
      ["birthday", "ann@example.com", "2018-01-04T09:00", "cancelled", "nobody approved it in time"],
    ]);
  });

  test("that waited for a form with which mail is stopped says so when it is too late", () => {
    const world = house({ birthday: "on" });
    world.state.set(stopFormEntry({}));
    person(world, "Ann", { birthday: "1980-01-04" });
    live(world, "2018-01-03", 4);
    expect(outbox(world).map((row) => [row[3], row[4]])).toEqual([["cancelled", expect.stringMatching(/^too late: there is no form yet/)]]);
  });

  test("that the clock slept through is listed as missed though somebody edited the team before it woke up", () => {
    const world = house({ birthday: "on" });
    runDue(world);
    person(world, "Ann", { birthday: "1980-01-20" });
    world.setNow("2018-01-25", "10:00");
    world.type("member", 2, { remark: "moved" });
    runDue(world);
    expect(outbox(world)).toEqual([["birthday", "ann@example.com", "2018-01-20T09:00", "cancelled", "missed while the clock stood still"]]);
  });

  test("that the clock slept through is listed as missed", () => {
    const world = house({ birthday: "on" });
    person(world, "Ann", { birthday: "1980-01-20" });
    person(world, "Ben", { birthday: "1980-01-24" });
    runDue(world);
    live(world, "2018-01-25", 1);
    expect(outbox(world).map(([, to, , state]) => [to, state])).toEqual([
      ["ann@example.com", "cancelled"],
      ["ben@example.com", "sent"],
    ]);
  });

  test("of somebody without an address is named in the journal, once", () => {
    const world = house({ birthday: "on" });
    person(world, "Ann", { birthday: "1980-01-10", email: null });
    live(world, "2018-01-03", 9);
    expect(world.rows("journal").flatMap(({ changes }) => (changes?.includes("no email") ? [changes] : []))).toEqual([
      "Birthday: no email address for Ann.",
    ]);
  });

  test("of another level than the rule's causes nothing", () => {
    const world = house({ birthday: { levels: "B" } });
    person(world, "Ann", { birthday: "1980-01-05" });
    live(world, "2018-01-03", 3);
    expect(world.rows("outbox")).toEqual([]);
  });
});

describe("an anniversary", () => {
  test("goes to whoever decides, with the number of years", () => {
    const world = house({ anniversary: "on" });
    world.tables.change("customer", [{ at: 2, set: { since: "2015-01-05" } }]);
    person(world, "Ann", {});
    person(world, "Ben", { decisionMaker: true });
    live(world, "2018-01-03", 4);
    expect(told(world)).toEqual([["ben@example.com", "3 years together: thank you"]]);
  });
});

describe("a holiday", () => {
  test("is kept in the customer's country, else in the workbook's, in the reader's language", () => {
    const world = house({ holiday: "on" }, { day: "2018-02-10", language: "zh-CN" });
    setSettings(world, { homeCountry: "CN" });
    world.add("customer", { id: "C-2", name: "Umbrella", country: "Germany", owner: "lin@example.com" });
    person(world, "Ann", { language: "English" });
    person(world, "Wei", { name: "李伟" });
    person(world, "Uwe", { customer: "C-2" });
    live(world, "2018-02-10", 8);
    expect(told(world)).toEqual([
      ["ann@example.com", "Happy Lunar New Year! May it bring you and your family health and good fortune."],
      ["wei@example.com", "新春快乐！祝您和家人身体健康、阖家幸福。"],
    ]);
  });

  test("of remembrance has a letter of its own", () => {
    const world = house({ holiday: "on" }, { day: "2018-04-01" });
    world.tables.change("customer", [{ at: 2, set: { country: "Taiwan", email: "office@example.com" } }]);
    live(world, "2018-04-01", 6);
    expect(told(world)).toEqual([["office@example.com", "Qingming: thinking of you"]]);
    expect(world.sent[0]?.text).toContain("our thoughts are with you");
  });
});

describe("thanks after a visit", () => {
  const visit = (world: World, part: Parameters<typeof world.add<"visit">>[1]) =>
    world.add("visit", {
      customer: "C-1",
      owner: "lin@example.com",
      status: "done",
      channel: "meeting",
      done: "2018-01-03T15:00",
      ...part,
    });
  const going = (world: World) => world.rows("outbox").map(({ recipient, due, rows }) => [recipient, due, rows]);

  test("go the set days later to whoever took part", () => {
    const world = house({ visitThanks: { days: 2, hour: 9 } });
    for (const id of ["Ann", "Ben"]) person(world, id, {});
    visit(world, { id: "V-1", participants: "Lin, Ben" });
    world.setNow("2018-01-03", "16:00");
    runDue(world);
    expect(going(world)).toEqual([["ben@example.com", "2018-01-05T09:00", "V-1"]]);
    live(world, "2018-01-04", 3);
    expect(told(world)).toEqual([["ben@example.com", "Thank you for your time on Jan 3, 2018"]]);
  });

  test("go to nobody whose name is only part of one who took part; that nobody is thanked stands in the Outbox", () => {
    const world = house({ visitThanks: { days: 1, hour: 9 } });
    person(world, "王伟", {});
    visit(world, { id: "V-1", participants: "王伟明" });
    world.setNow("2018-01-03", "16:00");
    runDue(world);
    live(world, "2018-01-04", 3);
    expect(told(world)).toEqual([]);
    const why = "nobody with an email address among the customer's people is called as in Participants: “王伟明”";
    expect(world.rows("outbox").map(({ state, reason, rows }) => [state, reason, rows])).toEqual([["cancelled", why, "V-1"]]);
  });

  test.each([
    ["a call", { channel: "phone" }],
    ["a visit that is only planned", { status: "planned", done: null }],
    ["one before the rule's day", { done: "2017-12-30T09:00" }],
  ] as const)("are not for %s", (_case, part) => {
    const world = house({ visitThanks: { since: "2018-01-01" } });
    person(world, "Ann", {});
    visit(world, part);
    runDue(world);
    expect(world.rows("outbox")).toEqual([]);
  });

  test("for two visits of one day are one mail, and a visit that was taken back is not thanked for", () => {
    const world = house({ visitThanks: "on" });
    person(world, "Ann", {});
    visit(world, { id: "V-1" });
    visit(world, { id: "V-2" });
    world.setNow("2018-01-03", "16:00");
    runDue(world);
    expect(world.rows("outbox")).toHaveLength(1);
    world.tables.change("visit", [
      { at: 2, set: { status: "planned" } },
      { at: 3, set: { status: "planned" } },
    ]);
    live(world, "2018-01-04", 2);
    expect(outbox(world)[0]).toMatchObject({ 3: "cancelled", 4: "the visit is not marked as done any more" });
  });

  test("for two visits of one day go although one of them was taken back", () => {
    const world = house({ visitThanks: "on" });
    person(world, "Ann", {});
    for (const id of ["V-1", "V-2"]) visit(world, { id });
    world.setNow("2018-01-03", "16:00");
    runDue(world);
    expect(world.rows("outbox").map(({ rows }) => rows)).toEqual(["V-1 V-2"]);
    world.tables.change("visit", [{ at: 2, set: { status: "planned" } }]);
    live(world, "2018-01-04", 2);
    expect(told(world)).toHaveLength(1);
  });
});
