/** Letters about cases, from the case to the mailbox. */
import { describe, expect, test } from "@jest/globals";
import { runDue } from "../../../src/app/jobs.ts";
import type { Saved } from "../../../src/app/wire.ts";
import { call, house, outbox, told } from "./house.ts";

const ann = { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com" } as const;

function opened(world: ReturnType<typeof house>, values: Record<string, unknown> = {}): { readonly id: string; readonly at: number } {
  const mine = { customer: "C-1", kind: "complaint", subject: "Late delivery", ...values };
  const saved = call<Saved<"case">>(world, "save", { entity: "case", id: null, at: null, original: {}, mine });
  if (saved.kind !== "saved") throw new Error(saved.kind);
  return { id: saved.record.id, at: saved.at };
}
function moved(world: ReturnType<typeof house>, { id, at }: { id: string; at: number }, mine: Record<string, unknown>): void {
  const original = world.rows("case").find((row) => row.id === id);
  expect(call<Saved<"case">>(world, "save", { entity: "case", id, at, original, mine })).toMatchObject({ kind: "saved" });
}

describe("a case that is opened", () => {
  test("is acknowledged with its number and the promised day, in the name of the manager, with a stop link", () => {
    const world = house({ caseReceived: "on" });
    world.add("contact", ann);
    opened(world);
    runDue(world);
    const [letter] = world.sent;
    expect(letter).toMatchObject({ to: "ann@example.com", name: "Lin Wei", replyTo: "lin@example.com" });
    expect(letter?.subject).toBe("We have received your message (K-2018-0001)");
    expect(letter?.text).toContain("Dear Ann,");
    expect(letter?.text).toContain("expect our answer: Jan 6, 2018.");
    expect(letter?.text).toContain("https://forms.example.com/stop?entry.1=S.P-1.");
    expect(letter?.html).toContain("https://forms.example.com/stop?entry.1=S.P-1.");
  });

  test("is acknowledged once, however often the clock ticks", () => {
    const world = house({ caseReceived: "on" });
    world.add("contact", ann);
    opened(world);
    for (const time of ["09:00", "10:00", "11:00"]) {
      world.setNow("2018-01-03", time);
      runDue(world);
    }
    world.setNow("2018-01-04", "09:00");
    runDue(world);
    expect(told(world)).toHaveLength(1);
    expect(world.rows("outbox")).toHaveLength(1);
  });

  test.each([
    ["whoever raised it", [ann, { ...ann, id: "P-2", name: "Ben", email: "ben@example.com" }], "P-2", "ben@example.com"],
    [
      "who decides, when nobody is named",
      [ann, { ...ann, id: "P-2", email: "ben@example.com", decisionMaker: true }],
      null,
      "ben@example.com",
    ],
    [
      "the first with an address",
      [
        { ...ann, email: null },
        { ...ann, id: "P-2", email: "ben@example.com" },
      ],
      "P-1",
      "ben@example.com",
    ],
    ["the customer's own address, when nobody has one", [{ ...ann, email: null }], null, "office@example.com"],
  ] as const)("goes to %s", (_case, contacts, contact, to) => {
    const world = house({ caseReceived: "on" });
    world.tables.change("customer", [{ at: 2, set: { email: "office@example.com" } }]);
    for (const each of contacts) world.add("contact", each);
    opened(world, { contact });
    runDue(world);
    expect(world.sent.map((letter) => letter.to)).toEqual([to]);
  });

  test("goes to whoever took part in the visit where it came up", () => {
    const world = house({ caseReceived: "on" });
    world.add("contact", ann);
    world.add("contact", { ...ann, id: "P-2", name: "Ben", email: "ben@example.com" });
    const values = { participants: "Ben", feedbackKind: "complaint", feedback: "Late", channel: "meeting" };
    call(world, "logVisit", { customer: { id: "C-1", at: 2 }, visit: null, values });
    runDue(world);
    expect(world.sent.map((letter) => letter.to)).toEqual(["ben@example.com"]);
  });

  test("goes to nobody where nobody has an address: the Outbox says so, and it goes when there is one", () => {
    const world = house({ caseReceived: "on", caseProgress: "on" });
    moved(world, opened(world), { status: "accepted" });
    runDue(world);
    const none = ["caseReceived", null, "2018-01-03T09:00", "cancelled", "there is no email address of the customer or its people"];
    expect(outbox(world)).toEqual([none]);
    world.add("contact", ann);
    world.setNow("2018-01-04", "09:00");
    runDue(world);
    expect(told(world)).toHaveLength(2);
  });

  test("waits to be approved where the rule asks, and then goes", () => {
    const world = house({ caseReceived: "ask" });
    world.add("contact", ann);
    opened(world);
    runDue(world);
    expect(outbox(world)).toEqual([["caseReceived", "ann@example.com", "2018-01-03T09:00", "held", null]]);
    call(world, "moveMails", { act: "approve", mails: null });
    world.setNow("2018-01-05", "09:00");
    runDue(world);
    expect(told(world)).toHaveLength(1);
  });

  test("before the rule's day, or of a level that it does not concern, causes nothing", () => {
    const world = house({ caseReceived: { since: "2018-01-04" }, caseProgress: { levels: "B" } });
    world.add("contact", ann);
    moved(world, opened(world), { status: "accepted" });
    runDue(world);
    expect(world.rows("outbox")).toEqual([]);
  });

  test("whose address was put right before its mail went is told at the new one alone", () => {
    const world = house({ caseReceived: "ask" });
    world.add("contact", ann);
    opened(world);
    runDue(world);
    world.tables.change("contact", [{ at: 2, set: { email: "ann@new.example.com" } }]);
    world.setNow("2018-01-04", "09:00");
    runDue(world);
    call(world, "moveMails", { act: "approve", mails: null });
    runDue(world);
    expect(world.sent.map(({ to }) => to)).toEqual(["ann@new.example.com"]);
    expect(outbox(world)[0]).toMatchObject({ 3: "cancelled", 4: "the address has changed since" });
  });

  test("and whose address changes afterwards is not told again", () => {
    const world = house({ caseReceived: "on" });
    world.add("contact", ann);
    opened(world);
    runDue(world);
    world.tables.change("contact", [{ at: 2, set: { email: "ann@new.example.com" } }]);
    world.setNow("2018-01-04", "09:00");
    runDue(world);
    expect(world.rows("outbox")).toHaveLength(1);
  });
});

describe("a case that moves on", () => {
  test("is told of each step, and of its result when it is closed", () => {
    const world = house({ caseProgress: "on" });
    world.add("contact", ann);
    const place = opened(world);
    const step = (time: string, mine: Record<string, unknown>): void => {
      world.setNow("2018-01-03", time);
      moved(world, place, mine);
      runDue(world);
    };
    step("10:00", { status: "accepted" });
    step("11:00", { detail: "more" });
    step("12:00", { status: "closed", resolution: "Sent again." });
    expect(told(world).map(([, subject]) => subject)).toEqual(["K-2018-0001: Accepted", "K-2018-0001: Closed"]);
    expect(world.sent[1]?.text).toContain("Sent again.");
    expect(world.sent[0]?.text).toContain("We are working on it");
  });

  test("is not told of a step that was left before the mail went", () => {
    const world = house({ caseReceived: "ask", caseProgress: "ask" });
    world.add("contact", ann);
    const place = opened(world);
    moved(world, place, { status: "accepted" });
    runDue(world);
    moved(world, place, { status: "closed" });
    world.setNow("2018-01-03", "10:00");
    runDue(world);
    call(world, "moveMails", { act: "approve", mails: null });
    runDue(world);
    expect(told(world).map(([, subject]) => subject)).toEqual(["K-2018-0001: Closed"]);
    expect(outbox(world).map((row) => [row[0], row[3], row[4]])).toEqual([
      ["caseReceived", "cancelled", "the case is closed already"],
      ["caseProgress", "cancelled", "the case has moved on: Closed"],
      ["caseProgress", "sent", null],
    ]);
  });
});
