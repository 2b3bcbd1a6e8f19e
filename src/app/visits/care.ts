/** The daily round: brings customers' last contact, next due day and open cases up to date, and plans the visits that fall due. */
import { entities } from "../../crm/entities.ts";
import { type CarePlan, planCare } from "../../crm/visits/cadence.ts";
import { blank } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import type { World } from "../ports.ts";

function plannedVisit(world: World, visit: CarePlan["visits"][number]) {
  return { ...blank(entities.visit, world.newId("visit")), ...visit, status: "planned", origin: "planned" } as const;
}

/** Reads each column it needs once; writes only what changes. Gives how many visits it planned. */
export function planVisits({ world, settings }: Context): number {
  return world.lock(() => {
    const { tables } = world;
    const plan = planCare({
      customers: tables.columns("customer", ["id", "name", "owner", "level", "lastContact", "nextDue", "openCases"]).values,
      visits: tables.columns("visit", ["customer", "status", "due", "done"]).values,
      cases: tables.columns("case", ["customer", "status"]).values,
      today: world.now().day,
      cadence: settings.cadence,
      planAhead: settings.planAhead,
    });
    if (plan.changes.length > 0)
      tables.change(
        "customer",
        plan.changes.map(({ index, set }) => ({ at: index + 2, set })),
      );
    if (plan.visits.length > 0)
      tables.append(
        "visit",
        plan.visits.map((visit) => plannedVisit(world, visit)),
      );
    return plan.visits.length;
  });
}
