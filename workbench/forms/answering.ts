/** What each kind of question takes for an answer, which columns it has in the linked tab, and what stands in them. One row a kind. */
import type { Answer, ItemKind, ItemState } from "./state.ts";

export interface Asking {
  /** Why an answer cannot be one to this question; `null` when it can. */
  problem(item: ItemState, answer: Answer): string | null;
  /** Whether an answer says nothing. */
  isBlank(answer: Answer): boolean;
  /** The titles of its columns. */
  columns(item: ItemState): readonly string[];
  /** One text a column. */
  texts(item: ItemState, answer: Answer): readonly string[];
  /** Whether a skipped answer is given as `""` (TD FormResponse.getItemResponses). */
  readonly emptyWhenSkipped?: true;
  /** What stands in the cell is a day or a time, not a text. */
  readonly moment?: true;
}

const choices = "Invalid response submitted to multiple choice question.";
const boxes = "Invalid response submitted to checkbox question.";
const scale = "Invalid response submitted to scale question.";
const gridText = "Invalid response submitted to grid question.";
const wrongMoment = "Invalid response submitted to date or time question.";

const listed = (item: ItemState, one: string) => item.other || item.choices.some(({ value }) => value === one);
const flat = (answer: Answer): readonly string[] => (typeof answer === "string" ? [answer] : answer.flat());
const onlyText = (item: ItemState, answer: Answer) => (typeof answer === "string" ? null : `${item.title} takes one answer.`);

const single = {
  isBlank: (answer: Answer) => answer === "" || answer.length === 0,
  columns: (item: ItemState) => [item.title],
  texts: (_item: ItemState, answer: Answer) => [flat(answer).join(", ")],
} as const;

const text: Asking = { ...single, problem: onlyText, emptyWhenSkipped: true };

const choice: Asking = {
  ...single,
  problem: (item, answer) => onlyText(item, answer) ?? (listed(item, String(answer)) ? null : choices),
};

const checkbox: Asking = { ...single, problem: (item, answer) => (flat(answer).every((one) => listed(item, one)) ? null : boxes) };

const bounds: Asking = {
  ...single,
  problem: (item, answer) => {
    const number = Number(answer);
    return onlyText(item, answer) ?? (Number.isInteger(number) && number >= item.lower && number <= item.upper ? null : scale);
  },
};

function gridProblem(item: ItemState, answer: Answer): string | null {
  if (typeof answer === "string" || answer.length !== item.rows.length) return gridText;
  return answer.flat().every((one) => one === "" || item.columns.includes(one)) ? null : gridText;
}

const grid: Asking = {
  problem: gridProblem,
  isBlank: (answer) => flat(answer).every((one) => one === ""),
  columns: (item) => item.rows.map((row) => (item.title === "" ? `[${row}]` : `${item.title} [${row}]`)),
  texts: (item, answer) =>
    item.rows.map((_row, index) => {
      const one = typeof answer === "string" ? answer : (answer[index] ?? "");
      return typeof one === "string" ? one : one.join(", ");
    }),
};

const moment = (pattern: RegExp): Asking => ({
  ...single,
  moment: true,
  problem: (item, answer) => onlyText(item, answer) ?? (answer === "" || pattern.test(String(answer)) ? null : wrongMoment),
});

const day = /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const dayTime = /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d$/;

const asking: Readonly<Partial<Record<ItemKind, Asking>>> = {
  TEXT: text,
  PARAGRAPH_TEXT: text,
  MULTIPLE_CHOICE: choice,
  LIST: choice,
  CHECKBOX: checkbox,
  SCALE: bounds,
  RATING: bounds,
  GRID: grid,
  CHECKBOX_GRID: grid,
  DATE: { ...moment(day), emptyWhenSkipped: true },
  DATETIME: moment(dayTime),
  TIME: { ...moment(/^([01]\d|2[0-3]):[0-5]\d$/), emptyWhenSkipped: true },
  DURATION: moment(/^\d{1,3}:[0-5]\d:[0-5]\d$/),
};

/** `undefined` for what is no question: headers, page breaks, pictures. */
export const askingOf = ({ kind }: Pick<ItemState, "kind">): Asking | undefined => asking[kind];

export const questions = ({ items }: { readonly items: readonly ItemState[] }): readonly ItemState[] =>
  items.filter((item) => asking[item.kind] !== undefined);

/** Whether an answer was given, and says something. */
export const isGiven = (item: ItemState, answer: Answer | undefined): answer is Answer =>
  answer !== undefined && !(askingOf(item)?.isBlank(answer) ?? true);
