/** What goes over the wire about letters to customers and consents. */
import type { Code, LanguageCode } from "../../crm/choices.ts";
import type { MergeField } from "../../crm/letters/mergeFields.ts";
import type { LetterCode } from "../../crm/rules/rules.ts";
import type { Day } from "../../schema/cell.ts";
import type { UndoRef } from "../wire.ts";

/** A sentence about a template, in the workbook's language, and where in its text it belongs. */
export interface LetterProblem {
  readonly part: "subject" | "body";
  /** In UTF-16 units, as an input counts them. */
  readonly at: number;
  readonly length: number;
  readonly sentence: string;
  /** What stands there, and what was most likely meant; absent where nobody can tell. */
  readonly mend?: { readonly written: string; readonly instead: string };
}

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** Which letter in which language. */
export interface LetterName {
  readonly letter: LetterCode;
  readonly language: LanguageCode;
}

export interface LetterItem extends LetterName, LetterText {
  /** The row of the Templates tab; null where there is none, so that the shipped text goes. */
  readonly at: number | null;
  /** Whether it is as it was shipped. */
  readonly shipped: boolean;
  readonly problems: readonly LetterProblem[];
}

/** A merge field as the editor offers it: `{{label}}`. */
export interface LetterField {
  readonly code: MergeField;
  /** By language, as one writes it in a letter of that language. */
  readonly labels: Readonly<Record<LanguageCode, string>>;
  /** Letters that know it. */
  readonly letters: readonly LetterCode[];
}

export interface Letters {
  /** False for a manager, who reads them and may send one to themselves. */
  readonly mayEdit: boolean;
  /** Every letter in every language, in the order of the choices. */
  readonly letters: readonly LetterItem[];
  readonly fields: readonly LetterField[];
}

export interface LetterPreview {
  readonly subject: string;
  /** A whole page, for a frame that runs no script. */
  readonly html: string;
  readonly text: string;
  /** Of the template and of this very record; while there are any, such a mail is held. */
  readonly problems: readonly LetterProblem[];
  /** What it was filled in from, in a sentence. */
  readonly sample: string;
}

/** How saving a letter ended. In a conflict nothing was written. Problems do not keep it from being saved; blank text does. */
export type LetterSaved =
  | { readonly kind: "saved"; readonly item: LetterItem; readonly undo: UndoRef | null }
  | { readonly kind: "invalid"; readonly problems: readonly LetterProblem[] }
  | { readonly kind: "conflict"; readonly theirs: LetterText };

/** How a test mail to oneself ended. */
export type LetterTested =
  | { readonly kind: "sent"; readonly sentence: string }
  | { readonly kind: "invalid"; readonly problems: readonly LetterProblem[] };

/** Whether a contact may have mail, as the card shows it; absent where nothing was ever noted. */
export interface ConsentNote {
  readonly state: Code<"consentState">;
  readonly day: Day | null;
}

/** How noting a consent ended; `cancelled` mails waited for somebody who wants none. */
export type ConsentNoted = { readonly kind: "gone" } | { readonly kind: "noted"; readonly id: string; readonly cancelled: number };
