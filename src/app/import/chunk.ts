/** Takes in one piece of a file: decides on every record, writes what is new in one block and what differs in few. */
import * as z from "zod";
import { entities } from "../../crm/entities.ts";
import { type Kept, keyFields, matchAll } from "../../crm/import/match.ts";
import type { RowProblem } from "../../crm/import/table.ts";
import { importables } from "../../crm/import/targets.ts";
import { type AnyEntity, blank } from "../../schema/entity.ts";
import { rowOf, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import { markDirty } from "../dirty.ts";
import { plain } from "../plain.ts";
import { beginWork, nextIndexVersion } from "../records/work.ts";
import { nextCaseNumber } from "../service/caseNumber.ts";
import { type Decision, decide } from "./decide.ts";
import { type Directories, directories, recordsOf } from "./directory.ts";
import { type ChunkCall, type Given, readGiven } from "./given.ts";
import { sumChanges } from "./sums.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const name = z.string().max(40);

export const chunkInput = z.object({
  entity: z.enum(importables),
  fields: z.array(name).max(60),
  rows: z.array(z.tuple([z.number().int().min(1)], value)).max(10_000),
  initial: z.array(name).max(60),
  fillsOnly: z.boolean(),
  brought: z.array(z.enum(importables)),
  isDry: z.boolean(),
  /** The file's name, for the journal. */
  file: z.string().max(200),
});
export type ChunkInput = z.infer<typeof chunkInput>;

/** What became of a record: the file's row, what was done, and why: what it was found by, or what it lacks. */
export type Outcome = readonly [row: number, what: Decision["what"], why: string, title: string, fields: readonly string[]];

export interface ChunkReport {
  readonly created: number;
  readonly updated: number;
  /** Records that the workbook has already as the file has them, and those that were left out. */
  readonly skipped: number;
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly RowProblem[];
}

const weighted = Object.entries(entities.customer.fields as AnyEntity["fields"]).flatMap(([field, { weight }]) => (weight ? [field] : []));

/** The workbook's records of the chunk's entity, as far as its fields and keys go. */
function keptOf({ world }: Context, chunk: ChunkInput): Kept[] {
  const of: AnyEntity = entities[chunk.entity];
  const own = chunk.fields.filter((field) => field in of.fields);
  const fields = [...new Set([...keyFields[chunk.entity], ...own, ...(chunk.entity === "customer" ? [...weighted, "nextDue"] : [])])];
  const found = recordsOf(plain(world.tables).columns(chunk.entity, ["id", ...fields]).values, fields);
  return found.map(({ id, at, values }) => ({ id, at, values: { ...values } }));
}

/** Customers may name others of the same chunk as parent or referrer: ids are given first, then names are resolved. */
function ownReferences(
  records: readonly { readonly id: string; readonly given: Given; readonly values: Values }[],
  kept: readonly Kept[],
): Map<Given, Record<string, string | null>> {
  const find = (key: unknown, title: unknown): { readonly id: string; readonly name: string } | undefined => {
    const plainKey = String(key ?? "").toLowerCase();
    const plainTitle = String(title ?? "").toLowerCase();
    return byKey.get(`k${plainKey}`) ?? byKey.get(`t${plainTitle}`);
  };
  const byKey = new Map<string, { readonly id: string; readonly name: string }>();
  for (const { id, values } of [...kept, ...records]) {
    const known = { id, name: String(values.name ?? "") };
    for (const key of [`k${id.toLowerCase()}`, `k${String(values.sourceId ?? id).toLowerCase()}`, `t${known.name.toLowerCase()}`])
      if (!byKey.has(key)) byKey.set(key, known);
  }
  const resolved = new Map<Given, Record<string, string | null>>();
  for (const { given } of records) {
    const set: Record<string, string | null> = {};
    for (const field of ["parent", "referrer"]) {
      const [key, title] = [given.values[field] ?? null, given.values[`${field}Name`] ?? null];
      if ((key ?? title) === null) continue;
      const found = find(key, title);
      if (!found)
        given.problems.push({
          row: given.row,
          heading: "",
          target: `customer.${field}Name`,
          code: "reference",
          found: String(title ?? key).slice(0, 80),
          isSkipped: false,
        });
      set[field] = found?.id ?? null;
      set[`${field}Name`] = found?.name ?? null;
    }
    if (Object.keys(set).length > 0) resolved.set(given, set);
  }
  return resolved;
}

interface Plan {
  readonly kept: readonly Kept[];
  readonly decided: readonly { readonly given: Given; readonly decision: Decision; readonly id: string }[];
}

/** A customer's look-ups of other customers replaced by their ids, so that they compare with what stands. */
function withOwnReferences(
  context: Context,
  chunk: ChunkInput,
  { given, kept }: { readonly given: readonly Given[]; readonly kept: readonly Kept[] },
): readonly string[] {
  const matches = matchAll(
    chunk.entity,
    given.map(({ values }) => values),
    kept,
  );
  const records = given.map((each, at) => ({
    id: matches[at]?.kept?.id ?? context.world.newId(chunk.entity),
    given: each,
    values: { ...each.values },
  }));
  for (const [each, set] of ownReferences(records, kept)) Object.assign(each.values, set);
  return records.map(({ id }) => id);
}

function plan(context: Context, chunk: ChunkCall & ChunkInput, find: Directories): Plan {
  const given = readGiven(chunk, find);
  const kept = keptOf(context, chunk);
  const refers = chunk.entity === "customer" && chunk.fields.some((field) => /^(parent|referrer)/.test(field));
  const ids = refers ? withOwnReferences(context, chunk, { given, kept }) : given.map(() => context.world.newId(chunk.entity));
  const matches = matchAll(
    chunk.entity,
    given.map(({ values }) => values),
    kept,
  );
  const decided = given.map((each, at) => ({
    given: each,
    id: ids[at] ?? "",
    decision: decide(context, chunk, { given: each, match: matches[at] ?? { kept: undefined, several: false } }),
  }));
  return { kept, decided };
}

/** Cases that the file does not number get the next numbers. */
function numbered(context: Context, { entity }: ChunkInput, records: readonly Values[]): readonly Values[] {
  if (entity !== "case") return records;
  const work = beginWork(context);
  const all = records.map((record) => ((record.number ?? null) === null ? { ...record, number: nextCaseNumber(work) } : record));
  if (Object.keys(work.remember).length > 0) context.world.state.set(work.remember);
  return all;
}

function write(
  context: Context,
  chunk: ChunkInput,
  { plan: { kept, decided }, find }: { readonly plan: Plan; readonly find: Directories },
): void {
  const tables = plain(context.world.tables);
  const of: AnyEntity = entities[chunk.entity];
  const fresh = decided.flatMap(({ decision, id }) => (decision.what === "create" ? [rowOf(of.fields, id, decision.values)] : []));
  const changes = decided.flatMap(({ decision }) => (decision.what === "update" ? [{ at: decision.kept.at, set: decision.set }] : []));
  if (changes.length > 0) tables.change(chunk.entity, changes);
  if (fresh.length > 0) tables.append(chunk.entity, numbered(context, chunk, fresh));
  const sums =
    chunk.entity === "orderLine"
      ? sumChanges(
          kept,
          decided.map(({ decision }) => decision),
          find("order").all,
        )
      : [];
  if (sums.length > 0) tables.change("order", sums);
  if (changes.some(({ set }) => of.title in set)) markDirty(context.world, chunk.entity);
  if (fresh.length + changes.length > 0) note(context, chunk, { created: fresh.length, updated: changes.length });
}

/** One line of the journal for the whole piece. */
function note(context: Context, { entity, file }: ChunkInput, counts: { readonly created: number; readonly updated: number }): void {
  const { world, me } = context;
  const row = {
    ...blank(entities.journal, world.newId("journal")),
    at: world.now().moment,
    who: me,
    action: "imported" as const,
    entity,
    record: file || null,
    changes: JSON.stringify(counts),
  };
  world.tables.append("journal", [row]);
  if (entity === "customer" || entity === "contact") world.state.set(nextIndexVersion(context));
}

function outcome({ entity }: ChunkInput, { given, decision }: Plan["decided"][number]): Outcome {
  const title = String(given.values[entities[entity].title] ?? given.values.productName ?? "");
  const why = decision.what === "skip" ? decision.why : decision.what === "create" ? "" : decision.by;
  return [given.row, decision.what, why, title.slice(0, 80), decision.what === "update" ? Object.keys(decision.set) : []];
}

function problemsOf({ entity }: ChunkInput, { given, decision }: Plan["decided"][number]): RowProblem[] {
  if (decision.what !== "skip") return given.problems;
  const target = `${entity}.${decision.field}`;
  return [
    ...given.problems,
    { row: given.row, heading: "", target, code: decision.why, found: String(given.values[decision.field] ?? ""), isSkipped: true },
  ];
}

const run = (context: Context, chunk: ChunkInput): ChunkReport => {
  const find = directories(context.world);
  const planned = plan(context, chunk, find);
  if (!chunk.isDry) write(context, chunk, { plan: planned, find });
  const count = (what: Decision["what"]): number => planned.decided.filter(({ decision }) => decision.what === what).length;
  return {
    created: count("create"),
    updated: count("update"),
    skipped: count("same") + count("skip"),
    outcomes: planned.decided.map((each) => outcome(chunk, each)),
    problems: planned.decided.flatMap((each) => problemsOf(chunk, each)),
  };
};

/** Within one lock, from reading to writing. Importing the same again changes nothing. */
export const importChunk = (context: Context, chunk: ChunkInput): ChunkReport =>
  chunk.isDry ? run(context, chunk) : context.world.lock(() => run(context, chunk));
