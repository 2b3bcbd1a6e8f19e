/** The bench's table: what was measured, its bound, and whether it holds. */

export interface Measured {
  readonly operation: string;
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
  /** A time fails only at three times its bound, because machines differ; a count fails at once. */
  readonly timed?: boolean;
}

const limit = ({ bound, timed }: Measured): number => (timed ? bound * 3 : bound);
export const holds = (measured: Measured): boolean => measured.value <= limit(measured);

const shown = (value: number): string => (Number.isInteger(value) ? value.toLocaleString("en-US") : value.toFixed(1));

function line(measured: Measured, widths: readonly number[]): string {
  const cells = [
    measured.operation,
    measured.what,
    `${shown(measured.value)} ${measured.unit}`,
    `${shown(measured.bound)} ${measured.unit}`,
  ];
  const mark = holds(measured) ? (measured.value > measured.bound ? "slow" : "ok") : "MISS";
  return `${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ")}  ${mark}`;
}

export function printTable(rows: readonly Measured[]): void {
  const operation = Math.max(...rows.map((row) => row.operation.length));
  const what = Math.max(...rows.map((row) => row.what.length));
  console.log(`${"operation".padEnd(operation)}  ${"".padEnd(what)}  ${"measured".padEnd(16)}  ${"bound".padEnd(16)}`);
  for (const row of rows) console.log(line(row, [operation, what, 16, 16]));
}

/** The closing line, and the exit code. */
export function summarise(rows: readonly Measured[]): number {
  const missed = rows.filter((row) => !holds(row)).length;
  console.log(`\n${rows.length - missed} passed, ${missed} failed`);
  return missed === 0 ? 0 : 1;
}
