/** Matrices. */
import { arrays, type FunctionTable } from "../function.ts";
import { fail, Grid, gridOf, isError, single, toNumber, type Value } from "../value.ts";
import { tooMany } from "./lists.ts";

type Matrix = readonly (readonly number[])[];

/** The numbers of an array; `null` when something else stands in it. */
function matrix(value: Value): Matrix | null {
  const rows = gridOf(value).rows.map((row) => row.flatMap((one) => (typeof one === "number" ? [one] : [])));
  return rows.every((row) => row.length === gridOf(value).width) ? rows : null;
}

const square = (value: Value): Matrix | null => {
  const found = matrix(value);
  return found && found.length === found[0]?.length ? found : null;
};

const notNumbers = () => fail("#VALUE!", "The matrix must hold numbers only, and be square.");

/** Gauss and Jordan: the determinant, and the inverse when there is one. */
function eliminate(source: Matrix): { determinant: number; inverse: number[][] } {
  const size = source.length;
  const rows = source.map((row, index) => [...row, ...Array.from({ length: size }, (_, at) => (at === index ? 1 : 0))]);
  let determinant = 1;
  for (let at = 0; at < size; at++) {
    const pivot = rows
      .slice(at)
      .reduce((best, row, index) => (Math.abs(row[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0) ? at + index : best), at);
    const [here, chosen] = [rows[at] ?? [], rows[pivot] ?? []];
    if (pivot !== at) {
      [rows[at], rows[pivot]] = [chosen, here];
      determinant = -determinant;
    }
    const lead = chosen[at] ?? 0;
    determinant *= lead;
    if (lead === 0) break;
    rows[at] = chosen.map((value) => value / lead);
    rows.forEach((row, index) => {
      if (index !== at) rows[index] = row.map((value, column) => value - (row[at] ?? 0) * (rows[at]?.[column] ?? 0));
    });
  }
  return { determinant, inverse: rows.map((row) => row.slice(size)) };
}

function multiply([first = null, second = null]: readonly Value[]): Value {
  const [a, b] = [matrix(first), matrix(second)];
  if (!a || !b) return notNumbers();
  if (a[0]?.length !== b.length) return fail("#VALUE!", "Function MMULT has incompatible matrix sizes.");
  const cell = (row: readonly number[], column: number): number =>
    row.reduce((sum, value, index) => sum + value * (b[index]?.[column] ?? 0), 0);
  return new Grid(a.map((row) => (b[0] ?? []).map((_, column) => cell(row, column))));
}

export const matrixFunctions: FunctionTable = {
  MMULT: arrays(multiply),
  MDETERM: arrays(([value = null]) => {
    const found = square(value);
    return found ? eliminate(found).determinant : notNumbers();
  }),
  MINVERSE: arrays(([value = null]) => {
    const found = square(value);
    if (!found) return notNumbers();
    const { determinant, inverse } = eliminate(found);
    return Math.abs(determinant) < 1e-12 ? fail("#NUM!", "The matrix has no inverse.") : new Grid(inverse);
  }),
  MUNIT: arrays(([size = null]) => {
    const count = toNumber(single(size));
    if (isError(count)) return count;
    if (count < 1 || tooMany(count, count)) return fail("#VALUE!");
    return new Grid(Array.from({ length: count }, (_, row) => Array.from({ length: count }, (__, column) => (row === column ? 1 : 0))));
  }),
};
