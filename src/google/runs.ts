/** Numbers that stand together, as blocks. */

export interface Run {
  readonly from: number;
  readonly count: number;
}

/** Neighbouring numbers as runs, in order; gaps of up to `gap` numbers are bridged. */
export function runsOf(numbers: Iterable<number>, gap = 0): readonly Run[] {
  const runs: { from: number; count: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number <= last.from + last.count + gap) last.count = number - last.from + 1;
    else runs.push({ from: number, count: 1 });
  }
  return runs;
}

/** A read costs about as much as 8,000 cells more in the one before it (platform.md 10). */
export const cellsWorthARead = 8_000;
