/** One record by its id, whichever tab it stands in. */
import { type EntityName, entities, entityNames } from "../../crm/entities.ts";
import type { Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { plain } from "../plain.ts";

export interface AnyRecord {
  readonly entity: EntityName;
  readonly at: number;
  readonly record: Values;
  /** The customer whose card shows it. */
  readonly customer: string | null;
}

/** The entity whose ids begin so. */
export const entityOfId = (id: string): EntityName | undefined => entityNames.find((name) => id.startsWith(`${entities[name].prefix}-`));

/** Null where there is none. */
export function record({ world }: Context, { id, at }: { readonly id: string; readonly at: number | null }): AnyRecord | null {
  const entity = entityOfId(id);
  const found = entity && plain(world.tables).find(entity, id, at ?? undefined);
  if (!entity || !found) return null;
  const customer = entity === "customer" ? id : found.record.customer;
  return { entity, at: found.at, record: found.record, customer: typeof customer === "string" ? customer : null };
}

/** Brings a record's row to the front in the sheet; says whether it is there. */
export function showRow({ world }: Context, { id, at }: { readonly id: string; readonly at: number | null }): { readonly shown: boolean } {
  const entity = entityOfId(id);
  const found = entity && plain(world.tables).find(entity, id, at ?? undefined);
  if (!entity || !found) return { shown: false };
  world.workbook.show(entity, found.at);
  return { shown: true };
}
