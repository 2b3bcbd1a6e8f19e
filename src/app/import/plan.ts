/** What a piece of a file would do to the workbook. */
import { entities } from "../../crm/entities.ts";
import { type Kept, keyFields, matchAll } from "../../crm/import/match.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Context } from "../context.ts";
import { plain } from "../plain.ts";
import { type Decision, decide } from "./decide.ts";
import { type Directories, recordsOf } from "./directory.ts";
import { type ChunkCall, type Given, readGiven } from "./given.ts";
import { namesKin, resolveKin } from "./kin.ts";

export interface Planned {
  readonly given: Given;
  readonly decision: Decision;
  /** The id that it gets when it is created. */
  readonly id: string;
}

export interface Plan {
  readonly kept: readonly Kept[];
  readonly decided: readonly Planned[];
}

const customer: AnyEntity = entities.customer;
/** Fields from which a customer's completeness follows, and whether a next contact may be filled in. */
const weighted = Object.entries(customer.fields).flatMap(([field, { weight }]) => (weight ? [field] : []));

/** The fields that the chunk fills, and the references whose titles it gives. */
function ownFields({ entity, fields }: ChunkCall): string[] {
  const of: AnyEntity = entities[entity];
  const known = fields.filter((field) => field in of.fields);
  return known.flatMap((field) => [field, of.fields[field]?.titleOf ?? field]);
}

/** The workbook's records of the chunk's entity, as far as they are needed to compare. */
function keptOf({ world }: Context, chunk: ChunkCall): Kept[] {
  const more = chunk.entity === "customer" ? [...weighted, "nextDue"] : [];
  const fields = [...new Set([...keyFields[chunk.entity], ...ownFields(chunk), ...more])];
  const found = recordsOf(plain(world.tables).columns(chunk.entity, ["id", ...fields]).values, fields);
  return found.map(({ id, at, values }) => ({ id, at, values: { ...values } }));
}

export function planChunk(context: Context, chunk: ChunkCall, find: Directories): Plan {
  const given = readGiven(chunk, find);
  const kept = keptOf(context, chunk);
  const values = given.map((each) => each.values);
  const matches = matchAll(chunk.entity, values, kept);
  const ids = given.map((_, at) => matches[at]?.kept?.id ?? context.world.newId(chunk.entity));
  if (chunk.entity === "customer" && namesKin(chunk.fields)) {
    resolveKin(
      given.map((each, at) => ({ id: ids[at] ?? "", given: each, isNew: matches[at]?.kept === undefined })),
      kept,
    );
  }
  const decided = given.map((each, at) => {
    const match = matches[at] ?? { kept: undefined, several: false };
    return { given: each, id: ids[at] ?? "", decision: decide(context, chunk, { given: each, match }) };
  });
  return { kept, decided };
}
