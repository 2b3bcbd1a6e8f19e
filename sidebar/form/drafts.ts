/** Drafts: what was typed into a form and not yet saved, kept on this computer. */
import type { Editable } from "../../src/app/wire.ts";
import type { Values } from "../../src/schema/row.ts";
import type { Spot } from "../desk/routes.ts";

export type Texts = Readonly<Record<string, string>>;

export interface Draft {
  readonly entity: Editable;
  /** Null for a new record. */
  readonly id: string | null;
  /** What the form is about, to a person. */
  readonly title: string;
  readonly texts: Texts;
  /** The record as it was when the form was opened; what a save compares with. */
  readonly original: Values;
  /** The customer that a new record is about, as far as it was known when the form was opened. */
  readonly of: string;
  /** The row where the record stood. */
  readonly at: number | null;
  /** The form's own key, by which the workbook knows a save that comes twice. */
  readonly once?: string | undefined;
  /** The planned visit that a visit closes. */
  readonly closes: Spot | null;
}

/** The part of `localStorage` that is used; it may be forbidden or full, and then there are no drafts. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface Drafts {
  load(key: string): Draft | undefined;
  save(key: string, draft: Draft): void;
  drop(key: string): void;
  list(): readonly { readonly key: string; readonly draft: Draft }[];
}

const prefix = "rapport.draft.";

export const draftKey = (entity: Editable, id: string | null, of = ""): string => [entity, id ?? "new", of].filter(Boolean).join(".");

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "entity" in value &&
  "texts" in value &&
  "original" in value &&
  typeof value.texts === "object";

function parse(text: string | null): Draft | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

/** `owner` keeps two people at one computer apart. */
export function draftsIn(store: () => Store, owner: string): Drafts {
  const own = `${prefix}${owner}.`;
  const keys = (): string[] =>
    Array.from({ length: store().length }, (_, at) => store().key(at) ?? "").filter((key) => key.startsWith(own));
  return {
    load: (key) => attempt(() => parse(store().getItem(own + key)), undefined),
    save: (key, draft) => attempt(() => store().setItem(own + key, JSON.stringify(draft)), undefined),
    drop: (key) => attempt(() => store().removeItem(own + key), undefined),
    list: () =>
      attempt(
        () =>
          keys().flatMap((key) => {
            const draft = parse(store().getItem(key));
            return draft ? [{ key: key.slice(own.length), draft }] : [];
          }),
        [],
      ),
  };
}
