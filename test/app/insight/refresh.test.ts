/** The KPI and Evidence tabs: what is written, when nothing is, and that charts stand on runs of rows. */
import { expect, test } from "@jest/globals";
import { openContext } from "../../../src/app/context.ts";
import { refreshFigures } from "../../../src/app/insight/refresh.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import { superstore } from "../../crm/insight/data.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";
import { addAll, teamWorld } from "./team.ts";

const refresh = (world: Memory) => refreshFigures(openContext(world));
const kpis = (world: Memory, wanted: Partial<Rec<"kpi">>): readonly Rec<"kpi">[] =>
  world.rows("kpi").filter((row) => Object.entries(wanted).every(([field, value]) => row[field as keyof Rec<"kpi">] === value));

test("the Superstore's figures stand on the KPI tab", () => {
  const world = memoryWorld({ day: "2018-01-02" });
  const store = superstore();
  addAll(world, "customer", store.customer);
  addAll(world, "order", store.order);
  for (const each of store.member) world.add("member", each);
  refresh(world);
  const years = (kpi: "sales" | "retention") =>
    kpis(world, { kpi, part: null, periodKind: "year", owner: "boss@example.com", scope: "team" });
  expect(years("sales").reduce((sum, row) => sum + (row.value ?? 0), 0)).toBeCloseTo(2297200.8603, 3);
  expect(years("retention").map((row) => [row.period, row.counted, row.n])).toEqual([
    ["2014", 437, 595],
    ["2015", 452, 573],
    ["2016", 558, 638],
    ["2017", null, 693],
    ["2018", null, null],
  ]);
  expect(world.rows("kpi").length).toBeLessThan(5000);
});

test("a second refresh writes nothing; a new order makes it write", () => {
  const world = teamWorld();
  expect(refresh(world).written).toBe(true);
  const replaced = world.calls.replace;
  expect(refresh(world).written).toBe(false);
  expect(world.calls.replace).toBe(replaced);
  world.add("order", {
    number: "new",
    customer: world.rows("customer")[0]?.id ?? "",
    owner: "lin@example.com",
    day: "2018-01-02",
    amount: 10,
  });
  expect(refresh(world).written).toBe(true);
});

test("a KPI tab that someone sorted or cut is put right", () => {
  const world = teamWorld();
  refresh(world);
  const before = world.rows("kpi").map((row) => row.id);
  world.sort("kpi", "period");
  expect(refresh(world).written).toBe(true);
  expect(world.rows("kpi").map((row) => row.id)).toEqual(before);
});

test("each tab is read once: eight that figures are made of, Evidence, and KPI only when nothing else has changed", () => {
  const world = teamWorld();
  const reads = () => {
    world.calls.columns = 0;
    const context = openContext(world);
    const before = world.calls.columns;
    refreshFigures(context);
    return world.calls.columns - before;
  };
  expect([reads(), reads()]).toEqual([9, 10]);
});

test("no two figures share an id, and no cell of evidence is longer than 45,000 characters", () => {
  const world = teamWorld();
  const [first] = world.rows("customer");
  const bulk = { customer: first?.id ?? "", owner: "lin@example.com", day: "2017-12-29", amount: 1 };
  addAll(
    world,
    "order",
    Array.from({ length: 4000 }, (_, at) => ({ ...bulk, id: `S-bulk${at}` })),
  );
  refresh(world);
  const rows = world.rows("kpi");
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  const evidence = world.rows("evidence");
  expect(new Set(evidence.map((row) => row.id)).size).toBe(evidence.length);
  expect(Math.max(...evidence.map((row) => (row.ids ?? "").length))).toBeLessThanOrEqual(45_000);
  const parts = evidence.filter((row) => row.id.startsWith("E-2017-12-sales-team-chen@example.com-"));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.reduce((sum, row) => sum + (row.n ?? 0), 0)).toBe(
    kpis(world, { kpi: "orders", period: "2017-12", scope: "team", owner: "chen@example.com" })[0]?.value,
  );
});

test("a figure's link leads to the evidence that lists as many ids as it says", () => {
  const world = teamWorld();
  refresh(world);
  const linked = world.rows("kpi").filter((row) => row.evidence !== null);
  expect(linked.length).toBeGreaterThan(50);
  const evidence = world.rows("evidence");
  for (const { evidence: link, ids, kpi } of linked) {
    const at = Number(/#A(\d+)$/.exec(link ?? "")?.[1]);
    const id = evidence[at - 2]?.id ?? "";
    const block = id.slice(0, id.lastIndexOf("-hits-"));
    const listed = evidence.filter((row) => row.id.startsWith(`${block}-hits-`) || row.id.startsWith(`${block}-rest-`));
    expect([kpi, listed.reduce((sum, row) => sum + (row.n ?? 0), 0)]).toEqual([kpi, ids]);
  }
});

test("every chart stands on rows of one figure, in the order of its axis", () => {
  const world = teamWorld();
  refresh(world);
  const charts = world.drawn.get("kpi") ?? [];
  expect(charts.map((chart) => chart.key)).toEqual(["sales", "people", "visits", "retention", "satisfaction"]);
  const rows = world.rows("kpi");
  for (const { from, to, category, key } of charts) {
    const run = rows.slice(from - 2, to - 1);
    expect(new Set(run.map((row) => `${row.kpi} ${row.part} ${row.scope}`)).size).toBe(1);
    const axis = run.map((row) => (category === "ownerName" ? row.ownerName : row.period) ?? "");
    expect([key, axis]).toEqual([key, [...new Set(axis)].sort()]);
  }
});

test("visits done stand beside visits planned, for one chart", () => {
  const world = teamWorld();
  refresh(world);
  const done = kpis(world, { kpi: "visitsDone", period: "2017-12", scope: "team", owner: "chen@example.com" })[0];
  const planned = kpis(world, { kpi: "visitsPlanned", period: "2017-12", scope: "team", owner: "chen@example.com" })[0];
  expect(done?.n).toBe(planned?.value);
});

test("an empty workbook has figures that say there is no data, none that say 0", () => {
  const world = memoryWorld({ day: "2018-01-02" });
  addTeam(world);
  refresh(world);
  const rows = world.rows("kpi");
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => row.value !== null)).toEqual([]);
  expect(rows[0]?.note).toMatch(/^no data · /);
});

test("the KPI tab speaks the workbook's language", () => {
  const world = teamWorld({ language: "zh-CN" });
  refresh(world);
  expect(kpis(world, { kpi: "newCustomers", part: "来源：Website" }).length).toBeGreaterThan(0);
  expect(kpis(world, { scope: "team", owner: "chen@example.com" })[0]?.ownerName).toBe("全体");
});

test("years after the last one on record are left out but for the present, and months are those that have data", () => {
  const world = teamWorld();
  world.setNow("2026-05-04");
  refresh(world);
  const periods = (periodKind: "year" | "month") =>
    kpis(world, { kpi: "sales", part: null, periodKind, scope: "team", owner: "chen@example.com" }).map((row) => row.period);
  expect(periods("year")).toEqual(["2017", "2026"]);
  expect(periods("month")).toEqual([...Array.from({ length: 12 }, (_, at) => `2017-${String(at + 1).padStart(2, "0")}`), "2026-05"]);
});

test("evidence that a letter adds while figures are worked out is not overwritten", () => {
  const world = teamWorld();
  refresh(world);
  world.add("order", { number: "new", customer: "C-1", owner: "lin@example.com", day: "2018-01-02", amount: 10 });
  const added = { id: "E-2018-01-02-overdue-person-x-1-visits-1", figure: null, title: "Overdue", part: 1, n: 1, ids: "V-1" };
  const columns: typeof world.tables.columns = (name, fields, from) => {
    const found = world.tables.columns(name, fields, from);
    if (name === "evidence" && world.rows("evidence").at(-1)?.id !== added.id) world.tables.append("evidence", [added]);
    return found;
  };
  const size = world.rows("evidence").length;
  expect(refreshFigures(openContext({ ...world, tables: { ...world.tables, columns } })).written).toBe(true);
  expect(world.rows("evidence")[size]).toEqual(added);
});
