/** Where a column of a file can go: a field of an entity, or a part of one that is written in several columns. */
import { entityOf } from "../entities.ts";

/** What a file may hold, in the order in which it is written: what refers comes after what it refers to. */
export const importables = ["customer", "product", "contact", "order", "orderLine", "opportunity", "visit", "task", "case"] as const;
export type Importable = (typeof importables)[number];

/** Something for each of them. */
export const perImportable = <T>(make: (entity: Importable) => T): Record<Importable, T> => ({
  customer: make("customer"),
  product: make("product"),
  contact: make("contact"),
  order: make("order"),
  orderLine: make("orderLine"),
  opportunity: make("opportunity"),
  visit: make("visit"),
  task: make("task"),
  case: make("case"),
});

/** `customer.name`, or `contact.name:first` for a part. */
export type Target = string;

export interface Place {
  readonly entity: Importable;
  readonly field: string;
  /** Blank for the whole field. */
  readonly part: string;
}

/** Fields that other systems write in several columns. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  "contact.name": ["first", "middle", "last"],
  "customer.address": ["street", "more", "postal"],
};

/** Computed fields that a file may bring all the same: lastContact only moves forward, nextDue only fills a blank. */
const alsoTaken: Readonly<Record<string, readonly string[]>> = {
  customer: ["lastContact", "nextDue"],
  visit: ["origin"],
  task: ["origin"],
  case: ["number"],
};

/** The contact through whom a customer is found when a file names nobody else: a lookup, and no field. */
export const viaContact = ["contact", "contactName"] as const;

export const isImportable = (name: string): name is Importable => importables.some((known) => known === name);

/** The fields of an entity that a file can fill. Those that repeat a title look the record up by it. */
export function fieldsToFill(entity: Importable): string[] {
  const taken = Object.entries(entityOf(entity).fields).filter(
    ([name, { computed, titleOf }]) =>
      name !== "id" && name !== "escalated" && (!computed || titleOf !== undefined || alsoTaken[entity]?.includes(name)),
  );
  return [...taken.map(([name]) => name), ...(entity === "visit" || entity === "task" ? viaContact : [])];
}

const known = new Map<Target, Place>();
for (const entity of importables) {
  for (const field of fieldsToFill(entity)) {
    const whole = `${entity}.${field}`;
    known.set(whole, { entity, field, part: "" });
    for (const part of parts[whole] ?? []) known.set(`${whole}:${part}`, { entity, field, part });
  }
}

export const placeOf = (target: Target): Place | undefined => known.get(target);
export const allTargets = (): Target[] => [...known.keys()];
