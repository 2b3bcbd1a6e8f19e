/** The addresses of a form: to fill it in, with answers in it, and to change an answer. */
import { questions } from "./answering.ts";
import { type Answer, type Answers, entryOf, type FormState, type ItemState } from "./state.ts";

export const formUrl = ({ publishedId }: Pick<FormState, "publishedId">): string =>
  `https://docs.google.com/forms/d/e/${publishedId}/viewform`;

export const editUrl = ({ id }: Pick<FormState, "id">): string => `https://docs.google.com/forms/d/${id}/edit`;

export const responseUrl = (form: FormState, response: string): string => `${formUrl(form)}?edit2=${response}`;

const other = "__other_option__";

const encoded = (text: string) => encodeURIComponent(text).replaceAll("%20", "+");

const free = (item: ItemState, one: string) => item.other && !item.choices.some(({ value }) => value === one);

type Parameter = readonly [name: string, value: string];

/** An answer as names and values, as an address or a sent form has them. */
export function parameters(item: ItemState, answer: Answer = ""): readonly Parameter[] {
  const all: readonly (string | readonly string[])[] = typeof answer === "string" ? [answer] : answer;
  const byRow = item.rows.length > 0;
  return all.flatMap((part, row) => {
    const entry = `entry.${entryOf(item.id, byRow ? row : 0)}`;
    const given = (typeof part === "string" ? [part] : part).filter((one) => one !== "");
    return given.flatMap((one): Parameter[] =>
      free(item, one)
        ? [
            [entry, other],
            [`${entry}.other_option_response`, one],
          ]
        : [[entry, one]],
    );
  });
}

/** `…/viewform?usp=pp_url&entry.1=a` (its shape K). */
export function prefilledUrl(form: FormState, answers: Answers): string {
  const given = questions(form).flatMap((item) => parameters(item, answers[item.id]));
  return [`${formUrl(form)}?usp=pp_url`, ...given.map(([name, value]) => `${name}=${encoded(value)}`)].join("&");
}

function gridFrom(item: ItemState, read: (row: number) => readonly string[]): Answer {
  const rows = item.rows.map((_row, index) => read(index));
  return item.kind === "GRID" ? rows.map(([one = ""]) => one) : rows;
}

/** The answers in an address or in a form that a browser has sent. What is not there is absent. */
export function answersIn(items: readonly ItemState[], query: URLSearchParams): Record<string, Answer> {
  const found: Record<string, Answer> = {};
  for (const item of items) {
    const read = (row: number) => {
      const name = `entry.${entryOf(item.id, row)}`;
      const own = query.get(`${name}.other_option_response`) ?? "";
      const marked = query.getAll(name);
      const ticked = marked.length === 0 && own !== "" ? [other] : marked;
      return ticked.flatMap((one) => (one === other ? (own === "" ? [] : [own]) : [one]));
    };
    if (item.rows.length > 0) found[item.id] = gridFrom(item, read);
    else if (item.kind === "CHECKBOX") found[item.id] = read(0);
    else found[item.id] = momentIn(item, query) ?? tidied(item, read(0)[0] ?? "");
  }
  return found;
}

/** A browser writes `2026-03-04T14:30`, and lines with `\r\n`. */
const tidied = ({ kind }: ItemState, text: string): string =>
  kind === "DATETIME" ? text.replace("T", " ") : text.replaceAll("\r\n", "\n");

/** A day without a year, and a span, are asked for in parts. */
function momentIn({ id, kind, year }: ItemState, query: URLSearchParams): string | null {
  const part = (name: string) => query.get(`entry.${entryOf(id, 0)}_${name}`) ?? "";
  if (kind === "DATE" && !year && part("month") !== "") return `${part("month").padStart(2, "0")}-${part("day").padStart(2, "0")}`;
  if (kind !== "DURATION" || `${part("hour")}${part("minute")}${part("second")}` === "") return null;
  const two = (name: string) => (part(name) || "0").padStart(2, "0");
  return `${two("hour")}:${two("minute")}:${two("second")}`;
}
