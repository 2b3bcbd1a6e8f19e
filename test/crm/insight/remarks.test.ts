/** Each rule of the remarks speaks when it should, with its numbers, and keeps silent when chance would explain it. */
import { expect, test } from "@jest/globals";
import { choices } from "../../../src/crm/choices.ts";
import { boardOf } from "../../../src/crm/insight/board.ts";
import { periodOf } from "../../../src/crm/insight/periods.ts";
import type { Remark, RemarkCode } from "../../../src/crm/insight/remark.ts";
import { remarksOn } from "../../../src/crm/insight/remarks.ts";
import { workdaysAfter } from "../../../src/crm/insight/steps.ts";
import { viewOf } from "../../../src/crm/insight/view.ts";
import { dataOf, type Records } from "./data.ts";

const lin = { email: "lin@example.com", name: "Lin", role: "manager" } as const;
const care = { keyLevels: ["A"], cadence: { A: 14, B: 30 } };

/** The remarks on December 2017, of everyone, as of 2 January 2018. */
function december(records: Records, least = 5): Remark[] {
  const board = boardOf(dataOf({ member: [lin], ...records }), { today: "2018-01-02", supervisor: "", least, byVisits: false });
  return remarksOn(viewOf(board, board.subjects[0], periodOf("month", "2017-12-15"), care));
}
const of = (remarks: readonly Remark[], code: RemarkCode): Remark | undefined => remarks.find((remark) => remark.code === code);

const customer = { id: "C-1", name: "Acme", owner: lin.email, level: "A" };
const order = (day: string, amount: number) => ({ customer: "C-1", owner: lin.email, day, amount });
const yearOfSales = (last: number) => [
  ...Array.from({ length: 11 }, (_, at) => order(`2017-${String(at + 1).padStart(2, "0")}-10`, at % 2 === 0 ? 1000 : 1100)),
  order("2017-12-10", last),
];
const visit = (day: string, satisfaction: number | null = null) =>
  ({ customer: "C-1", owner: lin.email, status: "done", done: `${day}T10:00`, satisfaction }) as const;
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

test.each([
  [1050, "within", "neutral"],
  [5000, "above", "good"],
  [100, "below", "bad"],
] as const)("sales of %i are %s the usual range, which is %s", (amount, course, tone) => {
  expect(of(december({ customer: [customer], order: yearOfSales(amount) }), "growth")).toMatchObject({
    tone,
    numbers: { now: amount, before: 1000, course },
  });
});

test("with fewer than eight months behind there is only the difference, no judgement", () => {
  const found = of(december({ customer: [customer], order: [order("2017-11-10", 100), order("2017-12-10", 900)] }), "growth");
  expect(found).toMatchObject({ tone: "neutral", numbers: { course: "unknown", growth: 8 } });
});

test("the first sales of all are told, with nothing to compare them with", () => {
  expect(of(december({ customer: [customer], order: [order("2017-12-10", 900)] }), "growth")).toMatchObject({
    tone: "neutral",
    numbers: { now: 900, before: null, growth: null, orders: 1 },
  });
});

test("the same month of the last year is put beside this one without a judgement", () => {
  expect(of(december({ customer: [customer], order: [order("2016-12-10", 400), order("2017-12-10", 500)] }), "season")).toMatchObject({
    tone: "neutral",
    numbers: { growth: 0.25 },
  });
});

test.each([
  [1000, "good", 1.05],
  [1200, "neutral", 0.875],
  [2000, "bad", 0.525],
] as const)("against a goal of %i, sales of 1,050 are %s", (target, tone, attainment) => {
  const goal = { kpi: "sales", scope: "person", owner: lin.email, period: "2017-12", target } as const;
  const board = boardOf(dataOf({ member: [lin], customer: [customer], order: yearOfSales(1050), goal: [goal] }), {
    today: "2018-01-02",
    supervisor: "",
    least: 5,
    byVisits: false,
  });
  const person = board.subjects.find((each) => each.scope === "person") ?? board.subjects[0];
  const found = of(remarksOn(viewOf(board, person, periodOf("month", "2017-12-15"), care)), "pace");
  expect(found).toMatchObject({ tone, numbers: { target, value: 1050 } });
  expect(found?.code === "pace" && found.numbers.attainment).toBeCloseTo(attainment, 9);
});

test("a goal of a month that has just begun is measured against the part that is due", () => {
  const goal = { kpi: "sales", scope: "team", owner: lin.email, period: "2018-01", target: 3100 } as const;
  const board = boardOf(dataOf({ member: [lin], customer: [customer], order: [order("2018-01-02", 300)], goal: [goal] }), {
    today: "2018-01-02",
    supervisor: "",
    least: 5,
    byVisits: false,
  });
  const line = board.lines(board.subjects[0], periodOf("month", "2018-01-02")).find((each) => each.kpi === "sales");
  expect(line).toMatchObject({ target: 3100, why: "proRata" });
  expect(line?.attainment).toBeCloseTo(1.5, 9);
});

test.each([
  [20, 20, "good"],
  [14, 20, "neutral"],
  [5, 20, "bad"],
  [1, 1, "neutral"],
] as const)("%i of %i planned customers visited is %s", (visited, planned, tone) => {
  const customers = times(planned, (at) => ({ ...customer, id: `C-${at}`, level: "B" }));
  const visits = customers.map(
    ({ id }, at) =>
      ({
        customer: id,
        owner: lin.email,
        status: at < visited ? "done" : "planned",
        due: "2017-12-10",
        done: at < visited ? "2017-12-11T09:00" : null,
      }) as const,
  );
  expect(of(december({ customer: customers, visit: visits }), "coverage")).toMatchObject({
    tone,
    numbers: { covered: visited, planned, few: planned < 5 },
  });
});

test("two visits to one customer cover one customer", () => {
  const twice = [visit("2017-12-04"), visit("2017-12-05")].map((each) => ({ ...each, due: "2017-12-04" }));
  expect(of(december({ customer: [customer], visit: twice }), "coverage")).toMatchObject({ numbers: { covered: 1, planned: 1 } });
});

test("an overdue task names the customer that it is about", () => {
  const task = { id: "T-1", subject: "Send the offer", customer: "C-1", owner: lin.email, status: "open", due: "2017-12-20" } as const;
  const data = dataOf({ member: [lin], customer: [customer], task: [task, { ...task, id: "T-2", customer: "" }] });
  const board = boardOf(data, { today: "2018-01-02", supervisor: "", least: 5, byVisits: false });
  const { now } = viewOf(board, board.subjects[0], periodOf("month", "2017-12-15"), care);
  expect(now.overdue.map(({ id, name, customer: about }) => [id, name, about])).toEqual([
    ["T-1", "Send the offer", "Acme"],
    ["T-2", "Send the offer", ""],
  ]);
});

test("overdue visits and tasks are counted, with the oldest", () => {
  const records = {
    customer: [customer],
    visit: [{ customer: "C-1", owner: lin.email, status: "planned", due: "2017-12-30" }],
    task: [{ owner: lin.email, status: "open", due: "2017-12-23", subject: "Call" }],
  } as const;
  expect(of(december(records), "overdue")).toMatchObject({ tone: "bad", numbers: { visits: 1, tasks: 1, days: 10 } });
});

test("a key customer is silent after twice the cadence, and not a day before; one never heard of is not", () => {
  const heard = (day: string) => of(december({ customer: [customer, { ...customer, id: "C-2" }], visit: [visit(day)] }), "silent");
  expect(heard("2017-12-05")).toBeUndefined();
  expect(heard("2017-12-04")).toMatchObject({
    tone: "bad",
    section: "risk",
    numbers: { silent: 1, key: 2, days: 29, before: 0, day: "2017-12-02" },
  });
});

test("the customer who rose most and the one who fell most are named", () => {
  const second = { ...customer, id: "C-2", name: "Bolt" };
  const orders = [order("2017-08-01", 100), order("2017-12-01", 900), { ...order("2017-08-01", 700), customer: "C-2" }];
  const remarks = december({ customer: [customer, second], order: orders });
  expect(of(remarks, "gain")).toMatchObject({ numbers: { now: 900, before: 100, days: 90 }, about: [{ name: "Acme" }] });
  expect(of(remarks, "loss")).toMatchObject({ numbers: { now: 0, before: 700, days: 90 }, about: [{ name: "Bolt" }] });
});

test("satisfaction that moves within chance is not called a change", () => {
  const visits = [...times(10, (at) => visit("2017-11-10", at < 5 ? 3 : 5)), ...times(10, (at) => visit("2017-12-10", at < 4 ? 3 : 5))];
  expect(of(december({ customer: [customer], visit: visits }), "satisfaction")).toMatchObject({
    tone: "neutral",
    numbers: { mean: 4.2, before: 4, n: 10, course: "within" },
  });
});

test("satisfaction that falls beyond chance is bad news", () => {
  const visits = [...times(20, (at) => visit("2017-11-10", at < 2 ? 4 : 5)), ...times(20, (at) => visit("2017-12-10", at < 2 ? 2 : 3))];
  expect(of(december({ customer: [customer], visit: visits }), "satisfaction")).toMatchObject({
    tone: "bad",
    numbers: { course: "below" },
  });
});

test("four ratings are too few, and are said to be", () => {
  expect(of(december({ customer: [customer], visit: times(4, () => visit("2017-12-10", 5)) }), "satisfaction")).toMatchObject({
    tone: "neutral",
    numbers: { n: 4, few: true },
  });
});

test("a customer who rated a visit 2 is named once", () => {
  expect(of(december({ customer: [customer], visit: [visit("2017-12-10", 2), visit("2017-12-11", 1)] }), "unhappy")).toMatchObject({
    numbers: { customers: 1 },
    about: [{ name: "Acme" }],
  });
});

test("complaints are counted with the open ones; from 2 to 3 is no rise, from 0 to 9 is", () => {
  const complaints = (before: number, now: number) =>
    [...times(before, () => "2017-11-10T09:00"), ...times(now, () => "2017-12-10T09:00")].map(
      (opened) => ({ customer: "C-1", owner: lin.email, kind: "complaint", opened, status: "new" }) as const,
    );
  expect(of(december({ customer: [customer], case: complaints(2, 3) }), "complaints")).toMatchObject({
    tone: "bad",
    numbers: { now: 3, before: 2, open: 5, course: "within" },
  });
  expect(of(december({ customer: [customer], case: complaints(0, 9) }), "complaints")).toMatchObject({ numbers: { course: "above" } });
});

test.each([
  [19, 20, "neutral"],
  [30, 30, "good"],
  [8, 20, "bad"],
] as const)("%i of %i tasks on time is %s", (onTime, due, tone) => {
  const tasks = times(
    due,
    (at) => ({ owner: lin.email, status: "done", due: "2017-12-10", done: at < onTime ? "2017-12-10" : "2017-12-12" }) as const,
  );
  expect(of(december({ task: tasks }), "tasks")).toMatchObject({ tone, numbers: { onTime, due } });
});

test("a colleague without a miss in ten is praised by name; nine are not enough", () => {
  const tasks = (count: number) =>
    times(count, () => ({ owner: lin.email, status: "done", due: "2017-12-10", done: "2017-12-09" }) as const);
  const found = of(december({ task: tasks(10) }), "flawless");
  expect(found).toMatchObject({ section: "praise", who: "Lin", numbers: { kpi: "tasksOnTime", n: 10, before: null } });
  expect(of(december({ task: tasks(9) }), "flawless")).toBeUndefined();
});

test("won and lost are counted by close date, and never judged", () => {
  const opportunity = (["won", "won", "lost", "negotiation"] as const).map((stage) => ({
    owner: lin.email,
    stage,
    closed: stage === "negotiation" ? null : "2017-12-10",
  }));
  expect(of(december({ opportunity }), "wins")).toMatchObject({ tone: "neutral", numbers: { won: 2, closed: 3, few: true } });
});

test("new customers are told with those referred", () => {
  const customers = [customer, { ...customer, id: "C-2", referrer: "C-1" }];
  const orders = [order("2017-12-10", 5), { ...order("2017-12-11", 5), customer: "C-2" }];
  expect(of(december({ customer: customers, order: orders }), "newcomers")).toMatchObject({ numbers: { now: 2, referred: 1 } });
});

test("the last retention that is known is told with its cohort", () => {
  const customers = times(10, (at) => ({ ...customer, id: `C-${at}` }));
  const bought = (day: string, count: number) => times(count, (at) => ({ ...order(day, 10), customer: `C-${at}` }));
  const found = of(
    december({ customer: customers, order: [...bought("2015-05-01", 10), ...bought("2016-05-01", 8), ...bought("2017-05-01", 6)] }),
    "retention",
  );
  expect(found).toMatchObject({ tone: "neutral", numbers: { stayed: 6, cohort: 8, year: "2016", before: 0.8, course: "within" } });
});

test("gaps in the records are counted", () => {
  const records = {
    customer: [{ ...customer, level: null, owner: null }],
    order: [{ ...order("2017-12-10", 5), amount: null }],
    opportunity: [{ owner: lin.email, stage: "won" }],
  } as const;
  expect(of(december(records), "missing")).toMatchObject({ tone: "neutral", numbers: { owners: 1, levels: 1, amounts: 1, closings: 1 } });
});

test("a quiet period has nothing to report, and only that", () => {
  expect(december({ customer: [customer] }).map((remark) => remark.code)).toEqual(["nothing"]);
});

test("sections come in their order, and in each what calls for action or praise before what is merely so", () => {
  const remarks = december({
    customer: [customer],
    order: yearOfSales(1050),
    task: [{ owner: lin.email, status: "open", due: "2017-12-23", subject: "Call" }],
  });
  expect(remarks.map(({ section, code }) => [section, code])).toEqual([
    ["happened", "growth"],
    ["happened", "gain"],
    ["happened", "tasks"],
    ["late", "overdue"],
    ["next", "catchUp"],
  ]);
  for (const section of choices.section) {
    const weights = remarks.filter((remark) => remark.section === section).map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  }
});

/** As of 2 January 2018 in the eyes of a supervisor above Lin and Zhao. */
function ofTeam(records: Records): Remark[] {
  const member = [
    { email: "chen@example.com", name: "Chen", role: "supervisor" },
    { ...lin, reportsTo: "chen@example.com" },
    { email: "zhao@example.com", name: "Zhao", role: "manager", reportsTo: "chen@example.com" },
  ] as const;
  const data = dataOf({ member, customer: [customer], ...records });
  const board = boardOf(data, { today: "2018-01-02", supervisor: "chen@example.com", least: 5, byVisits: false });
  return remarksOn(viewOf(board, board.subjects[0], periodOf("month", "2017-12-15"), care));
}
const all = (remarks: readonly Remark[], code: RemarkCode) => remarks.filter((remark) => remark.code === code);

test("what was late a month ago is counted as it stood then: done since, due before", () => {
  const task = { owner: lin.email, subject: "Call" } as const;
  const records = {
    task: [
      { ...task, status: "done", due: "2017-11-20", done: "2017-12-10" },
      { ...task, status: "done", due: "2017-11-20", done: "2017-11-25" },
      { ...task, status: "cancelled", due: "2017-11-20" },
      { ...task, status: "open", due: "2017-12-20" },
    ],
  } as const;
  expect(of(december(records), "overdue")).toMatchObject({ section: "late", numbers: { tasks: 1, before: 1, day: "2017-12-02" } });
});

test("a case is late once its promised day has passed, and is to be answered by the next working day", () => {
  const each = {
    customer: "C-1",
    subject: "Broken",
    owner: lin.email,
    kind: "question",
    status: "accepted",
    opened: "2017-12-20T09:00",
  } as const;
  const remarks = december({
    customer: [customer],
    case: [
      { ...each, promised: "2017-12-29" },
      { ...each, promised: "2018-01-02" },
    ],
  });
  expect(of(remarks, "cases")).toMatchObject({ section: "late", numbers: { late: 1, open: 2, days: 4, before: 0 } });
  expect(of(remarks, "answer")).toMatchObject({ section: "next", numbers: { cases: 1, late: 1, until: "2018-01-03" } });
});

test("the next steps name who, how much and until when; what nobody owns is the supervisor's", () => {
  const due = { status: "planned", due: "2017-12-29", customer: "C-1" } as const;
  const steps = all(
    ofTeam({
      visit: [
        { ...due, owner: lin.email },
        { ...due, owner: lin.email },
        { ...due, owner: null },
      ],
    }),
    "catchUp",
  );
  expect(steps).toMatchObject([
    { who: "Lin", numbers: { visits: 2, tasks: 0, days: 4, until: "2018-01-05" } },
    { who: "Chen", numbers: { visits: 1 } },
  ]);
});

test.each([
  ["2018-01-02", 1, "2018-01-03"],
  ["2018-01-05", 1, "2018-01-08"],
  ["2018-01-06", 3, "2018-01-10"],
] as const)("after %s, %i working days later is %s", (day, days, then) => {
  expect(workdaysAfter(day, days)).toBe(then);
});

test("a goal under way that is behind says what it lacks, and how much a week; one that is reached says nothing", () => {
  const goal = (target: number) => ({ kpi: "sales", scope: "team", owner: lin.email, period: "2018-01", target }) as const;
  const records = { customer: [customer], order: [order("2018-01-02", 100)] };
  expect(of(december({ ...records, goal: [goal(3100)] }), "close")).toMatchObject({
    section: "next",
    numbers: { gap: 3000, until: "2018-01-31", perWeek: 700 },
  });
  expect(of(december({ ...records, goal: [goal(50)] }), "close")).toBeUndefined();
});

test("a goal reached is praised by name, beside its target", () => {
  const goal = { kpi: "sales", scope: "person", owner: lin.email, period: "2017-12", target: 500 } as const;
  expect(of(ofTeam({ order: [order("2017-12-10", 600)], goal: [goal] }), "reached")).toMatchObject({
    section: "praise",
    who: "Lin",
    numbers: { value: 600, target: 500 },
  });
});

test("a key customer who was silent and has been heard of again is praise for who looks after it", () => {
  const found = of(ofTeam({ visit: [visit("2017-10-01"), visit("2017-12-20")] }), "regained");
  expect(found).toMatchObject({ section: "praise", who: "Lin", numbers: { customers: 1, silent: 1 }, about: [{ name: "Acme" }] });
});

test("ratings are praised when they rise by more than chance, and not otherwise", () => {
  const rated = (month: string, scores: readonly number[]) => scores.map((score) => visit(`2017-${month}-10`, score));
  const spread = (high: number) => times(20, (at) => (at < high ? 5 : 3));
  const praised = (before: number, now: number) =>
    of(ofTeam({ visit: [...rated("11", spread(before)), ...rated("12", spread(now))] }), "improved");
  expect(praised(5, 15)).toMatchObject({ section: "praise", who: "Lin", numbers: { mean: 4.5, n: 20, before: 3.5, nBefore: 20 } });
  expect(praised(10, 12)).toBeUndefined();
});

test("a step is never praise, and nobody is ranked: with two managers alike both are praised", () => {
  const tasks = ["lin@example.com", "zhao@example.com"].flatMap((owner) =>
    times(10, () => ({ owner, status: "done", due: "2017-12-10", done: "2017-12-09" }) as const),
  );
  expect(all(ofTeam({ task: tasks }), "flawless").map(({ who }) => who)).toEqual(["Lin", "Zhao"]);
});

const answers = (month: string, scores: readonly (readonly [number, number])[]) =>
  scores.map(([overall, recommend], at) => ({ id: `W-${month}-${at}`, day: `2017-${month}-10`, manager: lin.email, overall, recommend }));
const column = <T extends object, K extends keyof T>(rows: readonly T[], field: K): T[K][] => rows.map((row) => row[field]);

test("what customers answered is told apart from the scores of visits, with n, interval and the share before", () => {
  const rows = [
    ...answers(
      "11",
      times(10, () => [4, 9] as const),
    ),
    ...answers(
      "12",
      times(20, (at) => (at < 15 ? [5, 10] : [2, 3])),
    ),
  ];
  const survey = {
    answers: {
      id: column(rows, "id"),
      day: column(rows, "day"),
      manager: column(rows, "manager"),
      overall: column(rows, "overall"),
      recommend: column(rows, "recommend"),
    },
    invitations: {
      id: times(40, (at) => `U-${at}`),
      sent: times(40, () => "2017-12-01"),
      manager: times(40, () => lin.email),
      answered: times(40, (at) => at < 20),
    },
  };
  const data = { ...dataOf({ member: [lin], customer: [customer] }), survey };
  const board = boardOf(data, { today: "2018-01-02", supervisor: "", least: 5, byVisits: false });
  const remarks = remarksOn(viewOf(board, board.subjects[0], periodOf("month", "2017-12-15"), care));
  expect(of(remarks, "csat")).toMatchObject({ numbers: { high: 15, n: 20, few: false, before: 1 } });
  expect(of(remarks, "nps")).toMatchObject({ numbers: { points: 50, n: 20, few: false, before: 100, course: "below" }, section: "risk" });
  expect(of(remarks, "responses")).toMatchObject({ numbers: { answered: 20, asked: 40, before: null } });
  expect(of(remarks, "satisfaction")).toBeUndefined();
});

test("nine answers are too few, and are said to be", () => {
  const rows = answers(
    "12",
    times(9, () => [5, 10] as const),
  );
  const survey = {
    answers: {
      id: column(rows, "id"),
      day: column(rows, "day"),
      manager: column(rows, "manager"),
      overall: column(rows, "overall"),
      recommend: column(rows, "recommend"),
    },
    invitations: { id: [], sent: [], manager: [], answered: [] },
  };
  const board = boardOf({ ...dataOf({ member: [lin] }), survey }, { today: "2018-01-02", supervisor: "", least: 5, byVisits: false });
  const remarks = remarksOn(viewOf(board, board.subjects[0], periodOf("month", "2017-12-15"), care));
  expect(of(remarks, "csat")).toMatchObject({ tone: "neutral", numbers: { high: 9, n: 9, few: true } });
  expect(of(remarks, "nps")).toMatchObject({ tone: "neutral", numbers: { n: 9, few: true } });
});
