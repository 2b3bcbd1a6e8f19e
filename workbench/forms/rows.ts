/** The row that an answer makes in the linked tab. */
import { instantOf } from "../runtime/time/zone.ts";
import { reshape } from "../sheets/model/reshape.ts";
import type { SheetModel } from "../sheets/model/sheet.ts";
import { plain, withStyle } from "../sheets/model/style.ts";
import { zoneOf } from "../sheets/model/zone.ts";
import { askingOf, questions } from "./answering.ts";
import { type Linked, linkedTab, putCell, type Shelf, syncColumns } from "./destination.ts";
import type { FormState, ResponseState } from "./state.ts";

/** A text of an answer as a cell: numbers become numbers, everything else stays a text, formulas too. */
const textCell = (text: string): unknown => {
  if (text === "") return null;
  return text.trim() !== "" && !Number.isNaN(Number(text)) ? text : `'${text}`;
};

/** A day or a time as a cell of the workbook's zone. */
function momentCell(text: string, zone: string): unknown {
  const [, year, month, day, hour = "0", minute = "0"] = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return /^\d+:\d\d/.test(text) ? (text.length === 5 ? `${text}:00` : text) : textCell(text);
  return new Date(
    instantOf(zone, { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) }),
  );
}

const isSpan = (text: string): boolean => /^\d+:\d\d:\d\d$/.test(text);

function showAsSpan(sheet: SheetModel, row: number, index: number): void {
  const column = sheet.columns[index];
  column?.style.set(row, row + 1, withStyle(column.style.at(row) ?? plain, "numberFormat", "[h]:mm:ss"));
}

/** The text of each linked column, by key, of one answer; and whether it is a moment. */
function textsOf(form: FormState, response: ResponseState): ReadonlyMap<string, { readonly text: string; readonly moment: boolean }> {
  const given = questions(form).flatMap((item) => {
    const answer = response.answers[item.id];
    const texts = answer === undefined ? [] : (askingOf(item)?.texts(item, answer) ?? []);
    return texts.map((text, row) => [`${item.id}.${row}`, { text, moment: askingOf(item)?.moment === true }] as const);
  });
  return new Map([["email", { text: response.email, moment: false }], ...given]);
}

export interface Written extends Linked {
  readonly row: number;
  /** The text of each column, as the respondent gave it; `null` for a moment, whose cell tells it. */
  readonly texts: ReadonlyMap<number, string | null>;
}

/** The times of the answers are in their own column, which may stand elsewhere by now. */
const timesOf = ({ sheet, destination }: Linked) =>
  sheet.columns[destination.columns.find(({ key }) => key === "time")?.index ?? 0]?.cells ?? [];

/** The row of an answer: where it was, or, when people have sorted or deleted rows, where its time stands now. -1 when it is gone. */
function rowOf(linked: Linked, { row, at }: ResponseState): number {
  if (row < 0) return -1;
  const times = timesOf(linked);
  const serial = zoneOf(linked.book.zone).serial(at);
  const isIts = (cell: unknown) => typeof cell === "number" && Math.abs(cell - serial) < 1e-8;
  return isIts(times[row]) ? row : times.findIndex(isIts);
}

/** Under the last answer, whatever stands further down. */
const freshRow = (linked: Linked): number => Math.max(1, timesOf(linked).length);

/** Where an answer stands, or would stand. `null` without a linked tab. */
export function placeOf(shelf: Shelf, form: FormState, response: ResponseState): (Written & { readonly isNew: boolean }) | null {
  syncColumns(shelf, form);
  const linked = linkedTab(shelf, form);
  if (!linked) return null;
  const known = rowOf(linked, response);
  const answered = textsOf(form, response);
  const texts = linked.destination.columns.map(({ key, index }) => {
    const { text = "", moment = false } = answered.get(key) ?? {};
    return [index, key === "time" || (moment && text !== "") ? null : text] as const;
  });
  return { ...linked, row: known < 0 ? freshRow(linked) : known, isNew: known < 0, texts: new Map(texts) };
}

/** A new answer gets a new row, which pushes down what stands below, and takes its looks from the answer above. */
function makeRow({ book, sheet, row }: Written): void {
  reshape(book, sheet, { axis: "rows", kind: "insert", at: row, count: 1 }, row === 1 ? "after" : "before");
}

/** Writes an answer into its row, with this time. */
export function writeRow(shelf: Shelf, form: FormState, response: ResponseState, at: number): Written | null {
  const written = placeOf(shelf, form, response);
  response.at = at;
  if (!written) return null;
  if (written.isNew) makeRow(written);
  const { book, sheet, destination, row } = written;
  const answered = textsOf(form, response);
  for (const { key, index } of destination.columns) {
    const { text = "", moment = false } = answered.get(key) ?? {};
    const cell = key === "time" ? new Date(at) : moment ? momentCell(text, book.zone) : textCell(text);
    putCell(book, sheet, { row, index, value: cell });
    if (moment && isSpan(text)) showAsSpan(sheet, row, index);
  }
  response.row = row;
  return written;
}
