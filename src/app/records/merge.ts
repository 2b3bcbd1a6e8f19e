/** Compares what a person saw, what they made of it, and what stands there now. */
import type { Values } from "../../schema/row.ts";
import type { Conflict } from "../wire.ts";

export interface Merge {
  /** What is to be written. */
  readonly changed: Values;
  readonly conflicts: readonly Conflict[];
}

/** What must still stand as the person saw it, though they do not change it. */
export const broken = (guard: Values, theirs: Values): readonly Conflict[] =>
  Object.entries(guard).flatMap(([field, value]) =>
    (theirs[field] ?? null) === value ? [] : [{ field, original: value, mine: value, theirs: theirs[field] ?? null }],
  );

/** Only a field that the person changed can conflict, and only where somebody else made something different of it. */
export function merge(original: Values, mine: Values, theirs: Values): Merge {
  const meant = Object.entries(mine).filter(([field, value]) => value !== (original[field] ?? null));
  const different = meant.filter(([field, value]) => value !== (theirs[field] ?? null));
  const conflicts = different.filter(([field]) => (theirs[field] ?? null) !== (original[field] ?? null));
  return {
    changed: Object.fromEntries(different),
    conflicts: conflicts.map(([field, value]) => ({
      field,
      original: original[field] ?? null,
      mine: value,
      theirs: theirs[field] ?? null,
    })),
  };
}
