/** A value as people read it: a day in their language, a label for a code, a name for an address or an id. */

import { type EntityName, entities } from "../../src/crm/entities.ts";
import type { Storage } from "../../src/schema/cell.ts";
import type { AnyEntity } from "../../src/schema/entity.ts";
import type { Value } from "../../src/schema/row.ts";
import { type Format, formatOf } from "../../src/text/format.ts";
import { type Desk, nameOf } from "../desk/desk.ts";

const writers: Readonly<Record<Storage, (cell: string, format: Format) => string>> = {
  text: (cell) => cell,
  number: (cell, format) => format.number(Number(cell)),
  day: (cell, format) => format.day(cell),
  moment: (cell, format) => format.moment(cell),
  flag: (cell) => (cell === "true" ? "✓" : "—"),
};

type Knowing = Pick<Desk, "language" | "words" | "boot" | "customers">;

/** The empty text for a blank value. */
export function show({ language, words, boot, customers }: Knowing, entity: EntityName, name: string, value: Value | undefined): string {
  const of: AnyEntity = entities[entity];
  const kind = of.fields[name]?.kind;
  if (value === null || value === undefined || !kind) return "";
  const written = writers[kind.storage](String(kind.write(value, words)), formatOf(language.code));
  const customer = kind.reference === undefined ? undefined : customers.known().find(([id]) => id === value);
  return customer?.[2] ?? nameOf(boot.people, written);
}
