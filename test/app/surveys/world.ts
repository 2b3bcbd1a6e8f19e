/** A workbook with a survey that is open, and customers with contacts to ask. */
import type { World } from "../../../src/app/ports.ts";
import type { Rec } from "../../../src/crm/entities.ts";
import { addTeam, type Memory, memoryWorld } from "../world.ts";

/** Acme with a clerk and a decision maker, Bolt with one contact, Crane with nobody to write to. */
export function surveyWorld(): Memory {
  const world = memoryWorld({ day: "2018-03-01", time: "11:00", me: "chen@example.com" });
  addTeam(world);
  world.add("rule", { id: "surveyInvitation", switch: "on", hour: 10 });
  world.add("survey", { id: "Q-1", name: "Spring", state: "open" });
  world.add("customer", { id: "C-1", name: "Acme", level: "A", owner: "lin@example.com" });
  world.add("customer", { id: "C-2", name: "Bolt", level: "B", owner: "zhao@example.com" });
  world.add("customer", { id: "C-3", name: "Crane", level: "A" });
  world.add("contact", { id: "P-1", name: "Ann", customer: "C-1", email: "ann@acme.example" });
  world.add("contact", { id: "P-2", name: "Ben", customer: "C-1", email: "ben@acme.example", decisionMaker: true, language: "繁體中文" });
  world.add("contact", { id: "P-3", name: "Cho", customer: "C-2", email: "cho@bolt.example" });
  world.add("contact", { id: "P-4", name: "Dee", customer: "C-3" });
  return world;
}

export const campaign = (world: Memory, part: Partial<Rec<"campaign">>) =>
  world.add("campaign", { name: "After orders", survey: "Q-1", event: "order", days: 3, switch: "on", since: "2018-02-01", ...part });

export class Killed extends Error {}

/** A world whose execution dies at its nth write. */
export function dying(world: Memory, at: number): World {
  let writes = 0;
  const mortal =
    <A extends readonly unknown[], R>(write: (...given: A) => R) =>
    (...given: A): R => {
      writes++;
      if (writes === at) throw new Killed();
      return write(...given);
    };
  const { append, change, flush } = world.tables;
  const tables = { ...world.tables, append: mortal(append), change: mortal(change), flush: mortal(flush) };
  return { ...world, tables: tables as World["tables"], state: { ...world.state, set: mortal(world.state.set) } };
}
