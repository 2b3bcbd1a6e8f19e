/** The rows that need a look, as a file like the one that was imported, with the reasons in a last column. */
import Papa from "papaparse";
import type { RowProblem, Table } from "../../src/crm/import/table.ts";
import type { ImporterLanguage as Language } from "../../src/text/importer.ts";
import { rowSentence } from "./words.ts";

/** A byte-order mark, without which Excel takes UTF-8 for something else. */
const mark = "\ufeff";

/** Cells that a sheet would take for formulas get an apostrophe, which the importer takes away again. */
export function failedRows({ headings, rows }: Table, problems: readonly RowProblem[], language: Language): string {
  const reasons = new Map<number, string[]>();
  for (const problem of problems) {
    const prefix = problem.isSkipped ? `${language.importer.kept}: ` : "";
    reasons.set(problem.row, [...(reasons.get(problem.row) ?? []), prefix + rowSentence(language, problem)]);
  }
  const body = [...reasons]
    .sort(([one], [other]) => one - other)
    .map(([row, sentences]) => {
      const cells = rows[row - 2] ?? [];
      return [...headings.map((_, at) => cells[at] ?? ""), [...new Set(sentences)].join(" ")];
    });
  return mark + Papa.unparse([[...headings, language.importer.reason], ...body], { escapeFormulae: true });
}
