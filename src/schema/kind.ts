/** What a kind of field is: the one literal that answers every question asked of it, so that nothing else asks "which kind?". */
import type * as z from "zod/mini";
import type { Cell, Storage } from "./cell.ts";
import type { DayOrder } from "./civil.ts";

/** The words of a workbook's choices: labels in its language; codes from a label in any shipped language. */
export interface Vocabulary {
  label(list: string, code: string): string;
  code(list: string, label: string): string | undefined;
}

/** How a form asks for it. `list` names a fixed choice, `pick` an editable list in Settings, `reference` an entity. */
export type Input =
  | {
      readonly control:
        | "text"
        | "email"
        | "tel"
        | "url"
        | "date"
        | "datetime-local"
        | "number"
        | "percent"
        | "checkbox"
        | "textarea"
        | "rating"
        | "person"
        | "none";
    }
  | { readonly control: "choice"; readonly list: string; readonly codes: readonly string[] }
  | { readonly control: "pick"; readonly list: string }
  | { readonly control: "reference"; readonly entity: string };

/** What a drop-down in the sheet offers, if anything. */
export type DropDown =
  | { readonly of: "choice"; readonly list: string; readonly codes: readonly string[] }
  | { readonly of: "pick"; readonly list: string }
  | { readonly of: "people" }
  | { readonly of: "checkbox" };

export interface ReadOptions {
  readonly order?: DayOrder;
  /** The comma is the decimal mark in all numbers of the column. */
  readonly comma?: boolean;
}

export interface Kind<T> {
  readonly name: string;
  /** The value in a record. */
  readonly schema: z.ZodMiniType<T>;
  readonly storage: Storage;
  /** The column's number format, in Google's pattern language. */
  readonly format: string;
  /** The column's width in pixels. */
  readonly width: number;
  readonly input: Input;
  readonly dropDown?: DropDown;
  /** The entity whose id it holds. */
  readonly reference?: string;
  /** What was expected, as a key of the messages, when `read` gives undefined. */
  readonly expected: string;
  /** The value of a cell that is not blank, or undefined when it is none. */
  read(cell: Cell, words: Vocabulary, options?: ReadOptions): T | undefined;
  write(value: T, words: Vocabulary): Cell;
  /** Whether a text from another system looks like this kind, as evidence for the importer; absent where anything does. */
  readonly looksLike?: (text: string) => boolean;
}
