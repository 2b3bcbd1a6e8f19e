/** What a respondent is to see, as plain data. */
import type { Answer, ItemState } from "../state.ts";
import type { Language } from "./words.ts";

/** An item of the page, with what was answered and what is wrong with that. */
export interface ItemView {
  readonly item: ItemState;
  readonly answer: Answer | undefined;
  readonly problem: string | null;
}

export interface EmailView {
  readonly value: string;
  readonly problem: string | null;
}

export interface PageView {
  readonly language: Language;
  /** Of the form. */
  readonly title: string;
  readonly description: string;
  /** Where the page is sent to. */
  readonly action: string;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly progressBar: boolean;
  /** The page break that opens this page; `null` on the first. */
  readonly opener: ItemState | null;
  readonly items: readonly ItemView[];
  /** `null` when the form does not ask for an address, or not on this page. */
  readonly email: EmailView | null;
  /** What travels along: answers of other pages, and the way so far. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly canGoBack: boolean;
  readonly isLast: boolean;
  /** Lets the page's own script run. */
  readonly nonce: string;
}

/** A page that asks nothing. */
export interface NoticeView {
  readonly language: Language;
  readonly title: string;
  readonly message: string;
  readonly links: readonly { readonly text: string; readonly address: string }[];
  /** What a quiz says of the answers that it has graded. */
  readonly results: readonly Result[];
}

export interface Result {
  readonly title: string;
  readonly score: number;
  readonly points: number;
  readonly feedback: string;
}
