/** Long texts survive a store that takes short ones, whatever characters they are made of. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { piecesOf } from "../../src/app/pieces.ts";
import { readSnapshot, snapshotEntries } from "../../src/app/snapshot.ts";
import { memoryWorld } from "./world.ts";

/** What becomes of a text in a store that keeps UTF-8: half a character becomes a question mark. */
const kept = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

test("a text is the same again, piece by piece, in a store that keeps UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 2, max: 9 }), (text, longest) => {
      const pieces = piecesOf(text, longest);
      expect(pieces.map(kept).join("")).toBe(text);
      expect(pieces.every((piece) => piece.length <= longest)).toBe(true);
    }),
  );
});

test("a snapshot that shrinks leaves nothing of the longer one behind, and none of its values is longer than the state takes", () => {
  const { state } = memoryWorld();
  const long = "一𠮷".repeat(4000);
  const entries = snapshotEntries("people", long);
  expect(Object.values(entries).every((value) => new TextEncoder().encode(value).length <= 8000)).toBe(true);
  state.set(entries);
  expect(readSnapshot(state, "people")).toBe(long);
  state.set(snapshotEntries("people", "[]"));
  expect(readSnapshot(state, "people")).toBe("[]");
});
