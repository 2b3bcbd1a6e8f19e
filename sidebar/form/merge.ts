/** Two people changed one record: which fields are whose, and what comes of the choices made. */
import type { Conflict } from "../../src/app/wire.ts";
import type { Values } from "../../src/schema/row.ts";

export type Side = "mine" | "theirs";
export type Picks = Readonly<Record<string, Side | undefined>>;

/** Fields of the conflict for which nobody has chosen yet. */
export const undecided = (conflicts: readonly Conflict[], picks: Picks): string[] =>
  conflicts.map(({ field }) => field).filter((field) => !picks[field]);

const changed = (original: Values, mine: Values): string[] =>
  Object.keys(mine).filter((field) => (mine[field] ?? null) !== (original[field] ?? null));

interface Sides {
  readonly original: Values;
  readonly mine: Values;
  readonly theirs: Values;
}

/** What to save on top of theirs: my changes, except where theirs was chosen. */
export function settle({ original, mine, theirs }: Sides, picks: Picks): Values {
  const kept = changed(original, mine).filter((field) => picks[field] !== "theirs");
  const base = Object.keys(mine).map((field) => [field, theirs[field] ?? null]);
  return { ...Object.fromEntries(base), ...Object.fromEntries(kept.map((field) => [field, mine[field] ?? null])) };
}
