/** Seeded chance: the same seed gives the same sequence, so that a run can be replayed. */

export interface Chance {
  /** The state to store, from which the sequence goes on. */
  state: number;
}

/** A number in [0, 1). (mulberry32, public domain.) */
export function draw(chance: Chance): number {
  chance.state = (chance.state + 0x6d2b79f5) | 0;
  let t = Math.imul(chance.state ^ (chance.state >>> 15), 1 | chance.state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** A whole number in [0, n). */
export const drawBelow = (chance: Chance, n: number): number => Math.floor(draw(chance) * n);

/** `n` lower-case hexadecimal digits. */
export const drawHex = (chance: Chance, n: number): string => Array.from({ length: n }, () => drawBelow(chance, 16).toString(16)).join("");
