/** What every world promises of its tables, state and cache, as small programs that run over any of them and tell what they saw. */
import type { World } from "../../src/app/ports.ts";
import { type EntityName, entityOf, type Fields, type Rec } from "../../src/crm/entities.ts";
import { blank, type Part } from "../../src/schema/entity.ts";

const record = <N extends EntityName>(name: N, id: string, part: Part<Fields<N>>): Rec<N> => ({ ...blank(entityOf(name), id), ...part });

const task = (id: string, part: Part<Fields<"task">> = {}): Rec<"task"> =>
  record("task", id, { subject: `Task ${id}`, owner: "lin@example.com", due: "2018-01-02", status: "open", ...part });

const customers = ["C-1", "C-2", "C-3", "C-4"].map((id, index) =>
  record("customer", id, { name: `Customer ${index + 1}`, level: index % 2 ? "A" : "B" }),
);

/** Everything that a cell could be taken for something else. */
const hazards = [
  "=1+1",
  "+86 138",
  "-5",
  "@here",
  "'quoted",
  "007",
  "2026",
  "1/2",
  "TRUE",
  "12%",
  "\ttab",
  "3 < 4 & 5",
  "第一行\n第二行",
  '=IMPORTRANGE("x")',
];

export const promises: Readonly<Record<string, (world: World) => unknown>> = {
  "appended rows are read back as they were": ({ tables }) => {
    tables.append("task", [task("T-1", { priority: "high", customer: "C-1", done: "2018-02-28" }), task("T-2", { status: "cancelled" })]);
    const at = tables.append("task", [task("T-3")]);
    return { at, size: tables.size("task"), found: tables.find("task", "T-1"), other: tables.find("task", "T-2")?.record.status };
  },
  "one row is added without asking where": ({ tables }) => {
    tables.add("task", task("T-1"));
    tables.add("task", task("T-2", { subject: "+86 138" }));
    return ["T-1", "T-2"].map((id) => tables.find("task", id));
  },
  "text stays the text it is": ({ tables }) => {
    tables.append(
      "customer",
      hazards.map((name, index) => record("customer", `C-${index}`, { name })),
    );
    tables.append("customer", [record("customer", "C-last", { name: "=last()" })]);
    tables.flush();
    return tables.columns("customer", ["id", "name"]);
  },
  "days and moments keep their wall clock, on days when clocks change too": ({ tables }) => {
    const days = [
      "1927-07-01",
      "1970-01-01",
      "2018-01-02",
      "2018-03-10",
      "2018-03-11",
      "2018-03-12",
      "2018-10-27",
      "2018-10-28",
      "2018-11-04",
      "2100-12-31",
    ];
    tables.append(
      "visit",
      days.map((due, index) => record("visit", `V-${index}`, { due, done: `${due}T09:30` })),
    );
    tables.flush();
    return tables.columns("visit", ["due", "done"]);
  },
  "a row is found by id, whatever the hint": ({ tables }) => {
    tables.append("customer", customers);
    const at = (hint?: number): number | undefined => tables.find("customer", "C-3", hint)?.at;
    return [at(), at(4), at(2), at(9_999), tables.find("customer", "C-9")?.at ?? null, tables.find("customer", "C-", 3)?.at ?? null];
  },
  "rows of a value come lowest first, and no more than asked": ({ tables }) => {
    tables.append("customer", customers);
    const ids = (limit?: number): string[] => tables.where("customer", "level", "A", limit).map(({ record: { id } }) => id);
    return [ids(), ids(1), tables.where("customer", "name", "Customer").length, tables.where("customer", "id", "C-2").map(({ at }) => at)];
  },
  "a choice is searched by its code": ({ tables }) => {
    tables.append("task", [task("T-1"), task("T-2", { status: "done" }), task("T-3", { status: "done" })]);
    return tables.where("task", "status", "done").map(({ record: { id } }) => id);
  },
  "a change touches the cells it names and no others": ({ tables }) => {
    tables.append("task", [task("T-1", { remark: "keep" }), task("T-2", { remark: "keep" }), task("T-3", { priority: "low" })]);
    tables.change("task", [
      { at: 3, set: { status: "done", done: "2018-01-05", remark: null } },
      { at: 2, set: { priority: "high" } },
      { at: 4, set: { priority: null } },
    ]);
    tables.flush();
    return ["T-1", "T-2", "T-3"].map((id) => tables.find("task", id));
  },
  "many scattered changes leave everything between them as it was": ({ tables }) => {
    const rows = Array.from({ length: 120 }, (_, index) =>
      task(`T-${index}`, { remark: index % 7 === 0 ? "=x" : "007", due: "2018-03-11" }),
    );
    tables.append("task", rows);
    tables.change(
      "task",
      rows.flatMap((_, index) => (index % 3 === 0 ? [{ at: index + 2, set: { remark: `n${index}`, due: "2018-04-01" } }] : [])),
    );
    tables.flush();
    return tables.columns("task", ["id", "remark", "due"]);
  },
  "columns can be read from a row on": ({ tables }) => {
    tables.append("customer", customers);
    return tables.columns("customer", ["name"], 4);
  },
  "an empty tab has no rows": ({ tables }) => [
    tables.size("order"),
    tables.columns("order", ["id", "day"]),
    tables.find("order", "S-1") ?? null,
  ],
  "replacing rows leaves none of the old": ({ tables }) => {
    const figures = (count: number): Rec<"kpi">[] =>
      Array.from({ length: count }, (_, index) => record("kpi", `F-${index}`, { kpi: "sales", value: index + 0.5 }));
    tables.replace("kpi", figures(5));
    tables.replace("kpi", figures(2));
    tables.flush();
    return tables.columns("kpi", ["id", "kpi", "value", "period"]);
  },
  "rows are replaced only where as many stand as was expected": ({ tables }) => {
    const figures = ["F-1", "F-2"].map((id) => record("kpi", id, { kpi: "sales" }));
    const done = [tables.replace("kpi", figures, 1), tables.replace("kpi", figures, 0), tables.replace("kpi", figures.slice(1), 2)];
    tables.flush();
    return [done, tables.columns("kpi", ["id"])];
  },
  "a removed row is gone and the others move up": ({ tables }) => {
    tables.append("customer", customers);
    tables.remove("customer", 3);
    return tables.columns("customer", ["id"]);
  },
  "a cell that holds no such thing is reported, and reads as blank": ({ tables }) => {
    tables.append("task", [task("T-1")]);
    const wrong: Part<Fields<"task">> = JSON.parse('{"due":"someday","status":"whatever"}');
    tables.change("task", [{ at: 2, set: wrong }]);
    tables.flush();
    const found = tables.find("task", "T-1");
    return [found?.record.due, found?.record.status, found?.problems, tables.inspect("task").problems];
  },
  "the state remembers, and says nothing of what it never heard": ({ state }) => {
    state.set({ one: "1", empty: "" });
    state.set({ two: "二" });
    return [state.get("one"), state.get("empty"), state.get("two"), state.get("three") ?? null];
  },
  "the cache keeps long texts whole": ({ cache }) => {
    const long = "客户 Customer ".repeat(30_000);
    cache.set("long", long);
    cache.set("short", "");
    const whole = cache.get("long") === long;
    cache.drop("long");
    return [whole, cache.get("short"), cache.get("long") ?? null, cache.get("never") ?? null];
  },
  "what the lock's work gives is given on, and its failure too": (world) => {
    const failed = (): string => {
      try {
        return world.lock(() => {
          throw new Error("inside");
        });
      } catch (error) {
        return error instanceof Error ? error.message : "?";
      }
    };
    return [world.lock(() => 1), failed(), world.lock(() => 2)];
  },
  "an id has its entity's prefix and is never the same": ({ newId }) => {
    const ids = Array.from({ length: 1000 }, () => newId("visit"));
    return [new Set(ids).size, ids.every((id) => /^V-[0-9A-Z]{10}$/.test(id))];
  },
};
