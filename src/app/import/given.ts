/** What a chunk's rows say, with every value checked and every reference resolved. */
import { type EntityName, entities, entityNames } from "../../crm/entities.ts";
import type { Chunk } from "../../crm/import/chunks.ts";
import type { RowProblem } from "../../crm/import/table.ts";
import { fieldsToFill, viaContact as viaContactFields } from "../../crm/import/targets.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import type { Value } from "../../schema/row.ts";
import { Broken } from "../broken.ts";
import type { Directories, Known } from "./directory.ts";

export interface Given {
  /** The file's row. */
  readonly row: number;
  readonly values: Record<string, Value>;
  readonly problems: RowProblem[];
  /** The owner of the customer whom it belongs to. */
  readonly customerOwner: Value;
}

/** The id of a record that the file itself brings, in a rehearsal, in which nothing is written. */
const promised = (key: Value): string => `new:${String(key)}`;

const report = (given: Given, target: string, { code, found }: { readonly code: string; readonly found: string }): void => {
  given.problems.push({ row: given.row, heading: "", target, code, found: found.slice(0, 80), isSkipped: false });
};

function checkValues(chunk: Chunk, given: Given): void {
  const of: AnyEntity = entities[chunk.entity];
  for (const [name, value] of Object.entries(given.values)) {
    const kind = of.fields[name]?.kind;
    if (kind === undefined || value === null || kind.reference !== undefined || kind.schema.safeParse(value).success) continue;
    report(given, `${chunk.entity}.${name}`, { code: kind.expected, found: String(value) });
    given.values[name] = null;
  }
}

/** The customer of the contact whom the row names, for a row that names no customer that is known; systems that sell to persons call them customers. */
function viaContact(given: Given, find: Directories): Known | undefined {
  const { contact = given.values.customer ?? null, contactName = null } = given.values;
  if (contact === null && contactName === null) return undefined;
  const found = find("contact").byKey(contact) ?? find("contact").byTitle(contactName);
  return found && find("customer").byKey(found.values.customer);
}

interface Reference {
  readonly field: string;
  readonly titleField: string | undefined;
  readonly to: EntityName;
}

/** The references to other entities of which the chunk says something. */
function referencesOf(chunk: Chunk): Reference[] {
  const of: AnyEntity = entities[chunk.entity];
  const fields = Object.entries(of.fields);
  return fields.flatMap(([field, { kind }]) => {
    const to = entityNames.find((name) => name === kind.reference && name !== chunk.entity);
    const titleField = fields.find(([, { titleOf }]) => titleOf === field)?.[0];
    const ways = [field, titleField, ...(field === "customer" ? viaContactFields : [])];
    return to !== undefined && ways.some((way) => way !== undefined && chunk.fields.includes(way)) ? [{ field, titleField, to }] : [];
  });
}

function resolve(
  given: Given,
  { field, titleField, to }: Reference,
  { chunk, find }: { readonly chunk: ChunkCall; readonly find: Directories },
): Given {
  const key = given.values[field] ?? null;
  const title = titleField === undefined ? null : (given.values[titleField] ?? null);
  const found = find(to).byKey(key) ?? find(to).byTitle(title) ?? (field === "customer" ? viaContact(given, find) : undefined);
  const isPromised = !found && chunk.isDry && chunk.brought.some((name) => name === to) && (key ?? title) !== null;
  if (!found && !isPromised && (key ?? title) !== null)
    report(given, `${chunk.entity}.${titleField ?? field}`, { code: "reference", found: String(title ?? key) });
  given.values[field] = found?.id ?? (isPromised ? promised(key ?? title) : null);
  if (titleField !== undefined) given.values[titleField] = found ? (found.values[entities[to].title] ?? null) : isPromised ? title : null;
  return to === "customer" ? { ...given, customerOwner: found?.values.owner ?? null } : given;
}

export interface ChunkCall extends Chunk {
  /** A rehearsal: everything is decided and nothing is written. */
  readonly isDry: boolean;
}

/** Throws `Broken("badRequest")` for a field that no file may fill. */
export function readGiven(chunk: ChunkCall, find: Directories): Given[] {
  const allowed = fieldsToFill(chunk.entity);
  const foreign = [...chunk.fields, ...chunk.initial].find((field) => !allowed.includes(field));
  if (foreign !== undefined) throw new Broken("badRequest", { problem: `no field ${chunk.entity}.${foreign}` });
  const references = referencesOf(chunk);
  return chunk.rows.map(([row, ...values]) => {
    const given: Given = {
      row,
      values: Object.fromEntries(chunk.fields.map((field, at) => [field, values[at] ?? null])),
      problems: [],
      customerOwner: null,
    };
    checkValues(chunk, given);
    return references.reduce((so, reference) => resolve(so, reference, { chunk, find }), given);
  });
}
