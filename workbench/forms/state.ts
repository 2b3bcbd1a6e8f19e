/** A form as it is stored: its settings, its items, its answers. */

export type ItemKind =
  | "TEXT"
  | "PARAGRAPH_TEXT"
  | "MULTIPLE_CHOICE"
  | "CHECKBOX"
  | "LIST"
  | "SCALE"
  | "RATING"
  | "GRID"
  | "CHECKBOX_GRID"
  | "DATE"
  | "DATETIME"
  | "TIME"
  | "DURATION"
  | "SECTION_HEADER"
  | "PAGE_BREAK"
  | "IMAGE"
  | "VIDEO";

/** Where a page leads. `page` is the id of a page break. */
export type Navigation = { readonly type: "CONTINUE" | "RESTART" | "SUBMIT" } | { readonly type: "GO_TO_PAGE"; readonly page: number };

export interface ChoiceState {
  readonly value: string;
  readonly correct: boolean;
  /** `null`: this choice says nothing about pages. */
  readonly go: Navigation | null;
}

export interface FeedbackState {
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

/** What an answer must be like beyond its kind; the names are those of the builders' methods. */
export interface RuleState {
  readonly kind: string;
  readonly numbers: readonly number[];
  readonly pattern: string;
  /** What the respondent is told. */
  readonly help: string;
}

export interface Picture {
  readonly type: string;
  readonly name: string;
  /** Base64. */
  readonly data: string;
}

export interface ItemState {
  readonly id: number;
  readonly kind: ItemKind;
  title: string;
  help: string;
  required: boolean;
  choices: ChoiceState[];
  /** Whether a free answer is allowed beside the choices. */
  other: boolean;
  /** Of a scale: its ends and their words; of a rating: 1 and the number of icons. */
  lower: number;
  upper: number;
  labels: [string, string];
  icon: "STAR" | "HEART" | "THUMB_UP";
  rows: string[];
  columns: string[];
  rule: RuleState | null;
  /** Whether a date has a year. */
  year: boolean;
  points: number;
  feedback: { readonly [K in "correct" | "incorrect" | "general"]?: FeedbackState | null };
  /** Of a page break: where the page before it leads. */
  go: Navigation;
  picture: Picture | null;
  video: string;
  width: number;
  alignment: "LEFT" | "CENTER" | "RIGHT";
}

/** A text; the ticked choices; a grid's text by row (`""` where none was given); a check box grid's ticked columns by row. */
export type Answer = string | readonly string[] | readonly (readonly string[])[];

/** By item id. */
export type Answers = Readonly<Record<string, Answer>>;

export interface Grade {
  readonly score: number | null;
  readonly feedback: FeedbackState | null;
}

export interface ResponseState {
  /** Whoever knows it can edit the answer. */
  readonly id: string;
  at: number;
  /** Who answered, as far as the form tells scripts: empty unless it collects addresses. */
  email: string;
  /** Who answered, for a form that takes one response of each. */
  by: string;
  answers: Answers;
  grades: Readonly<Record<string, Grade>>;
  /** The row of the linked tab, counted from 0; -1 when there is none. */
  row: number;
}

/** A column of the linked tab: what it holds, the heading last written, and where it stood then. */
export interface LinkedColumn {
  /** `time`, `email`, or an item's id with, for a grid, its row after a dot. */
  readonly key: string;
  title: string;
  index: number;
}

export interface Destination {
  readonly book: string;
  /** The tab's gid; `null` while it has not arrived. */
  sheet: number | null;
  columns: LinkedColumn[];
}

export interface FormState {
  /** As in `…/forms/d/ID/edit`. */
  readonly id: string;
  /** As in `…/forms/d/e/ID/viewform`. */
  readonly publishedId: string;
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
  allowEdits: boolean;
  limitOne: boolean;
  progressBar: boolean;
  respondAgain: boolean;
  shuffle: boolean;
  summary: boolean;
  quiz: boolean;
  requireLogin: boolean;
  editors: string[];
  readers: string[];
  items: ItemState[];
  responses: ResponseState[];
  destination: Destination | null;
  deleted: boolean;
}

const settings = {
  ...{ title: "", description: "", confirmation: "", closedMessage: "" },
  ...{ collectEmail: false, allowEdits: false, limitOne: false, progressBar: false, respondAgain: true, shuffle: false },
  ...{ summary: false, quiz: false, requireLogin: false, destination: null, deleted: false },
} as const;

/** A new form with Google's defaults (TD, "The default for new forms is …"). */
export const newForm = (given: Pick<FormState, "id" | "publishedId" | "owner" | "name" | "published">): FormState => ({
  ...settings,
  ...given,
  accepting: given.published,
  editors: [],
  readers: [],
  items: [],
  responses: [],
});

const isGrid = (kind: ItemKind) => kind === "GRID" || kind === "CHECKBOX_GRID";

/** A new item with Google's defaults: one empty choice (GF test/testform on live), a scale of 1 to 5, a rating of 3 (TD). */
export const newItem = (id: number, kind: ItemKind): ItemState => ({
  ...{ id, kind, title: "", help: "", required: false, other: false, year: true, points: 0, video: "", width: 0 },
  choices: [{ value: "", correct: false, go: null }],
  ...{ lower: 1, upper: kind === "RATING" ? 3 : 5, labels: ["", ""], icon: "STAR" },
  rows: isGrid(kind) ? [""] : [],
  columns: isGrid(kind) ? [""] : [],
  ...{ rule: null, feedback: {}, go: { type: "CONTINUE" }, picture: null, alignment: "LEFT" },
});

/** The number behind `entry.` in addresses, of an item's question or of a grid's row. It is not the item's id, as in Google (K). */
export function entryOf(id: number, row: number): number {
  return 200_000_000 + ((id * 31 + row * 104_729) % 1_700_000_000);
}
