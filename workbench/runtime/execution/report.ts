/** What the workbench tells about itself: executions, menus, dialogs, mails and triggers, as plain data for desk, page and tests. */
import type { ClockRule } from "../time/rule.ts";

/** Where a call comes from; in a trigger nobody is at the keyboard. It decides the rights: `simple` runs in `LIMITED`, `custom` as a custom function, everything else in `FULL`. */
export type CallContext = "menu" | "run" | "trigger" | "editor" | "simple" | "custom" | "web";

/** What was pressed in an alert or a prompt; `text` is what was typed into a prompt. */
export interface DialogAnswer {
  readonly button: DialogButton;
  readonly text?: string;
}

export type DialogButton = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";

/** Who calls, from where, and which accidents to arrange. */
export interface CallAs {
  readonly user?: string;
  readonly context?: CallContext;
  /** The execution is killed when it makes its n-th service call (1 is the first); the call is not carried out. */
  readonly killAt?: number;
  /** Service calls that throw this text, once, instead of being carried out: number of the call → text. */
  readonly failures?: Readonly<Record<number, string>>;
  /** Service calls that are carried out, and throw this text all the same. */
  readonly lateFailures?: Readonly<Record<number, string>>;
  /** Hears of each service call when its turn has come, before it is carried out: its number and its name. */
  readonly watch?: (call: number, name: string) => void;
  /** Answers for alerts and prompts, in order. Without them an alert waits for `answerDialog`. `unattended` closes every one. */
  readonly answers?: readonly DialogAnswer[] | "unattended";
  /** Of the browser that asks a web app for a page. */
  readonly userAgent?: string;
  /** Run it in this process, without a worker: at once and alone. What would have to wait (a lock, a person) waits in vain. */
  readonly inProcess?: boolean;
  /** Real milliseconds that it may take; as many as modelled ones, unless said otherwise. */
  readonly realMs?: number;
}

export interface Cost {
  readonly serviceCalls: number;
  readonly roundTrips: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Milliseconds Google would take for the round trips, by the constants of `cost.ts`; the script's own computing is not in it. */
  readonly modelledMs: number;
  /** Milliseconds of the script's own computing, measured: time inside service calls does not count. */
  readonly cpuMs: number;
}

export interface ScriptFailure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

export interface ExecutionReport {
  readonly id: number;
  readonly function: string;
  readonly user: string;
  readonly context: CallContext;
  /** Virtual time of the start, milliseconds since 1970. */
  readonly started: number;
  readonly outcome: "done" | "failed" | "killed";
  /** What the function returned, as plain data; for `run`, `null` when Google could not have delivered it. */
  readonly value?: unknown;
  readonly error?: ScriptFailure;
  readonly log: readonly string[];
  readonly cost: Cost;
  /** `Class.method` of every service call that was carried out; not kept in the stored list. */
  readonly methods: readonly string[];
  /** `Class.method` of the calls that were refused for want of rights; not kept in the stored list. */
  readonly refused: readonly string[];
}

export type MenuItem =
  | { readonly kind: "item"; readonly label: string; readonly function: string }
  | { readonly kind: "separator" }
  | { readonly kind: "menu"; readonly menu: Menu };

export interface Menu {
  readonly title: string;
  readonly items: readonly MenuItem[];
}

export interface Sidebar {
  readonly id: number;
  readonly title: string;
  readonly html: string;
}

/** An alert or prompt (its execution waits for the answer), or an HTML dialog (nothing waits). */
export interface Dialog {
  readonly id: number;
  readonly user: string;
  readonly kind: "alert" | "prompt" | "modal" | "modeless";
  readonly title: string;
  /** The text of an alert or prompt; empty for an HTML dialog. */
  readonly message: string;
  /** The buttons of an alert or prompt, in order; none for an HTML dialog. */
  readonly buttons: readonly DialogButton[];
  readonly html: string;
  /** Pixels; 0 where the script gave none. */
  readonly width: number;
  readonly height: number;
}

export interface MailPart {
  readonly name: string;
  readonly type: string;
  /** Base64. */
  readonly data: string;
}

export interface Mail {
  readonly id: number;
  /** Virtual time, milliseconds since 1970. */
  readonly at: number;
  readonly from: string;
  readonly name: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailPart[];
  /** By content id, as in `<img src="cid:chart">`. */
  readonly inlineImages: Readonly<Record<string, MailPart>>;
}

/** A letter that somebody has written and not sent. */
export interface Draft {
  /** As Gmail numbers its drafts, such as `r-3f…`. */
  readonly id: string;
  /** Of the message, which is another one after each change. */
  readonly messageId: string;
  /** In whose mailbox it lies. */
  readonly user: string;
  /** Its `id` is 0: it has not been sent. */
  readonly mail: Mail;
}

export interface TriggerInfo {
  readonly id: string;
  readonly function: string;
  readonly user: string;
  readonly source: "CLOCK" | "SPREADSHEETS" | "FORMS";
  readonly event: "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE" | "ON_FORM_SUBMIT";
  /** What the clock goes by; `null` for triggers that wait for an event. */
  readonly clock: ClockRule | null;
  /** What fires it in English words, such as `every hour`. */
  readonly rule: string;
  /** Virtual time of the next firing; `null` for triggers that wait for an event and one-shot ones that have fired. */
  readonly next: number | null;
}

/** What `onChange` listeners hear. Cells are reported by the spreadsheet model itself. */
export type Change =
  | { readonly kind: "started"; readonly id: number; readonly function: string; readonly user: string }
  | { readonly kind: "execution"; readonly report: ExecutionReport }
  | { readonly kind: "mail"; readonly mail: Mail }
  | { readonly kind: "menus"; readonly user: string }
  | { readonly kind: "sidebar"; readonly user: string }
  | { readonly kind: "dialogs"; readonly user: string }
  | { readonly kind: "toast"; readonly user: string; readonly title: string; readonly message: string; readonly seconds: number }
  | { readonly kind: "triggers" }
  | { readonly kind: "clock"; readonly now: number };
