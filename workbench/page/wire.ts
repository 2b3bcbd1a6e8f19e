/** What the server and the page of the workbench say to each other, as plain JSON. Rows and columns count from 0, times are milliseconds since 1970. */
import type { Area, Block, Tab } from "./cells.ts";

export type MenuItem =
  | { kind: "item"; label: string; run: string }
  | { kind: "separator" }
  | { kind: "menu"; label: string; items: readonly MenuItem[] };

export interface Menu {
  label: string;
  items: readonly MenuItem[];
}

/** An HTML page of the script, beside the sheet or over it; `path` is where its frame loads from, on an origin that is not the page's. */
export interface Panel {
  id: number;
  title: string;
  path: string;
  width: number | null;
  height: number | null;
  modal: boolean;
}

export type Button = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";

/** An alert or a prompt that an execution waits for. */
export interface Question {
  id: number;
  title: string;
  text: string;
  prompt: boolean;
  buttons: readonly Button[];
}

export interface ExecutionLine {
  id: number;
  function: string;
  user: string;
  at: number;
  outcome: "running" | "done" | "failed" | "killed";
  error: string | null;
  log: readonly string[];
  serviceCalls: number;
  roundTrips: number;
  cellsRead: number;
  cellsWritten: number;
  modelledMs: number;
  cpuMs: number;
}

export interface MailLine {
  id: number;
  at: number;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  subject: string;
}

export interface MailBody {
  id: number;
  text: string;
  /** Empty when the letter has only a plain part. Pictures are `data:` addresses. */
  html: string;
  attachments: readonly { name: string; type: string; bytes: number }[];
}

/** The languages of the page. */
export type Tongue = "en" | "zh-CN" | "zh-TW";

export interface TriggerLine {
  id: string;
  function: string;
  /** What fires it, in each language of the page. */
  event: Readonly<Record<Tongue, string>>;
  user: string;
  next: number | null;
}

export type Role = "owner" | "editor" | "viewer";

/** Whose place one may take. */
export interface PersonLine {
  user: string;
  role: Role;
  /** Whether they work in the workbook; the others were merely written to. */
  colleague: boolean;
}

/** What is left to somebody today, of how much (D guides/quotas-and-limits.md): recipients of mail, milliseconds of triggers, triggers. */
export interface Allowance {
  mail: { left: number; of: number };
  triggerMs: { left: number; of: number };
  triggers: { left: number; of: number };
}

/** What keeps the workbench busy: the clock is being pushed, or a sample is filled in; `detail` says how far. */
export interface Busy {
  doing: "clock" | "sample";
  detail: string;
}

/** Everything a person's page shows, save the cells. The server sends the parts that changed. */
export interface State {
  title: string;
  locale: string;
  zone: string;
  now: number;
  address: string;
  user: string;
  role: Role;
  people: readonly PersonLine[];
  allowance: Allowance;
  faults: RunFaults;
  /** Whether the script is a web app as well, at `/exec`. */
  webApp: boolean;
  /** Spreadsheets besides the workbook, at `/book/ID`. */
  books: readonly { id: string; name: string }[];
  /** Forms, at the addresses that Google would give them. */
  forms: readonly { title: string; url: string }[];
  busy: Busy | null;
  tabs: readonly Tab[];
  activeTab: number | null;
  menus: readonly Menu[];
  sidebar: Panel | null;
  dialogs: readonly Panel[];
  questions: readonly Question[];
  executions: readonly ExecutionLine[];
  /** Those that the person got or sent. */
  mails: readonly MailLine[];
  /** Theirs alone: nobody sees another's (D installable-triggers.md). */
  triggers: readonly TriggerLine[];
  nextTrigger: number | null;
}

export interface Toast {
  title: string;
  text: string;
  seconds: number;
}

/** What the server pushes. */
export type News =
  | { kind: "state"; state: Partial<State> }
  | { kind: "cells"; tab: number; block: Block }
  | { kind: "stale"; tab: number }
  | { kind: "toast"; toast: Toast }
  | { kind: "select"; tab: number; area: Area };

/** One edit by hand, as typed. `values` are what the person typed or pasted, row by row. */
export interface Edit {
  tab: number;
  row: number;
  column: number;
  values: readonly (readonly string[])[];
}

export type Axis = "rows" | "columns";

/** A change by hand of rows, columns or tabs. `to` is where what moves lands, counted before the move. */
export type Reform =
  | { kind: "insert" | "delete"; tab: number; axis: Axis; at: number; count: number }
  | { kind: "move"; tab: number; axis: Axis; at: number; count: number; to: number }
  | { kind: "size"; tab: number; axis: Axis; at: number; count: number; pixels: number }
  | { kind: "sort"; tab: number; column: number; ascending: boolean }
  | { kind: "addTab" }
  | { kind: "renameTab"; tab: number; name: string }
  | { kind: "moveTab"; tab: number; to: number }
  | { kind: "deleteTab"; tab: number };

/** The answer to a call of `google.script.run`; `stack` names the places on the server, the innermost first. */
export type RunAnswer = { ok: true; value: unknown } | { ok: false; name: string; message: string; stack: readonly string[] };

/** The content of a form's file field on its way, which becomes a `Blob` of the script's; `data` is base64. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

/** Accidents that a person may switch on, to see how a page of the script bears them. */
export interface RunFaults {
  /** The browser is signed in with several Google accounts: every call of `google.script.run` fails (EH). */
  readonly accounts: boolean;
  /** Calls start and answers come in an order drawn from this seed; null leaves them as they come. */
  readonly shuffle: number | null;
}

/** Where a web app stands (D reference-google-script-url.md). */
export interface WebLocation {
  readonly hash: string;
  readonly parameter: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}

/** What a page of the script is given to work with. */
export interface Framing {
  /** The names that it may call. */
  readonly functions: readonly string[];
  /** Where a web app stands; null in sidebars and dialogs, which have neither `url` nor `history` (D reference-google-script-url.md). */
  readonly location: WebLocation | null;
  /** The address of the workbook around a sidebar or a dialog, into which links may lead; empty for a web app. */
  readonly workbook: string;
}

/** The answer to any other request: a plain sentence when it could not be done. */
export type Answer = { ok: true } | { ok: false; problem: string };
