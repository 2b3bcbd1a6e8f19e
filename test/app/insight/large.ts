/** A team of teams, large enough to try a letter's length on. */
import { addTeam, type Memory } from "../world.ts";
import { addAll, teamWorld } from "./team.ts";

/** A head, four supervisors below, and six managers below each, with customers, visits and tasks of their own. */
export function largeTeam(): Memory {
  const world = teamWorld();
  const leads = Array.from({ length: 4 }, (_, at) => `lead${at}@example.com`);
  const people = leads.flatMap((lead, team) =>
    Array.from({ length: 6 }, (_, at) => ({ email: `manager${team}${at}@example.com`, name: `Manager ${team}${at}`, reportsTo: lead })),
  );
  addTeam(world, [
    ...leads.map((email, at) => ({ email, name: `Lead ${at}`, role: "supervisor" as const, reportsTo: "chen@example.com" })),
    ...people,
  ]);
  const customers = people.map(({ email }, at) => ({
    id: `C-L${at}`,
    name: `Large Trading Company Number ${at}`,
    owner: email,
    level: "A",
  }));
  addAll(world, "customer", customers);
  const months = ["2017-11", "2017-12"];
  const each = customers.flatMap(({ id, owner }) => months.map((month) => ({ customer: id, owner, month })));
  addAll(
    world,
    "order",
    each.map(({ month, ...rest }, at) => ({ ...rest, number: `L${at}`, day: `${month}-12`, amount: 123_456.78 + at })),
  );
  addAll(
    world,
    "visit",
    each.map(({ month, ...rest }, at) => ({
      ...rest,
      status: at % 3 === 0 ? ("planned" as const) : ("done" as const),
      due: `${month}-14`,
      done: at % 3 === 0 ? null : `${month}-14T10:00`,
      satisfaction: at % 3 === 0 ? null : 5,
      channel: "meeting" as const,
    })),
  );
  return world;
}
