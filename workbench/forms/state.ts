/** A form as it is stored: its settings, its questions, its answers. */

export type ItemKind =
  | "TEXT"
  | "PARAGRAPH_TEXT"
  | "MULTIPLE_CHOICE"
  | "CHECKBOX"
  | "LIST"
  | "SCALE"
  | "RATING"
  | "DATE"
  | "SECTION_HEADER"
  | "PAGE_BREAK";

export interface ItemState {
  readonly id: number;
  readonly kind: ItemKind;
  title: string;
  help: string;
  required: boolean;
  choices: string[];
  /** Whether a free answer is allowed beside the choices. */
  other: boolean;
  /** Of a scale: its ends and their words; of a rating: 1 and the number of icons. */
  lower: number;
  upper: number;
  labels: [string, string];
}

export type Answer = string | readonly string[];

export interface ResponseState {
  readonly id: string;
  readonly at: number;
  readonly email: string;
  /** By item id. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface FormState {
  readonly id: string;
  readonly owner: string;
  /** The file's name in Drive; the title stays empty until it is set (GF oddities). */
  name: string;
  title: string;
  description: string;
  confirmation: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  collectEmail: boolean;
  readers: string[];
  items: ItemState[];
  responses: ResponseState[];
  /** The linked tab: its id, and the item behind each of its columns after the timestamp. */
  destination: { readonly sheet: number; columns: number[] } | null;
  deleted: boolean;
}
