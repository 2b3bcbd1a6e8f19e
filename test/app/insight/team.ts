/** A small team with a month behind it, made up so that every rule of the summary has something to say. */
import { addTeam, type Memory, type MemoryOptions, memoryWorld } from "../world.ts";

/** Tuesday, 2 January 2018: the week 2018-W01 and the month 2018-01 have just begun. */
export function teamWorld(options: MemoryOptions = {}): Memory {
  const world = memoryWorld({ day: "2018-01-02", time: "08:00", me: "chen@example.com", ...options });
  world.tables.append("setting", [
    { id: "supervisor", name: null, value: "chen@example.com", help: null },
    { id: "currency", name: null, value: "USD", help: null },
  ]);
  addTeam(world);
  const customers = Array.from({ length: 12 }, (_, at) =>
    world.add("customer", {
      name: `Customer ${at + 1}`,
      level: at < 4 ? "A" : at === 11 ? null : "B",
      owner: at % 2 === 0 ? "lin@example.com" : "zhao@example.com",
      source: at % 3 === 0 ? "Referral" : "Website",
      referrer: at % 3 === 0 ? "C-1" : null,
    }),
  );
  for (const [at, customer] of customers.entries()) addHistory(world, customer, at);
  world.add("visit", {
    customer: customers[1]?.id ?? "",
    customerName: "Customer 2",
    owner: "zhao@example.com",
    status: "planned",
    due: "2017-12-20",
    channel: "phone",
  });
  world.add("task", { subject: "Send the offer", owner: "lin@example.com", due: "2017-12-28", status: "open" });
  world.add("case", {
    customer: customers[2]?.id ?? "",
    kind: "complaint",
    subject: "Late delivery",
    opened: "2017-12-27T10:00",
    status: "new",
    owner: "lin@example.com",
  });
  world.add("goal", { kpi: "sales", scope: "person", owner: "lin@example.com", period: "2017-12", target: 5000 });
  world.add("goal", { kpi: "sales", scope: "team", owner: "chen@example.com", period: "2017", target: 200000 });
  return world;
}

type Customer = ReturnType<Memory["rows"]>[number];

function addHistory(world: Memory, customer: Pick<Customer, "id"> & { readonly owner?: string | null }, at: number): void {
  const { id } = customer;
  const owner = customer.owner ?? "lin@example.com";
  for (let month = 1; month <= 12; month++) {
    const day = `2017-${String(month).padStart(2, "0")}-${String(at + 10).padStart(2, "0")}`;
    world.add("order", { number: `${id}-${month}`, customer: id, owner, day, amount: 1000 + 10 * at + (month % 2) * 50 });
    if (at > 0)
      world.add("visit", {
        customer: id,
        owner,
        status: "done",
        due: day,
        done: `${day}T10:00`,
        channel: "meeting",
        satisfaction: at === 1 ? 2 : 4 + (at % 2),
      });
  }
  world.add("order", { number: `${id}-13`, customer: id, owner, day: "2017-12-27", amount: at === 3 ? 9000 : 400 });
  world.add("visit", {
    customer: id,
    owner,
    status: at === 5 ? "planned" : "done",
    due: "2017-12-27",
    done: at === 5 ? null : "2017-12-28T15:00",
    channel: "video",
    satisfaction: at < 6 ? 5 : null,
  });
  world.add("task", {
    subject: `Call customer ${at + 1}`,
    owner,
    due: "2017-12-26",
    status: "done",
    done: at === 7 ? "2017-12-29" : "2017-12-26",
  });
}
