/** What goes over the wire between sidebar and server: plain JSON, no dates, no undefined. */
import type { EntityName, Rec } from "../crm/entities.ts";
import type { Code, LanguageCode, PickList } from "../crm/choices.ts";
import type { Day } from "../schema/cell.ts";
import type { Problem } from "../schema/row.ts";

/** What every call gives. `message` is a sentence in the workbook's language. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly message: string };

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly role: Code<"role">;
  readonly reportsTo: string | null;
}

/** The first screen, in one call. */
export interface Boot {
  readonly setUp: boolean;
  readonly language: LanguageCode;
  readonly currency: string;
  readonly day: Day;
  readonly me: Person | { readonly email: string; readonly name: null };
  readonly people: readonly Person[];
  readonly lists: Readonly<Record<PickList, readonly string[]>>;
  readonly today: Today | null;
  /** Where to open: a record that a link or the menu named, else nothing. */
  readonly open: { readonly entity: EntityName; readonly id: string } | null;
}

/** A visit or task that waits. */
export interface Item {
  readonly entity: "visit" | "task";
  readonly id: string;
  readonly at: number;
  readonly due: Day;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly subject: string | null;
  readonly owner: string;
  readonly priority: Code<"priority"> | null;
}

/** Waiting work; each list is in order of day, and holds at most 100. */
export interface Today {
  readonly of: string;
  readonly team: boolean;
  readonly overdue: readonly Item[];
  readonly due: readonly Item[];
  /** The next seven days. */
  readonly next: readonly Item[];
  /** How many there are in all. */
  readonly counts: { readonly overdue: number; readonly due: number; readonly next: number };
}

/** A customer in the search, as a tuple to keep 10,000 of them small: id, row, name, short name, level, owner, phone, e-mail, next due, contacts. */
export type Indexed = readonly [id: string, at: number, name: string, shortName: string, level: string, owner: string, phone: string, email: string, nextDue: string, contacts: readonly IndexedContact[]];
export type IndexedContact = readonly [id: string, name: string, phone: string, email: string];

export interface Wired<N extends EntityName> {
  readonly at: number;
  readonly record: Rec<N>;
}

export interface TimelineEvent {
  readonly entity: EntityName;
  readonly id: string;
  readonly at: number;
  /** Day or moment. */
  readonly when: string;
  readonly title: string;
  readonly detail: string;
  readonly owner: string;
  readonly satisfaction: number | null;
}

export interface Card {
  readonly customer: Wired<"customer">;
  readonly contacts: readonly Wired<"contact">[];
  /** Newest first. */
  readonly timeline: readonly TimelineEvent[];
  readonly openVisits: readonly Wired<"visit">[];
  readonly openTasks: readonly Wired<"task">[];
  readonly openCases: readonly Wired<"case">[];
  readonly sales: { readonly total: number; readonly orders: number; readonly last: Day | null };
  /** Labels of weighted fields that are blank. */
  readonly missing: readonly string[];
}

/** What the sidebar may save with `save`. */
export type Editable = "customer" | "contact" | "task" | "opportunity" | "case" | "goal" | "visit";

export interface Conflict {
  readonly field: string;
  readonly original: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** How a save ended. In a conflict nothing was written. */
export type Saved<N extends EntityName> =
  | { readonly kind: "saved"; readonly at: number; readonly record: Rec<N>; readonly also: readonly { readonly entity: EntityName; readonly id: string; readonly title: string }[] }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "conflict"; readonly at: number; readonly theirs: Rec<N>; readonly conflicts: readonly Conflict[] }
  | { readonly kind: "gone" };
