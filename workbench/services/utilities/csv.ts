/** Rows out of CSV text, as `Utilities.parseCsv` reads it. */

import { GoogleError } from "../../runtime/execution/service.ts";
import { text } from "../../runtime/words/limits.ts";

const field = (delimiter: string) =>
  new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${delimiter === "\t" ? "\\t" : `\\${delimiter}`}\\r\\n][^${delimiter === "\t" ? "\\t" : `\\${delimiter}`}\\r\\n]*)?)(\\r\\n|\\n|\\r|${delimiter === "\t" ? "\\t" : `\\${delimiter}`}|$)`,
    "y",
  );

export function parseCsv(csv: string, delimiter = ","): string[][] {
  const next = field(delimiter);
  const rows: string[][] = [];
  let row: string[] = [];
  while (next.lastIndex < csv.length) {
    const found = next.exec(csv);
    if (!found) throw new GoogleError(text.couldNotParse);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === delimiter && next.lastIndex < csv.length) continue;
    if (found[3] === delimiter) row.push("");
    rows.push(row);
    row = [];
  }
  return rows;
}

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** CSV text with `\n` line ends. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
