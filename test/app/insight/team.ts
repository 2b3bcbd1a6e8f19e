/** A small team with a year behind it, made up so that every rule of the summary has something to say. */
import { stateKeys } from "../../../src/app/stateKeys.ts";
import { type EntityName, entityOf, type Rec } from "../../../src/crm/entities.ts";
import { blank } from "../../../src/schema/entity.ts";
import { addTeam, type Memory, type MemoryOptions, memoryWorld } from "../world.ts";

/** Adds many records in one block; gives them with their ids. */
export function addAll<N extends EntityName>(world: Memory, name: N, parts: readonly Partial<Rec<N>>[]): readonly Rec<N>[] {
  const records = parts.map((part): Rec<N> => ({ ...blank(entityOf(name), part.id ?? world.newId(name)), ...part }));
  world.tables.append(name, records);
  return records;
}

const lin = "lin@example.com";
const zhao = "zhao@example.com";
const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Customers of two managers: four of the key level, one without a level. */
const customers = Array.from({ length: 12 }, (_, at) => ({
  id: `C-${at + 1}`,
  name: `Customer ${at + 1}`,
  level: at < 4 ? "A" : at === 11 ? null : "B",
  owner: at % 2 === 0 ? lin : zhao,
  source: at % 3 === 0 ? "Referral" : "Website",
  referrer: at % 3 === 0 ? "C-2" : null,
}));

const monthly = customers.flatMap(({ id, owner }, at) =>
  months.map((month) => ({ id, owner, at, month, day: `2017-${String(month).padStart(2, "0")}-${String(at + 10).padStart(2, "0")}` })),
);

/** One order a month and customer, and one more in the last week, of which one is large. */
const orders = [
  ...monthly.map(({ id, owner, at, month, day }) => ({
    number: `${id}-${month}`,
    customer: id,
    owner,
    day,
    amount: 1000 + 10 * at + (month % 2) * 50,
  })),
  ...customers.map(({ id, owner }, at) => ({ number: `${id}-13`, customer: id, owner, day: "2017-12-27", amount: at === 3 ? 9000 : 400 })),
];

/** Customer 1 is never visited, customer 6 was missed in the last week, and one more visit is long overdue. */
const visits: readonly Partial<Rec<"visit">>[] = [
  ...monthly
    .filter(({ at }) => at > 0)
    .map(({ id: customer, owner, at, day }): Partial<Rec<"visit">> => {
      const satisfaction = at === 1 ? 2 : 4 + (at % 2);
      return { customer, owner, status: "done", due: day, done: `${day}T10:00`, channel: "meeting", satisfaction };
    }),
  ...customers.map(({ id: customer, owner }, at): Partial<Rec<"visit">> => {
    const status = at === 5 ? "planned" : at === 0 ? "cancelled" : "done";
    const done = status === "done" ? "2017-12-28T15:00" : null;
    return { customer, owner, status, due: "2017-12-27", done, channel: "video", satisfaction: at < 6 ? 5 : null };
  }),
  { customer: "C-2", owner: zhao, status: "planned", due: "2017-12-20", channel: "phone" },
];

const tasks: readonly Partial<Rec<"task">>[] = [
  ...customers.map(({ owner }, at): Partial<Rec<"task">> => {
    const done = at === 7 ? "2017-12-29" : "2017-12-26";
    return { subject: `Call customer ${at + 1}`, owner, due: "2017-12-26", status: "done", done };
  }),
  { subject: "Send the offer", owner: lin, due: "2017-12-28", status: "open" },
];

/** Tuesday, 2 January 2018: the week 2018-W01 and the month 2018-01 have just begun. */
export function teamWorld(options: MemoryOptions = {}): Memory {
  const world = memoryWorld({ day: "2018-01-02", time: "08:00", me: "chen@example.com", ...options });
  world.state.set({ [stateKeys.setUp]: "2016-01-04" });
  addAll(world, "setting", [
    { id: "supervisor", value: "chen@example.com" },
    { id: "currency", value: "USD" },
  ]);
  addTeam(world);
  addAll(world, "customer", customers);
  addAll(world, "order", orders);
  addAll(world, "visit", visits);
  addAll(world, "task", tasks);
  const complaint = {
    customer: "C-3",
    kind: "complaint",
    subject: "Late delivery",
    opened: "2017-12-27T10:00",
    status: "new",
    owner: lin,
  } as const;
  addAll(world, "case", [complaint]);
  addAll(world, "goal", [
    { kpi: "sales", scope: "person", owner: lin, period: "2017-12", target: 5000 },
    { kpi: "sales", scope: "team", owner: "chen@example.com", period: "2017", target: 200000 },
  ]);
  return world;
}
