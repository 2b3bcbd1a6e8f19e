/** The published answers of the Superstore. */
import { expect, test } from "@jest/globals";
import { boardOf, lineOf } from "../../../src/crm/insight/board.ts";
import { periodOf } from "../../../src/crm/insight/periods.ts";
import { dataOf, superstore } from "./data.ts";

const store = superstore();
const board = boardOf(dataOf(store), { today: "2018-01-02", supervisor: "boss@example.com", least: 5, byVisits: false });
const [everyone, ...others] = board.subjects;
const years = ["2014", "2015", "2016", "2017"].map((year) => periodOf("year", `${year}-06-01`));
const figure = (kpi: "sales" | "orders" | "retention" | "newCustomers" | "repurchase" | "salesGrowth", part = "") =>
  years.map((year) => lineOf(board.lines(everyone, year), kpi, part));

test("the sales of all years are the published total, and so are those of the regions", () => {
  const sum = (values: readonly (number | null | undefined)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  expect(sum(figure("sales").map((line) => line?.value))).toBeCloseTo(2297200.8603, 3);
  const people = others.filter((each) => each.scope === "person");
  expect(people).toHaveLength(5);
  expect(sum(people.flatMap((person) => years.map((year) => lineOf(board.lines(person, year), "sales")?.value)))).toBeCloseTo(
    2297200.8603,
    3,
  );
});

test("there are 5,009 orders of 793 customers", () => {
  const counts = (kpi: "orders" | "newCustomers") => figure(kpi).reduce((total, line) => total + (line?.value ?? 0), 0);
  expect(counts("orders")).toBe(5009);
  expect(counts("newCustomers")).toBe(793);
});

test("customers who bought in one year and again in the next: 437/595, 452/573, 558/638, and the last year is not observed yet", () => {
  expect(figure("retention").map((line) => [line?.counted, line?.n])).toEqual([
    [437, 595],
    [452, 573],
    [558, 638],
    [null, 638 + 55],
  ]);
  expect(figure("retention")[0]?.value).toBeCloseTo(437 / 595, 12);
  expect(figure("retention")[3]).toMatchObject({ value: null, why: "notObserved" });
});

test("the evidence of a retention names those who stayed and those who left", () => {
  const made = figure("retention")[0]?.made();
  expect(made?.hits).toHaveLength(437);
  expect(made?.rest).toHaveLength(595 - 437);
  expect(new Set([...(made?.hits ?? []), ...(made?.rest ?? [])]).size).toBe(595);
});

test("growth needs a year to grow from, and the first year says that it has none", () => {
  const [first, second] = figure("salesGrowth");
  expect(first).toMatchObject({ value: null, why: "noData" });
  expect(second?.value).toBeCloseTo((second?.counted ?? 0) / (second?.n ?? 1) - 1, 12);
  expect(figure("newCustomers")[0]).toMatchObject({ value: 595, why: "firstRecords" });
});

test("a period before the first order has no sales, rather than sales of 0", () => {
  const before = board.lines(everyone, periodOf("year", "2013-06-01"));
  expect(lineOf(before, "sales")).toMatchObject({ value: null, why: "noData" });
});

test("the sales of twenty times as many orders are twenty times the sales", () => {
  const order = Array.from({ length: 20 }, (_, copy) => store.order.map((each) => ({ ...each, id: `${each.id}-${copy}` }))).flat();
  const visit = order.map(
    (each, at) =>
      ({
        id: `V-${at}`,
        customer: each.customer ?? null,
        owner: each.owner ?? null,
        status: "done",
        due: each.day ?? null,
        done: `${each.day}T10:00`,
        satisfaction: (at % 5) + 1,
      }) as const,
  );
  const data = dataOf({ ...store, order, visit });
  const large = boardOf(data, { today: "2018-01-02", supervisor: "boss@example.com", least: 5, byVisits: true });
  const total = years.map((year) => large.lines(large.subjects[0], year).find(({ kpi }) => kpi === "sales")?.value ?? 0);
  expect(total.reduce((sum, each) => sum + each, 0)).toBeCloseTo(20 * 2_297_200.8603, 2);
});
