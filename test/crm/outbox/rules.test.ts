/** The rules of the Outbox: turns, moves, back-off and the forecast. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { choices } from "../../../src/crm/choices.ts";
import { hoursLater, nextTry } from "../../../src/crm/outbox/backOff.ts";
import { forecast } from "../../../src/crm/outbox/forecast.ts";
import { mailActNames, mailActs, mayMove } from "../../../src/crm/outbox/moves.ts";
import { inTurn, mailClasses, priorityOf } from "../../../src/crm/outbox/priority.ts";

describe("turns", () => {
  test("the owner's letter of trouble first, then what was promised to customers, reminders, surveys, summaries, wishes", () => {
    const rules = [...choices.rule].sort((one, other) => priorityOf(one) - priorityOf(other));
    expect(rules).toEqual([
      "trouble",
      ...["caseReceived", "caseProgress"],
      ...["escalation", "lowScore", "callBack", "silence"],
      ...["digest", "weekPlan"],
      "surveyInvitation",
      ...["weeklySummary", "monthlySummary", "quarterlySummary"],
      ...["visitThanks", "birthday", "anniversary", "holiday"],
    ]);
    expect(mailClasses.indexOf("servicePromise")).toBeLessThan(mailClasses.indexOf("followUp"));
  });

  test("of one priority, what has waited longest goes first; a rule that cannot be read goes last", () => {
    const mails = [
      { rule: null, due: "2018-01-01T08:00" },
      { rule: "digest", due: "2018-01-03T08:00" },
      { rule: "digest", due: "2018-01-02T08:00" },
    ] as const;
    expect([...mails].sort(inTurn).map(({ due }) => due)).toEqual(["2018-01-02T08:00", "2018-01-03T08:00", "2018-01-01T08:00"]);
  });
});

describe("moves", () => {
  test("the clock never touches what may have gone, what is held, what is sent or cancelled", () => {
    for (const from of ["unknown", "held", "sent", "cancelled"] as const)
      for (const to of choices.mailState) expect([from, to, mayMove(from, to, "clock")]).toEqual([from, to, false]);
  });

  test("only what was claimed is sent by the clock", () => {
    expect(choices.mailState.filter((from) => mayMove(from, "sent", "clock"))).toEqual(["claimed"]);
  });

  test("a person may do only what the table of moves allows a person", () => {
    for (const act of mailActNames)
      for (const from of mailActs[act].from) expect([act, from, mayMove(from, mailActs[act].to, "person")]).toEqual([act, from, true]);
  });
});

describe("back-off", () => {
  test.each([
    [1, "2018-01-03T10:30"],
    [2, "2018-01-03T13:30"],
    [3, "2018-01-04T09:30"],
    [4, null],
    [9, null],
  ])("after attempt %d: %s", (attempts, next) => {
    expect(nextTry(attempts, "2018-01-03T09:30")).toBe(next);
  });

  test("hours run over midnight and the end of a year", () => {
    expect(hoursLater("2018-12-31T23:15", 4)).toBe("2019-01-01T03:15");
  });
});

const mail = fc.record({
  rule: fc.constantFrom(...choices.rule),
  due: fc
    .record({ day: fc.integer({ min: 1, max: 6 }), hour: fc.integer({ min: 0, max: 23 }) })
    .map(({ day, hour }) => `2018-01-0${day}T${String(hour).padStart(2, "0")}:00`),
});
const mailbox = fc.record({
  mails: fc.array(mail, { maxLength: 40 }),
  left: fc.integer({ min: -1, max: 15 }),
  perDay: fc.integer({ min: 1, max: 15 }),
});
const now = "2018-01-03T09:00";

describe("the forecast", () => {
  test("a quota of 20 and 60 mails due: three days", () => {
    const mails = Array.from({ length: 60 }, () => ({ rule: "digest" as const, due: "2018-01-03T08:00" }));
    const days = forecast(mails, { left: 20, perDay: 20 }, now);
    expect(days.map(({ day, mails: { length } }) => [day, length])).toEqual([
      ["2018-01-03", 20],
      ["2018-01-04", 20],
      ["2018-01-05", 20],
    ]);
  });

  test("what is due later today waits for its hour, and takes its turn then", () => {
    const mails = [
      { rule: "trouble", due: "2018-01-03T17:00" },
      { rule: "digest", due: "2018-01-03T08:00" },
    ] as const;
    expect(forecast(mails, { left: 1, perDay: 1 }, now).map(({ mails: [first] }) => first?.rule)).toEqual(["digest", "trouble"]);
  });

  test("nothing goes twice or before its day, no day exceeds its room, and all go in the end", () => {
    fc.assert(
      fc.property(mailbox, ({ mails, left, perDay }) => {
        const days = forecast(mails, { left, perDay }, now, { horizon: 60 });
        const gone = days.flatMap((each) => each.mails);
        expect(new Set(gone).size).toBe(mails.length);
        expect(gone.length).toBe(mails.length);
        for (const each of days) {
          expect(each.mails.length).toBeLessThanOrEqual(each.day === "2018-01-03" ? Math.max(0, left) : perDay);
          expect(each.mails.filter(({ due }) => due.slice(0, 10) > each.day)).toEqual([]);
        }
      }),
    );
  });

  test("what is carried over is not of a higher priority than what goes on its day of due", () => {
    fc.assert(
      fc.property(mailbox, ({ mails, left, perDay }) => {
        const waiting = mails.filter(({ due }) => due <= now);
        const [first] = forecast(waiting, { left, perDay }, now);
        const going = first?.day === "2018-01-03" ? first.mails : [];
        expect(going).toEqual([...waiting].sort(inTurn).slice(0, Math.max(0, left)));
      }),
    );
  });
});
