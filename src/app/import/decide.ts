/** Decides for each record of a file whether it is created, changes another, or stays out, and why. */
import { entities } from "../../crm/entities.ts";
import type { Chunk } from "../../crm/import/chunks.ts";
import type { By, Kept, Match } from "../../crm/import/match.ts";
import type { Importable } from "../../crm/import/targets.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import { completeness, partOf, type Value, type Values } from "../../schema/row.ts";
import type { Context } from "../context.ts";
import type { Given } from "./given.ts";

export type Decision =
  | { readonly what: "create"; readonly values: Values }
  | { readonly what: "update"; readonly kept: Kept; readonly by: By; readonly set: Values }
  | { readonly what: "same"; readonly kept: Kept; readonly by: By }
  | { readonly what: "skip"; readonly why: "several" | "required"; readonly field: string };

const imported = { origin: "imported" } as const;

/** What a new record holds where the file says nothing. */
const defaults: Readonly<Record<Importable, (context: Context, given: Given) => Values>> = {
  customer: () => ({}),
  product: () => ({}),
  contact: () => ({}),
  order: (_, { customerOwner }) => ({ owner: customerOwner }),
  orderLine: () => ({ quantity: 1 }),
  opportunity: ({ me }, { customerOwner }) => ({ owner: customerOwner ?? me, stage: "lead" }),
  visit: ({ me }, { customerOwner, values }) => ({
    owner: customerOwner ?? me,
    status: values.done ? "done" : "planned",
    channel: "meeting",
    ...imported,
  }),
  task: ({ me }, { customerOwner, values }) => ({
    owner: customerOwner ?? me,
    status: values.done ? "done" : "open",
    priority: "normal",
    ...imported,
  }),
  case: ({ me, world }, { customerOwner, values }) => ({
    owner: customerOwner ?? me,
    status: values.closed ? "closed" : "new",
    priority: "normal",
    kind: "question",
    opened: world.now().moment,
  }),
};

const filled = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** What follows from the record as it will be. */
const follows = (entity: Importable, values: Values): Values =>
  entity === "customer" ? { completeness: completeness(entities.customer, partOf(entities.customer.fields, values)) } : {};

function creation(context: Context, entity: Importable, given: Given): Decision {
  const of: AnyEntity = entities[entity];
  const values: Values = { ...defaults[entity](context, given), ...filled(given.values) };
  const missing = Object.entries(of.fields).find(([name, { required }]) => required && (values[name] ?? null) === null);
  if (missing) return { what: "skip", why: "required", field: missing[0] };
  return { what: "create", values: { ...values, ...follows(entity, values) } };
}

/** Whether a file's value replaces the one that stands. */
function replaces(
  field: string,
  value: Value,
  { chunk, match, kept }: { readonly chunk: Chunk; readonly match: Match; readonly kept: Values },
): boolean {
  const before = kept[field] ?? null;
  if (value === null || value === before || chunk.initial.includes(field)) return false;
  if (field === "lastContact") return before === null || String(value) > String(before);
  if (field === "nextDue") return before === null && (kept.owner ?? null) !== null;
  const isOwnId = match.kept !== undefined && match.by === "id" && field === "sourceId";
  return before === null ? !isOwnId : !chunk.fillsOnly && field !== "sourceId";
}

/** Titles that rows repeat change with what they refer to, and never alone. */
function settled(of: AnyEntity, set: Values, kept: Values): Values {
  const isAlone = (field: string): boolean => {
    const reference = of.fields[field]?.titleOf;
    return reference !== undefined && !(reference in set) && (kept[field] ?? null) !== null;
  };
  return Object.fromEntries(Object.entries(set).filter(([field]) => field in of.fields && !isAlone(field)));
}

function change(chunk: Chunk, given: Given, match: Extract<Match, { readonly by: By }>): Decision {
  const of: AnyEntity = entities[chunk.entity];
  const { kept, by } = match;
  const wanted = Object.entries(given.values).filter(([field, value]) => replaces(field, value, { chunk, match, kept: kept.values }));
  const set = settled(of, Object.fromEntries(wanted), kept.values);
  if (Object.keys(set).length === 0) return { what: "same", kept, by };
  return { what: "update", kept, by, set: { ...set, ...follows(chunk.entity, { ...kept.values, ...set }) } };
}

export function decide(context: Context, chunk: Chunk, { given, match }: { readonly given: Given; readonly match: Match }): Decision {
  if (match.kept) return change(chunk, given, match);
  if (match.several) return { what: "skip", why: "several", field: entities[chunk.entity].title };
  return creation(context, chunk.entity, given);
}
