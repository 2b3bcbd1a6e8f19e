/** Cuts a file's text into headings and rows, and says what is wrong with its shape. */
import Papa from "papaparse";
import { checkTable, type FileProblem, looksHeadless, type Table } from "../../src/crm/import/table.ts";

export const separators = [",", ";", "\t", "|"] as const;

export interface Parsed {
  readonly table: Table;
  readonly separator: string;
  readonly problems: readonly FileProblem[];
}

export interface ParseOptions {
  readonly separator?: string | undefined;
  /** Whether a heading, in its normal form, is one that the importer knows. */
  readonly isKnown: (heading: string) => boolean;
}

/** Excel writes `sep=;` on a line of its own. */
const declared = /^sep=(.)\r?\n/i;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

function broken(errors: readonly Papa.ParseError[]): FileProblem[] {
  const quotes = errors.find(({ type }) => type === "Quotes");
  return quotes ? [{ code: "broken", where: String((quotes.row ?? 0) + 1), found: quotes.message, isFatal: false }] : [];
}

/** Blank lines would mislead the guess. */
const guessSeparator = (text: string): string =>
  Papa.parse<string[]>(text, { preview: 50, delimitersToGuess: [...separators], skipEmptyLines: "greedy" }).meta.delimiter;

/** The first row that is not blank are the headings; blank rows above it are passed over. */
export function parse(text: string, { separator, isKnown }: ParseOptions): Parsed {
  const stated = declared.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const given = separator ?? stated?.[1];
  const delimiter = given ?? guessSeparator(body);
  const read = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const first = read.data.findIndex((cells) => !isBlank(cells));
  const rows = first < 0 ? [] : read.data.slice(first);
  const used = { separator: delimiter, table: { headings: [], rows: [] } };
  const [headings, ...data] = rows;
  if (!headings) return { ...used, problems: checkTable(used.table) };
  if (data.length > 0 && isBlank(data.at(-1) ?? [])) data.pop();
  if (looksHeadless(headings, isKnown)) return { ...headless(rows), separator: used.separator };
  const table = { headings: headings.map((heading) => heading.trim()), rows: data };
  return { table, separator: used.separator, problems: [...checkTable(table), ...broken(read.errors)] };
}

/** A file without headings: its columns are numbered, and a person says what they are. */
function headless(rows: readonly string[][]): Omit<Parsed, "separator"> {
  const width = Math.max(...rows.map((cells) => cells.length));
  const headings = Array.from({ length: width }, (_, at) => `#${at + 1}`);
  const found = (rows[0] ?? []).join(", ").slice(0, 80);
  return { table: { headings, rows }, problems: [{ code: "noHeadings", where: "", found, isFatal: false }] };
}
