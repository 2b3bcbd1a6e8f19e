/** The whole outside world, on one page: what the product needs of a spreadsheet, a mailbox and a clock. All calls are synchronous. */

import type { LanguageCode } from "../crm/choices.ts";
import type { Entities, EntityName, FieldName, Rec } from "../crm/entities.ts";
import type { FormItem, FormPlan } from "../crm/satisfaction/formPlan.ts";
import type { Day, Moment } from "../schema/cell.ts";
import type { Part } from "../schema/entity.ts";
import type { Problem } from "../schema/row.ts";

/** A record where it stands. */
export interface Stored<N extends EntityName> {
  /** The sheet's row, from 1; headings are row 1. Rows move when people sort: a hint, never an identity. */
  readonly at: number;
  readonly record: Rec<N>;
  /** Cells that could not be read; their fields are null in the record, and a change does not touch them unless it names them. */
  readonly problems: readonly Problem[];
}

/** Columns: index i is sheet row i + 2, or i + `from` where the reading began lower. Blank cells and cells that cannot be read are null; a row that nobody gave an id has `""` there. */
export interface Columns<N extends EntityName, F extends FieldName<N>> {
  readonly size: number;
  readonly values: { readonly [K in F]: readonly Rec<N>[K][] };
}

export interface Change<N extends EntityName> {
  readonly at: number;
  readonly set: Part<Entities[N]["fields"]>;
}

/** A cell that could not be read. */
export interface Misread extends Problem {
  readonly at: number;
}

/** A whole tab with what is wrong in it. */
export interface Inspected<N extends EntityName> extends Columns<N, FieldName<N>> {
  /** Cells that hold something that is none of their kind. */
  readonly problems: readonly Misread[];
  /** Cells that could be read, but are not as the add-on writes that value: `3/1/2026` typed as text, a label in another language. */
  readonly rough: readonly { readonly at: number; readonly field: FieldName<N> }[];
}

/** The note of one cell. */
export interface Mark {
  readonly at: number;
  readonly field: string;
  readonly note: string | null;
}

export interface Tables {
  /** Reads these columns of a tab from row `from` (default 2) to the last, in the fewest block reads. */
  columns<N extends EntityName, F extends FieldName<N>>(name: N, fields: readonly F[], from?: number): Columns<N, F>;
  /** One record by id without reading the tab; `hint`, the row where it was last seen, saves the search. */
  find<N extends EntityName>(name: N, id: string, hint?: number): Stored<N> | undefined;
  /** The records whose field has this value, lowest in the sheet first, at most `limit` (default 50). */
  where<N extends EntityName>(name: N, field: FieldName<N>, value: string, limit?: number): Stored<N>[];
  /** Writes new rows below the last, in one block; gives the first row's place. */
  append<N extends EntityName>(name: N, records: readonly Rec<N>[]): number;
  /** Writes one new row below the last, without asking where that is: a round trip less than `append`. */
  add<N extends EntityName>(name: N, record: Rec<N>): void;
  /** Writes only the cells that the changes name, neighbouring ones as blocks. Rows that are not named keep everything. */
  change<N extends EntityName>(name: N, changes: readonly Change<N>[]): void;
  /** Replaces all rows of a tab that the add-on alone writes (KPI, Evidence); of one that has `standing` rows, or any number without it. False when it has another number: then nothing is written. */
  replace<N extends EntityName>(name: N, records: readonly Rec<N>[], standing?: number): boolean;
  /** Deletes one row; the rows below move up. */
  remove(name: EntityName, at: number): void;
  /** Reads a whole tab, to put right what people typed into it. Throws `Broken("columnMissing")` where no row may be without the column. */
  inspect<N extends EntityName>(name: N): Inspected<N>;
  /** Puts a note on cells, or takes it away where it is null; a cell whose note is already so is left alone. */
  mark(name: EntityName, marks: readonly Mark[]): void;
  /** Rows below the headings, blank ones among them. */
  size(name: EntityName): number;
  /** Applies what is pending. */
  flush(): void;
}

/** A picture for a letter, drawn from data. `null` is a gap. */
export interface ChartSpec {
  readonly kind: "column" | "line" | "bar";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly width: number;
  readonly height: number;
}

export interface Letter {
  readonly to: string;
  /** The sender's name; the product's when absent. */
  readonly name?: string;
  /** Where an answer goes; to the sender when absent. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Pictures by content id: the letter's HTML shows them as `cid:NAME`. */
  readonly charts?: Readonly<Record<string, ChartSpec>>;
  /** A page that goes along as a PDF, with the same pictures in the same way. */
  readonly pdf?: { readonly name: string; readonly html: string };
}

export interface Mailer {
  /** Recipients that today's quota still allows, as far as Google tells. */
  remaining(): number;
  /** Sends one mail to one address, or throws. */
  send(letter: Letter): void;
}

/** A form as Google has it. */
export interface MadeForm {
  readonly id: string;
  /** The page that people open. */
  readonly url: string;
  /** Where its owner edits it. */
  readonly edit: string;
  /** The page's address with `tokenPlace` where the token goes: links are made of it without asking Google. */
  readonly link: string;
  /** The form's ids of its items, by code. */
  readonly items: Readonly<Record<string, string>>;
  /** Whether the tab with its answers was there and has its name; Google may bring it later. */
  readonly named: boolean;
}

/** What there is of a form that is made anew or mended. */
export interface FormDraft {
  /** Its id; null where nothing is known of it. */
  readonly id: string | null;
  /** The items that it is known to have, by code; null where whatever stands in it is to go. */
  readonly items: MadeForm["items"] | null;
  /** Whether the tab with its answers has had its place and name: people may have moved it since. */
  readonly named: boolean;
  /** Who may look after it too. */
  readonly editors: readonly string[];
  /** Called with its id as soon as there is one, so that no form is left that nobody knows of. */
  readonly begun: (id: string) => void;
}

/** A question of a form as it stands, for somebody may have edited it by hand. */
export interface FoundItem {
  readonly id: string;
  readonly kind: FormItem["kind"] | "other";
  readonly title: string;
  /** Of a scale. */
  readonly least: number | null;
  readonly most: number | null;
}

export interface FoundForm {
  readonly published: boolean;
  readonly accepting: boolean;
  /** The title of the tab in which its answers stand; null where it is not linked to this workbook. */
  readonly tab: string | null;
  readonly items: readonly FoundItem[];
}

export interface FormAnswer {
  /** The same after an edit. */
  readonly id: string;
  readonly given: Moment;
  /** In milliseconds since 1970; later after an edit. */
  readonly ms: number;
  /** By the form's ids of its items; what was left blank is absent or blank. */
  readonly values: Readonly<Record<string, string>>;
}

export interface FormAnswers {
  /** The earliest first. */
  readonly answers: readonly FormAnswer[];
  /** The form's questions now; none where there is no answer. */
  readonly items: readonly FoundItem[];
}

export interface Forms {
  /** Builds a form, links it to this workbook and publishes it; of one that is there, puts right what is not as planned. */
  make(plan: FormPlan, draft: FormDraft): MadeForm;
  /** Undefined where it was deleted or may not be opened. */
  look(id: string): FoundForm | undefined;
  /** Answers given or edited after a time in milliseconds since 1970; undefined where the form was deleted or may not be opened. */
  answers(id: string, since: number): FormAnswers | undefined;
  /** Whether it takes answers from now on. */
  accept(id: string, accepting: boolean): void;
  /** Gives the tab with its answers its place behind all others and its name, once it has come; false while there is none. */
  name(id: string, tab: string): boolean;
  /** Makes sure that answers are taken as they come, and not only with the next tick. */
  listen(): void;
}

export interface Now {
  readonly day: Day;
  readonly moment: Moment;
  /** Milliseconds since 1970, for measuring spans only. */
  readonly ms: number;
}

/** A native chart over cells of a tab: the same rows of a category column and of each series' column. */
export interface NativeChart {
  /** Which chart it is, whatever its title: a later run changes it instead of drawing a second one. */
  readonly key: string;
  readonly kind: "column" | "line" | "bar";
  readonly title: string;
  /** The first and the last row, as the sheet counts; the headings are not among them. */
  readonly from: number;
  readonly to: number;
  /** The field that names each row on the axis. */
  readonly category: string;
  readonly series: readonly { readonly field: string; readonly name: string }[];
  /** Place in the chart area right of the last column, two a line, from 0. */
  readonly slot: number;
}

export interface Charts {
  /** Makes the tab's native charts these: draws missing ones, changes those that differ, takes away those of ours that are not named. Nothing is written when all are so. */
  ensure(tab: EntityName, charts: readonly NativeChart[]): void;
  /** Brings the tab to the front of whoever is at the keyboard, at its charts. */
  show(tab: EntityName): void;
}

/** Small texts that outlive an execution, kept with the workbook: job states, known headings. At most 8,000 bytes a value. */
export interface State {
  get(key: string): string | undefined;
  set(entries: Readonly<Record<string, string>>): void;
}

/** Larger texts that may vanish at any time. */
export interface Cache {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  drop(key: string): void;
}

export interface Workbook {
  readonly zone: string;
  /** A link that opens this row of this tab; without a row, the tab. */
  link(name: EntityName, at?: number): string;
  /** Brings this row of this tab to the front, for the person at the keyboard. */
  show(name: EntityName, at: number): void;
  /** The language of the person at the keyboard, for a workbook that was never set up. */
  userLanguage(): LanguageCode;
}

/** A tab as Set up finds it. */
export interface FoundTab {
  /** The sheet's id, which outlives renaming and moving. */
  readonly sheet: number;
  readonly title: string;
  /** What it is remembered or marked as. */
  readonly entity: EntityName | null;
  /** Row 1, to the last heading. */
  readonly headings: readonly string[];
  /** Whether nothing at all stands in it. */
  readonly blank: boolean;
}

/** What a drop-down offers: values, or whatever stands in a column of another tab. */
export type Offer = { readonly values: readonly string[] } | { readonly sheet: number; readonly column: number };

/** The furniture of one of our tabs, by column from 0. */
export interface Furniture {
  /** How many marks there are on its columns. */
  readonly marked: number;
  /** Field → the columns that bear its mark. Dear to ask. */
  marks(): ReadonlyMap<string, readonly number[]>;
  /** Number formats below the headings. */
  readonly formats: readonly string[];
  /** What drop-downs offer below the headings; null for none, "other" for a rule of the owner's own. */
  readonly offers: readonly (Offer | "other" | null)[];
  /** Columns that people are warned before they edit. */
  readonly guarded: ReadonlySet<number>;
  readonly frozen: boolean;
  readonly filtered: boolean;
}

export interface ColumnWork {
  readonly column: number;
  readonly heading?: string;
  readonly format?: string;
  /** Pixels. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** Long texts take several lines. */
  readonly wrap?: boolean;
  /** Marks it as this field's. */
  readonly mark?: string;
  readonly guard?: boolean;
}

/** What Set up does to one tab. */
export interface TabWork {
  readonly title?: string;
  /** Marks the tab as this entity's. */
  readonly mark?: EntityName;
  readonly colour?: string;
  readonly columns: readonly ColumnWork[];
  readonly freeze: boolean;
  readonly filter: boolean;
}

/** Builds the workbook, tab by tab. Columns count from 0. */
export interface Builder {
  /** The zone in which the workbook shows its dates; wall clock times stay as they are. */
  setZone(zone: string): void;
  tabs(): readonly FoundTab[];
  /** A new tab behind the others; gives its sheet's id. */
  create(title: string): number;
  furniture(sheet: number): Furniture;
  build(sheet: number, work: TabWork, words: { readonly guarded: string }): void;
  /** Gives whole columns their drop-downs. Anything else may still be typed. */
  offer(sheet: number, offers: readonly { readonly column: number; readonly offer: Offer }[], help: string): void;
  /** Keeps in mind which sheet is the entity's, and headings that no language ships, by field. */
  remember(name: EntityName, sheet: number, headings: Readonly<Record<string, string>>): void;
  /** What is kept in mind of headings. */
  recall(name: EntityName): Readonly<Record<string, string>>;
  remove(sheet: number): void;
}

/** The hourly trigger of the person on whose behalf this runs; nobody sees another person's. */
export interface Clock {
  look(): "ticks" | "noTrigger" | "noPermission";
  /** Makes it anew, whatever there was of it. */
  start(): void;
  /** Takes it away. */
  stop(): void;
}

export interface World {
  readonly builder: Builder;
  readonly tables: Tables;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly charts: Charts;
  readonly forms: Forms;
  readonly state: State;
  readonly cache: Cache;
  readonly workbook: Workbook;
  /** The person on whose behalf this runs: at the keyboard, or the trigger's creator. */
  me(): string;
  /** The time in the workbook's zone, the same throughout an execution. */
  now(): Now;
  /** What the same clock shows at an instant in milliseconds since 1970. */
  at(ms: number): Now;
  /** Whether the execution should stop and leave the rest to the next tick. */
  timeIsUp(): boolean;
  /** Runs work under the document lock, flushes, and lets go; throws `Broken("busy")` when it cannot be had within 20 s. Work that is under it already just runs. */
  lock<T>(work: () => T): T;
  /** What only this workbook could have written beside a text: a keyed digest of it, 43 characters that a web address may hold. */
  sign(text: string): string;
  /** A new id for an entity: prefix, hyphen, ten characters without look-alikes. */
  newId(name: EntityName): string;
  log(message: string): void;
}
