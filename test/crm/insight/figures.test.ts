/** Figures of small, hand-counted teams: owners at the time, teams of teams, refunds, today's open work. */
import { expect, test } from "@jest/globals";
import type { KpiCode } from "../../../src/crm/choices.ts";
import { type Board, boardOf, lineOf } from "../../../src/crm/insight/board.ts";
import { periodOf } from "../../../src/crm/insight/periods.ts";
import { dataOf, type Records } from "./data.ts";

const member = [
  { email: "chen@x.com", name: "Chen", role: "supervisor" },
  { email: "sun@x.com", name: "Sun", role: "supervisor", reportsTo: "chen@x.com" },
  { email: "wu@x.com", name: "Wu", role: "manager", reportsTo: "sun@x.com" },
  { email: "lin@x.com", name: "Lin", role: "manager", reportsTo: "chen@x.com" },
] as const;
const customer = [
  { id: "C-1", name: "Acme", owner: "wu@x.com", source: "Website" },
  { id: "C-2", name: "Bolt", owner: "lin@x.com", source: "Referral", referrer: "C-1" },
] as const;

const board = (records: Records, today = "2018-01-10", byVisits = false): Board =>
  boardOf(dataOf({ member, customer, ...records }), { today, supervisor: "chen@x.com", least: 2, byVisits });
const line = (given: Board, whose: string, kpi: KpiCode, { part = "", day = "2018-01-05" } = {}) => {
  const [scope, owner] = whose.split(" ");
  const subject = given.subjects.find((each) => each.scope === scope && each.owner === `${owner}@x.com`) ?? given.subjects[0];
  return lineOf(given.lines(subject, periodOf("month", day)), kpi, part);
};

const orders = [
  { customer: "C-1", owner: "wu@x.com", day: "2018-01-02", amount: 100 },
  { customer: "C-1", owner: null, day: "2018-01-03", amount: 50 },
  { customer: "C-2", owner: "sun@x.com", day: "2018-01-04", amount: 30 },
  { customer: "C-2", owner: "gone@x.com", day: "2018-01-05", amount: 7 },
  { customer: "C-2", owner: "lin@x.com", day: "2018-01-06", amount: -20 },
  { customer: "C-2", owner: "lin@x.com", day: "2019-05-06", amount: 999 },
];

test.each([
  ["person wu", 150],
  ["person sun", 30],
  ["team sun", 180],
  ["person lin", -20],
  ["team chen", 167],
])(
  "sales of %s are %d: the order's owner, else the customer's; what nobody of the team owns counts in the whole; the future does not",
  (whose, value) => {
    expect(line(board({ order: orders }), whose, "sales")?.value).toBe(value);
  },
);

test("a refund is no order and makes nobody active", () => {
  const one = board({ order: orders });
  expect(line(one, "person lin", "orders")?.value).toBe(0);
  expect(line(one, "person lin", "activeCustomers")?.value).toBe(0);
  expect(line(one, "team chen", "orders")?.value).toBe(4);
});

test("new customers are told by source, and who of them was referred", () => {
  const one = board({ order: orders });
  expect(line(one, "team chen", "newCustomers")).toMatchObject({ value: 2, why: "firstRecords" });
  expect(line(one, "team chen", "newCustomers", { part: "source:Referral" })).toMatchObject({ value: 1, n: 2 });
  expect(line(one, "team chen", "referredCustomers")).toMatchObject({ value: 1, n: 2 });
});

test("without orders, new customers are those since", () => {
  const one = board({ customer: [{ ...customer[0], since: "2018-01-04" }] });
  expect(line(one, "person wu", "newCustomers")).toMatchObject({ value: 1, why: null });
  expect(line(one, "team chen", "sales")).toMatchObject({ value: null, why: "noData" });
});

test("repurchase counts by order: two orders on one day are two", () => {
  const twice = [orders[0], { ...orders[0], amount: 5 }, orders[2]].flatMap((each) => (each ? [each] : []));
  expect(line(board({ order: twice }), "team chen", "repurchase")).toMatchObject({ counted: 1, n: 2, value: 0.5, why: "byOrder" });
});

test("with the setting, a visit makes a customer active and keeps him in the retention", () => {
  const records = {
    order: [{ ...orders[0], day: "2017-11-02" }].flatMap((each) => (each ? [each] : [])),
    visit: [{ customer: "C-1", owner: "wu@x.com", status: "done", done: "2017-12-20T10:00" }],
  } as const;
  expect(line(board(records, "2018-01-10", true), "team chen", "retention", { day: "2017-11-05" })).toMatchObject({
    counted: 1,
    n: 1,
    why: "fewCases",
  });
  const unobserved = { counted: null, n: 1, why: "notObserved" };
  expect(line(board(records), "team chen", "retention", { day: "2017-11-05" })).toMatchObject(unobserved);
});

test("a rate of too few cases has its numbers and no value", () => {
  expect(line(board({ opportunity: [{ owner: "wu@x.com", stage: "won", closed: "2018-01-02" }] }), "person wu", "winRate")).toMatchObject({
    value: null,
    counted: 1,
    n: 1,
    why: "fewCases",
  });
});

test("an open visit or task that is due today is neither kept nor missed yet", () => {
  const visit = [
    { customer: "C-1", owner: "wu@x.com", status: "planned", due: "2018-01-10" },
    { customer: "C-2", owner: "wu@x.com", status: "done", due: "2018-01-09", done: "2018-01-09T10:00" },
    { customer: "C-1", owner: "wu@x.com", status: "cancelled", due: "2018-01-09" },
  ] as const;
  const task = [
    { owner: "wu@x.com", status: "open", due: "2018-01-10" },
    { owner: "wu@x.com", status: "done", due: "2018-01-09", done: "2018-01-09" },
    { owner: "wu@x.com", status: "open", due: "2018-01-09" },
  ] as const;
  const one = board({ visit, task });
  expect(line(one, "person wu", "visitCoverage")).toMatchObject({ counted: 1, n: 1 });
  expect(line(one, "person wu", "visitsPlanned")?.value).toBe(2);
  expect(line(one, "person wu", "tasksOnTime")).toMatchObject({ counted: 1, n: 2, value: 0.5 });
});

test("the month under way is compared with as many days of the month before", () => {
  const each = (day: string, amount: number) => ({ customer: "C-1", owner: "wu@x.com", day, amount });
  const one = board({ order: [each("2017-12-09", 100), each("2017-12-11", 5000), each("2018-01-09", 150)] });
  expect(line(one, "team chen", "salesGrowth")).toMatchObject({ counted: 150, n: 100, value: 0.5 });
  expect(line(one, "team chen", "sales")).toMatchObject({ before: 100, change: 0.5 });
});

test("after a period of nothing growth is new, after one below zero there is none", () => {
  const each = (day: string, amount: number) => ({ customer: "C-1", owner: "wu@x.com", day, amount });
  const growth = (before: number) =>
    line(board({ order: [each("2017-10-09", 1), each("2017-11-09", before), each("2017-12-09", 150)] }), "team chen", "salesGrowth", {
      day: "2017-12-01",
    });
  expect(growth(0)).toMatchObject({ value: null, why: "new" });
  expect(growth(-5)).toMatchObject({ value: null, why: "notAbove0" });
});

test("complaints are told per active customer too, and may be more than one each", () => {
  const complaint = { customer: "C-1", owner: null, kind: "complaint", opened: "2018-01-03T09:00", status: "new" } as const;
  const one = board({ order: orders.slice(0, 1), case: [complaint, complaint, { ...complaint, kind: "question" }] });
  expect(line(one, "person wu", "complaints")?.value).toBe(2);
  expect(line(one, "person wu", "complaints", { part: "perActive" })).toMatchObject({ value: 2, n: 1 });
});

test("attainment is the mean over the goals that have data, none counted beyond 120 %; fewer complaints are better", () => {
  const goal = [
    { kpi: "sales", scope: "person", owner: "wu@x.com", period: "2017-12", target: 50 },
    { kpi: "complaints", scope: "person", owner: "wu@x.com", period: "2017-12", target: 1 },
    { kpi: "winRate", scope: "person", owner: "wu@x.com", period: "2017-12", target: 0.5 },
  ] as const;
  const complaint = { customer: "C-1", owner: "wu@x.com", kind: "complaint", opened: "2017-12-03T09:00", status: "closed" } as const;
  const one = board({
    order: [{ customer: "C-1", owner: "wu@x.com", day: "2017-12-02", amount: 100 }],
    case: [complaint, complaint],
    goal,
  });
  expect(line(one, "person wu", "sales", { day: "2017-12-01" })).toMatchObject({ target: 50, attainment: 2 });
  expect(line(one, "person wu", "complaints", { day: "2017-12-01" })?.attainment).toBe(0.5);
  expect(line(one, "person wu", "attainment", { day: "2017-12-01" })).toMatchObject({ value: (1.2 + 0.5) / 2, counted: 1, n: 2 });
});

test("someone who joined in the middle of the month has half the target", () => {
  const joined = [{ email: "wu@x.com", name: "Wu", role: "manager", joined: "2017-11-16" }] as const;
  const goal = [{ kpi: "orders", scope: "person", owner: "wu@x.com", period: "2017-11", target: 2 }] as const;
  const one = boardOf(
    dataOf({ member: joined, customer, order: [{ customer: "C-1", owner: "wu@x.com", day: "2017-11-20", amount: 1 }], goal }),
    { today: "2018-01-10", supervisor: "", least: 2, byVisits: false },
  );
  expect(line(one, "person wu", "orders", { day: "2017-11-20" })).toMatchObject({ attainment: 1, why: "proRata" });
});

test("rows without an id wait until they are given one", () => {
  expect(line(board({ order: [{ ...orders[0], id: "" }] }), "team chen", "sales")?.value).toBeNull();
});

test("a quarter is its three months: rows, distinct customers and goals", () => {
  const orders = ["2017-09-30", "2017-10-01", "2017-11-15", "2017-12-31", "2018-01-01"].map((day) => ({
    customer: "C-1",
    day,
    amount: 100,
  }));
  const goals = ["2017-10", "2017-11", "2017-12"].map(
    (period) => ({ kpi: "sales", scope: "team", owner: "", period, target: 90 }) as const,
  );
  const data = dataOf({
    customer: [{ id: "C-1", name: "Acme" }],
    order: orders,
    goal: goals.map((goal) => ({ ...goal, owner: "b@example.com" })),
    member: [{ email: "b@example.com" }],
  });
  const board = boardOf(data, { today: "2018-01-02", supervisor: "", least: 1, byVisits: false });
  const lines = board.lines(board.subjects[0], periodOf("quarter", "2017-11-11"));
  expect(lineOf(lines, "sales")).toMatchObject({ value: 300, before: 100, target: 270 });
  expect(lineOf(lines, "sales")?.attainment).toBeCloseTo(300 / 270, 9);
  expect(lineOf(lines, "activeCustomers")?.value).toBe(1);
  expect(lineOf(lines, "attainment")).toMatchObject({ counted: 3, n: 3 });
});

test("a quarter's own goal holds instead of its months', and two months add up to none", () => {
  const goal = (period: string, target: number) => ({ kpi: "sales", scope: "team", owner: "b@example.com", period, target }) as const;
  const target = (goals: readonly ReturnType<typeof goal>[]) => {
    const data = dataOf({ member: [{ email: "b@example.com" }], order: [{ day: "2017-10-05", amount: 5 }], goal: goals });
    const board = boardOf(data, { today: "2018-01-02", supervisor: "", least: 1, byVisits: false });
    return lineOf(board.lines(board.subjects[0], periodOf("quarter", "2017-11-11")), "sales")?.target;
  };
  const months = [goal("2017-10", 1), goal("2017-11", 2), goal("2017-12", 3)];
  expect([target(months), target([...months, goal("2017-Q4", 50)]), target(months.slice(1))]).toEqual([6, 50, null]);
});
