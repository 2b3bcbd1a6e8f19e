/** What a file holds before anything is known about it, and what is wrong with its shape. */

import { parseDay } from "../../schema/civil.ts";
import { normaliseHeading } from "../../schema/heading.ts";
import { parseNumber } from "../../schema/number.ts";

/** Headings and cells as texts. Row 1 of the file are the headings, so `rows[0]` is row 2. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type FileProblemCode = "empty" | "noRows" | "noHeadings" | "blankHeading" | "doubledHeading" | "broken" | "undecodable";

/** Something about the file as a whole. `where` names the columns, as a sheet letters them, or the row. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly where: string;
  readonly found: string;
  /** Nothing can be imported. */
  readonly isFatal: boolean;
}

/** Why a row of the file was left out, or came in otherwise than it stands. */
export interface RowProblem {
  /** As the file counts, the headings being 1. */
  readonly row: number;
  /** The column's heading; blank for the row as a whole. */
  readonly heading: string;
  /** The field, where the server found it: `order.day`. */
  readonly target?: string;
  /** A kind's `expected`, or a key of the importer's own sentences. */
  readonly code: string;
  readonly found: string;
  /** Nothing of the row, or of this record in it, was written. */
  readonly isSkipped: boolean;
}

/** A column's letter, from 0. */
export const letter = (column: number): string =>
  (column < 26 ? "" : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const isData = (cell: string): boolean => /@.+\./.test(cell) || parseDay(cell) !== undefined || parseNumber(cell) !== undefined;

/** Whether a first row looks like data: it holds addresses, dates or numbers, and no heading that is known. */
export const looksHeadless = (first: readonly string[], isKnown: (heading: string) => boolean): boolean =>
  first.some((cell) => isData(cell.trim())) && !first.some((cell) => isKnown(normaliseHeading(cell)));

function doubled(headings: readonly string[]): FileProblem[] {
  const places = new Map<string, number[]>();
  for (const [at, heading] of headings.entries())
    places.set(normaliseHeading(heading), [...(places.get(normaliseHeading(heading)) ?? []), at]);
  const several = [...places].filter(([name, at]) => name !== "" && at.length > 1);
  return several.map(([, at]) => ({
    code: "doubledHeading",
    where: at.map(letter).join(", "),
    found: headings[at[0] ?? 0] ?? "",
    isFatal: false,
  }));
}

/** What is wrong with the file as a whole; a table without rows cannot be imported. */
export function checkTable({ headings, rows }: Table): FileProblem[] {
  if (headings.length === 0 || (rows.length === 0 && headings.every((heading) => heading.trim() === "")))
    return [{ code: "empty", where: "", found: "", isFatal: true }];
  if (rows.length === 0) return [{ code: "noRows", where: "", found: headings.join(", ").slice(0, 200), isFatal: true }];
  const unnamed = headings.flatMap((heading, at) =>
    heading.trim() === "" && rows.some((row) => (row[at] ?? "").trim() !== "") ? [letter(at)] : [],
  );
  const blank: FileProblem[] = unnamed.length > 0 ? [{ code: "blankHeading", where: unnamed.join(", "), found: "", isFatal: false }] : [];
  return [...blank, ...doubled(headings)];
}

const totals = /^(grand\s+)?(total|totals|sum|subtotal)\b|^(合计|总计|小计|总和|合計|總計|小計|總和)/i;

/** Whether a row sums the ones above: it says so, and says little else. */
export function isTotals(row: readonly string[]): boolean {
  const given = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first] = given;
  return first !== undefined && totals.test(first) && given.slice(1).every((cell) => parseNumber(cell) !== undefined);
}

/** Cells beyond the last heading that hold something. */
export const surplus = (row: readonly string[], { headings }: Table): string[] =>
  row.slice(headings.length).filter((cell) => cell.trim() !== "");
