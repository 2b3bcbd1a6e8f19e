/** The tables as work sees them that is the same for every entity: fields by name, values plain. */
import type { EntityName } from "../crm/entities.ts";
import type { Problem, Value, Values } from "../schema/row.ts";
import type { Misread, Tables } from "./ports.ts";

export interface PlainStored {
  readonly at: number;
  readonly record: Values;
  readonly problems: readonly Problem[];
}

export interface PlainColumns {
  readonly size: number;
  readonly values: Readonly<Record<string, readonly Value[]>>;
}

export interface PlainInspected extends PlainColumns {
  readonly problems: readonly Misread[];
  readonly rough: readonly { readonly at: number; readonly field: string }[];
}

export interface PlainChange {
  readonly at: number;
  readonly set: Readonly<Record<string, Value | undefined>>;
}

export interface PlainTables {
  columns(name: EntityName, fields: readonly string[], from?: number): PlainColumns;
  inspect(name: EntityName): PlainInspected;
  find(name: EntityName, id: string, hint?: number): PlainStored | undefined;
  where(name: EntityName, field: string, value: string, limit?: number): PlainStored[];
  append(name: EntityName, records: readonly Values[]): number;
  add(name: EntityName, record: Values): void;
  change(name: EntityName, changes: readonly PlainChange[]): void;
}

/** The same tables: a method's parameters may be wider than its entity's, so the caller keeps to fields that the entity has. */
export const plain = (tables: Tables): PlainTables => tables;
