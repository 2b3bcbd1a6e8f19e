/** What goes over the wire between sidebar and server: plain JSON, no dates, no undefined. */

import type { Code, LanguageCode, PickList } from "../crm/choices.ts";
import type { Indexed, IndexedContact } from "../crm/customers/indexed.ts";
import type { EntityName, Rec } from "../crm/entities.ts";
import type { Day } from "../schema/cell.ts";
import type { Problem } from "../schema/row.ts";
import type { ConsentNote } from "./letters/wire.ts";

export type { Indexed, IndexedContact };

/** What every call gives. `message` is a sentence in the workbook's language. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly message: string };

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly role: Code<"role">;
  readonly reportsTo: string | null;
  /** The language of their mail; the workbook's when null. */
  readonly language: LanguageCode | null;
  /** The hour, 0–23, after which their digest comes; the one of the rule when null. */
  readonly digestHour: number | null;
}

/** The first screen, in one call. */
export interface Boot {
  readonly setUp: boolean;
  readonly language: LanguageCode;
  readonly currency: string;
  /** The workbook's zone, an IANA name. */
  readonly timeZone: string;
  /** An e-mail address, or blank. */
  readonly supervisor: string;
  readonly day: Day;
  readonly me: Person | { readonly email: string; readonly name: null };
  readonly people: readonly Person[];
  readonly lists: Readonly<Record<PickList, readonly string[]>>;
  readonly today: Today | null;
  /** How many mails may or may not have gone, as far as they are this person's to look after. */
  readonly unknownMails: number;
  /** Sentences on settings that cannot be used and cells that could not be read, at most ten. */
  readonly notices: readonly string[];
  /** Whether the clock stands still; null where it ticks. */
  readonly clock: ClockTrouble | null;
  /** Where to open: a record that a link or the menu named, else nothing. */
  readonly open: { readonly entity: EntityName; readonly id: string } | null;
}

/** Why the clock does not tick: only its keeper can be told, for nobody sees another person's triggers. */
export type ClockCause = "noTrigger" | "noPermission" | "noQuota" | "cutShort" | "failed" | "unknown";

/** The clock stands still, or will: reminders, surveys and summaries wait. */
export interface ClockTrouble {
  /** Whole hours since it last ticked. */
  readonly hours: number;
  /** The address of the person who keeps it. */
  readonly keeper: string;
  /** Whether that is the person at the keyboard, who then mends it; anybody else takes it over. */
  readonly mine: boolean;
  readonly cause: ClockCause | null;
  /** That it is silent and why, and what the button does, in the workbook's language. */
  readonly sentence: string;
  /** What stands on the button that calls `mendClock`. */
  readonly button: string;
}

/** How mending the clock ended: `sentence` tells it. */
export interface ClockMended {
  readonly sentence: string;
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
  /** Mails that wait for the caller's approval. */
  readonly held: number;
  /** Whether there is no form with which customers stop mail, without which none goes to them. */
  readonly needsStopForm: boolean;
}

/** The search index; `rows` is null where the version that the sidebar holds is still good. */
export interface CustomerIndex {
  readonly version: string;
  readonly rows: readonly Indexed[] | null;
}

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
  /** What its people said about mail last, by the contact's id; those of whom nothing is noted are absent. */
  readonly consents: Readonly<Record<string, ConsentNote>>;
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

/** Another record that a save made or changed. */
export interface Also {
  readonly entity: EntityName;
  readonly id: string;
  readonly title: string;
  readonly made: boolean;
}

/** The row of the journal that tells how to undo an action. */
export interface UndoRef {
  readonly id: string;
}

/** How a save ended. In a conflict nothing was written. `undo` is null where nothing was changed. */
export type Saved<N extends EntityName> =
  | { readonly kind: "saved"; readonly at: number; readonly record: Rec<N>; readonly also: readonly Also[]; readonly undo: UndoRef | null }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "conflict"; readonly at: number; readonly theirs: Rec<N>; readonly conflicts: readonly Conflict[] }
  | { readonly kind: "gone" };

/** How an undo ended. In a conflict nothing was undone. */
export type Undone =
  | { readonly kind: "undone" }
  | { readonly kind: "gone" }
  | { readonly kind: "conflict"; readonly conflicts: readonly (Conflict & { readonly entity: EntityName; readonly id: string })[] };

/** A goal as the Goals view edits it: one KPI of one person or team. */
export interface GoalCell {
  readonly kpi: Code<"kpi">;
  readonly scope: Code<"scope">;
  readonly owner: string;
}

export interface Goals {
  /** `2018` or `2018-03`. */
  readonly period: string;
  /** Whose goals the caller sees: themselves and everybody below them. */
  readonly people: readonly Person[];
  readonly goals: readonly Wired<"goal">[];
  /** What was reached, as far as the KPI tab has it. */
  readonly figures: readonly (GoalCell & { readonly value: number | null })[];
}

/** How saving goals ended. In a conflict nothing was written. */
export type GoalsSaved =
  | { readonly kind: "saved"; readonly goals: Goals; readonly undo: UndoRef | null }
  | {
      readonly kind: "conflict";
      readonly goals: Goals;
      readonly conflicts: readonly (GoalCell & {
        readonly original: number | null;
        readonly mine: number | null;
        readonly theirs: number | null;
      })[];
    };

/** A mail of the Outbox without its letter. */
export interface MailItem
  extends Pick<Rec<"outbox">, "id" | "rule" | "recipient" | "due" | "state" | "attempts" | "changed" | "subject" | "reason"> {
  readonly at: number;
  /** The day on which it is expected to go; null where it waits for a person or has gone. */
  readonly day: Day | null;
  /** Who reads mail there, if it goes to a customer. */
  readonly reader: string | null;
}

/** What the mailbox lists: what a person must decide, what goes by itself, what has gone, what of customers' mail will not. */
export type MailList = "unknown" | "held" | "failed" | "today" | "later" | "sent" | "cancelled";

/** What waits for approval under one rule. */
export interface HeldMails {
  readonly rule: Rec<"outbox">["rule"];
  readonly count: number;
  /** At most ten, what is due soonest first. */
  readonly mails: readonly MailItem[];
}

export interface Mailbox {
  /** By rule, the one whose mail is due soonest first. */
  readonly held: readonly HeldMails[];
  /** At most 30 each; `sent` and `cancelled` the latest first. */
  readonly lists: Readonly<Record<MailList, readonly MailItem[]>>;
  readonly counts: Readonly<Record<MailList, number>>;
  /** What goes on which day, of everybody's mail; `room` is how many that day allows. */
  readonly days: readonly { readonly day: Day; readonly count: number; readonly room: number }[];
  /** How many mails will be too late before there is room for them. */
  readonly late: number;
  /** Whether mail to customers waits that cannot go before there is a form with which they stop it. */
  readonly needsStopForm: boolean;
  /** Whether everybody's mail is listed, or only the caller's own. */
  readonly all: boolean;
}

/** What a mail would say if it went now, or why nothing would go. */
export type MailPreview =
  | { readonly kind: "letter"; readonly subject: string; readonly text: string; readonly html: string }
  | { readonly kind: "nothing"; readonly reason: string };

/** How an act upon mails ended. */
export interface MailsMoved {
  readonly moved: number;
  /** Mails that were not as the person saw them, or are not theirs: they stay. */
  readonly stayed: number;
  readonly undo: UndoRef | null;
}

/** A mail that would go, or that would still wait at the end of the days looked at. */
export interface RehearsedMail extends Pick<Rec<"rehearsal">, "id" | "at" | "rule" | "recipient" | "state" | "subject" | "reason"> {
  /** Who reads mail there, if it goes to a customer. */
  readonly reader: string | null;
  /** The letter's plain text; null where it was not composed, or where it is too long to be sent along: the verb `record` has it as `body`. */
  readonly text: string | null;
  /** The row of the Rehearsal tab. */
  readonly row: number;
}

/** What would go out in the days to come if nobody did anything; nothing of it has gone. */
export interface Rehearsed {
  readonly from: Day;
  /** The last day that was looked at in full. */
  readonly to: Day;
  /** False where the time ended before all the days asked for. */
  readonly whole: boolean;
  /** Days on which something would go, in order; `room` is how many recipients the day allows. */
  readonly days: readonly { readonly day: Day; readonly room: number; readonly mails: readonly RehearsedMail[] }[];
  /** What would not have gone by then: held, failed, carried over. */
  readonly left: readonly RehearsedMail[];
}

/** What Set up asks. */
export interface SetUpInput {
  readonly language: string;
  /** An IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** An e-mail address. */
  readonly supervisor: string;
}

/** How Set up ended. Sentences are in the language that was chosen. */
export type SetUpDone =
  | { readonly kind: "invalid"; readonly problems: { readonly [K in keyof SetUpInput]?: string } }
  | {
      readonly kind: "done";
      /** False when everything was in order. */
      readonly changed: boolean;
      readonly tabs: readonly {
        readonly entity: EntityName;
        readonly outcome: "created" | "adopted" | "repaired" | "untouched";
        readonly sentence: string;
      }[];
      /** What needs the owner's eye, in sentences. */
      readonly notes: readonly string[];
      /** What to do next. */
      readonly next: string;
    };
