/** Keeps a text of any length in the state, in pieces small enough for it. */
import type { State } from "./ports.ts";

/** 2,500 UTF-16 units are at most 7,500 bytes of UTF-8. */
const pieceLength = 2500;

const pieceKey = (key: string, index: number): string => `${key}.${index}`;

export function readSnapshot(state: State, key: string): string | undefined {
  const pieces = Array.from({ length: Number(state.get(key) ?? 0) }, (_, index) => state.get(pieceKey(key, index)));
  return pieces.length === 0 || pieces.includes(undefined) ? undefined : pieces.join("");
}

/** The entries to set; several snapshots can be written in one call. */
export function snapshotEntries(key: string, text: string): Record<string, string> {
  const count = Math.max(1, Math.ceil(text.length / pieceLength));
  const pieces = Array.from({ length: count }, (_, index) => [
    pieceKey(key, index),
    text.slice(index * pieceLength, (index + 1) * pieceLength),
  ]);
  return { [key]: String(count), ...Object.fromEntries(pieces) };
}
