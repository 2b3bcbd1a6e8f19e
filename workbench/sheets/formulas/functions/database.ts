/** DSUM and its kin: a table with headings, one of its columns, and a table of criteria. */
import type { Result } from "../../model/cell.ts";
import { type FormulaFunction, type FunctionTable, type Scope, whole } from "../function.ts";
import { fail, type Grid, gridOf, isError, single, toText, type Value } from "../value.ts";
import { criterion } from "./criteria.ts";
import { finite, total } from "./lists.ts";
import { deviation, variance } from "./spread.ts";

type Row = readonly Result[];

const named = (titles: Row, name: string): number => titles.findIndex((title) => toText(title).toLowerCase() === name.toLowerCase());

/** The column that is meant: by its heading, or by its number from 1. */
function columnOf(titles: Row, field: Result): number {
  return typeof field === "string" ? named(titles, field) : typeof field === "number" ? Math.trunc(field) - 1 : -1;
}

/** Rows of criteria are alternatives; the cells of one row must all be met. */
function chosen(table: Grid, criteria: Grid, locale: string): Row[] {
  const [titles = [], ...rows] = table.rows;
  const [headings = [], ...lines] = criteria.rows;
  const tests = lines.map((line) =>
    line.flatMap((wanted, index) =>
      wanted === null ? [] : [{ at: named(titles, toText(headings[index] ?? null)), test: criterion(wanted, locale) }],
    ),
  );
  return rows.filter((row) => tests.some((all) => all.every(({ at, test }) => at >= 0 && test(row[at] ?? null))));
}

type Summary = (values: readonly Result[]) => Result;

const summary = (run: Summary): FormulaFunction =>
  whole(([data = null, field = null, wanted = null]: readonly Value[], { model }: Scope) => {
    const table = gridOf(data);
    const at = columnOf(table.rows[0] ?? [], single(field));
    if (at < 0 || at >= table.width) return fail("#VALUE!", "The field is not in the table.");
    const values = chosen(table, gridOf(wanted), model.locale).map((row) => row[at] ?? null);
    return values.find(isError) ?? run(values);
  });

const ofNumbers = (run: (values: readonly number[]) => Result): FormulaFunction =>
  summary((values) => run(values.filter((value): value is number => typeof value === "number")));

export const databaseFunctions: FunctionTable = {
  DSUM: ofNumbers(total),
  DAVERAGE: ofNumbers((values) => (values.length === 0 ? fail("#DIV/0!") : total(values) / values.length)),
  DCOUNT: ofNumbers((values) => values.length),
  DCOUNTA: summary((values) => values.filter((value) => value !== null).length),
  DMAX: ofNumbers((values) => (values.length === 0 ? 0 : Math.max(...values))),
  DMIN: ofNumbers((values) => (values.length === 0 ? 0 : Math.min(...values))),
  DPRODUCT: ofNumbers((values) => (values.length === 0 ? 0 : finite(values.reduce((product, value) => product * value, 1)))),
  DSTDEV: ofNumbers(deviation(1)),
  DSTDEVP: ofNumbers(deviation(0)),
  DVAR: ofNumbers(variance(1)),
  DVARP: ofNumbers(variance(0)),
  DGET: summary(([value = null, ...more]) =>
    more.length > 0 ? fail("#NUM!", "More than one match found in DGET evaluation.") : value === null ? fail("#VALUE!") : value,
  ),
};
