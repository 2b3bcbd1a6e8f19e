/** Seeded chance, so that the sample team's history is the same on every machine. */

export interface Chance {
  /** 0 up to but not 1. */
  next(): number;
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  one<const T>(of: readonly T[]): T;
  is(share: number): boolean;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const one = <T>(of: readonly T[]): T => {
    const chosen = of[whole(0, of.length - 1)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  };
  return { next, whole, one, is: (share) => next() < share };
}
