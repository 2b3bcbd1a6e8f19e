/** Writes what a piece of a file does: new rows in one block, changed cells in few, one line in the journal. */
import { entities } from "../../crm/entities.ts";
import { type AnyEntity, blank } from "../../schema/entity.ts";
import { rowOf, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { markDirty } from "../dirty.ts";
import { plain } from "../plain.ts";
import { beginWork, nextIndexVersion } from "../records/work.ts";
import { stirredEntry } from "../rules/happened.ts";
import { nextCaseNumber } from "../service/caseNumber.ts";
import type { Directories } from "./directory.ts";
import type { ChunkInput } from "./input.ts";
import type { Plan } from "./plan.ts";
import { sumChanges } from "./sums.ts";

/** Cases that the file does not number get the next numbers. */
function numbered(context: Context, { entity }: ChunkInput, records: readonly Values[]): readonly Values[] {
  if (entity !== "case") return records;
  const work = beginWork(context);
  const all = records.map((record) => ((record.number ?? null) === null ? { ...record, number: nextCaseNumber(work) } : record));
  if (Object.keys(work.remember).length > 0) context.world.state.set(work.remember);
  return all;
}

function note(context: Context, { entity, file }: ChunkInput, counts: { readonly created: number; readonly updated: number }): void {
  const { world, me } = context;
  const id = world.newId("journal");
  const said = { action: "imported", entity, record: file || null, changes: JSON.stringify(counts) } as const;
  world.tables.append("journal", [{ ...blank(entities.journal, id), at: world.now().moment, who: me, ...said }]);
  const isFound = entity === "customer" || entity === "contact";
  const told = { ...stirredEntry([entity]), ...(isFound ? nextIndexVersion(context) : {}) };
  if (Object.keys(told).length > 0) world.state.set(told);
}

/** Lines that came or changed change the amount of their order. */
function sum(context: Context, { kept, decided }: Plan, find: Directories): void {
  const decisions = decided.map(({ decision }) => decision);
  const changes = sumChanges(kept, decisions, find("order").all);
  if (changes.length > 0) plain(context.world.tables).change("order", changes);
}

export function writeChunk(context: Context, chunk: ChunkInput, { plan, find }: { readonly plan: Plan; readonly find: Directories }): void {
  const tables = plain(context.world.tables);
  const of: AnyEntity = entities[chunk.entity];
  const fresh = plan.decided.flatMap(({ decision, id }) => (decision.what === "create" ? [rowOf(of.fields, id, decision.values)] : []));
  const changes = plan.decided.flatMap(({ decision }) => (decision.what === "update" ? [{ at: decision.kept.at, set: decision.set }] : []));
  if (changes.length > 0) tables.change(chunk.entity, changes);
  if (fresh.length > 0) tables.append(chunk.entity, numbered(context, chunk, fresh));
  if (chunk.entity === "orderLine") sum(context, plan, find);
  if (changes.some(({ set }) => of.title in set)) markDirty(context.world, chunk.entity);
  if (fresh.length + changes.length > 0) note(context, chunk, { created: fresh.length, updated: changes.length });
}
