/** A customer's card: the record, its people, what waits, what it bought, and everything that happened in one line of time. */

import type { EntityName, Rec } from "../../crm/entities.ts";
import { entities } from "../../crm/entities.ts";
import { type Words, wordOn } from "../../crm/letters/consent.ts";
import type { AnyEntity } from "../../schema/entity.ts";
import { Broken } from "../broken.ts";
import type { Context } from "../context.ts";
import { readConsents } from "../letters/desk.ts";
import type { Stored, World } from "../ports.ts";
import type { Card, Wired } from "../wire.ts";
import { type Related, timeline } from "./timeline.ts";

const wired = <N extends EntityName>({ at, record }: Stored<N>): Wired<N> => ({ at, record });
const firstDue = (one: { readonly record: { readonly due: string | null } }, other: typeof one): number =>
  (one.record.due ?? "9999") < (other.record.due ?? "9999") ? -1 : 1;

/** Labels of the weighted fields that are blank. */
function missing({ language }: Context, customer: Rec<"customer">): readonly string[] {
  const labels: Readonly<Record<string, string>> = language.entities.customer.fields;
  const of: AnyEntity = entities.customer;
  const values: Readonly<Record<string, unknown>> = customer;
  return Object.keys(of.fields).flatMap((field) =>
    (of.fields[field]?.weight ?? 0) > 0 && (values[field] ?? null) === null ? [labels[field] ?? field] : [],
  );
}

function sales(orders: readonly Stored<"order">[]): Card["sales"] {
  const days = orders.flatMap(({ record }) => record.day ?? []);
  return {
    total: orders.reduce((sum, { record }) => sum + (record.amount ?? 0), 0),
    orders: orders.length,
    last: days.sort().at(-1) ?? null,
  };
}

function related({ world: { tables } }: Context, id: string): Related {
  return {
    visit: tables.where("visit", "customer", id, 100),
    task: tables.where("task", "customer", id, 100),
    order: tables.where("order", "customer", id, 1000),
    case: tables.where("case", "customer", id, 100),
    opportunity: tables.where("opportunity", "customer", id, 100),
  };
}

/** What was said about mail. */
function wordsIn(world: World): Words | undefined {
  try {
    return readConsents(world);
  } catch (error) {
    // A workbook from before there were consents shows its cards all the same; the clock tells of the missing tab.
    if (error instanceof Broken) return undefined;
    throw error;
  }
}

function consentsOf({ world }: Context, contacts: readonly Stored<"contact">[]): Card["consents"] {
  const words = contacts.length > 0 ? wordsIn(world) : undefined;
  const noted = contacts.flatMap(({ record: { id, email } }) => {
    const word = words && wordOn(words, id, email);
    return word ? [[id, word] as const] : [];
  });
  return Object.fromEntries(noted);
}

/** Null where the customer is gone. */
export function card(context: Context, { id, at }: { readonly id: string; readonly at: number | null }): Card | null {
  const { tables } = context.world;
  const found = tables.find("customer", id, at ?? undefined);
  if (!found) return null;
  const all = related(context, id);
  const contacts = tables.where("contact", "customer", id);
  return {
    customer: wired(found),
    contacts: contacts.map(wired),
    consents: consentsOf(context, contacts),
    timeline: timeline({ language: context.language, currency: context.settings.currency }, all),
    openVisits: all.visit
      .filter(({ record }) => record.status === "planned")
      .sort(firstDue)
      .map(wired),
    openTasks: all.task
      .filter(({ record }) => record.status === "open")
      .sort(firstDue)
      .map(wired),
    openCases: all.case.filter(({ record }) => record.status !== "closed").map(wired),
    sales: sales(all.order),
    missing: missing(context, found.record),
  };
}
