/** What the sidebar searches: every customer with its contacts, read once and cached until something in it changes. */

import { adoptRows } from "../adopt.ts";
import type { Context } from "../context.ts";
import { dirtyNames } from "../dirty.ts";
import type { World } from "../ports.ts";
import { stateKeys } from "../stateKeys.ts";
import type { CustomerIndex, Indexed, IndexedContact } from "../wire.ts";

const cacheKey = "index";

function contactsByCustomer({ tables }: World): ReadonlyMap<string, readonly IndexedContact[]> {
  const { values, size } = tables.columns("contact", ["id", "name", "customer", "mobile", "phone", "email"]);
  const found = new Map<string, IndexedContact[]>();
  for (let index = 0; index < size; index++) {
    const [id, customer] = [values.id[index], values.customer[index]];
    if (!id || !customer) continue;
    const contact: IndexedContact = [
      id,
      values.name[index] ?? "",
      values.mobile[index] ?? values.phone[index] ?? "",
      values.email[index] ?? "",
    ];
    found.set(customer, [...(found.get(customer) ?? []), contact]);
  }
  return found;
}

function readIndex(world: World): readonly Indexed[] {
  const contacts = contactsByCustomer(world);
  const { values, size } = world.tables.columns("customer", ["id", "name", "shortName", "level", "owner", "phone", "email", "nextDue"]);
  return Array.from({ length: size }, (_, index) => index).flatMap((index): Indexed[] => {
    const id = values.id[index];
    if (!id) return [];
    const text = (field: "name" | "shortName" | "level" | "owner" | "phone" | "email" | "nextDue"): string => values[field][index] ?? "";
    return [
      [
        id,
        index + 2,
        text("name"),
        text("shortName"),
        text("level"),
        text("owner"),
        text("phone"),
        text("email"),
        text("nextDue"),
        contacts.get(id) ?? [],
      ],
    ];
  });
}

/** Rows typed by hand are adopted first, so that they can be found. The days on which customers are due are as old as the index. */
export function searchIndex({ world }: Context, { version: held }: { readonly version?: string | null | undefined }): CustomerIndex {
  const edited = dirtyNames(world).filter((name) => name === "customer" || name === "contact");
  if (edited.length > 0) adoptRows(world, edited);
  const version = world.state.get(stateKeys.indexVersion) ?? "0";
  if (version === held) return { version, rows: null };
  const head = `${version}\n`;
  const cached = world.cache.get(cacheKey);
  if (cached?.startsWith(head)) return { version, rows: JSON.parse(cached.slice(head.length)) };
  const rows = readIndex(world);
  world.cache.set(cacheKey, head + JSON.stringify(rows));
  return { version, rows };
}
