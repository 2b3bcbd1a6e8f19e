/** A sender under trouble: refusals, back-off, the quota as a number and as an exception, other senders, people at the tab. */
import { describe, expect, test } from "@jest/globals";
import { Broken, type BrokenCode } from "../../../src/app/broken.ts";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import type { FateWords } from "../../../src/app/outbox/fate.ts";
import { nextMailKey, type PlannedMail, planMail } from "../../../src/app/outbox/plan.ts";
import { type Compose, type Composed, sendDue } from "../../../src/app/outbox/send.ts";
import { budgetOf, openMails } from "../../../src/app/outbox/stock.ts";
import type { Letter, World } from "../../../src/app/ports.ts";
import { callApi } from "../../../src/app/reply.ts";
import { tellTrouble } from "../../../src/app/trouble.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

const words: FateWords = {
  failure: (error) => (error instanceof Broken ? `${error.code} ${error.details.address ?? ""}` : String(error)),
  unknown: "may have gone",
  copied: "a copy",
};
const hello: Compose = ({ key, recipient }) => ({ letter: { to: recipient ?? "", subject: key ?? "", html: "", text: "Hello" } });

const mails = (...names: readonly string[]): PlannedMail[] =>
  names.map((name) => ({
    key: name,
    rule: name.startsWith("summary") ? "weeklySummary" : "digest",
    recipient: `${name}@example.com`,
    language: "en",
    period: "2018-01-03",
    due: "2018-01-03T08:00",
    rows: [],
  }));

function planned(names: readonly string[], options: Parameters<typeof memoryWorld>[0] = {}): Memory {
  const world = memoryWorld({ time: "09:00", ...options });
  planMail(world, mails(...names));
  return world;
}

/** A world whose mail service refuses what `refuse` says. */
const refusing = (world: Memory, refuse: (letter: Letter) => Error | undefined): World => ({
  ...world,
  mailer: {
    ...world.mailer,
    send: (letter) => {
      const error = refuse(letter);
      if (error) throw error;
      world.mailer.send(letter);
    },
  },
});
const down = () => new Error("Service unavailable");
const rows = (world: Memory) => world.rows("outbox").map(({ key, state, attempts, due }) => [key, state, attempts, due]);
const subjects = (world: Memory) => world.sent.map(({ subject }) => subject);

describe("what nobody may send twice", () => {
  test("a mail that went although Google failed is unknown: nobody sends it again, and the others go", () => {
    const world = planned(["ann", "ben"]);
    const uncertain: World = {
      ...world,
      mailer: {
        ...world.mailer,
        send: (letter) => {
          world.mailer.send(letter);
          if (letter.subject === "ann") throw new Broken("mailUncertain", { said: "deadline" });
        },
      },
    };
    sendDue(uncertain, { compose: hello, words });
    world.setNow("2018-01-05", "09:00");
    sendDue(uncertain, { compose: hello, words });
    expect(subjects(world)).toEqual(["ann", "ben"]);
    expect(world.rows("outbox").map(({ state, reason }) => [state, reason])).toEqual([
      ["unknown", "mailUncertain"],
      ["sent", null],
    ]);
    expect(openMails(world.state).unknown).toEqual({ "ann@example.com": 1 });
  });

  test.each([
    ["that waits", false],
    ["that has gone", true],
  ])("a row copied from one %s goes nowhere, and has an id of its own", (_what, gone) => {
    const world = planned(["ann"]);
    const [row] = world.rows("outbox");
    if (!row) throw new Error("nothing was planned");
    if (gone) sendDue(world, { compose: hello, words });
    world.add("outbox", { ...row });
    sendDue(world, { compose: hello, words });
    sendDue(world, { compose: hello, words });
    expect(subjects(world)).toEqual(["ann"]);
    expect(world.rows("outbox").map(({ state, reason }) => [state, reason])).toEqual([
      ["sent", null],
      ["cancelled", "a copy"],
    ]);
    expect(new Set(world.rows("outbox").map(({ id }) => id)).size).toBe(2);
  });
});

describe("what fails", () => {
  test("is tried again after an hour, four hours and a day, then given up, reported and noted in the journal", () => {
    const world = planned(["ann"]);
    const times: [string, string][] = [];
    for (const [day, time] of [
      ["2018-01-03", "09:00"],
      ["2018-01-03", "09:59"],
      ["2018-01-03", "10:00"],
      ["2018-01-03", "14:00"],
      ["2018-01-04", "13:59"],
      ["2018-01-04", "14:00"],
      ["2018-01-09", "14:00"],
    ] as const) {
      world.setNow(day, time);
      sendDue(
        refusing(world, () => {
          times.push([day, time]);
          return down();
        }),
        { compose: hello, words },
      );
    }
    expect(times.map((each) => each.join("T"))).toEqual(["2018-01-03T09:00", "2018-01-03T10:00", "2018-01-03T14:00", "2018-01-04T14:00"]);
    expect(rows(world)).toEqual([["ann", "failed", 4, null]]);
    expect(world.state.get(nextMailKey)).toBe("");
    expect(openMails(world.state).failed).toEqual({ "ann@example.com": 1 });
    expect(world.rows("journal").map(({ action, record, changes }) => [action, record, changes])).toEqual([
      ["error", world.rows("outbox")[0]?.id, "ann: Error: Service unavailable"],
    ]);
  });

  test("goes when the service is back", () => {
    const world = planned(["ann"]);
    sendDue(refusing(world, down), { compose: hello, words });
    expect(rows(world)).toEqual([["ann", "failed", 1, "2018-01-03T10:00"]]);
    expect(world.state.get(nextMailKey)).toBe("2018-01-03T10:00");
    world.setNow("2018-01-03", "10:05");
    sendDue(world, { compose: hello, words });
    expect(rows(world)).toEqual([["ann", "sent", 2, "2018-01-03T10:00"]]);
  });

  test.each(["not an address", "a@example.com,b@example.com", ""])("for a bad address (%p) fails at once, with a sentence", (recipient) => {
    const world = planned(["ann", "ben"]);
    const given: Compose = (mail) => ({
      letter: { to: mail.key === "ann" ? recipient : "ben@example.com", subject: "", html: "", text: "" },
    });
    sendDue(world, { compose: given, words });
    expect(world.rows("outbox").map(({ state, reason, due }) => [state, reason, due !== null])).toEqual([
      ["failed", `badAddress ${recipient}`.trim() === "badAddress" ? "badAddress" : `badAddress ${recipient}`, false],
      ["sent", null, true],
    ]);
  });

  test("twice in a row leaves the others for the next tick", () => {
    const world = planned(["ann", "ben", "cid", "dan"]);
    sendDue(refusing(world, down), { compose: hello, words });
    expect(rows(world).map(([, state]) => state)).toEqual(["failed", "failed", "planned", "planned"]);
  });

  test("in composing is tried again like any other", () => {
    const world = planned(["ann", "ben"]);
    const failing: Compose = (mail) => {
      if (mail.key === "ann") throw new Error("timed out");
      return hello(mail);
    };
    sendDue(world, { compose: failing, words });
    expect(rows(world)).toEqual([
      ["ann", "failed", 1, "2018-01-03T10:00"],
      ["ben", "sent", 1, "2018-01-03T08:00"],
    ]);
  });
});

describe("the quota", () => {
  test("of 20 and 60 mails: three days, in order of priority", () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index < 30 ? "summary" : "digest"}${index}`);
    const world = planned(names, { quota: 20 });
    const days = ["2018-01-03", "2018-01-04", "2018-01-05"].map((day, index) => {
      world.setNow(day, "09:00");
      const before = world.sent.length;
      const daily: World = { ...world, mailer: { ...world.mailer, remaining: () => 20 * (index + 1) - world.sent.length } };
      for (let tick = 0; tick < 3; tick++) sendDue(daily, { compose: hello, words });
      return subjects(world).slice(before);
    });
    expect(days.map(({ length }) => length)).toEqual([20, 20, 20]);
    expect(days.flat().map((subject) => subject.replace(/\d+/, ""))).toEqual([
      ...Array.from({ length: 30 }, () => "digest"),
      ...Array.from({ length: 30 }, () => "summary"),
    ]);
    expect(budgetOf(world)).toEqual({ left: 0, perDay: 20 });
  });

  test("as an exception, though the number says otherwise: the mail stays planned, its attempt does not count, nothing else goes", () => {
    const world = planned(["ann", "ben", "summary"]);
    const spent = refusing(world, ({ subject }) => (subject === "ben" ? new Broken("mailQuota") : undefined));
    sendDue(spent, { compose: hello, words });
    expect(rows(world).map(([key, state, attempts]) => [key, state, attempts])).toEqual([
      ["ann", "sent", 1],
      ["ben", "planned", 0],
      ["summary", "planned", 0],
    ]);
    expect(budgetOf(world).left).toBe(0);
  });

  test.each([0, -1])("of %d lets nothing go, and what was claimed before is told all the same", (quota) => {
    const world = planned(["ann", "ben"], { quota });
    world.tables.change("outbox", [{ at: 3, set: { state: "claimed" } }]);
    sendDue(world, { compose: hello, words });
    expect(rows(world).map(([, state]) => state)).toEqual(["planned", "unknown"]);
    expect(world.state.get(nextMailKey)).toBe("2018-01-03T08:00");
  });
});

describe("others at the Outbox", () => {
  test("a sender that lives keeps a second one out; one that died is followed", () => {
    const world = planned(["ann"]);
    const second: Compose = (mail) => {
      sendDue(world, { compose: hello, words });
      return hello(mail);
    };
    sendDue(world, { compose: second, words });
    expect(subjects(world)).toEqual(["ann"]);
    planMail(world, mails("ben"));
    world.state.set({ "outbox.lease": String(world.now().ms + 60_000) });
    sendDue(world, { compose: hello, words });
    expect(subjects(world)).toEqual(["ann"]);
    world.setNow("2018-01-03", "10:00");
    sendDue(world, { compose: hello, words });
    expect(subjects(world)).toEqual(["ann", "ben"]);
  });

  test("a lease that ends later than any can keeps nobody out: the clock was set back", () => {
    const world = planned(["ann"]);
    world.state.set({ "outbox.lease": String(world.now().ms + 24 * 3_600_000) });
    sendDue(world, { compose: hello, words });
    expect(subjects(world)).toEqual(["ann"]);
  });

  test("what is planned while mails go is not forgotten", () => {
    const world = planned(["ann"]);
    sendDue(world, {
      compose: (mail) => {
        planMail(world, mails("late"));
        return hello(mail);
      },
      words,
    });
    expect(world.state.get(nextMailKey)).toBe("2018-01-03T08:00");
    sendDue(world, { compose: hello, words });
    expect(subjects(world)).toEqual(["ann", "late"]);
  });

  test("what is held or cancelled by hand while its letter is made does not go", () => {
    const world = planned(["ann", "ben", "cid"]);
    sendDue(world, {
      compose: (mail) => {
        world.tables.change("outbox", [
          { at: 2, set: { state: "held" } },
          { at: 3, set: { state: "cancelled" } },
        ]);
        return hello(mail);
      },
      words,
    });
    expect(subjects(world)).toEqual(["cid"]);
    expect(rows(world).map(([, state]) => state)).toEqual(["held", "cancelled", "sent"]);
  });
});

describe("no letter now", () => {
  const saying =
    (what: Composed): Compose =>
    () =>
      what;

  test("moves the mail to when it may go, with the reason, and counts as no attempt", () => {
    const world = planned(["ann"]);
    sendDue(world, { compose: saying({ later: "2018-01-04T07:30", reason: "quiet hours" }), words });
    expect(rows(world)).toEqual([["ann", "planned", 0, "2018-01-04T07:30"]]);
    expect(world.rows("outbox")[0]?.reason).toBe("quiet hours");
    expect(world.state.get(nextMailKey)).toBe("2018-01-04T07:30");
    world.setNow("2018-01-04", "07:30");
    sendDue(world, { compose: hello, words });
    expect(rows(world)).toEqual([["ann", "sent", 1, "2018-01-04T07:30"]]);
    expect(world.rows("outbox")[0]?.reason).toBeNull();
  });

  test("holds the mail with the reason until a person lets it go", () => {
    const world = planned(["ann", "ben"]);
    sendDue(world, { compose: (mail) => (mail.key === "ann" ? { hold: "no field {{nmae}}" } : hello(mail)), words });
    sendDue(world, { compose: hello, words });
    expect(rows(world).map(([key, state, attempts]) => [key, state, attempts])).toEqual([
      ["ann", "held", 0],
      ["ben", "sent", 1],
    ]);
    expect(world.rows("outbox")[0]?.reason).toBe("no field {{nmae}}");
    expect(world.state.get(nextMailKey)).toBe("");
  });

  test("leaves one that failed before to its back-off, or to a person", () => {
    const world = planned(["ann", "ben"]);
    sendDue(refusing(world, down), { compose: hello, words });
    world.setNow("2018-01-03", "10:00");
    sendDue(world, { compose: ({ key }) => (key === "ann" ? { hold: "look" } : { later: "2018-01-03T12:00", reason: "quiet" }), words });
    expect(rows(world)).toEqual([
      ["ann", "held", 1, "2018-01-03T10:00"],
      ["ben", "failed", 1, "2018-01-03T12:00"],
    ]);
  });

  test("of hundreds is written down in a few blocks", () => {
    const world = planned(Array.from({ length: 400 }, (_, index) => `name${index}`));
    const before = { ...world.calls };
    sendDue(world, { compose: saying({ later: "2018-01-04T07:30", reason: "quiet hours" }), words });
    expect((world.calls.change ?? 0) - (before.change ?? 0)).toBeLessThanOrEqual(2);
    expect(new Set(rows(world).map(([, , , due]) => due))).toEqual(new Set(["2018-01-04T07:30"]));
  });
});

test("a letter is told of the rows that caused it", () => {
  const world = memoryWorld({ time: "09:00" });
  planMail(
    world,
    mails("ann", "ben").map((mail) => (mail.key === "ann" ? { ...mail, rows: ["V-1", "T-2"] } : mail)),
  );
  const told: unknown[] = [];
  sendDue(world, {
    compose: (mail) => {
      told.push(mail.rows);
      return hello(mail);
    },
    words,
  });
  expect(told).toEqual([["V-1", "T-2"], []]);
});

describe("people at the tab while mails go", () => {
  /** Does this while the second letter is on its way. */
  const meanwhile = (world: Memory, act: () => void): World => ({
    ...world,
    mailer: {
      ...world.mailer,
      send: (letter) => {
        world.mailer.send(letter);
        if (world.sent.length === 2) act();
      },
    },
  });

  test("sort it: every mail goes once, and is marked in its own row", () => {
    const world = planned(["dan", "cid", "ben", "ann"]);
    const senders = meanwhile(world, () => world.sort("outbox", "key"));
    sendDue(senders, { compose: hello, words });
    sendDue(world, { compose: hello, words });
    expect(subjects(world)).toEqual(["dan", "cid", "ben", "ann"]);
    expect(world.rows("outbox").map(({ key, state, subject }) => [key, state, subject])).toEqual(
      ["ann", "ben", "cid", "dan"].map((name) => [name, "sent", name]),
    );
  });

  test("delete rows: what is gone does not go, and the others are marked in their own rows", () => {
    const world = planned(["ann", "ben", "cid", "dan"]);
    const senders = meanwhile(world, () => {
      world.tables.remove("outbox", 4);
      world.tables.remove("outbox", 2);
    });
    sendDue(senders, { compose: hello, words });
    expect(subjects(world)).toEqual(["ann", "ben", "dan"]);
    expect(rows(world).map(([key, state]) => [key, state])).toEqual([
      ["ben", "sent"],
      ["dan", "sent"],
    ]);
  });

  test("hold the one that has just gone: it is marked as gone all the same", () => {
    const world = planned(["ann", "ben"]);
    const senders = meanwhile(world, () => world.tables.change("outbox", [{ at: 3, set: { state: "held" } }]));
    sendDue(senders, { compose: hello, words });
    expect(rows(world).map(([, state]) => state)).toEqual(["sent", "sent"]);
  });
});

test("a hundred due mails among thousands that wait: the tab is read a few times, however many go", () => {
  const reads = (due: number): number => {
    const world = memoryWorld({ time: "09:00", quota: 1000 });
    const names = Array.from({ length: 1000 }, (_, index) => `name${index}`);
    planMail(
      world,
      mails(...names).map((mail, index) => (index % (1000 / due) === 0 ? mail : { ...mail, due: "2018-02-01T08:00" })),
    );
    const before = world.calls.columns ?? 0;
    sendDue(world, { compose: hello, words });
    expect(world.sent).toHaveLength(due);
    return (world.calls.columns ?? 0) - before;
  };
  expect(reads(100)).toBeLessThanOrEqual(2);
  expect(reads(10)).toBe(reads(100));
});

test("the owners are told once a day of what may have gone, until a person has said whether it did", () => {
  const world = planned(["lin"], { me: "chen@example.com" });
  addTeam(world);
  world.add("member", { email: "owner@example.com", name: "Ou Wen", role: "owner" });
  world.tables.change("outbox", [{ at: 2, set: { state: "claimed" } }]);
  for (const time of ["09:30", "10:30", "11:30"]) {
    world.setNow("2018-01-03", time);
    runDue(world);
  }
  const told = () => world.sent.filter(({ to }) => to === "owner@example.com");
  expect(told().map(({ text }) => text.includes("may or may not have gone: 1"))).toEqual([true]);
  expect(callApi(world, "boot", "{}")).toMatchObject({ value: { unknownMails: 1, notices: [expect.stringContaining("Rapport → Mail")] } });
  const [lost] = world.rows("outbox");
  callApi(world, "moveMails", JSON.stringify({ act: "went", mails: [{ id: lost?.id, at: 2 }] }));
  world.setNow("2018-01-04", "07:30");
  runDue(world);
  world.setNow("2018-01-04", "08:30");
  runDue(world);
  expect(told()).toHaveLength(1);
  expect(openMails(openContext(world).world.state).unknown).toEqual({});
});

test("Settings show what goes today and on the next days, as of the last planning and sending, with the digests of tomorrow", () => {
  const world = memoryWorld({ me: "chen@example.com", quota: 1, time: "01:00" });
  addTeam(world);
  for (const name of ["lin", "zhao"])
    world.add("task", { subject: "Call", owner: `${name}@example.com`, due: "2018-01-03", status: "open" });
  world.add("setting", { id: "mailForecast" });
  const shown = () => world.rows("setting").find(({ id }) => id === "mailForecast")?.value;
  runDue(world);
  expect(shown()).toBe("Today 7 of 100, tomorrow 7");
  world.setNow("2018-01-03", "08:30");
  runDue(world);
  /** With room for one a day, what is left over goes before tomorrow's digests. */
  expect(shown()).toMatch(/^Tomorrow 1, .+: 1, .+: 1, /);
  expect(callApi(world, "boot", "{}")).toMatchObject({ ok: true, value: { notices: [] } });
});

test("the owner's letter never goes past the Outbox because somebody else is at work: it would go twice", () => {
  const world = memoryWorld({ me: "chen@example.com" });
  addTeam(world);
  const told = (code: BrokenCode): number => {
    const lock = () => {
      throw new Broken(code);
    };
    tellTrouble({ ...openContext(world), world: { ...world, lock } }, ["The tab Visits is gone."]);
    return world.sent.length;
  };
  expect([told("busy"), told("tabMissing"), told("tabMissing")]).toEqual([0, 1, 1]);
});
