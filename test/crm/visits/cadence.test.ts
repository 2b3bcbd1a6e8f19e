import { describe, expect, test } from "@jest/globals";
import { type CareInput, cadenceOf, nextDue, planCare, workingDay } from "../../../src/crm/visits/cadence.ts";

const cadence = { A: 14, B: 30, C: 90 };
const none: CareInput = {
  customers: { id: [], name: [], owner: [], level: [], lastContact: [], nextDue: [], openCases: [] },
  visits: { customer: [], status: [], due: [], done: [] },
  cases: { customer: [], status: [] },
  today: "2018-01-02",
  cadence,
  planAhead: 7,
};
const one = (over: Partial<Record<keyof CareInput["customers"], string | number | null>>): CareInput["customers"] => {
  const row = { id: "C-1", name: "Ann", owner: "m@x.io", level: "A", lastContact: null, nextDue: null, openCases: 0, ...over };
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, [value]])) as unknown as CareInput["customers"];
};

test.each([
  ["a level with days of its own", "B", 30],
  ["a level without: the longest", "Z", 90],
  ["no level: the longest", null, 90],
])("cadence of %s", (_case, level, days) => expect(cadenceOf(level, cadence)).toBe(days));

test.each([
  ["a Friday stays", "2018-01-05", "2018-01-05"],
  ["a Saturday becomes Monday", "2018-01-06", "2018-01-08"],
  ["a Sunday becomes Monday", "2018-01-07", "2018-01-08"],
])("%s", (_case, day, expected) => expect(workingDay(day)).toBe(expected));

test("a customer is due a cadence after the last contact", () => {
  expect(nextDue({ id: "C-1", level: "A", lastContact: "2018-01-02" }, cadence, "2018-01-03")).toBe("2018-01-16");
});

test("customers who were never contacted are spread over their first round", () => {
  const days = new Set(
    Array.from({ length: 60 }, (_, at) => nextDue({ id: `C-${at}`, level: "A", lastContact: null }, cadence, "2018-01-02")),
  );
  expect(days.size).toBeGreaterThan(8);
  expect([...days].every((day) => day >= "2018-01-02" && day <= "2018-01-16")).toBe(true);
});

describe("planning care", () => {
  test("a customer who is due soon gets one visit, on the due day", () => {
    const plan = planCare({ ...none, customers: one({ lastContact: "2017-12-22" }) });
    expect(plan.visits).toEqual([{ customer: "C-1", customerName: "Ann", owner: "m@x.io", due: "2018-01-05" }]);
    expect(plan.changes).toEqual([{ index: 0, set: { lastContact: "2017-12-22", nextDue: "2018-01-05", openCases: 0 } }]);
  });

  test("one who is late is planned for today, not for the past", () => {
    expect(planCare({ ...none, customers: one({ lastContact: "2017-06-01" }) }).visits[0]?.due).toBe("2018-01-02");
  });

  test("one with an open visit gets no second, and is due when that is", () => {
    const visits = { customer: ["C-1"], status: ["planned"], due: ["2018-02-01"], done: [null] };
    const plan = planCare({ ...none, customers: one({ lastContact: "2017-12-22" }), visits });
    expect(plan.visits).toEqual([]);
    expect(plan.changes[0]?.set.nextDue).toBe("2018-02-01");
  });

  test("one without an owner is nobody's visit", () => {
    expect(planCare({ ...none, customers: one({ owner: null, lastContact: "2017-01-01" }) }).visits).toEqual([]);
  });

  test("the last visit done is the last contact, and open cases are counted", () => {
    const visits = {
      customer: ["C-1", "C-1"],
      status: ["done", "done"],
      due: [null, null],
      done: ["2017-12-28T10:00", "2017-12-20T10:00"],
    };
    const cases = { customer: ["C-1", "C-1"], status: ["new", "closed"] };
    const plan = planCare({ ...none, customers: one({}), visits, cases });
    expect(plan.changes[0]?.set).toEqual({ lastContact: "2017-12-28", nextDue: "2018-01-11", openCases: 1 });
  });

  test("what is already so is not changed again", () => {
    const settled = one({ lastContact: "2017-12-28", nextDue: "2018-01-11", openCases: 0 });
    expect(planCare({ ...none, customers: settled, planAhead: 0 })).toEqual({ changes: [], visits: [] });
  });
});
