/** Consents and their withdrawal: who stops mail gets none, from the next moment on, and what they said stays in the books. */
import { describe, expect, test } from "@jest/globals";
import { stopByToken } from "../../../src/app/consent/stopByToken.ts";
import { stopMails } from "../../../src/app/consent/stopMails.ts";
import { openContext } from "../../../src/app/context.ts";
import { runDue } from "../../../src/app/jobs.ts";
import type { ConsentNoted } from "../../../src/app/letters/wire.ts";
import { nextMailKey } from "../../../src/app/outbox/plan.ts";
import { wordOn, wordsOf } from "../../../src/crm/letters/consent.ts";
import { call, house, outbox, setSettings, told } from "./house.ts";

const ann = { id: "P-1", name: "Ann", customer: "C-1", email: "ann@example.com" } as const;

function withCase(rule: "on" | "ask" = "on") {
  const world = house({ caseReceived: rule, digest: "on" });
  world.add("contact", ann);
  world.add("case", { id: "K-1", number: "K-2018-0001", customer: "C-1", subject: "Late", status: "new", opened: "2018-01-03T09:00" });
  return world;
}
const stop = { contact: "P-1", address: "Ann@example.com", source: "stop form", proof: "answer 1", at: "2018-01-03T08:00" } as const;

describe("who stops our mail", () => {
  test("gets none any more, and the books say since when and how", () => {
    const world = withCase();
    stopMails(openContext(world), stop);
    runDue(world);
    expect(told(world)).toEqual([]);
    expect(outbox(world).find(([rule]) => rule === "caseReceived")).toEqual([
      "caseReceived",
      "ann@example.com",
      "2018-01-03T09:00",
      "cancelled",
      "mail to this person or address was stopped on Jan 3, 2018",
    ]);
    expect(world.rows("consent")).toMatchObject([
      { contact: "P-1", contactName: "Ann", address: "ann@example.com", channel: "email", state: "withdrawn", source: "stop form" },
    ]);
  });

  test("finds what waits for them cancelled at once, and nobody else's mail", () => {
    const world = withCase("ask");
    runDue(world);
    world.add("outbox", { key: "k", rule: "digest", recipient: "ann@example.com", state: "planned", due: "2018-01-04T08:00" });
    world.add("outbox", { key: "l", rule: "birthday", recipient: "ben@example.com", state: "held", due: "2018-01-04T08:00" });
    expect(stopMails(openContext(world), stop)).toEqual({ noted: true, cancelled: 1 });
    expect(outbox(world).flatMap(([rule, to, , state]) => (to?.startsWith("lin") ? [] : [[rule, state]]))).toEqual(
      expect.arrayContaining([
        ["caseReceived", "cancelled"],
        ["digest", "planned"],
        ["birthday", "held"],
      ]),
    );
    expect(world.state.get(nextMailKey)).not.toBe("");
    expect(world.rows("journal").map(({ entity, changes }) => [entity, changes])).toContainEqual([
      "consent",
      "Ann@example.com: no more mail; 1 that waited cancelled",
    ]);
  });

  test("says it once, however often the same answer is read", () => {
    const world = withCase();
    stopMails(openContext(world), stop);
    const before = world.rows("journal").length;
    expect(stopMails(openContext(world), stop)).toEqual({ noted: false, cancelled: 0 });
    expect(world.rows("consent")).toHaveLength(1);
    expect(world.rows("journal")).toHaveLength(before);
  });

  test("stays spared when another contact is given the same address, and when the address is another", () => {
    const words = wordsOf([{ at: "2018-01-03T08:00", contact: "P-1", address: "ann@example.com", state: "withdrawn" }]);
    expect(wordOn(words, "P-2", "ANN@example.com")).toMatchObject({ state: "withdrawn" });
    expect(wordOn(words, "P-1", "other@example.com")).toMatchObject({ state: "withdrawn" });
    expect(wordOn(words, "P-2", "other@example.com")).toBeUndefined();
  });
});

describe("what holds of several words", () => {
  const row = (at: string | null, state: "given" | "withdrawn", contact: string | null = "P-1") => ({
    at,
    contact,
    address: "a@b.co",
    state,
  });
  test.each([
    ["the latest, wherever it stands", [row("2018-01-05T00:00", "given"), row("2018-01-03T00:00", "withdrawn")], "given"],
    ["the lower of two at one time", [row("2018-01-03T00:00", "given"), row("2018-01-03T00:00", "withdrawn")], "withdrawn"],
    ["a withdrawal of which nobody knows the time", [row(null, "withdrawn"), row("2018-01-03T00:00", "given")], "withdrawn"],
    ["not a consent of which nobody knows the time", [row("2018-01-03T00:00", "withdrawn"), row(null, "given")], "withdrawn"],
    [
      "a withdrawal of the person, where another at the address agreed",
      [row("2018-01-03T00:00", "withdrawn"), row("2018-01-05T00:00", "given", "P-2")],
      "withdrawn",
    ],
  ] as const)("%s", (_case, rows, state) => expect(wordOn(wordsOf(rows), "P-1", "a@b.co")?.state).toBe(state));
});

describe("a stop link", () => {
  const tokenOf = (world: ReturnType<typeof house>): string => /entry\.1=(\S+)/.exec(world.sent[0]?.text ?? "")?.[1] ?? "";
  const ask = (token: string, proof = "answer 1") => ({ token, proof, at: "2018-01-03T12:00" });

  test("stops the mail of whoever got it", () => {
    const world = withCase();
    runDue(world);
    expect(stopByToken(openContext(world), ask(tokenOf(world)))).toBe("stopped");
    expect(stopByToken(openContext(world), ask(tokenOf(world)))).toBe("already");
    expect(world.rows("consent")).toMatchObject([
      { contact: "P-1", address: "ann@example.com", source: "stop form", at: "2018-01-03T12:00" },
    ]);
  });

  test("stops the address it was sent to, also when the contact has another by now", () => {
    const world = withCase();
    runDue(world);
    world.tables.change("contact", [{ at: 2, set: { email: "ann@new.example.com" } }]);
    stopByToken(openContext(world), ask(tokenOf(world)));
    expect(world.rows("consent")).toMatchObject([{ contact: "P-1", address: "ann@example.com" }]);
  });

  test("of a customer's own address stops that address", () => {
    const world = house({ caseReceived: "on" });
    world.tables.change("customer", [{ at: 2, set: { email: "office@example.com" } }]);
    world.add("case", { id: "K-1", customer: "C-1", subject: "Late", status: "new", opened: "2018-01-03T09:00" });
    runDue(world);
    expect(stopByToken(openContext(world), ask(tokenOf(world)))).toBe("stopped");
    expect(world.rows("consent")).toMatchObject([{ contact: null, address: "office@example.com", state: "withdrawn" }]);
    world.add("case", { id: "K-2", customer: "C-1", subject: "Late again", status: "new", opened: "2018-01-04T08:00" });
    world.setNow("2018-01-04", "09:00");
    runDue(world);
    expect(told(world)).toHaveLength(1);
  });

  test.each([
    ["another workbook", "S.P-1.AAAAAAAAAAAAAAAA.BBBB"],
    ["nobody", ""],
    ["a joker", '=IMPORTXML("https://example.com")'],
  ])("of %s is refused, and the journal says so", (_case, token) => {
    const world = withCase();
    expect(stopByToken(openContext(world), ask(token))).toBe("forged");
    expect(world.rows("consent")).toEqual([]);
    expect(world.rows("journal").map(({ action, changes }) => [action, changes])).toEqual([
      ["error", "A request to stop mail was refused: its token was not written by this workbook."],
    ]);
  });
});

describe("what is noted of a contact by hand", () => {
  const note = (world: ReturnType<typeof house>, state: "given" | "withdrawn") =>
    call<ConsentNoted>(world, "noteConsent", { contact: "P-1", channel: "email", state, basis: null, source: "by phone", proof: "" });

  test("is added below what was noted before, with who noted it", () => {
    const world = withCase();
    note(world, "withdrawn");
    world.setNow("2018-01-04", "09:00");
    note(world, "given");
    expect(world.rows("consent").map(({ state, source, by }) => [state, source, by])).toEqual([
      ["withdrawn", "by phone", "chen@example.com"],
      ["given", "by phone", "chen@example.com"],
    ]);
    runDue(world);
    expect(told(world).map(([to]) => to)).toContain("ann@example.com");
  });

  test("shows on the card", () => {
    const world = withCase();
    note(world, "withdrawn");
    const card = call<{ consents: unknown }>(world, "card", { id: "C-1", at: 2 });
    expect(card.consents).toEqual({ "P-1": { state: "withdrawn", day: "2018-01-03" } });
  });
});

describe("what Settings asks for", () => {
  test("nothing goes without a legal basis where one is required", () => {
    const world = withCase();
    setSettings(world, { legalBasis: "required" });
    runDue(world);
    expect(outbox(world).find(([rule]) => rule === "caseReceived")?.[4]).toMatch(/legal basis/);
  });

  test("a contract is one", () => {
    const world = withCase();
    setSettings(world, { legalBasis: "required" });
    world.add("consent", { at: "2018-01-01T00:00", address: "ann@example.com", channel: "email", state: "given", basis: "contract" });
    runDue(world);
    expect(told(world).map(([to]) => to)).toContain("ann@example.com");
  });

  test("in quiet hours where the reader lives a mail waits, and goes in the morning", () => {
    const world = withCase();
    world.tables.change("contact", [{ at: 2, set: { timeZone: "America/New_York" } }]);
    runDue(world);
    expect(outbox(world).find(([rule]) => rule === "caseReceived")).toEqual([
      "caseReceived",
      "ann@example.com",
      "2018-01-03T13:00",
      "planned",
      "quiet hours where the recipient is",
    ]);
    world.setNow("2018-01-03", "13:00");
    runDue(world);
    expect(told(world).map(([to]) => to)).toContain("ann@example.com");
  });

  test("who is not to be disturbed is left alone", () => {
    const world = withCase();
    world.tables.change("contact", [{ at: 2, set: { optOut: true } }]);
    runDue(world);
    expect(outbox(world).find(([rule]) => rule === "caseReceived")?.[4]).toMatch(/Do not disturb/);
  });

  test("without a stop form a mail is held, with the way out", () => {
    const world = withCase();
    world.state.set({ "stopForm.links": "{}" });
    runDue(world);
    const [, , , state, reason] = outbox(world).find(([rule]) => rule === "caseReceived") ?? [];
    expect([state, reason]).toEqual(["held", "there is no form yet with which customers can stop mail: Rapport → Surveys builds it"]);
  });
});
