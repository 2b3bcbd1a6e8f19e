/** The mailbox: what each person sees of the Outbox, what they may do, and that it can be taken back while nothing has come of it. */
import { describe, expect, test } from "@jest/globals";
import { stopFormEntry } from "../../../src/app/letters/stopForm.ts";
import { callApi } from "../../../src/app/reply.ts";
import type { Mailbox, MailsMoved } from "../../../src/app/wire.ts";
import type { Code } from "../../../src/crm/choices.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

function answer<T>(world: Memory, name: string, input: unknown): T {
  const reply = callApi(world, name, JSON.stringify(input));
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
}
const look = (world: Memory) => answer<Mailbox>(world, "mailbox", {});
const move = (world: Memory, act: string, ...ids: readonly string[]) =>
  answer<MailsMoved>(world, "moveMails", { act, mails: ids.map((id) => ({ id, at: null })) });

const states = ["held", "planned", "unknown", "failed", "sent", "cancelled"] as const;

/** Lin and Zhao have a mail in each state; their supervisor keeps the clock. */
function world(me = "chen@example.com"): Memory {
  const made = memoryWorld({ me, time: "09:00" });
  addTeam(made);
  for (const who of ["lin", "zhao"])
    for (const state of states)
      made.add("outbox", {
        ...{ id: `X-${who}-${state}`, key: `${who} ${state}`, rule: "digest", recipient: `${who}@example.com`, language: "en", state },
        ...{
          period: "2018-01-03",
          due: state === "failed" ? null : "2018-01-03T08:00",
          attempts: 4,
          reason: state === "failed" ? "no" : null,
        },
      });
  return made;
}
const stateOf = (at: Memory, id: string): Code<"mailState"> | null | undefined => at.rows("outbox").find((row) => row.id === id)?.state;

describe("mail to customers", () => {
  /** Three greetings of the same moment; the day has room for one. */
  function greetings(): Memory {
    const made = memoryWorld({ me: "chen@example.com", time: "09:00" });
    addTeam(made);
    made.add("customer", { id: "C-1", name: "Acme", owner: "lin@example.com", email: "office@acme.example" });
    made.add("contact", { name: "Ann Lee", customer: "C-1", customerName: "Acme", email: "Ann@acme.example" });
    made.state.set({ "outbox.quota": JSON.stringify({ day: "2018-01-03", left: 1, most: 1 }) });
    for (const who of ["ann", "office", "ben"])
      made.add("outbox", {
        ...{ id: `X-${who}`, key: `birthday:${who}:2018`, rule: "birthday", recipient: `${who}@acme.example`, state: "planned" },
        ...{ due: "2018-01-03T08:00", period: "2018-01-03" },
      });
    return made;
  }

  test("is listed by who reads it, contacts with their customer", () => {
    expect(look(greetings()).lists.today.map(({ reader }) => reader)).toEqual(["Ann Lee · Acme"]);
    expect(look(greetings()).lists.later.map(({ reader }) => reader)).toEqual(["Acme"]);
  });

  test("is listed by its customer where the contact at that address has no name", () => {
    const made = greetings();
    made.add("contact", { name: null, email: "office@acme.example" });
    expect(look(made).lists.later.map(({ reader }) => reader)).toEqual(["Acme"]);
  });

  test("that will be too late before there is room is not promised to any day, but counted", () => {
    expect(look(greetings())).toMatchObject({ late: 1, days: [{ count: 1 }, { count: 1 }, ...Array<unknown>(7).fill({ count: 1 })] });
  });

  test("that is more than a month has room for is not called too late where it goes late all the same", () => {
    const made = greetings();
    for (let at = 0; at < 40; at++)
      made.add("outbox", { rule: "surveyInvitation", recipient: `${at}@acme.example`, state: "planned", due: "2018-01-03T08:00" });
    expect(look(made)).toMatchObject({ late: 3, counts: { today: 1, later: 23 } });
  });

  test("cannot go without a form with which it is stopped, and that is said before anybody approves it", () => {
    const made = greetings();
    expect(look(made).needsStopForm).toBe(true);
    made.state.set(stopFormEntry({ en: "https://forms.example.com/stop?entry.1={token}" }));
    expect(look(made).needsStopForm).toBe(false);
    expect(look(world()).needsStopForm).toBe(false);
  });

  test("that did not go is listed for a week, with its reason; a digest that had nothing to say is not", () => {
    const made = greetings();
    const gone = { state: "cancelled", reason: "nobody approved it in time" } as const;
    made.tables.change("outbox", [
      { at: 2, set: { ...gone, changed: "2018-01-02T09:00" } },
      { at: 3, set: { ...gone, changed: "2017-12-20T09:00" } },
      { at: 4, set: { ...gone, rule: "digest", changed: "2018-01-03T09:00" } },
    ]);
    expect(look(made).lists.cancelled.map(({ recipient, reason }) => [recipient, reason])).toEqual([["ann@acme.example", gone.reason]]);
  });
});

describe("what a person sees", () => {
  test("a manager their own, a supervisor all", () => {
    expect(look(world("lin@example.com"))).toMatchObject({
      all: false,
      counts: { held: 1, unknown: 1, failed: 1, today: 1, sent: 1, later: 0 },
    });
    expect(look(world())).toMatchObject({ all: true, counts: { held: 2, unknown: 2, failed: 2, today: 2, sent: 2, later: 0 } });
  });

  test("what does not fit into today is listed under its day, and the forecast counts everybody's", () => {
    const made = world("zhao@example.com");
    made.state.set({ "outbox.quota": JSON.stringify({ day: "2018-01-03", left: 1, most: 1 }) });
    const seen = look(made);
    expect(seen.days.slice(0, 2)).toEqual([
      { day: "2018-01-03", count: 1, room: 1 },
      { day: "2018-01-04", count: 1, room: 1 },
    ]);
    expect(seen.lists.later.map(({ recipient, day }) => [recipient, day])).toEqual([["zhao@example.com", "2018-01-04"]]);
  });

  test("an empty Outbox, and that everybody may get a digest tomorrow", () => {
    const made = memoryWorld();
    addTeam(made);
    expect(look(made)).toMatchObject({ days: [{ day: "2018-01-04", count: 7, room: 100 }], counts: { held: 0, today: 0, sent: 0 } });
  });
});

describe("what a person does", () => {
  test.each([
    ["approve", "held", "planned"],
    ["hold", "planned", "held"],
    ["cancel", "planned", "cancelled"],
    ["cancel", "held", "cancelled"],
    ["cancel", "failed", "cancelled"],
    ["went", "unknown", "sent"],
    ["didNot", "unknown", "planned"],
    ["again", "failed", "planned"],
  ] as const)("%s: %s becomes %s, and can be taken back", (act, from, to) => {
    const made = world();
    const id = `X-lin-${from}`;
    const { moved, undo } = move(made, act, id);
    expect([moved, stateOf(made, id)]).toEqual([1, to]);
    expect(made.rows("journal").map(({ action, entity, record }) => [action, entity, record])).toEqual([["updated", "outbox", id]]);
    expect(answer(made, "undo", undo)).toEqual({ kind: "undone" });
    expect(stateOf(made, id)).toBe(from);
  });

  test("all that are held at once", () => {
    const made = world();
    expect(answer<MailsMoved>(made, "moveMails", { act: "approve", mails: null })).toMatchObject({ moved: 2, stayed: 0 });
    expect(look(made).counts.held).toBe(0);
  });

  test("a manager decides nothing about a colleague's mail", () => {
    const made = world("lin@example.com");
    expect(move(made, "cancel", "X-zhao-planned", "X-lin-planned")).toMatchObject({ moved: 1, stayed: 1 });
    expect(stateOf(made, "X-zhao-planned")).toBe("planned");
  });

  test("what is no longer as it was seen stays: what was sent is never planned again", () => {
    const made = world();
    for (const act of ["approve", "hold", "cancel", "went", "didNot", "again"])
      expect(move(made, act, "X-lin-sent", "X-lin-cancelled")).toEqual({ moved: 0, stayed: 2, undo: null });
  });

  test("an approval whose mail has gone meanwhile is not taken back", () => {
    const made = world();
    const { undo } = move(made, "approve", "X-lin-held");
    made.tables.change("outbox", [{ at: 2, set: { state: "sent", changed: "2018-01-03T09:00", attempts: 1 } }]);
    expect(answer(made, "undo", undo)).toMatchObject({ kind: "conflict" });
    expect(stateOf(made, "X-lin-held")).toBe("sent");
  });

  test("what is approved or tried again goes with the next tick, with its attempts from the start", () => {
    const made = world();
    move(made, "again", "X-lin-failed");
    expect(made.state.get("outbox.next")).toBe("2018-01-03T08:00");
    expect(made.rows("outbox").find(({ id }) => id === "X-lin-failed")).toMatchObject({
      attempts: 0,
      due: "2018-01-03T09:00",
      reason: null,
    });
  });

  test("an act that nobody knows is refused with a sentence", () => {
    expect(callApi(world(), "moveMails", JSON.stringify({ act: "burn", mails: null }))).toMatchObject({ ok: false, code: "badRequest" });
  });
});

describe("what waits for approval", () => {
  const held = (): Memory => {
    const made = memoryWorld({ me: "chen@example.com", time: "09:00" });
    addTeam(made);
    const add = (id: string, rule: "birthday" | "surveyInvitation", due: string): void => {
      const key = { key: id, rule, recipient: `${id.toLowerCase()}@example.org`, language: "en", period: "2018-01-03" } as const;
      made.add("outbox", { id, ...key, state: "held", due, attempts: 0 });
    };
    for (let at = 0; at < 30; at++) add(`X-B${at}`, "birthday", "2018-01-09T09:00");
    for (let at = 0; at < 3; at++) add(`X-S${at}`, "surveyInvitation", `2018-01-03T${12 - at}:00`);
    return made;
  };

  test("stands rule by rule, what is due soonest first", () => {
    expect(look(held()).held.map(({ rule, count, mails }) => [rule, count, mails.length, mails[0]?.id])).toEqual([
      ["surveyInvitation", 3, 3, "X-S2"],
      ["birthday", 30, 10, "X-B0"],
    ]);
  });

  test("is approved rule by rule", () => {
    const made = held();
    expect(answer<MailsMoved>(made, "moveMails", { act: "approve", mails: null, rule: "surveyInvitation" })).toMatchObject({ moved: 3 });
    expect(look(made).held.map(({ rule, count }) => [rule, count])).toEqual([["birthday", 30]]);
  });
});
