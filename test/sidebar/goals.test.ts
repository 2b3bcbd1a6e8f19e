/** Goals as a sheet of targets: what is typed becomes what is saved. */
import { expect, test } from "@jest/globals";
import { changesOf, readTarget, rowsOf, targetText, unreadable } from "../../sidebar/goals/sheet.ts";
import { openContext } from "../../src/app/context.ts";
import { goals } from "../../src/app/team/goals.ts";
import { addTeam, memoryWorld } from "../app/world.ts";

const subject = { scope: "person", owner: "lin@example.com" } as const;

function sample() {
  const world = memoryWorld({ me: "chen@example.com" });
  addTeam(world);
  world.add("goal", { kpi: "sales", ...subject, period: "2018-01", target: 50_000 });
  world.add("goal", { kpi: "retention", ...subject, period: "2018-01", target: 0.85 });
  return rowsOf(goals(openContext(world), { period: "2018-01" }), subject);
}

test("every KPI has a row except attainment, which comes of the others", () => {
  const rows = sample();
  expect(rows.find(({ kpi }) => kpi === "sales")).toEqual({ kpi: "sales", target: 50_000, value: null });
  expect(rows.map(({ kpi }) => kpi)).not.toContain("attainment");
});

test.each([
  ["sales", "50,000", 50_000],
  ["retention", "90", 0.9],
  ["retention", "90%", 0.9],
  ["retention", "", null],
  ["sales", "many", undefined],
] as const)("a target for %s of %p is %p", (kpi, text, target) => {
  expect(readTarget(kpi, text)).toBe(target);
});

test("nothing typed changes nothing", () => {
  const rows = sample();
  expect(changesOf(rows, {}, subject)).toEqual([]);
  expect(rows.filter((row) => row.target !== null).map(targetText)).toEqual(["50000", "85%"]);
});

test("a target changed, one taken away and a new one are sent with what stood there", () => {
  const changes = changesOf(sample(), { sales: "60000", retention: "", orders: "12" }, subject);
  expect(changes).toEqual([
    { kpi: "sales", ...subject, original: 50_000, target: 60_000 },
    { kpi: "orders", ...subject, original: null, target: 12 },
    { kpi: "retention", ...subject, original: 0.85, target: null },
  ]);
});

test("what is no number is not sent", () => {
  const rows = sample();
  expect(unreadable(rows, { orders: "x" }).map(({ kpi }) => kpi)).toEqual(["orders"]);
  expect(changesOf(rows, { orders: "x" }, subject)).toEqual([]);
});
