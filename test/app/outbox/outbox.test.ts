import { describe, expect, test } from "@jest/globals";
import { Broken } from "../../../src/app/broken.ts";
import { openContext } from "../../../src/app/context.ts";
import { composeDigest, composeEscalation, planDigests } from "../../../src/app/outbox/digest.ts";
import type { FateWords } from "../../../src/app/outbox/fate.ts";
import { nextMailKey, type PlannedMail, planMail } from "../../../src/app/outbox/plan.ts";
import { type Compose, sendDue } from "../../../src/app/outbox/send.ts";
import { readWaiting } from "../../../src/app/visits/waiting.ts";
import { type Memory, memoryWorld } from "../world.ts";

const mail = (over: Partial<PlannedMail> = {}): PlannedMail => ({
  key: "digest:ann@example.com:2018-01-03",
  rule: "digest",
  recipient: "ann@example.com",
  language: "en",
  period: "2018-01-03",
  due: "2018-01-03T08:00",
  rows: [],
  ...over,
});
const words: FateWords = {
  failure: (error) => (error instanceof Error ? error.message : String(error)),
  unknown: "may have gone",
  copied: "a copy",
};
const hello: Compose = (row) => ({ letter: { to: row.recipient ?? "", subject: row.key ?? "", html: "<p>Hello</p>", text: "Hello" } });
const states = (world: Memory) => world.rows("outbox").map(({ key, state }) => `${key} ${state}`);

describe("planning mail", () => {
  test("one key makes one row, however often it is planned", () => {
    const world = memoryWorld();
    expect(planMail(world, [mail()])).toBe(1);
    expect(planMail(world, [mail()])).toBe(0);
    expect(states(world)).toEqual(["digest:ann@example.com:2018-01-03 planned"]);
  });

  test("a planned mail moves to the time that now holds, a sent one does not", () => {
    const world = memoryWorld({ time: "08:30" });
    planMail(world, [mail(), mail({ key: "digest:ben@example.com:2018-01-03", due: "2018-01-03T20:00" })]);
    sendDue(world, { compose: hello, words });
    planMail(world, [mail({ due: "2018-01-03T10:00" }), mail({ key: "digest:ben@example.com:2018-01-03", due: "2018-01-03T18:00" })]);
    expect(world.rows("outbox").map(({ due }) => due)).toEqual(["2018-01-03T08:00", "2018-01-03T18:00"]);
  });
});

describe("sending mail", () => {
  test("what is due goes once, what is not waits for its hour", () => {
    const world = memoryWorld({ time: "08:00" });
    planMail(world, [mail(), mail({ key: "late", due: "2018-01-03T17:00" })]);
    sendDue(world, { compose: hello, words });
    sendDue(world, { compose: hello, words });
    expect(world.sent.map(({ subject }) => subject)).toEqual(["digest:ann@example.com:2018-01-03"]);
    expect(world.state.get(nextMailKey)).toBe("2018-01-03T17:00");
  });

  test("the lower priority number goes first, and the quota stops the rest until the next tick", () => {
    const world = memoryWorld({ time: "09:00", quota: 1 });
    planMail(world, [mail({ key: "digest" }), mail({ key: "escalation", rule: "escalation" })]);
    sendDue(world, { compose: hello, words });
    expect(states(world)).toEqual(["digest planned", "escalation sent"]);
    expect(world.state.get(nextMailKey)).toBe("2018-01-03T08:00");
  });

  test("one that was claimed and never marked is unknown, and is not sent again", () => {
    const world = memoryWorld({ time: "09:00" });
    planMail(world, [mail()]);
    world.tables.change("outbox", [{ at: 2, set: { state: "claimed" } }]);
    sendDue(world, { compose: hello, words });
    sendDue(world, { compose: hello, words });
    expect(states(world)).toEqual(["digest:ann@example.com:2018-01-03 unknown"]);
    expect(world.sent).toEqual([]);
  });

  test("one that the mail service refuses fails with its reason, and the others go", () => {
    const world = memoryWorld({ time: "09:00" });
    const send = world.mailer.send;
    const refusing = {
      ...world,
      mailer: {
        ...world.mailer,
        send: (letter: Parameters<typeof send>[0]) => (letter.subject === "bad" ? fail("Invalid email: bad") : send(letter)),
      },
    };
    planMail(world, [mail({ key: "bad" }), mail({ key: "good" })]);
    sendDue(refusing, { compose: hello, words });
    expect(world.rows("outbox").map(({ state, reason }) => [state, reason])).toEqual([
      ["failed", "Invalid email: bad"],
      ["sent", null],
    ]);
  });

  test("a quota that runs out in the middle leaves the mail planned", () => {
    const world = memoryWorld({ time: "09:00" });
    const exhausted = { ...world, mailer: { ...world.mailer, send: () => fail(new Broken("mailQuota")) } };
    planMail(world, [mail()]);
    sendDue(exhausted, { compose: hello, words });
    expect(states(world)).toEqual(["digest:ann@example.com:2018-01-03 planned"]);
  });

  test("a letter with nothing to say is cancelled with the reason", () => {
    const world = memoryWorld({ time: "09:00" });
    planMail(world, [mail()]);
    sendDue(world, { compose: () => ({ nothing: "nothing waits" }), words });
    expect(world.rows("outbox").map(({ state, reason }) => [state, reason])).toEqual([["cancelled", "nothing waits"]]);
  });

  test("what was sent can be read afterwards", () => {
    const world = memoryWorld({ time: "09:00" });
    planMail(world, [mail()]);
    sendDue(world, { compose: hello, words });
    expect(world.rows("outbox")[0]).toMatchObject({ subject: "digest:ann@example.com:2018-01-03", body: "Hello", attempts: 1 });
  });
});

function fail(reason: string | Error): never {
  throw typeof reason === "string" ? new Error(reason) : reason;
}

function teamWorld(): Memory {
  const world = memoryWorld({ day: "2018-01-10", time: "08:00", me: "boss@example.com" });
  const people = [
    { name: "Grace", email: "boss@example.com", role: "supervisor" },
    { name: "Ann", email: "ann@example.com", role: "manager", reportsTo: "boss@example.com", digestHour: 7 },
    { name: "Ben", email: "ben@example.com", role: "manager", reportsTo: "boss@example.com", language: "zh-CN" },
  ] as const;
  for (const person of people) world.add("member", person);
  const visit = { customer: "C-1", customerName: "Acme", status: "planned", channel: "phone" } as const;
  world.add("visit", { ...visit, id: "V-1", owner: "ann@example.com", due: "2018-01-05" });
  world.add("visit", { ...visit, id: "V-2", owner: "ann@example.com", due: "2018-01-10" });
  world.add("visit", { ...visit, id: "V-3", owner: "ann@example.com", due: "2018-01-17" });
  world.add("visit", { ...visit, id: "V-4", owner: "ann@example.com", due: "2018-01-18" });
  world.add("task", { id: "T-1", subject: "报价", owner: "ben@example.com", due: "2018-01-09", status: "open" });
  world.add("task", { id: "T-2", subject: "Old", owner: "ben@example.com", due: "2018-01-01", status: "done" });
  return world;
}

describe("digests", () => {
  test("everybody gets one at their own hour, and who has people reporting gets the escalation too", () => {
    const plan = planDigests(openContext(teamWorld()));
    expect(plan.map(({ key, due }) => `${key} ${due}`)).toEqual([
      "escalation:boss@example.com:2018-01-10 2018-01-10T08:00",
      "digest:boss@example.com:2018-01-10 2018-01-10T08:00",
      "digest:ann@example.com:2018-01-10 2018-01-10T07:00",
      "digest:ben@example.com:2018-01-10 2018-01-10T08:00",
    ]);
  });

  const composed = (world: Memory, email: string) => {
    const context = openContext(world);
    const person = context.people.find((each) => each.email === email);
    if (!person) throw new Error("no such person");
    return {
      digest: composeDigest(context, readWaiting(world), person),
      escalation: composeEscalation(context, readWaiting(world), person),
    };
  };

  test("overdue, today and the next seven days, each line with its id and a link to its row", () => {
    const { digest } = composed(teamWorld(), "ann@example.com");
    if (!("letter" in digest)) throw new Error("nothing was said");
    const { text, subject } = digest.letter;
    expect(subject).toContain("1 for today, 1 overdue");
    for (const id of ["V-1", "V-2", "V-3"]) expect(text).toContain(id);
    expect(text).not.toContain("V-4");
    expect(text).toContain("visit#A2");
  });

  test("in the language of the one who reads it", () => {
    const { digest } = composed(teamWorld(), "ben@example.com");
    expect("letter" in digest && digest.letter.text).toContain("逾期 1 天");
  });

  test("a day with nothing to say says nothing", () => {
    expect(composed(teamWorld(), "boss@example.com").digest).toEqual({ nothing: "nothing waits" });
  });

  test("the supervisor is told once of what has been overdue for three days", () => {
    const world = teamWorld();
    const { escalation } = composed(world, "boss@example.com");
    if (!("letter" in escalation)) throw new Error("nothing was said");
    expect(escalation.letter.text).toContain("V-1");
    expect(escalation.letter.text).not.toContain("T-1");
    escalation.after?.();
    expect(world.rows("visit").find(({ id }) => id === "V-1")?.escalated).toBe("2018-01-10");
    expect(composed(world, "boss@example.com").escalation).toEqual({ nothing: "nothing long overdue" });
  });
});
