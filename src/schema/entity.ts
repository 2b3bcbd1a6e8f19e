/** What a field and an entity are, and the record that an entity's fields make. */
import type { Kind } from "./kind.ts";

export interface FieldOptions {
  /** A form does not save without it; a row without it is reported. */
  readonly required?: boolean;
  /** The add-on keeps it; people are warned before they edit it, and forms do not show it. */
  readonly computed?: boolean;
  /** Its share in a record's completeness; absent counts nothing. */
  readonly weight?: number;
  /** The tab hides its column. */
  readonly hidden?: boolean;
  /** Its column shows long texts whole, in as many lines as they take; others are cut off at their edge. */
  readonly wrap?: boolean;
  /** For a computed text: the reference beside it, whose row's title it repeats so that people can read the tab. */
  readonly titleOf?: string;
}

export interface Field<T> extends FieldOptions {
  readonly kind: Kind<T>;
}

export const field = <T>(kind: Kind<T>, options: FieldOptions = {}): Field<T> => Object.freeze({ kind, ...options });

// biome-ignore lint/suspicious/noExplicitAny: the generic machine is the one place that holds fields of every type
export type Fields = Readonly<Record<string, Field<any>>> & { readonly id: Field<string> };

/** A record: every field's value or null, and always an id. */
export type Row<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? (K extends "id" ? string : T | null) : never };

/** Some fields of a record, as a change or a form gives them. */
export type Part<F extends Fields> = { readonly [K in keyof F]?: Row<F>[K] | undefined };

export interface Entity<F extends Fields = Fields> {
  readonly name: string;
  /** Ids are the prefix, a hyphen and a random part. */
  readonly prefix: string;
  readonly fields: F;
  /** The field that names a record to a person. */
  readonly title: keyof F & string;
}

/** An entity, whichever it is, for work that is the same for all. */
export interface AnyEntity {
  readonly name: string;
  readonly prefix: string;
  readonly fields: Fields;
  readonly title: string;
}

export const fieldOf = (of: AnyEntity, name: string): Field<unknown> | undefined => of.fields[name];

export const entity = <const F extends Fields>(given: Entity<F>): Entity<F> => Object.freeze(given);

/** The record type of an entity. */
export type RecordOf<E extends { readonly fields: Fields }> = Row<E["fields"]>;

export const fieldNames = <F extends Fields>(of: Entity<F>): (keyof F & string)[] => Object.keys(of.fields);

/** A record with every field blank. */
export function blank<F extends Fields>(of: Entity<F>, id: string): Row<F> {
  return { ...Object.fromEntries(fieldNames(of).map((name) => [name, null])), id } as Row<F>;
}
