/** A value for each position of one axis, kept as runs: a format on 100,000 rows is one entry. */

export interface Run<T> {
  start: number;
  /** The position after the last. */
  end: number;
  value: T;
}

/** Positions count from 0; a position without a run has no value. Values compare by identity. */
export class Runs<T> {
  items: Run<T>[];
  constructor(items: Run<T>[] = []) {
    this.items = items;
  }

  at(position: number): T | undefined {
    const run = this.items[firstEndingAfter(this.items, position)];
    return run && run.start <= position ? run.value : undefined;
  }

  /** Gives every position of `start` to `end` (exclusive) this value; `undefined` takes it away. */
  set(start: number, end: number, value: T | undefined): void {
    if (end <= start) return;
    const from = firstEndingAfter(this.items, start - 1);
    let to = from;
    const fresh: Run<T>[] = [];
    const middle: Run<T> | undefined = value === undefined ? undefined : { start, end, value };
    const after: Run<T>[] = [];
    for (; to < this.items.length; to++) {
      const run = this.items[to];
      if (!run || run.start > end) break;
      if (run.start < start) fresh.push({ ...run, end: Math.min(run.end, start) });
      if (run.end > end) after.push({ ...run, start: Math.max(run.start, end) });
    }
    if (middle) fresh.push(middle);
    this.items.splice(from, to - from, ...joined([...fresh, ...after]));
  }

  /** Calls back for each run within `start` to `end`, cut to it. */
  within(start: number, end: number, see: (run: Run<T>) => void): void {
    for (let i = firstEndingAfter(this.items, start); i < this.items.length; i++) {
      const run = this.items[i];
      if (!run || run.start >= end) return;
      see({ start: Math.max(run.start, start), end: Math.min(run.end, end), value: run.value });
    }
  }

  /** Makes room for `count` positions; inside a run, the room takes the run's value. */
  insert(at: number, count: number): void {
    for (const run of this.items) {
      if (run.start >= at) run.start += count;
      if (run.end > at) run.end += count;
    }
  }

  remove(at: number, count: number): void {
    const kept: Run<T>[] = [];
    for (const run of this.items) {
      const start = run.start <= at ? run.start : Math.max(at, run.start - count);
      const end = run.end <= at ? run.end : Math.max(at, run.end - count);
      if (end > start) kept.push({ start, end, value: run.value });
    }
    this.items = joined(kept);
  }

  /** The runs of `start` to `end`, moved so that `start` becomes 0. */
  slice(start: number, end: number): Run<T>[] {
    const found: Run<T>[] = [];
    this.within(start, end, (run) => found.push({ start: run.start - start, end: run.end - start, value: run.value }));
    return found;
  }

  /** Writes runs that `slice` gave, at another place, over what was there. */
  paste(at: number, length: number, runs: readonly Run<T>[]): void {
    this.set(at, at + length, undefined);
    for (const run of runs) this.set(at + run.start, at + run.end, run.value);
  }

  /** The value of each position of `start` to `end`, as a list. */
  list(start: number, end: number): (T | undefined)[] {
    const all = new Array<T | undefined>(end - start).fill(undefined);
    this.within(start, end, (run) => all.fill(run.value, run.start - start, run.end - start));
    return all;
  }

  get empty(): boolean {
    return this.items.length === 0;
  }
}

function firstEndingAfter<T>(items: readonly Run<T>[], position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function joined<T>(runs: readonly Run<T>[]): Run<T>[] {
  const out: Run<T>[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.end === run.start && last.value === run.value) last.end = run.end;
    else if (run.end > run.start) out.push({ ...run });
  }
  return out;
}

/** One value for each position of a list, as runs; `undefined` leaves a gap. */
export function runsOf<T>(list: readonly (T | undefined)[]): Run<T>[] {
  const out: Run<T>[] = [];
  list.forEach((value, position) => {
    const last = out.at(-1);
    if (value === undefined) return;
    if (last && last.end === position && last.value === value) last.end++;
    else out.push({ start: position, end: position + 1, value });
  });
  return out;
}
