/** Keeps a text of any length in the state, in pieces small enough for it. */
import { piecesOf } from "./pieces.ts";
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
  const pieces = piecesOf(text, pieceLength);
  return { [key]: String(pieces.length), ...Object.fromEntries(pieces.map((piece, index) => [pieceKey(key, index), piece])) };
}
