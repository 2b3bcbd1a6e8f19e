/** The rehearsal's tables keep the promises of all tables, show what is written over the real ones, and leave those as they are. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Tables } from "../../../src/app/ports.ts";
import { rehearsalTables } from "../../../src/app/rehearsal/tables.ts";
import { rehearsalWorld } from "../../../src/app/rehearsal/world.ts";
import { entities, entityNames, type FieldName, type Rec } from "../../../src/crm/entities.ts";
import { blank, fieldNames } from "../../../src/schema/entity.ts";
import { languages, vocabulary } from "../../../src/text/language.ts";
import { promises } from "../../contract/promises.ts";
import { type Memory, memoryWorld } from "../world.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const everything = (world: Memory): unknown => entityNames.map((name) => world.rows(name));

test.each(Object.keys(promises))("%s", (name) => {
  const [real, beneath] = [memoryWorld(), memoryWorld()];
  const before = everything(beneath);
  const rehearsed = rehearsalWorld(beneath, () => undefined);
  expect(plain(promises[name]?.(rehearsed))).toEqual(plain(promises[name]?.(real)));
  expect(everything(beneath)).toEqual(before);
});

const task = (id: string, subject: string): Rec<"task"> => ({
  ...blank(entities.task, id),
  subject,
  owner: "lin@example.com",
  status: "open",
});
const fields = fieldNames(entities.task);

/** A world with four tasks, of which one was typed and has no id, and one has a cell that is none. */
function beneath(): Memory {
  const world = memoryWorld();
  world.tables.append("task", [task("T-1", "one"), task("T-2", "two"), task("T-3", "three")]);
  world.type("task", 5, { subject: "typed", due: "someday" });
  return world;
}

type Act = (tables: Tables) => unknown;

const at = fc.integer({ min: 2, max: 6 });
const field: fc.Arbitrary<FieldName<"task">> = fc.constantFrom("id", "subject", "status", "due", "remark");
const word = fc.constantFrom("x", "=1+1", "  spaced ", "2018-01-05", "\tTab");

/** Whatever a job does to a table; what stands in no row is tried too. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.array(field, { minLength: 1 }).map((names) => (tables: Tables) => tables.columns("task", names)),
  fc.tuple(fc.array(field, { minLength: 1 }), at).map(
    ([names, from]) =>
      (tables: Tables) =>
        tables.columns("task", names, from),
  ),
  fc.tuple(fc.constantFrom("T-1", "T-3", "T-9", "T-new", ""), at).map(
    ([id, hint]) =>
      (tables: Tables) =>
        tables.find("task", id, hint),
  ),
  fc.constantFrom("open", "done").map((status) => (tables: Tables) => tables.where("task", "status", status)),
  word.map((subject) => (tables: Tables) => tables.append("task", [task("T-new", subject), task("T-also", subject)])),
  word.map((subject) => (tables: Tables) => tables.add("task", task("T-add", subject))),
  fc.tuple(fc.integer({ min: 2, max: 5 }), word).map(
    ([row, subject]) =>
      (tables: Tables) =>
        tables.change("task", [{ at: row, set: { subject, status: "done", remark: null } }]),
  ),
  fc.constant((tables: Tables) => tables.change("task", [{ at: 5, set: { id: "T-9", due: "2018-02-01" } }])),
  fc.constant((tables: Tables) => tables.size("task")),
  fc.constant((tables: Tables) => tables.inspect("task")),
);

const told = (act: Act, tables: Tables): unknown => plain(act(tables));

test("whatever is read and written, the tables answer as the real ones would, which stay as they are", () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 12 }), (list) => {
      const [real, under] = [beneath(), beneath()];
      const before = everything(under);
      const over = rehearsalTables(under.tables, vocabulary(languages.en));
      for (const act of list) expect(told(act, over)).toEqual(told(act, real.tables));
      expect(plain(over.columns("task", fields))).toEqual(plain(real.tables.columns("task", fields)));
      expect(everything(under)).toEqual(before);
    }),
  );
});

test("each column of the real tab is read once", () => {
  const world = beneath();
  const over = rehearsalTables(world.tables, vocabulary(languages.en));
  for (let day = 0; day < 30; day++) {
    over.columns("task", ["subject", "due"]);
    over.add("task", task(`T-${day}`, "new"));
    over.change("task", [{ at: 2, set: { remark: "seen" } }]);
    over.columns("task", ["due"]);
  }
  expect(world.calls).toMatchObject({ columns: 1 });
});

test("rows of the real tab that go take nothing else with them", () => {
  const world = beneath();
  const over = rehearsalTables(world.tables, vocabulary(languages.en));
  over.change("task", [{ at: 4, set: { remark: "kept" } }]);
  over.remove("task", 2);
  over.add("task", task("T-4", "four"));
  expect(over.columns("task", ["id", "subject", "remark"]).values).toEqual({
    id: ["T-2", "T-3", "", "T-4"],
    subject: ["two", "three", "typed", "four"],
    remark: [null, "kept", null, null],
  });
  expect(over.find("task", "T-3")).toMatchObject({ at: 3, record: { remark: "kept" } });
  expect(world.rows("task")).toHaveLength(4);
});
